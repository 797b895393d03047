/** Routes of what answers are made of: articles, what admins wrote for Intercom's AI beside them, and macros. */
import { z } from "zod";
import type { Core } from "../../core.js";
import type { ContentSourceRecord, ExternalPageRecord, InternalArticleRecord, MacroRecord } from "../../world/content-records.js";
import { cutPage, parseVersionedPage } from "../pages.js";
import { parameterInvalid } from "../refusals.js";
import { answerRefusal, ok, type RestRoute } from "../route.js";
import { articleRoutes } from "./articles.js";

const API = "https://api.intercom.io";

const A_PAGE = { usual: 25, most: 150 };

export const contentRoutes = (core: Core): RestRoute[] => [
  ...articleRoutes(core),
  ...aiContentRoutes(core),
  ...macroRoutes(core),
];

function aiContentRoutes({ world, options }: Core): RestRoute[] {
  const authorId = Number(options.adminId);
  const list = <T>(path: string, since: number, records: ReadonlyMap<string, T>, present: (record: T) => object): RestRoute => ({
    method: "get",
    path,
    since,
    handle({ query, shape }) {
      const asked = parseVersionedPage(query, A_PAGE, shape);
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

const SINCE = 16;

const USUAL_PAGE = 50;

const LARGEST_PAGE = 150;

/** "When returning 30+ macros, body rendering may be skipped for performance". */
const BODIES_A_PAGE = 29;

/** From 2.16 on: latest change first, page by page by a cursor. */
function macroRoutes({ world }: Core): RestRoute[] {
  return [
    {
      method: "get",
      path: "/macros",
      since: SINCE,
      handle({ query }) {
        const perPage = Number(query.get("per_page") ?? USUAL_PAGE);
        if (!Number.isInteger(perPage) || perPage < 1 || perPage > LARGEST_PAGE)
          return answerRefusal(parameterInvalid("per_page is invalid", "per_page"));
        const all = [...world.macros].sort((one, other) => other.updatedAt - one.updatedAt || one.id.localeCompare(other.id));
        const start = startAfter(all, query.get("starting_after"));
        if (start === null) return answerRefusal(parameterInvalid("starting_after is invalid", "starting_after"));
        const shown = all.slice(start, start + perPage);
        const last = start + perPage < all.length ? shown.at(-1) : undefined;
        return ok({
          type: "list",
          data: shown.map((macro) => presentMacro(macro, shown.length <= BODIES_A_PAGE)),
          pages: { type: "pages", per_page: perPage, next: last === undefined ? null : { starting_after: cursorOf(last) } },
        });
      },
    },
  ];
}

const cursorOf = ({ updatedAt, id }: MacroRecord): string => Buffer.from(JSON.stringify([updatedAt, id])).toString("base64");

const cursorSchema = z.tuple([z.number(), z.string()]);

function startAfter(all: readonly MacroRecord[], cursor: string | null): number | null {
  if (cursor === null) return 0;
  try {
    const [, id] = cursorSchema.parse(JSON.parse(Buffer.from(cursor, "base64").toString("utf8")));
    const index = all.findIndex((macro) => macro.id === id);
    return index < 0 ? null : index + 1;
  } catch {
    return null;
  }
}

function presentMacro(macro: MacroRecord, withBody: boolean) {
  return {
    type: "macro" as const,
    id: macro.id,
    name: macro.name,
    body: withBody ? `<p>${macro.text.replace(PLACEHOLDER, attributeElement)}</p>` : null,
    body_text: withBody ? macro.text : null,
    created_at: new Date(macro.updatedAt * 1000).toISOString(),
    updated_at: new Date(macro.updatedAt * 1000).toISOString(),
    visible_to: macro.teamIds.length === 0 ? "everyone" : "specific_teams",
    visible_to_team_ids: macro.teamIds,
    available_on: ["inbox", "messenger"],
  };
}

const PLACEHOLDER = /\{\{([\w.]+)(?:\|fallback:"([^"]*)")?\}\}/g;

const attributeElement = (_all: string, key: string, fallback: string | undefined): string =>
  `<attribute key="${key}"${fallback === undefined ? "" : ` default="${fallback}"`}/>`;
