import type { Conversation } from "../../domain/conversation.js";
import { canReceiveDraft, isDraftKept, type WithheldReason } from "../../domain/draft-policy.js";
import { findConversation, type KnownConversation } from "../../store/conversations/conversations.js";
import {
  finalText,
  findDraft,
  findUndecidedDraft,
  groundsOf,
  recordFeedback,
  type StoredDraft,
} from "../../store/conversations/drafts.js";
import { findAutomationStatus, saveAutomationStatus } from "../../store/conversations/automation-status.js";
import { done, type JobOutcome, nothing, OPENED_IN_SIDEBAR, type PayloadOf, TICKET_OPENED_IN_SIDEBAR } from "../catalog.js";
import type { Connection } from "../../workspaces/connections.js";
import type { JobHandler, JobDeps } from "../deps.js";
import { fetchConversation, momentOf, callOf } from "../fetch-conversation.js";
import { firstWork } from "./first-work.js";
import { OutsideError } from "../../kernel/errors.js";
import { concludeNoted, supersedeUnused } from "../supersede-unused.js";

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
    const draft = await findUndecidedDraft(deps.db, payload.workspaceId, payload.conversationId);
    const known = await findConversation(deps.db, payload.workspaceId, payload.conversationId);
    if (draft === null && !ALWAYS_READ.has(payload.cause.topic) && !(await mayBeDueNow(known, payload, deps)))
      return nothing("no draft is waiting");
    const fetched = await fetchConversation(payload, context, deps);
    if (!fetched.found) return nothing(fetched.because);
    const { conversation, connection } = fetched;
    if (isSomebodyElses(conversation, known)) await deps.queue.add([{ name: "sentiment", payload }]);
    const moment = momentOf(connection, deps.now());
    const decision = canReceiveDraft(conversation, moment);
    if (draft?.state !== "live") {
      if (draft !== null) await concludeNoted(draft, conversation, payload, deps);
      const outcome = await queueWork(conversation, connection, known === null, payload, deps);
      if (!decision.draft && connection.settings.automations.draft !== "off") await saveWithheld(decision.why, payload, deps);
      return outcome;
    }
    if (decision.draft || isDraftKept(conversation, groundsOf(draft), moment)) return done("read again; the draft is kept");
    await supersedeUnused(draft, conversation, payload, deps);
    await saveWithheld(decision.why, payload, deps);
    return done(`the draft is put away (${decision.why})`);
  };
}

/** Somebody new takes part, such as the contact a lead became: the sentiment is shown on them as well. */
function isSomebodyElses({ contactIds }: Conversation, known: KnownConversation | null): boolean {
  const before = known?.snapshot?.contactIds;
  return before !== undefined && contactIds.some((id) => !before.includes(id));
}

function saveWithheld(why: WithheldReason, payload: PayloadOf<"refresh">, { db, now }: JobDeps): Promise<void> {
  return saveAutomationStatus(db, { ...payload, automation: "draft" }, { status: "withheld", detail: why }, now());
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

/** A service that answered with an error of its own took nothing; a gateway's 504 says nothing of the service. */
function isAnswerLost({ outcome, status }: OutsideError["failure"]): boolean {
  return outcome === "unknown" && (status === null || status === 504);
}

/**
 * Reports to the reply engine what became of its draft, once: what was surely not taken is reported again, and what may have
 * been (its answer was lost, or the process ended before it came) once more, since nobody documents what a second report does.
 */
export function createFeedbackJob(deps: JobDeps): JobHandler<"feedback"> {
  return async (payload, context) => {
    const draft = await findDraft(deps.db, payload.workspaceId, payload.draftId);
    const known = draft === null ? null : whatBecameOf(draft);
    if (draft?.engine_draft_id == null || known === null)
      return nothing("this draft is none of the engine's, or nothing became of it yet");
    if (draft.feedback_at !== null) return nothing("it was reported before");
    const { because, ...feedback } = known;
    try {
      await deps.engines.reply.feedback({ draftId: draft.engine_draft_id, ...feedback }, callOf(payload, context));
    } catch (error) {
      const mayBeTaken = error instanceof OutsideError && isAnswerLost(error.failure);
      if (!mayBeTaken || context.attempt === 1) throw error;
    }
    await recordFeedback(deps.db, payload.workspaceId, draft.id, Math.floor(deps.now() / 1000));
    return done(`reported to the engine: ${because}`);
  };
}

interface KnownOutcome {
  readonly accepted: boolean;
  readonly editedText: string | null;
  readonly because: string;
}

/** By the reply that was really sent; where none decided it, by a teammate's thumb, once no reply can. */
function whatBecameOf(draft: StoredDraft): KnownOutcome | null {
  const { outcome, thumbs, state } = draft;
  if (outcome !== null)
    return {
      accepted: outcome !== "not-used",
      editedText: outcome === "as-is" || outcome === "not-used" ? null : finalText(draft),
      because: outcome,
    };
  return thumbs === null || state === "live"
    ? null
    : { accepted: thumbs === "up", editedText: null, because: `thumbs ${thumbs}` };
}
