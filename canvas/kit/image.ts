import { z } from "zod";
import { openPageSchema } from "./action.js";
import { build } from "./build.js";
import { componentId, flag, noMargin, pixels, secureAddress } from "./strings.js";

export const imageSchema = z.strictObject({
  type: z.literal("image"),
  id: componentId.exactOptional(),
  url: secureAddress,
  width: pixels,
  height: pixels,
  align: z.enum(["left", "center", "right", "full_width"]).exactOptional(),
  rounded: flag.exactOptional(),
  bottom_margin: noMargin.exactOptional(),
  action: openPageSchema.exactOptional(),
});

export type ImageComponent = z.infer<typeof imageSchema>;

export function image(parts: Omit<ImageComponent, "type">): ImageComponent {
  return build(imageSchema, { type: "image", ...parts });
}
