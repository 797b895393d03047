/** Long texts read for claims in pieces, so that no text holds the thread. */
import { createSlices, type GiveWay } from "../../kernel/slices.js";
import { analyzeSupport, type SupportText, type TextSupport } from "./support.js";
import type { Claim } from "./claim.js";
import { findClaims } from "./find-claims.js";

export interface ClaimReader {
  claimsIn(text: string): Promise<readonly Claim[]>;
  supportIn(texts: readonly SupportText[]): Promise<readonly TextSupport[]>;
}

/** For one check. */
export function createClaimReader(giveWay: GiveWay = createSlices()): ClaimReader {
  return {
    async claimsIn(text) {
      const claims: Claim[] = [];
      for (const piece of piecesOf(text)) {
        await giveWay();
        claims.push(...findClaims(piece));
      }
      return claims;
    },

    async supportIn(texts) {
      const found: TextSupport[] = [];
      for (const { by, text } of texts) {
        for (const piece of piecesOf(text)) {
          await giveWay();
          found.push(analyzeSupport({ by, text: piece }));
        }
      }
      return found;
    },
  };
}

/** Characters read at a time. */
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
