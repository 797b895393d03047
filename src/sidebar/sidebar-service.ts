/** Serves the sidebar from the store, and has clicks done through the queue. */
import {
  type CustomerView,
  draftAtHand,
  type MacrosView,
  type SidebarAbsence,
  type SidebarView,
  type UnsupportedView,
} from "../../canvas/sidebar/index.js";
import type { ReplyStyle } from "../domain/answers.js";
import { parseSettings } from "../domain/settings.js";
import { findWorkspace, type StoredWorkspace } from "../store/workspaces/workspaces.js";
import { type AskAndRefreshDeps, askForAction, askForRefresh, findNotOurs, type NotOurs } from "./ask-for-action.js";
import { findCustomerView, findMacrosView, type LookupDeps } from "./ask-for-lookup.js";
import { buildView } from "./build-view.js";
import type { CanvasRequest } from "./canvas-request.js";
import { checkText } from "./check-text.js";
import type { ClickDecision } from "./click-kinds.js";
import { recordAndGetFacts, type OpeningDeps, recordSeen } from "./opening.js";
import { findNewestShown, findShownAction, type ShownAction } from "./shown-actions.js";

export type OpenedSidebar =
  | { readonly present: true; readonly view: SidebarView }
  | { readonly present: false; readonly absence: SidebarAbsence };

type ActionRequest = Extract<ClickDecision, { kind: "act" }>["action"];

/** Where the sidebar's requests are served: from the store, and through the queue. */
export interface SidebarService {
  open(request: CanvasRequest): Promise<OpenedSidebar>;
  /** Writes the action down, queues its job, and waits a bounded time for it to complete, unless it names what is not this conversation's. */
  act(request: CanvasRequest, action: ActionRequest, waitMs: number): Promise<ShownAction | NotOurs | "notKnown">;
  /** The teammate goes where triage's answer stands: what was asked blindly is no longer asked. */
  recordSeen(request: CanvasRequest): Promise<void>;
  /** What in a text that is about to go out stands neither in the conversation nor in the articles. */
  check(request: CanvasRequest, text: string, view: SidebarView): Promise<readonly UnsupportedView[]>;
  /** Who the customer is beyond this conversation; null while it is being fetched. */
  findCustomer(request: CanvasRequest): Promise<CustomerView | null>;
  /** The macros that fit; null while they are being fetched. */
  findMacros(request: CanvasRequest): Promise<MacrosView | null>;
  /** What the viewing teammate asked for last in this conversation. */
  findLast(request: CanvasRequest, kind: "ask" | "regenerate"): Promise<ShownAction | null>;
  /** What became of an action of this conversation, which several may have asked for; null where there is none such. */
  follow(request: CanvasRequest, actionId: string): Promise<ShownAction | null>;
}

export interface SidebarDeps extends AskAndRefreshDeps, OpeningDeps, Pick<LookupDeps, "linkTo" | "newId"> {
  /** Whose events are taken: anybody's, until Intercom has said whose the token of a private app is. */
  readonly isTaken: (workspaceId: string) => Promise<boolean>;
  /** Whether a token is there to call Intercom with that can be opened. */
  readonly hasToken: (workspace: Pick<StoredWorkspace, "id" | "token_sealed">) => boolean;
  /** Signed and short-lived; null where nobody outside can reach us. */
  readonly copyUrl: (workspaceId: string, draftId: string) => string | null;
  /** The styles of the service that writes the drafts; null where none does. */
  readonly offeredStyles: () => readonly ReplyStyle[] | null;
  /** Whether this version of Intercom's API has macros. */
  readonly offersMacros: boolean;
}

const POLL_MS = 40;

export function createSidebarService(deps: SidebarDeps): SidebarService {
  return {
    async open(request) {
      const { workspaceId, conversationId, teammate, ticket } = request;
      const workspace = await findWorkspace(deps.db, workspaceId);
      if (workspace === null) {
        const mayBeOurs = await deps.isTaken(workspaceId);
        return absent({ kind: mayBeOurs ? "not-let-in" : "unknown-workspace" });
      }
      if (workspace.disconnected_at !== null || workspace.uninstall !== null) return absent({ kind: "not-connected" });
      if (!deps.hasToken(workspace)) return absent({ kind: "no-token" });
      if (conversationId === null) return absent({ kind: ticket === "internal" ? "internal-ticket" : "no-conversation" });
      const opening = { workspaceId, conversationId, teammateId: teammate.id };
      const settings = parseSettings(workspace.settings);
      const facts = await recordAndGetFacts(opening, { settings, timezone: workspace.timezone }, deps);
      if (facts.conversation?.deleted === true) return absent({ kind: "deleted" });
      if (facts.conversation === null && (facts.customerEventAt === null || ticket !== null)) {
        await askForRefresh(workspaceId, conversationId, ticket !== null, deps);
        return absent({ kind: ticket === null ? "unknown-conversation" : "unknown-ticket" });
      }
      // As after a redaction: what it held was deleted with the message, and no event brings it back.
      if (facts.conversation?.snapshot === null) await askForRefresh(workspaceId, conversationId, ticket !== null, deps);
      const draft = facts.draft?.state === "live" ? facts.draft : null;
      const view = buildView(facts, {
        conversationId,
        viewer: teammate,
        timezone: workspace.timezone,
        settings,
        offersMacros: deps.offersMacros,
        styles: deps.offeredStyles(),
        copyUrl: draft === null ? null : deps.copyUrl(workspaceId, draft.id),
      });
      return { present: true, view };
    },

    async act({ workspaceId, conversationId, teammate }, action, waitMs) {
      if (conversationId === null) return "foreign";
      const asked = { workspaceId, conversationId, teammate, ...action };
      const notOurs = await findNotOurs(asked, deps.db);
      if (notOurs !== null) return notOurs;
      const id = await askForAction(asked, deps);
      return id === null ? "foreign" : ((await completedWithin(waitMs, workspaceId, id)) ?? "notKnown");
    },

    async recordSeen({ workspaceId, conversationId, teammate }) {
      if (conversationId === null) return;
      await recordSeen({ workspaceId, conversationId, teammateId: teammate.id }, deps);
    },

    async check({ workspaceId, conversationId, teammate }, text, { draft }) {
      if (conversationId === null) return [];
      const checked = { workspaceId, conversationId, teammateName: teammate.name, text, draft: draftAtHand(draft) };
      return checkText(checked, deps.db);
    },

    findCustomer: (request) => findCustomerView(request, deps),

    findMacros: (request) => findMacrosView(request, deps),

    async findLast({ workspaceId, conversationId, teammate }, kind) {
      if (conversationId === null) return null;
      return findNewestShown(deps.db, { workspaceId, conversationId, teammateId: teammate.id, kinds: [kind] });
    },

    async follow({ workspaceId, conversationId }, actionId) {
      const action = await findShownAction(deps.db, workspaceId, actionId);
      return action?.conversation_id === conversationId ? action : null;
    },
  };

  /** Another process may do the job, so the store is asked, not this process's memory. */
  async function completedWithin(waitMs: number, workspaceId: string, id: string): Promise<ShownAction | null> {
    const deadline = performance.now() + waitMs;
    for (;;) {
      const action = await findShownAction(deps.db, workspaceId, id);
      if (action?.state !== "pending" || performance.now() >= deadline) return action;
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
  }
}

function absent(absence: SidebarAbsence): OpenedSidebar {
  return { present: false, absence };
}
