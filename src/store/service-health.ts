import type { Kysely } from "kysely";
import { quantileWithin } from "../domain/duration-classes.js";
import type { Tables } from "./tables.js";

export interface ServiceSpan {
  readonly contract: string;
  readonly engine: string;
  readonly calls: number;
  readonly failures: number;
  /** 95 of 100 calls took no longer; null without calls. */
  readonly p95Ms: number | null;
}

const HOUR = 3_600;

/**
 * How one workspace's calls went in the hour under way and the one before it.
 * @param now unix seconds.
 */
export async function listLatestHours(db: Kysely<Tables>, workspaceId: string, now: number): Promise<readonly ServiceSpan[]> {
  const rows = await db
    .selectFrom("service_hours")
    .select(["contract", "engine", "within_ms", "calls", "failures"])
    .where("workspace_id", "=", workspaceId)
    .where("hour", ">=", Math.floor(now / HOUR) * HOUR - HOUR)
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
        classes.map(({ within_ms: withinMs, calls: count }) => ({ withinMs, count })),
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
