import { referenceMark } from "../domain/notes.js";
import { OutsideError, toError } from "../errors.js";
import type { Autonomy } from "../domain/settings.js";
import type { Effect, PlannedEffect } from "./effect.js";
import { referenceOf } from "./effect.js";
import type { Ledger } from "./ledger.js";
import { perform, type Performer, type Target } from "./perform.js";

export interface EffectsRoom extends Performer {
  readonly ledger: Ledger;
}

/**
 * Makes the planned changes, one after the other, each at most once.
 * @throws OutsideError of the first that failed; those before it are done and recorded, the rest not begun.
 */
export async function applyEffects(
  planned: readonly PlannedEffect[],
  autonomy: Autonomy,
  target: Target,
  room: EffectsRoom,
): Promise<void> {
  for (const effect of planned) {
    if (autonomy === "apply") await applyOne(effect, target, room);
    else if (autonomy === "suggest") await room.ledger.suggest(target.connection.workspaceId, target.conversationId, effect);
  }
}

async function applyOne(planned: PlannedEffect, target: Target, { ledger, ...performer }: EffectsRoom): Promise<void> {
  const { workspaceId } = target.connection;
  const entry = await ledger.intend(workspaceId, target.conversationId, planned);
  if (entry.state === "done" || entry.state === "undone" || entry.state === "suggested") return;
  const already = entry.triedBefore ? await findWritten(planned, entry.intendedAt, target) : null;
  if (already !== null) {
    await ledger.settle(entry.id, "done", { result: { partId: already, found: true } });
    return;
  }
  try {
    const result = await perform(planned.effect, target, performer);
    await ledger.settle(entry.id, "done", { result });
  } catch (error) {
    if (error instanceof OutsideError && error.failure.advice.retry === "never") {
      await ledger.settle(entry.id, "refused", { failure: error.message });
    }
    throw toError(error);
  }
}

/**
 * Intercom has no idempotency key for notes and replies, so after an unknown outcome the conversation itself is asked.
 * A note is known by its reference, a reply by teammate, text and time: the same words may have been sent earlier on purpose.
 */
async function findWritten(planned: PlannedEffect, intendedAt: Date, target: Target): Promise<string | null> {
  const { effect } = planned;
  if (effect.kind !== "note" && effect.kind !== "reply") return null;
  const { connection, conversationId, signal, priority } = target;
  const conversation = await connection.api.readConversation(conversationId, { signal, priority });
  if (effect.kind === "note") {
    const mark = referenceMark(referenceOf(connection.workspaceId, planned.key));
    return conversation.notes.findLast((note) => note.text.includes(mark))?.id ?? null;
  }
  const earliest = intendedAt.getTime() / 1000 - CLOCK_SKEW_SECONDS;
  const written = conversation.messages.findLast(
    (message) => message.authorId === effect.teammateId && message.at >= earliest && sameText(message.text, effect),
  );
  return written?.id ?? null;
}

/** Intercom's clock and ours may differ by this much. */
const CLOCK_SKEW_SECONDS = 30;

/** Compares letters and digits only: Intercom reshapes white space and markup on its way. */
function sameText(text: string, effect: Extract<Effect, { kind: "reply" }>): boolean {
  const bare = (value: string) => value.replace(/[^\p{L}\p{N}]/gu, "");
  const written = effect.html.replace(/<[^>]*>/g, "").replace(/&(amp|lt|gt|quot|#39);/g, "");
  return bare(text) === bare(written);
}
