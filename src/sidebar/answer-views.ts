/** What each automation answered, in the words and order in which the sidebar shows it. Pure. */
import type {
  BlindCheckView,
  BriefView,
  QaView,
  SentimentPoint,
  SentimentView,
  SuggestionView,
  TriageView,
} from "../../canvas/sidebar/index.js";
import { mayAskBlindly } from "../domain/blind-check.js";
import { levelIn } from "../domain/autonomy-levels.js";
import type { Conversation } from "../domain/conversation.js";
import { OPENING } from "../domain/decisions/decision.js";
import { suggestionOf } from "../domain/decisions/suggestion.js";
import { engineView } from "../domain/engine-label.js";
import { scoreOf, sentimentDirection } from "../domain/sentiment.js";
import type { Settings } from "../domain/settings.js";
import type { StoredBrief } from "../store/conversations/briefs.js";
import type { StoredSentiment } from "../store/conversations/sentiments.js";
import type { SidebarFacts } from "../store/conversations/sidebar-facts.js";

export function triageView({ classification }: SidebarFacts): TriageView | null {
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
export function suggestionView(
  { conversation, classification, labelledTriage }: SidebarFacts,
  settings: Settings,
): SuggestionView | null {
  const suggestion = suggestionOf(labelledTriage, classification?.corrected_by ?? null);
  if (suggestion === null || suggestion.state === "corrected") return null;
  if (suggestion.state === "offered") {
    const cause = classification?.cause ?? OPENING;
    const channel = conversation?.snapshot?.channel ?? null;
    // As the click decides it.
    const about = { channel, suggestOnly: false, category: classification?.category ?? null };
    return levelIn("triage", about, settings) === "off"
      ? null
      : { state: "offered", changedWith: cause === OPENING ? null : cause };
  }
  return { state: suggestion.state, by: suggestion.by };
}

interface Asked {
  readonly viewer: { readonly id: string };
  readonly settings: Settings;
}

/** Only whoever was asked, and only while there is an answer that nobody has corrected, and triage is on for it. */
export function blindCheckView(
  { conversation, classification, blindCheck }: SidebarFacts,
  { viewer, settings }: Asked,
): BlindCheckView | null {
  if (blindCheck?.teammateId !== viewer.id) return null;
  const { state, said } = blindCheck;
  if (state === "skipped") return { state };
  if (state === "answered") return said === null ? null : { state, said };
  if (state !== "asked" || classification === null || classification.corrected_by !== null) return null;
  const channel = conversation?.snapshot?.channel ?? null;
  return mayAskBlindly({ channel, category: classification.category }, settings) ? { state } : null;
}

export function sentimentView(sentiments: readonly StoredSentiment[]): SentimentView | null {
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
export function briefView({ brief, conversation }: SidebarFacts): BriefView | null {
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

export function qaView({ evaluation, conversation }: SidebarFacts): QaView | null {
  if (evaluation === null) return null;
  return {
    closingId: evaluation.closing_id,
    overall: evaluation.overall,
    dimensions: evaluation.dimensions,
    coachingNotes: evaluation.coaching_notes,
    agentName: evaluation.agent_name,
    isTruncated: conversation?.snapshot?.truncated === true,
    engine: engineView(evaluation.engine),
    at: evaluation.evaluated_at,
    verdict: evaluation.verdict,
  };
}
