import { z } from "zod";
import { answerSchema } from "./canvas.js";
import { MAX_BYTES } from "./values.js";
import { problemsOf, type Problem } from "./values.js";

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
