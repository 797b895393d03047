/** Whom articles are handed to, and which of them it has. */
import { createHash } from "node:crypto";
import type { Article, EngineName } from "../../domain/answers.js";

/** Which engine takes articles over, at which address; what one has taken over is due at another. */
export interface ArticleDestination {
  readonly engine: EngineName;
  /** Null where it is this process. */
  readonly url: string | null;
  /** Several workspaces read what it was given: it gets nothing that is for one's teammates alone. */
  readonly sharedByWorkspaces: boolean;
}

/** Of an article's text; times do not count, so that a re-publication without a change sends nothing. */
export function articleHash(article: Article): string {
  const visibility = article.internal === true ? ["internal"] : [];
  const content = JSON.stringify([article.title, article.content, article.tags, article.url, ...visibility]);
  return createHash("sha256").update(content).digest("hex");
}

/** Of what was handed over and to whom. An address may hold a password, which is left out. */
export function sentHashOf(hash: string, { engine, url }: ArticleDestination): string {
  const { origin, pathname } = url === null ? { origin: "", pathname: "" } : new URL(url);
  const base = `${origin}${pathname.replace(/\/+$/, "")}`;
  return createHash("sha256")
    .update(JSON.stringify([engine, base, hash]))
    .digest("hex");
}

interface SentArticle {
  readonly hash: string;
  readonly sent_hash: string | null;
  readonly external_id: string | null;
}

/**
 * Earlier releases recorded the text alone. The built-in engine gives no ids: where there is one, a service took it over, and
 * it counts as the one that is used now.
 */
export const isSentBefore = ({ hash, sent_hash, external_id }: SentArticle, { engine }: ArticleDestination): boolean =>
  engine === "simpli" && external_id !== null && sent_hash === hash;

/** What this process reads of the store itself is there with the sync; what a service has taken stays on record meanwhile. */
export const isSentTo = (row: SentArticle, destination: ArticleDestination): boolean =>
  destination.engine === "builtin" || row.sent_hash === sentHashOf(row.hash, destination) || isSentBefore(row, destination);

/** For teammates alone, and the service would show it to those of other workspaces: what it got once it never gives back. */
export const staysHere = (article: { readonly internal?: boolean }, { sharedByWorkspaces }: ArticleDestination): boolean =>
  sharedByWorkspaces && article.internal === true;

/**
 * It became one for teammates alone after the service had taken it. Only services give ids; of several addresses it is not known
 * at which it is.
 */
export const isLeftThere = (row: SentArticle & { readonly internal: boolean }, destination: ArticleDestination): boolean =>
  staysHere(row, destination) && row.external_id !== null;
