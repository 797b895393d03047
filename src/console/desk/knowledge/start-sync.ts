import { type Kysely, sql } from "kysely";
import type { JobToDo } from "../../../jobs/catalog.js";
import { listQueued } from "../../../store/queued-work.js";
import type { Tables } from "../../../store/tables.js";
import type { OutputOf } from "../../api/endpoints.js";
import { type Answer, answered, refused } from "../answer.js";
import type { ConsoleDeps } from "../desk-room.js";
import { viewSync } from "./sync-view.js";
import { knowledgeTexts } from "./texts.js";

/** Puts a sync into the queue, unless one waits its turn or runs. One that failed and waits to be tried again is not waited for. */
export async function startSync(workspaceId: string, deps: ConsoleDeps): Promise<Answer<OutputOf<"sync-knowledge">>> {
  const { db, connections, queue, now, newId } = deps;
  const before = await viewSync(workspaceId, deps);
  if (before.status === "running" || before.status === "waiting") return answered({ started: false, sync: before });
  const open = await connections.open(workspaceId).catch(() => null);
  if (open === null) return refused("unavailable", knowledgeTexts.intercomAway);
  if (!open.open) return refused("conflict", knowledgeTexts.notConnected(open.because));
  const cause = { id: `console-sync-${newId()}`, topic: "console", receivedAt: now(), partId: null };
  const job: JobToDo = { name: "sync-knowledge", payload: { workspaceId, cause } };
  const started = await db.transaction().execute(async (transaction) => {
    if (await isUnderWay(transaction, workspaceId)) return false;
    await queue.addWithin(transaction, [job]);
    return true;
  });
  if (started) queue.announce([job]);
  return answered({ started, sync: await viewSync(workspaceId, deps) });
}

/** Two clicks at once would both see none: the second waits here until the first one's job is in the queue. */
async function isUnderWay(transaction: Kysely<Tables>, workspaceId: string): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtext(${`sync-knowledge ${workspaceId}`}))`.execute(transaction);
  const queued = await listQueued(transaction, workspaceId, "sync-knowledge");
  return queued.some(({ state, attempt }) => state === "running" || attempt === 1);
}
