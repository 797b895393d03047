/** Follows what teammates and Fin did: a draft nobody needs is superseded, one that is due now is made. */
import type { Conversation, Message } from "../domain/conversation.js";
import { canReceiveDraft, isDraftKept, type WithheldReason } from "../domain/draft-policy.js";
import { findConversation, type KnownConversation } from "../store/conversations/conversations.js";
import {
  findNewestDraft,
  groundsOf,
  hasDraftFor,
  isDismissed,
  isUndecided,
  type StoredDraft,
} from "../store/conversations/drafts.js";
import { findAutomationStatus, saveAutomationStatus } from "../store/conversations/automation-status.js";
import { done, type JobOutcome, nothing, OPENED_IN_SIDEBAR, type PayloadOf, TICKET_OPENED_IN_SIDEBAR } from "./catalog.js";
import type { Connection } from "../workspaces/connections.js";
import type { JobHandler, JobDeps } from "./deps.js";
import { fetchConversation, momentOf } from "./fetch-conversation.js";
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
    const fetched = await fetchConversation(payload, context, deps);
    if (!fetched.found) return nothing(fetched.because);
    const { conversation, connection } = fetched;
    if (isSomebodyElses(conversation, known)) await deps.queue.add([{ name: "sentiment", payload }]);
    const moment = momentOf(connection, deps.now());
    const decision = canReceiveDraft(conversation, moment);
    if (draft?.state !== "live") {
      if (draft !== null) await concludeNoted(draft, conversation, payload, deps);
      const outcome = await queueWork(conversation, connection, known === null, payload, deps);
      if (decision.draft) await takeBackWithheld(decision.answers, payload, deps);
      else if (connection.settings.automations.draft !== "off") await saveWithheld(decision.why, payload, deps);
      return outcome;
    }
    if (decision.draft || isDraftKept(conversation, groundsOf(draft), moment)) return done("read again; the draft is kept");
    await supersedeUnused(draft, conversation, payload, deps);
    await saveWithheld(decision.why, payload, deps);
    return done(`the draft is superseded (${decision.why})`);
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

function saveWithheld(why: WithheldReason, payload: PayloadOf<"refresh">, { db, now }: JobDeps): Promise<void> {
  return saveAutomationStatus(db, { ...payload, automation: "draft" }, { status: "withheld", detail: why }, now());
}

/** The cause is over. Of one that was used nothing is due, so no job comes that would say so. */
async function takeBackWithheld(answers: Message, payload: PayloadOf<"refresh">, { db, now }: JobDeps): Promise<void> {
  const { workspaceId, conversationId } = payload;
  const about = { workspaceId, conversationId, automation: "draft" } as const;
  if ((await findAutomationStatus(db, about))?.status !== "withheld") return;
  if (!(await hasDraftFor(db, workspaceId, conversationId, answers.id))) return;
  await saveAutomationStatus(db, about, { status: "done", detail: null }, now());
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
async function queueWork(
  conversation: Conversation,
  connection: Connection,
  isNew: boolean,
  { cause }: PayloadOf<"refresh">,
  deps: JobDeps,
): Promise<JobOutcome> {
  const opened = cause.topic === OPENED_IN_SIDEBAR || cause.topic === TICKET_OPENED_IN_SIDEBAR;
  const jobs = await firstWork(
    conversation,
    connection,
    { ...cause, partId: null, ...(opened && isNew && { suggestOnly: true }) },
    deps,
    opened || isNew ? undefined : ["draft"],
  );
  await deps.queue.add(jobs);
  const names = jobs.flatMap(({ name, payload }) => ("automations" in payload ? payload.automations : [name]));
  return done(names.length === 0 ? "read again" : `read again; due now: ${names.join(", ")}`);
}
