import { z } from "zod";
import { LABEL_LENGTH, MAX_OPTIONS, MIN_OPTIONS } from "./limits.js";
import { plain } from "./plain.js";
import { componentId, flag, words } from "./strings.js";

export const optionSchema = z.strictObject({
  type: z.literal("option"),
  id: componentId,
  text: words,
  disabled: flag.exactOptional(),
});

export type Option = z.infer<typeof optionSchema>;

export const differentIds = (options: readonly Option[]): boolean => new Set(options.map(({ id }) => id)).size === options.length;

export const choicesSchema = z
  .array(optionSchema)
  .min(MIN_OPTIONS, `must have at least ${MIN_OPTIONS} options`)
  .max(MAX_OPTIONS, `must have at most ${MAX_OPTIONS} options`)
  .refine(differentIds, "option ids must differ");

/** Holds the default choice to the options there are. */
export function valueIsAnOption(choice: { readonly options: readonly Option[]; readonly value?: string }): boolean {
  return choice.value === undefined || choice.options.some(({ id }) => id === choice.value);
}

export const NOT_AN_OPTION = { message: "must be the id of an option", path: ["value"] };

export function option(id: string, label: string): Option {
  return { type: "option", id, text: plain(label, LABEL_LENGTH) };
}
