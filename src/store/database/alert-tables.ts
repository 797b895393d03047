/** The rows of alerts, and of where they go; `tables.ts` lists all tables. */
import type { ColumnType } from "kysely";
import type { Defaulted, Json } from "./values.js";

export interface AlertSettingsRow {
  workspace_id: string;
  settings: ColumnType<Record<string, unknown>, string, string>;
  chat_url_sealed: string | null;
  webhook_url_sealed: string | null;
  webhook_secret_sealed: string | null;
}

export interface AlertRow {
  workspace_id: string;
  id: string;
  channel: "chat" | "webhook";
  kind: string;
  conversation_id: string | null;
  data: Json<Record<string, unknown>>;
  state: "waiting" | "sent" | "failed";
  attempts: Defaulted<number>;
  /** Why it did not arrive, without the address. */
  problem: string | null;
  raised_at: Date;
  /** Before it nothing is sent: quiet hours, or a wait after a failure. */
  due_at: Date;
  ended_at: Date | null;
}
