/** The rows of workspaces, of who signs in to their console, and of what it sets; `tables.ts` lists all tables. */
import type { ColumnType } from "kysely";
import type { Defaulted, Json } from "./values.js";

export interface WorkspaceRow {
  id: string;
  name: string | null;
  region: string;
  timezone: string;
  /** Whose token it is; of a private app INTERCOM_ADMIN_ID, where that is set. */
  admin_id: string;
  /** Who writes instead, where the workspace installed the app: INTERCOM_ADMIN_ID, if it is a teammate there. */
  author_id: string | null;
  /** Each teammate the app wrote as, oldest first, the present one last. */
  writers: ColumnType<readonly { readonly id: string; readonly since: number }[], string | undefined, string>;
  token_sealed: string | null;
  settings: ColumnType<Record<string, unknown>, string | undefined, string>;
  connected_at: Date;
  disconnected_at: Date | null;
}

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

export interface TagRow {
  workspace_id: string;
  name: string;
  id: string;
}

export interface ContactAttributeRow {
  workspace_id: string;
  name: string;
}

export interface FactsKeyRow {
  workspace_id: string;
  key_hash: string;
  /** Its last characters, for people. */
  ends_with: string;
  made_by: string;
  made_at: Date;
}
