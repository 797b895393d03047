/** The rows of what is known of conversations and of their contacts; `tables.ts` lists all tables. */
import type { Attribution, Classification, DraftFindings, QaDimension, SentimentLabel, Source } from "../../domain/answers.js";
import type { DatedBriefLine } from "../../domain/brief.js";
import type { Conversation } from "../../domain/conversation.js";
import type { CustomerFacts } from "../../domain/customer-facts.js";
import type { FittingMacros } from "../../domain/macros.js";
import type { Defaulted, Json, MaybeJson } from "./values.js";

export interface ConversationRow {
  workspace_id: string;
  id: string;
  snapshot: MaybeJson<Conversation>;
  /** When the read that gave the snapshot began. */
  read_at: Date | null;
  updated_at: Defaulted<number>;
  last_customer_message_id: string | null;
  deleted_at: Date | null;
  touched_at: Date;
}

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

export type StoredDraftState = "live" | "superseded" | "sent" | "noted";

export interface DraftRow {
  id: string;
  workspace_id: string;
  conversation_id: string;
  answers_message_id: string;
  engine_draft_id: string | null;
  text: string;
  confidence: number | null;
  sources: Json<Source[]>;
  style: string;
  language: string | null;
  abstained: string | null;
  findings: Json<DraftFindings> | null;
  engine: Json<Attribution>;
  state: StoredDraftState;
  settled_by: string | null;
  settled_text: string | null;
  outcome: string | null;
  similarity: number | null;
  thumbs: "up" | "down" | null;
  drafted_at: number;
  settled_at: number | null;
  /** When it was reported to the engine what became of it. */
  feedback_at: number | null;
}

export interface BriefRow {
  workspace_id: string;
  conversation_id: string;
  /** The newest customer message that it knows of. */
  answers_message_id: string;
  lines: Json<DatedBriefLine[]>;
  engine: Json<Attribution>;
  written_at: number;
}

export interface LookupRow {
  workspace_id: string;
  conversation_id: string;
  about: string;
  asked_at: Date;
  found: MaybeJson<CustomerFacts | FittingMacros>;
  found_at: Date | null;
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

/** How far an automation is with one conversation, as the sidebar shows it. */
export interface AutomationStatusRow {
  workspace_id: string;
  conversation_id: string;
  automation: string;
  standing: "working" | "done" | "withheld" | "failing" | "failed";
  detail: string | null;
  /** Epoch milliseconds. */
  since: number;
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

export interface ContactSentimentRow {
  workspace_id: string;
  contact_id: string;
  message_at: number;
  label: string;
  risk: number | null;
}

export interface MergedContactRow {
  workspace_id: string;
  id: string;
  into_id: string;
  merged_at: Date;
}
