/** What can be a source of drafts: the help centre; beside it internal articles and external pages, where the API version has them. */
import type { Article } from "../../domain/answers.js";
import { type ArticleKind, INTERNAL_TAG, useOfArticle } from "../../domain/article-use.js";
import type { Seconds } from "../../domain/conversation.js";
import type { ContentSource, ExternalPage, InternalArticle } from "../../intercom/api-content.js";
import type { IntercomApi, Page } from "../../intercom/api.js";
import { toArticles } from "../../intercom/calls/help-center.js";
import { OutsideError } from "../../kernel/errors.js";
import type { Logger } from "../../kernel/log.js";

export interface ContentReader {
  readonly api: IntercomApi;
  readonly signal: AbortSignal;
  readonly retry: <T>(ask: () => Promise<T>) => Promise<T>;
  readonly log: Pick<Logger, "warn">;
  /** ISO 639-1, or null where it is too short to tell. @param sure null as well where the language is not sure */
  readonly detectLanguage: (text: string, sure?: boolean) => string | null;
}

export interface ArticlePage {
  readonly articles: readonly Article[];
  /** All that it lists, by the ids that `total` counts: drafts, empty ones and those that are no source as well. */
  readonly listed: readonly string[];
  readonly total: number | null;
  /** Of this kind some may not have been seen: none of it counts as unpublished. Left out where all of it is read. */
  readonly unread?: ArticleKind;
}

/** The help centre's, then what the workspace's API version has beside it. */
export async function* listSyncedArticles(reader: ContentReader): AsyncGenerator<ArticlePage> {
  yield* publishedArticles(reader);
  yield* contentArticles(reader);
}

/** So often the list is read from the front until nothing in it moved meanwhile. */
const MOST_PASSES = 5;

/**
 * The help centre's published articles page by page, their collections' names as tags; `total` where Intercom gives one.
 * The latest change comes first: what is edited meanwhile moves to a page that was read already, and what is deleted moves
 * the rest up. So the front is read again until it shows nothing new, and everything where the list became shorter or a page repeated what came before.
 */
async function* publishedArticles(reader: ContentReader): AsyncGenerator<ArticlePage> {
  const { api, signal, retry } = reader;
  const collections = await collectionNames(reader);
  const fetchPage = (page: string) => retry(() => api.listArticles(page, { signal }));
  /** Everything that was changed before this has been read. */
  let readUntil: Seconds | null = null;
  let total: number | null = null;
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    let newest: Seconds = 0;
    let pages = 0;
    let isBroken = false;
    const seen = new Set<string>();
    for (let page: string | null = "1"; page !== null;) {
      const found: Awaited<ReturnType<typeof fetchPage>> = await fetchPage(page);
      const articles = found.items.flatMap((article) => toArticles(article, collections));
      yield { articles, listed: found.items.map(({ id }) => id), total: found.total };
      const times = found.items.map(({ updatedAt }) => updatedAt);
      if (pages === 0) newest = Math.max(0, ...times);
      pages += 1;
      const isRepeated = bringsNothingNew(found, seen);
      isBroken ||= isRepeated || (total !== null && found.total !== null && found.total < total);
      total = found.total;
      const isKnown: boolean = readUntil !== null && !isBroken && Math.min(...times) < readUntil;
      page = isKnown || isRepeated ? null : found.next;
    }
    const isWhole = readUntil === null ? pages === 1 : newest <= readUntil;
    if (isWhole && !isBroken) return;
    readUntil = isBroken ? null : newest;
  }
  yield { articles: [], listed: [], total, unread: "help-centre" };
}

async function collectionNames({ api, signal, retry }: ContentReader): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  const fetchPage = (page: string) => retry(() => api.listCollections(page, { signal }));
  const seen = new Set<string>();
  for (let page: string | null = "1"; page !== null;) {
    const found: Awaited<ReturnType<typeof fetchPage>> = await fetchPage(page);
    for (const { id, name } of found.items) names.set(id, name);
    page = bringsNothingNew(found, seen) ? null : found.next;
  }
  return names;
}

/**
 * Page by page, each kind until its end. A kind that the version has not, or that Intercom refuses for good, gives nothing:
 * a plan or a permission may not include it, and the rest is synced all the same.
 */
async function* contentArticles(reader: ContentReader): AsyncGenerator<ArticlePage> {
  const { api, signal, detectLanguage } = reader;
  const pageOf = (kind: ArticleKind, items: readonly Article[] | null): ArticlePage =>
    items === null
      ? { articles: [], listed: [], total: null, unread: kind }
      : { articles: items, listed: items.map(({ id }) => id), total: null };
  const internal = pagesOf("internal articles", (page) => api.listInternalArticles(page, { signal }), reader);
  for await (const items of internal) yield pageOf("internal", items?.flatMap(articleOfInternal) ?? null);
  const sources = new Map<string, ContentSource>();
  const imported = pagesOf("content sources", (page) => api.listContentSources(page, { signal }), reader);
  for await (const items of imported) {
    if (items === null) yield pageOf("external", null);
    for (const source of items ?? []) sources.set(source.id, source);
  }
  const external = pagesOf("external pages", (page) => api.listExternalPages(page, { signal }), reader);
  const toArticle = (page: ExternalPage) => articleOfPage(page, sources, (text) => detectLanguage(text, true));
  for await (const items of external) yield pageOf("external", items?.flatMap(toArticle) ?? null);
}

/** Null in place of a later page that Intercom refuses, or answers with what was seen already; where it refuses the first, all of the kind is not available. */
async function* pagesOf<T extends { readonly id: string }>(
  what: string,
  ask: (page: string) => Promise<Page<T> | null>,
  { retry, log }: ContentReader,
): AsyncGenerator<readonly T[] | null> {
  const fetchPage = async (page: string): Promise<Page<T> | "refused" | null> => {
    try {
      return await retry(() => ask(page));
    } catch (error) {
      if (!(error instanceof OutsideError) || error.failure.advice.retry !== "never") throw error;
      log.warn({ because: error.message }, `Intercom refuses to list its ${what}`);
      return "refused";
    }
  };
  const seen = new Set<string>();
  for (let page: string | null = "1"; page !== null;) {
    const found: Page<T> | "refused" | null = await fetchPage(page);
    if (found === null) return;
    if (found === "refused") {
      if (page !== "1") yield null;
      return;
    }
    if (bringsNothingNew(found, seen)) {
      log.warn({}, `Intercom answers the same page of its ${what} again`);
      yield null;
      return;
    }
    yield found.items;
    page = found.next;
  }
}

/**
 * Whether a page repeats only what this pass has seen, or holds nothing that can be read although more is to come: Intercom may
 * have ignored what was asked for. Adds its ids.
 */
function bringsNothingNew({ items, next }: Page<{ readonly id: string }>, seen: Set<string>): boolean {
  const before = seen.size;
  for (const { id } of items) seen.add(id);
  return seen.size === before && (items.length > 0 || next !== null);
}

/** An id of its own kind: articles, internal ones and pages are counted apart. */
function articleOfInternal(article: InternalArticle): readonly Article[] {
  const { id, title, content, language, updatedAt, availability, isTargeted } = article;
  if (useOfArticle({ kind: "internal", availability, isTargeted }).use === "none" || isEmpty(title, content)) return [];
  const about = { title, content, url: null, tags: [INTERNAL_TAG], language: baseOf(language), updatedAt };
  return [{ id: `internal:${id}`, ...about, internal: true }];
}

/** A page of a source that is not known, or not used any more, is left out: whom it is for nobody can say. */
function articleOfPage(
  page: ExternalPage,
  sources: ReadonlyMap<string, ContentSource>,
  detect: (text: string) => string | null,
): readonly Article[] {
  const { id, title, content, url, updatedAt, availability, sourceId } = page;
  const source = sources.get(sourceId ?? "");
  if (source?.active !== true) return [];
  const { use } = useOfArticle({ kind: "external", availability, isTargeted: source.isTargeted });
  if (use === "none" || isEmpty(title, content)) return [];
  const named = baseOf(page.language);
  // Up to version 2.16 Intercom says "en" of every page.
  const language = named === null || named === "en" ? detect(content) : named;
  const about = { id: `external:${id}`, title, content, url, language, updatedAt };
  return [use === "teammates" ? { ...about, tags: [INTERNAL_TAG], internal: true } : { ...about, tags: [] }];
}

const isEmpty = (title: string, content: string): boolean => title.trim() === "" || content === "";

const baseOf = (language: string | null): string | null => language?.slice(0, 2).toLowerCase() ?? null;
