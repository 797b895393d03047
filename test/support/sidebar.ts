/** Clicking through the sidebar as a teammate does: by what stands on the buttons. */
import type { Twin } from "../../src/sandbox/twin.js";
import { z } from "zod";

const component = z.looseObject({ type: z.string(), id: z.string().optional(), label: z.string().optional() });
const canvasSchema = z.looseObject({ content: z.object({ components: z.array(component) }) });

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

export async function clickLabel(
  twin: Twin,
  open: OpenSidebar,
  label: string,
  values: Record<string, string> = {},
): Promise<OpenSidebar> {
  const button = open.canvas.content.components.find((each) => each.type === "button" && each.label === label);
  if (button?.id === undefined) throw new Error(`There is no button "${label}", only: ${buttonLabels(open).join(", ")}`);
  const answer = await twin.clickSidebar(open.conversationId, button.id, {
    values,
    adminId: open.teammateId,
    canvas: open.canvas,
  });
  if (!answer.ok) throw new Error(`Intercom would show a failure: ${answer.reason}`);
  return { ...open, canvas: canvasSchema.parse(answer.canvas) };
}

export function buttonLabels(open: OpenSidebar): readonly string[] {
  return open.canvas.content.components.flatMap((each) =>
    each.type === "button" && each.label !== undefined ? [each.label] : [],
  );
}

export function textOf(open: OpenSidebar): string {
  return JSON.stringify(open.canvas.content.components);
}
