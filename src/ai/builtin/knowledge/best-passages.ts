/** What of an article answers a question: whole passages, or single sentences where a teammate wants it short. */
import { boundedPattern } from "../../../domain/bounded-pattern.js";
import { baseLanguage } from "../../../domain/proof/house-style.js";
import { nearnessOf } from "../embedder/embedder.js";
import { glossInEnglish } from "../embedder/gloss.js";
import type { ArticleIndex, IndexedArticle, IndexedPassage } from "./article-index.js";
import { termGroups, askedTopics } from "./index-terms.js";
import { quotableText } from "../../passages.js";
import { sentences } from "../../sentences.js";
import { linesOfCodes } from "./codes.js";
import { versionIn } from "./translations.js";
import { type Question, wordings } from "./rank-articles.js";

/** A longer "sentence" is a table or a list run together: no good as a quotation. */
const LONGEST = 400;

/** Words in common, beside the meaning; those of a gloss are single ones out of their sentence, and say half as much. */
const SHARED_WORDS = 0.2;
const GLOSSED_WORDS = 0.1;

/** The sentences of an article that answer a question best, verbatim and in the article's order. */
export function bestSentences(
  indexed: IndexedArticle,
  query: string,
  vector: Float32Array | null,
  limit: number,
): readonly string[] {
  const asked = new Set(termGroups(query).flat());
  const lines = indexed.sentences.flatMap((line, position) =>
    line.length > LONGEST
      ? []
      : [{ line, position, closeness: closeness(line, indexed.vectors?.sentences[position] ?? null, asked, vector) }],
  );
  const chosen = [...lines].sort((left, right) => right.closeness - left.closeness).slice(0, limit);
  return chosen.sort((left, right) => left.position - right.position).map(({ line }) => line);
}

function closeness(
  line: string,
  known: Float32Array | null,
  asked: ReadonlySet<string>,
  vector: Float32Array | null,
  weight = SHARED_WORDS,
): number {
  const terms = termGroups(line).flat();
  const shared = terms.filter((term) => asked.has(term)).length / Math.sqrt(terms.length + 1);
  if (known === null || vector === null) return shared;
  return meanNearness(vector, known) + weight * shared;
}

function meanNearness(vector: Float32Array, known: Float32Array): number {
  const { multilingual, english } = nearnessOf(vector, known);
  return (multilingual + english) / 2;
}

interface QuotablePassage {
  readonly passage: IndexedPassage;
  readonly text: string;
  /** What is said under several headings, as of each country: these are alternatives, and only one of them answers. */
  readonly shape: string;
  readonly isRepeated: boolean;
}

function quotablePassages({ passages }: IndexedArticle): readonly QuotablePassage[] {
  const texts = passages.map(quotableText);
  const shapes = texts.map((text) => text.replace(/\d+/gu, "0"));
  const times = new Map<string, number>();
  for (const shape of shapes) times.set(shape, (times.get(shape) ?? 0) + 1);
  return passages.map((passage, position) => {
    const shape = shapes[position] ?? "";
    return { passage, text: texts[position] ?? "", shape, isRepeated: (times.get(shape) ?? 0) > 1 };
  });
}

/** A list, a table, or what stands under several headings says by its own when it holds: "Lost your phone?", "Vehicle | Deposit". */
function headed({ passage, text, isRepeated }: QuotablePassage): string {
  return passage.heading !== null && (isRepeated || /^\s*(?:[-*•·–|]|\d{1,2}[.)])/u.test(text))
    ? `${passage.heading}\n${text}`
    : text;
}

/**
 * How probably a passage is one that a teammate would quote, in log odds: by how near it is as a whole, beside the nearest of its
 * article, and by its length, since a longer one says more. Fitted on what was marked in 267 articles of eight help centres' drafts.
 */
const NEARNESS_WEIGHT = 3.6;
const LENGTH_WEIGHT = 1.48;
const LENGTH_BASE = -10.8;

/** A passage whose best sentence answers nearly as well as the best one belongs to the answer, however short. */
const NEARLY_AS_GOOD = 0.9;

interface RatedPassage {
  readonly text: string;
  readonly shape: string;
  readonly from: number;
  /** Of its best sentence. */
  readonly near: number;
  /** Of the whole passage; that of its best sentence where the encoder has not read it. */
  readonly meaning: number;
}

export interface ChosenPassages {
  /** In the article's order. */
  readonly texts: readonly string[];
  /** The further questions whose passage did not fit in. */
  readonly left: readonly Question[];
}

/**
 * The passage whose best sentence answers best, the best one for each further question, those that probably belong to the answer as
 * well, the likeliest first, and what follows on the best one, while they fit in.
 */
export function bestPassages(
  indexed: IndexedArticle,
  [whole, ...questions]: readonly [Question, ...Question[]],
  { passages: count, characters, from: least, goesOn = false }: PassageLimits,
): ChosenPassages {
  const quotable = quotablePassages(indexed);
  const rate = (question: Question) => ratedPassages(indexed, quotable, question, characters);
  const rated = rate(whole);
  const chosen = rated.slice(0, 1);
  const isChosen = (one: RatedPassage) => chosen.some(({ from }) => from === one.from);
  const add = (one: RatedPassage, beyond = 0) => {
    if (chosen.length >= count + beyond || isChosen(one)) return;
    if (lengthOf(chosen) + one.text.length <= characters) chosen.push(one);
  };
  const own = questions.map((question) => ({ question, best: rate(question)[0] }));
  for (const { best } of own) if (best !== undefined) add(best);
  const nearest = Math.max(...rated.map(({ meaning }) => meaning));
  const good = NEARLY_AS_GOOD * (rated[0]?.near ?? 0);
  const likely = rated
    .map((one) => ({ one, chance: chanceOf(one, nearest) }))
    .filter(({ one, chance }) => chance >= least || one.near >= good)
    .sort((left, right) => right.chance - left.chance)
    .map(({ one }) => one);
  const next = goesOn ? nextOf(rated) : undefined;
  for (const one of [...likely, ...(next === undefined ? [] : [next])]) {
    if (chosen.every(({ shape }) => shape !== one.shape)) add(one);
  }
  for (const one of [...chosen]) {
    const before = POINTS_BACK.test(one.text) ? beforeOf(one, rated) : undefined;
    if (before !== undefined) add(before, 1);
  }
  return {
    texts: chosen.sort((left, right) => left.from - right.from).map(({ text }) => text),
    left: own.flatMap(({ question, best }) => (best === undefined || isChosen(best) ? [] : [question])),
  };
}

export interface PassageLimits {
  readonly passages: number;
  readonly characters: number;
  /** The chance, 0 to 1, from which on a passage is taken for a part of the answer. */
  readonly from: number;
  /** Whether there is room for what follows on the best one. */
  readonly goesOn?: boolean;
}

/** What follows on the best passage mostly goes on with it: the exception, what to do then, where to write to. */
const GOES_ON = 0.55;

function nextOf([best, ...others]: readonly RatedPassage[]): RatedPassage | undefined {
  const next = others.reduce<RatedPassage | undefined>(
    (first, one) => (best !== undefined && one.from > best.from && one.from < (first?.from ?? Infinity) ? one : first),
    undefined,
  );
  return next !== undefined && next.near >= GOES_ON * (best?.near ?? 0) ? next : undefined;
}

/** "Go there at once": only the paragraph before says where, or after what. */
const POINTS_BACK = boundedPattern(
  [
    "^(?:please |but )?(?:go|come|drive|walk|call|(?:bring|take|send|return) (?:it|them))(?: \\p{L}+){0,2} there(?! (?:is|are|was|were|will)(?!\\p{L}))(?!\\p{L})",
    "^there you (?:can|will|find|see)(?!\\p{L})|^(?:in|at|on) the same (?:place|menu|screen|page|tab|spot)(?!\\p{L})|^after that(?!\\p{L})",
    "^(?:dort|an derselben stelle|am selben ort|danach|(?:fahren|gehen|kommen) sie (?:\\p{L}+ )?(?:dorthin|dahin|hin))(?!\\p{L})",
    "^(?:là|au même endroit|ensuite|allí|en el mismo (?:lugar|sitio|apartado)|después de eso|no mesmo (?:local|lugar|sítio)|depois disso)(?!\\p{L})",
    "^(?:lì|nello stesso (?:posto|menu)|dopodiché|daar|op dezelfde plaats|daarna|tam|w tym samym miejscu|potem|där|på samma ställe|därefter|orada|aynı yerde)(?!\\p{L})",
    "^(?:同じ(?:画面|場所|ところ)で|その後|在同一(?:处|页面)|之后|같은 (?:화면|곳)에서|그 후|في نفس المكان|بعد ذلك)",
  ].join("|"),
  "iu",
);

function beforeOf({ from }: RatedPassage, rated: readonly RatedPassage[]): RatedPassage | undefined {
  return rated.reduce<RatedPassage | undefined>(
    (last, one) => (one.from < from && one.from > (last?.from ?? -1) ? one : last),
    undefined,
  );
}

function chanceOf({ text, meaning }: RatedPassage, nearest: number): number {
  const beside = nearest <= 0 ? 0 : meaning / nearest;
  return 1 / (1 + Math.exp(-(NEARNESS_WEIGHT * beside + LENGTH_WEIGHT * Math.log(text.length) + LENGTH_BASE)));
}

const lengthOf = (passages: readonly RatedPassage[]) => passages.reduce((sum, { text }) => sum + text.length, 0);

/** Best first. A question in another language is compared by the words of its gloss too. */
function ratedPassages(
  indexed: IndexedArticle,
  quotable: readonly QuotablePassage[],
  question: Question,
  characters: number,
): RatedPassage[] {
  const asked = new Set(wordings(question).flatMap(termGroups).flat());
  const weight = question.language === "en" ? SHARED_WORDS : GLOSSED_WORDS;
  return quotable
    .map((one, position) => {
      const { passage, shape, isRepeated } = one;
      const lines = indexed.sentences.slice(passage.from, passage.to + 1).map((line, index) => ({
        line,
        near: closeness(line, indexed.vectors?.sentences[passage.from + index] ?? null, asked, question.vector, weight),
      }));
      const ofHeading = isRepeated && passage.heading !== null ? weight * closeness(passage.heading, null, asked, null) : 0;
      const near = Math.max(0, ...lines.map((line) => line.near)) + ofHeading;
      const whole = linesOfCodes(headed(one), question.text);
      const text = whole.length > characters ? nearestLines(lines, characters) || whole : whole;
      return { text, shape, from: passage.from, near, meaning: meaningOf(indexed, position, question) ?? near };
    })
    .filter(({ text }) => text !== "")
    .sort((left, right) => right.near - left.near);
}

/** Of a passage that is too long its nearest sentences that fit in, in its order; none where it is one long sentence. */
function nearestLines(lines: readonly { readonly line: string; readonly near: number }[], characters: number): string {
  const kept = new Set<(typeof lines)[number]>();
  let length = 0;
  for (const one of [...lines].sort((left, right) => right.near - left.near)) {
    if (one.line.length > LONGEST || length + one.line.length + 1 > characters) continue;
    kept.add(one);
    length += one.line.length + 1;
  }
  return lines
    .filter((one) => kept.has(one))
    .map(({ line }) => line)
    .join("\n");
}

function meaningOf({ vectors }: IndexedArticle, position: number, { vector }: Question): number | null {
  const passage = vectors?.passages[position];
  return passage === undefined || vector === null ? null : meanNearness(vector, passage);
}

/** An article that is as sure as this is about what was asked, whatever words it has for it; and about all but the decisive ones. */
const ABOUT_IT = 0.93;
const ABOUT_PLAIN = 0.65;
/** A longer message without a question mark tells more than it asks. */
const ASKED_AT_MOST = 160;
/** Characters of an English original: its words are told apart in one turn of the main loop, some 10 ms for as many as these. */
const ORIGINAL_READ = 20_000;

/**
 * Whether what would be quoted speaks of what was asked, in a language whose words have a gloss: a near article is not always about it,
 * and who asks for a pause is not helped by prices. In English the chance is fitted closely enough.
 */
export function speaksOfAsked(
  index: Pick<ArticleIndex, "articles">,
  indexed: IndexedArticle,
  { text, language }: Question,
  quoted: readonly string[],
  chance: number,
): boolean {
  if (language === "en" || chance >= ABOUT_IT) return true;
  const questions = questionsIn(text);
  const asked = questions !== "" ? questions : text.length <= ASKED_AT_MOST ? text : "";
  const { article, passages } = indexed;
  const { decisive, plain } = askedTopics(glossInEnglish(asked, language) ?? "");
  // Without a question mark much is only told.
  const required = [...decisive, ...(chance < ABOUT_PLAIN && questions !== "" ? plain : [])];
  if (required.length === 0) return true;
  const headings = passages.filter((one) => quoted.includes(quotableText(one))).map(({ heading }) => heading);
  const said = [article.title, ...headings, ...quoted].filter((part) => part !== null).join("\n");
  const inEnglish = versionIn(index, indexed, "en");
  // A translation's words have a gloss or not: what the English original says, it says as well.
  const original =
    inEnglish === indexed ? "" : `${inEnglish.article.title}\n${inEnglish.article.content.slice(0, ORIGINAL_READ)}`;
  const there = new Set(
    [said, glossInEnglish(said, baseLanguage(article.language ?? language)) ?? "", original].flatMap(termGroups).flat(),
  );
  return required.every((terms) => terms.some((term) => there.has(term)));
}

function questionsIn(text: string): string {
  const questions = sentences(text).filter((one) => /[?？؟]|か。/u.test(one));
  return [...new Set(questions)].slice(0, 2).join(" ");
}
