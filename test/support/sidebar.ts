/** Clicks through the sidebar as a teammate does: by the labels of the buttons. */
import type { Twin } from "../../src/sandbox/twin.js";
import { z } from "zod";

const item = z.looseObject({ id: z.string(), title: z.string() });
const component = z.looseObject({
  type: z.string(),
  id: z.string().optional(),
  label: z.string().optional(),
  items: z.array(z.unknown()).optional(),
});
const canvasSchema = z.looseObject({ content: z.object({ components: z.array(component) }) });

/** What was clicked is still under way. */
const workingSchema = z.looseObject({ stored_data: z.looseObject({ screen: z.literal("working") }) });

export interface OpenSidebar {
  readonly canvas: z.infer<typeof canvasSchema>;
  readonly conversationId: string;
  readonly teammateId: string;
}

export async function openHome(twin: Twin, conversationId: string, teammateId: string): Promise<OpenSidebar> {
  const answer = await twin.openSidebar(conversationId, teammateId);
  if (!answer.ok) throw new Error(`Intercom would show a failure: ${answer.reason}`);
  return { canvas: canvasSchema.parse(answer.canvas), conversationId, teammateId };
}

/** Clicks the first button, or row of a list, that carries this label. */
export async function clickLabel(
  twin: Twin,
  open: OpenSidebar,
  label: string,
  values: Record<string, string> = {},
): Promise<OpenSidebar> {
  const target = targets(open).find((each) => each.label === label);
  if (target === undefined) throw new Error(`There is nothing called "${label}", only: ${labelsOf(open).join(", ")}`);
  const answer = await twin.clickSidebar(open.conversationId, target.id, {
    values,
    adminId: open.teammateId,
    canvas: open.canvas,
  });
  if (!answer.ok) throw new Error(`Intercom would show a failure: ${answer.reason}`);
  return { ...open, canvas: canvasSchema.parse(answer.canvas) };
}

const PATIENCE_MS = 30_000;

/** The same to its end: as a teammate does who is told that it takes longer than a click may, as on a busy machine. */
export async function clickToEnd(...click: Parameters<typeof clickLabel>): Promise<OpenSidebar> {
  const [twin, , label] = click;
  const deadline = Date.now() + PATIENCE_MS;
  let shown = await clickLabel(...click);
  while (isWorking(shown.canvas)) {
    if (Date.now() > deadline) throw new Error(`"${label}" is still under way`);
    await new Promise((resolve) => setTimeout(resolve, 50));
    shown = await clickLabel(twin, shown, "Refresh");
  }
  return shown;
}

export function isWorking(canvas: object): boolean {
  return workingSchema.safeParse(canvas).success;
}

export function labelsOf(open: OpenSidebar): readonly string[] {
  return targets(open).map(({ label }) => label);
}

function targets(open: OpenSidebar): readonly { readonly id: string; readonly label: string }[] {
  return open.canvas.content.components.flatMap((each) => {
    if (each.type === "button" && each.id !== undefined && each.label !== undefined) return [{ id: each.id, label: each.label }];
    return (each.items ?? []).flatMap((row) => {
      const read = item.safeParse(row);
      return read.success ? [{ id: read.data.id, label: read.data.title }] : [];
    });
  });
}

export function textOf(open: OpenSidebar): string {
  return JSON.stringify(open.canvas.content.components);
}

/** As the copy page's script does: the secret goes in the body, never in an address. */
export async function openCopyLink(copyUrl: string): Promise<Response> {
  const url = new URL(copyUrl);
  const token = url.hash.slice(1);
  const page = await (await fetch(url)).text();
  if (!page.includes("copy.js")) throw new Error(`No copy page at ${url.pathname}`);
  const headers = { "Content-Type": "application/json" };
  return fetch(`${url.origin}${url.pathname}`, { method: "POST", headers, body: JSON.stringify({ token }) });
}

export const copyUrlIn = (open: OpenSidebar): string =>
  /https?:[^"]+\/drafts\/copy#[^"]+/.exec(JSON.stringify(open.canvas))?.[0] ?? "";
