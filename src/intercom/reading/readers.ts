/** What Intercom answers with and may be large, by the name a thread knows its reader by; and a past conversation as a backtest reads it. */
import type { FoundConversation, Page } from "../api.js";
import { conversationListSchema, conversationSchema, pastConversationSchema } from "../schemas/conversation.js";
import { listedConversationsSchema } from "../schemas/contact.js";
import { cursorAfter } from "../schemas/pages.js";
import { toConversation } from "./read-conversation.js";
import { type ConversationState, SOURCE_ID } from "../../domain/conversation.js";
import type { PastConversation, PastPart } from "../../domain/proof/as-of.js";
import { isAiAgent, roleOf } from "./authors.js";
import { lineOfBody } from "./body-text.js";
import { parseArticles, parseExternalPages, parseInternalArticles } from "./read-content.js";
import { ASSIGNEES, isAssignment } from "./messages.js";

/** Throws a ZodError where there is no id. */
export function toPastConversation(raw: unknown): PastConversation {
  const conversation = toConversation(raw);
  const json = pastConversationSchema.parse(raw);
  const parts = json.conversation_parts.conversation_parts
    .map((part): PastPart => ({
      id: part.id,
      at: part.created_at ?? conversation.createdAt,
      isFin: isAiAgent(part.author),
      state: stateAfter(part.part_type, roleOf(part.author) === "customer" && part.body !== null),
      assigned: assignedBy(part, conversation.createdAt),
    }))
    .sort((one, other) => one.at - other.at);
  const source: PastPart = {
    id: SOURCE_ID,
    at: conversation.createdAt,
    isFin: isAiAgent(json.source?.author ?? null),
    state: "open",
    assigned: null,
  };
  return {
    conversation,
    openingSubject: lineOfBody(json.source?.subject ?? null),
    parts: [source, ...parts],
    tags: json.tags.map(({ id, name, applied_at: appliedAt, applied_by: by }) => ({
      id,
      name,
      appliedAt,
      appliedBy: adminIn(by),
    })),
    ratedAt: json.conversation_rating?.rating == null ? null : (json.conversation_rating.created_at ?? json.updated_at),
    attributes: attributesOf(json.custom_attributes),
  };
}

/** `part_type` is an open set: `close`, `open`, `assign_and_reopen`, `snoozed`, `unsnoozed`, `timer_unsnooze`, … */
function stateAfter(type: string | null, isCustomers: boolean): ConversationState | null {
  if (isCustomers) return "open";
  if (type === null) return null;
  if (type.startsWith("close")) return "closed";
  if (/open|unsnooze/.test(type)) return "open";
  return type.startsWith("snooze") ? "snoozed" : null;
}

type Assigning = {
  readonly part_type: string | null;
  readonly created_at: number | null;
  readonly author: { readonly type: string | null; readonly id: string | null } | null;
  readonly assigned_to: { readonly type: string | null; readonly id: string | null } | null;
};

function assignedBy({ part_type: type, author, assigned_to: assignee, created_at: at }: Assigning, startedAt: number) {
  if (!isAssignment(type)) return null;
  const to = ASSIGNEES.get(assignee?.type ?? "") ?? null;
  return { to, id: assignee?.id ?? null, by: adminIn(author), at: at ?? startedAt };
}

function adminIn(author: Assigning["author"]): string | null {
  return author?.type === "admin" ? author.id : null;
}

const LONGEST_VALUE = 200;

/** Texts, numbers and switches; what is made of several is no name of a category. */
function attributesOf(given: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(given).flatMap(([name, value]): [string, string][] => {
      if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") return [];
      const line = String(value).trim().slice(0, LONGEST_VALUE);
      return line === "" ? [] : [[name, line]];
    }),
  );
}

export const READERS = {
  conversation: (body: unknown) => toConversation(body),
  "past-conversation": (body: unknown) => toPastConversation(body),
  "found-conversations": parseFound,
  "listed-conversations": (body: unknown) => listedConversationsSchema.parse(body).conversations,
  articles: parseArticles,
  "internal-articles": parseInternalArticles,
  "external-pages": parseExternalPages,
  "new-note": (body: unknown) => newPartId(body, "note"),
  "new-comment": (body: unknown) => newPartId(body, "comment"),
} as const;

export type ReaderName = keyof typeof READERS;
export type ValueOf<Name extends ReaderName> = ReturnType<(typeof READERS)[Name]>;

/** The answer holds only the new part. A comment that reopens comes back as another type, so only notes are distinguished. */
function newPartId(body: unknown, kind: "note" | "comment"): string | null {
  const conversation = conversationSchema.safeParse(body);
  const parts = conversation.success ? conversation.data.conversation_parts.conversation_parts : [];
  const isNote = (type: string | null) => type?.startsWith("note") ?? false;
  return parts.findLast((part) => isNote(part.part_type) === (kind === "note"))?.id ?? null;
}

function parseFound(body: unknown): Page<FoundConversation> {
  const { items: listed, pages, total } = conversationListSchema.parse(body);
  const items = listed.map((found) => ({
    id: found.id,
    state: found.state ?? (found.open === false ? "closed" : "open"),
    createdAt: found.created_at ?? found.updated_at ?? 0,
    updatedAt: found.updated_at ?? found.created_at ?? 0,
  }));
  return { items, next: cursorAfter(pages), total };
}
