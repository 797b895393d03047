/** The texts of the section on levels. */
import type { ProposalOutcome } from "../../../domain/proof/proposal.js";
import type { Autonomy, AutonomyMode, LeveledAutomation } from "../../../domain/settings.js";
import { count } from "../../parts/format.js";

const TARGET: Readonly<Record<AutonomyMode, string>> = {
  ask: "What is earned is proposed here, and an owner decides.",
  "by-itself": "What is earned is changed by the app, with a receipt here.",
};

export const levelsTexts = {
  title: "Levels that are earned",
  lead: "What people said about the app's decisions in each category: Apply, Not this, blind checks, corrections and undone changes. Examined once a week.",
  failure: "The levels could not be loaded",
  target: (share: string, mode: AutonomyMode) => `Applying needs ${share} agreement, surely. ${TARGET[mode]}`,
  automations: { triage: "Triage", draft: "Reply drafts", qa: "QA" } satisfies Record<LeveledAutomation, string>,
  levels: { off: "off", suggest: "suggest", apply: "apply" } satisfies Record<Autonomy, string>,
  proposal: (automation: string, category: string, before: string, after: string) =>
    `${automation} in ${category}: from ${before} to ${after}`,
  made: "Proposed:",
  accept: "Accept",
  decline: "Decline",
  deciding: "Saving…",
  accepted: "Accepted: the level is changed.",
  declined: "Declined: the level stays. It is not proposed again for eight weeks.",
  notOwner: "Only owners decide about levels.",
  caption: "Every category",
  nothing: "Nothing has been decided yet. Categories appear with their first decisions.",
  columns: {
    category: "Category",
    automation: "Automation",
    level: "Level",
    agreement: "Agreement",
    corrections: "Corrected",
    reason: "What that means",
    when: "When",
    what: "Level",
    outcome: "Decision",
    undo: "Undo",
  },
  noLabels: "no labels yet",
  nothingApplied: "nothing applied",
  /** Nothing where none comes from a backtest. */
  past: (past: number, labelled: number) =>
    past === 0 ? "" : past === labelled ? "; all from a backtest" : `; ${count(past)} of them from a backtest`,
  agreement: (share: string, least: string | null, agreed: number, labelled: number) =>
    `${share}${least === null ? "" : `, at least ${least}`} (${count(agreed)} of ${count(labelled)})`,
  of: (some: number, all: number) => `${count(some)} of ${count(all)}`,
  decided: "What was decided",
  outcomes: {
    accepted: (by: string) => `accepted by ${by}`,
    declined: (by: string) => `declined by ${by}`,
    "carried-out": (by: string) => `changed by ${by}`,
    withdrawn: () => "withdrawn: the evidence or the level changed before anybody decided",
  } satisfies Record<ProposalOutcome, (by: string) => string>,
  app: "the app",
  somebody: "somebody",
  undo: "Undo",
  undoing: "Undoing…",
  undone: "Undone: the level is what it was before.",
  undoneBy: (by: string) => `undone by ${by}`,
  failed: (reason: string) => `Nothing was changed. ${reason}`,
} as const;
