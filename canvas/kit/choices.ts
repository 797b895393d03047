/** Components to choose from: options, and where they are offered. */
import { z } from "zod";
import { componentId, flagSchema, LABEL_LENGTH, MAX_OPTIONS, MIN_OPTIONS, wordsSchema } from "./limits.js";
import { plain } from "./neutralise.js";
import { actionSchema, build, saveState } from "./parts.js";

export const optionSchema = z.strictObject({
  type: z.literal("option"),
  id: componentId,
  text: wordsSchema,
  disabled: flagSchema.exactOptional(),
});

export type Option = z.infer<typeof optionSchema>;

/** Two options of one id could not be told apart. */
export const differentIds = (options: readonly Option[]): boolean => new Set(options.map(({ id }) => id)).size === options.length;

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

function plainLabel({ label }: { readonly label?: string }): { readonly label?: string } {
  return label === undefined ? {} : { label: plain(label, LABEL_LENGTH) };
}

/** What components share of which one option is chosen. */
const oneOfSeveral = {
  id: componentId,
  options: choicesSchema,
  label: wordsSchema.exactOptional(),
  value: componentId.exactOptional(),
  save_state: saveState.exactOptional(),
  disabled: flagSchema.exactOptional(),
};

export const dropdownSchema = z
  .strictObject({
    type: z.literal("dropdown"),
    ...oneOfSeveral,
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
    ...oneOfSeveral,
    action: actionSchema.exactOptional(),
  })
  .refine(valueIsAnOption, NOT_AN_OPTION);

export type SingleSelectComponent = z.infer<typeof singleSelectSchema>;

/** With an action it submits on the click itself. */
export function singleSelect(parts: Omit<SingleSelectComponent, "type">): SingleSelectComponent {
  return build(singleSelectSchema, { type: "single-select", ...parts, ...plainLabel(parts) });
}
