import type { BacktestRunView, Proof } from "../../../src/console/api/proof.js";
import { DEFAULT_PARAMETERS } from "../../../src/domain/proof/parameters.js";
import type { BacktestReport } from "../../../src/domain/proof/report.js";
import type { CategoryReport } from "../../../src/domain/proof/triage-report.js";
import { SETTINGS } from "./canned-settings.js";

const AT = Date.UTC(2026, 10, 20, 9);
export const RUN_ID = "0b6a3c51-7d0c-4c2b-9f0e-3a4f5b6c7d8e";

export function cannedRun(fields: Partial<BacktestRunView> = {}): BacktestRunView {
  return {
    id: RUN_ID,
    state: "done",
    parameters: DEFAULT_PARAMETERS,
    isUnsaved: false,
    requestedAt: AT,
    endedAt: AT + 600_000,
    by: "Sam Rivera",
    progress: { done: 430, of: 430, secondsLeft: 0 },
    problem: null,
    nextTryAt: null,
    stopping: false,
    hasReport: true,
    startedLikeThis: null,
    ...fields,
  };
}

export const RUNNING = cannedRun({
  state: "running",
  endedAt: null,
  hasReport: false,
  progress: { done: 120, of: 480, secondsLeft: 180 },
});

function category(name: string, fields: Partial<CategoryReport>): CategoryReport {
  return {
    category: name,
    cases: 0,
    labelled: 0,
    agreed: 0,
    agreement: null,
    lowerBound: null,
    proposedThreshold: null,
    proposedLevel: "suggest",
    curve: Array.from({ length: 21 }, (_, step) => ({
      threshold: step / 20,
      coverage: 1 - step / 20,
      agreement: step === 20 ? null : 0.82 + step / 100,
      lowerBound: step === 20 ? null : 0.78 + step / 100,
    })),
    ...fields,
  };
}

const REPORT: BacktestReport = {
  workspace: "ws-1",
  conversations: 430,
  skipped: { "the customer did not write": 12, "the customer sent files and no words": 3 },
  engine: { triage: "builtin", reply: "llm" },
  writes: 0,
  seconds: 86,
  triage: {
    truth: "team",
    labelled: 412,
    agreed: 318,
    agreement: 318 / 412,
    lowerBound: 0.736,
    byCategory: [
      category("billing", {
        cases: 300,
        labelled: 290,
        agreed: 270,
        agreement: 270 / 290,
        lowerBound: 0.9,
        proposedThreshold: 0.65,
        proposedLevel: "apply",
      }),
      category("technical", {
        cases: 115,
        labelled: 110,
        agreed: 41,
        agreement: 41 / 110,
        lowerBound: 0.3,
        worthwhile: false,
      }),
      category("shipping", { cases: 13, labelled: 12, agreed: 7, agreement: 7 / 12, lowerBound: 0.35, proposedThreshold: 0.5 }),
      category("feedback", { cases: 2 }),
    ],
    confusion: [
      { said: "Billing", was: "Billing", count: 270 },
      { said: "Technical", was: "Billing", count: 69 },
      { said: "Technical", was: "Technical", count: 41 },
      { said: "Billing", was: "Technical", count: 20 },
      { said: "not sure", was: "Billing", count: 12 },
    ],
    reassigned: { cases: 24, toFinal: 15, toFirst: 6, elsewhere: 1, undecided: 2 },
    byLanguage: [
      { language: "en", cases: 400, labelled: 390, agreed: 309, agreement: 309 / 390, lowerBound: 0.76 },
      { language: "de", cases: 28, labelled: 22, agreed: 9, agreement: 9 / 22, lowerBound: 0.26 },
      { language: null, cases: 2, labelled: 0, agreed: 0, agreement: null, lowerBound: null },
    ],
  },
  drafts: {
    compared: 200,
    asIs: 80,
    lightEdit: 50,
    heavyEdit: 30,
    other: 40,
    withheld: { "fin-owns": 9, "the engine found no answer to give": 4 },
    beforeFirstReply: 160,
    byCategory: [
      {
        ...{ category: "billing", compared: 150, asIs: 70, lightEdit: 40, heavyEdit: 20, other: 20 },
        ...{ similarity: 0.71, meaning: 0.83, withheld: 9 },
      },
      {
        ...{ category: "technical", compared: 50, asIs: 10, lightEdit: 10, heavyEdit: 10, other: 20 },
        ...{ similarity: 0.38, meaning: null, withheld: 4 },
      },
    ],
  },
  cost: {
    ...{ messages: 860, secondsPerMessage: 0.1, minutesWrong: 8, minutesByHand: 1 },
    ...{ byHand: 412, withTriage: 452, won: -40, asProposed: 282, wonAsProposed: 130 },
  },
  escalation: { bad: 20, marked: 14, falseAlarms: 6, medianLeadMinutes: 95 },
  qa: null,
  proposedSettings: {
    automations: { ...SETTINGS.automations, triage: "suggest" },
    triageThreshold: SETTINGS.triageThreshold,
    teams: { ...SETTINGS.teams, Returns: "12" },
    categoryRules: { billing: { description: "", threshold: 0.65, team: null, levels: { triage: "apply" } } },
  },
  precedents: 31,
  lessons: {
    precedents: {
      compared: 20,
      used: 9,
      without: { similarity: 0.12, meaning: 0.31, answers: 7 },
      with: { similarity: 0.19, meaning: 0.42, answers: 12 },
    },
    ownTeams: { labelled: 40, without: { agreed: 24, agreement: 0.6 }, with: { agreed: 30, agreement: 0.75 } },
  },
  withheld: { qa: "Simpli QA keeps what it is sent, so it was not asked about past customers." },
};

export function cannedProof(fields: Partial<Proof> = {}): Proof {
  return {
    last: null,
    isWithoutReport: false,
    underWay: null,
    runs: [],
    estimate: {
      parameters: DEFAULT_PARAMETERS,
      engines: { triage: "builtin", reply: "llm" },
      intercomCalls: 505,
      modelCalls: 750,
      price: 4.2,
      storing: ["Simpli QA"],
    },
    current: SETTINGS,
    teams: { "11": "Billing", "12": "Technical", "99": "Legal" },
    ...fields,
  };
}

const HAPPENED: NonNullable<Proof["last"]>["happened"] = [
  {
    ...{ category: "billing", predicted: 0.82, agreed: 36, labelled: 41, agreement: 36 / 41, lowerBound: 0.77, upperBound: 0.94 },
    ...{ corrected: 2, assessment: "as-predicted" },
  },
  {
    ...{ category: "returns", predicted: null, agreed: 0, labelled: 0, agreement: null, lowerBound: null, upperBound: null },
    ...{ corrected: 1, assessment: "too-few" },
  },
];

/** Where the service of QA may be asked. */
export const SCORED: BacktestReport["qa"] = {
  ...{ scored: 100, mean: 0.74, rated: 40, correlation: 0.5 },
  distribution: Array.from({ length: 10 }, (_, index) => ({
    ...{ from: index / 10, to: (index + 1) / 10, scored: index === 7 ? 82 : 2 },
    ...(index === 7 ? { rated: 40, meanRating: 4.25 } : { rated: 0, meanRating: null }),
  })),
};

export function reported(run = cannedRun(), fields: Partial<BacktestReport> = {}): Proof {
  const says = ["There is nothing to compare with in 4 % of conversations."];
  return cannedProof({
    last: { run, report: { ...REPORT, ...fields }, says, happened: HAPPENED, teamsThen: SETTINGS },
    runs: [run],
  });
}
