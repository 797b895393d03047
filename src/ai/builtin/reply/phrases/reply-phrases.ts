import type { Category } from "../../lexicons/lexicon.js";
import type { ClarifyingQuestion } from "../find-answer.js";
import type { StyleId } from "../instructions.js";

/** Every sentence of ours that a draft may contain, in one language. No numbers, no dates, no promises. */
export interface ReplyPhrases {
  /** With a first name, and without. */
  readonly greeting: Readonly<Record<StyleId, readonly [named: (name: string) => string, unnamed: string]>>;
  readonly closing: Readonly<Record<StyleId, string>>;
  /** After a displeased message. */
  readonly sorry: Readonly<Record<StyleId, string>>;
  /** After any other one. */
  readonly thanks: Readonly<Record<StyleId, string>>;
  /** Shows that the message was understood. */
  readonly topic: Readonly<Record<Category, string>>;
  /** Before sentences of an article. */
  readonly quoting: (title: string) => string;
  readonly readMore: (url: string) => string;
  /** Where the sentences are not in the reply's language. */
  readonly foreignArticle: string;
  readonly asking: string;
  readonly questions: Readonly<Record<ClarifyingQuestion, string>>;
  /** Answers a message that only thanks. */
  readonly welcome: Readonly<Record<StyleId, string>>;
}
