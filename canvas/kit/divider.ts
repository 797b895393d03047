import { z } from "zod";
import { build } from "./build.js";
import { componentId, noMargin } from "./strings.js";

export const dividerSchema = z.strictObject({
  type: z.literal("divider"),
  id: componentId.exactOptional(),
  bottom_margin: noMargin.exactOptional(),
});

export type DividerComponent = z.infer<typeof dividerSchema>;

export function divider(parts: Omit<DividerComponent, "type"> = {}): DividerComponent {
  return build(dividerSchema, { type: "divider", ...parts });
}
