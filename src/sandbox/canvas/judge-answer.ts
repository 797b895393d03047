import { z } from "zod";
import { canvasAnswerSchema, type Canvas } from "./canvas-schema.js";
import type { SignedAnswer } from "./post-signed.js";

/** 64 KB for the content and again for the stored data. */
const MOST_BYTES = 64 * 1024;

/** The canvas as it came: sizes are those of the bytes sent, and the page shows what the app said. */
const untouched = z.object({ canvas: z.looseObject({ content: z.unknown() }) });

export type CanvasCheck =
  { readonly ok: true; readonly canvas: Canvas; readonly raw: unknown } | { readonly ok: false; readonly reason: string };

/** Whether Intercom would draw this answer, or show its own failure state instead. */
export function checkAnswer(answer: SignedAnswer): CanvasCheck {
  if (answer.status === null) return refused(answer.failure ?? "no answer");
  if (answer.status !== 200) return refused(`answered ${answer.status} instead of 200`);
  if (!/^application\/json\b/i.test(answer.contentType))
    return refused(`answered ${answer.contentType || "no type"} instead of JSON`);
  const body = parseJson(answer.text);
  if (body === undefined) return refused("answered invalid JSON");
  const parsed = canvasAnswerSchema.safeParse(body);
  if (!parsed.success) return refused(`not a canvas: ${describe(parsed.error.issues)}`);
  const { canvas } = parsed.data;
  const twice = firstRepeated(idsOf(canvas));
  if (twice !== null) return refused(`two components share the id ${twice}`);
  const { canvas: raw } = untouched.parse(body);
  if (bytesOf(raw.content) > MOST_BYTES) return refused("the content is over 64 KB");
  if (bytesOf(canvas.stored_data ?? {}) > MOST_BYTES) return refused("stored_data is over 64 KB");
  return { ok: true, canvas, raw };
}

function refused(reason: string): CanvasCheck {
  return { ok: false, reason };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function describe(issues: readonly z.core.$ZodIssue[]): string {
  return issues
    .slice(0, 3)
    .map((issue) => `${issue.path.map(String).join(".")}: ${issue.message}`)
    .join("; ");
}

function bytesOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value), "utf8");
}

function idsOf({ content }: Canvas): readonly string[] {
  return content.components.flatMap((component) => {
    if (component.type === "list") return component.items.map((item) => item.id);
    return "id" in component && component.id !== undefined ? [component.id] : [];
  });
}

function firstRepeated(ids: readonly string[]): string | null {
  return ids.find((id, index) => ids.indexOf(id) !== index) ?? null;
}
