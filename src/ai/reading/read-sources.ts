import type { Source } from "../ports.js";
import { pick, readFields, type Fields } from "./pick.js";
import { readSeconds } from "./read-seconds.js";
import { readText } from "./read-text.js";
import { readUrl } from "./read-url.js";

const MAX_SOURCES = 10;

/** Sources given as titles, as addresses, or as objects; unreadable and repeated ones are dropped. */
export function readSources(list: readonly unknown[]): readonly Source[] {
  const sources = list.map(readSource).filter((source) => source !== null);
  const seen = new Set<string>();
  return sources
    .filter(({ articleId, url, title }) => {
      const key = articleId ?? url ?? title;
      return !seen.has(key) && seen.add(key);
    })
    .slice(0, MAX_SOURCES);
}

export function readSource(value: unknown): Source | null {
  const fields = readFields(value);
  if (fields !== null) return sourceOf({ ...fields, ...articleFields(fields) });
  const text = readText(value);
  if (text === null) return null;
  const url = readUrl(text);
  return { title: url === null ? text : titleOfUrl(url), url, articleId: null, updatedAt: null };
}

/** `{"article": {...}, "score": 0.8}`, or the same under `document` or `metadata`. */
export function articleFields(fields: Fields): Fields {
  return pick(fields, ["article", "document", "metadata"], readFields) ?? {};
}

function sourceOf(fields: Fields): Source | null {
  const url = pick(fields, ["url", "link", "href", "source_url", "source"], readUrl);
  const articleId = pick(fields, ["article_id", "external_id", "id", "document_id"], (value) => readText(value, 200));
  const title = pick(fields, ["title", "name", "heading", "article_title"], (value) => readText(value, 300));
  const shown = title ?? (url === null ? articleId : titleOfUrl(url));
  if (shown === null) return null;
  return { title: shown, url, articleId, updatedAt: pick(fields, ["updated_at", "updatedAt", "last_updated"], readSeconds) };
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
