/** What is quoted: of an article as much as answers, of a teammate's past answer what may be said again to somebody else. */
import type { Article, Precedent, ClaimKind } from "../../../domain/answers.js";
import { findClaims } from "../../../domain/claims/find-claims.js";
import { baseLanguage } from "../../../domain/proof/house-style.js";
import { quotableText } from "../../passages.js";
import { joinQuotes, joinSentences, LIST_ITEM, sentences } from "../../sentences.js";
import type { ArticleIndex, IndexedArticle } from "../knowledge/article-index.js";
import {
  bestPassages,
  bestSentences,
  type ChosenPassages,
  type PassageLimits,
  speaksOfAsked,
} from "../knowledge/best-passages.js";
import type { Question } from "../knowledge/rank-articles.js";
import type { Quotation } from "./compose-draft.js";
import type { FoundAnswer } from "./find-answer.js";
import { MANY_SENTENCES } from "./instructions.js";
import { detectLanguage } from "../language.js";

/**
 * From this nearness of the questions on a past answer is nearer to what was sent (.42 to .57 in meaning, on the older four fifths of
 * the sandbox's past) than drafts are without one (.30); as many pairs of messages are this near as were .5 before the English
 * encoder was tuned.
 */
export const FITS_FROM = 0.44;
/** Of an answer of which less is left, the rest makes no sense. */
const LEAST_LEFT = 0.5;

interface QuotedPrecedent {
  readonly precedent: Precedent;
  readonly text: string;
}

/** The nearest one in the reply's language that can be said again; null where none can. */
export function quotablePrecedent(precedents: readonly Precedent[], language: string): QuotedPrecedent | null {
  for (const precedent of precedents) {
    if (precedent.nearness < FITS_FROM || precedent.language !== language) continue;
    const text = withoutTheirCase(precedent.answer);
    if (text !== null) return { precedent, text };
  }
  return null;
}

/** What was true of one customer's case on one day. */
const OF_ONE_CASE: ReadonlySet<ClaimKind> = new Set(["amount", "order-number", "date", "time", "phone", "email", "placeholder"]);
/** What was hidden when it was stored. */
const HIDDEN = /\[[a-z-]+\]/;

/** Without the sentences that speak of the other customer's case. */
function withoutTheirCase(answer: string): string | null {
  const kept = answer.split(/\n{2,}/).map((paragraph) => {
    const lines = sentences(paragraph);
    const fit = lines.filter((line) => !HIDDEN.test(line) && !findClaims(line).some(({ kind }) => OF_ONE_CASE.has(kind)));
    return fit.length === lines.length ? paragraph : joinSentences(fit);
  });
  const text = kept.filter((paragraph) => paragraph.trim() !== "").join("\n\n");
  return text.length >= LEAST_LEFT * answer.length ? text : null;
}

/** From this chance on nine articles in ten were the right one, on development questions of help centres that it was not fitted on. */
export const SURE_FROM = 0.6;

/**
 * What a customer reads without scrolling. What is left out makes an answer wrong or half, what is too much is cut by a teammate:
 * of 130 answers of eight help centres' drafts .79 have all passages that were marked as needed, .52 had by the two nearest.
 */
export const QUOTED: PassageLimits = { passages: 4, characters: 1000, from: 0.3, goesOn: true };
export const QUOTED_OF_SEVERAL: PassageLimits = { passages: 2, characters: 700, from: 0.4 };
export const QUOTED_AT_LENGTH: PassageLimits = { passages: 5, characters: 2500, from: 0 };

export function quotation(
  index: ArticleIndex,
  found: FoundAnswer,
  language: string,
  sentences: number | null,
  limit: PassageLimits,
  /** Where it answers several: each may be answered by another of its passages. */
  questions: readonly Question[] = [],
): Quotation {
  const { indexed, question, chance } = found;
  const { article } = indexed;
  const isShort = sentences !== null && sentences <= MANY_SENTENCES;
  const { texts, left } = isShort
    ? fewSentences(indexed, [question, ...questions], sentences)
    : bestPassages(indexed, [question, ...questions], limit);
  const filled = texts.filter((text) => text !== "");
  const passages = speaksOfAsked(index, indexed, question, filled, chance) ? filled : [];
  const foreign = isForeign(article, passages, language);
  const url = article.internal === true ? null : article.url;
  return { url, passages, foreign, unsure: chance < SURE_FROM, left: left.map(({ text }) => text) };
}

/** The few nearest sentences; a further question whose nearest sentence is not among them is not answered by them. */
function fewSentences(
  indexed: IndexedArticle,
  [whole, ...questions]: readonly [Question, ...Question[]],
  count: number,
): ChosenPassages {
  const lines = bestSentences(indexed, whole.text, whole.vector, count);
  const isLeft = ({ text, vector }: Question) => bestSentences(indexed, text, vector, 1).some((line) => !lines.includes(line));
  const texts = new Set(lines.map((line) => passageOfStep(indexed, line) ?? line));
  return { texts: [joinQuotes([...texts])], left: questions.filter(isLeft) };
}

/** One step out of an instruction is none: where a sentence is an item of a list, the whole passage. */
function passageOfStep({ passages, sentences: lines }: IndexedArticle, line: string): string | null {
  const passage = passages.find(({ from, to }) => lines.slice(from, to + 1).includes(line));
  const text = passage === undefined ? "" : quotableText(passage);
  const isStep = text.split("\n").some((one) => LIST_ITEM.test(one) && one.includes(line));
  return isStep && text.length <= QUOTED.characters ? text : null;
}

/** So much text shows its language, and this surely. */
const LANGUAGE_SHOWS = 80;
const LANGUAGE_IS_CLEAR = 0.95;

/** Help centres keep articles under the wrong language, and rows without one: what would be quoted says itself which it is. */
function isForeign({ language: declared }: Article, passages: readonly string[], language: string): boolean {
  const shown = passages.join("\n");
  const detected = shown.length < LANGUAGE_SHOWS ? null : detectLanguage(shown);
  const written = detected !== null && detected.confidence >= LANGUAGE_IS_CLEAR ? detected.language : declared;
  return written !== null && baseLanguage(written) !== baseLanguage(language);
}
