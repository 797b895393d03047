/** Articles and collections as the REST API shows them. */
import type { ArticleRecord, CollectionRecord } from "../world/records.js";

const HELP_CENTER = "https://help.lumenleaf.example";

interface ArticleContext {
  readonly workspaceId: string;
  readonly authorId: string;
}

export function presentArticle(article: ArticleRecord, { workspaceId, authorId }: ArticleContext) {
  const parent = article.collectionId === null ? null : Number(article.collectionId);
  return {
    id: article.id,
    type: "article" as const,
    workspace_id: workspaceId,
    parent_id: parent,
    parent_type: parent === null ? null : "collection",
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
