/** What happens to attributes, and what admins write for Intercom's AI beside the help centre. */
import type { Core } from "../core.js";
import { requireConversation, requireTeammate } from "../views.js";
import { adminAuthor, botAuthor } from "../world/contacts.js";
import { setConversationAttributes } from "../world/conversation-attributes.js";
import { createConversationAttribute, type NewConversationAttribute } from "../world/new-conversation-attribute.js";
import { findTag, untagConversation } from "../world/tags.js";
import type { ContactAttributeValue } from "../world/workspace-records.js";
import type { ArticleRecord, ContentSourceRecord, ExternalPageRecord, InternalArticleRecord } from "../world/content-records.js";

export interface AttributeActors {
  /** In the workspace's settings, where two of one name are possible. */
  addConversationAttribute(attribute: NewConversationAttribute): void;
  archiveConversationAttribute(name: string): void;
  /** In the inbox; null empties it. */
  setAttribute(conversationId: string, name: string, value: ContactAttributeValue, adminId?: string): void;
  workflowSets(conversationId: string, name: string, value: ContactAttributeValue): void;
  workflowUntags(conversationId: string, name: string): void;
}

export function attributeActors(core: Core): AttributeActors {
  const { world } = core;
  const author = botAuthor(core.options.workspaceId, "Operator");
  return {
    addConversationAttribute(attribute) {
      createConversationAttribute(world, attribute, requireTeammate(core).id);
    },
    archiveConversationAttribute(name) {
      for (const attribute of world.conversationAttributes) if (attribute.name === name) attribute.archived = true;
    },
    setAttribute(conversationId, name, value, adminId) {
      const conversation = requireConversation(core, conversationId);
      const admin = requireTeammate(core, adminId);
      const change = setConversationAttributes(world, conversation, { [name]: value }, { author: adminAuthor(admin) });
      core.journal.record({ kind: "teammate", conversationId, title: `A teammate set ${name}`, detail: admin.name, ok: true });
      core.announce(change);
    },
    workflowSets(conversationId, name, value) {
      const conversation = requireConversation(core, conversationId);
      core.announce(setConversationAttributes(world, conversation, { [name]: value }, { author, workflow: "Tidy up" }));
    },
    workflowUntags(conversationId, name) {
      const conversation = requireConversation(core, conversationId);
      untagConversation(world, conversation, findTag(world, name)?.id ?? "", { author });
      core.announce({ conversation, part: null, topics: [] });
    },
  };
}

type Edit<Record extends { readonly id: string }> = Partial<Omit<Record, "createdAt" | "updatedAt">>;

type ArticleEdit = Partial<Omit<ArticleRecord, "createdAt" | "updatedAt">>;

export interface ContentActors {
  /** Adds an article or changes the one of that id, and dates it now. Intercom sends no webhook about articles. */
  saveArticle(article: ArticleEdit): ArticleRecord;
  removeArticle(id: string): void;
  /** Adds one or changes the one of that id. Intercom sends no webhook about any of these. */
  saveInternalArticle(article: Edit<InternalArticleRecord>): InternalArticleRecord;
  removeInternalArticle(id: string): void;
  saveContentSource(source: Edit<ContentSourceRecord>): ContentSourceRecord;
  saveExternalPage(page: Edit<ExternalPageRecord> & Pick<ExternalPageRecord, "sourceId">): ExternalPageRecord;
}

export function contentActors({ world }: Core): ContentActors {
  const available = { copilot: true, chatbot: true };
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
