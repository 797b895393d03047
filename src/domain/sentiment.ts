/** What follows from a message's sentiment: the direction, the tag for risk, the contact's attributes. */
import type { SentimentLabel, SentimentReading } from "./answers.js";
import type { Conversation } from "./conversation.js";
import type { Settings } from "./settings.js";
import { ESCALATION_TAG, isSameTag } from "./tag-names.js";

export type Direction = "improving" | "steady" | "worsening" | "unknown";

/** Smaller changes between two messages are noise. */
const TURN = 0.25;

const LABEL_SCORES: Record<SentimentLabel, number> = { positive: 0.6, neutral: 0, negative: -0.6 };

export interface ScoredSentiment {
  readonly label: SentimentLabel;
  readonly score: number | null;
}

/** A number for every reading: the score, or what the label stands for. */
export function scoreOf(reading: ScoredSentiment): number {
  return reading.score ?? LABEL_SCORES[reading.label];
}

/** Where the sentiment is heading: the latest message against the mean of up to three before it. Oldest first. */
export function sentimentDirection(history: readonly ScoredSentiment[]): Direction {
  const latest = history.at(-1);
  const before = history.slice(-4, -1);
  if (latest === undefined || before.length === 0) return "unknown";
  const mean = before.reduce((sum, reading) => sum + scoreOf(reading), 0) / before.length;
  const change = scoreOf(latest) - mean;
  if (Math.abs(change) < TURN) return "steady";
  return change > 0 ? "improving" : "worsening";
}

export type RiskTagDecision = "add" | "remove" | "leave";

/** Hysteresis: the tag comes at 0.5 and goes only below 0.4, so that it does not flap between two messages. */
export function decideRiskTag(risk: number | null, conversation: Conversation, settings: Settings): RiskTagDecision {
  return decideRiskTagOf(risk, isEscalationTagged(conversation), settings);
}

export function isEscalationTagged({ tags }: Pick<Conversation, "tags">): boolean {
  return tags.some((tag) => isSameTag(tag.name, ESCALATION_TAG));
}

export function decideRiskTagOf(risk: number | null, tagged: boolean, settings: Settings): RiskTagDecision {
  if (risk === null) return "leave";
  if (risk >= settings.escalationFrom) return tagged ? "leave" : "add";
  if (risk < settings.escalationBelow && tagged) return "remove";
  return "leave";
}

export const SENTIMENT_ATTRIBUTES = {
  sentiment_score: "string",
  escalation_risk: "float",
  last_sentiment_at: "datetime",
} as const;

/** The contact's attributes after a message. A risk that was not given is not written. */
export function contactAttributes(
  reading: Pick<SentimentReading, "label" | "escalationRisk">,
  messageAt: number,
): Record<string, string | number> {
  return {
    sentiment_score: reading.label,
    ...(reading.escalationRisk === null ? {} : { escalation_risk: Math.round(reading.escalationRisk * 100) / 100 }),
    last_sentiment_at: messageAt,
  };
}
