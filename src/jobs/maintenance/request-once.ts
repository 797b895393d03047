/** Asking for a job of which a workspace has one at a time: whoever comes while one waits or runs joins it. */
import { type Kysely, sql } from "kysely";
import type { Queue } from "../../queue/queue.js";
import type { Tables } from "../../store/database/tables.js";
import type { JobToDo } from "../catalog.js";

export interface RequestDeps {
  readonly db: Kysely<Tables>;
  readonly queue: Pick<Queue, "addWithin" | "announce">;
  readonly now: () => number;
  readonly newId: () => string;
}

/**
 * @param findUnderWay the one to join @param also written in the same transaction as the job
 * @param oneOf what a workspace has one at a time, where that are several kinds of jobs
 * @returns the one that is joined; null where the job was queued
 */
export async function requestOnce<UnderWay>(
  job: JobToDo,
  findUnderWay: (transaction: Kysely<Tables>) => Promise<UnderWay | null>,
  { db, queue }: RequestDeps,
  also: (transaction: Kysely<Tables>) => Promise<void> = () => Promise.resolve(),
  oneOf: string = job.name,
): Promise<UnderWay | null> {
  const joined = await db.transaction().execute(async (transaction) => {
    // Two at once would both see none: the second waits here until the first one's job is in the queue.
    const name = `${oneOf} ${job.payload.workspaceId}`;
    await sql`select pg_advisory_xact_lock(hashtext(${name}))`.execute(transaction);
    const underWay = await findUnderWay(transaction);
    if (underWay !== null) return underWay;
    await also(transaction);
    await queue.addWithin(transaction, [job]);
    return null;
  });
  if (joined === null) queue.announce([job]);
  return joined;
}
