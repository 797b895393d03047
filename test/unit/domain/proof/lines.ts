/** Lines of a made-up backtest, and their report. */
import { countReport, type FoundInPast } from "../../../../src/domain/proof/count.js";
import type { BacktestLine, TriageLine } from "../../../../src/domain/proof/line.js";
import { DEFAULT_SETTINGS } from "../../../../src/domain/settings.js";

export const BILLING = "11";
export const SUPPORT = "12";

const triage = (fields: Partial<TriageLine>): TriageLine => ({
  category: "billing",
  confidence: 0.9,
  wanted: "Billing",
  routed: BILLING,
  abstained: false,
  truth: BILLING,
  assignedByUs: false,
  team: fields.truth === undefined ? BILLING : fields.truth,
  ...fields,
});

export const line = (fields: Partial<TriageLine>, rest: Partial<BacktestLine> = {}): BacktestLine => ({
  triage: triage(fields),
  drafts: [],
  escalation: { bad: false, tagged: false, leadMinutes: null },
  qa: null,
  rating: null,
  engines: { triage: "builtin" },
  missing: {},
  ...rest,
});

export const times = (count: number, make: () => BacktestLine) => Array.from({ length: count }, make);

export const report = (lines: readonly BacktestLine[], rest: Partial<FoundInPast> = {}) =>
  countReport(
    {
      workspace: "w",
      lines,
      skipped: {},
      truthAs: "team",
      truth: { of: "team" },
      costs: { wrong: 8, hand: 1 },
      settings: DEFAULT_SETTINGS,
      teamNames: new Map([
        [BILLING, "Billing"],
        [SUPPORT, "Support"],
      ]),
      notAsked: {},
      seconds: 1,
      precedents: 0,
      styles: [],
      ...rest,
    },
    () => Promise.resolve(),
  );
