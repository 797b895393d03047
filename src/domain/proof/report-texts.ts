/** The sentences in and beside a backtest's report. */
import type { EngineName } from "../answers.js";
import { wholePercent } from "./statistics.js";
import type { BacktestLine } from "./line.js";
import type { AskedContract, BacktestParameters } from "./parameters.js";
import type { BacktestReport, OtherEngine } from "./report.js";
import type { TriageReport } from "./triage-report.js";
import { countContradictions } from "./truth.js";

export const BLOCKS = ["drafts", "escalation", "qa"] as const;
/** What a report may lack. */
export type Block = (typeof BLOCKS)[number];

const plural = (count: number, one: string, many = `${one}s`) => `${count.toLocaleString("en")} ${count === 1 ? one : many}`;

const IN_WORDS = { less: "less than ", more: "more than " };

const OTHER_TRUTHS = "other decisions";
const languageNames = new Intl.DisplayNames("en", { type: "language" });

/** A sentence names no more. */
const MOST_NAMED = 10;

function someOf(names: readonly string[]): string {
  const rest = names.length - MOST_NAMED;
  return rest > 0 ? `${names.slice(0, MOST_NAMED).join(", ")} and ${rest.toLocaleString("en")} more` : names.join(", ");
}

export const reportTexts = {
  notSure: "not sure",
  otherAnswers: "other answers",
  otherTruths: OTHER_TRUTHS,
  noTeam: "no team",
  missing: (count: number, of: number, because: string) =>
    `Missing for ${count.toLocaleString("en")} of ${plural(of, "conversation")}: ${because}`,
  stores: (service: string) =>
    `${service} keeps what it is sent, so it was not asked about past customers. Allow it with --may-store, or on the page Proof.`,
  off: "It is switched off in the settings.",

  // Why a conversation is left out.
  noCustomer: "the customer did not write",
  onlyFiles: "the customer sent no words",
  channelOff: "the settings leave its channel alone",
  refused: "Intercom does not give the conversation any more",
  failing: "Intercom fails whenever it is asked for the conversation",
  mayNotReadOne: "Intercom does not let the app read it (403)",
  notReached: "the run was given up before it came to it",
  truncated: "the conversation is so long that Intercom gives its end alone",
  stopped: "the run was stopped before it came to it",
  engineGone: (contract: string) => `the ${contract} engine did not answer`,
  engineStays: (contract: string) => `the ${contract} engine stopped answering, and was not asked again`,
  abstained: "the engine found no answer to give",

  // What ends a run without a report.
  nothingClosed: "There are no closed conversations in this time, so there is no past to learn from yet.",
  allSkipped: (because: string) => `None of the conversations could be evaluated: ${because}.`,
  notInPlan:
    "Intercom's plan of this workspace does not allow what the backtest reads: the subscription may have ended. Check it in Intercom under Billing, then start the backtest again.",
  mayNotSearch:
    "Intercom does not let the app search conversations (403). Give it the permission Read conversations in the Developer Hub, then start the backtest again.",
  mayNotRead:
    "Intercom does not let the app read conversations (403). Give it the permission Read conversations in the Developer Hub, then start the backtest again.",
  mayNotListTeams:
    "Intercom does not let the app list teams (403). Give it the permission Read admins in the Developer Hub, then start the backtest again.",
  notOpen: (because: string) =>
    `The workspace cannot be read: ${because}. The backtest has ended, and what it had read is deleted.`,
  lacksToken: (because: string) =>
    `The workspace cannot be read: ${because}. The backtest has ended; start it again once the workspace can be read.`,
  givenUp: "It failed too often and was given up. Start it again.",

  // What is said beside a report.
  onlyTried:
    "It ran under settings that were not saved, to show what they would do: nothing of it was kept as evidence, and it cannot be started like this.",
  noTruth: (share: number) => `There is nothing to compare with in ${wholePercent(share, IN_WORDS)} % of conversations.`,
  noTruthAtAll:
    "People left nothing to compare with in any conversation. Compare with something else, such as tags or an attribute.",
  oneCategory: (category: string) =>
    `Everything was classified as "${category}", so nothing can be said about telling categories apart.`,
  noSuchTeams: (names: readonly string[]) =>
    `Triage names teams that Intercom does not have: ${someOf(names)}. Such routes do not count as agreed; where one team clearly prevails, the proposal maps them.`,
  assignedByUs: (own: number, labelled: number) =>
    `In ${own.toLocaleString("en")} of ${plural(labelled, "labelled conversation")} this app had assigned the team itself: there it agrees with itself, which proves little, so that no threshold and no level rests on it.`,
  otherEngine: (contract: string, { engine, answers, of, because }: OtherEngine) =>
    `Of ${plural(of, "answer")} of ${CONTRACTS.get(contract) ?? contract}, ${answers.toLocaleString("en")} ${answers === 1 ? "was" : "were"} given by ${ENGINES.get(engine) ?? engine}${because === null ? "" : `, because ${because}`}.`,
  restsOn: (engine: string) => `Thresholds and levels rest on the answers of ${ENGINES.get(engine) ?? engine} alone.`,
  ownTruths: (own: number) =>
    `In ${plural(own, "conversation")} this app itself had left what was to be compared with: that is not what people did, so it does not count.`,
  truthsLeftOut: (truths: number) =>
    `People decided in so many ways that the ${plural(truths, "rarest decision")} ${truths === 1 ? "stands" : "stand"} together as "${OTHER_TRUTHS}" in the matrix; they count in every figure.`,
  categoriesLeftOut: (categories: number) =>
    `Triage named so many categories that ${categories === 1 ? "the rarest has" : `the ${categories.toLocaleString("en")} rarest have`} no row; they count in the figures of the whole.`,
  contradictions: (count: number, labelled: number) =>
    `People contradict themselves: ${plural(count, "labelled conversation")} ended otherwise than most that begin with the same words. No engine could agree with more than ${Math.floor((1 - count / labelled) * 100)} %.`,
  severalTruths: (count: number, labelled: number) =>
    `In ${count.toLocaleString("en")} of ${plural(labelled, "labelled conversation")} people left several such tags: the one put on last counts.`,
  fewInLanguages: (languages: readonly (readonly [string, number])[]) =>
    `Too few labelled conversations to say anything about ${someOf(languages.map(([language, labelled]) => `${languageNames.of(language) ?? language} (${labelled})`))}.`,
  languageUnknown: (count: number) =>
    `In ${plural(count, "conversation")} the language cannot be told from what the customer wrote first, so ${count === 1 ? "it counts" : "they count"} under none.`,
  notWorthwhile: (categories: readonly string[]) =>
    `No threshold is worth its costs on this past in ${someOf(categories)}: wrong routes would cost more than routing by hand. There triage stays at suggest, and writes nothing by itself.`,
  few: (labelled: number) => `Not enough evidence yet (${labelled} of about 50).`,
  resumed: (times: number) => `It was interrupted ${times === 1 ? "once" : `${times} times`} and went on where it stopped.`,
  newerArticles: (count: number) =>
    `${plural(count, "draft")} named an article that was changed after the customer wrote, so it may know more than one could know then. They can be left out.`,
  sampled: (sample: number, of: number) => `A sample of ${sample.toLocaleString("en")} of ${plural(of, "conversation")}.`,
} as const;

const CONTRACTS = new Map<string, string>(
  Object.entries({
    triage: "triage",
    reply: "drafts",
    sentiment: "sentiment",
    qa: "QA",
  } satisfies Record<AskedContract, string>),
);

const ENGINES = new Map<string, string>(
  Object.entries({
    builtin: "the built-in engine",
    llm: "the language model",
    simpli: "Simpli",
  } satisfies Record<EngineName, string>),
);

const ENOUGH_LABELS = 50;
/** Of a language. */
const LEAST_LABELLED = 10;

interface RunFacts {
  readonly parameters: BacktestParameters;
  readonly isUnsaved: boolean;
  /** How many conversations were found, of which the sample was taken. */
  readonly found: number;
  /** How often it was interrupted. */
  readonly resumed: number;
}

export function besideReport(report: BacktestReport, lines: readonly BacktestLine[], run: RunFacts): readonly string[] {
  const { triage, conversations } = report;
  const remarks: string[] = run.isUnsaved ? [reportTexts.onlyTried] : [];
  const [only, ...others] = triage.byCategory;
  const unknown = lines.flatMap((line) => (line.triage.routed === null ? (line.triage.wanted ?? []) : []));
  const newer = lines.flatMap(({ drafts }) => drafts ?? []).filter(({ newerArticle }) => newerArticle).length;
  if (run.parameters.sample !== null && run.found > run.parameters.sample)
    remarks.push(reportTexts.sampled(run.parameters.sample, run.found));
  if (triage.labelled === 0) remarks.push(reportTexts.noTruthAtAll);
  else if (triage.labelled < conversations) remarks.push(reportTexts.noTruth(1 - triage.labelled / conversations));
  if (triage.labelled > 0 && triage.labelled < ENOUGH_LABELS) remarks.push(reportTexts.few(triage.labelled));
  if (triage.leftOut !== undefined && triage.leftOut.truths > 0) remarks.push(reportTexts.truthsLeftOut(triage.leftOut.truths));
  if (triage.leftOut !== undefined && triage.leftOut.categories > 0)
    remarks.push(reportTexts.categoriesLeftOut(triage.leftOut.categories));
  remarks.push(...ofTruths(lines, triage.labelled), ...ofLanguages(triage));
  const notWorthwhile = triage.byCategory.filter(({ worthwhile }) => worthwhile === false);
  if (notWorthwhile.length > 0) remarks.push(reportTexts.notWorthwhile(notWorthwhile.map(({ category }) => category)));
  if (only !== undefined && others.length === 0) remarks.push(reportTexts.oneCategory(only.category));
  if (triage.truth === "team" && unknown.length > 0) remarks.push(reportTexts.noSuchTeams([...new Set(unknown)].sort()));
  const own = lines.filter((line) => line.triage.truth !== null && line.triage.assignedByUs).length;
  if (triage.truth === "team" && own > 0) remarks.push(reportTexts.assignedByUs(own, triage.labelled));
  remarks.push(...ofEngines(report));
  if (newer > 0) remarks.push(reportTexts.newerArticles(newer));
  if (run.resumed > 0) remarks.push(reportTexts.resumed(run.resumed));
  return remarks;
}

function ofEngines({ engine, otherEngines = {} }: BacktestReport): readonly string[] {
  const remarks = Object.entries(otherEngines).flatMap(([contract, others]) =>
    others.map((other) => reportTexts.otherEngine(contract, other)),
  );
  const { triage } = engine;
  return triage === undefined || otherEngines["triage"] === undefined ? remarks : [...remarks, reportTexts.restsOn(triage)];
}

function ofTruths(lines: readonly BacktestLine[], labelled: number): readonly string[] {
  const contradictions = countContradictions(lines.map(({ triage }) => triage));
  const several = lines.filter(({ triage: { truths = 0 } }) => truths > 1).length;
  const own = lines.filter(({ triage: { ownTruths = 0 } }) => ownTruths > 0).length;
  return [
    ...(own > 0 ? [reportTexts.ownTruths(own)] : []),
    ...(contradictions > 0 ? [reportTexts.contradictions(contradictions, labelled)] : []),
    ...(several > 0 ? [reportTexts.severalTruths(several, labelled)] : []),
  ];
}

/** Where all is one language there is nothing to tell apart. */
function ofLanguages({ byLanguage = [] }: TriageReport): readonly string[] {
  const known = byLanguage.flatMap(({ language, labelled }) => (language === null ? [] : [[language, labelled] as const]));
  const few = known.filter(([, labelled]) => labelled < LEAST_LABELLED);
  const unknown = byLanguage.find(({ language }) => language === null);
  return [
    ...(known.length > 1 && few.length > 0 ? [reportTexts.fewInLanguages(few)] : []),
    ...(known.length > 1 && unknown !== undefined ? [reportTexts.languageUnknown(unknown.cases)] : []),
  ];
}
