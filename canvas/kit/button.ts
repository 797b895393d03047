import { z } from "zod";
import { actionSchema } from "./action.js";
import { build } from "./build.js";
import { LABEL_LENGTH } from "./limits.js";
import { plain } from "./plain.js";
import { componentId, flag, words } from "./strings.js";

export const buttonSchema = z.strictObject({
  type: z.literal("button"),
  id: componentId,
  label: words,
  action: actionSchema,
  style: z.enum(["primary", "secondary", "link"]).exactOptional(),
  disabled: flag.exactOptional(),
});

export type ButtonComponent = z.infer<typeof buttonSchema>;
export type ButtonStyle = NonNullable<ButtonComponent["style"]>;

/** The style is always said: left out, Intercom takes `primary`, which a first canvas must not show. */
export function button(parts: Omit<ButtonComponent, "type" | "style"> & { readonly style: ButtonStyle }): ButtonComponent {
  return build(buttonSchema, { type: "button", ...parts, label: plain(parts.label, LABEL_LENGTH) });
}
