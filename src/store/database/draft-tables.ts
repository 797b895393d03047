/** The rows of what is written for agents, drafts and briefs, and of the articles it rests on or misses; `tables.ts` lists all tables. */
import type { Attribution, DraftFindings, Source } from "../../domain/answers.js";
import type { DatedBriefLine } from "../../domain/dated-brief.js";
import type { Json, Defaulted } from "./values.js";

export type StoredDraftState = "live" | "superseded" | "sent" | "noted";

export interface DraftRow {
  id: string;
  workspace_id: string;
  conversation_id: string;
  answers_message_id: string;
  /** The newest message it was written from; null in drafts from before this was stored. */
  last_message_id: string | null;
  /** A teammate asked for it. */
  on_request: Defaulted<boolean>;
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

export interface ArticleRow {
  workspace_id: string;
  id: string;
  title: string;
  content: string;
  url: string | null;
  tags: Json<string[]>;
  language: string | null;
  hash: string;
  updated_at: number;
  external_id: string | null;
  /** The hash last handed to the knowledge service; differs while one is due. */
  sent_hash: string | null;
  missing_since: Date | null;
  seen_at: Date;
  called_wrong: Defaulted<number>;
  /** For teammates alone. */
  internal: Defaulted<boolean>;
  /** When a sync first saw it as it is now; null where that was before it was kept. */
  changed_seen_at: Defaulted<Date | null>;
}

export interface UnansweredRow {
  workspace_id: string;
  conversation_id: string;
  query: string;
  asked_at: number;
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
