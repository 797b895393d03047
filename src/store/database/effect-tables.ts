/** The rows of effects, and of the actions that caused some; `tables.ts` lists all tables. */
import type { Json, MaybeJson } from "./values.js";

export const EFFECT_STATES = ["intended", "done", "refused", "undone", "suggested"] as const;
export type EffectState = (typeof EFFECT_STATES)[number];

export interface EffectRow {
  id: string;
  workspace_id: string;
  conversation_id: string;
  key: string;
  kind: string;
  automation: string;
  wanted: Json<Record<string, unknown>>;
  why: string;
  before: MaybeJson<Record<string, unknown>>;
  result: MaybeJson<Record<string, unknown>>;
  state: EffectState;
  failure: string | null;
  intended_at: Date;
  settled_at: Date | null;
}

/** Something a teammate asked for by a click. Its key makes a double click one action. */
export interface ActionRow {
  id: string;
  workspace_id: string;
  conversation_id: string;
  key: string;
  kind: string;
  teammate_id: string;
  teammate_name: string;
  input: Json<Record<string, unknown>>;
  state: "pending" | "done" | "refused";
  message: string | null;
  requested_at: Date;
  settled_at: Date | null;
}
