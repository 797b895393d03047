/** What alerts and a day's summary are raised by: decisions and failed jobs since then. */
import { type Kysely, sql } from "kysely";
import type { Tables } from "../database/tables.js";

/** Decisions of one automation since then, with their conversations. */
export async function listDecidedSince(db: Kysely<Tables>, workspaceId: string, automation: "sentiment" | "qa", since: Date) {
  return db
    .selectFrom("decisions")
    .select(["key", "conversation_id", "category", "output"])
    .where("workspace_id", "=", workspaceId)
    .where("automation", "=", automation)
    .where("decided_at", ">=", since)
    .orderBy("decided_at")
    .limit(1_000)
    .execute();
}

/**
 * How many jobs failed for good since then, by kind and by the hour they failed in (hours since 1970); alerts' own are left
 * out, for they would alert of themselves.
 */
export async function countFailedJobs(db: Kysely<Tables>, workspaceId: string, since: Date) {
  return db
    .selectFrom("dead_letters")
    .select([
      "job",
      sql<number>`floor(extract(epoch from died_at) / 3600)::int`.as("hour"),
      sql<number>`count(*)::int`.as("count"),
    ])
    .where("workspace_id", "=", workspaceId)
    .where("died_at", ">=", since)
    .where("job", "<>", "send-alert")
    .groupBy(["job", "hour"])
    .orderBy("hour")
    .orderBy("job")
    .execute();
}

/** What a day's summary says: how often each automation decided, and what was alerted. */
export async function countDay(db: Kysely<Tables>, workspaceId: string, since: Date) {
  const [decided, alerted, failed] = await Promise.all([
    db
      .selectFrom("decisions")
      .select(["automation", sql<number>`count(distinct conversation_id)::int`.as("count")])
      .where("workspace_id", "=", workspaceId)
      .where("decided_at", ">=", since)
      // A close that no engine was asked about is a decision, and no score.
      .where("output", "is not", null)
      .groupBy("automation")
      .execute(),
    db
      .selectFrom("alerts")
      .select(["kind", sql<number>`count(distinct id)::int`.as("count")])
      .where("workspace_id", "=", workspaceId)
      .where("raised_at", ">=", since)
      .where("kind", "in", ["escalation", "qa"])
      .groupBy("kind")
      .execute(),
    countFailedJobs(db, workspaceId, since),
  ]);
  const decidedBy = (name: string) => decided.find(({ automation }) => automation === name)?.count ?? 0;
  const alertedOf = (name: string) => alerted.find(({ kind }) => kind === name)?.count ?? 0;
  return {
    triaged: decidedBy("triage"),
    drafts: decidedBy("draft"),
    scored: decidedBy("qa"),
    escalations: alertedOf("escalation"),
    low_scores: alertedOf("qa"),
    failed_jobs: failed.reduce((sum, { count }) => sum + count, 0),
  };
}
