/** The knowledge base by Simpli KB, and the sources in its answers. */
import { type ArticleHit, isKnownBy, type KnowledgeGap, type Source } from "../../domain/answers.js";
import { parseText, pick, pickFields, type Fields, parseUrl } from "../answer-fields.js";
import { parseList, parseSentences } from "../answer-lists.js";
import { parseNumber, parseProbability, parseSeconds } from "../answer-scores.js";
import { fitText } from "../fit-input.js";
import type { Knowledge } from "../ports.js";
import { createSimpliService, type SimpliOptions } from "./service.js";
import { subjectOf } from "./triage.js";

/** Articles are not messages: cutting one at 10,000 characters would hide half of a long guide from every search. */
const ARTICLE_LIMIT = 200_000;

/**
 * The knowledge base by Simpli KB. Every method throws OutsideError (party `knowledge`).
 * `put` is not idempotent: the service knows no id of ours, so a caller sends only what changed.
 */
export function createSimpliKnowledge(options: SimpliOptions): Knowledge {
  const service = createSimpliService("knowledge", options);
  return {
    async put({ title, content, tags }, call) {
      const subject = subjectOf(title, content);
      const text = fitText(content, ARTICLE_LIMIT);
      if (subject === "") throw service.refuse("articles", "empty_text", "the article is empty");
      const request = { title: subject, content: text === "" ? subject : text, tags, source: "intercom-articles" };
      const { value } = await service.ask("articles", request, call, { read: parseStored, missing: "unreadable" });
      return value;
    },

    // Simpli KB documents no way to remove an article; the caller reports it instead.
    remove: () => Promise.resolve(false),

    async search(query, limit, call): Promise<readonly ArticleHit[]> {
      const text = fitText(query);
      if (text === "") return [];
      const request = { query: text, top_k: limit };
      const { value } = await service.ask("search", request, call, { read: parseHits, missing: "without a list of results" });
      return value.filter((hit) => isKnownBy(hit, call.articlesUntil)).slice(0, limit);
    },

    async gaps(call): Promise<readonly KnowledgeGap[]> {
      const { value } = await service.ask("gaps", undefined, call, { read: parseGaps, missing: "without a list of gaps" });
      return value;
    },
  };
}

/** The answer of `/articles` is not documented: it may be empty, and an id is taken where there is one. */
function parseStored(answer: unknown): { readonly externalId: string | null } {
  const fields = pickFields(answer) ?? {};
  const inner = pickFields(fields["article"]) ?? {};
  return { externalId: pick({ ...inner, ...fields }, ["id", "article_id"], (value) => parseText(value, 200)) };
}

const MAX_GAPS = 100;
const SAMPLES = { count: 5, length: 300 };

/** Reads the answer of `/gaps`, whose exact names are not documented; null without a list. */
function parseGaps(answer: unknown): readonly KnowledgeGap[] | null {
  const list = parseList(answer, ["gaps", "clusters", "topics"]);
  if (list === null) return null;
  return list
    .map(parseGap)
    .filter((gap) => gap !== null)
    .slice(0, MAX_GAPS);
}

function parseGap(value: unknown): KnowledgeGap | null {
  const fields = pickFields(value) ?? { topic: value };
  const suggestedTitle =
    pick(fields, ["suggested_title", "suggestedTitle", "suggestion"], (text) => parseText(text, 200)) ??
    parseSentences(fields["suggested_titles"], { count: 1, length: 200 })?.[0] ??
    null;
  const topic = pick(fields, ["topic", "cluster", "label", "name", "theme", "title"], parseName) ?? suggestedTitle;
  if (topic === null) return null;
  const count = pick(fields, ["count", "query_count", "queries_count", "size", "frequency"], parseNumber);
  const samples = pick(fields, ["sample_queries", "samples", "queries", "examples"], (list) => parseSentences(list, SAMPLES));
  return { topic, count: count === null ? null : Math.max(0, Math.round(count)), samples: samples ?? [], suggestedTitle };
}

/** A cluster's number is no topic; its name is. */
function parseName(value: unknown): string | null {
  const fields = pickFields(value);
  return fields === null ? parseText(value, 200) : pick(fields, ["name", "label", "topic"], (text) => parseText(text, 200));
}

const SNIPPET_LIMIT = 1500;

/** Reads the answer of `/search`, in the service's own order; null without a list. */
function parseHits(answer: unknown): readonly ArticleHit[] | null {
  const list = parseList(answer, ["results", "articles", "hits", "matches", "documents"]);
  return list === null ? null : list.map(parseHit).filter((hit) => hit !== null);
}

/** A hit without a score counts as 0: the port has no "not given", and the order still counts. */
function parseHit(value: unknown): ArticleHit | null {
  const source = parseSource(value);
  if (source === null) return null;
  const outer = pickFields(value) ?? {};
  const fields = { ...outer, ...articleFields(outer) };
  const snippet = pick(fields, ["snippet", "excerpt", "content", "text", "body"], (text) => parseText(text, SNIPPET_LIMIT));
  const score = pick(fields, ["score", "similarity", "relevance"], parseProbability) ?? nearness(fields["distance"]);
  return { ...source, score: score ?? 0, snippet: snippet ?? "" };
}

/** Vector stores give the cosine distance: 0 is the same, 1 is unrelated. */
function nearness(value: unknown): number | null {
  const distance = parseNumber(value);
  return distance === null ? null : parseProbability(1 - distance);
}

const MAX_SOURCES = 10;

/** Sources given as titles, as addresses, or as objects; unreadable and repeated ones are dropped. */
export function parseSources(list: readonly unknown[]): readonly Source[] {
  const sources = list.map(parseSource).filter((source) => source !== null);
  const seen = new Set<string>();
  return sources
    .filter(({ articleId, url, title }) => {
      const key = articleId ?? url ?? title;
      return !seen.has(key) && seen.add(key);
    })
    .slice(0, MAX_SOURCES);
}

export function parseSource(value: unknown): Source | null {
  const fields = pickFields(value);
  if (fields !== null) return sourceOf({ ...fields, ...articleFields(fields) });
  const text = parseText(value);
  if (text === null) return null;
  const url = parseUrl(text);
  return { title: url === null ? text : titleOfUrl(url), url, articleId: null, updatedAt: null };
}

/** `{"article": {...}, "score": 0.8}`, or the same under `document` or `metadata`. */
function articleFields(fields: Fields): Fields {
  return pick(fields, ["article", "document", "metadata"], pickFields) ?? {};
}

function sourceOf(fields: Fields): Source | null {
  const url = pick(fields, ["url", "link", "href", "source_url", "source"], parseUrl);
  const articleId = pick(fields, ["article_id", "external_id", "id", "document_id"], (value) => parseText(value, 200));
  const title = pick(fields, ["title", "name", "heading", "article_title"], (value) => parseText(value, 300));
  const shown = title ?? (url === null ? articleId : titleOfUrl(url));
  if (shown === null) return null;
  return { title: shown, url, articleId, updatedAt: pick(fields, ["updated_at", "updatedAt", "last_updated"], parseSeconds) };
}

/** The last word of the path, readable: `/help/reset-password` is "reset password". */
function titleOfUrl(url: string): string {
  const { pathname, hostname } = new URL(url);
  const last =
    pathname
      .split("/")
      .filter((part) => part !== "")
      .at(-1) ?? hostname;
  return last.replace(/[-_]+/g, " ").slice(0, 300);
}
