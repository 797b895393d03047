import { engineView } from "../domain/engine-label.js";
import type {
  BlindCheckView,
  BriefView,
  DraftState,
  QaView,
  SentimentPoint,
  SentimentView,
  ServiceProblem,
  SidebarView,
  SuggestionView,
  TriageView,
  UnsentText,
} from "../../canvas/sidebar/index.js";
import type { Conversation } from "../domain/conversation.js";
import { hasWords, lastCustomerMessage, unansweredMessages } from "../domain/dialogue.js";
import { scoreOf, sentimentDirection } from "../domain/sentiment.js";
import { BLIND_CHECK_LIMITS } from "../domain/blind-check.js";
import { suggestionOf } from "../domain/decisions/suggestion.js";
import { type Automation, AUTOMATIONS, type Settings } from "../domain/settings.js";
import type { StoredBrief } from "../store/conversations/briefs.js";
import type { StoredSentiment } from "../store/conversations/sentiments.js";
import type { SidebarFacts } from "../store/conversations/sidebar-facts.js";
import { draftStateOf } from "./draft-state.js";
import { receiptOf } from "./receipts.js";
import { unsentText } from "./screen-after.js";

export interface ViewContext {
  readonly conversationId: string;
  readonly viewer: { readonly id: string; readonly name: string };
  readonly timezone: string;
  readonly settings: Settings;
  readonly copyUrl: string | null;
  readonly offersMacros: boolean;
}

/** Facts to view: what is stored, in the words and order the sidebar shows. Pure. */
export function buildView(facts: SidebarFacts, context: ViewContext): SidebarView {
  const snapshot = facts.conversation?.snapshot ?? null;
  const { automations, categories, cardInsertion, insertModes, escalationFrom, style } = context.settings;
  return {
    conversationId: context.conversationId,
    state: snapshot?.state ?? "open",
    channel: snapshot?.channel ?? "chat",
    people: Math.max(1, snapshot?.contactIds.length ?? 1),
    timezone: context.timezone,
    viewer: context.viewer,
    triage: triageView(facts),
    suggestion: suggestionView(facts, context.settings),
    blindCheck: blindCheckView(facts, context),
    files: snapshot === null ? null : filesWithoutWords(snapshot),
    sentiment: sentimentView(facts.sentiments),
    brief: briefView(facts),
    draft: draftOf(facts, context.settings),
    unsent: unsentSince(facts),
    qa: qaView(facts),
    qaWithheld: withheldDetail(facts, "qa"),
    receipts: facts.effects.map(receiptOf),
    problems: problemsOf(facts),
    categories,
    urgencies,
    styles: withOwnStyle(style),
    languages,
    copyUrl: context.copyUrl,
    offersMacros: context.offersMacros,
    insertModes,
    cardInsertion,
    riskFrom: escalationFrom,
    switchedOff: AUTOMATIONS.filter((automation) => automations[automation] === "off"),
  };
}

/** Switched off counts at once: a draft from before is not offered any more. What became of one is still shown. */
function draftOf(facts: SidebarFacts, { automations }: Settings): DraftState {
  const snapshot = facts.conversation?.snapshot ?? null;
  const draft = draftStateOf(facts, snapshot === null ? null : (lastCustomerMessage(snapshot)?.id ?? null));
  return automations.draft === "off" && draft.state !== "sent" ? { state: "withheld", why: "switched-off" } : draft;
}

/** A refused text is offered again until a teammate has answered the customer. */
function unsentSince({ lastWriting, conversation }: SidebarFacts): UnsentText | null {
  if (lastWriting === null) return null;
  const answered = conversation?.snapshot?.messages.some(
    ({ role, at }) => role === "teammate" && at * 1000 > lastWriting.requested_at.getTime(),
  );
  return answered === true ? null : unsentText(lastWriting);
}

/** A service may know styles of its own, and a workspace's is one of them. */
function withOwnStyle(style: string): SidebarView["styles"] {
  return styles.some(({ id }) => id === style) ? styles : [{ id: style, name: style }, ...styles];
}

function filesWithoutWords(conversation: Conversation): SidebarView["files"] {
  const unanswered = unansweredMessages(conversation);
  const [first, ...more] = unanswered.flatMap(({ attachments }) => attachments);
  return first === undefined || hasWords(unanswered) ? null : { first, more: more.length };
}

function triageView({ classification }: SidebarFacts): TriageView | null {
  if (classification === null) return null;
  return {
    category: classification.category,
    urgency: classification.urgency,
    confidence: classification.confidence,
    alternatives: classification.alternatives,
    reason: classification.reason,
    outcome: classification.outcome,
    team: classification.team,
    needsReview: classification.needs_review,
    correctedBy: classification.corrected_by,
    openedAs: classification.opened_as,
    engine: engineView(classification.engine),
    at: classification.decided_at,
  };
}

/** Switched off counts at once: then nothing is offered any more. */
function suggestionView({ classification, labelledTriage }: SidebarFacts, { automations }: Settings): SuggestionView | null {
  const suggestion = suggestionOf(labelledTriage, classification?.corrected_by ?? null);
  if (suggestion === null || suggestion.state === "corrected") return null;
  if (suggestion.state === "offered") return automations.triage === "off" ? null : suggestion;
  return { state: suggestion.state, by: suggestion.by };
}

/** Only whoever was asked, and only while there is an answer that nobody has corrected. */
function blindCheckView({ classification, blindCheck }: SidebarFacts, { viewer, settings }: ViewContext): BlindCheckView | null {
  if (blindCheck?.teammateId !== viewer.id) return null;
  const { state, said } = blindCheck;
  if (state === "skipped") return { state };
  if (state === "answered") return said === null ? null : { state, said };
  const isOpen = state === "asked" && classification !== null && classification.corrected_by === null;
  return isOpen && settings.categories.length >= BLIND_CHECK_LIMITS.leastCategories ? { state: "asked" } : null;
}

function sentimentView(sentiments: readonly StoredSentiment[]): SentimentView | null {
  const history = sentiments.map(sentimentPoint);
  const current = history.at(-1);
  if (current === undefined) return null;
  return { current, history, direction: sentimentDirection(sentiments), turnedBy: turningMessage(sentiments) };
}

function sentimentPoint(sentiment: StoredSentiment): SentimentPoint {
  return {
    messageId: sentiment.message_id,
    label: sentiment.label,
    score: sentiment.score,
    risk: sentiment.risk,
    confidence: sentiment.confidence,
    triggers: sentiment.triggers,
    excerpt: sentiment.excerpt,
    at: sentiment.message_at,
    engine: engineView(sentiment.engine),
  };
}

/** The message with the largest step down from the one before it, where sentiment is worsening. */
function turningMessage(sentiments: readonly StoredSentiment[]): string | null {
  if (sentimentDirection(sentiments) !== "worsening") return null;
  const steps = sentiments.slice(1).map((sentiment, index) => {
    const before = sentiments[index];
    return { id: sentiment.message_id, fall: before === undefined ? 0 : scoreOf(before) - scoreOf(sentiment) };
  });
  return steps.reduce((worst, step) => (step.fall > worst.fall ? step : worst), { id: "", fall: 0 }).id || null;
}

/** Once anybody has written since, what was missing may be there: it leads no more. */
function briefView({ brief, conversation }: SidebarFacts): BriefView | null {
  if (brief === null || brief.lines.length === 0) return null;
  const newest = conversation?.snapshot?.messages.at(-1)?.id;
  return {
    lines: brief.lines,
    isCurrent: newest === undefined || newest === brief.answers_message_id || !wroteSince(conversation?.snapshot ?? null, brief),
    engine: engineView(brief.engine),
    at: brief.written_at,
  };
}

/** Fin's farewell after the customer's words changes nothing. */
function wroteSince(conversation: Conversation | null, { answers_message_id: answers }: StoredBrief): boolean {
  const index = conversation?.messages.findIndex(({ id }) => id === answers) ?? -1;
  return conversation?.messages.slice(index + 1).some(({ role }) => role === "customer" || role === "teammate") === true;
}

function qaView({ evaluation }: SidebarFacts): QaView | null {
  if (evaluation === null) return null;
  return {
    overall: evaluation.overall,
    dimensions: evaluation.dimensions,
    coachingNotes: evaluation.coaching_notes,
    agentName: evaluation.agent_name,
    engine: engineView(evaluation.engine),
    at: evaluation.evaluated_at,
    verdict: evaluation.verdict,
  };
}

const SERVICE_OF = { triage: "triage", sentiment: "sentiment", draft: "reply", qa: "qa" } as const satisfies Record<
  Automation,
  string
>;

function problemsOf({ statuses }: SidebarFacts): ServiceProblem[] {
  return statuses.flatMap(({ automation, status, detail, since }) => {
    const service = Object.entries(SERVICE_OF).find(([name]) => name === automation)?.[1];
    if (service === undefined || (status !== "failing" && status !== "failed")) return [];
    return [{ service, cause: detail ?? "no cause was given", since: Math.floor(since / 1000) }];
  });
}

function withheldDetail({ statuses }: SidebarFacts, automation: string): string | null {
  const found = statuses.find((status) => status.automation === automation);
  return found?.status === "withheld" ? found.detail : null;
}

/** What the sidebar's drop-downs offer. */
const urgencies = ["low", "medium", "high", "urgent"] as const;

const styles = [
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
