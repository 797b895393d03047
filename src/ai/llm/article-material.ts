/** Articles as a model is handed them: in the whole paragraphs that fit the question best. */
import type { Call, Source } from "../../domain/answers.js";
import type { OutsideParty } from "../../kernel/errors.js";
import { passagesOf } from "../passages.js";
import type { Material } from "./prompts.js";

export interface FoundArticle {
  readonly source: Source;
  readonly paragraphs: readonly string[];
}

/** Null where the knowledge base cannot be searched: an answer without articles is better than none. */
export type FindArticles = (party: OutsideParty, question: string, call: Call) => Promise<readonly FoundArticle[] | null>;

/** Articles as material, numbered from 1. */
export function articleMaterial(found: readonly FoundArticle[]): readonly Material[] {
  return found.map(({ source, paragraphs }, index) => ({
    number: index + 1,
    title: source.title,
    // What a model does not see it cannot point a customer to.
    ...(source.url === null || source.internal === true ? {} : { url: source.url }),
    paragraphs,
  }));
}

/** "pt-BR" is written in "pt". */
export function baseOf(language: string): string {
  return language.toLowerCase().split(/[-_]/)[0] ?? language;
}

/** Characters of an article that are read: behind them it is a book. */
const READ = 60_000;
const SHORTEST_WORD = 3;
const WORDS = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
/** Scripts without blanks are compared by two letters at a time. */
const WITHOUT_BLANKS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]{2,}/gu;

/**
 * The paragraphs that share most with the question, in the article's order, together at most `limit` characters. The one that
 * holds `found`, by which the search came upon the article, comes first; what is too long for the limit alone is cut.
 */
export function bestParagraphs(content: string, question: string, found: string, limit: number): readonly string[] {
  const paragraphs = passagesOf(content.slice(0, READ)).map(({ heading, text }) =>
    heading === null ? text : `${heading}\n${text}`,
  );
  const asked = termsOf(question);
  const sets = paragraphs.map(termsOf);
  const weights = rarity(sets);
  const scored = paragraphs.map((text, index) => {
    const shared = [...(sets[index] ?? [])].filter((term) => asked.has(term));
    const score = shared.reduce((sum, term) => sum + (weights.get(term) ?? 0), 0);
    return { text, index, score: score + (found !== "" && text.includes(found) ? FOUND_BONUS : 0) };
  });
  const best = [...scored].sort((left, right) => right.score - left.score || left.index - right.index);
  let left = limit;
  const chosen: { readonly text: string; readonly index: number }[] = [];
  for (const { text, index } of best) {
    if (text.length > left && chosen.length > 0) continue;
    chosen.push({ text: text.slice(0, left), index });
    left -= text.length;
    if (left <= 0) break;
  }
  return chosen.sort((one, other) => one.index - other.index).map(({ text }) => text);
}

/** More than any number of shared words. */
const FOUND_BONUS = 1000;

function termsOf(text: string): ReadonlySet<string> {
  const lower = text.toLowerCase();
  const words = [...lower.matchAll(WORDS)].map(([word]) => word).filter((word) => word.length >= SHORTEST_WORD);
  const pairs = [...lower.matchAll(WITHOUT_BLANKS)].flatMap(([run]) =>
    Array.from({ length: run.length - 1 }, (_none, index) => run.slice(index, index + 2)),
  );
  return new Set([...words, ...pairs]);
}

/** A word that every paragraph has tells nothing about any. */
function rarity(sets: readonly ReadonlySet<string>[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const set of sets) for (const term of set) counts.set(term, (counts.get(term) ?? 0) + 1);
  return new Map([...counts].map(([term, count]) => [term, Math.log(1 + sets.length / count)]));
}
