import { z } from "zod";
import { type Component, componentSchema } from "./component.js";
import { CanvasError } from "./values.js";
import { validateCanvas } from "./validate-canvas.js";

/**
 * @param storedData comes back with the next click; it passes through the teammate's browser, so no secrets.
 * @throws CanvasError when Intercom would refuse the whole.
 */
export function canvas(components: readonly Component[], storedData: Readonly<Record<string, unknown>> = {}): Canvas {
  const built: Canvas = { canvas: { content: { components: [...components] }, stored_data: { ...storedData } } };
  const problems = validateCanvas(built);
  if (problems.length > 0) throw new CanvasError(problems);
  return built;
}

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
