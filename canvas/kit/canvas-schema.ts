import { z } from "zod";
import { componentSchema } from "./component.js";

/** A static canvas: `content_url` is left out because live canvases exist in the Messenger only. */
const canvasObject = z.strictObject({
  content: z.strictObject({ components: z.array(componentSchema).min(1, "must show something") }),
  stored_data: z.record(z.string(), z.unknown()).exactOptional(),
});

export const canvasSchema = z.strictObject({ canvas: canvasObject });

/** What a submit may answer beside the canvas. https://developers.intercom.com/docs/canvas-kit */
export const answerSchema = z.strictObject({
  canvas: canvasObject,
  event: z.strictObject({ type: z.literal("completed") }).exactOptional(),
  card_creation_options: z.record(z.string(), z.unknown()).exactOptional(),
});

export type Canvas = z.infer<typeof canvasSchema>;
