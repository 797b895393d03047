/** What Intercom's AI answers from beside the help centre: internal articles, external pages and where those come from. */
import { listsTakePages, versionHas } from "../../domain/api-version.js";
import type { ContentSource } from "../api-content.js";
import type { IntercomApi, Page } from "../api.js";
import type { Transport } from "../rest-request.js";
import { contentSourceListSchema } from "../schemas/ai-content.js";
import { CURSOR, pageAfter } from "../schemas/pages.js";
import { parseBy, parsePageBy } from "./parse-by.js";

type AiContentCalls = Pick<IntercomApi, "listInternalArticles" | "listExternalPages" | "listContentSources">;

/** A page of any of these, and 50 articles with their translations, are a few megabytes at most. */
const A_PAGE = "50";

/** Where the API version describes no parameters the pages are as long as Intercom makes them. */
export function pageQuery(page: number | string, version: string): Readonly<Record<string, string>> {
  const asked = String(page);
  const at = asked.startsWith(CURSOR) ? { starting_after: asked.slice(CURSOR.length) } : { page: asked };
  if (listsTakePages(version)) return { ...at, per_page: A_PAGE };
  return asked === "1" ? {} : at;
}

export function aiContentCalls(call: Transport, version: string): AiContentCalls {
  const ask = (route: string, page: number | string) =>
    ({ method: "GET", route, query: pageQuery(page, version), kind: "read" }) as const;
  return {
    async listInternalArticles(page, options) {
      if (!versionHas("internal-articles", version)) return null;
      return call({ ...ask("/internal_articles", page), ...parsePageBy(parseBy("internal-articles"), page) }, options);
    },
    async listExternalPages(page, options) {
      if (!versionHas("external-pages", version)) return null;
      return call({ ...ask("/ai/external_pages", page), ...parsePageBy(parseBy("external-pages"), page) }, options);
    },
    async listContentSources(page, options) {
      if (!versionHas("external-pages", version)) return null;
      return call({ ...ask("/ai/content_import_sources", page), read: (body) => parseContentSources(body, page) }, options);
    },
  };
}

function parseContentSources(body: unknown, page: number | string): Page<ContentSource> {
  const { items: listed, pages, total } = contentSourceListSchema.parse(body);
  const items = listed.map(({ id, status, audience_ids }) => ({
    id,
    active: status !== "deactivated",
    isTargeted: audience_ids.length > 0,
  }));
  return { items, next: pageAfter(page, pages), total };
}
