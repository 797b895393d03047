import type { DialogueTurn } from "../../../domain/answers.js";
import { isOffered } from "../../../domain/brief.js";
import type { FinSource } from "../../../domain/conversation.js";
import type { Embedder } from "../embedder/embedder.js";
import { type ArticleIndex, termGroups } from "../knowledge/article-index.js";
import { rankArticles, type RankedArticle } from "../knowledge/rank-articles.js";
import type { Category } from "../lexicons/lexicon.js";
import { fitText } from "../../fit-input.js";
import { ENCODED_LANGUAGES } from "../language.js";
import { sentences } from "../text.js";
import { questionsOf } from "./message-questions.js";

export interface FoundAnswer extends RankedArticle {
  /** The part of the message that it answers. */
  readonly query: string;
  readonly vector: Float32Array | null;
}

/** Parts of a message that are tried on their own. */
const PARTS = 4;

/** A part of a message matches more easily by accident than the whole. */
const PART_PENALTY = 0.9;

/** Shorter sentences are greetings and the like. */
const PART_CHARACTERS = 15;

/** The article that most probably answers a message, in `language` where there are both. */
export async function findAnswer(
  index: ArticleIndex,
  message: string,
  language: string,
  embedder: Embedder,
  offered?: readonly FinSource[],
): Promise<FoundAnswer | null> {
  const parts = sentences(message);
  const queries =
    parts.length > 1 ? [message, ...parts.filter((part) => part.length > PART_CHARACTERS).slice(0, PARTS)] : [message];
  const vectors = ENCODED_LANGUAGES.has(language) ? await embedder.embed(queries) : null;
  const answers: FoundAnswer[] = [];
  for (const [position, query] of queries.entries()) {
    const vector = vectors?.[position] ?? null;
    const ranked = (await rankArticles(index, { text: query, vector, language })).filter((each) => speaks(each, language));
    const best = firstChoice(ranked, offered);
    if (best !== undefined) answers.push({ ...best, query, vector, chance: best.chance * (position === 0 ? 1 : PART_PENALTY) });
  }
  return answers.sort((left, right) => right.chance - left.chance)[0] ?? null;
}

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
  message: string,
  language: string,
  embedder: Embedder,
  offered?: readonly FinSource[],
): Promise<readonly AnsweredQuestion[]> {
  const answered: AnsweredQuestion[] = [];
  for (const [position, { question, lookup }] of questionsOf(message).entries()) {
    const found = position < SEARCHED_FOR ? await findAnswer(index, lookup, language, embedder, offered) : null;
    answered.push({ question, found });
  }
  return answered;
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
}

/** Null where the customer has said nothing at all. */
export function latestQuestion(turns: readonly DialogueTurn[]): LatestQuestion | null {
  const said = turns.filter(({ content, role }) => content.trim() !== "" && role !== "system");
  const lastAnswer = said.findLastIndex(({ role }) => role === "agent");
  const all = said.filter(({ role }) => role === "customer").map(({ content }) => content.trim());
  const burst = said.slice(lastAnswer + 1).map(({ content }) => content.trim());
  const latest = burst.length > 0 ? burst : all.slice(-1);
  if (latest.length === 0) return null;
  const message = fitText(latest.join("\n"));
  if (termGroups(message).length >= TERMS_NEEDED) return { message, lookup: message };
  const before = all.slice(0, all.length - latest.length).at(-1);
  return { message, lookup: before === undefined ? message : fitText(`${before}\n${message}`) };
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

/** Of a message that says little everything is asked; else what neither it nor the thread holds. */
export function questionsFor(category: Category, message: string, said: string): readonly ClarifyingQuestion[] {
  if (holdsLittle(message)) return ["details"];
  const described = message.length >= DESCRIBES;
  return NEEDED[category].filter(
    (question) => ANSWERED[question]?.test(said) !== true && !(question === "whatHappens" && described),
  );
}

/** From this length on a message about a fault describes it. */
const DESCRIBES = 90;

/** "how much", "help pls": nothing to look for. */
export function holdsLittle(message: string): boolean {
  return termGroups(message).length < TERMS_NEEDED;
}
