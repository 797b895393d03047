/** What the twin remembers. Times are unix seconds, ids opaque strings, bodies HTML already sanitised. */
import type { ConversationPriority, PartRecord, SourceMessage } from "./part-records.js";
import type { ContactAttributeValue } from "./workspace-records.js";

export interface TagRecord {
  readonly id: string;
  name: string;
}

export interface AppliedTag {
  readonly tagId: string;
  readonly appliedAt: number;
  readonly adminId: string;
}

interface Rating {
  readonly score: number;
  readonly remark: string | null;
  readonly at: number;
}

/** Intercom's own AI agent in a conversation; null on the record where it took no part. */
export interface AiAgent {
  lastAnswerType: "ai_answer" | "custom_answer" | null;
  resolution: AiResolution | null;
  /** What it cited, in the order of its answers. */
  sources: readonly AiSource[];
}

/** `handed-over` is the general one; from 2.15 on Intercom gives the reason. */
export type AiResolution = "assumed" | "confirmed" | "handed-over" | "negative-feedback" | "procedure-handoff";

export interface AiSource {
  readonly kind: "article" | "content_snippet" | "external_content";
  readonly id: string;
  readonly title: string;
  /** The answer that cites it. Intercom keeps this to itself. */
  readonly partId?: string;
}

/** What makes a conversation a customer's ticket. Its id and its parts stay the conversation's. */
export interface TicketRecord {
  /** False for one made as a ticket, of which the API has no conversation. */
  readonly isConversation: boolean;
  /** The short number that people see. */
  readonly number: string;
  readonly typeId: string;
  readonly createdAt: number;
  state: TicketState;
}

export type TicketState = "submitted" | "in_progress" | "waiting_on_customer" | "resolved";

export interface ConversationRecord {
  readonly id: string;
  readonly createdAt: number;
  updatedAt: number;
  waitingSince: number | null;
  snoozedUntil: number | null;
  state: "open" | "closed" | "snoozed";
  read: boolean;
  priority: ConversationPriority;
  title: string | null;
  readonly source: SourceMessage;
  readonly contactIds: string[];
  adminAssigneeId: string | null;
  teamAssigneeId: string | null;
  tags: AppliedTag[];
  readonly parts: PartRecord[];
  rating: Rating | null;
  aiAgent: AiAgent | null;
  ticket: TicketRecord | null;
  readonly customAttributes: Map<string, ContactAttributeValue>;
}
