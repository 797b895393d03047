/** The view model of the sidebar, made of what is stored; the draft's state with it. */
import type { DraftFailure, DraftState, DraftView, ServiceProblem, SidebarView } from "../../canvas/sidebar/index.js";
import { isSwitchedOff } from "../domain/autonomy-levels.js";
import type { Conversation, Message } from "../domain/conversation.js";
import { customerMessages, hasWords, unansweredMessages } from "../domain/dialogue.js";
import { messageToAnswer, WITHHELD_REASONS, type WithheldReason } from "../domain/draft-policy.js";
import { engineView } from "../domain/engine-label.js";
import { type Automation, AUTOMATIONS, type Settings } from "../domain/settings.js";
import { isDismissed, type StoredDraft } from "../store/conversations/drafts.js";
import type { SidebarFacts } from "../store/conversations/sidebar-facts.js";
import { blindCheckView, briefView, qaView, sentimentView, suggestionView, triageView } from "./answer-views.js";
import { receiptOf } from "./receipts.js";
import { underWay, unsentSince } from "./screen-after.js";

export interface ViewContext {
  readonly conversationId: string;
  readonly viewer: { readonly id: string; readonly name: string };
  readonly timezone: string;
  readonly settings: Settings;
  readonly copyUrl: string | null;
  readonly offersMacros: boolean;
  /** Of the service that writes the drafts; null where none does. */
  readonly styles: SidebarView["styles"] | null;
}

/** Facts to view: what is stored, in the words and order the sidebar shows. Pure. */
export function buildView(facts: SidebarFacts, context: ViewContext): SidebarView {
  const snapshot = facts.conversation?.snapshot ?? null;
  const off = AUTOMATIONS.filter((automation) => isSwitchedOff(automation, levelFactsOf(facts), context.settings));
  const { categories, cardInsertion, insertModes, escalationFrom, style } = context.settings;
  return {
    conversationId: context.conversationId,
    isLoaded: snapshot !== null,
    isReadingLost: snapshot === null && isKnown(facts),
    state: snapshot?.state ?? "open",
    channel: snapshot?.channel ?? "chat",
    people: Math.max(1, snapshot?.contactIds.length ?? 1),
    timezone: context.timezone,
    viewer: context.viewer,
    triage: triageView(facts),
    suggestion: suggestionView(facts, context.settings),
    blindCheck: blindCheckView(facts, context),
    files: snapshot === null ? null : filesWithoutWords(snapshot),
    lacksWords: snapshot !== null && lacksWords(customerMessages(snapshot)),
    sentiment: sentimentView(facts.sentiments),
    brief: briefView(facts),
    draft: draftOf(facts, off.includes("draft")),
    unsent: unsentSince(facts),
    underWay: underWay(facts),
    qa: qaView(facts),
    qaWithheld: withheldDetail(facts, "qa"),
    rating: snapshot?.rating ?? null,
    receipts: facts.effects.map(receiptOf),
    changes: facts.changes,
    problems: problemsOf(facts),
    categories,
    urgencies,
    styles: withOwnStyle(style, context.styles ?? ownStyles),
    languages,
    copyUrl: context.copyUrl,
    offersMacros: context.offersMacros,
    insertModes,
    cardInsertion,
    riskFrom: escalationFrom,
    switchedOff: off,
  };
}

/** Only what was read is kept, classified or analyzed. */
function isKnown({ conversation, classification, sentiments }: SidebarFacts): boolean {
  return conversation !== null || classification !== null || sentiments.length > 0;
}

function levelFactsOf({ conversation, classification }: SidebarFacts) {
  return { channel: conversation?.snapshot?.channel ?? null, category: classification?.category ?? null };
}

/** Switched off counts at once: a draft from before is not offered any more. What became of one is still shown. */
function draftOf(facts: SidebarFacts, isOff: boolean): DraftState {
  const draft = draftStateOf(facts);
  if (!isOff) return draft;
  return draft.state === "sent" ? { ...draft, failed: null } : { state: "withheld", why: "switched-off" };
}

/** The state of the draft, from what is stored. */
function draftStateOf(facts: SidebarFacts): DraftState {
  const status = facts.statuses.find(({ automation }) => automation === "draft") ?? null;
  const draft = facts.draft;
  const live = draft?.state === "live" ? draft : null;
  // A message announced after the last status of this conversation: its job has not begun.
  const announced = facts.customerEventAt !== null && facts.customerEventAt > (status?.since ?? 0);
  if (live !== null) {
    const newest = newestMessageOf(facts);
    const stale = announced || (newest !== null && live.answers_message_id !== newest.id);
    return { state: stale ? "stale" : "ready", draft: draftView(live, facts) };
  }
  if (announced) return { state: "working", since: Math.floor(facts.customerEventAt / 1000) };
  const isResolved = draft !== null && (draft.state === "sent" || draft.state === "noted");
  if (isResolved && !wroteAgain(draft, facts)) return resolved(draft, failureOf(status));
  // A close puts an unused draft away, none is written on request either, and no status is written with it.
  const isClosed = facts.conversation?.snapshot?.state === "closed";
  if (isClosed && status?.status !== "working") return { state: "withheld", why: "closed" };
  switch (status?.status) {
    case "working":
      return { state: "working", since: Math.floor(status.since / 1000) };
    case "withheld": {
      const why = parseReason(status.detail);
      return why === null ? withoutDraft(facts) : { state: "withheld", why };
    }
    case "failing":
    case "failed": {
      // One that was used, dismissed or answered past is not offered again, and one for an earlier message could not be sent.
      const isUnused = draft !== null && !isResolved && draft.outcome === null && !wroteAgain(draft, facts);
      const last = isUnused ? draftView(draft, facts) : null;
      return { state: "failed", ...failureIn(status), last };
    }
    case "done":
    case undefined:
      return withoutDraft(facts);
  }
}

function newestMessageOf({ conversation }: SidebarFacts): Message | null {
  const snapshot = conversation?.snapshot ?? null;
  return snapshot === null ? null : messageToAnswer(snapshot);
}

/** The customer wrote again since the message that the draft answers. A reading from before the draft shows nothing of that. */
function wroteAgain(draft: StoredDraft, facts: SidebarFacts): boolean {
  const newest = newestMessageOf(facts);
  if (newest === null || newest.id === draft.answers_message_id) return false;
  const hasAnswered = facts.conversation?.snapshot?.messages.some(({ id }) => id === draft.answers_message_id) === true;
  return hasAnswered || newest.at > draft.drafted_at;
}

function withoutDraft(facts: SidebarFacts): DraftState {
  const { draft } = facts;
  if (draft === null || !isDismissed(draft) || wroteAgain(draft, facts)) return { state: "none" };
  return { state: "dismissed", by: draft.settled_by ?? "a teammate", at: draft.settled_at ?? draft.drafted_at };
}

type DraftStatus = Pick<SidebarFacts["statuses"][number], "status" | "detail" | "since">;

function failureIn({ status, detail, since }: DraftStatus): DraftFailure {
  return { cause: detail ?? "no cause was given", at: Math.floor(since / 1000), willRetry: status === "failing" };
}

function failureOf(status: DraftStatus | null): DraftFailure | null {
  return status?.status === "failing" || status?.status === "failed" ? failureIn(status) : null;
}

/** @param failure of another draft: one from before it was used is over */
function resolved(draft: StoredDraft, failure: DraftFailure | null): DraftState {
  const at = draft.settled_at ?? draft.drafted_at;
  return {
    state: "sent",
    by: draft.settled_by ?? "a teammate",
    at,
    failed: failure !== null && failure.at >= at ? failure : null,
    as: draft.state === "noted" ? "note" : "reply",
    text: draft.settled_text ?? draft.text,
  };
}

function draftView(draft: StoredDraft, facts: SidebarFacts): DraftView {
  return {
    id: draft.id,
    answers: draft.answers_message_id,
    text: draft.text,
    confidence: draft.confidence,
    sources: draft.sources.map((source) => {
      const article = facts.articles.get(source.articleId ?? "");
      return { ...source, calledWrong: article?.calledWrong === true, ...(article && { articleHash: article.hash }) };
    }),
    style: draft.style,
    language: draft.language,
    abstained: draft.abstained,
    unsupported: draft.findings?.unsupported ?? [],
    open: draft.findings?.open ?? [],
    engine: engineView(draft.engine),
    at: draft.drafted_at,
    thumbs: draft.thumbs,
  };
}

/** Null where the reason is over: whether drafts are off is asked of the settings, which may have changed since. */
function parseReason(detail: string | null): WithheldReason | null {
  const why = WITHHELD_REASONS.find((reason) => reason === detail);
  return why === undefined || why === "switched-off" ? null : why;
}

/** The workspace's is what its drafts are written in, also where it is not among those that are known. */
function withOwnStyle(style: string, styles: SidebarView["styles"]): SidebarView["styles"] {
  return styles.some(({ id }) => id === style) ? styles : [{ id: style, name: style }, ...styles];
}

function lacksWords(messages: readonly Message[]): boolean {
  return messages.length > 0 && !hasWords(messages);
}

function filesWithoutWords(conversation: Conversation): SidebarView["files"] {
  const unanswered = unansweredMessages(conversation);
  const [first, ...more] = unanswered.flatMap(({ attachments }) => attachments);
  return first === undefined || hasWords(unanswered) ? null : { first, more: more.length };
}

const SERVICE_OF = { triage: "triage", sentiment: "sentiment", draft: "reply", qa: "qa" } as const satisfies Record<
  Automation,
  string
>;

function problemsOf({ statuses }: SidebarFacts): ServiceProblem[] {
  return statuses.flatMap(({ automation, status, detail, since }) => {
    const service = Object.entries(SERVICE_OF).find(([name]) => name === automation)?.[1];
    if (service === undefined || (status !== "failing" && status !== "failed")) return [];
    const willRetry = status === "failing";
    return [{ service, cause: detail ?? "no cause was given", since: Math.floor(since / 1000), willRetry }];
  });
}

function withheldDetail({ statuses }: SidebarFacts, automation: string): string | null {
  const found = statuses.find((status) => status.automation === automation);
  return found?.status === "withheld" ? found.detail : null;
}

/** What the sidebar's drop-downs offer. */
const urgencies = ["low", "medium", "high", "urgent"] as const;

/** Of the built-in engine and of language models. */
const ownStyles = [
  { id: "friendly", name: "Friendly" },
  { id: "formal", name: "Formal" },
  { id: "concise", name: "Concise" },
  { id: "empathetic", name: "Empathetic" },
] as const;

/** "auto" is the customer's own language. */
const languages = [
  { id: "auto", name: "The customer's language" },
  { id: "en", name: "English" },
  { id: "de", name: "German" },
  { id: "fr", name: "French" },
  { id: "es", name: "Spanish" },
  { id: "it", name: "Italian" },
  { id: "pt", name: "Portuguese" },
  { id: "nl", name: "Dutch" },
] as const;
