/** What the twin remembers. Times are unix seconds, ids opaque strings, bodies HTML already sanitised. */

import type { ContactAttributeValue } from "./workspace-records.js";

type AuthorType = "user" | "lead" | "admin" | "bot";

export interface PartAuthor {
  readonly type: AuthorType;
  readonly id: string;
  readonly name: string | null;
  readonly email: string | null;
}

export interface AttachedFile {
  readonly name: string;
  readonly url: string;
  readonly contentType: string;
  readonly bytes: number;
}

/** What a part without a message says of a change, as `event_details` has it. */
export type PartEvent =
  | {
      readonly kind: "attribute";
      readonly name: string;
      readonly value: string | null;
      readonly previous: string | null;
      /** Null where a person or an app set it. */
      readonly workflow: string | null;
    }
  | { readonly kind: "tags"; readonly added: readonly string[]; readonly removed: readonly string[] }
  | { readonly kind: "priority"; readonly current: ConversationPriority; readonly previous: ConversationPriority }
  /** Unix seconds. */
  | { readonly kind: "snooze"; readonly until: number };

/** The levels of 2.16; before, any but `none` is a priority. */
export const PRIORITIES = ["none", "low", "medium", "high", "urgent"] as const;

export type ConversationPriority = (typeof PRIORITIES)[number];

export interface PartRecord {
  readonly id: string;
  readonly partType: string;
  body: string | null;
  readonly createdAt: number;
  updatedAt: number;
  readonly author: PartAuthor;
  readonly assignedTo: { readonly type: "admin" | "team"; readonly id: string } | null;
  readonly attachments: readonly AttachedFile[];
  redacted: boolean;
  /** Written by our app through the API. */
  readonly byApp: boolean;
  readonly fromAiAgent: boolean;
  readonly event: PartEvent | null;
}

export interface SourceMessage {
  readonly id: string;
  readonly channel: "conversation" | "email";
  readonly deliveredAs: "customer_initiated" | "admin_initiated" | "operator_initiated" | "campaigns_initiated" | "automated";
  readonly subject: string;
  body: string | null;
  readonly author: PartAuthor;
  readonly attachments: readonly AttachedFile[];
  readonly url: string | null;
  redacted: boolean;
}

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
export type AiResolution = "assumed" | "confirmed" | "handed-over" | "negative-feedback" | "procedure-handoff" | "abandoned";

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
