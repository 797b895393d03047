/** What the report of a backtest says of triage: in all, by category and by language. */
import type { Autonomy } from "../settings.js";

export interface TriageReport {
  /** `team`, `tags:PREFIX` or `attribute:NAME`. */
  readonly truth: string;
  readonly labelled: number;
  /** Conversations whose routed team (or category, by the truth) is what people ended with. An abstention is not. */
  readonly agreed: number;
  readonly agreement: number | null;
  readonly lowerBound: number | null;
  /** By the predicted category. */
  readonly byCategory: readonly CategoryReport[];
  /** The commonest; what is rarer is added up under one name for answers and one for truths. */
  readonly confusion: readonly { readonly said: string; readonly was: string; readonly count: number }[];
  /** By the language of what the customer wrote first; reports of before do not have it. */
  readonly byLanguage?: readonly LanguageReport[] | undefined;
  /** What triage says where people gave a conversation to another team later; null where that is not known. */
  readonly reassigned?: ReassignedReport | null | undefined;
  /** How many have no row of their own; left out where all have. */
  readonly leftOut?: { readonly truths: number; readonly categories: number } | undefined;
}

export interface ReassignedReport {
  readonly cases: number;
  /** Routed at once to the team that had it in the end. */
  readonly toFinal: number;
  /** Routed to the team that people took it from. */
  readonly toFirst: number;
  readonly elsewhere: number;
  /** Not sure, or to a team that Intercom does not have. */
  readonly undecided: number;
}

export interface LanguageReport {
  /** ISO 639-1; null where it cannot be told. */
  readonly language: string | null;
  readonly cases: number;
  readonly labelled: number;
  readonly agreed: number;
  readonly agreement: number | null;
  readonly lowerBound: number | null;
}

export interface CategoryReport {
  readonly category: string;
  readonly cases: number;
  readonly labelled: number;
  readonly agreed: number;
  readonly agreement: number | null;
  readonly lowerBound: number | null;
  readonly proposedThreshold: number | null;
  readonly proposedLevel: Autonomy;
  /** False where no threshold is worth its costs: all by hand costs less. Left out elsewhere. */
  readonly worthwhile?: boolean | undefined;
  /** What would be decided at each threshold, and how much of that agrees; by teams without the conversations that this app ever routed. */
  readonly curve: readonly CurveReport[];
}

interface CurveReport {
  readonly threshold: number;
  /** Null where nothing is labelled; reports of before say 0 there. */
  readonly coverage: number | null;
  readonly agreement: number | null;
  /** At the proposed threshold it is what the proposed level rests on; reports of before do not have it. */
  readonly lowerBound?: number | null | undefined;
}
