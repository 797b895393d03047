/** Which phrases a language has to have for the built-in engine to write in it. */
import type { ClarifyingQuestion } from "../clarifying-questions.js";

/** The tones of a draft. */
export const STYLE_IDS = ["friendly", "formal", "concise", "empathetic"] as const;
export type StyleId = (typeof STYLE_IDS)[number];

/** Every sentence of ours that a draft may contain, in one language. No numbers, no dates, no promises. */
export interface ReplyPhrases {
  /** With a first name, and without. */
  readonly greeting: Readonly<Record<StyleId, readonly [named: (name: string) => string, unnamed: string]>>;
  readonly closing: Readonly<Record<StyleId, string>>;
  /** After a displeased message. */
  readonly sorry: Readonly<Record<StyleId, string>>;
  /** After any other one. */
  readonly thanks: Readonly<Record<StyleId, string>>;
  /** Before what an article says where another one may be the right one, and what then stands behind it. */
  readonly maybe: string;
  readonly otherwise: string;
  /** Before the answer to one of several questions, which is the customer's own. */
  readonly asked: (question: string) => string;
  /** For a question of several that no article answers. */
  readonly open: string;
  /** Before the questions that no article answers, where they are several. */
  readonly openSeveral: string;
  /** Begins the reply to a grave message, which has no cheerful closing either. */
  readonly grave: string;
  /** A grave message: what the customer wrote, what the thread holds, and who takes it over. */
  readonly wrote: (words: string) => string;
  /** In place of the apology, to whom nobody answered. */
  readonly unanswered: string;
  /** In place of their words, to whoever demands a refund; no word of whether there is one. */
  readonly moneyBack: string;
  readonly references: (list: string) => string;
  /** Puts references into one list; left out where a comma and a blank part them. */
  readonly listed?: (items: readonly string[]) => string;
  readonly danger: string;
  /** Somebody has died. */
  readonly condolence: string;
  /** They gave their card to swindlers: what cannot wait for us. */
  readonly blockCard: string;
  /** The message holds a card's number. */
  readonly cardNumber: string;
  readonly handOver: string;
  /** To whoever asks for a person. */
  readonly takesOver: string;
  /** After a complaint or an idea that asks for nothing. */
  readonly noted: string;
  /** Nothing is needed any more. */
  readonly withdrawn: string;
  readonly readMore: (url: string) => string;
  /** Before sentences that are not in the reply's language. */
  readonly foreignArticle: string;
  readonly asking: string;
  readonly questions: Readonly<Record<ClarifyingQuestion, string>>;
  /** Answers a message that only thanks. */
  readonly welcome: Readonly<Record<StyleId, string>>;
}
