/** Components that show something: text, lists, tables, images, buttons. */
import { z } from "zod";
import { CELL_LENGTH, componentId, flagSchema, ITEM_LENGTH, LABEL_LENGTH, TEXT_LENGTH, wordsSchema } from "./limits.js";
import { neutralise, plain } from "./neutralise.js";
import { actionSchema, build, noMargin, openPageSchema, pixels, secureAddress } from "./parts.js";

export const textSchema = z.strictObject({
  type: z.literal("text"),
  id: componentId.exactOptional(),
  text: wordsSchema,
  align: z.enum(["left", "center", "right"]).exactOptional(),
  style: z.enum(["header", "paragraph", "muted", "error"]).exactOptional(),
  bottom_margin: noMargin.exactOptional(),
});

export type TextComponent = z.infer<typeof textSchema>;

/** Bold and http(s) links stay; all other markup is taken out, and the text is bounded. */
export function textBlock(parts: Omit<TextComponent, "type">): TextComponent {
  return build(textSchema, { type: "text", ...parts, text: neutralise(parts.text, TEXT_LENGTH) });
}

export const imageSchema = z.strictObject({
  type: z.literal("image"),
  id: componentId.exactOptional(),
  url: secureAddress,
  width: pixels,
  height: pixels,
  align: z.enum(["left", "center", "right", "full_width"]).exactOptional(),
  rounded: flagSchema.exactOptional(),
  bottom_margin: noMargin.exactOptional(),
  action: openPageSchema.exactOptional(),
});

export type ImageComponent = z.infer<typeof imageSchema>;

export function image(parts: Omit<ImageComponent, "type">): ImageComponent {
  return build(imageSchema, { type: "image", ...parts });
}

export const dividerSchema = z.strictObject({
  type: z.literal("divider"),
  id: componentId.exactOptional(),
  bottom_margin: noMargin.exactOptional(),
});

export type DividerComponent = z.infer<typeof dividerSchema>;

export function divider(parts: Omit<DividerComponent, "type"> = {}): DividerComponent {
  return build(dividerSchema, { type: "divider", ...parts });
}

export const spacerSchema = z.strictObject({
  type: z.literal("spacer"),
  id: componentId.exactOptional(),
  size: z.enum(["xs", "s", "m", "l", "xl"]).exactOptional(),
});

export type SpacerComponent = z.infer<typeof spacerSchema>;

export function spacer(parts: Omit<SpacerComponent, "type"> = {}): SpacerComponent {
  return build(spacerSchema, { type: "spacer", ...parts });
}

export const buttonSchema = z.strictObject({
  type: z.literal("button"),
  id: componentId,
  label: wordsSchema,
  action: actionSchema,
  style: z.enum(["primary", "secondary", "link"]).exactOptional(),
  disabled: flagSchema.exactOptional(),
});

export type ButtonComponent = z.infer<typeof buttonSchema>;
export type ButtonStyle = NonNullable<ButtonComponent["style"]>;

/** The style is always said: left out, Intercom takes `primary`, which a first canvas must not show. */
export function button(parts: Omit<ButtonComponent, "type" | "style"> & { readonly style: ButtonStyle }): ButtonComponent {
  return build(buttonSchema, { type: "button", ...parts, label: plain(parts.label, LABEL_LENGTH) });
}

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
