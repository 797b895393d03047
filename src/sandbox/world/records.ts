/** What the twin remembers. Times are unix seconds, ids opaque strings, bodies HTML already sanitised. */

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

export type ContactAttributeValue = string | number | boolean | null;

/** A contact as far as the inbox knows them; what is absent is not known. */
export interface ContactDetails {
  readonly name?: string | null;
  readonly email?: string | null;
  readonly phone?: string | null;
  /** Somebody the site has not identified. */
  readonly lead?: boolean;
  /** ISO 639-1. */
  readonly language?: string | null;
  readonly city?: string | null;
  readonly country?: string | null;
  readonly attributes?: Readonly<Record<string, ContactAttributeValue>>;
  readonly companies?: readonly CompanyDetails[];
}

interface CompanyDetails {
  readonly name: string;
  readonly plan?: string;
  readonly monthlySpend?: number;
  readonly size?: number;
  readonly attributes?: Readonly<Record<string, ContactAttributeValue>>;
}

export interface CompanyRecord {
  readonly id: string;
  readonly name: string;
  readonly plan: string | null;
  readonly monthlySpend: number;
  readonly size: number | null;
  readonly createdAt: number;
  readonly customAttributes: Readonly<Record<string, ContactAttributeValue>>;
}

export interface ContactRecord {
  readonly id: string;
  readonly externalId: string | null;
  readonly role: "user" | "lead";
  name: string | null;
  email: string | null;
  phone: string | null;
  readonly language: string | null;
  readonly city: string | null;
  readonly country: string | null;
  readonly createdAt: number;
  updatedAt: number;
  lastRepliedAt: number | null;
  readonly customAttributes: Map<string, ContactAttributeValue>;
  readonly companies: readonly CompanyRecord[];
}

export interface AdminRecord {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly jobTitle: string;
  readonly hasInboxSeat: boolean;
}

export interface TeamRecord {
  readonly id: string;
  readonly name: string;
  readonly adminIds: readonly string[];
}

/** Of contacts and companies; conversations also have lists and decimals, as Intercom's settings call them. */
export const DATA_TYPES = ["string", "integer", "float", "boolean", "datetime", "date"] as const;
type DataType = (typeof DATA_TYPES)[number];

export interface AttributeRecord {
  readonly id: number;
  readonly name: string;
  readonly model: "contact" | "company";
  readonly dataType: DataType;
  readonly description: string;
  readonly options: readonly string[] | null;
  readonly createdAt: number;
  readonly adminId: string;
}

export const CONVERSATION_DATA_TYPES = ["string", "integer", "list", "decimal", "boolean", "datetime"] as const;
export type ConversationDataType = (typeof CONVERSATION_DATA_TYPES)[number];

/** Made in the workspace's settings, or from 2.16 on by API. Two of one name are possible: Intercom then refuses to write either. */
export interface ConversationAttributeRecord {
  readonly id: number;
  readonly name: string;
  readonly dataType: ConversationDataType;
  readonly description: string;
  /** Of a list. */
  readonly options: readonly { readonly id: string; readonly label: string }[] | null;
  archived: boolean;
  readonly createdAt: number;
  readonly adminId: string;
}

export interface MacroRecord {
  readonly id: string;
  readonly name: string;
  /** Plain, with placeholders such as `{{user.first_name|fallback:"there"}}`. */
  readonly text: string;
  /** Of the teams that may use it; empty for everyone. */
  readonly teamIds: readonly string[];
  readonly updatedAt: number;
}

export interface CollectionRecord {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly parentId: string | null;
  readonly updatedAt: number;
}

/** Which of Intercom's AIs may answer from it. */
interface AiAvailability {
  readonly copilot: boolean;
  readonly chatbot: boolean;
}

/** For teammates alone; from 2.13 on. */
export interface InternalArticleRecord extends AiAvailability {
  readonly id: string;
  readonly title: string;
  readonly html: string | null;
  readonly audienceIds: readonly number[];
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** Where external pages come from; from 2.12 on. */
export interface ContentSourceRecord {
  readonly id: string;
  readonly url: string;
  readonly active: boolean;
  readonly audienceIds: readonly number[];
  readonly createdAt: number;
}

export interface ExternalPageRecord extends AiAvailability {
  readonly id: string;
  readonly sourceId: string;
  readonly title: string;
  readonly html: string;
  readonly url: string;
  readonly createdAt: number;
  readonly updatedAt: number;
}

export interface ArticleRecord {
  readonly id: string;
  readonly title: string;
  readonly html: string | null;
  readonly state: "published" | "draft";
  readonly collectionId: string | null;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly translations: readonly {
    readonly language: string;
    readonly title: string;
    readonly html: string;
    readonly state: "published" | "draft";
  }[];
}
