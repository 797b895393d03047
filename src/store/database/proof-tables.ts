/** The tables of decisions, of what people said about them, and of backtests; `tables.ts` lists them among the others. */
import type { ColumnType } from "kysely";
import type { Attribution } from "../../domain/answers.js";
import type { LearnedStyle } from "../../domain/proof/house-style.js";
import type { BacktestLine } from "../../domain/proof/line.js";
import type { BacktestParameters } from "../../domain/proof/parameters.js";
import type { BacktestReport, ProposedSettings } from "../../domain/proof/report.js";
import type { Defaulted, Json, MaybeJson } from "./values.js";

export const STORED_BACKTEST_STATES = ["waiting", "listing", "running", "stopping", "done", "failed", "stopped"] as const;

export interface BacktestRow {
  id: string;
  workspace_id: string;
  parameters: Json<BacktestParameters>;
  requested_by: string | null;
  state: (typeof STORED_BACKTEST_STATES)[number];
  problem: string | null;
  /** Whether all its conversations are in `backtest_lines`. */
  listed: Defaulted<boolean>;
  search_cursor: string | null;
  found: Defaulted<number>;
  resumed: Defaulted<number>;
  worked_ms: Defaulted<number>;
  seconds_left: number | null;
  /** Hashes of those that were deleted while it was under way. */
  deleted_contacts: ColumnType<string[], string | undefined, string>;
  report: MaybeJson<BacktestReport>;
  remarks: ColumnType<string[], string | undefined, string>;
  /** The settings before and after "Start like this". */
  applied: MaybeJson<{ before: ProposedSettings; after: ProposedSettings; by: string; at: number }>;
  requested_at: Date;
  ended_at: Date | null;
}

export interface BacktestLineRow {
  workspace_id: string;
  backtest_id: string;
  conversation_id: string;
  /** 0 for the one that was changed last. */
  position: number;
  line: MaybeJson<BacktestLine>;
  skipped: string | null;
  /** Who took part, so that it goes with each of them. */
  contact_ids: ColumnType<string[], string | undefined, string>;
  listed_at: Date;
}

/** A question of the past: with its answer a precedent, with its team an example for triage. */
export interface PrecedentRow {
  workspace_id: string;
  conversation_id: string;
  /** The customer's last part before the answer. */
  part_id: string;
  /** The run that collected it. */
  backtest_id: string;
  /** Who took part, so that it goes with each of them. */
  contact_ids: Json<string[]>;
  /** The team that finally had the conversation. */
  team_id: string | null;
  /** It opened the conversation, and people chose that team. */
  teaches_team: boolean;
  teammate_id: string | null;
  category: string;
  language: string | null;
  question: string;
  /** Null where no answer may be repeated. */
  answer: string | null;
  answered_at: number;
  closed_at: number;
  collected_at: Date;
}

/** How a workspace's teams write: one row for all of them, from the run that learned it last. */
export interface HouseStyleRow {
  workspace_id: string;
  backtest_id: string;
  styles: Json<LearnedStyle[]>;
  learned_at: Date;
}

export interface DecisionRow {
  workspace_id: string;
  key: string;
  conversation_id: string;
  automation: string;
  category: string | null;
  facts: Json<Record<string, unknown>>;
  /** Null where nobody was asked. */
  output: MaybeJson<Record<string, unknown>>;
  did: Json<Record<string, unknown>>;
  reason: string;
  effect_keys: Json<string[]>;
  engine: MaybeJson<Attribution>;
  /** The topic of what set it off. */
  cause: string;
  settings_revision: string;
  decided_at: Date;
}

export interface LabelRow {
  workspace_id: string;
  decision_key: string;
  origin: string;
  conversation_id: string;
  automation: string;
  category: string | null;
  agrees: boolean;
  said: string | null;
  /** What was there before a person changed it. */
  previous: string | null;
  by_id: string | null;
  by_name: string | null;
  /** Engine and model of a decision that is not stored. */
  engine: string | null;
  labelled_at: Date;
}

export interface SidebarOpeningRow {
  workspace_id: string;
  conversation_id: string;
  teammate_id: string;
  opened_at: Date;
}

export interface BlindCheckRow {
  workspace_id: string;
  conversation_id: string;
  teammate_id: string;
  /** The workspace's own, such as `2026-01-31`. */
  day: string;
  /** Of the teammate's checks of that day, from 1 on. */
  nth: number;
  state: "asked" | "answered" | "skipped" | "seen";
  /** The category that was chosen. */
  said: string | null;
  asked_at: Date;
}
export interface LabelWeekRow {
  workspace_id: string;
  automation: string;
  /** As its tag spells it. */
  category: string;
  /** Engine and model in one. */
  engine: string;
  week: Date;
  agreed: number;
  labelled: number;
}

export interface ProposalRow {
  id: string;
  workspace_id: string;
  automation: string;
  category: string;
  advice: string;
  level_before: string;
  level_after: string;
  /** What it rests on, as it is shown. */
  evidence: Json<Record<string, unknown>>;
  made_at: Date;
  decided_at: Date | null;
  /** The name of whoever decided; null where the app did. */
  decided_by: string | null;
  /** Null while it is open. */
  outcome: "accepted" | "declined" | "carried-out" | "withdrawn" | null;
  undone_at: Date | null;
  undone_by: string | null;
}
