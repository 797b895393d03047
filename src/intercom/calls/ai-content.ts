/** What Intercom's AI answers from beside the help centre: internal articles, external pages and where those come from. */
import { listsTakePages, versionHas } from "../../domain/api-version.js";
import type { Availability, ExternalPage, InternalArticle } from "../api-content.js";
import type { IntercomApi } from "../api.js";
import type { Transport } from "../rest-request.js";
import {
  type AvailabilityJson,
  contentSourceListSchema,
  externalPageListSchema,
  internalArticleListSchema,
} from "../schemas/ai-content.js";
import { CURSOR, pageAfter, type Pages } from "../schemas/pages.js";

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
  const list = <T>(route: string, page: number | string, read: (body: unknown) => Listed<T>, options: Parameters<Transport>[1]) =>
    call(
      {
        method: "GET",
        route,
        query: pageQuery(page, version),
        kind: "read",
        read: (body) => {
          const { items, pages, total } = read(body);
          return { items, next: pageAfter(page, pages), total };
        },
      },
      options,
    );
  return {
    async listInternalArticles(page, options) {
      return versionHas("internal-articles", version) ? list("/internal_articles", page, parseInternalArticles, options) : null;
    },
    async listExternalPages(page, options) {
      return versionHas("external-pages", version) ? list("/ai/external_pages", page, parseExternalPages, options) : null;
    },
    async listContentSources(page, options) {
      return versionHas("external-pages", version)
        ? list("/ai/content_import_sources", page, parseContentSources, options)
        : null;
    },
  };
}

interface Listed<T> {
  readonly items: readonly T[];
  readonly pages: Pages;
  readonly total: number | null;
}

function parseInternalArticles(body: unknown): Listed<InternalArticle> {
  const { items: listed, pages, total } = internalArticleListSchema.parse(body);
  const items = listed.map((json) => ({
    id: json.id,
    title: json.title ?? "",
    bodyHtml: json.body ?? "",
    language: json.locale,
    updatedAt: json.updated_at ?? json.created_at ?? 0,
    availability: availabilityOf(json),
    isTargeted: json.audience_ids.length > 0,
  }));
  return { items, pages, total };
}

function parseExternalPages(body: unknown): Listed<ExternalPage> {
  const { items: listed, pages, total } = externalPageListSchema.parse(body);
  const items = listed.map((json) => ({
    id: json.id,
    title: json.title ?? "",
    bodyHtml: json.html ?? "",
    url: json.url,
    language: json.locale,
    sourceId: json.source_id,
    updatedAt: json.updated_at ?? json.created_at ?? 0,
    availability: availabilityOf(json),
  }));
  return { items, pages, total };
}

function parseContentSources(body: unknown) {
  const { items: listed, pages, total } = contentSourceListSchema.parse(body);
  const items = listed.map(({ id, status, audience_ids }) => ({
    id,
    active: status !== "deactivated",
    isTargeted: audience_ids.length > 0,
  }));
  return { items, pages, total };
}

/** Articles call the AI that answers customers the chatbot, external pages the agent, and older ones knew Fin alone. */
export function availabilityOf(json: AvailabilityJson): Availability {
  return {
    copilot: json.ai_copilot_availability ?? json.fin_availability,
    chatbot: json.ai_chatbot_availability ?? json.ai_agent_availability ?? json.fin_availability,
  };
}
