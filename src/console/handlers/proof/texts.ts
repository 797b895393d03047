/** What the page Proof says when something cannot be done, and what "Start like this" changed. */
import type { Autonomy } from "../../../domain/settings.js";

const OTHER_SETTINGS: Readonly<Record<string, string>> = {
  "automations.sentiment": "Sentiment",
  "automations.draft": "Drafts",
  "automations.qa": "QA",
  triageThreshold: "Triage's threshold",
};

export const proofTexts = {
  intercomAway: "Intercom cannot be reached right now, so the past cannot be read. Try again in a minute.",
  notConnected: (because: string) => `The past cannot be read: ${because}.`,
  noRun: "This backtest is not there any more, or has no report.",
  doesNotFit: "The proposal does not fit the settings any more, so nothing was changed. Run the backtest again.",
  onlyTried:
    "This backtest ran under settings that were not saved, so there is nothing to start like it. Save them, or run it again.",
  notStarted: "These settings were not started from this backtest, or that was taken back already.",
  changedSince:
    "Somebody has changed the same settings since. Nothing was taken back; the history of settings has what was before.",
  triage: (level: Autonomy) => `Triage: ${level}, where a category says nothing else.`,
  category: (name: string, level: Autonomy, threshold: number) => `${name}: ${level} from ${Math.round(threshold * 100)} %.`,
  notWorthwhile: (name: string) =>
    `${name}: suggest. No threshold is worth its costs on this past, so triage writes nothing by itself there.`,
  categoryGone: (name: string) => `${name}: as the workspace has it.`,
  categoryTeam: (name: string, team: string | null) =>
    team === null ? `${name}: to the team that triage names.` : `${name}: to ${team}.`,
  unnamedTeam: (id: string) => `Intercom's team ${id}`,
  other: (setting: string, value: unknown) => `${OTHER_SETTINGS[setting] ?? setting}: ${String(value)}.`,
  team: (name: string, team: string) => `Triage's team "${name}" is ${team}.`,
  teamGone: (name: string) => `Triage's team "${name}" is looked up by its name.`,
} as const;
