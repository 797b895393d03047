/** What all components share: actions, states, and what is wrong with a part. */
import { z } from "zod";

/** Bytes of JSON, for `content` and for `stored_data` each. https://developers.intercom.com/docs/references/1.2/canvas-kit/responseobjects/canvas */
export const MAX_BYTES = 64 * 1024;

function hasScheme(text: string, schemes: readonly string[]): boolean {
  return URL.canParse(text) && schemes.includes(new URL(text).protocol);
}

const webAddress = z.string().refine((text) => hasScheme(text, ["https:", "http:"]), "must be an http or https URL");

/** The Inbox is an https page: it does not load an image over http. */
export const secureAddress = z.string().refine((text) => hasScheme(text, ["https:"]), "must be an https URL");

export const pixels = z.int().positive();

export const noMargin = z.literal("none");

export const saveState = z.enum(["unsaved", "saved", "failed"]);

export const submitSchema = z.strictObject({ type: z.literal("submit") });

export const openPageSchema = z.strictObject({ type: z.literal("url"), url: webAddress });

/** Sheets are left out: they open in the Messenger only. https://developers.intercom.com/docs/canvas-kit */
export const actionSchema = z.discriminatedUnion("type", [submitSchema, openPageSchema], {
  error: 'must be a "submit" or "url" action: an Inbox app has no other',
});

export type SubmitAction = z.infer<typeof submitSchema>;

export type OpenPageAction = z.infer<typeof openPageSchema>;

export type Action = z.infer<typeof actionSchema>;

/** Sends us every value on the canvas. */
export function submit(): SubmitAction {
  return { type: "submit" };
}

/** Opens a new browser tab. */
export function openPage(url: string): OpenPageAction {
  return build(openPageSchema, { type: "url", url });
}

/** One thing Intercom would refuse, and where, such as `canvas.content.components[2].style`. */
export interface Problem {
  readonly path: string;
  readonly message: string;
}

export function problemsOf(error: z.ZodError): Problem[] {
  return error.issues.map((issue) => ({ path: pathOf(issue.path), message: issue.message }));
}

function pathOf(steps: readonly PropertyKey[]): string {
  return steps
    .map((step) => (typeof step === "number" ? `[${step}]` : `.${String(step)}`))
    .join("")
    .replace(/^\./, "");
}

/** A canvas was built that Intercom would refuse: a fault in our code, never in the data. */
export class CanvasError extends Error {
  override readonly name = "CanvasError";
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(({ path, message }) => (path === "" ? message : `${path}: ${message}`)).join("; "));
    this.problems = problems;
  }
}

/** @throws CanvasError when Intercom would refuse the component. */
export function build<S extends z.ZodType>(schema: S, parts: z.input<S>): z.output<S> {
  const built = schema.safeParse(parts);
  if (!built.success) throw new CanvasError(problemsOf(built.error));
  return built.data;
}
