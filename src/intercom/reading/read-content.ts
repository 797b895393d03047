/** Articles and pages as the rest of the app has them: their HTML is text. */
import type { Availability, ExternalPage, InternalArticle, PublishedArticle } from "../api-content.js";
import { type AvailabilityJson, externalPageListSchema, internalArticleListSchema } from "../schemas/ai-content.js";
import { type ArticleJson, articleListSchema } from "../schemas/articles.js";
import type { Listed } from "../schemas/pages.js";
import { textOfArticle } from "./body-text.js";

/** Throws a ZodError where the list is missing; so do the others here. */
export function parseArticles(body: unknown): Listed<PublishedArticle> {
  const { items, pages, total } = articleListSchema.parse(body);
  return { items: items.map(toArticle), pages, total };
}

function toArticle(json: ArticleJson): PublishedArticle {
  return {
    ...knownOf(json),
    ...versionOf(json),
    parentIds: json.parent_ids.length > 0 || json.parent_id === null ? json.parent_ids : [json.parent_id],
    language: json.default_locale,
    isTargeted: json.help_center_audience !== null && json.help_center_audience !== "everyone",
    translations: translationsOf(json),
  };
}

/** Intercom repeats the default language among the translations; it is left out here. */
function translationsOf(json: ArticleJson): PublishedArticle["translations"] {
  return Object.entries(json.translated_content).flatMap(([language, content]) =>
    content === null || language === json.default_locale ? [] : [{ language, ...versionOf(content) }],
  );
}

function versionOf({ title, body, state, url }: Pick<ArticleJson, "title" | "body" | "state" | "url">) {
  return { title: title ?? "", content: textOfArticle(body, url), state: state ?? "draft", url };
}

/** The same of the articles that are for teammates alone. */
export function parseInternalArticles(body: unknown): Listed<InternalArticle> {
  const { items: listed, pages, total } = internalArticleListSchema.parse(body);
  const items = listed.map((json) => ({
    ...knownOf(json),
    title: json.title ?? "",
    content: textOfArticle(json.body, null),
    language: json.locale,
    isTargeted: json.audience_ids.length > 0,
  }));
  return { items, pages, total };
}

/** The same of the pages from elsewhere that Intercom's AI answers from. */
export function parseExternalPages(body: unknown): Listed<ExternalPage> {
  const { items: listed, pages, total } = externalPageListSchema.parse(body);
  const items = listed.map((json) => ({
    ...knownOf(json),
    title: json.title ?? "",
    content: textOfArticle(json.html, json.url),
    url: json.url,
    language: json.locale,
    sourceId: json.source_id,
  }));
  return { items, pages, total };
}

/** What all kinds of content have in common. */
function knownOf(json: AvailabilityJson & Pick<ArticleJson, "id" | "updated_at" | "created_at">) {
  return { id: json.id, updatedAt: json.updated_at ?? json.created_at ?? 0, availability: availabilityOf(json) };
}

/** Articles call the AI that answers customers the chatbot, external pages the agent, and older ones knew Fin alone. */
function availabilityOf(json: AvailabilityJson): Availability {
  return {
    copilot: json.ai_copilot_availability ?? json.fin_availability,
    chatbot: json.ai_chatbot_availability ?? json.ai_agent_availability ?? json.fin_availability,
  };
}
