/** What can be a source of drafts beside the help centre: internal articles and external pages, where the API version has them. */
import type { Article } from "../../domain/answers.js";
import { useOfArticle } from "../../domain/article-use.js";
import type { ContentSource, ExternalPage, IntercomApi, InternalArticle, Page } from "../../intercom/api.js";
import { textOfBody } from "../../intercom/reading/messages.js";
import { OutsideError } from "../../kernel/errors.js";

export interface ContentReader {
  readonly api: IntercomApi;
  readonly signal: AbortSignal;
  readonly retry: <T>(ask: () => Promise<T>) => Promise<T>;
  /** Called with what Intercom refuses for good: a plan or a permission may not include it, and the rest is synced all the same. */
  readonly onRefused: (what: string, because: string) => void;
}

/** Page by page, each kind until its end. A kind that is refused, or that the version has not, gives nothing. */
export async function* contentArticles(reader: ContentReader): AsyncGenerator<readonly Article[]> {
  const { api, signal } = reader;
  const internal = pagesOf("internal articles", (page) => api.listInternalArticles(page, { signal }), reader);
  for await (const items of internal) yield items.flatMap(articleOfInternal);
  const sources = new Map<string, ContentSource>();
  const imported = pagesOf("content sources", (page) => api.listContentSources(page, { signal }), reader);
  for await (const items of imported) for (const source of items) sources.set(source.id, source);
  const external = pagesOf("external pages", (page) => api.listExternalPages(page, { signal }), reader);
  for await (const items of external) yield items.flatMap((page) => articleOfPage(page, sources));
}

async function* pagesOf<T>(
  what: string,
  ask: (page: number) => Promise<Page<T> | null>,
  { retry, onRefused }: ContentReader,
): AsyncGenerator<readonly T[]> {
  const fetchPage = async (page: number): Promise<Page<T> | null> => {
    try {
      return await retry(() => ask(page));
    } catch (error) {
      if (!(error instanceof OutsideError) || error.failure.advice.retry !== "never") throw error;
      onRefused(what, error.message);
      return null;
    }
  };
  for (let page: string | null = "1"; page !== null;) {
    const found: Page<T> | null = await fetchPage(Number(page));
    if (found === null) return;
    yield found.items;
    page = found.next;
  }
}

/** An id of its own kind: articles, internal ones and pages are counted apart. */
function articleOfInternal(article: InternalArticle): readonly Article[] {
  const { id, title, bodyHtml, language, updatedAt, availability, isTargeted } = article;
  const content = textOfBody(bodyHtml);
  if (useOfArticle({ kind: "internal", availability, isTargeted }).use === "none" || isEmpty(title, content)) return [];
  const about = { title, content, url: null, tags: [INTERNAL_TAG], language: baseOf(language), updatedAt };
  return [{ id: `internal:${id}`, ...about, internal: true }];
}

/** A page of a source that is not known, or not used any more, is left out: whom it is for nobody can say. */
function articleOfPage(page: ExternalPage, sources: ReadonlyMap<string, ContentSource>): readonly Article[] {
  const { id, title, bodyHtml, url, language, updatedAt, availability, sourceId } = page;
  const source = sources.get(sourceId ?? "");
  if (source?.active !== true) return [];
  const { use } = useOfArticle({ kind: "external", availability, isTargeted: source.isTargeted });
  const content = textOfBody(bodyHtml);
  if (use === "none" || isEmpty(title, content)) return [];
  const about = { id: `external:${id}`, title, content, url, language: baseOf(language), updatedAt };
  return [use === "teammates" ? { ...about, tags: [INTERNAL_TAG], internal: true } : { ...about, tags: [] }];
}

/** What knowledge services see of it. */
const INTERNAL_TAG = "internal";

const isEmpty = (title: string, content: string): boolean => title.trim() === "" || content === "";

const baseOf = (language: string | null): string | null => language?.slice(0, 2).toLowerCase() ?? null;
