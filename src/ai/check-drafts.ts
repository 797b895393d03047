/** Every engine's drafts checked: what a draft states must stand in the articles, the conversation or the teammate's instruction. */
import type { Article, ArticleLookup, Call, Draft, Source, UnsupportedClaim } from "../domain/answers.js";
import {
  analyzeSupport,
  type SupportText,
  supportOf,
  type TextSupport,
  turnSupport,
  unsupportedClaims,
  withFindings,
} from "../domain/claims/check-draft.js";
import type { Claim } from "../domain/claims/claim.js";
import { findClaims } from "../domain/claims/find-claims.js";
import { createSlices, type GiveWay } from "../kernel/slices.js";
import { turnsWithin } from "./fit-input.js";
import type { DraftRequest, Knowledge, Reply } from "./ports.js";

export interface DraftCheckOptions {
  readonly articles: ArticleLookup;
  /** Finds articles in this process, for drafts that do not name the ones they rest on. */
  readonly search: Knowledge["search"];
}

export function withCheckedDrafts(reply: Reply, options: DraftCheckOptions): Reply {
  return {
    ...reply,
    async draft(request, call) {
      const draft = await reply.draft(request, call);
      return withFindings(draft, await findUnsupported(draft, request, call, options));
    },
  };
}

async function findUnsupported(
  draft: Draft,
  request: DraftRequest,
  call: Call,
  { articles, search }: DraftCheckOptions,
): Promise<readonly UnsupportedClaim[]> {
  const giveWay = createSlices();
  const claims: Claim[] = [];
  for (const piece of piecesOf(draft.text)) {
    await giveWay();
    claims.push(...findClaims(piece));
  }
  if (claims.length === 0) return [];
  const find = (sources: readonly Source[]) => {
    const ids = sources.map(({ articleId }) => articleId).filter((id) => id !== null);
    return articles.find(call.workspaceId, ids);
  };
  const conversation = [
    ...turnsWithin(request.turns).map(turnSupport),
    { by: "us", text: request.instruction ?? "" } as const,
    ...draft.sources.map(({ title, url }) => ({ by: "us", text: `${title}\n${url ?? ""}` }) as const),
  ];
  const named = [...conversation, ...textsOf(await find(draft.sources))];
  const support = await analyzed(named, giveWay);
  const unsupported = unsupportedClaims(claims, supportOf(support));
  if (unsupported.length === 0) return [];
  // An engine may have read articles that it does not name; those that answer the question are believed too.
  const nearest = await find(await search(questionOf(request), NEAREST, call));
  return unsupportedClaims(claims, supportOf([...support, ...(await analyzed(textsOf(nearest), giveWay))]));
}

const NEAREST = 3;
const QUESTION_LENGTH = 1000;

function questionOf({ turns }: DraftRequest): string {
  return turns.findLast(({ role }) => role === "customer")?.content.slice(-QUESTION_LENGTH) ?? "";
}

function textsOf(articles: readonly Article[]): readonly SupportText[] {
  return articles.map(({ title, content, url }) => ({ by: "us", text: `${title}\n${url ?? ""}\n${content}` }));
}

async function analyzed(texts: readonly SupportText[], giveWay: GiveWay): Promise<readonly TextSupport[]> {
  const found: TextSupport[] = [];
  for (const { by, text } of texts) {
    for (const piece of piecesOf(text)) {
      await giveWay();
      found.push(analyzeSupport({ by, text: piece }));
    }
  }
  return found;
}

/** Characters read at a time, so that no text holds the thread. */
const PIECE = 4000;
/** A piece ends with a line or a sentence where one ends in this last part of it, or else between two words. */
const ENDING = 1000;

function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  let from = 0;
  while (text.length - from > PIECE) {
    const last = text.slice(from + PIECE - ENDING, from + PIECE);
    const end = [last.lastIndexOf("\n"), last.lastIndexOf(". "), last.lastIndexOf(" ")].find((index) => index >= 0) ?? ENDING - 1;
    const to = from + PIECE - ENDING + end + 1;
    pieces.push(text.slice(from, to));
    from = to;
  }
  return [...pieces, text.slice(from)];
}
