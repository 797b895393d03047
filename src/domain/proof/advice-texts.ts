/** What is said of a category's level, in a sentence. */
import type { Evidence, ShownEvidence } from "./evidence.js";
import { wholePercent } from "./statistics.js";

const percent = (share: number): string => `${wholePercent(share)} %`;

/** Nobody counts on the exact number. */
const about = (number: number): number => (number < 100 ? Math.ceil(number / 10) * 10 : Math.ceil(number / 50) * 50);

export const adviceTexts = {
  off: "It is off here.",
  earned: ({ agreed, labelled }: Evidence, target: number) =>
    `People agreed with ${agreed} of ${labelled}: that is enough to count on ${percent(target)}.`,
  below: ({ agreed, labelled }: Evidence, target: number) =>
    `People agreed with ${agreed} of ${labelled}, which is below the ${percent(target)} that applying needs.`,
  notYet: ({ agreed, labelled, needed }: ShownEvidence, target: number) =>
    needed === null
      ? `Not enough evidence yet: people agreed with ${agreed} of ${labelled}, too near to ${percent(target)} or below it.`
      : `Not enough evidence yet (${labelled} of about ${about(needed)}).`,
  onlyBySettings: "Nothing people say here counts for this level yet; choose it under Settings.",
  nothingYet: "Nothing has been decided or said here yet.",
  holds: ({ agreed, labelled }: Evidence, corrected: number, decisions: number) =>
    labelled === 0
      ? `Nothing speaks against it: ${corrected} of ${decisions} decisions were corrected.`
      : `Nothing speaks against it: people agreed with ${agreed} of ${labelled}, and corrected ${corrected} of ${decisions} decisions.`,
  /** Whom the history of settings names. */
  byEarned: ({ agreed, labelled }: Evidence) => `Simpli, earned: ${agreed} of ${labelled}`,
  byLost: (reason: string) => `Simpli, taken back: ${reason}`,
  inARow: (count: number) => `${count} decisions in a row were corrected or undone.`,
  corrected: ({ agreed, labelled }: Evidence) =>
    `In the last four weeks ${agreed} of ${labelled} decisions were corrected or undone.`,
  risen: (before: Evidence, recent: Evidence) =>
    `Corrections rose from ${percent(before.agreed / before.labelled)} of decisions to ${percent(recent.agreed / recent.labelled)} in the last four weeks.`,
} as const;
