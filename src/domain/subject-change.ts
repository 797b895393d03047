/** Whether a conversation has come to be about something else than what it was classified as, and which messages may show it. Pure. */
import type { Classification } from "./answers.js";
import { isSameCategory, thresholdOf } from "./category-rules.js";
import type { Conversation, Message } from "./conversation.js";
import { customerMessages } from "./dialogue.js";
import { hasOwnWords } from "./mail/own-words.js";
import type { Settings } from "./settings.js";
import { isSameTag, isTag, type OwnTag, REVIEW_TAG } from "./tag-names.js";

/** Where thanks, greetings and remarks on the answer go: nobody's next subject. */
const NO_SUBJECTS = ["general", "other", "feedback"];

type Read = Pick<Classification, "category" | "confidence">;

/** Null where a message reads as another subject; otherwise why it does not. A missing confidence overrules nothing. */
export function whySameSubject({ category, confidence }: Read, current: string, settings: Settings): string | null {
  if (isSameCategory(category, current)) return "it is still about the same";
  if (NO_SUBJECTS.some((name) => isSameCategory(name, category))) return "it names no subject of its own";
  const isSure = confidence !== null && confidence >= thresholdOf(category, settings);
  return isSure ? null : "it may be about something else, but that is not sure enough";
}

/** What this app has put on a conversation and not taken off again, before the conversation was read. */
export interface OwnTriage {
  readonly tags: readonly OwnTag[];
  readonly teamId: string | null;
  /** Somebody said that triage was wrong, or took back what it did. */
  readonly isDisputed: boolean;
}

const FOLLOWING = ["ai-category:", "ai-urgency:"];

/** What people set, corrected or took away stays as it is; null where nobody did. */
export function whyClassificationStays({ tags }: Pick<Conversation, "tags">, own: OwnTriage): string | null {
  if (own.isDisputed) return "a teammate said otherwise before";
  const gone = own.tags.find((put) => !tags.some((tag) => isTag(tag, put)));
  if (gone !== undefined) return `somebody took the tag ${gone.tag} off`;
  const foreign = tags.find((tag) => isFollowing(tag.name) && !own.tags.some((put) => isTag(tag, put)));
  return foreign === undefined ? null : `somebody set the tag ${foreign.name}`;
}

function isFollowing(tag: string): boolean {
  return !isSameTag(tag, REVIEW_TAG) && FOLLOWING.some((prefix) => tag.toLowerCase().startsWith(prefix));
}

/** As the receipts and the sidebar give it. */
export function subjectChanged(from: string, to: string): string {
  return `The subject changed from ${from} to ${to}.`;
}

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
