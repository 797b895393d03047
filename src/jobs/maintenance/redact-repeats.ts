/** What lands late: of a note whose first try did there are two, and the later one is redacted; of the rest it is recorded. */
import type { Conversation } from "../../domain/conversation.js";
import type { EffectsDeps } from "../../effects/apply.js";
import { LONGEST_IN_FLIGHT_MS } from "../../effects/in-flight.js";
import { redactRepeats } from "../../effects/redact-note.js";
import { resolveLeftovers } from "../../effects/resolve.js";
import { OutsideError } from "../../kernel/errors.js";
import type { Queue } from "../../queue/queue.js";
import { findWorkFacts } from "../../store/conversations/work-facts.js";
import type { AutomationRun, ConversationReading } from "../automations/automation.js";
import { done, nothing } from "../catalog.js";
import type { JobDeps, JobHandler } from "../deps.js";
import { fetchConversation, targetOf } from "../fetch-conversation.js";

/** Checks a conversation where a note was written again after a first try with unknown outcome. */
export function createRedactRepeatsJob(deps: JobDeps): JobHandler<"take-off-repeats"> {
  return async (payload, context) => {
    const fetched = await fetchConversation(payload, context, deps);
    if (!fetched.found) return nothing(fetched.because);
    const target = targetOf(payload, fetched.connection, context);
    if (payload.cause.topic === LEFTOVER) await completeLeftover(payload, fetched.conversation, deps);
    const taken = await redactRepeats(fetched.conversation, target, deps.effects.ledger);
    return taken === 0 ? nothing("no note is there twice") : done(`redacted ${taken} of our notes`);
  };
}

const LEFTOVER = "leftover";

/** How a change ended that was under way when it was no longer wanted. */
async function completeLeftover(
  { workspaceId, conversationId, cause }: Parameters<JobHandler<"take-off-repeats">>[0],
  conversation: Conversation,
  { db, effects, pace }: JobDeps,
): Promise<void> {
  const { unresolved } = await findWorkFacts(db, workspaceId, conversationId);
  const own = unresolved.filter(({ id }) => id === cause.id);
  // Nothing is under way any more, whatever a clock that was set back makes of it.
  const { completions } = resolveLeftovers({ conversation, readAt: Infinity }, own, workspaceId, pace);
  await effects.ledger.complete(completions);
}

/** Queue that check for when no call can be in flight any more. On disk before the note is written again. */
export function expectLate(queue: Queue, now: () => number): Pick<EffectsDeps, "expectRepeat" | "expectLeftover"> {
  const check = (topic: string) => async (workspaceId: string, conversationId: string, effectId: string) => {
    const at = now() + LONGEST_IN_FLIGHT_MS;
    const cause = { id: effectId, topic, receivedAt: at, partId: null };
    await queue.add([{ name: "take-off-repeats", payload: { workspaceId, conversationId, cause }, notBefore: at }]);
  };
  return { expectRepeat: check("repeat"), expectLeftover: check(LEFTOVER) };
}

/**
 * For the automations that write notes: one whose first try landed late is there twice, and the later one is redacted. Where
 * Intercom refuses that, the repeat stays and the automation goes on.
 */
export async function redactNoteRepeats(
  { conversation, connection }: ConversationReading,
  { payload, context, deps }: AutomationRun,
): Promise<void> {
  try {
    await redactRepeats(conversation, targetOf(payload, connection, context), deps.effects.ledger);
  } catch (error) {
    if (!(error instanceof OutsideError) || error.failure.advice.retry !== "never") throw error;
    context.log.warn({ conversation: conversation.id, reason: error.message }, "a note that is there twice cannot be redacted");
  }
}
