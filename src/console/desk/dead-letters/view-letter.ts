import { readPayload } from "../../../operate/commands/put-back.js";
import type { StoredLetter } from "../../../store/dead-letters.js";
import type { DeadLetterView } from "../../api/dead-letters.js";
import type { DeskRoom } from "../desk-room.js";
import { explainFailure } from "../failures/explain-failure.js";
import { standingOfLetter } from "./standing-of-letter.js";

/** One piece of given-up work for the page. @param address of a conversation, by its id. */
export async function viewLetter(
  letter: StoredLetter,
  address: (conversationId: string) => string,
  { db, config }: Pick<DeskRoom, "db" | "config">,
): Promise<DeadLetterView> {
  const { conversation_id: conversationId } = letter;
  return {
    id: letter.id,
    job: letter.job,
    ...explainFailure(letter.reason, config),
    reason: letter.reason,
    attempts: letter.attempts,
    firstFailedAt: letter.first_failed_at?.getTime() ?? null,
    givenUpAt: letter.died_at.getTime(),
    putBackAt: letter.replayed_at?.getTime() ?? null,
    conversation: conversationId === null ? null : { id: conversationId, url: address(conversationId) },
    ...(await standingOfLetter(letter, db)),
    payload: readPayload(letter)?.payload ?? null,
  };
}
