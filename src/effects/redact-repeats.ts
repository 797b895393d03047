import type { Conversation, Note } from "../domain/conversation.js";
import { referenceLine } from "../domain/notes.js";
import { referenceOf } from "./plan.js";
import type { Ledger, WrittenNote } from "./ledger.js";
import { type Target, writing } from "./execute.js";

/**
 * A note whose first try succeeded after all, later than anybody waits, is there twice. The next reading of the conversation
 * shows it: the later one is redacted, which is all that Intercom allows. Costs nothing where there is none.
 * @returns how many were redacted
 */
export async function redactRepeats(conversation: Conversation, target: Target, ledger: Ledger): Promise<number> {
  const { api, adminId, workspaceId } = target.connection;
  const twice = conversation.notes.filter((note) => note.authorId === adminId && sameAs(note, conversation.notes).length > 1);
  if (twice.length === 0) return 0;
  let taken = 0;
  for (const entry of await ledger.writtenNotes(workspaceId, conversation.id)) {
    for (const repeat of repeatsOf(entry, twice, workspaceId)) {
      await ledger.recordRedaction(entry.id, repeat.id);
      await api.redactPart(conversation.id, repeat.id, writing(target));
      taken += 1;
    }
  }
  return taken;
}

/** Character for character: a teammate may have copied our reference into a note of their own. */
function sameAs(note: Note, notes: readonly Note[]): readonly Note[] {
  return notes.filter(({ authorId, text }) => authorId === note.authorId && text === note.text);
}

/** The one that the ledger knows stays, for its undo; the first one where it knows none of them. */
function repeatsOf({ key, partId }: WrittenNote, notes: readonly Note[], workspaceId: string): readonly Note[] {
  const reference = referenceLine(referenceOf(workspaceId, key));
  const withReference = notes.filter(({ text }) => text.includes(reference));
  const kept = withReference.find(({ id }) => id === partId) ?? withReference[0];
  return kept === undefined ? [] : sameAs(kept, withReference).filter(({ id }) => id !== kept.id);
}
