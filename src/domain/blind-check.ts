/** Which conversations ask a teammate what they are about before triage's answer is shown. */
import { levelIn } from "./autonomy-levels.js";
import { isSameCategory } from "./category-rules.js";
import type { Channel } from "./conversation.js";
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
  readonly channel: Channel | null;
  readonly category: string;
  readonly correctedBy: string | null;
  /** Null where no decision of its triage is stored: an answer would be about nothing. */
  readonly decision: { readonly labels: readonly unknown[]; readonly needsReview: boolean } | null;
}

/** Whether a teammate could say the same as triage: a service sorts by its own rules, and a category may be taken out. */
export function isAmongAnswers(category: string, { categories }: Pick<Settings, "categories">): boolean {
  return categories.length >= BLIND_CHECK_LIMITS.leastCategories && categories.some((name) => isSameCategory(name, category));
}

/** Whether triage is on for such a conversation, and a teammate could say the same as it did. */
export function mayAskBlindly({ channel, category }: Pick<CheckedTriage, "channel" | "category">, settings: Settings): boolean {
  const isOff = levelIn("triage", { channel, category, suggestOnly: false }, settings) === "off";
  return !isOff && isAmongAnswers(category, settings);
}

/** @param drawn from 0 up to 1, by the conversation and the day: what one day leaves out another may ask */
export function asksBlindly(drawn: number, triage: CheckedTriage, settings: Settings): boolean {
  const { correctedBy, decision } = triage;
  if (!mayAskBlindly(triage, settings)) return false;
  // Whoever has said something about it has shown the answer to everybody.
  if (correctedBy !== null || decision === null || decision.labels.length > 0) return false;
  // What was only marked for review counts for no level: the answer would be thrown away.
  if (decision.needsReview) return false;
  return drawn < settings.blindCheckShare;
}
