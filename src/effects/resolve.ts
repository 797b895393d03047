/** What an earlier try left in Intercom: it is found, and its record is completed; and what others have set since. */
import { z } from "zod";
import type { AttributeValue, AttributeValues } from "../domain/attribute-values.js";
import type { Conversation } from "../domain/conversation.js";
import { referenceLine } from "../domain/notes.js";
import { isSameTag, isTag } from "../domain/tag-names.js";
import type { UnresolvedEffect } from "../store/conversations/work-facts.js";
import type { EffectResult, Target } from "./execute.js";
import { type InFlightPace, inFlightUntil } from "./in-flight.js";
import type { Completion } from "./ledger-rows.js";
import { type Effect, type PlannedEffect, referenceOf } from "./plan.js";

/**
 * What an earlier try left in the conversation, for the effects that would show twice; null where nothing.
 * Intercom has no idempotency key for notes and replies, so after an unknown outcome the conversation itself is asked.
 */
export async function findEarlier(planned: PlannedEffect, intendedAt: Date, target: Target): Promise<EffectResult | null> {
  const { connection, conversationId, signal, priority } = target;
  const find = finderOf(planned, intendedAt, connection.workspaceId);
  if (find === null) return null;
  return find(await connection.api.fetchConversation(conversationId, { signal, priority }));
}

/** Null where doing it again does no harm. */
function finderOf(
  { effect, key }: PlannedEffect,
  intendedAt: Date,
  workspaceId: string,
): ((conversation: Conversation) => EffectResult | null) | null {
  switch (effect.kind) {
    case "note":
      return (conversation) => partOf(findNote(conversation, referenceLine(referenceOf(workspaceId, key))));
    case "reply":
      return (conversation) => partOf(findReply(conversation, effect, intendedAt));
    case "assign-team":
      return ({ teamId }) => (teamId === effect.teamId ? { teamId } : null);
    case "tag":
    case "untag":
    case "contact-attributes":
    case "conversation-attributes":
      return null;
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

/** Compares letters and digits only, and signs where there is nothing else: Intercom reshapes white space and markup on its way. */
function sameText(text: string, effect: Extract<Effect, { kind: "reply" }>): boolean {
  const bare = (value: string) => value.replace(/[^\p{L}\p{N}]/gu, "") || value.replace(/\s/gu, "");
  const written = effect.html.replace(/<[^>]*>/g, "").replace(/&(amp|lt|gt|quot|#39);/g, "");
  return bare(text) === bare(written);
}

/**
 * An effect that was begun when a process died may have happened: then the next try finds nothing left to do and plans
 * it no more. What the conversation shows says how it ended, so that its receipt is right and it can be undone.
 * @param readAt epoch milliseconds: what may land later is still under way
 */
export function resolveLeftovers(
  { conversation, readAt }: { readonly conversation: Conversation; readonly readAt: number },
  unresolved: readonly UnresolvedEffect[],
  workspaceId: string,
  pace?: InFlightPace,
): { readonly completions: readonly Completion[]; readonly underWay: readonly UnresolvedEffect[] } {
  const completions: Completion[] = [];
  const underWay: UnresolvedEffect[] = [];
  for (const entry of unresolved) {
    const found = findTrace(entry, conversation, workspaceId);
    if (found === "not-shown") continue;
    const mayLandUntil = inFlightUntil({ ...entry, intendedAt: new Date(entry.intendedAt) }, pace);
    if (found !== null) completions.push({ id: entry.id, state: "done", result: { ...found, found: true } });
    else if (mayLandUntil !== null && mayLandUntil > readAt) underWay.push(entry);
    else completions.push({ id: entry.id, state: "refused", failure: "no longer wanted when it could be tried again" });
  }
  return { completions, underWay };
}

type Trace = Readonly<Record<string, unknown>> | null | "not-shown";

const tagged = z.object({ tag: z.string() });
const untagged = tagged.extend({ tagId: z.string().nullable().catch(null) });
const attributed = z.object({ values: z.record(z.string(), z.union([z.string(), z.number()])) });
const assigned = z.object({ teamId: z.string() });

/** What the conversation shows of an effect; null where nothing, "not-shown" where it could not show it. */
function findTrace(entry: UnresolvedEffect, conversation: Conversation, workspaceId: string): Trace {
  switch (entry.kind) {
    case "tag": {
      const tag = conversation.tags.find(({ name }) => isSameTag(name, tagged.parse(entry.wanted).tag));
      return tag === undefined ? null : { tagId: tag.id };
    }
    case "untag":
      return conversation.tags.some((tag) => isTag(tag, untagged.parse(entry.wanted))) ? null : {};
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

/** Without the attributes that a person set since an earlier try; null where none is left. */
export async function stillOurs({ effect, before }: PlannedEffect, target: Target): Promise<Effect | null> {
  if (effect.kind !== "conversation-attributes") return effect;
  const { connection, conversationId, signal, priority } = target;
  const { attributes = {} } = await connection.api.fetchConversation(conversationId, { signal, priority });
  const values = notSetByOthers(effect.values, before, attributes);
  return Object.keys(values).length === 0 ? null : { ...effect, values };
}

export function namesSetByOthers(planned: Effect, left: Effect): { readonly setByOthers?: readonly string[] } {
  if (planned.kind !== "conversation-attributes" || left.kind !== planned.kind) return {};
  const { values } = left;
  const setByOthers = Object.keys(planned.values).filter((name) => !(name in values));
  return setByOthers.length === 0 ? {} : { setByOthers };
}

/** Of values that an earlier try may have written: those that nobody else has set since. */
function notSetByOthers(
  values: AttributeValues,
  before: Readonly<Record<string, unknown>> | null,
  present: Readonly<Record<string, AttributeValue>>,
): AttributeValues {
  return Object.fromEntries(
    Object.entries(values).filter(([name, value]) => {
      const is = present[name] ?? null;
      return is === value || is === (before?.[name] ?? null);
    }),
  );
}
