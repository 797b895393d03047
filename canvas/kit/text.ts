import { z } from "zod";
import { build } from "./build.js";
import { TEXT_LENGTH } from "./limits.js";
import { neutralise } from "./neutralise.js";
import { componentId, noMargin, words } from "./strings.js";

export const textSchema = z.strictObject({
  type: z.literal("text"),
  id: componentId.exactOptional(),
  text: words,
  align: z.enum(["left", "center", "right"]).exactOptional(),
  style: z.enum(["header", "paragraph", "muted", "error"]).exactOptional(),
  bottom_margin: noMargin.exactOptional(),
});

export type TextComponent = z.infer<typeof textSchema>;

/** Bold and http(s) links stay; all other markup is taken out, and the text is bounded. */
export function text(parts: Omit<TextComponent, "type">): TextComponent {
  return build(textSchema, { type: "text", ...parts, text: neutralise(parts.text, TEXT_LENGTH) });
}
