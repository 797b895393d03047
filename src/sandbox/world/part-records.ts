/** What the twin remembers of one part of a conversation: who wrote it, what it says or changes. */

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

/** The levels of 2.16; before, any but `none` is a priority. */
export const PRIORITIES = ["none", "low", "medium", "high", "urgent"] as const;

export type ConversationPriority = (typeof PRIORITIES)[number];
