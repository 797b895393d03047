/** The rows of backtests, and of what they learn from the past; `tables.ts` lists all tables. */
import type { ColumnType } from "kysely";
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
