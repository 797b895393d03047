/** The tables of installing and of the console. */
import type { Defaulted, Json } from "./values.js";

export interface InstallStateRow {
  state_hash: string;
  browser_hash: string;
  expires_at: Date;
  purpose: Defaulted<"install" | "sign-in">;
}

export interface SessionRow {
  id_hash: string;
  data: Json<Record<string, unknown>>;
  expires_at: Date;
}

export interface SettingChangeRow {
  id: string;
  workspace_id: string;
  /** The name of whoever changed it, and the teammate's id where there is one. */
  changed_by: string;
  teammate_id: string | null;
  changed_at: Date;
  /** What was and what is now, by the setting's path. */
  changes: Json<{ setting: string; before: unknown; after: unknown }[]>;
}

/** How often a service answered within so many milliseconds, and how often it failed, in one hour. */
export interface ServiceHourRow {
  workspace_id: string;
  contract: string;
  engine: string;
  /** Unix seconds of the hour's beginning. */
  hour: number;
  within_ms: number;
  calls: number;
  failures: number;
}

/** Something customers ask without an article for it; the samples are their words, with what identifies them hidden. */
export interface KnowledgeGapRow {
  workspace_id: string;
  /** 0 for what is asked most. */
  place: number;
  topic: string;
  asked: number | null;
  samples: Json<string[]>;
  suggested_title: string | null;
  found_at: number;
}
