/**
 * What the app asks of one Intercom workspace. The only implementation that talks HTTP is
 * `client.ts`; every method throws `OutsideError` (party `intercom`) and nothing else.
 * Ids are opaque decimal strings: never parsed to numbers.
 */
import type { AttributeValue } from "../domain/attribute-values.js";
import type { ConversationAttribute, WantedAttribute } from "../domain/conversation-attributes.js";
import type { Conversation, Seconds, Tag } from "../domain/conversation.js";
import type { Company } from "../domain/customer-facts.js";
import type { ListedConversation } from "../domain/earlier-conversations.js";
import type { Macro } from "../domain/macros.js";
import type { PastConversation } from "../domain/proof/as-of.js";
import type { ContentSource, ExternalPage, InternalArticle, PublishedArticle } from "./api-content.js";

/** A teammate's click goes before background work when calls are scarce. */
export type Priority = "click" | "background";

export interface CallOptions {
  readonly signal?: AbortSignal;
  readonly priority?: Priority;
  /** Asked once the call's turn has come, right before it is sent; where it rejects, nothing is sent. */
  readonly before?: () => Promise<void>;
  /** Asked of Intercom even where an answer is remembered, as when a team was made a moment ago. */
  readonly fresh?: boolean;
}

export interface Me {
  readonly adminId: string;
  readonly adminName: string | null;
  /** Whether Intercom has seen that the address is the teammate's; null where it does not say. */
  readonly emailVerified: boolean | null;
  /** `app.id_code`: the `app_id` of webhooks and the `workspace_id` of canvas requests. */
  readonly workspaceId: string;
  readonly workspaceName: string | null;
  readonly region: string | null;
  /** Intercom's own name for the zone, such as "Europe/Dublin". */
  readonly timezone: string | null;
}

export interface Teammate {
  readonly id: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly hasInboxSeat: boolean;
  readonly teamIds: readonly string[];
}

export interface Team {
  readonly id: string;
  readonly name: string;
}

export interface Contact {
  readonly id: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  /** ISO 639-1 from the browser or the language override, where known. */
  readonly language: string | null;
  readonly customAttributes: Readonly<Record<string, unknown>>;
  readonly hasCompanies: boolean;
}

export interface CompaniesOfContact {
  /** The first few. */
  readonly first: readonly Company[];
  /** Of all. */
  readonly total: number;
}

export type AttributeType = "string" | "integer" | "float" | "boolean" | "datetime" | "date";
export interface AttributeDefinition {
  readonly name: string;
  readonly dataType: string;
}

/** A tag as Intercom answers that it is on a conversation; null for what is not said. */
export interface AttachedTag {
  readonly name: string | null;
  readonly appliedById: string | null;
}

export interface FoundConversation {
  readonly id: string;
  readonly state: string;
  readonly createdAt: Seconds;
  readonly updatedAt: Seconds;
}

export interface Page<T> {
  readonly items: readonly T[];
  /** What to ask for next, or null at the end. */
  readonly next: string | null;
  readonly total: number | null;
}

export interface FoundPage extends Page<FoundConversation> {
  /** Intercom takes no order. */
  readonly inAnyOrder?: true;
}

export interface IntercomApi {
  me(options?: CallOptions): Promise<Me>;
  listTeammates(options?: CallOptions): Promise<readonly Teammate[]>;
  listTeams(options?: CallOptions): Promise<readonly Team[]>;
  fetchConversation(id: string, options?: CallOptions): Promise<Conversation>;
  /** Conversations changed at or after `since`, oldest change first unless the newest are wanted first. */
  searchConversations(
    query: { readonly since: Seconds; readonly cursor: string | null; readonly newestFirst?: boolean },
    options?: CallOptions,
  ): Promise<FoundPage>;
  /** With when each of its facts came; for a backtest. */
  fetchPastConversation(id: string, options?: CallOptions): Promise<PastConversation>;
  /** Closed conversations, those changed last first. @param since null for all */
  searchClosed(
    query: { readonly since: Seconds | null; readonly cursor: string | null },
    options?: CallOptions,
  ): Promise<FoundPage>;
  /** A contact's conversations that began before the end of that day, newest first. */
  searchByContact(
    query: { readonly contactId: string; readonly before: Seconds },
    options?: CallOptions,
  ): Promise<readonly ListedConversation[]>;
  /** Creates the tag, or answers the one of that name. */
  createTag(name: string, options?: CallOptions): Promise<Tag>;
  /** @returns the tag that is there now, in Intercom's words */
  tagConversation(conversationId: string, tagId: string, adminId: string, options?: CallOptions): Promise<AttachedTag>;
  untagConversation(conversationId: string, tagId: string, adminId: string, options?: CallOptions): Promise<void>;
  /** `teamId` "0" unassigns. Never sends a body: a customer could read it. */
  assignTeam(conversationId: string, teamId: string, adminId: string, options?: CallOptions): Promise<void>;
  assignTeammate(conversationId: string, teammateId: string, adminId: string, options?: CallOptions): Promise<void>;
  /** Both take HTML and answer the new part's id, or null where Intercom did not give it. */
  writeNote(conversationId: string, adminId: string, html: string, options?: CallOptions): Promise<string | null>;
  writeReply(conversationId: string, adminId: string, html: string, options?: CallOptions): Promise<string | null>;
  redactPart(conversationId: string, partId: string, options?: CallOptions): Promise<void>;
  fetchContact(id: string, options?: CallOptions): Promise<Contact>;
  listCompanies(contactId: string, options?: CallOptions): Promise<CompaniesOfContact>;
  writeContactAttributes(
    id: string,
    attributes: Readonly<Record<string, string | number | boolean | null>>,
    options?: CallOptions,
  ): Promise<void>;
  listContactAttributes(options?: CallOptions): Promise<readonly AttributeDefinition[]>;
  createContactAttribute(name: string, type: AttributeType, options?: CallOptions): Promise<void>;
  listConversationAttributes(options?: CallOptions): Promise<readonly ConversationAttribute[]>;
  /** @returns false where the API version cannot: then nothing was asked. */
  createConversationAttribute(attribute: WantedAttribute, options?: CallOptions): Promise<boolean>;
  /** Attributes that are not named keep their values; null empties one. */
  writeConversationAttributes(id: string, values: Readonly<Record<string, AttributeValue>>, options?: CallOptions): Promise<void>;
  /** Those with a text, the latest change first; null where this version has no macros: then nothing is called. */
  listMacros(cursor: string | null, options?: CallOptions): Promise<Page<Macro> | null>;
  /** Of these lists a page is 1, or what the page before named as next. */
  listArticles(page: number | string, options?: CallOptions): Promise<Page<PublishedArticle>>;
  listCollections(
    page: number | string,
    options?: CallOptions,
  ): Promise<Page<{ readonly id: string; readonly name: string; readonly parentId: string | null }>>;
  /** These three answer null where the API version has none: then nothing was asked. */
  listInternalArticles(page: number | string, options?: CallOptions): Promise<Page<InternalArticle> | null>;
  listExternalPages(page: number | string, options?: CallOptions): Promise<Page<ExternalPage> | null>;
  /** Where external pages come from, with whom they are meant for. */
  listContentSources(page: number | string, options?: CallOptions): Promise<Page<ContentSource> | null>;
}

/** Intercom's allowance as a shared budget. `spend` waits for its turn; `learn` takes in the rate headers of an answer. */
export interface RateBudget {
  spend(priority: Priority, signal?: AbortSignal): Promise<void>;
  learn(report: {
    readonly limit: number | null;
    readonly remaining: number | null;
    /** epoch milliseconds */ readonly resetAt: number | null;
    readonly refused: boolean;
  }): Promise<void>;
}
