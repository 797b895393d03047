/** Redacts a note of ours, which is all that Intercom allows: it deletes none. So it goes with one that is there twice. */
import { isByApp } from "../domain/app-writers.js";
import type { Conversation, Note } from "../domain/conversation.js";
import { referenceLine } from "../domain/notes.js";
import { OutsideError } from "../kernel/errors.js";
import { type Target, writing } from "./execute.js";
import type { Ledger } from "./ledger.js";
import { referenceOf } from "./plan.js";
import type { WrittenNote } from "./recorded-changes.js";

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

/**
 * A note whose first try succeeded after all, later than anybody waits, is there twice. The next reading of the conversation
 * shows it: the later one is redacted, which is all that Intercom allows. Costs nothing where there is none.
 * @returns how many were redacted
 */
export async function redactRepeats(conversation: Conversation, target: Target, ledger: Ledger): Promise<number> {
  const { connection } = target;
  const { workspaceId } = connection;
  // A teammate may have copied our reference into a note of their own; the second try may be another writer's than the first.
  const ours = conversation.notes.filter(({ authorId, at }) => isByApp(authorId, at, connection));
  const twice = ours.filter((note) => sameAs(note, ours).length > 1);
  if (twice.length === 0) return 0;
  let taken = 0;
  for (const entry of await ledger.writtenNotes(workspaceId, conversation.id)) {
    for (const repeat of repeatsOf(entry, twice, workspaceId)) {
      await ledger.recordRedaction(entry.id, repeat.id);
      await redactNote(repeat.id, target);
      taken += 1;
    }
  }
  return taken;
}

/** Character for character. */
function sameAs(note: Note, notes: readonly Note[]): readonly Note[] {
  return notes.filter(({ text }) => text === note.text);
}

/** The one that the ledger knows stays, for its undo; the first one where it knows none of them. */
function repeatsOf({ key, partId }: WrittenNote, notes: readonly Note[], workspaceId: string): readonly Note[] {
  const reference = referenceLine(referenceOf(workspaceId, key));
  const withReference = notes.filter(({ text }) => text.includes(reference));
  const kept = withReference.find(({ id }) => id === partId) ?? withReference[0];
  return kept === undefined ? [] : sameAs(kept, withReference).filter(({ id }) => id !== kept.id);
}
