import type { DialogueTurn } from "../../../domain/answers.js";
import { isOffered } from "../../../domain/brief.js";
import type { FinSource } from "../../../domain/conversation.js";
import type { Embedder } from "../embedder/embedder.js";
import { type ArticleIndex, termGroups } from "../knowledge/article-index.js";
import { covered, type Question, rankArticles, type RankedArticle, wordings } from "../knowledge/rank-articles.js";
import type { Category, Signal } from "../lexicons/lexicon.js";
import type { FoundSignal } from "../lexicons/signals.js";
import { fitText } from "../../fit-input.js";
import { ENCODED_LANGUAGES } from "../language.js";
import { sentences } from "../../sentences.js";
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
}

/** Parts of a message that are tried on their own. */
const PARTS = 4;

/** A part of a message matches more easily by accident than the whole, and what the thread began with may be answered by now. */
const PART_PENALTY = 0.9;
const THREAD_PENALTY = 0.9;

/** Shorter sentences are greetings and the like. */
const PART_CHARACTERS = 15;

/** The article that most probably answers a message, in its language where there are both. */
export async function findAnswer(
  index: ArticleIndex,
  { lookup, thread, language, offered }: Sought,
  embedder: Embedder,
): Promise<FoundAnswer | null> {
  const lines = sentences(lookup).filter((part) => part.length > PART_CHARACTERS);
  const parts = lines.length > 1 ? lines.slice(0, PARTS).map((text) => ({ text, trust: PART_PENALTY, isPart: true })) : [];
  const before = thread === null ? [] : [{ text: thread, trust: THREAD_PENALTY, isPart: false }];
  const queries = [{ text: lookup, trust: 1, isPart: false }, ...before, ...parts];
  const vectors = ENCODED_LANGUAGES.has(language) ? await embedder.embed(queries.map(({ text }) => text)) : null;
  /** A part and the thread show which article it is about; what of it answers, the whole message shows, the thread after it. */
  const whole = { text: lookup, vector: vectors?.[0] ?? null, language };
  const answers: FoundAnswer[] = [];
  /** Nearest to the message as a whole: "it was a gift" at its end is no question about gift cards. */
  let nearest: ReadonlySet<string> | null = null;
  for (const [position, { text, trust, isPart }] of queries.entries()) {
    const question = { text, vector: vectors?.[position] ?? null, language };
    const found = (await rankArticles(index, question)).filter((each) => speaks(each, language));
    nearest ??= nearestOf(found);
    const ranked = isPart ? found.filter(({ indexed }) => nearest?.has(indexed.article.id)) : found;
    const best = firstChoice(ranked, offered);
    const asked = isPart || text === thread ? { ...whole, text: isPart ? lookup : lastFirst(lookup, text) } : question;
    if (best !== undefined) answers.push({ ...best, question: asked, chance: best.chance * trust });
  }
  return answers.sort((left, right) => right.chance - left.chance)[0] ?? null;
}

/** An article this much less relevant to the whole message than the nearest is not what it is about. */
const NEARLY_AS_NEAR = 0.85;

function nearestOf(ranked: readonly RankedArticle[]): ReadonlySet<string> {
  const least = NEARLY_AS_NEAR * (ranked[0]?.relevance ?? 0);
  const near = ranked.slice(0, NEAREST).filter(({ relevance }) => relevance >= least);
  return new Set(near.map(({ indexed }) => indexed.article.id));
}

const lastFirst = (lookup: string, thread: string): string => `${lookup}\n${thread}`;

/** What Fin has offered, and the customer came all the same, answers less probably than the next one does. */
const OFFERED_PENALTY = 0.6;
/** How many of the nearest are weighed against what was offered. */
const NEAREST = 3;

function firstChoice(ranked: readonly RankedArticle[], offered: readonly FinSource[] | undefined): RankedArticle | undefined {
  if (offered === undefined) return ranked[0];
  return ranked
    .slice(0, NEAREST)
    .map((each) => (isOffered(each.indexed.article.title, offered) ? { ...each, chance: each.chance * OFFERED_PENALTY } : each))
    .sort((left, right) => right.chance - left.chance)[0];
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
  for (const [position, { question, lookup }] of questionsOf(message).entries()) {
    const thread = before === null ? null : fitText(`${before}\n${lookup}`);
    const own = position < SEARCHED_FOR ? await findAnswer(index, { ...sought, lookup, thread }, embedder) : null;
    const vector = own?.question.text === lookup ? own.question.vector : null;
    const found = own === null ? null : sharedAnswer(index, whole, { text: lookup, vector, language: sought.language }, own);
    answered.push({ question, found });
  }
  return answered;
}

/** The message as a whole is surely about one article, from here on. */
const SURELY_WHOLE = 0.9;
/** Of a question's words, by how rare they are, that stand in that article. */
const STANDS_THERE = 0.6;

/** "And do you send Retry-After?" says by itself too little: the article of the whole message answers it where it holds its words. */
function sharedAnswer(index: ArticleIndex, whole: FoundAnswer | null, question: Question, own: FoundAnswer): FoundAnswer {
  if (whole === null || whole.chance < SURELY_WHOLE || own.chance >= whole.chance) return own;
  const readings = wordings(question).map(termGroups);
  const stands = Math.max(...readings.map((groups) => covered(index, groups, whole.indexed.terms)));
  return stands < STANDS_THERE ? own : { ...whole, question, chance: Math.max(own.chance, whole.chance * stands) };
}

function speaks({ indexed }: RankedArticle, language: string): boolean {
  const written = indexed.article.language?.split(/[-_]/)[0];
  return written === undefined || written === language || written === "en";
}

/** A follow-up such as "any news?" has fewer terms than this and means the question before it. */
const TERMS_NEEDED = 2;

export interface LatestQuestion {
  /** What the customer wrote since the last answer. */
  readonly message: string;
  /** What to search for: with the question before, where the message alone says too little. */
  readonly lookup: string;
  /** What they wrote before an agent's answer; null where this is the first they write. */
  readonly before: string | null;
  readonly thread: string | null;
}

/** How many of the customer's messages before an agent's answer are searched with: the first says what it is about. */
const THREAD_READ = 3;

/** Null where the customer has said nothing at all. */
export function latestQuestion(turns: readonly DialogueTurn[]): LatestQuestion | null {
  const said = turns.filter(({ content, role }) => content.trim() !== "" && role !== "system");
  const lastAnswer = said.findLastIndex(({ role }) => role === "agent");
  const all = said.filter(({ role }) => role === "customer").map(({ content }) => content.trim());
  const burst = said.slice(lastAnswer + 1).map(({ content }) => content.trim());
  const latest = burst.length > 0 ? burst : all.slice(-1);
  if (latest.length === 0) return null;
  const message = fitText(latest.join("\n"));
  const earlier = all.slice(0, all.length - latest.length);
  const before = earlier.length === 0 ? null : fitText(earlier.slice(0, THREAD_READ).join("\n"));
  const thread = before === null ? null : fitText(`${before}\n${message}`);
  const last = earlier.at(-1);
  const isEnough = last === undefined || termGroups(message).length >= TERMS_NEEDED;
  return { message, lookup: isEnough ? message : fitText(`${last}\n${message}`), before, thread };
}

export const QUESTIONS = ["orderNumber", "accountEmail", "whatHappens", "device", "details"] as const;
export type ClarifyingQuestion = (typeof QUESTIONS)[number];

/** What a colleague who looks into it needs, most useful first; for the others the message itself is enough. */
const NEEDED: Readonly<Record<Category, readonly ClarifyingQuestion[]>> = {
  billing: [],
  refund: ["orderNumber"],
  technical: ["whatHappens", "device"],
  account: ["accountEmail"],
  shipping: ["orderNumber"],
  order: ["orderNumber"],
  feedback: [],
  general: [],
};

/** What a message shows to be answered already; asking again would tell the customer that nobody read it. */
const ANSWERED: Readonly<Partial<Record<ClarifyingQuestion, RegExp>>> = {
  orderNumber: /\d{4,}|#\s?\d+|\[\w+[ _]?\d*\]/,
  accountEmail: /@|\[e-?mail/i,
  device: /\b(?:chrome|firefox|safari|edge|iphone|ipad|android|ios|windows|mac(?:os|book)?|linux|samsung|pixel)\b/i,
};

/** What a message must speak of before it is asked for: who asks what there is has no order yet. */
const SPEAKS_OF: Readonly<Partial<Record<ClarifyingQuestion, readonly Signal[]>>> = {
  orderNumber: ["order", "shipping", "refund"],
  accountEmail: ["blocked", "security"],
};

interface WhatIsKnown {
  readonly category: Category;
  readonly message: string;
  /** By the customer in the whole thread. */
  readonly said: string;
  /** An agent has answered before, and asked what was lacking then. */
  readonly goesOn: boolean;
  readonly signals: readonly Pick<FoundSignal, "signal">[];
}

/** Of a message that says little everything is asked; else what neither it nor the thread holds. */
export function questionsFor({ category, message, said, goesOn, signals }: WhatIsKnown): readonly ClarifyingQuestion[] {
  if (holdsLittle(message)) return ["details"];
  if (goesOn) return [];
  const described = message.length >= DESCRIBES;
  const speaksOf = (names: readonly Signal[]) => signals.some(({ signal }) => names.includes(signal));
  return NEEDED[category].filter(
    (question) =>
      ANSWERED[question]?.test(said) !== true &&
      (SPEAKS_OF[question] === undefined || speaksOf(SPEAKS_OF[question])) &&
      !(question === "whatHappens" && described),
  );
}

/** From this length on a message about a fault describes it. */
const DESCRIBES = 90;

/** "how much", "help pls": nothing to look for. */
export function holdsLittle(message: string): boolean {
  return termGroups(message).length < TERMS_NEEDED;
}
