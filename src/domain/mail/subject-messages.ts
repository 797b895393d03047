/** Which customer messages may show another subject. */
import type { Conversation, Message } from "../conversation.js";
import { customerMessages } from "../dialogue.js";
import { hasOwnWords } from "./own-words.js";

/** The two newest messages that triage has not read yet. */
export interface SubjectMessages {
  readonly earlier: Message;
  readonly newest: Message;
}

/** An answer to a question of ours ("yes, on Chrome") reads as some category or other, and is not about another subject. */
const LEAST_WORDS = 6;

/** Of a message so much is looked at to count its words. */
const COUNTED = 400;

const words = new Intl.Segmenter(undefined, { granularity: "word" });

/**
 * Null where a change cannot show yet. The first message was read at the opening, and what made the last change is read too.
 * @param cause what the conversation's classification is from
 */
export function subjectMessages(conversation: Conversation, cause: string): SubjectMessages | null {
  const messages = customerMessages(conversation);
  const read = Math.max(
    0,
    messages.findIndex(({ id }) => id === cause),
  );
  const unread = messages.slice(read + 1);
  // From the newest back: there may be hundreds.
  const at = unread.findLastIndex(({ text }) => hasOwnWords(text));
  const newest = unread[at];
  const earlier = unread.slice(0, Math.max(0, at)).findLast(({ text }) => hasOwnWords(text));
  if (earlier === undefined || newest === undefined) return null;
  return isSubstantial(earlier) && isSubstantial(newest) ? { earlier, newest } : null;
}

function isSubstantial({ text }: Message): boolean {
  let count = 0;
  for (const { isWordLike } of words.segment(text.slice(0, COUNTED))) if (isWordLike === true) count += 1;
  return count >= LEAST_WORDS;
}
