/** Asking for a sync: console, schedule and command come here, and whoever comes while one waits or runs joins it. */
import { type Kysely, sql } from "kysely";
import type { Queue } from "../../queue/queue.js";
import { listQueued } from "../../queue/queued-work.js";
import type { Tables } from "../../store/database/tables.js";
import type { JobToDo } from "../catalog.js";

export interface RequestSyncDeps {
  readonly db: Kysely<Tables>;
  readonly queue: Pick<Queue, "addWithin" | "announce">;
  readonly now: () => number;
  readonly newId: () => string;
}

export interface RequestedSync {
  /** False where one was waiting or running already. */
  readonly started: boolean;
  /** Names the run in its status: the id of what set its job off. */
  readonly run: string;
}

/** One that failed and waits to be tried again is not joined: who asks now does not want to wait for it. */
export async function requestSync(workspaceId: string, topic: string, deps: RequestSyncDeps): Promise<RequestedSync> {
  const { db, queue, now, newId } = deps;
  const cause = { id: `sync-${newId()}`, topic, receivedAt: now(), partId: null };
  const job: JobToDo = { name: "sync-knowledge", payload: { workspaceId, cause } };
  const joined = await db.transaction().execute(async (transaction) => {
    // Two at once would both see none: the second waits here until the first one's job is in the queue.
    await sql`select pg_advisory_xact_lock(hashtext(${`sync-knowledge ${workspaceId}`}))`.execute(transaction);
    const queued = await listQueued(transaction, workspaceId, "sync-knowledge");
    const underWay = queued.find(({ state, attempt }) => state === "running" || attempt === 1);
    if (underWay === undefined) await queue.addWithin(transaction, [job]);
    return underWay ?? null;
  });
  if (joined !== null) return { started: false, run: joined.causeId };
  queue.announce([job]);
  return { started: true, run: cause.id };
}
