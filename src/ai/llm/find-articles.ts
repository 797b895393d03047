/** The articles a model may rest on: found by the customer's question, in the help centre's language. */
import { baseLanguage } from "../../domain/proof/house-style.js";
import { z } from "zod";
import type { Article, ArticleHit, ArticleLookup, Call } from "../../domain/answers.js";
import { OutsideError, type OutsideParty } from "../../kernel/errors.js";
import type { Knowledge } from "../ports.js";
import { bestParagraphs, type FindArticles, type FoundArticle } from "./draft-prompt.js";
import type { ChatClient } from "./chat-client.js";
import { PROMPTS } from "./prompts.js";

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
    const written = (await articles.languages(call.workspaceId)).map(baseLanguage);
    const [wanted] = written;
    if (wanted === undefined || written.includes(baseLanguage(asked.language))) return question;
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

async function unlessOutside<T>(answer: Promise<T>, { signal }: Call): Promise<T | null> {
  try {
    return await answer;
  } catch (thrown) {
    if (thrown instanceof OutsideError && !signal.aborted) return null;
    throw thrown;
  }
}
