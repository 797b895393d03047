/** Internal articles (2.13), external pages and where those come from (2.12): their routes, and how they are shown. */
import type { Core } from "../../core.js";
import type { ContentSourceRecord, ExternalPageRecord, InternalArticleRecord } from "../../world/records.js";
import { cutPage, parsePage } from "../request.js";
import { ok, type RestRoute } from "../route.js";

const API = "https://api.intercom.io";
const A_PAGE = { usual: 25, most: 150 };

export function aiContentRoutes({ world, options }: Core): RestRoute[] {
  const authorId = Number(options.adminId);
  const list = <T>(path: string, since: number, records: ReadonlyMap<string, T>, present: (record: T) => object): RestRoute => ({
    method: "get",
    path,
    since,
    handle({ query }) {
      const asked = parsePage(query, A_PAGE.usual, A_PAGE.most);
      if ("status" in asked) return asked;
      const all = [...records.values()];
      const { items, pages } = cutPage(all, asked, `${API}${path}`);
      return ok({ type: "list", pages, total_count: all.length, data: items.map(present) });
    },
  });
  return [
    list("/internal_articles", 13, world.internalArticles, (article) => presentInternalArticle(article, authorId)),
    list("/ai/external_pages", 12, world.externalPages, presentExternalPage),
    list("/ai/content_import_sources", 12, world.contentSources, presentContentSource),
  ];
}

function presentInternalArticle(article: InternalArticleRecord, authorId: number) {
  return {
    id: article.id,
    type: "internal_article" as const,
    title: article.title,
    body: article.html,
    author_id: authorId,
    owner_id: authorId,
    locale: "en",
    created_at: article.createdAt,
    updated_at: article.updatedAt,
    ai_chatbot_availability: article.chatbot,
    ai_copilot_availability: article.copilot,
    ai_sales_agent_availability: false,
    audience_ids: [...article.audienceIds],
  };
}

function presentExternalPage(page: ExternalPageRecord) {
  return {
    id: page.id,
    type: "external_page" as const,
    title: page.title,
    html: page.html,
    url: page.url,
    external_id: `wiki-${page.id}`,
    locale: "en" as const,
    source_id: Number(page.sourceId),
    ai_agent_availability: page.chatbot,
    ai_copilot_availability: page.copilot,
    ai_sales_agent_availability: false,
    fin_availability: page.chatbot,
    created_at: page.createdAt,
    updated_at: page.updatedAt,
    last_ingested_at: page.updatedAt,
  };
}

function presentContentSource(source: ContentSourceRecord) {
  return {
    id: Number(source.id),
    type: "content_import_source" as const,
    url: source.url,
    sync_behavior: "api" as const,
    status: source.active ? ("active" as const) : ("deactivated" as const),
    audience_ids: [...source.audienceIds],
    created_at: source.createdAt,
    updated_at: source.createdAt,
    last_synced_at: source.createdAt,
  };
}
