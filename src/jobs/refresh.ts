/** Follows what teammates and Fin did: a draft nobody needs is superseded, one that is due now is made. */
import type { Conversation } from "../domain/conversation.js";
import { canReceiveDraft, type DraftDecision, isDraftKept, momentOf } from "../domain/draft-policy.js";
import { findConversation, type KnownConversation } from "../store/conversations/conversations.js";
import {
  findNewestDraft,
  groundsOf,
  hasDraftFor,
  isDismissed,
  isUndecided,
  type StoredDraft,
} from "../store/conversations/drafts.js";
import { type AutomationStatus, automationStatusWrite, findAutomationStatus } from "../store/conversations/automation-status.js";
import type { Write } from "../store/database/write-together.js";
import { done, type JobToDo, nothing, OPENED_IN_SIDEBAR, type PayloadOf, TICKET_OPENED_IN_SIDEBAR } from "./catalog.js";
import type { Connection } from "../workspaces/connections.js";
import type { JobHandler, JobDeps } from "./deps.js";
import { fetchUnsaved } from "./fetch-conversation.js";
import { firstWork } from "./maintenance/first-work.js";
import { concludeNoted, supersedeUnused } from "./supersede-unused.js";

/** These change what the sidebar says even where no draft waits. */
const ALWAYS_READ: ReadonlySet<string> = new Set([
  "conversation.admin.opened",
  "conversation.admin.snoozed",
  "conversation.admin.unsnoozed",
  "conversation.rating.added",
  "conversation.contact.attached",
  "conversation.contact.detached",
  "ticket.created",
  "ticket.state.updated",
  OPENED_IN_SIDEBAR,
  TICKET_OPENED_IN_SIDEBAR,
]);

/**
 * Records what teammates and Fin did: a draft that nobody needs any more is superseded, and the reply engine learns from
 * it; who waits now, after a hand-over or a wake-up, gets one. Never writes to Intercom.
 */
export function createRefreshJob(deps: JobDeps): JobHandler<"refresh"> {
  return async (payload, context) => {
    const newest = await findNewestDraft(deps.db, payload.workspaceId, payload.conversationId);
    const draft = newest !== null && isUndecided(newest) ? newest : null;
    const known = await findConversation(deps.db, payload.workspaceId, payload.conversationId);
    const mayMatter = draft !== null || ALWAYS_READ.has(payload.cause.topic) || mayTakeOver(newest, payload);
    if (!mayMatter && !(await mayBeDueNow(known, payload, deps))) return nothing("no draft is waiting");
    const fetched = await fetchUnsaved(payload, context, deps);
    if (!fetched.found) return nothing(fetched.because);
    const { conversation, connection, unsaved } = fetched;
    const moment = momentOf(connection, deps.now());
    const decision = canReceiveDraft(conversation, moment);
    const isLive = draft?.state === "live";
    const isKept = isLive && (decision.draft || isDraftKept(conversation, groundsOf(draft), moment));
    const due = isLive ? [] : await dueWork(conversation, connection, known === null, payload, deps);
    const shown: readonly JobToDo[] = isSomebodyElses(conversation, known) ? [{ name: "sentiment", payload }] : [];
    const status = isKept
      ? []
      : await statusWrites(decision, isLive || connection.settings.automations.draft !== "off", payload, deps);
    // In one commit: a repeated job decides by what is known, and would miss what follows from this reading alone.
    await deps.queue.add([...shown, ...due], [...(unsaved === null ? [] : [unsaved]), ...status]);
    if (isKept) return done("read again; the draft is kept");
    if (draft !== null) await (isLive ? supersedeUnused : concludeNoted)(draft, conversation, payload, deps);
    if (isLive && !decision.draft) return done(`the draft is superseded (${decision.why})`);
    const names = due.flatMap((job) => ("automations" in job.payload ? job.payload.automations : [job.name]));
    return done(names.length === 0 ? "read again" : `read again; due now: ${names.join(", ")}`);
  };
}

/** Where a draft was dismissed nothing waits, and teammates are offered to have one written: not once Fin has the conversation. */
function mayTakeOver(newest: StoredDraft | null, { cause }: PayloadOf<"refresh">): boolean {
  return cause.topic === "conversation.operator.replied" && newest !== null && isDismissed(newest);
}

/** Somebody new takes part, such as the contact a lead became: the sentiment is shown on them as well. */
function isSomebodyElses({ contactIds }: Conversation, known: KnownConversation | null): boolean {
  const before = known?.snapshot?.contactIds;
  return before !== undefined && contactIds.some((id) => !before.includes(id));
}

/**
 * Why there is no draft, or that the cause is over: of a draft that was used nothing is due, so no job comes that would say so.
 * @param isShown whether the sidebar shows why there is none
 */
async function statusWrites(
  decision: DraftDecision,
  isShown: boolean,
  payload: PayloadOf<"refresh">,
  { db, now }: JobDeps,
): Promise<readonly Write[]> {
  const { workspaceId, conversationId } = payload;
  const about = { workspaceId, conversationId, automation: "draft" } as const;
  const write = (status: AutomationStatus) => [automationStatusWrite(db, about, [{ automation: "draft", ...status }], now())];
  if (!decision.draft) return isShown ? write({ status: "withheld", detail: decision.why }) : [];
  if ((await findAutomationStatus(db, about))?.status !== "withheld") return [];
  const isUsed = await hasDraftFor(db, workspaceId, conversationId, decision.answers.id);
  return isUsed ? write({ status: "done", detail: null }) : [];
}

/** A draft that was withheld may be due after a hand-over, and in a conversation never seen before. Our own assignments change neither. */
async function mayBeDueNow(
  known: KnownConversation | null,
  { workspaceId, conversationId, cause }: PayloadOf<"refresh">,
  { db }: JobDeps,
): Promise<boolean> {
  if (cause.topic === "conversation.admin.replied" || cause.topic === "ticket.admin.replied") return false;
  if (known === null) return true;
  return (await findAutomationStatus(db, { workspaceId, conversationId, automation: "draft" }))?.status === "withheld";
}

/** What the conversation lacks. One from before the installation is worked on without writing anything to Intercom. */
async function dueWork(
  conversation: Conversation,
  connection: Connection,
  isNew: boolean,
  { cause }: PayloadOf<"refresh">,
  deps: JobDeps,
): Promise<readonly JobToDo[]> {
  const opened = cause.topic === OPENED_IN_SIDEBAR || cause.topic === TICKET_OPENED_IN_SIDEBAR;
  return firstWork(
    conversation,
    connection,
    { ...cause, partId: null, ...(opened && isNew && { suggestOnly: true }) },
    deps,
    opened || isNew ? undefined : ["draft"],
  );
}
