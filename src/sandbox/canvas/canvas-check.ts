/** What Intercom checks about a canvas: the answer it came in, and a click on it. */
import { z } from "zod";
import type { SignedAnswer } from "../signed-post.js";
import { canvasAnswerSchema, type InboxCanvas, type InboxCanvasComponent } from "./canvas-schema.js";

/** 64 KB for the content and again for the stored data. */
const MOST_BYTES = 64 * 1024;

/** The canvas as it came: sizes are those of the bytes sent, and the page shows it unchanged. */
const rawCanvas = z.object({ canvas: z.looseObject({ content: z.unknown() }) });

type CanvasCheck =
  { readonly ok: true; readonly canvas: InboxCanvas; readonly raw: unknown } | { readonly ok: false; readonly reason: string };

/** Whether Intercom would draw this answer, or show its own failure state instead. */
export function checkCanvasAnswer(answer: SignedAnswer): CanvasCheck {
  if (answer.status === null) return refused(answer.failure ?? "no answer");
  if (answer.status !== 200) return refused(`answered ${answer.status} instead of 200`);
  if (!/^application\/json\b/i.test(answer.contentType))
    return refused(`answered ${answer.contentType || "no type"} instead of JSON`);
  const body = parseJson(answer.text);
  if (body === undefined) return refused("answered invalid JSON");
  const parsed = canvasAnswerSchema.safeParse(body);
  if (!parsed.success) return refused(`not a canvas: ${describeIssues(parsed.error.issues)}`);
  const { canvas } = parsed.data;
  const twice = firstRepeated(idsOf(canvas));
  if (twice !== null) return refused(`two components share the id ${twice}`);
  const { canvas: raw } = rawCanvas.parse(body);
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

function describeIssues(issues: readonly z.core.$ZodIssue[]): string {
  return issues
    .slice(0, 3)
    .map((issue) => `${issue.path.map(String).join(".")}: ${issue.message}`)
    .join("; ");
}

function bytesOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value), "utf8");
}

function idsOf({ content }: InboxCanvas): readonly string[] {
  return content.components.flatMap((component) => {
    if (component.type === "list") return component.items.map((item) => item.id);
    return "id" in component && component.id !== undefined ? [component.id] : [];
  });
}

function firstRepeated(ids: readonly string[]): string | null {
  return ids.find((id, index) => ids.indexOf(id) !== index) ?? null;
}

export type CanvasInput = string | readonly string[];

/** Values of all interactive components on the canvas: what the teammate left in them, else what they came with. */
export function inputValues(
  canvas: InboxCanvas,
  filledIn: Readonly<Record<string, CanvasInput>>,
): Record<string, CanvasInput | undefined> {
  const fields = canvas.content.components.flatMap((component) => {
    const initial = initialValue(component);
    return initial === null ? [] : [[initial.id, filledIn[initial.id] ?? initial.value] as const];
  });
  return Object.fromEntries(fields);
}

function initialValue(component: InboxCanvasComponent): { readonly id: string; readonly value: CanvasInput | undefined } | null {
  const { type } = component;
  if (type === "input" || type === "textarea") return { id: component.id, value: component.value ?? "" };
  if (type === "dropdown" || type === "single-select") return { id: component.id, value: component.value };
  return type === "checkbox" ? { id: component.id, value: component.value ?? [] } : null;
}

/** Why a click on this component would not reach the app, or null where it would. */
export function clickRefusal(canvas: InboxCanvas, componentId: string): string | null {
  const target = clickTargets(canvas).find((candidate) => candidate.id === componentId);
  if (!target) return `there is nothing with the id ${componentId} to click`;
  if (target.disabled) return `${componentId} is disabled`;
  return target.submits ? null : `${componentId} does not submit`;
}

interface ClickTarget {
  readonly id: string;
  readonly disabled: boolean;
  readonly submits: boolean;
}

function clickTargets({ content }: InboxCanvas): readonly ClickTarget[] {
  return content.components.flatMap((component): readonly ClickTarget[] => {
    if (component.type === "list")
      return component.items.map((item) => ({
        id: item.id,
        disabled: (component.disabled ?? false) || (item.disabled ?? false),
        submits: item.action?.type === "submit",
      }));
    if (component.type !== "button" && component.type !== "single-select" && component.type !== "input") return [];
    return [{ id: component.id, disabled: component.disabled ?? false, submits: component.action?.type === "submit" }];
  });
}
