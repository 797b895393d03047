/** Adds up what a backtest found in each conversation to its report, its quality scores beside what customers rated. */
import { createSlices, type GiveWay } from "../../kernel/slices.js";
import { countCost } from "./count-cost.js";
import { countDrafts } from "./count-drafts.js";
import { commonestEngines, ofCommonestEngine, otherEngines } from "./count-engines.js";
import { type CountedTriage, countTriage } from "./count-triage.js";
import type { LearnedStyle } from "./house-style.js";
import type { BacktestLine } from "./line.js";
import { proposeSettings } from "./propose.js";
import type { Closeness, HouseStyleReport, OwnTeamsReport, PrecedentReport } from "./report-lessons.js";
import { type Block, BLOCKS, reportTexts } from "./report-texts.js";
import type { BacktestReport, EscalationReport, QaReport, ScoreBand } from "./report.js";
import { meanOf, meanOfKnown, spearman } from "./statistics.js";

export interface FoundInPast extends CountedTriage {
  readonly workspace: string;
  /** By reason. */
  readonly skipped: Readonly<Record<string, number>>;
  /** Blocks that nobody was asked for, with the reason. */
  readonly notAsked: Readonly<Partial<Record<Block, string>>>;
  readonly seconds: number;
  /** Past answers that this run collected. */
  readonly precedents: number;
  /** How teammates write, as this run learned it. */
  readonly styles: readonly LearnedStyle[];
}

export async function countReport(found: FoundInPast, giveWay: GiveWay = createSlices()): Promise<BacktestReport> {
  const { lines, notAsked } = found;
  const proving = ofCommonestEngine(lines);
  const triage = await countTriage(found, giveWay, new Set(proving));
  await giveWay();
  const blocks = { drafts: countDrafts(lines), escalation: countEscalation(lines), qa: countQa(lines) };
  await giveWay();
  const others = otherEngines(lines);
  const withheld = BLOCKS.flatMap((block): [string, string][] => {
    const because = notAsked[block] ?? missingOf(block, lines);
    return because === null ? [] : [[block, because]];
  });
  return {
    workspace: found.workspace,
    conversations: lines.length,
    skipped: found.skipped,
    engine: commonestEngines(lines),
    ...(others !== null && { otherEngines: others }),
    writes: 0,
    seconds: found.seconds,
    triage,
    drafts: notAsked.drafts === undefined ? blocks.drafts : null,
    escalation: notAsked.escalation === undefined ? blocks.escalation : null,
    qa: notAsked.qa === undefined ? blocks.qa : null,
    cost: countCost(triage, found),
    proposedSettings: proposeSettings(
      triage.byCategory,
      proving.map((line) => line.triage),
      found.settings,
    ),
    precedents: found.precedents,
    ...(learns(found.settings) && {
      lessons: { precedents: countPrecedents(lines), ownTeams: countOwnTeams(found), houseStyle: countHouseStyle(found) },
    }),
    withheld: Object.fromEntries(withheld),
  };
}

function missingOf(block: Block, lines: readonly BacktestLine[]): string | null {
  const reasons = lines.flatMap(({ missing }) => missing[block] ?? []);
  const [first] = reasons;
  return first === undefined ? null : reportTexts.missing(reasons.length, lines.length, first);
}

function learns({ precedents, ownTeams, houseStyle }: FoundInPast["settings"]): boolean {
  return precedents !== "off" || ownTeams !== "off" || houseStyle !== "off";
}

function countHouseStyle({ lines, styles, teamNames }: FoundInPast): HouseStyleReport | null {
  const replies = lines.flatMap(({ drafts }) => drafts ?? []).flatMap(({ style }) => style ?? []);
  if (replies.length === 0) return null;
  const sidesOf = (all: readonly { readonly without: boolean; readonly with: boolean }[]) => ({
    without: all.filter(({ without }) => without).length,
    with: all.filter((each) => each.with).length,
  });
  const forms = replies.flatMap(({ formality }) => formality ?? []);
  return {
    compared: replies.length,
    greeting: sidesOf(replies.map(({ greeting }) => greeting)),
    closing: sidesOf(replies.map(({ closing }) => closing)),
    formality: { compared: forms.length, ...sidesOf(forms) },
    styles: styles.map((style) => ({
      ...style,
      team: style.teamId === null ? null : (teamNames.get(style.teamId) ?? style.teamId),
    })),
  };
}

function countOwnTeams({ lines, truth }: FoundInPast): OwnTeamsReport | null {
  const labelled = lines.flatMap(({ triage: { lesson, truth: team } }) => (lesson && team !== null ? [{ ...lesson, team }] : []));
  if (labelled.length === 0 || truth.of !== "team") return null;
  const agreedIn = (which: "without" | "with") => {
    const agreed = labelled.filter((line) => !line[which].abstained && line[which].routed === line.team).length;
    return { agreed, agreement: agreed / labelled.length };
  };
  return { labelled: labelled.length, without: agreedIn("without"), with: agreedIn("with") };
}

function countPrecedents(lines: readonly BacktestLine[]): PrecedentReport | null {
  const pairs = lines.flatMap(({ drafts }) => drafts ?? []).flatMap(({ lesson }) => lesson ?? []);
  if (pairs.length === 0) return null;
  return {
    compared: pairs.length,
    used: pairs.filter(({ used }) => used).length,
    without: closenessOf(pairs.map((pair) => pair.without)),
    with: closenessOf(pairs.map((pair) => pair.with)),
  };
}

type Lesson = NonNullable<NonNullable<BacktestLine["drafts"]>[number]["lesson"]>;

function closenessOf(drafts: readonly Lesson["with"][]): Closeness {
  const meanings = drafts.flatMap(({ meaning }) => meaning ?? []);
  return {
    similarity: meanOf(drafts.map(({ similarity }) => similarity)),
    meaning: meanings.length < drafts.length ? null : meanOf(meanings),
    answers: drafts.filter(({ answers }) => answers).length,
  };
}

function countEscalation(lines: readonly BacktestLine[]): EscalationReport | null {
  const asked = lines.flatMap(({ escalation }) => escalation ?? []);
  if (asked.length === 0) return null;
  return {
    bad: asked.filter(({ bad }) => bad).length,
    marked: asked.filter(({ bad, tagged }) => bad && tagged).length,
    falseAlarms: asked.filter(({ bad, tagged }) => !bad && tagged).length,
    medianLeadMinutes: median(asked.flatMap(({ leadMinutes }) => leadMinutes ?? [])),
  };
}

export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((one, other) => one - other);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

interface Scored {
  readonly score: number;
  readonly rating: number | null;
}

function countQa(lines: readonly BacktestLine[]): QaReport | null {
  const asked = lines.filter(({ missing }) => missing["qa"] === undefined);
  if (asked.length === 0) return null;
  const scored = asked.flatMap(({ qa, rating }) => (qa === null ? [] : [{ score: qa, rating }]));
  const rated = scored.flatMap(({ score, rating }) => (rating === null ? [] : [{ score, rating }]));
  return {
    scored: scored.length,
    mean: meanOfKnown(scored.map(({ score }) => score)),
    rated: rated.length,
    correlation: rankCorrelation(rated.map(({ score, rating }) => [score, rating])),
    distribution: Array.from({ length: BANDS }, (_, index) => bandOf(index, scored)),
  };
}

const BANDS = 10;

/** A score that is written .7 may be a little less. */
const ROUNDING = 1e-9;

function bandOf(index: number, scored: readonly Scored[]): ScoreBand {
  const inBand = scored.filter(({ score }) => Math.min(BANDS - 1, Math.floor(score * BANDS + ROUNDING)) === index);
  const ratings = inBand.flatMap(({ rating }) => rating ?? []);
  return {
    from: index / BANDS,
    to: (index + 1) / BANDS,
    scored: inBand.length,
    rated: ratings.length,
    meanRating: meanOfKnown(ratings),
  };
}

/** Fewer say nothing. */
const FEWEST_PAIRS = 3;

export function rankCorrelation(pairs: readonly (readonly [number, number])[]): number | null {
  return pairs.length < FEWEST_PAIRS ? null : spearman(pairs);
}
