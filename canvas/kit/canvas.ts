/** A whole canvas: its shape, how it is built, and what Intercom would refuse in it. */
import { z } from "zod";
import { type Component, componentSchema } from "./component.js";
import { CanvasError, MAX_BYTES, type Problem, problemsOf } from "./parts.js";

/** A static canvas: `content_url` is left out because live canvases exist in the Messenger only. */
const canvasObject = z.strictObject({
  content: z.strictObject({ components: z.array(componentSchema).min(1, "must show something") }),
  stored_data: z.record(z.string(), z.unknown()).exactOptional(),
});

export const canvasSchema = z.strictObject({ canvas: canvasObject });

/** What a submit may answer beside the canvas. https://developers.intercom.com/docs/canvas-kit */
const answerSchema = z.strictObject({
  canvas: canvasObject,
  event: z.strictObject({ type: z.literal("completed") }).exactOptional(),
  card_creation_options: z.record(z.string(), z.unknown()).exactOptional(),
});

export type Canvas = z.infer<typeof canvasSchema>;

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

/**
 * What Intercom would refuse in an answer to an Inbox request; empty where it would accept.
 * @param json any parsed JSON, ours or not.
 */
export function validateCanvas(json: unknown): readonly Problem[] {
  const shape = answerSchema.safeParse(json);
  return [...(shape.success ? [] : problemsOf(shape.error)), ...repeatedIds(json), ...tooLarge(json)];
}

// Looser than the schema, so that ids and sizes are judged even where a component is wrong.
const anyItem = z.looseObject({ id: z.string().optional().catch(undefined) });
const anyComponent = anyItem.extend({ items: z.array(anyItem.catch({})).optional().catch(undefined) });
const anyContent = z.looseObject({ components: z.array(anyComponent.catch({})) });
const anyAnswer = z.looseObject({
  canvas: z.looseObject({ content: z.unknown().optional(), stored_data: z.unknown().optional() }),
});

function repeatedIds(json: unknown): Problem[] {
  const content = anyContent.safeParse(anyAnswer.safeParse(json).data?.canvas.content);
  const components = content.data?.components ?? [];
  const ids = components.flatMap(({ id, items = [] }) => [id, ...items.map((item) => item.id)]);
  const repeated = new Set(ids.filter((id, index) => id !== undefined && ids.indexOf(id) !== index));
  return [...repeated].map((id) => ({ path: "canvas.content.components", message: `id "${id ?? ""}" is used more than once` }));
}

function tooLarge(json: unknown): Problem[] {
  const { content, stored_data } = anyAnswer.safeParse(json).data?.canvas ?? {};
  return Object.entries({ content, stored_data }).flatMap(([name, part]) => {
    const bytes = new TextEncoder().encode(JSON.stringify(part ?? null)).length;
    return bytes <= MAX_BYTES ? [] : [{ path: `canvas.${name}`, message: `is ${bytes} bytes; Intercom takes ${MAX_BYTES}` }];
  });
}
