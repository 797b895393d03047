/** Which conversations ask a teammate what they are about before triage's answer is shown. */
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
  readonly decision: { readonly labels: readonly unknown[]; readonly needsReview: boolean } | null;
}

/** @param drawn from 0 up to 1, by the conversation and the day: what one day leaves out another may ask */
export function asksBlindly(
  drawn: number,
  { correctedBy, decision }: CheckedTriage,
  { blindCheckShare, categories, automations }: Settings,
): boolean {
  if (automations.triage === "off" || categories.length < BLIND_CHECK_LIMITS.leastCategories) return false;
  // Whoever has said something about it has shown the answer to everybody.
  if (correctedBy !== null || decision === null || decision.labels.length > 0) return false;
  // What was only marked for review counts for no level: the answer would be thrown away.
  if (decision.needsReview) return false;
  return drawn < blindCheckShare;
}
