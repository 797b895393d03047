/** The rows of what is known of conversations and of their contacts; `tables.ts` lists all tables. */
import type { Conversation } from "../../domain/conversation.js";
import type { CustomerFacts } from "../../domain/customer-facts.js";
import type { FittingMacros } from "../../domain/macros.js";
import type { Defaulted, MaybeJson } from "./values.js";

export interface ConversationRow {
  workspace_id: string;
  id: string;
  snapshot: MaybeJson<Conversation>;
  /** Who takes part or once did; null in rows of earlier releases, of which the snapshot tells. */
  contact_ids: MaybeJson<readonly string[]>;
  /** When the read that gave the snapshot began. */
  read_at: Date | null;
  updated_at: Defaulted<number>;
  last_customer_message_id: string | null;
  deleted_at: Date | null;
  touched_at: Date;
}

export interface LookupRow {
  workspace_id: string;
  conversation_id: string;
  about: string;
  asked_at: Date;
  found: MaybeJson<CustomerFacts | FittingMacros>;
  found_at: Date | null;
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

export interface ContactSentimentRow {
  workspace_id: string;
  contact_id: string;
  message_at: number;
  label: string;
  risk: number | null;
}

export interface DeletedContactRow {
  workspace_id: string;
  /** Of workspace and contact: it says nothing to whom does not know the id. */
  contact_hash: string;
  deleted_at: Date;
}

export interface PurgedTextRow {
  workspace_id: string;
  text_hash: string;
  purged_at: Date;
}

export interface MergedContactRow {
  workspace_id: string;
  id: string;
  into_id: string;
  merged_at: Date;
}
