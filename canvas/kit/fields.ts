/** Components that ask for something: what is typed, and a box to tick. */
import { z } from "zod";
import { differentIds, optionSchema } from "./choices.js";
import { anyWords, componentId, flagSchema, LABEL_LENGTH, MAX_FIELD_BYTES, wordsSchema } from "./limits.js";
import { clean, cutToBytes, plain } from "./neutralise.js";
import { actionSchema, build, saveState } from "./parts.js";

/** What fields that are typed into share. */
const typed = {
  id: componentId,
  label: anyWords.exactOptional(),
  placeholder: anyWords.exactOptional(),
  value: anyWords.exactOptional(),
};

function boundedValue({ value }: { readonly value?: string }): { readonly value?: string } {
  return value === undefined ? {} : { value: cutToBytes(clean(value), MAX_FIELD_BYTES).text };
}

export const inputSchema = z.strictObject({
  type: z.literal("input"),
  ...typed,
  action: actionSchema.exactOptional(),
  save_state: saveState.exactOptional(),
  disabled: flagSchema.exactOptional(),
});

export type InputComponent = z.infer<typeof inputSchema>;

/** With an action it carries a button of its own. */
export function input(parts: Omit<InputComponent, "type">): InputComponent {
  return build(inputSchema, { type: "input", ...parts, ...boundedValue(parts) });
}

export const textareaSchema = z.strictObject({
  type: z.literal("textarea"),
  ...typed,
  error: flagSchema.exactOptional(),
  disabled: flagSchema.exactOptional(),
});

export type TextareaComponent = z.infer<typeof textareaSchema>;

/** The value is shown letter by letter, Markdown and all; the caller says so where `cutToBytes` had to cut it. */
export function textarea(parts: Omit<TextareaComponent, "type">): TextareaComponent {
  return build(textareaSchema, { type: "textarea", ...parts, ...boundedValue(parts) });
}

/** Intercom spells the list of options in the singular here, unlike in its sister components. */
export const checkboxSchema = z.strictObject({
  type: z.literal("checkbox"),
  id: componentId,
  option: z.array(optionSchema).min(1, "must have at least 1 option").refine(differentIds, "option ids must differ"),
  label: wordsSchema,
  value: z.array(componentId).exactOptional(),
  save_state: saveState.exactOptional(),
  disabled: flagSchema.exactOptional(),
});

export type CheckboxComponent = z.infer<typeof checkboxSchema>;

export function checkbox(parts: Omit<CheckboxComponent, "type">): CheckboxComponent {
  return build(checkboxSchema, { type: "checkbox", ...parts, label: plain(parts.label, LABEL_LENGTH) });
}
