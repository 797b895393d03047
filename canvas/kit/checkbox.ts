import { z } from "zod";
import { build } from "./build.js";
import { LABEL_LENGTH } from "./limits.js";
import { differentIds, optionSchema } from "./option.js";
import { plain } from "./plain.js";
import { componentId, flag, saveState, words } from "./strings.js";

/** Intercom spells the list of options in the singular here, unlike in its sister components. */
export const checkboxSchema = z.strictObject({
  type: z.literal("checkbox"),
  id: componentId,
  option: z.array(optionSchema).min(1, "must have at least 1 option").refine(differentIds, "option ids must differ"),
  label: words,
  value: z.array(componentId).exactOptional(),
  save_state: saveState.exactOptional(),
  disabled: flag.exactOptional(),
});

export type CheckboxComponent = z.infer<typeof checkboxSchema>;

export function checkbox(parts: Omit<CheckboxComponent, "type">): CheckboxComponent {
  return build(checkboxSchema, { type: "checkbox", ...parts, label: plain(parts.label, LABEL_LENGTH) });
}
