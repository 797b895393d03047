import { z } from "zod";
import { build } from "./build.js";
import { LABEL_LENGTH } from "./limits.js";
import { choicesSchema, NOT_AN_OPTION, valueIsAnOption } from "./option.js";
import { plain } from "./plain.js";
import { componentId, flag, saveState, words } from "./strings.js";

export const dropdownSchema = z
  .strictObject({
    type: z.literal("dropdown"),
    id: componentId,
    options: choicesSchema,
    label: words.exactOptional(),
    value: componentId.exactOptional(),
    save_state: saveState.exactOptional(),
    disabled: flag.exactOptional(),
  })
  .refine(valueIsAnOption, NOT_AN_OPTION);

export type DropdownComponent = z.infer<typeof dropdownSchema>;

/** Has no action of its own: a button beside it submits the choice. */
export function dropdown(parts: Omit<DropdownComponent, "type">): DropdownComponent {
  const label = parts.label === undefined ? {} : { label: plain(parts.label, LABEL_LENGTH) };
  return build(dropdownSchema, { type: "dropdown", ...parts, ...label });
}
