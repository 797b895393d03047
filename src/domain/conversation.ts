/**
 * A conversation as the decisions see it: what was said, by whom, and who holds it now.
 * Built from Intercom's JSON by `intercom/reading/read-conversation.ts`; nothing here knows that JSON.
 */

/** Unix time in whole seconds, as Intercom writes it. */
export type Seconds = number;

export type Role = "customer" | "teammate" | "bot" | "other";
export type ConversationState = "open" | "closed" | "snoozed";
export const CHANNELS = ["chat", "email", "phone", "social", "web"] as const;
export type Channel = (typeof CHANNELS)[number];

/** The id a conversation's first message goes by: Intercom keeps it apart from the parts. */
export const SOURCE_ID = "source";

export interface Attachment {
  /** The file's name, or a general one where Intercom gives none. */
  readonly name: string;
  readonly isImage: boolean;
}

/** Something said in the conversation that the customer can read. */
export interface Message {
  /** Part id, or `SOURCE_ID`. */
  readonly id: string;
  readonly role: Role;
  readonly authorId: string | null;
  readonly authorName: string | null;
  readonly authorEmail: string | null;
  /** Plain; empty only where files were sent without a word. A first mail that says nothing else begins with its subject. */
  readonly text: string;
  readonly attachments: readonly Attachment[];
  readonly at: Seconds;
  /** The app that wrote it through the API, where Intercom names it (2.13 and later). */
  readonly appCode: string | null;
  /** Intercom posts it by itself, such as when the team is back: a bot's, and no answer. */
  readonly isNotice?: true;
}

/** An internal note: never part of the dialogue. */
export interface Note {
  readonly id: string;
  readonly authorId: string | null;
  readonly text: string;
  readonly at: Seconds;
}

export interface Tag {
  readonly id: string;
  readonly name: string;
}

export interface Closing {
  readonly partId: string;
  readonly at: Seconds;
  /** Intercom says that a workflow, another bot or (2.14 and later) an AI agent did it. */
  readonly byBot?: true;
}

/** Somebody was made responsible: a team, a teammate, or (null) nobody any more. */
export interface Assignment {
  readonly to: "team" | "teammate" | null;
  /** The teammate who did it, or whom an app or workflow did it as. */
  readonly by: string | null;
  readonly at: Seconds;
  /** Intercom says that an AI agent did it (2.14 and later). */
  readonly byAiAgent?: true;
}

/** What was changed without a message, where Intercom says it: an attribute from 2.14 on, the rest from 2.15 on. */
export interface DetailedChange {
  readonly partId: string;
  readonly at: Seconds;
  /** The teammate who did it; null for whatever else did: a bot, a workflow, an app, the customer. */
  readonly by: { readonly id: string; readonly name: string | null } | null;
  readonly what:
    | { readonly kind: "attribute"; readonly name: string; readonly value: string | null; readonly previous: string | null }
    | { readonly kind: "tags"; readonly added: readonly string[]; readonly removed: readonly string[] }
    | { readonly kind: "priority"; readonly value: string; readonly previous: string | null }
    /** In Intercom's words, such as "Tomorrow". */
    | { readonly kind: "snooze"; readonly until: string | null };
}

/** What Fin cited in a conversation. Its address is one for teammates, so it is found again by its title. */
export interface FinSource {
  readonly title: string;
  readonly url: string | null;
}

/** What Intercom reports of its own AI agent in this conversation. */
export interface FinFacts {
  /** Null where this version of Intercom says nothing of AI agents. */
  readonly participated: boolean | null;
  readonly resolution: string | null;
  /** When an AI-agent part was last posted, where parts are marked so (2.14 and later). */
  readonly lastSpokeAt: Seconds | null;
  /** Parts say whether an AI agent wrote them, so that no other bot is taken for one. Left out where they do not. */
  readonly authorsNamed?: true;
  /** A bot called Fin had the last word on our side. A hint for where Intercom says nothing of AI agents. */
  readonly hadLastWord: boolean;
  /** Left out where it cited nothing. Intercom does not say with which answer. */
  readonly sources?: readonly FinSource[];
}

export interface Conversation {
  readonly id: string;
  readonly state: ConversationState;
  /** The conversation's title, or its e-mail subject. */
  readonly subject: string | null;
  readonly channel: Channel;
  readonly createdAt: Seconds;
  readonly updatedAt: Seconds;
  readonly contactIds: readonly string[];
  readonly teamId: string | null;
  readonly teammateId: string | null;
  /** Each with when it was set, where Intercom says that. */
  readonly tags: readonly (Tag & { readonly appliedAt?: Seconds })[];
  /** Oldest first: the source, then every part with a readable body. */
  readonly messages: readonly Message[];
  readonly notes: readonly Note[];
  readonly closings: readonly Closing[];
  /** Oldest first. */
  readonly assignments: readonly Assignment[];
  /** Oldest first; left out where Intercom says nothing of any. */
  readonly changes?: readonly DetailedChange[];
  /** What its attributes hold, where any does. */
  readonly attributes?: Readonly<Record<string, string | number | boolean>>;
  readonly fin: FinFacts;
  readonly rating: { readonly score: number; readonly remark: string | null } | null;
  /** Intercom returns at most the 500 most recent parts. */
  readonly truncated: boolean;
}

/** A time in which this app wrote as somebody who writes no more. */
export interface WritingPeriod {
  readonly id: string;
  readonly since: Seconds;
  readonly until: Seconds;
}

/** Which teammates this app writes and wrote as. */
export interface AppWriters {
  /** The teammate this app writes as now: perhaps a person, who works by hand as well. */
  readonly adminId: string;
  readonly formerWriters?: readonly WritingPeriod[];
}

/** Who takes part in a conversation, and who once wrote there. */
export function contactIdsOf({ contactIds, messages }: Pick<Conversation, "contactIds" | "messages">): readonly string[] {
  const authors = messages.flatMap(({ role, authorId }) => (role === "customer" && authorId !== null ? [authorId] : []));
  return [...new Set([...contactIds, ...authors])];
}
