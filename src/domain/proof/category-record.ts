/** What is known of a category: its decisions, their labels and its corrections. */
import type { LabelOrigin } from "../decisions/label.js";
import type { Autonomy } from "../settings.js";
import type { Evidence } from "./evidence.js";

export const WEEK_MS = 7 * 86_400_000;
/** What counts as lately, for corrections. */
export const LATELY_MS = 4 * WEEK_MS;

export interface AdviceLabel {
  readonly decisionKey: string;
  readonly origin: LabelOrigin;
  readonly agrees: boolean;
  /** Epoch milliseconds at which it was given. */
  readonly at: number;
  /** What it is about; null where that is not stored here, as for decisions on the past. */
  readonly decision: LabelledDecision | null;
  /** Of a label on the past: engine and model in one. */
  readonly pastEngine?: string | null;
}

export interface LabelledDecision {
  readonly at: number;
  readonly level: Autonomy;
  /** Engine and model in one; null where nobody was asked. */
  readonly engine: string | null;
  /** Its number among the decisions of its automation and category, by time. */
  readonly position: number;
}

/** Decisions carried out. */
export interface DecisionCounts {
  readonly all: number;
  /** Of the last four weeks. */
  readonly lately: number;
}

export interface CategoryRecord {
  readonly level: Autonomy;
  /** Engine and model of the newest decision, of one by a stand-in only where there is no other: what another one earned says nothing about this one. */
  readonly engine: string | null;
  /** Epoch milliseconds: since when evidence counts. */
  readonly since: number;
  /** Since when it has this level. */
  readonly levelSince: number;
  readonly now: number;
  readonly labels: readonly AdviceLabel[];
  /** This engine's labels by week, as earlier looks counted them: labels go when they are old, their number stays. */
  readonly counted: readonly WeeklyEvidence[];
  /** Where little is kept: of decisions before this moment, which are deleted or about to be. */
  readonly gone?: { readonly until: number; readonly weeks: readonly WeeklyEvidence[] } | undefined;
  /** Since `levelSince`. */
  readonly applied: DecisionCounts;
}

/** What was labelled of the decisions of one week. */
export interface WeeklyEvidence extends Evidence {
  /** Epoch milliseconds of its beginning. */
  readonly week: number;
}

export interface Corrections {
  readonly decisions: number;
  readonly corrected: number;
  readonly rate: number | null;
}
