/** A past conversation with when each of its facts came, for a backtest. */
import { type ConversationState, SOURCE_ID } from "../../domain/conversation.js";
import type { PastConversation, PastPart } from "../../domain/proof/as-of.js";
import { pastConversationSchema } from "../schemas/conversation.js";
import { isAiAgent, roleOf } from "./authors.js";
import { lineOfBody } from "./body-text.js";
import { ASSIGNEES, isAssignment } from "./messages.js";
import { toConversation } from "./read-conversation.js";

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
