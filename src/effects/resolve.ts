import { z } from "zod";
import type { Conversation } from "../domain/conversation.js";
import { referenceLine } from "../domain/notes.js";
import { isSameTag } from "../domain/tag-names.js";
import type { UnresolvedEffect } from "../store/conversations/work-facts.js";
import type { EffectResult, Target } from "./execute.js";
import type { Completion } from "./ledger.js";
import { type Effect, type PlannedEffect, referenceOf } from "./plan.js";

/**
 * What an earlier try left in the conversation, for the effects that would show twice; null where nothing.
 * Intercom has no idempotency key for notes and replies, so after an unknown outcome the conversation itself is asked.
 */
export async function findEarlier(planned: PlannedEffect, intendedAt: Date, target: Target): Promise<EffectResult | null> {
  const { effect } = planned;
  if (effect.kind !== "note" && effect.kind !== "reply" && effect.kind !== "assign-team") return null;
  const { connection, conversationId, signal, priority } = target;
  const conversation = await connection.api.fetchConversation(conversationId, { signal, priority });
  switch (effect.kind) {
    case "note":
      return partOf(findNote(conversation, referenceLine(referenceOf(connection.workspaceId, planned.key))));
    case "reply":
      return partOf(findReply(conversation, effect, intendedAt));
    case "assign-team":
      return conversation.teamId === effect.teamId ? { teamId: effect.teamId } : null;
  }
}

function partOf(part: { readonly id: string } | undefined): EffectResult | null {
  return part === undefined ? null : { partId: part.id };
}

function findNote({ notes }: Conversation, reference: string) {
  return notes.find((note) => note.text.includes(reference));
}

/** Intercom's clock and ours may differ by this much. */
const CLOCK_SKEW_SECONDS = 30;

/** Known by teammate, text and time: the same words may have been sent earlier on purpose. */
function findReply({ messages }: Conversation, effect: Extract<Effect, { kind: "reply" }>, intendedAt: Date) {
  const earliest = intendedAt.getTime() / 1000 - CLOCK_SKEW_SECONDS;
  return messages.findLast(
    (message) => message.authorId === effect.teammateId && message.at >= earliest && sameText(message.text, effect),
  );
}

/** Compares letters and digits only: Intercom reshapes white space and markup on its way. */
function sameText(text: string, effect: Extract<Effect, { kind: "reply" }>): boolean {
  const bare = (value: string) => value.replace(/[^\p{L}\p{N}]/gu, "");
  const written = effect.html.replace(/<[^>]*>/g, "").replace(/&(amp|lt|gt|quot|#39);/g, "");
  return bare(text) === bare(written);
}

/**
 * An effect that was begun when a process died may have happened: then the next try finds nothing left to do and plans
 * it no more. What the conversation shows says how it ended, so that its receipt is right and it can be undone.
 */
export function resolveLeftovers(
  conversation: Conversation,
  unresolved: readonly UnresolvedEffect[],
  workspaceId: string,
): readonly Completion[] {
  return unresolved.flatMap((entry) => {
    const found = findTrace(entry, conversation, workspaceId);
    if (found === "not-shown") return [];
    if (found === null)
      return { id: entry.id, state: "refused", failure: "no longer wanted when it could be tried again" } as const;
    return { id: entry.id, state: "done", result: { ...found, found: true } } as const;
  });
}

type Trace = Readonly<Record<string, unknown>> | null | "not-shown";

const tagged = z.object({ tag: z.string() });
const attributed = z.object({ values: z.record(z.string(), z.union([z.string(), z.number()])) });
const assigned = z.object({ teamId: z.string() });

/** What the conversation shows of an effect; null where nothing, "not-shown" where it could not show it. */
function findTrace(entry: UnresolvedEffect, conversation: Conversation, workspaceId: string): Trace {
  switch (entry.kind) {
    case "tag":
      return conversation.tags.some(({ name }) => isSameTag(name, tagged.parse(entry.wanted).tag)) ? {} : null;
    case "untag":
      return conversation.tags.some(({ name }) => isSameTag(name, tagged.parse(entry.wanted).tag)) ? null : {};
    case "assign-team":
      return conversation.teamId === assigned.parse(entry.wanted).teamId ? {} : null;
    case "note": {
      const reference = referenceLine(referenceOf(workspaceId, entry.key));
      const note = conversation.notes.find(({ text }) => text.includes(reference));
      return note === undefined ? null : { partId: note.id };
    }
    case "conversation-attributes": {
      const { values } = attributed.parse(entry.wanted);
      return Object.entries(values).every(([name, value]) => conversation.attributes?.[name] === value) ? {} : null;
    }
    default:
      return "not-shown";
  }
}
