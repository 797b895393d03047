/** What is deleted here because it has aged. */
import { toError } from "../../kernel/errors.js";
import { type Kysely, sql } from "kysely";
import { parseSettings, type Settings } from "../../domain/settings.js";
import type { Tables } from "../database/tables.js";
import { deleteHouseStyles } from "../proof/house-styles.js";
import { deleteAgedDecisions } from "../decisions/aged-decisions.js";
import { deletePrecedents } from "../proof/precedents.js";
import { deleteOldTokens } from "./disconnected-workspaces.js";

const DAY_MS = 86_400_000;

/** How a table records its rows' age: a timestamp, or a number of seconds or milliseconds. */
type Clock = { readonly column: string; readonly as: "timestamp" | "seconds" | "milliseconds" };

/** Everything derived from what customers and teammates wrote, with the column of its age. A test compares it with the schema. */
export const AGING_TABLES = {
  notifications: { column: "received_at", as: "timestamp" },
  conversations: { column: "touched_at", as: "timestamp" },
  classifications: { column: "decided_at", as: "seconds" },
  moods: { column: "analyzed_at", as: "seconds" },
  contact_moods: { column: "message_at", as: "seconds" },
  merged_contacts: { column: "merged_at", as: "timestamp" },
  drafts: { column: "drafted_at", as: "seconds" },
  briefs: { column: "written_at", as: "seconds" },
  lookups: { column: "asked_at", as: "timestamp" },
  evaluations: { column: "evaluated_at", as: "seconds" },
  standings: { column: "since", as: "milliseconds" },
  effects: { column: "intended_at", as: "timestamp" },
  actions: { column: "requested_at", as: "timestamp" },
  corrections: { column: "corrected_at", as: "seconds" },
  unanswered: { column: "asked_at", as: "seconds" },
  knowledge_gaps: { column: "found_at", as: "seconds" },
  dead_letters: { column: "died_at", as: "timestamp" },
  leases: { column: "expires_at", as: "timestamp" },
  decisions: { column: "decided_at", as: "timestamp" },
  labels: { column: "labelled_at", as: "timestamp" },
  sidebar_openings: { column: "opened_at", as: "timestamp" },
  blind_checks: { column: "asked_at", as: "timestamp" },
  proposals: { column: "made_at", as: "timestamp" },
  service_hours: { column: "hour", as: "seconds" },
  backtests: { column: "requested_at", as: "timestamp" },
  backtest_lines: { column: "listed_at", as: "timestamp" },
  alerts: { column: "raised_at", as: "timestamp" },
  precedents: { column: "collected_at", as: "timestamp" },
  house_styles: { column: "learned_at", as: "timestamp" },
} as const satisfies Partial<Record<keyof Tables, Clock>>;

/**
 * Deletes what is older than each workspace's settings allow: raw payloads first, everything derived later.
 * @param now epoch milliseconds
 * One table or workspace that fails holds up no other.
 * @returns how many rows went, how many payloads were emptied, and what failed.
 */
export async function deleteExpired(
  db: Kysely<Tables>,
  now: number,
): Promise<{ readonly deleted: number; readonly emptied: number; readonly failures: readonly Error[] }> {
  const failures: Error[] = [];
  const attempt = <Result>(work: Promise<Result>, otherwise: Result): Promise<Result> =>
    work.catch((error: unknown) => {
      failures.push(toError(error));
      return otherwise;
    });
  await attempt(deleteOldTokens(db, now), undefined);
  const workspaces = await attempt(db.selectFrom("workspaces").select(["id", "settings"]).execute(), null);
  // Without their settings nobody knows how long each keeps what it has.
  if (workspaces === null) return { deleted: 0, emptied: 0, failures };
  const known = workspaces.map(({ id, settings }) => ({ id, settings: parseSettings(settings) }));
  // Rows of workspaces that are gone, or never were here, live by the defaults.
  const strangers = (await attempt(listWorkspaceIds(db), [])).filter((id) => !known.some((workspace) => workspace.id === id));
  const total = { deleted: 0, emptied: 0 };
  for (const { id, settings } of [...known, ...strangers.map((id) => ({ id, settings: parseSettings({}) }))]) {
    total.emptied += await attempt(emptyPayloads(db, id, settings, now), 0);
    const before = now - settings.retentionDays * DAY_MS;
    for (const [table, clock] of Object.entries(AGING_TABLES)) {
      const gone = table === "decisions" ? deleteAgedDecisions(db, id, before) : deleteAged(db, id, { table, clock }, before);
      total.deleted += await attempt(gone, 0);
    }
    if (settings.precedents === "off" && settings.ownTeams === "off") total.deleted += await attempt(deletePrecedents(db, id), 0);
    if (settings.houseStyle === "off") total.deleted += await attempt(deleteHouseStyles(db, id), 0);
  }
  return { ...total, failures };
}

async function listWorkspaceIds(db: Kysely<Tables>): Promise<readonly string[]> {
  const rows = await db.selectFrom("notifications").select("workspace_id").distinct().execute();
  return rows.map((row) => row.workspace_id);
}

async function emptyPayloads(db: Kysely<Tables>, workspaceId: string, settings: Settings, now: number): Promise<number> {
  const result = await db
    .updateTable("notifications")
    .set({ body: null })
    .where("workspace_id", "=", workspaceId)
    .where("received_at", "<", new Date(now - settings.rawRetentionDays * DAY_MS))
    .where("body", "is not", null)
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}

async function deleteAged(
  db: Kysely<Tables>,
  workspaceId: string,
  { table, clock }: { readonly table: string; readonly clock: Clock },
  before: number,
): Promise<number> {
  const limits = { timestamp: new Date(before), seconds: Math.floor(before / 1000), milliseconds: before };
  const result = await sql`
    delete from ${sql.table(table)} where workspace_id = ${workspaceId} and ${sql.ref(clock.column)} < ${limits[clock.as]}
  `.execute(db);
  return Number(result.numAffectedRows ?? 0);
}

/** Every table that holds something about one conversation. A new one must be added here; a test compares it with the schema. */
export const CONVERSATION_TABLES = [
  "notifications",
  "classifications",
  "moods",
  "drafts",
  "briefs",
  "lookups",
  "evaluations",
  "standings",
  "effects",
  "actions",
  "corrections",
  "unanswered",
  "dead_letters",
  "decisions",
  "labels",
  "backtest_lines",
  "precedents",
  "sidebar_openings",
  "blind_checks",
  "alerts",
] as const satisfies readonly (keyof Tables)[];
