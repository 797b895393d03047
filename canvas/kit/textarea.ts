import { z } from "zod";
import { build } from "./build.js";
import { MAX_FIELD_BYTES } from "./limits.js";
import { clean, cutToBytes } from "./clean.js";
import { anyWords, componentId, flag } from "./strings.js";

export const textareaSchema = z.strictObject({
  type: z.literal("textarea"),
  id: componentId,
  label: anyWords.exactOptional(),
  placeholder: anyWords.exactOptional(),
  value: anyWords.exactOptional(),
  error: flag.exactOptional(),
  disabled: flag.exactOptional(),
});

export type TextareaComponent = z.infer<typeof textareaSchema>;

/** The value is shown letter by letter, Markdown and all; the caller says so where `cutToBytes` had to cut it. */
export function textarea(parts: Omit<TextareaComponent, "type">): TextareaComponent {
  const value = parts.value === undefined ? {} : { value: cutToBytes(clean(parts.value), MAX_FIELD_BYTES).text };
  return build(textareaSchema, { type: "textarea", ...parts, ...value });
}
