/** The rows of what arrives, is asked for, is changed in Intercom and fails; `tables.ts` lists all tables. */
import type { Json, MaybeJson } from "./values.js";

export interface NotificationRow {
  workspace_id: string;
  id: string;
  topic: string;
  conversation_id: string | null;
  event_at: number;
  received_at: Date;
  /** What earlier releases kept of the payload. Nobody writes it any more, and it goes with the release after this. */
  body: string | null;
  body_hash: string | null;
}

export interface DeadLetterRow {
  id: string;
  workspace_id: string;
  conversation_id: string | null;
  job: string;
  payload: Json<Record<string, unknown>>;
  reason: string;
  /** `Cure`, for what is queued again by itself. */
  cure: string | null;
  attempts: number;
  first_failed_at: Date | null;
  died_at: Date;
  replayed_at: Date | null;
}

export interface LeaseRow {
  workspace_id: string;
  conversation_id: string;
  holder: string;
  expires_at: Date;
}

export interface BudgetRow {
  workspace_id: string;
  state: Json<Record<string, unknown>>;
}

export interface WatermarkRow {
  workspace_id: string;
  name: string;
  at: number;
  detail: MaybeJson<Record<string, unknown>>;
}
