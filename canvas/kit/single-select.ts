import { z } from "zod";
import { actionSchema } from "./action.js";
import { build } from "./build.js";
import { LABEL_LENGTH } from "./limits.js";
import { choicesSchema, NOT_AN_OPTION, valueIsAnOption } from "./option.js";
import { plain } from "./plain.js";
import { componentId, flag, saveState, words } from "./strings.js";

export const singleSelectSchema = z
  .strictObject({
    type: z.literal("single-select"),
    id: componentId,
    options: choicesSchema,
    label: words.exactOptional(),
    value: componentId.exactOptional(),
    save_state: saveState.exactOptional(),
    disabled: flag.exactOptional(),
    action: actionSchema.exactOptional(),
  })
  .refine(valueIsAnOption, NOT_AN_OPTION);

export type SingleSelectComponent = z.infer<typeof singleSelectSchema>;

/** With an action it submits on the click itself. */
export function singleSelect(parts: Omit<SingleSelectComponent, "type">): SingleSelectComponent {
  const label = parts.label === undefined ? {} : { label: plain(parts.label, LABEL_LENGTH) };
  return build(singleSelectSchema, { type: "single-select", ...parts, ...label });
}
