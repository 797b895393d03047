/** Of a note whose first try landed late there are two: the later one is redacted. */
import { LONGEST_IN_FLIGHT_MS } from "../../effects/in-flight.js";
import { redactRepeats } from "../../effects/resolve.js";
import { OutsideError } from "../../kernel/errors.js";
import type { Queue } from "../../queue/queue.js";
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
    const taken = await redactRepeats(fetched.conversation, target, deps.effects.ledger);
    return taken === 0 ? nothing("no note is there twice") : done(`redacted ${taken} of our notes`);
  };
}

/** Queues that check for when no call can be in flight any more. On disk before the note is written again. */
export function createExpectRepeat(queue: Queue, now: () => number) {
  return async (workspaceId: string, conversationId: string, effectId: string): Promise<void> => {
    const at = now() + LONGEST_IN_FLIGHT_MS;
    const cause = { id: effectId, topic: "repeat", receivedAt: at, partId: null };
    await queue.add([{ name: "take-off-repeats", payload: { workspaceId, conversationId, cause }, notBefore: at }]);
  };
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
