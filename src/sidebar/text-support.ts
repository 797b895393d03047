/** What a teammate's text may rest on: the conversation, its people and the articles of its draft. */
import type { DraftView, UnsupportedView } from "../../canvas/sidebar/draft-view.js";
import type { ArticleLookup } from "../domain/answers.js";
import { withoutInternalLinks } from "../domain/article-use.js";
import { sourceSupport, type SupportText, turnSupport } from "../domain/claims/support.js";
import type { Conversation } from "../domain/conversation.js";
import { toTurns } from "../domain/dialogue.js";
import { contactsIn } from "../store/conversations/conversations.js";

export interface TextToCheck {
  readonly workspaceId: string;
  readonly conversationId: string;
  readonly teammateName: string;
  readonly text: string;
  /** What the teammate began with; null where there was none. */
  readonly draft: (Pick<DraftView, "text" | "sources"> & { readonly unsupported: readonly UnsupportedView[] }) | null;
}

/** A text that we are believed. */
export const ourWords = (text: string): SupportText => ({ by: "us", text });

/** Characters of the conversation that are read, the newest first: as many as an engine is shown. */
const READ = 60_000;

/** What was said, the newest turns first. */
export function saidIn(conversation: Conversation | null): readonly SupportText[] {
  let left = READ;
  const newest = toTurns(conversation?.messages ?? []).toReversed();
  return newest.flatMap((turn) => {
    left -= turn.content.length;
    return left < 0 ? [] : [turnSupport(turn)];
  });
}

/** The names of everybody who is known to be in the conversation, a line each. */
export function namesOf({ teammateName }: TextToCheck, conversation: Conversation | null): string {
  const authors = (conversation?.messages ?? []).map(({ authorName }) => authorName);
  return [teammateName, ...contactsIn(conversation).map(({ name }) => name), ...authors].filter(Boolean).join("\n");
}

/** The articles that the draft rests on, as they stand today; of internal ones no links. */
export async function sourcesOf({ workspaceId, draft }: TextToCheck, lookup: ArticleLookup): Promise<readonly SupportText[]> {
  const sources = draft?.sources ?? [];
  const articles = await lookup.find(
    workspaceId,
    sources.map(({ articleId }) => articleId).filter((id) => id !== null),
  );
  return [
    ...sourceSupport(sources),
    ...articles.map(({ title, url, content, internal }) => {
      const text = `${title}\n${url ?? ""}\n${content}`;
      return ourWords(internal === true ? withoutInternalLinks(text, [text], []) : text);
    }),
  ];
}
