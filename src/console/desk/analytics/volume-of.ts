import type { VolumeCount } from "../../../store/analytics/read-volume.js";
import type { Analytics, VolumeLine } from "../../api/analytics.js";
import type { Calendar } from "./calendar.js";
import { spreadOut } from "./spread-out.js";

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
  const names = [...new Set(rows.map(nameOf))];
  const groups = names
    .map((name) => ({ name, rest: false, rows: rows.filter((row) => nameOf(row) === name) }))
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
