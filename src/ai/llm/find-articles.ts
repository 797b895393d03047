/** The articles a model may rest on: found by the customer's question, in the help centre's language, and handed over in whole paragraphs. */
import { z } from "zod";
import type { Article, ArticleHit, ArticleLookup, Call, Source } from "../../domain/answers.js";
import { OutsideError, type OutsideParty } from "../../kernel/errors.js";
import type { Knowledge } from "../ports.js";
import type { ChatClient } from "./chat-client.js";
import { type Material, PROMPTS } from "./prompts.js";
import { passagesOf } from "../passages.js";

/** The language of a text, where it is long enough to tell. */
export type DetectLanguage = (text: string) => { readonly language: string; readonly confidence: number } | null;

export interface ArticleFinderOptions {
  readonly client: ChatClient;
  /** Where the articles are found. */
  readonly search: Knowledge["search"];
  /** Where they are read whole. */
  readonly articles: ArticleLookup;
  readonly detectLanguage: DetectLanguage;
}

export interface FoundArticle {
  readonly source: Source;
  readonly paragraphs: readonly string[];
}

/** Null where the knowledge base cannot be searched: an answer without articles is better than none. */
export type FindArticles = (party: OutsideParty, question: string, call: Call) => Promise<readonly FoundArticle[] | null>;

const ARTICLES = 3;
/** Characters of one article: three are about 3,000 tokens. */
const ARTICLE_LIMIT = 4000;
const QUERY_LIMIT = 300;
/** A guess about a message's language is no reason to ask a model. */
const SURE = 0.8;

const querySchema = z.object({ query: z.string() });

export function createArticleFinder({ client, search, articles, detectLanguage }: ArticleFinderOptions): FindArticles {
  /** The question itself where the help centre speaks its language, or where the small call fails. */
  async function queryFor(party: OutsideParty, question: string, call: Call): Promise<string> {
    const asked = detectLanguage(question);
    if (asked === null || asked.confidence < SURE) return question;
    const written = (await articles.languages(call.workspaceId)).map(baseOf);
    const [wanted] = written;
    if (wanted === undefined || written.includes(baseOf(asked.language))) return question;
    const rewriting = {
      name: "query",
      instructions: PROMPTS.query,
      options: [PROMPTS.queryLanguage(wanted)],
      material: { message: question },
      schema: querySchema,
      maxTokens: 120,
    };
    const { query } = (await unlessOutside(client.ask(party, rewriting, call), call)) ?? { query: "" };
    return query.trim() === "" ? question : query.trim().slice(0, QUERY_LIMIT);
  }

  return async (party, question, call) => {
    if (question.trim() === "") return [];
    const query = await queryFor(party, question, call);
    const hits = await unlessOutside(search(query, ARTICLES, call), call);
    if (hits === null) return null;
    const ids = hits.map(({ articleId }) => articleId).filter((id) => id !== null);
    const whole = new Map((await articles.find(call.workspaceId, ids)).map((article) => [article.id, article]));
    return hits.map((hit) => foundArticle(hit, whole.get(hit.articleId ?? ""), `${query}\n${question}`));
  };
}

function foundArticle(hit: ArticleHit, article: Article | undefined, asked: string): FoundArticle {
  const { title, url, articleId, updatedAt, snippet } = hit;
  const paragraphs = article === undefined ? [] : bestParagraphs(article.content, asked, snippet, ARTICLE_LIMIT);
  return {
    source: { title, url, articleId, updatedAt, ...(article?.internal === true && { internal: true }) },
    paragraphs: paragraphs.length === 0 ? [snippet.slice(0, ARTICLE_LIMIT)] : paragraphs,
  };
}

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

async function unlessOutside<T>(answer: Promise<T>, { signal }: Call): Promise<T | null> {
  try {
    return await answer;
  } catch (thrown) {
    if (thrown instanceof OutsideError && !signal.aborted) return null;
    throw thrown;
  }
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
