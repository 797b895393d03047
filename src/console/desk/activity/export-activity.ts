import { stringify } from "csv-stringify/sync";
import { listActivity, type Recorded } from "../../../store/activity.js";
import type { ActivityFilter, ActivityPosition } from "../../../store/activity-filter.js";
import { answered } from "../answer.js";
import type { Handler } from "../desk.js";
import type { ActivityDeps } from "./activity-room.js";
import { dayOf } from "../../../domain/day-bounds.js";
import { EXPORT_COLUMNS, exportRow, type ExportRow } from "./export-row.js";
import { parseFilter } from "./read-filter.js";
import { workspaceAtHand } from "./workspace-at-hand.js";

/** Read and sent so many lines at a time: the whole of a long record never stands in memory. */
const PAGE = 1_000;

type Pages = AsyncIterable<readonly ExportRow[]>;

const FORMATS = {
  csv: { type: "text/csv; charset=utf-8", write: writeCsv },
  json: { type: "application/json; charset=utf-8", write: writeJson },
} as const;

/** The filtered record as a file. What arrives while it is being read is newer and not in it. */
export function createExportActivity(deps: ActivityDeps): Handler<"export-activity"> {
  return async ({ format, ...given }, asking) => {
    const { workspaceId, timezone } = await workspaceAtHand(deps, asking);
    const { type, write } = FORMATS[format];
    const pages = readPages(deps, workspaceId, parseFilter(given, timezone), asking.signal);
    return answered({ name: `activity-${dayOf(deps.now(), timezone)}.${format}`, type, parts: write(pages) });
  };
}

async function* readPages({ db }: ActivityDeps, workspaceId: string, filter: ActivityFilter, signal: AbortSignal): Pages {
  let before: ActivityPosition | null = null;
  for (;;) {
    const found: readonly Recorded[] = await listActivity(db, workspaceId, filter, { before, limit: PAGE });
    if (found.length > 0) yield found.map((recorded) => exportRow(recorded, workspaceId));
    before = found.at(-1)?.position ?? null;
    if (found.length < PAGE || signal.aborted) return;
  }
}

/** Spreadsheets take a file without the mark for one of the old code pages and break the names of teams and teammates. */
const BYTE_ORDER_MARK = "\uFEFF";

async function* writeCsv(pages: Pages): AsyncIterable<string> {
  yield BYTE_ORDER_MARK + stringify([[...EXPORT_COLUMNS]]);
  for await (const rows of pages) yield stringify([...rows], { columns: [...EXPORT_COLUMNS], escape_formulas: true });
}

async function* writeJson(pages: Pages): AsyncIterable<string> {
  let before = "[\n";
  for await (const rows of pages) {
    yield before + rows.map((row) => JSON.stringify(row)).join(",\n");
    before = ",\n";
  }
  yield before === "[\n" ? "[]\n" : "\n]\n";
}
