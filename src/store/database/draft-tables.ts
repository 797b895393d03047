/** The rows of what is written for agents: drafts and briefs; `tables.ts` lists all tables. */
import type { Attribution, DraftFindings, Source } from "../../domain/answers.js";
import type { DatedBriefLine } from "../../domain/dated-brief.js";
import type { Json } from "./values.js";

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
