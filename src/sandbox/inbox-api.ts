/**
 * What the sandbox's inbox page asks of the twin, as JSON over HTTP below `/sandbox/api`.
 * Types only, shared by the server and the page. Times are epoch milliseconds.
 */
import type { Faults, ReceivedAlert } from "./inbox-events.js";

export interface InboxTag {
  readonly id: string;
  readonly name: string;
}

export interface InboxConversationRow {
  readonly id: string;
  readonly customerName: string;
  readonly subject: string | null;
  readonly preview: string;
  readonly state: "open" | "closed" | "snoozed";
  readonly tags: readonly InboxTag[];
  readonly teamName: string | null;
  readonly teammateName: string | null;
  readonly updatedAt: number;
  readonly unread: boolean;
  readonly ticket: InboxTicket | null;
}

export interface InboxTicket {
  /** As people see it. */
  readonly number: string;
  /** Such as "Customer" or "Back-office". */
  readonly category: string;
  /** Such as "in_progress". */
  readonly state: string;
  /** False for one that was made as a ticket: no conversation has its id. */
  readonly isConversation: boolean;
}

export interface InboxPart {
  readonly id: string;
  /** `message` is readable by the customer; `note` is internal; `event` is a state change such as an assignment. */
  readonly kind: "message" | "note" | "event";
  readonly authorType: "customer" | "teammate" | "bot";
  readonly authorName: string;
  /** HTML as Intercom stores it, already limited to its own allowed tags by the twin. */
  readonly html: string;
  readonly at: number;
  /** Notes and replies that our app wrote through the API. */
  readonly byApp: boolean;
}

export interface InboxConversation extends InboxConversationRow {
  readonly parts: readonly InboxPart[];
  /** The conversation's own, as reports and workflows see them. */
  readonly attributes: Readonly<Record<string, string | number | boolean | null>>;
  readonly customer: {
    readonly id: string;
    readonly name: string;
    readonly email: string | null;
    readonly attributes: Readonly<Record<string, string | number | boolean | null>>;
  };
}

export interface InboxOverview {
  readonly workspace: { readonly id: string; readonly name: string };
  readonly viewer: { readonly id: string; readonly name: string };
  readonly teammates: readonly { readonly id: string; readonly name: string }[];
  readonly conversations: readonly InboxConversationRow[];
  readonly samples: readonly { readonly label: string; readonly text: string; readonly language: string }[];
  /** What people and bots do by themselves when asked for it. */
  readonly scenes: readonly { readonly id: string; readonly label: string; readonly shows: string }[];
  readonly faults: Faults;
  readonly alerts: {
    /** Where the app sends them; null where it was given no address. */
    readonly address: string | null;
    /** Newest first. */
    readonly received: readonly ReceivedAlert[];
  };
}

/*
 * Routes, all below /sandbox/api:
 *   GET  /overview                                -> InboxOverview
 *   GET  /conversations/:id                       -> InboxConversation
 *   POST /conversations            {customerName?, text}      -> InboxConversation   the customer starts one
 *   POST /conversations/:id/customer-reply  {text}            -> InboxConversation
 *   POST /conversations/:id/teammate-reply  {text}            -> InboxConversation
 *   POST /conversations/:id/ticket          {state?}          -> InboxConversation   makes it a ticket, or changes the ticket's state
 *   POST /scenes/:id                        {}                -> InboxConversation   its first step; the others follow by themselves
 *   POST /conversations/:id/close           {}                -> InboxConversation
 *   POST /conversations/:id/open            {}                -> InboxConversation
 *   POST /conversations/:id/sidebar         {}                -> SidebarAnswer   calls the app's /canvas/initialize, signed
 *   POST /conversations/:id/sidebar/submit  {componentId, inputValues, currentCanvas} -> SidebarAnswer   calls /canvas/submit
 *   PUT  /faults                            Partial<Faults>   -> Faults
 *   GET  /events                            server-sent events: `happened`, and `changed` with {conversationId} whenever a conversation changed
 */
