/** What admins write for Intercom's AI beside the help centre. */
import type { Core } from "../core.js";
import type { ContentSourceRecord, ExternalPageRecord, InternalArticleRecord } from "../world/records.js";

type Edit<Record extends { readonly id: string }> = Partial<Omit<Record, "createdAt" | "updatedAt">>;

export interface ContentActors {
  /** Adds one or changes the one of that id. Intercom sends no webhook about any of these. */
  saveInternalArticle(article: Edit<InternalArticleRecord>): InternalArticleRecord;
  removeInternalArticle(id: string): void;
  saveContentSource(source: Edit<ContentSourceRecord>): ContentSourceRecord;
  saveExternalPage(page: Edit<ExternalPageRecord> & Pick<ExternalPageRecord, "sourceId">): ExternalPageRecord;
}

export function contentActors({ world }: Core): ContentActors {
  const available = { copilot: true, chatbot: true };
  return {
    saveInternalArticle(edit) {
      const now = world.seconds();
      const id = edit.id ?? world.ids.next("article");
      const before = world.internalArticles.get(id);
      const blank = { ...available, title: "Untitled", html: null, audienceIds: [], createdAt: now };
      const article = { ...blank, ...before, ...edit, id, updatedAt: now };
      world.internalArticles.set(id, article);
      return article;
    },
    removeInternalArticle(id) {
      world.internalArticles.delete(id);
    },
    saveContentSource(edit) {
      const id = edit.id ?? world.ids.next("article");
      const blank = { url: "https://wiki.lumenleaf.example", active: true, audienceIds: [], createdAt: world.seconds() };
      const source = { ...blank, ...world.contentSources.get(id), ...edit, id };
      world.contentSources.set(id, source);
      return source;
    },
    saveExternalPage(edit) {
      const now = world.seconds();
      const id = edit.id ?? world.ids.next("article");
      const url = `https://wiki.lumenleaf.example/${id}`;
      const blank = { ...available, title: "Untitled", html: "", url, createdAt: now };
      const page = { ...blank, ...world.externalPages.get(id), ...edit, id, updatedAt: now };
      world.externalPages.set(id, page);
      return page;
    },
  };
}
