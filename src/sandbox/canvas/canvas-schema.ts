/** What Intercom's Inbox draws of a canvas, and what it refuses. */
import { z } from "zod";
import type { SignedAnswer } from "../signed-post.js";

/* Canvas Kit's components as the Inbox takes them. https://developers.intercom.com/docs/references/canvas-kit */

const id = z.string().min(1);

const saveState = z.enum(["unsaved", "saved", "failed"]).optional();

const disabled = z.boolean().optional();

/** Sheets are for the Messenger alone. */
const action = z.discriminatedUnion("type", [
  z.object({ type: z.literal("submit") }),
  z.object({ type: z.literal("url"), url: z.url({ protocol: /^https?$/ }) }),
]);

const noMargin = z.literal("none").optional();

const option = z.object({ type: z.literal("option"), id, text: z.string().min(1), disabled });

const options = z.array(option).min(2).max(10);

const text = z.object({
  type: z.literal("text"),
  text: z.string().min(1),
  id: id.optional(),
  align: z.enum(["left", "center", "right"]).optional(),
  style: z.enum(["header", "paragraph", "muted", "error"]).optional(),
  bottom_margin: noMargin,
});

const button = z.object({
  type: z.literal("button"),
  id,
  label: z.string().min(1),
  action,
  style: z.enum(["primary", "secondary", "link"]).optional(),
  disabled,
});

const item = z.object({
  type: z.literal("item"),
  id,
  title: z.string().min(1),
  subtitle: z.string().optional(),
  tertiary_text: z.string().optional(),
  disabled,
  action: action.optional(),
});

const list = z.object({ type: z.literal("list"), items: z.array(item).min(1), disabled });

const dataTable = z.object({
  type: z.literal("data-table"),
  items: z.array(z.object({ type: z.literal("field-value"), field: z.string(), value: z.string() })).min(1),
});

const dropdown = z.object({
  type: z.literal("dropdown"),
  id,
  options,
  label: z.string().optional(),
  value: z.string().optional(),
  save_state: saveState,
  disabled,
});

const singleSelect = dropdown.extend({ type: z.literal("single-select"), action: action.optional() });

const checkbox = z.object({
  type: z.literal("checkbox"),
  id,
  option: z.array(option).min(1),
  label: z.string(),
  value: z.array(z.string()).optional(),
  save_state: saveState,
  disabled,
});

const input = z.object({
  type: z.literal("input"),
  id,
  label: z.string().optional(),
  placeholder: z.string().optional(),
  value: z.string().optional(),
  action: action.optional(),
  save_state: saveState,
  disabled,
});

const textarea = z.object({
  type: z.literal("textarea"),
  id,
  label: z.string().optional(),
  placeholder: z.string().optional(),
  value: z.string().optional(),
  error: z.boolean().optional(),
  disabled,
});

const image = z.object({
  type: z.literal("image"),
  url: z.url({ protocol: /^https$/ }),
  width: z.number(),
  height: z.number(),
  id: id.optional(),
  action: z.object({ type: z.literal("url"), url: z.string() }).optional(),
});

const divider = z.object({ type: z.literal("divider"), id: id.optional(), bottom_margin: noMargin });

const spacer = z.object({ type: z.literal("spacer"), id: id.optional(), size: z.enum(["xs", "s", "m", "l", "xl"]).optional() });

const componentSchema = z.discriminatedUnion("type", [
  text,
  button,
  list,
  dataTable,
  dropdown,
  singleSelect,
  checkbox,
  input,
  textarea,
  image,
  divider,
  spacer,
]);

export type InboxCanvasComponent = z.infer<typeof componentSchema>;

export const inboxCanvasSchema = z.object({
  content: z.object({ components: z.array(componentSchema).min(1) }),
  stored_data: z.record(z.string(), z.unknown()).optional(),
});

export type InboxCanvas = z.infer<typeof inboxCanvasSchema>;

const canvasAnswerSchema = z.object({ canvas: inboxCanvasSchema });

/** 64 KB for the content and again for the stored data. */
const MOST_BYTES = 64 * 1024;

/** The canvas as it came: sizes are those of the bytes sent, and the page shows it unchanged. */
const rawCanvas = z.object({ canvas: z.looseObject({ content: z.unknown() }) });

type CanvasCheck =
  | { readonly ok: true; readonly canvas: InboxCanvas; readonly raw: unknown }
  | { readonly ok: false; readonly reason: string };

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
