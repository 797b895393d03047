/** Sources in AI services' answers. */
import type { Source } from "../domain/answers.js";
import { type Fields, parseText, parseUrl, pick, pickFields } from "./answer-fields.js";
import { parseSeconds } from "./answer-scores.js";

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
export function articleFields(fields: Fields): Fields {
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
