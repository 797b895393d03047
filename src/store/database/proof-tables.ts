/** The rows of decisions, and of what people said about them; `tables.ts` lists all tables. */
import type { Attribution } from "../../domain/answers.js";
import type { Json, MaybeJson } from "./values.js";

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
