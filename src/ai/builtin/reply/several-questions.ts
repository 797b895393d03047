/** A message that asks several things: which source answers which question, and what stays open. */
import type { Article, Precedent, Source } from "../../../domain/answers.js";
import { excerpt } from "../../../domain/dialogue.js";
import { cosine, type Embedder } from "../embedder/embedder.js";
import type { Question } from "../knowledge/rank-articles.js";
import { sourceOf, sourceOfPrecedent } from "../../draft-sources.js";
import type { Quotable } from "../quotable-words.js";
import type { Quotation } from "./compose-draft.js";
import type { AnsweredQuestion, FoundAnswer } from "./find-answer.js";
import { questionsOf } from "./message-questions.js";
import { FITS_FROM } from "./quote.js";

/** Characters of a question beside its source. */
const QUESTION_LENGTH = 160;

/** Left out where nothing of it may be shown. */
const shown = (questions: readonly Pick<AnsweredQuestion, "question">[]): readonly string[] =>
  questions.filter(({ question }) => question !== "").map(({ question }) => excerpt(question, QUESTION_LENGTH));
const articleOf = ({ found }: AnsweredQuestion): string | null => found?.indexed.article.id ?? null;

/** Left out where there is none, as of a message that asks one thing. */
export interface Shared {
  readonly sources: readonly Source[];
  readonly open?: readonly string[];
}

export interface QuotedQuestion extends AnsweredQuestion {
  readonly quotation: Quotation | null;
}

function sharedOut(sources: readonly Source[], open: readonly AnsweredQuestion[]): Shared {
  return { sources, ...openOf(open) };
}

/** One answer for the whole message: an article answers the questions that it is the nearest to, but for those without room. */
export function sharedByArticle(
  questions: readonly AnsweredQuestion[],
  article: Article,
  /** The texts of questions. */
  left: readonly string[] = [],
): Shared {
  const source = sourceOf(article);
  const isSaid = ({ found }: AnsweredQuestion) => found === null || !left.includes(found.question.text);
  const answered = questions.filter((one) => articleOf(one) === source.articleId && isSaid(one));
  const open = questions.filter((one) => !answered.includes(one));
  return sharedOut([answered.length === 0 ? source : { ...source, answers: shown(answered) }], open);
}

/**
 * A past answer answers the questions that its own was like; without the encoder nobody knows which.
 * Null where it was like none of those that are asked: two messages may be alike in all but what they ask.
 */
export async function sharedByPast(
  questions: readonly AnsweredQuestion[],
  precedent: Precedent,
  embedder: Embedder,
): Promise<Shared | null> {
  const source = sourceOfPrecedent(precedent);
  if (questions.length === 0) return { sources: [source] };
  const [past, ...vectors] = (await embedder.embed([precedent.question, ...questions.map(({ question }) => question)])) ?? [];
  const isAlike = (index: number) => {
    const vector = vectors[index];
    return past !== undefined && vector !== undefined && cosine(past, vector, precedent.language) >= FITS_FROM;
  };
  const answered = questions.filter((_one, index) => isAlike(index));
  if (answered.length === 0) return null;
  const open = questions.filter((one) => !answered.includes(one));
  return sharedOut([{ ...source, answers: shown(answered) }], open);
}

/** Each question under its own heading: each article once, with the questions that it is quoted for. */
export function sharedByQuestion(questions: readonly QuotedQuestion[]): Shared {
  const sources = new Map<string, Source>();
  for (const one of questions) {
    if (one.found === null || one.quotation === null) continue;
    const { article } = one.found.indexed;
    const answers = [...(sources.get(article.id)?.answers ?? []), ...shown([one])];
    sources.set(article.id, { ...sourceOf(article), answers });
  }
  return sharedOut(
    [...sources.values()],
    questions.filter(({ quotation }) => quotation === null),
  );
}

/** Of the message's questions those that this article is the nearest to. */
export function questionsAnswered(several: readonly AnsweredQuestion[], { indexed }: FoundAnswer): readonly Question[] {
  return several.flatMap(({ found }) => (found?.indexed.article.id === indexed.article.id ? [found.question] : []));
}

/** Whether one article is quoted, and is the nearest to every question: two questions that it answers are one answer. */
export function isOneAnswer(questions: readonly QuotedQuestion[]): boolean {
  const quoted = new Set(questions.filter(({ quotation }) => quotation !== null).map(articleOf));
  return quoted.size === 1 && questions.every((one) => quoted.has(articleOf(one)));
}

/** What stays open although the article answers it. */
export const leftOf = (several: readonly AnsweredQuestion[], left: readonly string[] = []): readonly string[] =>
  several.flatMap(({ question, found }) => (found !== null && left.includes(found.question.text) ? [question] : []));

/** The whole message's answer where it is the article that its questions have in common. */
export function surestOf(found: FoundAnswer | null, quotes: readonly AnsweredQuestion[], from: number): FoundAnswer | null {
  const common = quotes[0]?.found ?? null;
  const isSame = found !== null && found.indexed.article.id === common?.indexed.article.id && found.chance >= from;
  return isSame ? found : common;
}

/** All that a message asks, where nothing of it is answered. */
export const openIn = (message: string, quotable: Quotable): Pick<Shared, "open"> =>
  openOf(questionsOf(message).map(({ question }) => ({ question: quotable(question) })));

/** Where nothing is answered at all. */
export const openOf = (questions: readonly Pick<AnsweredQuestion, "question">[]): Pick<Shared, "open"> =>
  questions.length === 0 ? {} : { open: shown(questions) };
