/** Moments up to which something was done in a workspace, by name, with what is kept beside them. */
import { type Kysely, sql } from "kysely";
import { z } from "zod";
import type { Tables } from "../database/tables.js";
import { isOneOf } from "../database/values.js";

export async function getWatermark(db: Kysely<Tables>, workspaceId: string, name: string): Promise<number | null> {
  const row = await db
    .selectFrom("watermarks")
    .select("at")
    .where("workspace_id", "=", workspaceId)
    .where("name", "=", name)
    .executeTakeFirst();
  return row?.at ?? null;
}

/** The watermark with what was recorded beside it. */
export async function findWatermark(
  db: Kysely<Tables>,
  workspaceId: string,
  name: string,
): Promise<{ readonly at: number; readonly detail: Readonly<Record<string, unknown>> | null } | null> {
  const row = await db
    .selectFrom("watermarks")
    .select(["at", "detail"])
    .where("workspace_id", "=", workspaceId)
    .where("name", "=", name)
    .executeTakeFirst();
  return row ?? null;
}

export async function setWatermark(
  db: Kysely<Tables>,
  workspaceId: string,
  name: string,
  at: number,
  detail: object | null = null,
): Promise<void> {
  const values = { at, detail: detail === null ? null : JSON.stringify(detail) };
  await db
    .insertInto("watermarks")
    .values({ workspace_id: workspaceId, name, ...values })
    .onConflict((conflict) => conflict.columns(["workspace_id", "name"]).doUpdateSet(values))
    .execute();
}

/** Renews when something that lasts was last seen; since when it lasts stands in the detail, from the first time on. */
export async function renewWatermark(db: Kysely<Tables>, workspaceId: string, name: string, at: number): Promise<void> {
  await db
    .insertInto("watermarks")
    .values({ workspace_id: workspaceId, name, at, detail: JSON.stringify({ since: at }) })
    .onConflict((conflict) =>
      conflict
        .columns(["workspace_id", "name"])
        .doUpdateSet(({ fn, ref }) => ({ at, detail: fn.coalesce(ref("watermarks.detail"), ref("excluded.detail")) })),
    )
    .execute();
}

const lastingSchema = z.object({ since: z.number() }).nullable().catch(null);

/** @returns since when, in unix seconds; null where it does not last, or an older release saw it. */
export async function findLastingSince(db: Kysely<Tables>, workspaceId: string, name: string): Promise<number | null> {
  const found = await findWatermark(db, workspaceId, name);
  return found === null ? null : (lastingSchema.parse(found.detail)?.since ?? null);
}

/** When a write was last refused because the teammate the app writes as has left, and nobody else was to be found. */
export const TEAMMATE_GONE_WATERMARK = "teammate-gone";

/** Which conversation attributes Intercom listed, and what of them it refused. */
export const ATTRIBUTES_WATERMARK = "conversation-attributes";

/** Up to where missed events were searched for. */
export const SWEEP_WATERMARK = "sweep";

const sweepSchema = z.object({ since: z.number(), from: z.number() });

/** A search that found more than one run works through. */
export type UnfinishedSweep = z.infer<typeof sweepSchema>;

/** @returns up to where was searched, and what is left of that search: since when it looks for work, and from where it goes on. */
export async function findSweep(
  db: Kysely<Tables>,
  workspaceId: string,
): Promise<{ readonly at: number; readonly unfinished: UnfinishedSweep | null } | null> {
  const found = await findWatermark(db, workspaceId, SWEEP_WATERMARK);
  return found && { at: found.at, unfinished: sweepSchema.nullable().catch(null).parse(found.detail) };
}

export async function saveSweep(
  db: Kysely<Tables>,
  workspaceId: string,
  at: number,
  { checked, missed }: { readonly checked: number; readonly missed: number },
  unfinished: UnfinishedSweep | null,
): Promise<void> {
  await setWatermark(db, workspaceId, SWEEP_WATERMARK, at, { looked: checked, missed, ...unfinished });
}

/**
 * True for the one process that comes first after `every` seconds: scheduled work runs once, without a leader.
 * @param takenAt where it is to come again sooner, should nobody say that it is done
 */
export async function claimTurn(
  db: Kysely<Tables>,
  workspaceId: string,
  name: string,
  now: number,
  every: number,
  takenAt: number = now,
): Promise<boolean> {
  const claimed = await db
    .insertInto("watermarks")
    .values({ workspace_id: workspaceId, name, at: takenAt, detail: null })
    .onConflict((conflict) =>
      conflict
        .columns(["workspace_id", "name"])
        .doUpdateSet({ at: takenAt })
        // One that lies in the future is of a clock that was set back since.
        .where(({ or, eb }) => or([eb("watermarks.at", "<=", now - every), eb("watermarks.at", ">", now)])),
    )
    .returning("at")
    .executeTakeFirst();
  return claimed !== undefined;
}

/** The workspaces that have a watermark of this name, in one statement however many they are. */
export async function listWatermarks(
  db: Kysely<Tables>,
  workspaceIds: readonly string[],
  name: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom("watermarks")
    .select(["workspace_id", "at"])
    .where("name", "=", name)
    .where(isOneOf("workspace_id", workspaceIds))
    .execute();
  return new Map(rows.map(({ workspace_id, at }) => [workspace_id, at]));
}

/**
 * `claimTurn` for many workspaces at once: those whose turn this process takes. What is not due is only read, so that a
 * look by which nothing is due writes nothing and waits for no disk.
 */
export async function claimTurns(
  db: Kysely<Tables>,
  workspaceIds: readonly string[],
  name: string,
  now: number,
  every: number,
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    insert into watermarks (workspace_id, name, at)
    select workspace.id, ${name}, ${now}::int8 from unnest(${workspaceIds}::text[]) as workspace (id)
    where not exists (
      select from watermarks as taken
      where taken.workspace_id = workspace.id and taken.name = ${name} and taken.at > ${now - every}::int8 and taken.at <= ${now}::int8)
    order by workspace.id
    on conflict (workspace_id, name) do update set at = excluded.at
    where watermarks.at <= ${now - every}::int8 or watermarks.at > ${now}::int8
    returning workspace_id as id`.execute(db);
  return rows.map(({ id }) => id);
}

export async function clearWatermark(db: Kysely<Tables>, workspaceId: string, name: string): Promise<void> {
  await clearedWatermark(db, workspaceId, name).execute();
}

/** The same, for one commit with others' writes. */
export function clearedWatermark(db: Kysely<Tables>, workspaceId: string, name: string) {
  return db.deleteFrom("watermarks").where("workspace_id", "=", workspaceId).where("name", "=", name);
}

export const CATCH_UP_WATERMARK = "catch-up";

/** Until when, in milliseconds, what has aged was deleted: a longer retention time brings nothing back. */
export const DELETED_WATERMARK = "deleted-until";

/** Until when, in milliseconds, the labels of decisions that go with age are counted. */
export const LABELS_GONE_WATERMARK = "labels-gone";

const progressSchema = z.object({
  /** Where Intercom's search goes on; null at the beginning and at the end. */
  cursor: z.string().nullable(),
  checked: z.number(),
  /** Those of the checked in which something was missing. */
  queued: z.number(),
  /** Those of the checked that Intercom refused to give. */
  skipped: z.number(),
  finished: z.boolean(),
});

export type CatchUpProgress = z.infer<typeof progressSchema>;

export function parseCatchUp(detail: unknown): CatchUpProgress | null {
  return progressSchema.nullable().catch(null).parse(detail);
}
