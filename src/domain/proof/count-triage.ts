/** Adds up what triage said of the past: in all, by category, by language, and what it confuses with what. Pure. */
import { thresholdOf } from "../category-rules.js";
import type { Settings } from "../settings.js";
import { slug } from "../tag-names.js";
import { type Case, cheapestPoint, type Costs, curveOf, isWorthwhile, neededAgreement } from "./curve.js";
import { agreementOf, type Evidence, lowerBound } from "./evidence.js";
import type { BacktestLine, TriageLine } from "./line.js";
import type { Truth } from "./parameters.js";
import { agrees, answerOf } from "./past-labels.js";
import { levelFor } from "./propose.js";
import { reportTexts } from "./report-texts.js";
import { groupBy } from "./statistics.js";
import type { CategoryReport, LanguageReport, ReassignedReport, TriageReport } from "./triage-report.js";

/** A workspace may have 10,000 tags, and an engine may name categories as it likes: what is rarer stands under one name. */
const MOST_NAMES = 30;
/** Settings hold no more rules than this, so that no more could be started like this. */
const MOST_CATEGORIES = 50;

export interface CountedTriage {
  readonly lines: readonly BacktestLine[];
  /** As it was asked for. */
  readonly truthAs: string;
  readonly truth: Truth;
  readonly costs: Costs;
  readonly settings: Settings;
  /** Names of Intercom's teams by id. */
  readonly teamNames: ReadonlyMap<string, string>;
}

/** Whether they agree is asked once: names are compared by their letters, which takes its time. */
interface ComparedLine {
  readonly line: TriageLine;
  readonly agrees: boolean;
  /** What its category is compared by. */
  readonly key: string;
  /** Thresholds and levels may rest on it. */
  readonly proves: boolean;
}

/**
 * In slices: names are compared by their letters, and there may be thousands.
 * @param proving lines that thresholds and levels may rest on
 */
export async function countTriage(
  found: CountedTriage,
  giveWay: () => Promise<void>,
  proving: ReadonlySet<BacktestLine>,
): Promise<TriageReport> {
  const { lines, truth, truthAs } = found;
  const all: ComparedLine[] = [];
  for (const each of lines) {
    await giveWay();
    const { triage: line } = each;
    all.push({ line, agrees: agrees(line, truth), key: slug(line.category), proves: proving.has(each) });
  }
  const groups = groupBy(all, ({ key }) => key);
  const categories = [...groups.values()]
    .sort((one, other) => other.length - one.length || nameOf(one).localeCompare(nameOf(other)))
    .slice(0, MOST_CATEGORIES);
  await giveWay();
  const { confusion, truths } = countConfusion(all, found);
  await giveWay();
  const leftOut = { truths, categories: groups.size - categories.length };
  return {
    truth: truthAs,
    ...agreementIn(all),
    byCategory: categories.map((group) => countCategory(group, found)),
    confusion,
    ...(all.some(({ line }) => line.language !== undefined) && { byLanguage: countLanguages(all) }),
    reassigned: countReassigned(all),
    ...(leftOut.truths + leftOut.categories > 0 && { leftOut }),
  };
}

const nameOf = ([first]: readonly ComparedLine[]): string => first?.line.category ?? "";

function agreementIn(lines: readonly ComparedLine[]) {
  const labelled = lines.filter(({ line }) => line.truth !== null);
  const evidence: Evidence = {
    labelled: labelled.length,
    agreed: labelled.filter(({ line, agrees: isAgreed }) => !line.abstained && isAgreed).length,
  };
  return { ...evidence, agreement: agreementOf(evidence), lowerBound: lowerBound(evidence) };
}

function countCategory(lines: readonly ComparedLine[], { truth, costs, settings }: CountedTriage): CategoryReport {
  const category = nameOf(lines);
  const labelled = lines.filter(({ line }) => line.truth !== null);
  // Of those that this app ever routed people changed what was wrong and let the rest be: there it agrees with itself.
  const routedByPeople = labelled.filter(
    ({ line, proves }) => proves && (truth.of !== "team" || !(line.everByUs ?? line.assignedByUs)),
  );
  const cases = routedByPeople.map(({ line, agrees: isAgreed }): Case => ({
    confidence: line.confidence,
    canDecide: answerOf(line, truth) !== null,
    agrees: isAgreed,
  }));
  const curve = curveOf(cases);
  const cheapest = cheapestPoint(curve, cases.length, costs, thresholdOf(category, settings));
  return {
    category,
    cases: lines.length,
    ...agreementIn(lines),
    proposedThreshold: cheapest?.threshold ?? null,
    proposedLevel: levelFor(cheapest, neededAgreement(settings)),
    ...(!isWorthwhile(curve, cases.length, costs) && { worthwhile: false }),
    curve: curve.map(({ threshold, ...evidence }) => ({
      threshold,
      coverage: cases.length === 0 ? null : evidence.labelled / cases.length,
      agreement: agreementOf(evidence),
      lowerBound: lowerBound(evidence),
    })),
  };
}

/** People took back the first choice: whether triage makes it too, or knows better. */
function countReassigned(all: readonly ComparedLine[]): ReassignedReport | null {
  if (all.every(({ line }) => line.reassignedFrom === undefined)) return null;
  const moved = all.flatMap(({ line }) => (line.reassignedFrom == null ? [] : [{ ...line, from: line.reassignedFrom }]));
  const count = (isOf: (line: (typeof moved)[number]) => boolean) => moved.filter(isOf).length;
  const isUndecided = (line: TriageLine) => line.abstained || line.routed === null;
  const toFinal = count((line) => !isUndecided(line) && line.routed === line.team);
  const toFirst = count((line) => !isUndecided(line) && line.routed === line.from && line.routed !== line.team);
  const undecided = count(isUndecided);
  return { cases: moved.length, toFinal, toFirst, elsewhere: moved.length - toFinal - toFirst - undecided, undecided };
}

/** By the language of the customer's opening; null where that cannot be told. */
function countLanguages(all: readonly ComparedLine[]): readonly LanguageReport[] {
  return [...groupBy(all, ({ line }) => line.language ?? "")]
    .map(([language, lines]): LanguageReport => ({
      language: language === "" ? null : language,
      cases: lines.length,
      ...agreementIn(lines),
    }))
    .sort((one, other) => other.cases - one.cases || (one.language ?? "").localeCompare(other.language ?? ""));
}

/** What triage said beside what people ended with; what agrees is there too, as the matrix's diagonal. */
function countConfusion(all: readonly ComparedLine[], { truth, teamNames }: CountedTriage) {
  const written = (value: string) => (truth.of === "team" ? (teamNames.get(value) ?? value) : value);
  const pairs = all.flatMap(({ line, agrees: isAgreed }): { said: string; was: string }[] => {
    if (line.truth === null) return [];
    if (line.abstained) return [{ said: reportTexts.notSure, was: written(line.truth) }];
    const answer = answerOf(line, truth);
    const said = answer === null ? (line.wanted ?? reportTexts.noTeam) : written(answer);
    // One category may be written in several ways.
    return [{ said, was: isAgreed ? said : written(line.truth) }];
  });
  const said = commonest(pairs.map((pair) => pair.said));
  const was = commonest(pairs.map((pair) => pair.was));
  const bounded = pairs.map((pair) => ({
    said: said.has(pair.said) ? pair.said : reportTexts.otherAnswers,
    // What agrees stays the diagonal.
    was: was.has(pair.was) || (pair.was === pair.said && said.has(pair.said)) ? pair.was : reportTexts.otherTruths,
  }));
  const confusion = [...groupBy(bounded, (pair) => JSON.stringify([pair.said, pair.was])).values()]
    .flatMap((group) => (group[0] === undefined ? [] : [{ ...group[0], count: group.length }]))
    .sort((one, other) => other.count - one.count || one.said.localeCompare(other.said) || one.was.localeCompare(other.was));
  const shown = new Set(bounded.map((pair) => pair.was));
  return { confusion, truths: new Set(pairs.map((pair) => pair.was).filter((each) => !shown.has(each))).size };
}

function commonest(names: readonly string[]): ReadonlySet<string> {
  const counts = [...groupBy(names, (name) => name)].sort(([, one], [, other]) => other.length - one.length);
  return new Set(counts.slice(0, MOST_NAMES).map(([name]) => name));
}
