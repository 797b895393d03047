import { z } from "zod";
import { actionSchema } from "./action.js";
import { build } from "./build.js";
import { CELL_LENGTH, ITEM_LENGTH } from "./limits.js";
import { plain } from "./plain.js";
import { componentId, flag, pixels, secureAddress, words } from "./strings.js";

const itemSchema = z
  .strictObject({
    type: z.literal("item"),
    id: componentId,
    title: words,
    subtitle: words.exactOptional(),
    tertiary_text: words.exactOptional(),
    image: secureAddress.exactOptional(),
    image_width: pixels.exactOptional(),
    image_height: pixels.exactOptional(),
    rounded_image: flag.exactOptional(),
    disabled: flag.exactOptional(),
    action: actionSchema.exactOptional(),
  })
  .refine(
    (item) => item.image === undefined || (item.image_width !== undefined && item.image_height !== undefined),
    "an image needs image_width and image_height",
  );

export const listSchema = z.strictObject({
  type: z.literal("list"),
  items: z.array(itemSchema).min(1),
  disabled: flag.exactOptional(),
});

export type ListItem = z.infer<typeof itemSchema>;
export type ListComponent = z.infer<typeof listSchema>;

/** Titles and subtitles are shown as they are: the list renders no Markdown. */
export function list(items: readonly Omit<ListItem, "type">[]): ListComponent {
  return build(listSchema, { type: "list", items: items.map(toItem) });
}

function toItem(parts: Omit<ListItem, "type">): ListItem {
  return {
    type: "item",
    ...parts,
    title: plain(parts.title, CELL_LENGTH),
    ...(parts.subtitle === undefined ? {} : { subtitle: plain(parts.subtitle, ITEM_LENGTH) }),
    ...(parts.tertiary_text === undefined ? {} : { tertiary_text: plain(parts.tertiary_text, CELL_LENGTH) }),
  };
}
