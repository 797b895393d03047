/** Each part of the analytics, from rows that were counted. Pure. */
import { quantileWithin } from "../../../domain/duration-classes.js";
import { alikeByName } from "../../../domain/tag-names.js";
import type { CorrectionCount, SentimentCount, VolumeCount } from "../../../store/analytics/by-day.js";
import type { DraftFate, DraftOutcomeCount } from "../../../store/analytics/draft-outcomes.js";
import type { EvaluationMetrics, ScoreSpread } from "../../../store/analytics/outcomes.js";
import type { ServiceClass } from "../../../store/analytics/service-classes.js";
import type { Analytics } from "../../api/analytics.js";
import type { DraftCounts, DraftFates, QaLine, ServiceLine, VolumeLine } from "../../api/analytics-lines.js";
import type { Calendar } from "./calendar.js";

/** More lines than this nobody tells apart. */
const MOST_LINES = 6;

export function volumeOf(calendar: Calendar, rows: readonly VolumeCount[]): Analytics["volume"] {
  return {
    total: sum(rows),
    categories: linesOf(calendar, rows, ({ category }) => category),
    urgencies: linesOf(calendar, rows, ({ urgency }) => urgency),
  };
}

/** The largest first; what is beyond them together in a last line. */
function linesOf(calendar: Calendar, rows: readonly VolumeCount[], nameOf: (row: VolumeCount) => string | null): VolumeLine[] {
  const groups = alikeByName(rows, nameOf)
    .map((group) => ({ ...group, rest: false }))
    .sort((one, other) => sum(other.rows) - sum(one.rows) || (one.name ?? "").localeCompare(other.name ?? ""));
  const beyond = groups.length > MOST_LINES ? groups.splice(MOST_LINES - 1) : [];
  const rest = beyond.length === 0 ? [] : [{ name: null, rest: true, rows: beyond.flatMap((group) => group.rows) }];
  return [...groups, ...rest].map((group) => ({
    name: group.name,
    rest: group.rest,
    total: sum(group.rows),
    perDay: spreadOut(calendar, group.rows, (total, row) => total + row.count),
  }));
}

function sum(rows: readonly VolumeCount[]): number {
  return rows.reduce((total, { count }) => total + count, 0);
}

export function sentimentAnalytics(
  calendar: Calendar,
  rows: readonly SentimentCount[],
  escalations: readonly { readonly index: number; readonly count: number }[],
  escalated: number,
): Analytics["sentiment"] {
  const counted = (label: SentimentCount["label"]) =>
    spreadOut(
      calendar,
      rows.filter((row) => row.label === label),
      (sum, row) => sum + row.count,
    );
  const scored = rows.filter((row) => row.scored > 0);
  // A day without a scored message has no mean: 0 would say "neutral".
  const counts = spreadOut(calendar, scored, (sum, row) => sum + row.scored, null);
  const scores = spreadOut(calendar, scored, (sum, row) => sum + (row.scores ?? 0), null);
  return {
    messages: rows.reduce((sum, { count }) => sum + count, 0),
    positive: counted("positive"),
    neutral: counted("neutral"),
    negative: counted("negative"),
    meanScore: scores.map((score, day) => {
      const count = counts[day] ?? null;
      return score === null || count === null ? null : score / count;
    }),
    escalations: spreadOut(calendar, escalations, (sum, row) => sum + row.count),
    escalated,
  };
}

export function qaOf(
  { cases, conversations, mean, spread, agreed, disputed }: EvaluationMetrics,
  dimensions: readonly ScoreSpread[],
): Analytics["qa"] {
  const overall: QaLine | null = mean === null ? null : { dimension: "overall", cases, mean, spread };
  return { evaluations: cases, conversations, agreed, disputed, overall, dimensions: [...dimensions] };
}

/** The largest first. */
export function draftsOf(rows: readonly DraftOutcomeCount[]): Analytics["drafts"] {
  const engines = [...new Set(rows.map(({ engine }) => engine))];
  const byEngine = engines
    .map((engine) =>
      lineOf(
        engine,
        rows.filter((row) => row.engine === engine),
      ),
    )
    .sort((one, other) => other.total - one.total);
  return { total: byEngine.reduce((sum, { total }) => sum + total, 0), byEngine };
}

function lineOf(engine: string, rows: readonly DraftOutcomeCount[]): DraftCounts {
  const fate = (name: DraftFate) => rows.find((row) => row.fate === name)?.count ?? 0;
  const fates: DraftFates = {
    sentUnchanged: fate("sent-unchanged"),
    sentEdited: fate("sent-edited"),
    noted: fate("noted"),
    answeredOtherwise: fate("answered-otherwise"),
    dismissed: fate("dismissed"),
    superseded: fate("superseded"),
  };
  return {
    engine,
    total: rows.reduce((sum, { count }) => sum + count, 0),
    fates,
    editSimilarity: rows.find((row) => row.fate === "sent-edited")?.similarity ?? null,
    thumbsUp: rows.reduce((sum, row) => sum + row.thumbsUp, 0),
    thumbsDown: rows.reduce((sum, row) => sum + row.thumbsDown, 0),
  };
}

/** Corrections alone: what nobody corrected was not necessarily checked, so it is no agreement. */
export function correctionsOf(rows: readonly CorrectionCount[]): Analytics["corrections"] {
  return {
    classified: rows.reduce((sum, { classified }) => sum + classified, 0),
    correctedAway: rows.reduce((sum, { correctedAway }) => sum + correctedAway, 0),
    byCategory: rows.map(({ category, classified, correctedAway }) => ({ category, classified, correctedAway })),
  };
}

/** Durations are those of the answers: a service that is down fails fast, which is no speed. */
export function servicesOf(rows: readonly ServiceClass[]): ServiceLine[] {
  return [...grouped(rows).values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const answered = group.map(({ withinMs, calls, failures }) => ({ withinMs, count: calls - failures }));
    return {
      contract: first.contract,
      engine: first.engine,
      calls: group.reduce((sum, { calls }) => sum + calls, 0),
      failures: group.reduce((sum, { failures }) => sum + failures, 0),
      halfWithinMs: quantileWithin(answered, 0.5),
      mostWithinMs: quantileWithin(answered, 0.95),
    };
  });
}

function grouped(rows: readonly ServiceClass[]): ReadonlyMap<string, readonly ServiceClass[]> {
  const groups = new Map<string, ServiceClass[]>();
  for (const row of rows) {
    const key = `${row.contract} ${row.engine}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return groups;
}

interface Counted {
  /** Which of the known days, from 0. */
  readonly index: number;
}

/** One value for each day of the calendar: of a known day without rows `none`, of an unknown day null. */
function spreadOut<Row extends Counted>(
  calendar: Calendar,
  rows: readonly Row[],
  add: (sum: number, row: Row) => number,
  none: number | null = 0,
): (number | null)[] {
  const unknown = calendar.days.length - calendar.starts.length;
  const sums = new Map<number, number>();
  for (const row of rows) sums.set(row.index, add(sums.get(row.index) ?? 0, row));
  return calendar.days.map((_, day) => (day < unknown ? null : (sums.get(day - unknown) ?? none)));
}
