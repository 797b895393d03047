import type { Core } from "../core.js";
import type { ArticleRecord } from "../world/records.js";

/** What somebody does in the help centre. Intercom tells no app about it. */
export interface EditorActors {
  /** Adds an article or changes the one of that id, and dates it now. */
  saveArticle(article: ArticleEdit): ArticleRecord;
  removeArticle(id: string): void;
}

export type ArticleEdit = Partial<Omit<ArticleRecord, "createdAt" | "updatedAt">>;

export function editorActors({ world }: Core): EditorActors {
  return {
    saveArticle(edit) {
      const now = world.seconds();
      const before = edit.id === undefined ? undefined : world.articles.get(edit.id);
      const blank = { title: "Untitled", html: null, state: "draft", collectionId: null, translations: [] } as const;
      const id = before?.id ?? edit.id ?? world.ids.next("article");
      const article: ArticleRecord = { ...blank, createdAt: now, ...before, ...edit, id, updatedAt: now };
      world.articles.set(id, article);
      return article;
    },
    removeArticle(id) {
      world.articles.delete(id);
    },
  };
}
