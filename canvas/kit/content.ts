/** Components that show something: text, lists, tables, images, buttons. */
import { z } from "zod";
import { componentId, flagSchema, LABEL_LENGTH, TEXT_LENGTH, wordsSchema } from "./limits.js";
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
