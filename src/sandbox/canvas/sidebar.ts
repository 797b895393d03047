/** The app's sidebar in the inbox: opened and clicked as by a teammate. */
import { requireContact, requireConversation, requireTeammate } from "../views.js";
import type { Core } from "../core.js";
import type { SidebarAnswer } from "../inbox-api.js";
import { presentAdmin } from "../shape/workspace.js";
import { presentContact } from "../shape/contact.js";
import { presentConversationItem } from "../shape/conversation.js";
import { shapeOfVersion } from "../shape/version.js";
import { inboxCanvasSchema, type InboxCanvas } from "./canvas-schema.js";
import { clickRefusal, inputValues, type CanvasInput } from "./canvas-check.js";
import { checkCanvasAnswer } from "./canvas-check.js";
import { ACCEPT_JSON, postSigned } from "../signed-post.js";

/** The app's sidebar in the inbox: called when a teammate opens the conversation or clicks, and static in between. */
export interface SidebarActors {
  openSidebar(conversationId: string, adminId?: string): Promise<SidebarAnswer>;
  /** Clicks on the canvas this teammate saw last. */
  clickSidebar(conversationId: string, componentId: string, click?: SidebarClick): Promise<SidebarAnswer>;
}

interface SidebarClick {
  /** What was typed or chosen before the click, by component id. */
  readonly values?: Readonly<Record<string, CanvasInput>>;
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

/** The Inbox sends the conversation without its parts, the contact, and no `context`. */
function canvasRequest(core: Core, conversationId: string, adminId: string | undefined) {
  const { options, world } = core;
  const conversation = requireConversation(core, conversationId);
  const contact = requireContact(core, conversation.contactIds[0] ?? "");
  const shape = shapeOfVersion(options.apiVersion);
  return {
    workspace_id: options.workspaceId,
    workspace_region: options.region,
    admin: presentAdmin(requireTeammate(core, adminId), world),
    conversation: presentConversationItem(conversation, core.presenter(shape, "html")),
    contact: presentContact(contact, options.workspaceId),
  };
}
