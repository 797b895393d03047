/** Components that list something: items with a title, and tables of fields and values. */
import { z } from "zod";
import { CELL_LENGTH, componentId, flagSchema, ITEM_LENGTH, LABEL_LENGTH, wordsSchema } from "./limits.js";
import { plain } from "./neutralise.js";
import { actionSchema, build, pixels, secureAddress } from "./parts.js";

const itemSchema = z
  .strictObject({
    type: z.literal("item"),
    id: componentId,
    title: wordsSchema,
    subtitle: wordsSchema.exactOptional(),
    tertiary_text: wordsSchema.exactOptional(),
    image: secureAddress.exactOptional(),
    image_width: pixels.exactOptional(),
    image_height: pixels.exactOptional(),
    rounded_image: flagSchema.exactOptional(),
    disabled: flagSchema.exactOptional(),
    action: actionSchema.exactOptional(),
  })
  .refine(
    (item) => item.image === undefined || (item.image_width !== undefined && item.image_height !== undefined),
    "an image needs image_width and image_height",
  );

export const listSchema = z.strictObject({
  type: z.literal("list"),
  items: z.array(itemSchema).min(1),
  disabled: flagSchema.exactOptional(),
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

const rowSchema = z.strictObject({ type: z.literal("field-value"), field: wordsSchema, value: wordsSchema });

export const dataTableSchema = z.strictObject({ type: z.literal("data-table"), items: z.array(rowSchema).min(1) });

export type DataTableComponent = z.infer<typeof dataTableSchema>;

/** The Inbox cuts what does not fit on one line and shows it on hover, so values should be short. */
export function dataTable(rows: readonly (readonly [field: string, value: string])[]): DataTableComponent {
  const items = rows.map(([field, value]) => ({
    type: "field-value" as const,
    field: plain(field, LABEL_LENGTH),
    value: plain(value, CELL_LENGTH),
  }));
  return build(dataTableSchema, { type: "data-table", items });
}
