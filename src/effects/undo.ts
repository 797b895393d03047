/** Undoes a recorded change: whether it is still ours to undo, and the calls that do it. */
import { z } from "zod";
import { isByApp } from "../domain/app-writers.js";
import type { AttributeValue } from "../domain/attribute-values.js";
import type { Conversation } from "../domain/conversation.js";
import type { SENTIMENT_ATTRIBUTES } from "../domain/sentiment.js";
import { isSameTag } from "../domain/tag-names.js";
import type { UndoAct, WrittenValues } from "../domain/undo-plan.js";
import type { EffectsDeps } from "./apply.js";
import { executeEffect, type Target, writeAttributesApart, writing } from "./execute.js";
import type { Effect } from "./plan.js";
import type { LaterChange } from "./recorded-changes.js";
import { redactNote } from "./redact-note.js";

/** Why a change was left as it is. */
type UndoRefusal =
  | "assigned-since"
  | "closed"
  | "snoozed"
  | "tag-changed"
  | "values-changed"
  | "values-refused"
  | "newer-sentiment";

const tagged = z.object({ tag: z.string() });
const conversationValues = z.object({ values: z.record(z.string(), z.union([z.string(), z.number()])) });

/** The receipt of what is undone. @property doneAt epoch milliseconds */
export interface UndoReceipt {
  readonly id: string;
  readonly doneAt: number;
}

/**
 * Makes the calls and marks the change as undone. After a crash or a lost answer it is asked again: what is back as it was
 * by then is not sent twice.
 * @returns why it was left as it is, and its receipt too; null where it is undone
 */
export async function executeUndo(
  receipt: UndoReceipt,
  act: UndoAct,
  target: Target,
  deps: EffectsDeps,
): Promise<UndoRefusal | null> {
  if (act.kind === "redact") await deps.ledger.recordRedaction(receipt.id, act.partId);
  const refusal = await revert(receipt, act, target, deps);
  if (refusal === null) await deps.ledger.recordUndone(receipt.id);
  return refusal;
}

type ActOf<Kind extends UndoAct["kind"]> = Extract<UndoAct, { kind: Kind }>;

async function revert(receipt: UndoReceipt, act: UndoAct, target: Target, deps: EffectsDeps): Promise<UndoRefusal | null> {
  const { api, workspaceId } = target.connection;
  const options = writing(target);
  if (act.kind === "restore-contact") return restoreContact(act, target);
  if (act.kind === "redact") {
    await redactNote(act.partId, target);
    return null;
  }
  const conversation = await api.fetchConversation(target.conversationId, options);
  if (act.kind === "restore-assignment") return restoreAssignment(act, receipt, conversation, target);
  const later = await deps.ledger.laterChanges(workspaceId, target.conversationId, receipt.id);
  if (act.kind === "restore-tag") {
    const present =
      conversation.tags.find(({ id }) => id === act.tagId) ?? conversation.tags.find(({ name }) => isSameTag(name, act.tag));
    if ((present !== undefined) === act.isSet) return null;
    if (isTagChanged(act, receipt, present, conversation, later, target)) return "tag-changed";
    const effect: Effect =
      present === undefined ? { kind: "tag", tag: act.tag } : { kind: "untag", tag: act.tag, tagId: present.id };
    await executeEffect(effect, target, deps);
    return null;
  }
  const { attributes = {} } = conversation;
  const newer = later.flatMap(({ kind, wanted }) => (kind === "conversation-attributes" ? namesIn(wanted) : []));
  const restored = valuesToRestore(act, attributes, newer);
  if (restored === null) return "values-changed";
  if (Object.keys(restored).length === 0) return null;
  const { refused } = await writeAttributesApart(restored, target);
  return refused.length === 0 ? null : "values-refused";
}

/** Intercom's word for "nobody". */
const NOBODY = "0";

async function restoreAssignment(
  { teamId, before }: ActOf<"restore-assignment">,
  { doneAt }: UndoReceipt,
  { teamId: team, teammateId: teammate, state, assignments }: Conversation,
  target: Target,
): Promise<UndoRefusal | null> {
  const { connection } = target;
  const { api, adminId } = connection;
  const isBack = { team: team === before.teamId, teammate: before.teammateId === null || teammate === before.teammateId };
  if (isBack.team && isBack.teammate) return null;
  // The app assigns no teammate but here, so one assigned in its own teammate's name was chosen by a person too.
  const byOthers = assignments.some(
    ({ to, by, at, byAiAgent = false }) =>
      isSince(at, doneAt) && (byAiAgent || (by !== null && (!isByApp(by, at, connection) || to === "teammate"))),
  );
  if (byOthers || (!isBack.team && team !== teamId)) return "assigned-since";
  // Assigning a closed conversation opens it again.
  if (state !== "open") return state;
  const options = writing(target);
  if (!isBack.team) await api.assignTeam(target.conversationId, before.teamId ?? NOBODY, adminId, options);
  if (before.teammateId !== null) await api.assignTeammate(target.conversationId, before.teammateId, adminId, options);
  return null;
}

/** Intercom writes whole seconds. */
const SECOND_MS = 1_000;
/** Intercom's clock and ours may differ by this much, and a tag of ours must not pass for one that was set again. */
const CLOCK_SKEW_MS = 5 * 60_000;

const isSince = (at: number, doneAt: number): boolean => at * 1000 >= doneAt - SECOND_MS;

/** By a person, or by a newer change of ours. */
function isTagChanged(
  { tag }: ActOf<"restore-tag">,
  { doneAt }: UndoReceipt,
  present: Conversation["tags"][number] | undefined,
  { changes = [] }: Conversation,
  later: readonly LaterChange[],
  { connection }: Target,
): boolean {
  const isIt = (name: string) => isSameTag(name, tag);
  const byNewer = later.some(({ wanted }) => isIt(tagged.safeParse(wanted).data?.tag ?? ""));
  // Intercom says who changed tags from 2.15 on; before, at least when it was set.
  const byPerson = changes.some(
    ({ at, by, what }) =>
      isSince(at, doneAt) &&
      by !== null &&
      !isByApp(by.id, at, connection) &&
      what.kind === "tags" &&
      [...what.added, ...what.removed].some(isIt),
  );
  const setAgain = (present?.appliedAt ?? 0) * 1000 > doneAt + CLOCK_SKEW_MS;
  return byNewer || byPerson || setAgain;
}

/** The time of the message goes along with each: another one there is a newer message's, also where the rest reads the same. */
const MESSAGE_TIME = "last_sentiment_at" satisfies keyof typeof SENTIMENT_ATTRIBUTES;

async function restoreContact(act: ActOf<"restore-contact">, target: Target): Promise<UndoRefusal | null> {
  const { api } = target.connection;
  const options = writing(target);
  const { customAttributes: present } = await api.fetchContact(act.contactId, options);
  const messageAt = present[MESSAGE_TIME] ?? null;
  if (messageAt !== act.written[MESSAGE_TIME] && messageAt !== (act.before[MESSAGE_TIME] ?? null)) return "newer-sentiment";
  const restored = valuesToRestore(act, present, []);
  if (restored === null) return "values-changed";
  if (Object.keys(restored).length > 0) await api.writeContactAttributes(act.contactId, restored, options);
  return null;
}

/**
 * Of the values that were written, what those that are still there are to become: none where they are back already, null
 * where all were changed since.
 * @param newer names that a later change has written, whatever it wrote
 */
function valuesToRestore(
  { written, before }: WrittenValues,
  present: Readonly<Record<string, unknown>>,
  newer: readonly string[],
): Record<string, AttributeValue> | null {
  const changed = Object.keys(written).filter((name) => written[name] !== (before[name] ?? null));
  const ours = changed.filter((name) => present[name] === written[name] && !newer.includes(name));
  const isBack = changed.length === 0 || changed.some((name) => (present[name] ?? null) === (before[name] ?? null));
  if (ours.length === 0) return isBack ? {} : null;
  return Object.fromEntries(ours.map((name) => [name, before[name] ?? null]));
}

function namesIn(wanted: unknown): readonly string[] {
  return Object.keys(conversationValues.safeParse(wanted).data?.values ?? {});
}
