import { z } from "zod";
import { actionSchema } from "./action.js";
import { build } from "./build.js";
import { clean, cutToBytes } from "./clean.js";
import { MAX_FIELD_BYTES } from "./limits.js";
import { anyWords, componentId, flag, saveState } from "./strings.js";

export const inputSchema = z.strictObject({
  type: z.literal("input"),
  id: componentId,
  label: anyWords.exactOptional(),
  placeholder: anyWords.exactOptional(),
  value: anyWords.exactOptional(),
  action: actionSchema.exactOptional(),
  save_state: saveState.exactOptional(),
  disabled: flag.exactOptional(),
});

export type InputComponent = z.infer<typeof inputSchema>;

/** With an action it carries a button of its own. */
export function input(parts: Omit<InputComponent, "type">): InputComponent {
  const value = parts.value === undefined ? {} : { value: cutToBytes(clean(parts.value), MAX_FIELD_BYTES).text };
  return build(inputSchema, { type: "input", ...parts, ...value });
}
