/**
 * Never run, only type-checked: what the twin answers is what Intercom's own generated model describes.
 * That model writes "may be missing" where the API answers null, so nulls are read as missing here.
 */
import type { Intercom } from "intercom-client";
import type { presentArticle, presentCollection, presentHighlights } from "../../src/sandbox/rest/routes/articles.js";
import type { presentContact } from "../../src/sandbox/shape/contact.js";
import type { presentConversation, presentConversationItem } from "../../src/sandbox/shape/conversation.js";
import type { presentPart } from "../../src/sandbox/shape/part.js";
import type { presentAdmin, presentMe } from "../../src/sandbox/shape/teammate.js";
import type { presentAppliedTag, presentAttribute, presentTeam } from "../../src/sandbox/shape/workspace.js";

type NullsAsMissing<T> = T extends readonly (infer Item)[]
  ? NullsAsMissing<Item>[]
  : T extends object
    ? { [Key in keyof T as null extends T[Key] ? never : Key]: NullsAsMissing<T[Key]> } & {
        [Key in keyof T as null extends T[Key] ? Key : never]?: NullsAsMissing<NonNullable<T[Key]>>;
      }
    : T;

type Shown<Present extends (...given: never[]) => unknown> = NullsAsMissing<ReturnType<Present>>;

declare const admin: Shown<typeof presentAdmin>;

admin satisfies Intercom.Admin;

// The model lacks the picture's `type` that the API answers, and takes no picture without an address.
declare const me: Omit<Shown<typeof presentMe>, "avatar">;

me satisfies Intercom.AdminWithApp;

declare const team: Shown<typeof presentTeam>;

team satisfies Intercom.Team;

declare const tag: Shown<typeof presentAppliedTag>;

tag satisfies Intercom.Tag;

// The model forgets that an author's name can be null, as a visitor's is.
type AuthorModel = Omit<Intercom.ConversationPartAuthor, "name"> & { name?: string };

declare const part: Shown<typeof presentPart>;

part satisfies Omit<Intercom.ConversationPart, "author"> & { author: AuthorModel };

// The model has `team_assignee_id` as a string, where the description of 2.11 and its examples have an integer,
// and of what Fin cites custom answers alone, where the description of 2.16 has articles, snippets and files. It knows no levels
// of priority, which 2.16 has.
type Restated = "team_assignee_id" | "source" | "conversation_parts" | "ai_agent" | "priority";

type ConversationModel = Omit<Intercom.Conversation, Restated> & {
  source: Omit<Intercom.ConversationSource, "author"> & { author: AuthorModel };
  ai_agent?: Omit<Intercom.AiAgent, "content_sources">;
};

declare const found: Shown<typeof presentConversationItem>;

found satisfies ConversationModel;

declare const conversation: Shown<typeof presentConversation>;

conversation satisfies ConversationModel;

conversation.conversation_parts satisfies Omit<Intercom.ConversationParts, "conversation_parts">;

declare const contact: Shown<typeof presentContact>;

contact satisfies Intercom.Contact;

declare const attribute: Shown<typeof presentAttribute>;

attribute satisfies Intercom.DataAttribute;

declare const article: Shown<typeof presentArticle>;

article satisfies Omit<Intercom.ArticleListItem, "translated_content">;

declare const highlights: Shown<typeof presentHighlights>;

highlights satisfies Intercom.ArticleSearchHighlights;

declare const collection: Shown<typeof presentCollection>;

collection satisfies Intercom.Collection;
