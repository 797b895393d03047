/**
 * Confidence in words, for everything but drafts: an engine's percentage is no chance that a teammate could rely on.
 * From SURE on nine in ten are right, from FAIRLY_SURE on more are right than wrong.
 */
const SURE = 0.8;
const FAIRLY_SURE = 0.5;

/** `null` where the engine gave none: a missing number must never read as unsure. */
export function confidenceInWords(share: number | null): "sure" | "fairly sure" | "unsure" | null {
  if (share === null || Number.isNaN(share)) return null;
  return share >= SURE ? "sure" : share >= FAIRLY_SURE ? "fairly sure" : "unsure";
}
