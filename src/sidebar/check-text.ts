/** Before a teammate's text goes out: what in it stands neither in the conversation nor in the articles. Only told, never refused. */
import type { Kysely } from "kysely";
import type { UnsupportedView } from "../../canvas/sidebar/draft-view.js";
import type { UnsupportedClaim } from "../domain/answers.js";
import { stillClaimed, unsupportedClaims } from "../domain/claims/check-draft.js";
import { supportOf } from "../domain/claims/support.js";
import type { Claim } from "../domain/claims/claim.js";
import { wordsOfPromise } from "../domain/claims/promises.js";
import { createClaimReader } from "../domain/claims/read-texts.js";
import { findConversation } from "../store/conversations/conversations.js";
import type { Tables } from "../store/database/tables.js";
import { createArticleLookup, listArticlesHolding } from "../store/knowledge/article-lookup.js";
import { type TextToCheck, ourWords, saidIn, namesOf, sourcesOf } from "./text-support.js";

export async function checkText(checked: TextToCheck, db: Kysely<Tables>): Promise<readonly UnsupportedView[]> {
  const { workspaceId, conversationId, text, draft } = checked;
  const reader = createClaimReader();
  const claims = await reader.claimsIn(text);
  if (claims.length === 0) return [];
  const known = stillClaimed(draft?.unsupported ?? [], text);
  const conversation = (await findConversation(db, workspaceId, conversationId))?.snapshot ?? null;
  const lookup = createArticleLookup(db);
  const articles = await sourcesOf(checked, lookup);
  const support = [
    ...(await reader.supportIn([...saidIn(conversation), ...articles, { by: "us", text: namesOf(checked, conversation) }])),
    // The draft was checked when it was written, with the articles that answer the question.
    { by: "us", keys: supportedKeys(await reader.claimsIn(draft?.text ?? ""), draft?.unsupported ?? []) } as const,
  ];
  const missing = unsupportedClaims(claims, supportOf(support));
  const more = missing.length === 0 ? [] : await listArticlesHolding(db, workspaceId, wordsToFind(missing, claims));
  const found =
    more.length === 0
      ? missing
      : unsupportedClaims(claims, supportOf([...support, ...(await reader.supportIn(more.map((content) => ourWords(content))))]));
  const named = new Set(known.map(({ quote }) => quote));
  const newlyFound = found.filter(({ quote }) => !named.has(quote));
  const searched = newlyFound.length === 0 || (await lookup.hasAny(workspaceId)) ? {} : ({ searched: "conversation" } as const);
  return [...known, ...newlyFound.map(({ quote, saidBy }) => ({ quote, saidBy, ...searched }))];
}

function supportedKeys(claims: readonly Claim[], unsupported: readonly UnsupportedView[]): readonly string[] {
  const not = new Set(unsupported.map(({ quote }) => quote));
  return claims.filter(({ quote }) => !not.has(quote)).flatMap(({ gives }) => gives);
}

/** By these an article is found that may hold one of the claims: its number, its address, its words. */
function wordsToFind(missing: readonly UnsupportedClaim[], claims: readonly Claim[]): readonly string[] {
  const quotes = new Set(missing.map(({ quote }) => quote));
  return claims
    .filter(({ quote }) => quotes.has(quote))
    .flatMap(({ kind, quote, host, needs }) => {
      if (kind === "promise") return needs.flatMap(wordsOfPromise);
      if (kind === "link") return host === null ? [] : [host];
      if (kind === "name" || kind === "email" || kind === "placeholder") return [quote];
      return quote.match(/[0-9]+/g) ?? [];
    });
}
