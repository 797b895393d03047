/** Whether everything a draft states can be shown to come from somewhere. One check for the drafts of every engine. */
import { cutText } from "../../kernel/cut-text.js";
import type { Draft, UnsupportedClaim } from "../answers.js";
import type { Claim } from "./claim.js";
import { normalizedForClaims } from "./normalized.js";
import { isCommitment } from "./words.js";
import { type Support } from "./support.js";

const MOST_FINDINGS = 20;

/** What of the claims nothing supports, each once. */
export function unsupportedClaims(claims: readonly Claim[], support: Support): readonly UnsupportedClaim[] {
  const found = new Map<string, UnsupportedClaim>();
  for (const claim of claims) {
    const saidBy = missingSupport(claim, support);
    const { kind, quote, sentence } = claim;
    const key = `${kind}|${quote}`;
    if (saidBy !== null && !found.has(key)) found.set(key, { kind, quote: cutText(quote, 200), sentence, saidBy });
    if (found.size === MOST_FINDINGS) break;
  }
  return [...found.values()];
}

/** Null where the claim is supported. */
function missingSupport(claim: Claim, { ours, customers, bots }: Support): UnsupportedClaim["saidBy"] | null {
  if (claim.needs.some((key) => ours.has(key))) return null;
  // What the customer asks for is no promise of ours yet.
  if (claim.kind === "promise" || !claim.needs.some((key) => customers.has(key)))
    return claim.needs.some((key) => bots.has(key)) ? "bot" : "nobody";
  // A page of ours that the customer named may be named again; an address of anybody else's may not.
  if (claim.kind === "link") return ours.has(`host|${claim.host ?? ""}`) ? null : "customer";
  // Somebody who writes a template's words has filled in nothing.
  if (claim.kind === "placeholder") return "customer";
  const isMoney = claim.kind === "amount" || claim.kind === "percentage";
  return isMoney && isCommitment(claim.sentence) ? "customer" : null;
}

/** A draft that claims what nobody said is read with care, however sure its engine was. */
const UNSUPPORTED_CONFIDENCE = 0.3;

export function withFindings(draft: Draft, unsupported: readonly UnsupportedClaim[]): Draft {
  if (unsupported.length === 0) return draft;
  return { ...draft, confidence: Math.min(draft.confidence ?? UNSUPPORTED_CONFIDENCE, UNSUPPORTED_CONFIDENCE), unsupported };
}

/** Those that a text still makes, which somebody has edited since. */
export function stillClaimed<Claimed extends Pick<UnsupportedClaim, "quote">>(
  unsupported: readonly Claimed[],
  text: string,
): readonly Claimed[] {
  const written = normalizedForClaims(text);
  return unsupported.filter(({ quote }) => written.includes(quote));
}

const NAMED_FINDINGS = 4;
const QUOTE_LENGTH = 60;

/** "14 days, €49", with how many are not named. */
export function listClaims(unsupported: readonly UnsupportedClaim[]): string {
  const quotes = unsupported.slice(0, NAMED_FINDINGS).map(({ quote }) => shortQuote(quote));
  const more = unsupported.length - quotes.length;
  return quotes.join(", ") + (more > 0 ? ` and ${more} more` : "");
}

function shortQuote(quote: string): string {
  const line = quote.replace(/\s+/gu, " ").trim();
  return line.length <= QUOTE_LENGTH ? line : `${line.slice(0, QUOTE_LENGTH - 1)}…`;
}
