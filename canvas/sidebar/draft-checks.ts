/** What a reader should check in a draft before it goes out. */
import type { DraftView, UnsupportedView } from "./draft-view.js";
import { oneLine } from "./format.js";
import { sidebarTexts } from "./texts.js";

/** What in these words stands nowhere, and which questions they leave open: a teammate sees to it. */
export function toCheck(draft: DraftView, words: string): readonly string[] {
  const claimed = draft.unsupported.filter(({ quote }) => words.includes(quote));
  return [...unsupportedLines(claimed), ...(draft.open.length === 0 ? [] : [openQuestions(draft)])];
}

/** One line for what nobody says, and one each for what only the customer or a bot does. */
export function unsupportedLines(unsupported: readonly UnsupportedView[]): readonly string[] {
  const { check } = sidebarTexts;
  const quotes = (who: UnsupportedView["saidBy"], searched?: UnsupportedView["searched"]) =>
    named(unsupported.filter((claim) => claim.saidBy === who && claim.searched === searched));
  return [
    ...[quotes("nobody")].filter((list) => list !== "").map(check.nowhere),
    ...[quotes("nobody", "conversation")].filter((list) => list !== "").map(check.notInConversation),
    ...[quotes("customer")].filter((list) => list !== "").map(check.customer),
    ...[quotes("bot")].filter((list) => list !== "").map(check.bot),
  ];
}

const NAMED_CLAIMS = 4;

function named(claims: readonly UnsupportedView[]): string {
  const quotes = claims.slice(0, NAMED_CLAIMS).map(({ quote }) => oneLine(quote, 60));
  const more = claims.length - quotes.length;
  return quotes.join(", ") + (more > 0 ? sidebarTexts.check.more(more) : "");
}

export function openQuestions({ open }: DraftView): string {
  return sidebarTexts.check.open(open.slice(0, 3).map((question) => oneLine(question, 120)));
}
