/** The record of the page Activity as a file. */
import { stringify } from "csv-stringify/sync";
import { z } from "zod";
import { actionTexts } from "../../../domain/action-texts.js";
import { dayOf } from "../../../domain/local-days.js";
import { referenceOf } from "../../../effects/plan.js";
import { listActivity, type Recorded } from "../../../store/activity/activity.js";
import type { ActivityFilter, ActivityPosition } from "../../../store/activity/activity-filter.js";
import type { RecordedEffect } from "../../../store/activity/effects.js";
import type { RecordedAction } from "../../../store/activity/recorded-actions.js";
import { answered, type Handler } from "../handlers.js";
import { type ActivityDeps, workspaceAtHand } from "./deps.js";
import { actorOf, failureOfEffect, kindOf, stateOf } from "./entry.js";
import { parseFilter } from "./list-activity.js";

/** Read and sent so many lines at a time: a long record is never in memory as a whole. */
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

/** Spreadsheets take a file without the byte order mark for one of the old code pages and break the names of teams and teammates. */
const BYTE_ORDER_PREFIX = "\uFEFF";

async function* writeCsv(pages: Pages): AsyncIterable<string> {
  yield BYTE_ORDER_PREFIX + stringify([[...EXPORT_COLUMNS]]);
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

/** The columns of the export, in their order. */
export const EXPORT_COLUMNS = [
  "id",
  "at",
  "settled_at",
  "conversation_id",
  "reference",
  "automation",
  "kind",
  "state",
  "tag",
  "team_id",
  "team_name",
  "contact_id",
  "sentiment",
  "escalation_risk",
  "qa_score",
  "category",
  "urgency",
  "verdict",
  "confidence",
  "engine",
  "model",
  "reason",
  "failure",
  "teammate_id",
  "teammate_name",
  "undo_of",
  "undone_at",
  "undone_by",
] as const;

/** Times as ISO 8601 in UTC; null where there is nothing. */
export type ExportRow = Readonly<Record<(typeof EXPORT_COLUMNS)[number], string | number | null>>;

/**
 * One line for a file that leaves the app: ids, numbers, and names of the workspace's own tags, teams and teammates.
 * No text of a note or reply, nothing a customer wrote, no name or address of theirs.
 */
function exportRow(recorded: Recorded, workspaceId: string): ExportRow {
  const row = recorded.source === "effect" ? effectColumns(recorded.effect, workspaceId) : actionColumns(recorded.action);
  return { ...EMPTY, ...row, state: stateOf(recorded) };
}

const EMPTY: ExportRow = {
  id: null,
  at: null,
  settled_at: null,
  conversation_id: null,
  reference: null,
  automation: null,
  kind: null,
  state: null,
  tag: null,
  team_id: null,
  team_name: null,
  contact_id: null,
  sentiment: null,
  escalation_risk: null,
  qa_score: null,
  category: null,
  urgency: null,
  verdict: null,
  confidence: null,
  engine: null,
  model: null,
  reason: null,
  failure: null,
  teammate_id: null,
  teammate_name: null,
  undo_of: null,
  undone_at: null,
  undone_by: null,
};

const text = z.string().nullable().catch(null);
/** Named one by one: whatever else an effect may come to carry stays out of the file. */
const wantedShape = z.object({
  tag: text,
  teamId: text,
  teamName: text,
  contactId: text,
  values: z
    .object({ sentiment_score: text, escalation_risk: z.number().nullable().catch(null) })
    .catch({ sentiment_score: null, escalation_risk: null }),
});

function effectColumns(effect: RecordedEffect, workspaceId: string): Partial<ExportRow> {
  const { tag, teamId, teamName, contactId, values } = wantedShape.parse(effect.wanted);
  const undone = effect.state === "undone";
  return {
    id: effect.id,
    at: effect.intended_at.toISOString(),
    settled_at: effect.settled_at?.toISOString() ?? null,
    conversation_id: effect.conversation_id,
    reference: referenceOf(workspaceId, effect.key),
    automation: actorOf(effect.automation),
    kind: effect.kind,
    tag,
    team_id: teamId,
    team_name: teamName,
    contact_id: contactId,
    sentiment: values.sentiment_score,
    escalation_risk: values.escalation_risk,
    qa_score: effect.score,
    confidence: effect.confidence,
    engine: effect.engine?.engine ?? null,
    model: effect.engine?.model ?? null,
    reason: ownReason(effect),
    failure: failureOfEffect(effect),
    teammate_id: effect.teammate_id,
    teammate_name: effect.teammate_name,
    undone_at: undone ? ((effect.undo_settled_at ?? effect.settled_at)?.toISOString() ?? null) : null,
    undone_by: undone ? effect.undo_by : null,
  };
}

function actionColumns(action: RecordedAction): Partial<ExportRow> {
  return {
    id: action.id,
    at: action.requested_at.toISOString(),
    settled_at: action.settled_at?.toISOString() ?? null,
    conversation_id: action.conversation_id,
    automation: "teammate",
    kind: kindOf(action),
    category: action.category,
    urgency: action.urgency,
    verdict: action.verdict ?? action.thumbs,
    failure: action.state === "refused" ? action.message : null,
    teammate_id: action.teammate_id,
    teammate_name: action.teammate_name,
    undo_of: action.undone_id,
  };
}

/** Triage's reasons come from an engine and may quote the customer; the others are sentences of our own. */
function ownReason({ automation, key, why, teammate_name: by }: RecordedEffect): string | null {
  if (automation !== "triage" || isCorrection(key)) return why;
  return by !== null && why === actionTexts.appliedWhy(by) ? why : null;
}

function isCorrection(effectKey: string): boolean {
  return effectKey.split("|")[2]?.startsWith("correction-") ?? false;
}
