import { parsePayload } from "../../../operate/commands/put-back.js";
import type { StoredDeadLetter } from "../../../store/dead-letters.js";
import type { DeadLetterView } from "../../api/dead-letters.js";
import type { ConsoleDeps } from "../desk-room.js";
import { explainFailure } from "../failures/explain-failure.js";
import { getDeadLetterStatus } from "./standing-of-letter.js";

/** One piece of given-up work for the page. @param address of a conversation, by its id. */
export async function viewDeadLetter(
  deadLetter: StoredDeadLetter,
  address: (conversationId: string) => string,
  { db, config }: Pick<ConsoleDeps, "db" | "config">,
): Promise<DeadLetterView> {
  const { conversation_id: conversationId } = deadLetter;
  return {
    id: deadLetter.id,
    job: deadLetter.job,
    ...explainFailure(deadLetter.reason, config),
    reason: deadLetter.reason,
    attempts: deadLetter.attempts,
    firstFailedAt: deadLetter.first_failed_at?.getTime() ?? null,
    givenUpAt: deadLetter.died_at.getTime(),
    replayedAt: deadLetter.replayed_at?.getTime() ?? null,
    conversation: conversationId === null ? null : { id: conversationId, url: address(conversationId) },
    ...(await getDeadLetterStatus(deadLetter, db)),
    payload: parsePayload(deadLetter)?.payload ?? null,
  };
}
