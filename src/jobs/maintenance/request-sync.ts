/** Asking for a sync: console, schedule and command come here, and whoever comes while one waits or runs joins it. */
import { listQueued } from "../../queue/job-trace.js";
import { startFirst } from "../../queue/row-statements.js";
import { dropSentRecords } from "../../store/knowledge/sent-articles.js";
import type { JobToDo } from "../catalog.js";
import { type RequestDeps, requestOnce } from "./request-once.js";

export interface RequestedSync {
  /** False where one was waiting or running already. */
  readonly started: boolean;
  /** Names the run in its status: the id of what set its job off. */
  readonly run: string;
}

/** The topic of those that nobody waits for: thousands of workspaces' come in the same hour of the night. */
export const SCHEDULED_SYNC = "sync";

/**
 * One that failed and waits to be tried again is not joined: who asks now does not want to wait for it. Nor is one that runs where
 * all is to be sent: it has passed some of them.
 * @param all whether what was sent before is sent again, to a service that has lost it
 */
export async function requestSync(
  workspaceId: string,
  topic: string,
  deps: RequestDeps,
  { all }: { readonly all: boolean } = { all: false },
): Promise<RequestedSync> {
  const { now, newId } = deps;
  const cause = { id: `sync-${newId()}`, topic, receivedAt: now(), partId: null };
  const isAwaited = topic !== SCHEDULED_SYNC;
  const job: JobToDo = { name: "sync-knowledge", payload: { workspaceId, cause }, ...(isAwaited && { priority: "urgent" }) };
  const joined = await requestOnce(
    job,
    async (transaction) => {
      if (all) await dropSentRecords(transaction, workspaceId);
      const queued = await listQueued(transaction, workspaceId, "sync-knowledge");
      return queued.find(({ state, attempt }) => (state === "running" ? !all : attempt === 1)) ?? null;
    },
    deps,
  );
  if (isAwaited && joined?.state === "waiting") await startFirst(deps.db, workspaceId, "sync-knowledge");
  if (joined !== null) return { started: false, run: joined.causeId };
  return { started: true, run: cause.id };
}
