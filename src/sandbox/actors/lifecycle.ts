/** What people do to records without a message: rate, redact, delete, and edit the help centre. */
import type { Core } from "../core.js";
import { requireContact, requireConversation } from "../views.js";
import { redactPart, redactSource } from "../world/parts.js";
import type { ArticleRecord } from "../world/records.js";

export interface LifecycleActors {
  /** @param score 1 to 5 */
  rate(conversationId: string, score: number, remark?: string): void;
  /** @param partId a part's id, or "source" for the first message */
  redact(conversationId: string, partId: string): void;
  deleteConversation(conversationId: string): void;
  deleteContact(contactId: string): void;
  /** Adds an article or changes the one of that id, and dates it now. Intercom sends no webhook about articles. */
  saveArticle(article: ArticleEdit): ArticleRecord;
  removeArticle(id: string): void;
}

type ArticleEdit = Partial<Omit<ArticleRecord, "createdAt" | "updatedAt">>;

export function lifecycleActors(core: Core): LifecycleActors {
  const { world } = core;
  return {
    rate(conversationId, score, remark) {
      const conversation = requireConversation(core, conversationId);
      conversation.rating = { score, remark: remark ?? null, at: world.seconds() };
      conversation.updatedAt = world.seconds();
      core.announce({ conversation, part: null, topics: ["conversation.rating.added"] });
    },
    redact(conversationId, partId) {
      const conversation = requireConversation(core, conversationId);
      const outcome =
        partId === "source" ? redactSource(world, conversation, conversation.source.id) : redactPart(world, conversation, partId);
      if (typeof outcome === "string") throw new Error(`Part ${partId} is ${outcome}`);
      core.announce(outcome);
    },
    deleteConversation(conversationId) {
      const conversation = requireConversation(core, conversationId);
      world.conversations.delete(conversationId);
      core.announce({ conversation, part: null, topics: ["conversation.deleted"] });
    },
    deleteContact(contactId) {
      const contact = requireContact(core, contactId);
      world.contacts.delete(contactId);
      core.notify("contact.deleted", null, { type: "contact", id: contact.id, external_id: contact.externalId });
    },
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
