/** Which article answers a message, or each of its questions. */
import { isOffered } from "../../../domain/brief.js";
import type { FinSource } from "../../../domain/conversation.js";
import type { Embedder } from "../embedder/embedder.js";
import type { ArticleIndex } from "../knowledge/article-index.js";
import { termGroups } from "../knowledge/index-terms.js";
import { covered, type Question, rankArticles, type RankedArticle, weighedTerms, wordings } from "../knowledge/rank-articles.js";
import { documentOf, documentsByCode, inOneLanguage, versionIn } from "../knowledge/translations.js";
import { fitText } from "../../fit-input.js";
import { ENCODED_LANGUAGES } from "../language.js";
import { sentences } from "../../sentences.js";
import type { LatestQuestion } from "./latest-question.js";
import { questionsOf } from "./message-questions.js";

export interface FoundAnswer extends RankedArticle {
  /** The part of the message that it answers. */
  readonly question: Question;
}

/** What is looked for. */
export interface Sought {
  readonly lookup: string;
  /** What the customer wrote before an agent's answer, with the rest of it; null where this is the first they write. */
  readonly thread: string | null;
  /** ISO 639-1. */
  readonly language: string;
  readonly offered?: readonly FinSource[] | undefined;
  /** By article, how probably it answers the whole message, of which this is one of several questions. */
  readonly overall?: ReadonlyMap<string, number> | undefined;
}

/** Sentences of a message that are compared on their own too. */
const PARTS = 4;
/** Shorter sentences are greetings and the like. */
const PART_CHARACTERS = 15;

/**
 * How far the chance of the whole message moves towards that of the thread, in log odds, and what is added: fitted on 251
 * conversations of 15 help centres, each centre held out. With the thread the customer says what it is about. The chance was fitted
 * with every second question's article taken away, which is rarer.
 */
const THREAD_WEIGHT = 0.8;
const ANSWERED_MORE_OFTEN = 0.3;
/** How far one of several questions goes by the whole message, if it says little; more would hide the article that it finds surely. */
const OVERALL_WEIGHT_OF_FEW_TERMS = 0.3;
/** The same of every other English one: sentences weigh more in English, and one alone finds an article by accident. */
const OVERALL_WEIGHT_IN_ENGLISH = 0.2;

/**
 * What is added for the article that alone names a code of the message, in log odds: a fifth becomes a half. In 10 of 10 messages of the
 * development data that name such a code it is the right article.
 */
const NAMED_BY_CODE = 1.5;

/** The article that most probably answers a message, in its language or in English where there are both. */
export async function findAnswer(
  index: ArticleIndex,
  { lookup, thread, language, offered, overall }: Sought,
  embedder: Embedder,
): Promise<FoundAnswer | null> {
  const texts = [lookup, ...(thread === null ? [] : [thread])];
  const vectors = ENCODED_LANGUAGES.has(language)
    ? await embedder.embed([...texts, ...(language === "en" ? partsOf(lookup) : [])])
    : null;
  const question = { text: lookup, vector: vectors?.[0] ?? null, language, parts: vectors?.slice(texts.length) };
  const rank = async (sought: Question) => inOneLanguage(await rankArticles(index, sought), language);
  const ranked = await rank(question);
  const inThread = thread === null ? null : await rank({ text: thread, vector: vectors?.[1] ?? null, language });
  /** The thread shows which article it is about; what of it answers, the whole message shows, the thread after it. */
  const withThread = thread === null ? question : { ...question, text: lastFirst(lookup, thread) };
  const weight = hasFewTerms(lookup) ? OVERALL_WEIGHT_OF_FEW_TERMS : language === "en" ? OVERALL_WEIGHT_IN_ENGLISH : 0;
  const named = documentsByCode(index, thread ?? lookup);
  const answers = candidatesOf(ranked, inThread, named).map((each): FoundAnswer => {
    const { id, title } = each.indexed.article;
    const alone = oddsIn(ranked, id);
    const threaded = inThread === null ? alone : oddsIn(inThread, id);
    const byCode = named.has(documentOf(each)) ? NAMED_BY_CODE : 0;
    const own = alone + THREAD_WEIGHT * Math.max(0, threaded - alone) + byCode;
    const odds = overall === undefined ? own : own + weight * (logOdds(overall.get(id) ?? 0) - own);
    const chance = 1 / (1 + Math.exp(-odds - ANSWERED_MORE_OFTEN));
    const trust = offered !== undefined && isOffered(title, offered) ? OFFERED_PENALTY : 1;
    return { ...each, question: threaded > alone ? withThread : question, chance: chance * trust };
  });
  return answers.sort((left, right) => right.chance - left.chance)[0] ?? null;
}

/** The same answer as the reply's reader gets it: in their language, where the document is written in it. */
export function inReplyLanguage(language: string, index: ArticleIndex, found: FoundAnswer | null): FoundAnswer | null {
  return found === null ? null : { ...found, indexed: versionIn(index, found.indexed, language) };
}

/** None where it is one sentence. */
export function partsOf(lookup: string): readonly string[] {
  const lines = sentences(lookup).filter((part) => part.length > PART_CHARACTERS);
  return lines.length > 1 ? lines.slice(0, PARTS) : [];
}

/** How many of the nearest are weighed against each other. */
const NEAREST = 3;

/** Of an article and its translation the nearer one alone, which may be the English one. */
function candidatesOf(
  ranked: readonly RankedArticle[],
  inThread: readonly RankedArticle[] | null,
  named: ReadonlySet<string>,
): readonly RankedArticle[] {
  const known = new Set<string>();
  const isNew = (each: RankedArticle) => known.size < known.add(documentOf(each)).size;
  const documents = ranked.filter(isNew);
  return [
    ...documents.slice(0, NEAREST),
    ...documents.slice(NEAREST).filter((each) => named.has(documentOf(each))),
    ...(inThread ?? []).slice(0, 1),
  ];
}

function oddsIn(ranked: readonly RankedArticle[], id: string): number {
  return logOdds(ranked.find(({ indexed }) => indexed.article.id === id)?.chance ?? 0);
}

/** Nothing is surer than this. */
const LEAST_CHANCE = 0.01;

function logOdds(chance: number): number {
  const known = Math.min(1 - LEAST_CHANCE, Math.max(LEAST_CHANCE, chance));
  return Math.log(known / (1 - known));
}

const lastFirst = (lookup: string, thread: string): string => `${lookup}\n${thread}`;

/** What Fin has offered, and the customer came all the same, answers less probably than the next one does. */
const OFFERED_PENALTY = 0.6;

/** Whether the article has words of each of these phrases, in its language or in the customer's. */
export function speaksOfAll({ indexed, question }: FoundAnswer, phrases: readonly string[]): boolean {
  return phrases.every((phrase) =>
    wordings({ text: phrase, language: question.language }).some((text) =>
      termGroups(text).some((terms) => terms.some((term) => indexed.terms.has(term))),
    ),
  );
}

const OF_MAILINGS =
  /newsletter|unsubscrib|mailing list|marketing (?:e-?mails?|messages|consent)|opt[- ]?out|abmeld|abbestell|werbe-?mails?|désabonn|désinscri|boletín|de baja|disiscri|subscrever|descadastr|nieuwsbrief|uitschrijv|afmeld|wypis|nyhetsbrev|avregistr|bülten|abonelikten|メルマガ|配信停止|ニュースレター|退订|取消订阅|수신 ?거부|뉴스레터|النشرة|إلغاء الاشتراك/iu;

/** Whether the article tells how to get no more mail. */
export function speaksOfMailings({ indexed }: FoundAnswer): boolean {
  return OF_MAILINGS.test(`${indexed.article.title}\n${indexed.article.content}`);
}

/** The customer's own question, and what answers it. */
export interface AnsweredQuestion {
  readonly question: string;
  readonly found: FoundAnswer | null;
}

/** Each costs a search; the others are named as open. */
const SEARCHED_FOR = 5;

/** The questions of a message, each with its article; none where it asks at most one. */
export async function findAnswers(
  index: ArticleIndex,
  { message, before }: LatestQuestion,
  sought: Pick<Sought, "language" | "offered">,
  /** What answers the message as a whole. */
  whole: FoundAnswer | null,
  embedder: Embedder,
): Promise<readonly AnsweredQuestion[]> {
  const answered: AnsweredQuestion[] = [];
  const asked = questionsOf(message);
  const overall = whole !== null && asked.length > 0 ? await chancesOf(index, message, whole) : undefined;
  for (const [position, { question, lookup }] of asked.entries()) {
    const thread = before === null ? null : fitText(`${before}\n${lookup}`);
    const own = position < SEARCHED_FOR ? await findAnswer(index, { ...sought, lookup, thread, overall }, embedder) : null;
    const vector = own?.question.text === lookup ? own.question.vector : null;
    const found = own === null ? null : sharedAnswer(index, whole, { text: lookup, vector, language: sought.language }, own);
    answered.push({ question, found });
  }
  return answered;
}

/** "Does it cost anything?" is answered by what the message is about: up to this many words it finds any article with a price. */
const FEW_TERMS = 3;
const hasFewTerms = (lookup: string): boolean => termGroups(lookup).length <= FEW_TERMS;

async function chancesOf(index: ArticleIndex, message: string, { question }: FoundAnswer): Promise<ReadonlyMap<string, number>> {
  const ranked = await rankArticles(index, { ...question, text: message });
  return new Map(ranked.map(({ indexed, chance }) => [indexed.article.id, chance]));
}

/** The message as a whole is surely about one article, from here on. */
const SURELY_WHOLE = 0.9;
/** Of a question's words, by how rare they are, that stand in that article. */
const STANDS_THERE = 0.6;

/** "And do you send Retry-After?" says by itself too little: the article of the whole message answers it where it holds its words. */
function sharedAnswer(index: ArticleIndex, whole: FoundAnswer | null, question: Question, own: FoundAnswer): FoundAnswer {
  if (whole === null || whole.chance < SURELY_WHOLE || own.chance >= whole.chance) return own;
  const readings = wordings(question).map((text) => weighedTerms(index, text));
  const stands = Math.max(...readings.map((groups) => covered(groups, whole.indexed.terms)));
  return stands < STANDS_THERE ? own : { ...whole, question, chance: Math.max(own.chance, whole.chance * stands) };
}
