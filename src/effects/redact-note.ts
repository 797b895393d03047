/** Redacts a note of ours, which is all that Intercom allows: it deletes none. */
import { OutsideError } from "../kernel/errors.js";
import { type Target, writing } from "./execute.js";

/** Intercom knows no such part, or has emptied it already: what has no body cannot be redacted. */
const ALREADY_GONE: ReadonlySet<string> = new Set(["conversation_part_or_message_not_found", "conversation_part_not_redactable"]);

/**
 * Redacts it. One that a teammate redacted, or an earlier try whose answer was lost, is as it was wanted: where Intercom
 * refuses, the conversation shows whether the note is there still.
 */
export async function redactNote(partId: string, target: Target): Promise<void> {
  const { connection, conversationId } = target;
  const options = writing(target);
  try {
    await connection.api.redactPart(conversationId, partId, options);
  } catch (error) {
    if (!(error instanceof OutsideError) || !ALREADY_GONE.has(error.failure.code ?? "")) throw error;
    const { notes } = await connection.api.fetchConversation(conversationId, options);
    if (notes.some(({ id }) => id === partId)) throw error;
  }
}
