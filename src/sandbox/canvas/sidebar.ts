/** The app's sidebar in the inbox, opened and clicked as by a teammate, and what Intercom checks about a canvas. */
import type { Core } from "../core.js";
import type { SidebarAnswer } from "../inbox-events.js";
import { presentContact } from "../shape/contact.js";
import { presentConversationItem } from "../shape/conversation.js";
import { presentAdmin } from "../shape/teammate.js";
import { presentTicket } from "../shape/ticket.js";
import { shapeOfVersion } from "../shape/version.js";
import { ACCEPT_JSON, postSigned } from "../signed-post.js";
import { requireContact, requireConversation, requireTeammate } from "../views.js";
import { checkCanvasAnswer, type InboxCanvas, type InboxCanvasComponent, inboxCanvasSchema } from "./canvas-schema.js";

/** The app's sidebar in the inbox: called when a teammate opens the conversation or clicks, and static in between. */
export interface SidebarActors {
  openSidebar(conversationId: string, adminId?: string): Promise<SidebarAnswer>;
  /** As on a ticket, whose request names no conversation. `category` where it is not a customer's. */
  openTicketSidebar(conversationId: string, category?: "Back-office" | "Tracker"): Promise<SidebarAnswer>;
  /** Clicks on the canvas this teammate saw last. */
  clickSidebar(conversationId: string, componentId: string, click?: SidebarClick): Promise<SidebarAnswer>;
}

interface SidebarClick {
  /** What was typed or chosen before the click, by component id. */
  readonly values?: Readonly<Record<string, SubmittedValue>>;
  readonly adminId?: string;
  /** The canvas clicked on, where it is not the last one answered. */
  readonly canvas?: unknown;
}

interface ShownCanvas {
  readonly canvas: InboxCanvas;
  readonly raw: unknown;
}

export function sidebarActors(core: Core): SidebarActors {
  const shown = new Map<string, ShownCanvas>();
  const post = async (
    path: string,
    conversationId: string,
    adminId: string | undefined,
    more: object,
  ): Promise<SidebarAnswer> => {
    const body = { ...canvasRequest(core, conversationId, adminId), ...more };
    const { clientSecret, canvasTimeoutMs: timeoutMs } = core.options;
    const answer = await postSigned({
      url: `${core.appUrl}${path}`,
      body,
      signature: "canvas",
      clientSecret,
      timeoutMs,
      headers: ACCEPT_JSON,
    });
    const canvasCheck = checkCanvasAnswer(answer);
    core.journal.record({
      kind: "canvas",
      conversationId,
      title: `POST ${path}`,
      detail: canvasCheck.ok ? `200 in ${answer.ms} ms` : `${canvasCheck.reason} (${answer.ms} ms)`,
      ok: canvasCheck.ok,
    });
    if (!canvasCheck.ok) return { ok: false, reason: canvasCheck.reason, ms: answer.ms };
    shown.set(sidebarKey(core, conversationId, adminId), canvasCheck);
    return { ok: true, canvas: canvasCheck.raw, ms: answer.ms };
  };
  return {
    openSidebar: (conversationId, adminId) => post("/canvas/initialize", conversationId, adminId, {}),
    openTicketSidebar: (conversationId, category) =>
      post("/canvas/initialize", conversationId, undefined, {
        conversation: undefined,
        ticket: { ...ticketItem(core, conversationId), ...(category && { category }) },
      }),
    async clickSidebar(conversationId, componentId, { values = {}, adminId, canvas } = {}) {
      const given = inboxCanvasSchema.safeParse(canvas);
      const before = given.success ? { canvas: given.data, raw: canvas } : shown.get(sidebarKey(core, conversationId, adminId));
      if (!before) return { ok: false, reason: "the sidebar was not opened before", ms: 0 };
      const reason = clickRefusal(before.canvas, componentId);
      if (reason !== null) return { ok: false, reason, ms: 0 };
      return post("/canvas/submit", conversationId, adminId, {
        component_id: componentId,
        input_values: inputValues(before.canvas, values),
        current_canvas: before.raw,
      });
    },
  };
}

/** Each teammate has a sidebar of their own. */
function sidebarKey(core: Core, conversationId: string, adminId: string | undefined): string {
  return `${conversationId} ${requireTeammate(core, adminId).id}`;
}

function ticketItem(core: Core, conversationId: string) {
  const conversation = requireConversation(core, conversationId);
  if (conversation.ticket === null) throw new Error(`Conversation ${conversationId} is no ticket`);
  const presenter = core.presenter(shapeOfVersion(core.options.webhookVersion), "html");
  return presentTicket(conversation, conversation.ticket, presenter);
}

/** The Inbox sends the conversation without its parts, the contact, and no `context`. */
function canvasRequest(core: Core, conversationId: string, adminId: string | undefined) {
  const { options, world } = core;
  const conversation = requireConversation(core, conversationId);
  const contact = requireContact(core, conversation.contactIds[0] ?? "");
  const shape = shapeOfVersion(options.webhookVersion);
  return {
    workspace_id: options.workspaceId,
    workspace_region: options.region,
    admin: presentAdmin(requireTeammate(core, adminId), world),
    conversation: presentConversationItem(conversation, core.presenter(shape, "html")),
    contact: presentContact(contact, options.workspaceId),
  };
}

type SubmittedValue = string | readonly string[];

/** Values of all interactive components on the canvas: what the teammate left in them, else what they came with. */
function inputValues(
  canvas: InboxCanvas,
  filledIn: Readonly<Record<string, SubmittedValue>>,
): Record<string, SubmittedValue | undefined> {
  const fields = canvas.content.components.flatMap((component) => {
    const initial = initialValue(component);
    return initial === null ? [] : [[initial.id, filledIn[initial.id] ?? initial.value] as const];
  });
  return Object.fromEntries(fields);
}

function initialValue(
  component: InboxCanvasComponent,
): { readonly id: string; readonly value: SubmittedValue | undefined } | null {
  const { type } = component;
  if (type === "input" || type === "textarea") return { id: component.id, value: component.value ?? "" };
  if (type === "dropdown" || type === "single-select") return { id: component.id, value: component.value };
  return type === "checkbox" ? { id: component.id, value: component.value ?? [] } : null;
}

/** Why a click on this component would not reach the app, or null where it would. */
function clickRefusal(canvas: InboxCanvas, componentId: string): string | null {
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
