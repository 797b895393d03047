/** The report of a backtest: its JSON is stable, for checks and exports rely on it. Shares are 0 to 1, null where nothing was labelled. */
import type { Autonomy, Settings } from "../settings.js";
import type { LearnedStyle } from "./house-style.js";

export interface BacktestReport {
  readonly workspace: string;
  /** Those evaluated, without the skipped. */
  readonly conversations: number;
  /** How many were left out, by reason. */
  readonly skipped: Readonly<Record<string, number>>;
  /** The engine's name by contract. */
  readonly engine: Readonly<Record<string, string>>;
  /** Always 0: what was written to Intercom, counted where calls leave. */
  readonly writes: number;
  readonly seconds: number;
  readonly triage: TriageReport;
  readonly drafts: DraftsReport | null;
  readonly escalation: EscalationReport | null;
  readonly qa: QaReport | null;
  readonly proposedSettings: ProposedSettings;
  /** Past answers that were collected for drafts to rest on. */
  readonly precedents: number;
  /** What the older four fifths taught, judged on the newest fifth; left out where nothing is learned. */
  readonly lessons?: Lessons | undefined;
  /** Why a block is null, by its name. */
  readonly withheld: Readonly<Record<string, string>>;
}

export interface Lessons {
  /** Null where none was like any of the newest questions. */
  readonly precedents: PrecedentReport | null;
  /** Null where too little was known to choose a team, or where the truth is another. */
  readonly ownTeams: OwnTeamsReport | null;
  /** Null where no reply could be compared; reports of before do not have it. */
  readonly houseStyle?: HouseStyleReport | null | undefined;
}

/** The newest replies beside the writer's own way and the team's. */
export interface HouseStyleReport {
  /** Replies that were really sent. */
  readonly compared: number;
  readonly greeting: StyleSides;
  readonly closing: StyleSides;
  /** Of those whose form of address is known, of the reply and of the draft. */
  readonly formality: StyleSides & { readonly compared: number };
  /** What was found, by language, team and turn. */
  readonly styles: readonly (LearnedStyle & { readonly team: string | null })[];
}

/** How many are written as the writer would, and as the team does. */
interface StyleSides {
  readonly without: number;
  readonly with: number;
}

/** The same conversations without and with the teams that the past teaches. */
export interface OwnTeamsReport {
  readonly labelled: number;
  readonly without: { readonly agreed: number; readonly agreement: number };
  readonly with: { readonly agreed: number; readonly agreement: number };
}

/** The same drafts without and with past answers, beside the replies that were really sent. */
export interface PrecedentReport {
  /** Those for which a past answer was found. */
  readonly compared: number;
  /** Those that rest on one. */
  readonly used: number;
  readonly without: Closeness;
  readonly with: Closeness;
}

export interface Closeness {
  /** Mean, 0 to 1. */
  readonly similarity: number;
  /** By meaning; null where it cannot be known here. */
  readonly meaning: number | null;
  /** How many answer the question. */
  readonly answers: number;
}

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
  /** How many have no row of their own; left out where all have. */
  readonly leftOut?: { readonly truths: number; readonly categories: number } | undefined;
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
  /** What would be decided at each threshold, and how much of that agrees. */
  readonly curve: readonly { readonly threshold: number; readonly coverage: number; readonly agreement: number | null }[];
}

export interface DraftsReport {
  /** Drafts beside a reply that was really sent. */
  readonly compared: number;
  readonly asIs: number;
  readonly lightEdit: number;
  readonly heavyEdit: number;
  readonly other: number;
  readonly withheld: Readonly<Record<string, number>>;
  /** How many would have been there before the first reply. */
  readonly beforeFirstReply: number;
}

export interface EscalationReport {
  /** Rated 1 or 2, or reopened by the customer. */
  readonly bad: number;
  /** Of those, how many the app would have marked. */
  readonly marked: number;
  /** Marked, and not bad. */
  readonly falseAlarms: number;
  /** How long before the bad rating or the reopening; null where none was marked. */
  readonly medianLeadMinutes: number | null;
}

export interface QaReport {
  readonly scored: number;
  readonly mean: number | null;
  /** Scored, and rated by the customer. */
  readonly rated: number;
  /** Spearman's, between scores and ratings; null with fewer than three rated. */
  readonly correlation: number | null;
}

export type ProposedSettings = Pick<Settings, "automations" | "triageThreshold" | "teams" | "categoryRules">;
