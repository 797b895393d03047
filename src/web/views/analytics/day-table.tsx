/** Tables behind charts: one row a day, and numbers that are called few. */
import { type Analytics, FEW_CASES } from "../../../console/api/analytics.js";
import { DataTable } from "../../parts/data-table.js";
import { count, day } from "../../parts/format.js";
import { analyticsViewTexts } from "./texts.js";

interface DaySeries {
  readonly key: string;
  readonly title: string;
  readonly perDay: readonly (number | null)[];
  write(value: number): string;
  /** Why a known day may have no value. */
  readonly missing?: string;
}

interface DayRow {
  readonly date: string;
  /** Its position in the calendar. */
  readonly index: number;
}

interface DayTableProps {
  readonly caption: string;
  readonly calendar: Analytics["calendar"];
  readonly series: readonly DaySeries[];
}

/** Newest first, because that is the day people look for. */
export function DayTable({ caption, calendar, series }: DayTableProps) {
  const rows: DayRow[] = calendar.map(({ date }, index) => ({ date, index })).reverse();
  return (
    <DataTable
      caption={caption}
      captionUnseen
      rows={rows}
      keyOf={({ date }) => date}
      empty=""
      columns={[
        { key: "day", title: analyticsViewTexts.columns.day, kind: "time", cell: ({ date }) => day(date) },
        ...series.map(({ key, title, perDay, write, missing = analyticsViewTexts.unknownDay }) => ({
          key,
          title,
          kind: "number" as const,
          missing,
          cell: ({ index }: DayRow) => {
            const value = perDay[index] ?? null;
            return value === null ? null : write(value);
          },
        })),
      ]}
    />
  );
}

/** A number of cases, called few where it is. */
export function CaseCount({ cases }: { cases: number }) {
  return (
    <>
      {count(cases)}
      {cases < FEW_CASES ? <span class="analytics-few"> {analyticsViewTexts.corrections.fewNote}</span> : null}
    </>
  );
}
