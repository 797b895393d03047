/** The rows of what customers can read and what they miss; `tables.ts` lists all tables. */
import type { Defaulted, Json } from "./values.js";

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
