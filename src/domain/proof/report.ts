/** The report of a backtest: its JSON is stable, for checks and exports rely on it. Shares are 0 to 1, null where nothing was labelled. */
import type { Settings } from "../settings.js";
import type { Lessons } from "./report-lessons.js";
import type { TriageReport } from "./triage-report.js";

export interface BacktestReport {
  readonly workspace: string;
  /** Those evaluated, without the skipped. */
  readonly conversations: number;
  /** How many were left out, by reason. */
  readonly skipped: Readonly<Record<string, number>>;
  /** The engine's name by contract. */
  readonly engine: Readonly<Record<string, string>>;
  /** Answers that others than these gave, by contract; left out where there are none. */
  readonly otherEngines?: Readonly<Record<string, readonly OtherEngine[]>> | undefined;
  /** Always 0: what was written to Intercom, counted where calls leave. */
  readonly writes: number;
  readonly seconds: number;
  readonly triage: TriageReport;
  readonly drafts: DraftsReport | null;
  readonly escalation: EscalationReport | null;
  readonly qa: QaReport | null;
  /** Time and minutes; reports of before do not have it. */
  readonly cost?: CostReport | undefined;
  readonly proposedSettings: ProposedSettings;
  /** Past answers that were collected for drafts to rest on. */
  readonly precedents: number;
  /** What the older four fifths taught, judged on the newest fifth; left out where nothing is learned. */
  readonly lessons?: Lessons | undefined;
  /** Why a block is null, by its name. */
  readonly withheld: Readonly<Record<string, string>>;
}

export interface OtherEngine {
  readonly engine: string;
  readonly answers: number;
  /** Of so many in all. */
  readonly of: number;
  /** The commonest reason; null where none is known. */
  readonly because: string | null;
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
  /** By triage's category; reports of before do not have it. */
  readonly byCategory?: readonly CategoryDraftsReport[] | undefined;
}

export interface CategoryDraftsReport {
  readonly category: string;
  readonly compared: number;
  readonly asIs: number;
  readonly lightEdit: number;
  readonly heavyEdit: number;
  readonly other: number;
  /** Mean share of word pairs in common with the replies that were sent; null where none could be compared. */
  readonly similarity: number | null;
  /** Mean nearness to them in meaning; null where that cannot be known. */
  readonly meaning: number | null;
  /** Replies for which no draft would have been there. */
  readonly withheld: number;
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
  /** In bands of a tenth, the lowest first; reports of before do not have it. */
  readonly distribution?: readonly ScoreBand[] | undefined;
}

export interface ScoreBand {
  /** From here on, and below `to`; the last band includes it. */
  readonly from: number;
  readonly to: number;
  readonly scored: number;
  readonly rated: number;
  /** Of those rated, 1 to 5; null where none was. */
  readonly meanRating: number | null;
}

/** What it took, and the minutes that triage would have won or lost by the costs given. Null: not known, or nothing labelled. */
export interface CostReport {
  /** How many customers wrote in the conversations that were evaluated. */
  readonly messages: number | null;
  readonly secondsPerMessage: number | null;
  /** As given: of a wrong route, and of routing one by hand. */
  readonly minutesWrong: number;
  readonly minutesByHand: number;
  /** Of all labelled conversations: by hand alone, with triage as the settings have it, and as the report proposes. */
  readonly byHand: number | null;
  readonly withTriage: number | null;
  readonly asProposed: number | null;
  /** Beside routing all by hand; below 0 they are lost. */
  readonly won: number | null;
  readonly wonAsProposed: number | null;
}

export type ProposedSettings = Pick<Settings, "automations" | "triageThreshold" | "teams" | "categoryRules">;
