/** The help centre's articles and collections: their routes, and how they are shown. */
import type { Core } from "../../core.js";
import { htmlToText } from "../../html.js";
import type { Shape } from "../../shape/version.js";
import type { ArticleRecord, CollectionRecord } from "../../world/content-records.js";
import { cutPage, parsePage, parseVersionedPage } from "../pages.js";
import { parameterInvalid } from "../refusals.js";
import { answerRefusal, ok, type RestRoute } from "../route.js";

const API = "https://api.intercom.io";

const ARTICLES_A_PAGE = { usual: 15, most: 250 };

const COLLECTIONS_A_PAGE = { usual: 20, most: 150 };

/** Both lists come with the latest change first, so an edit between two pages shifts what follows. */
export function articleRoutes({ world, options }: Core): RestRoute[] {
  const { workspaceId, adminId: authorId } = options;
  return [
    {
      method: "get",
      path: "/articles",
      handle({ query, shape }) {
        const asked = parseVersionedPage(query, ARTICLES_A_PAGE, shape);
        if ("status" in asked) return asked;
        const all = latestFirst([...world.articles.values()]);
        const { items, pages } = cutPage(all, asked, `${API}/articles`);
        const data = items.map((article) => presentArticle(article, { workspaceId, authorId, shape }));
        return ok({ type: "list", pages, total_count: all.length, data });
      },
    },
    {
      method: "get",
      path: "/articles/search",
      handle({ query, shape }) {
        const asked = parsePage(query, FOUND_A_PAGE.usual, FOUND_A_PAGE.most);
        if ("status" in asked) return asked;
        const state = query.get("state") ?? "all";
        if (!SEARCHED_STATES.has(state)) return answerRefusal(parameterInvalid("state is invalid", "state"));
        const phrase = query.get("phrase")?.trim() ?? "";
        const found = latestFirst([...world.articles.values()].filter((article) => isFound(article, phrase, state)));
        const { items, pages } = cutPage(found, asked, `${API}/articles/search`);
        const articles = items.map((article) => presentArticle(article, { workspaceId, authorId, shape }));
        const highlights = query.get("highlight") === "true" ? items.map((article) => presentHighlights(article, phrase)) : [];
        return ok({ type: "list", total_count: found.length, data: { articles, highlights }, pages });
      },
    },
    {
      method: "get",
      path: "/help_center/collections",
      handle({ query, shape }) {
        const asked = parseVersionedPage(query, COLLECTIONS_A_PAGE, shape);
        if ("status" in asked) return asked;
        const all = latestFirst([...world.collections.values()]);
        const { items, pages } = cutPage(all, asked, `${API}/help_center/collections`);
        const data = items.map((collection, index) => presentCollection(collection, index + 1, workspaceId));
        return ok({ type: "list", pages, total_count: all.length, data });
      },
    },
  ];
}

const FOUND_A_PAGE = { usual: 10, most: 250 };

const SEARCHED_STATES: ReadonlySet<string> = new Set(["all", "published", "draft"]);

const textOf = ({ html }: ArticleRecord): string => htmlToText(html ?? "");

/** Each word of the phrase stands in the title or in the text. */
function isFound(article: ArticleRecord, phrase: string, state: string): boolean {
  const text = `${article.title} ${textOf(article)}`.toLowerCase();
  const words = phrase.toLowerCase().split(/\s+/);
  return (state === "all" || article.state === state) && words.every((word) => text.includes(word));
}

export function presentHighlights(article: ArticleRecord, phrase: string) {
  return {
    article_id: article.id,
    highlighted_title: highlight(article.title, phrase),
    highlighted_summary: [highlight(textOf(article).slice(0, SUMMARY), phrase)],
  };
}

const SUMMARY = 300;

/** Signs that mean something in a pattern. */
const SPECIAL = /[\\^$.*+?()[\]{}|]/g;

function highlight(text: string, phrase: string) {
  const words = phrase.split(/\s+/).filter((word) => word !== "");
  if (words.length === 0) return [{ type: "plain" as const, text }];
  const found = new RegExp(`(${words.map((word) => word.replace(SPECIAL, "\\$&")).join("|")})`, "giu");
  // Split by a group, every second piece is what it found.
  const pieces = text.split(found);
  return pieces.flatMap((piece, index) =>
    piece === "" ? [] : [{ type: index % 2 === 1 ? ("highlight" as const) : ("plain" as const), text: piece }],
  );
}

function latestFirst<T extends { readonly updatedAt: number }>(records: readonly T[]): T[] {
  return records.toSorted((one, other) => other.updatedAt - one.updatedAt);
}

const HELP_CENTER = "https://help.lumenleaf.example";

interface ArticleContext {
  readonly workspaceId: string;
  readonly authorId: string;
  readonly shape: Shape;
}

export function presentArticle(article: ArticleRecord, { workspaceId, authorId, shape }: ArticleContext) {
  const parent = article.collectionId === null ? null : Number(article.collectionId);
  return {
    id: article.id,
    type: "article" as const,
    workspace_id: workspaceId,
    ...(shape.articlesNameOneParent && { parent_id: parent, parent_type: parent === null ? null : "collection" }),
    parent_ids: parent === null ? [] : [parent],
    title: article.title,
    description: "",
    body: article.html,
    author_id: Number(authorId),
    state: article.state,
    created_at: article.createdAt,
    updated_at: article.updatedAt,
    url: article.state === "published" ? articleUrl(article.id, "en", article.title) : null,
    default_locale: "en",
    translated_content: presentTranslations(article, authorId),
    statistics: null,
  };
}

function presentTranslations(article: ArticleRecord, authorId: string) {
  const contents = article.translations.map((translation) => {
    const content = {
      type: "article_content" as const,
      title: translation.title,
      description: "",
      body: translation.html,
      author_id: Number(authorId),
      state: translation.state,
      created_at: article.createdAt,
      updated_at: article.updatedAt,
      url: articleUrl(article.id, translation.language, translation.title),
    };
    return [translation.language, content] as const;
  });
  return { ...Object.fromEntries(contents), type: "article_translated_content" as const };
}

function articleUrl(id: string, language: string, title: string): string {
  const slug = title
    .normalize("NFKD")
    // What stood above a letter: "contraseña" becomes "contrasena".
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return `${HELP_CENTER}/${language}/articles/${id}-${slug}`;
}

export function presentCollection(collection: CollectionRecord, order: number, workspaceId: string) {
  return {
    id: collection.id,
    workspace_id: workspaceId,
    name: collection.name,
    url: `${HELP_CENTER}/en/collections/${collection.id}`,
    order,
    created_at: collection.updatedAt,
    updated_at: collection.updatedAt,
    description: collection.description,
    icon: "bookmark",
    parent_id: collection.parentId,
    default_locale: "en",
    help_center_id: 79,
  };
}
