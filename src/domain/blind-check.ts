/** Which conversations ask a teammate what they are about before triage's answer is shown. */
import { createHash } from "node:crypto";
import type { Settings } from "./settings.js";

export const BLIND_CHECK_LIMITS = {
  /** A workspace's first decisions ask nobody: teammates get to know the sidebar first. */
  firstDecisions: 30,
  /** Of one teammate. */
  mostADay: 3,
  /** Intercom's dropdowns take no fewer. */
  leastCategories: 2,
} as const;

/** What of a conversation's triage counts, as it is stored. */
export interface CheckedTriage {
  readonly correctedBy: string | null;
  /** Null where no decision of its triage is stored: an answer would be about nothing. */
  readonly decision: { readonly labels: readonly unknown[] } | null;
}

/** @param day the workspace's own, such as `2026-01-31`: what one day leaves out another may ask */
export function asksBlindly(
  conversationId: string,
  day: string,
  { correctedBy, decision }: CheckedTriage,
  { blindCheckShare, categories, automations }: Settings,
): boolean {
  if (automations.triage === "off" || categories.length < BLIND_CHECK_LIMITS.leastCategories) return false;
  // Whoever has said something about it has shown the answer to everybody.
  if (correctedBy !== null || decision === null || decision.labels.length > 0) return false;
  return drawnNumber(conversationId, day) < blindCheckShare;
}

/** From 0 up to 1, the same whoever computes it. */
function drawnNumber(conversationId: string, day: string): number {
  return createHash("sha256").update(`${conversationId}|${day}`).digest().readUInt32BE(0) / 2 ** 32;
}
