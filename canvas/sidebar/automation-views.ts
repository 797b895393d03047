/** What the sidebar knows of the automations' results in a conversation; times and probabilities as in `view.ts`. */
import type { DatedBriefLine } from "../../src/domain/dated-brief.js";
import type { EngineView } from "./answer-view.js";

export interface TriageView {
  readonly category: string;
  readonly urgency: string | null;
  readonly confidence: number | null;
  readonly alternatives: readonly { readonly category: string; readonly confidence: number }[];
  readonly reason: string | null;
  /** What was done in Intercom, or why nothing was. */
  readonly outcome: string;
  readonly team: string | null;
  readonly needsReview: boolean;
  readonly correctedBy: string | null;
  /** The category it opened with, where the subject changed since. */
  readonly openedAs: string | null;
  readonly engine: EngineView;
  readonly at: number;
}

/** Triage's suggestion, and the teammate's word on it. */
export type SuggestionView =
  /** `changedWith`: the message with which the subject changed; null for what was suggested at the opening. */
  | { readonly state: "offered"; readonly changedWith: string | null }
  | { readonly state: "applied" | "rejected"; readonly by: string };

/** The viewing teammate is asked what the conversation is about before triage's answer is shown, or was. */
export type BlindCheckView =
  | { readonly state: "asked" }
  | { readonly state: "answered"; readonly said: string }
  | { readonly state: "skipped" };

export interface SentimentPoint {
  readonly messageId: string;
  readonly label: "positive" | "neutral" | "negative";
  readonly score: number | null;
  readonly risk: number | null;
  readonly confidence: number | null;
  readonly triggers: readonly string[];
  /** First words of the message. */
  readonly excerpt: string;
  readonly at: number;
  readonly engine: EngineView;
}

export interface SentimentView {
  readonly current: SentimentPoint;
  /** Oldest first, the current one last. */
  readonly history: readonly SentimentPoint[];
  readonly direction: "improving" | "steady" | "worsening" | "unknown";
  /** The message with which it turned, where it did. */
  readonly turnedBy: string | null;
}

/** What somebody who takes the conversation over has to know. */
export interface BriefView {
  readonly lines: readonly DatedBriefLine[];
  /** Nobody wrote since: then it leads the first screen. Details shows it in any case. */
  readonly isCurrent: boolean;
  readonly engine: EngineView;
  readonly at: number;
}

export interface QaView {
  /** The close that was scored. */
  readonly closingId: string;
  readonly overall: number;
  readonly dimensions: readonly { readonly name: string; readonly score: number; readonly evidence: string | null }[];
  readonly coachingNotes: readonly string[];
  readonly agentName: string | null;
  /** Intercom gave the newest part of the conversation alone. */
  readonly isTruncated: boolean;
  readonly engine: EngineView;
  readonly at: number;
  readonly verdict: { readonly agreed: boolean; readonly by: string; readonly reason: string | null } | null;
}
