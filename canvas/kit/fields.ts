/** Components that ask for something: fields and choices. */
import { z } from "zod";
import {
  anyWords,
  componentId,
  flagSchema,
  LABEL_LENGTH,
  MAX_FIELD_BYTES,
  MAX_OPTIONS,
  MIN_OPTIONS,
  wordsSchema,
} from "./limits.js";
import { clean, cutToBytes, plain } from "./neutralise.js";
import { actionSchema, build, saveState } from "./parts.js";

export const optionSchema = z.strictObject({
  type: z.literal("option"),
  id: componentId,
  text: wordsSchema,
  disabled: flagSchema.exactOptional(),
});

export type Option = z.infer<typeof optionSchema>;

const differentIds = (options: readonly Option[]): boolean => new Set(options.map(({ id }) => id)).size === options.length;

const choicesSchema = z
  .array(optionSchema)
  .min(MIN_OPTIONS, `must have at least ${MIN_OPTIONS} options`)
  .max(MAX_OPTIONS, `must have at most ${MAX_OPTIONS} options`)
  .refine(differentIds, "option ids must differ");

/** Holds the default choice to the options there are. */
function valueIsAnOption(choice: { readonly options: readonly Option[]; readonly value?: string }): boolean {
  return choice.value === undefined || choice.options.some(({ id }) => id === choice.value);
}

const NOT_AN_OPTION = { message: "must be the id of an option", path: ["value"] };

export function option(id: string, label: string): Option {
  return { type: "option", id, text: plain(label, LABEL_LENGTH) };
}

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

function plainLabel({ label }: { readonly label?: string }): { readonly label?: string } {
  return label === undefined ? {} : { label: plain(label, LABEL_LENGTH) };
}

export const dropdownSchema = z
  .strictObject({
    type: z.literal("dropdown"),
    id: componentId,
    options: choicesSchema,
    label: wordsSchema.exactOptional(),
    value: componentId.exactOptional(),
    save_state: saveState.exactOptional(),
    disabled: flagSchema.exactOptional(),
  })
  .refine(valueIsAnOption, NOT_AN_OPTION);

export type DropdownComponent = z.infer<typeof dropdownSchema>;

/** Has no action of its own: a button beside it submits the choice. */
export function dropdown(parts: Omit<DropdownComponent, "type">): DropdownComponent {
  return build(dropdownSchema, { type: "dropdown", ...parts, ...plainLabel(parts) });
}

export const singleSelectSchema = z
  .strictObject({
    type: z.literal("single-select"),
    id: componentId,
    options: choicesSchema,
    label: wordsSchema.exactOptional(),
    value: componentId.exactOptional(),
    save_state: saveState.exactOptional(),
    disabled: flagSchema.exactOptional(),
    action: actionSchema.exactOptional(),
  })
  .refine(valueIsAnOption, NOT_AN_OPTION);

export type SingleSelectComponent = z.infer<typeof singleSelectSchema>;

/** With an action it submits on the click itself. */
export function singleSelect(parts: Omit<SingleSelectComponent, "type">): SingleSelectComponent {
  return build(singleSelectSchema, { type: "single-select", ...parts, ...plainLabel(parts) });
}
