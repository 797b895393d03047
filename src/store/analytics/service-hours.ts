/** How the calls of AI services went, hour by hour and workspace by workspace. */
import { type Kysely, sql } from "kysely";
import { durationClassOf, quantileWithin, showsItsService } from "../../domain/duration-classes.js";
import { toError } from "../../kernel/errors.js";
import type { Logger } from "../../kernel/log.js";
import { PACE } from "../../kernel/pace.js";
import type { Tables } from "../database/tables.js";
import type { ServiceHourRow } from "../database/workspace-tables.js";

/** A process that is killed forgets at most this much of its counting, which nobody misses. */
const FLUSH_MS = PACE.serviceHoursMs;
/** While the database is away, sums of more kinds than this are not kept: memory is worth more. */
const MOST_KEPT = 20_000;
const HOUR_SECONDS = 3_600;

export interface ServiceHoursDeps {
  readonly db: Kysely<Tables>;
  readonly log: Pick<Logger, "warn">;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly flushMs?: number;
}

/** What is counted of one call of an AI service. */
export interface ServiceCall {
  readonly workspaceId: string;
  readonly contract: string;
  readonly engine: string;
  /** "answered", or how it ended otherwise. */
  readonly outcome: string;
  readonly milliseconds: number;
}

export interface ServiceHours {
  /** Adds a call up in memory; one that says nothing about its service, such as one that was never made, is left out. */
  add(call: ServiceCall): void;
  /** Saves what was added up since. Never rejects: what could not be saved waits for the next time. */
  flush(): Promise<void>;
  /** Saves the rest and stops the timer. */
  stop(): Promise<void>;
}

export function startServiceHours({ db, log, now, flushMs = FLUSH_MS }: ServiceHoursDeps): ServiceHours {
  let sums = new Map<string, ServiceHourRow>();
  let writing: Promise<void> = Promise.resolve();

  function take(row: ServiceHourRow): void {
    const key = JSON.stringify([row.workspace_id, row.contract, row.engine, row.hour, row.within_ms]);
    const before = sums.get(key);
    if (before === undefined && sums.size >= MOST_KEPT) return;
    const { calls, failures } = before ?? { calls: 0, failures: 0 };
    sums.set(key, { ...row, calls: calls + row.calls, failures: failures + row.failures });
  }

  async function write(): Promise<void> {
    if (sums.size === 0) return;
    const rows = [...sums.values()];
    sums = new Map();
    try {
      await addServiceHours(db, rows);
    } catch (error) {
      for (const row of rows) take(row);
      log.warn({ error: toError(error) }, "hourly counts of AI service calls not saved yet");
    }
  }

  const flush = () => (writing = writing.then(write));
  const timer = setInterval(() => void flush(), flushMs);
  timer.unref();
  return {
    add({ workspaceId, contract, engine, outcome, milliseconds }) {
      if (!showsItsService(outcome)) return;
      const hour = Math.floor(now() / 1000 / HOUR_SECONDS) * HOUR_SECONDS;
      const kind = { workspace_id: workspaceId, contract, engine, hour, within_ms: durationClassOf(milliseconds) };
      take({ ...kind, calls: 1, failures: outcome === "answered" ? 0 : 1 });
    },
    flush,
    stop() {
      clearInterval(timer);
      return flush();
    },
  };
}

/** One statement, however many rows; several processes add to the same ones, in one order so that they do not lock each other out. */
async function addServiceHours(db: Kysely<Tables>, given: readonly ServiceHourRow[]): Promise<void> {
  const rows = [...given].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
  const column = <Name extends keyof ServiceHourRow>(name: Name) => rows.map((row) => row[name]);
  await sql`
    insert into service_hours (workspace_id, contract, engine, hour, within_ms, calls, failures)
    select * from unnest(
      ${column("workspace_id")}::text[], ${column("contract")}::text[], ${column("engine")}::text[],
      ${column("hour")}::bigint[], ${column("within_ms")}::int[], ${column("calls")}::int[], ${column("failures")}::int[])
    on conflict (workspace_id, hour, contract, engine, within_ms) do update
    set calls = service_hours.calls + excluded.calls, failures = service_hours.failures + excluded.failures`.execute(db);
}

function keyOf({ workspace_id, hour, contract, engine, within_ms }: ServiceHourRow): string {
  return [workspace_id, hour, contract, engine, within_ms].join("|");
}

export interface ServiceSpan {
  readonly contract: string;
  readonly engine: string;
  readonly calls: number;
  readonly failures: number;
  /** 95 of 100 answers took no longer; null without answers. A service that is down fails fast, which is no speed. */
  readonly p95Ms: number | null;
}

/**
 * How one workspace's calls went in the hour under way and the one before it.
 * @param now unix seconds.
 */
export async function listLatestHours(db: Kysely<Tables>, workspaceId: string, now: number): Promise<readonly ServiceSpan[]> {
  const rows = await db
    .selectFrom("service_hours")
    .select(["contract", "engine", "within_ms", "calls", "failures"])
    .where("workspace_id", "=", workspaceId)
    .where("hour", ">=", Math.floor(now / HOUR_SECONDS) * HOUR_SECONDS - HOUR_SECONDS)
    .execute();
  const kinds = new Map(rows.map(({ contract, engine }) => [`${contract} ${engine}`, { contract, engine }]));
  return [...kinds.values()].map(({ contract, engine }) => {
    const classes = rows.filter((row) => row.contract === contract && row.engine === engine);
    return {
      contract,
      engine,
      calls: classes.reduce((sum, { calls }) => sum + calls, 0),
      failures: classes.reduce((sum, { failures }) => sum + failures, 0),
      p95Ms: quantileWithin(
        classes.map(({ within_ms: withinMs, calls, failures }) => ({ withinMs, count: calls - failures })),
        0.95,
      ),
    };
  });
}

export interface LastHours {
  readonly contract: string;
  readonly engine: string;
  /** Unix seconds of the beginning of the latest hour with an answer, and with a failure. */
  readonly answered: number | null;
  readonly failed: number | null;
}

/** The latest hours in which an engine answered this workspace, and in which it did not. */
export async function getLastHours(db: Kysely<Tables>, workspaceId: string): Promise<readonly LastHours[]> {
  return db
    .selectFrom("service_hours")
    .select(({ fn, eb, ref }) => [
      "contract",
      "engine",
      fn
        .max<number | null>("hour")
        .filterWhere(eb("calls", ">", ref("failures")))
        .as("answered"),
      fn.max<number | null>("hour").filterWhere("failures", ">", 0).as("failed"),
    ])
    .where("workspace_id", "=", workspaceId)
    .groupBy(["contract", "engine"])
    .execute();
}
