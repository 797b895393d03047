/** The rows of what engines answered about conversations, and of what teammates corrected; `tables.ts` lists all tables. */
import type { Attribution, Classification, QaDimension, SentimentLabel } from "../../domain/answers.js";
import type { Defaulted, Json, MaybeJson } from "./values.js";

export interface ClassificationRow {
  workspace_id: string;
  conversation_id: string;
  category: string;
  urgency: string | null;
  sentiment: string | null;
  confidence: number | null;
  alternatives: Json<Classification["alternatives"][number][]>;
  reason: string | null;
  team: string | null;
  route_reason: string | null;
  outcome: string;
  needs_review: boolean;
  engine: Json<Attribution>;
  corrected_by: string | null;
  decided_at: number;
  /** The decision it is from: the opening, or the message with which the subject changed. */
  cause: Defaulted<string>;
  /** The category before the subject changed for the first time. */
  opened_as: string | null;
}

export interface SentimentRow {
  workspace_id: string;
  conversation_id: string;
  message_id: string;
  contact_id: string | null;
  label: SentimentLabel;
  score: number | null;
  risk: number | null;
  confidence: number | null;
  triggers: Json<string[]>;
  excerpt: string;
  engine: Json<Attribution>;
  message_at: number;
  analyzed_at: number;
}

export interface EvaluationRow {
  workspace_id: string;
  conversation_id: string;
  closing_id: string;
  agent_id: string | null;
  agent_name: string | null;
  overall: number;
  dimensions: Json<QaDimension[]>;
  coaching_notes: Json<string[]>;
  engine: Json<Attribution>;
  verdict: MaybeJson<{ agreed: boolean; by: string; reason: string | null }>;
  evaluated_at: number;
}

export interface CorrectionRow {
  id: string;
  workspace_id: string;
  conversation_id: string;
  text: string;
  was_category: string | null;
  was_urgency: string | null;
  category: string;
  urgency: string | null;
  teammate_id: string;
  corrected_at: number;
}
