/** What is deleted here because it has aged. */
import { toError } from "../../kernel/errors.js";
import { type Kysely, type RawBuilder, sql } from "kysely";
import { ASKED_AGAIN_MS } from "../../domain/proof/proposal.js";
import { parseSettings, type Settings } from "../../domain/settings.js";
import type { Tables } from "../database/tables.js";
import { deleteHouseStyles } from "../proof/house-styles.js";
import { deleteAgedDecisions } from "../decisions/aged-decisions.js";
import { countGoingLabels } from "../decisions/label-weeks.js";
import { deletePrecedents } from "../proof/precedents.js";
import { DELETED_WATERMARK, getWatermark } from "./watermarks.js";
import { saveTopicsSeen } from "./topics-seen.js";
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
  deleted_contacts: { column: "deleted_at", as: "timestamp" },
  purged_texts: { column: "purged_at", as: "timestamp" },
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
 * One table or workspace that fails holds up no other.
 * @param now epoch milliseconds
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
  const total = { deleted: 0, emptied: 0 };
  for (const { id, settings } of known)
    await attempt(saveTopicsSeen(db, id, new Date(now - settings.retentionDays * DAY_MS)), undefined);
  for (const { id, settings } of known) await attempt(countGoingLabels(db, id, settings, now), undefined);
  const raw = limitsOf(known, now, ({ rawRetentionDays }) => rawRetentionDays);
  total.emptied += await attempt(inParts(db, "notifications", emptyPayloads(db, raw), failures), 0);
  const limits = limitsOf(known, now, ({ retentionDays }) => retentionDays);
  await attempt(saveDeletedUntil(db, limits), undefined);
  for (const [table, clock] of Object.entries(AGING_TABLES))
    total.deleted += await attempt(inParts(db, table, deleteAged(db, { table, clock }, limits, now), failures), 0);
  for (const { id, settings } of known) {
    if (settings.precedents === "off" && settings.ownTeams === "off") total.deleted += await attempt(deletePrecedents(db, id), 0);
    if (settings.houseStyle === "off") total.deleted += await attempt(deleteHouseStyles(db, id), 0);
  }
  return { ...total, failures };
}

/** Until when rows go, in epoch milliseconds: each workspace's own; rows of workspaces that are gone, or never were here, live by the defaults. */
interface Limits {
  readonly own: Readonly<Record<string, number>>;
  readonly others: number;
}

function limitsOf(
  known: readonly { readonly id: string; readonly settings: Settings }[],
  now: number,
  daysOf: (settings: Settings) => number,
): Limits {
  const before = (settings: Settings) => now - daysOf(settings) * DAY_MS;
  return { own: Object.fromEntries(known.map(({ id, settings }) => [id, before(settings)])), others: before(parseSettings({})) };
}

/** Before anything goes: what is deleted in part is no more whole. */
async function saveDeletedUntil(db: Kysely<Tables>, { own }: Limits): Promise<void> {
  await sql`
    insert into watermarks (workspace_id, name, at)
    select key, ${DELETED_WATERMARK}, value::bigint from jsonb_each_text(${JSON.stringify(own)}::jsonb)
    on conflict (workspace_id, name) do update set at = greatest(watermarks.at, excluded.at)`.execute(db);
}

/**
 * Since when, in epoch milliseconds, all is kept: as far back as the retention time reaches, and as nothing was deleted under a
 * shorter one.
 * @param settings as they are stored, or parsed
 */
export async function findKeptSince(db: Kysely<Tables>, workspaceId: string, settings: unknown, now: number): Promise<number> {
  const { retentionDays } = parseSettings(settings);
  const deletedUntil = (await getWatermark(db, workspaceId, DELETED_WATERMARK)) ?? 0;
  // One of the future is of a clock that was set back.
  return Math.max(now - retentionDays * DAY_MS, deletedUntil > now ? 0 : deletedUntil);
}

/** The same for a row, in milliseconds. */
const limitOf = ({ own, others }: Limits): RawBuilder<number> =>
  sql<number>`coalesce((${JSON.stringify(own)}::jsonb ->> workspace_id)::bigint, ${others}::bigint)`;

/**
 * So many pages of a table at a time: read by their place, each once and without an index, so that no statement is long.
 * 250 pages are 2 MB, whose rows the embedded database deletes in some 40 ms; it answers nobody else meanwhile.
 */
const PAGES_AT_ONCE = 250;

type Part = RawBuilder<boolean>;

/** Works through a table; what fails in a part for one workspace is done there for the others. */
async function inParts(
  db: Kysely<Tables>,
  table: string,
  work: (part: Part) => Promise<number>,
  failures: Error[],
): Promise<number> {
  const { rows } = await sql<{ pages: number }>`
    select (pg_relation_size(${table}::regclass) / current_setting('block_size')::int)::int as pages`.execute(db);
  const pages = rows[0]?.pages ?? 0;
  let done = 0;
  for (let from = 0; from < pages; from += PAGES_AT_ONCE) {
    const part = sql<boolean>`ctid >= ${`(${from},0)`}::tid and ctid < ${`(${from + PAGES_AT_ONCE},0)`}::tid`;
    done += await work(part).catch(() => oneByOne(db, { table, part }, work, failures));
  }
  return done;
}

async function oneByOne(
  db: Kysely<Tables>,
  { table, part }: { readonly table: string; readonly part: Part },
  work: (part: Part) => Promise<number>,
  failures: Error[],
): Promise<number> {
  const { rows } = await sql<{ id: string }>`select distinct workspace_id as id from ${sql.table(table)} where ${part}`.execute(
    db,
  );
  let done = 0;
  for (const { id } of rows)
    done += await work(sql<boolean>`${part} and workspace_id = ${id}`).catch((error: unknown) => {
      failures.push(toError(error));
      return 0;
    });
  return done;
}

function emptyPayloads(db: Kysely<Tables>, limits: Limits) {
  return async (part: Part): Promise<number> => {
    const result = await sql`
      update notifications set body = null
      where ${part} and body is not null and received_at < to_timestamp(${limitOf(limits)} / 1000.0)`.execute(db);
    return Number(result.numAffectedRows ?? 0);
  };
}

const AGED = {
  timestamp: (column: RawBuilder<unknown>, limit: RawBuilder<number>) =>
    sql<boolean>`${column} < to_timestamp(${limit} / 1000.0)`,
  seconds: (column: RawBuilder<unknown>, limit: RawBuilder<number>) => sql<boolean>`${column} < ${limit} / 1000`,
  milliseconds: (column: RawBuilder<unknown>, limit: RawBuilder<number>) => sql<boolean>`${column} < ${limit}`,
};

/** What somebody declined or undid has to be known for as long as it is not proposed again. It holds numbers alone. */
const isRefusedLately = (now: number) =>
  sql<boolean>`coalesce(undone_at, case when outcome = 'declined' then decided_at end) >= ${new Date(now - ASKED_AGAIN_MS)}`;

function deleteAged(
  db: Kysely<Tables>,
  { table, clock }: { readonly table: string; readonly clock: Clock },
  limits: Limits,
  now: number,
) {
  const aged = AGED[clock.as](sql.ref(clock.column), limitOf(limits));
  return async (part: Part): Promise<number> => {
    if (table === "decisions") return deleteAgedDecisions(db, sql<boolean>`${part} and ${aged}`);
    const kept = table === "proposals" ? sql`and ${isRefusedLately(now)} is not true` : sql``;
    const result = await sql`delete from ${sql.table(table)} where ${part} and ${aged} ${kept}`.execute(db);
    return Number(result.numAffectedRows ?? 0);
  };
}
