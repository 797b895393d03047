import { z } from "zod";
import { build } from "./build.js";
import { componentId } from "./strings.js";

export const spacerSchema = z.strictObject({
  type: z.literal("spacer"),
  id: componentId.exactOptional(),
  size: z.enum(["xs", "s", "m", "l", "xl"]).exactOptional(),
});

export type SpacerComponent = z.infer<typeof spacerSchema>;

export function spacer(parts: Omit<SpacerComponent, "type"> = {}): SpacerComponent {
  return build(spacerSchema, { type: "spacer", ...parts });
}
