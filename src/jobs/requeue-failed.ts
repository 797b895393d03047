/** Failed jobs, queued again: by people, and by themselves once their cause is cured. */
import type { Kysely } from "kysely";
import type { Queue } from "../queue/queue.js";
import { reopenActions } from "../store/activity/retried-actions.js";
import {
  recordReplayed,
  type StoredDeadLetter,
  type CurableCause,
  listCurable,
  listCurableCauses,
} from "../store/activity/dead-letters.js";
import type { Tables } from "../store/database/tables.js";
import { listClosed } from "../store/workspaces/connected.js";
import { JOB_KINDS, JOB_NAMES, type JobName, type JobToDo, type PayloadOf } from "./catalog.js";
import type { Logger } from "../kernel/log.js";

interface ReplayDeps {
  readonly db: Kysely<Tables>;
  readonly queue: Queue;
}

interface ReplayResult {
  readonly replayed: readonly StoredDeadLetter[];
  readonly refused: readonly { readonly deadLetter: StoredDeadLetter; readonly because: string }[];
}

/** In one transaction: a dead letter counts as retried exactly when its job is in the queue. */
export async function replayAll(deadLetters: readonly StoredDeadLetter[], { db, queue }: ReplayDeps): Promise<ReplayResult> {
  const jobs = new Map<string, JobToDo>();
  const closed = await listClosed(db, [...new Set(deadLetters.map(({ workspace_id: id }) => id))]);
  const refused: { deadLetter: StoredDeadLetter; because: string }[] = [];
  for (const deadLetter of deadLetters) {
    const job = parsePayload(deadLetter);
    if (deadLetter.replayed_at !== null) refused.push({ deadLetter, because: ALREADY });
    else if (job === null) refused.push({ deadLetter, because: "this version no longer knows this kind of job" });
    else if (closed.has(deadLetter.workspace_id) && JOB_KINDS[job.name].withoutConnection !== true)
      refused.push({ deadLetter, because: CLOSED });
    else jobs.set(deadLetter.id, retried(job));
  }
  const replayedAt = await db.transaction().execute(async (transaction) => {
    const recorded = await recordReplayed(transaction, [...jobs.keys()]);
    const again = [...jobs].flatMap(([id, job]) => (recorded.has(id) ? [job] : []));
    // A click whose job failed has ended: its job would find nothing to do.
    await reopenActions(
      transaction,
      again.flatMap(({ payload }) => ("actionId" in payload ? [payload] : [])),
    );
    await queue.addWithin(transaction, again);
    return recorded;
  });
  queue.announce([...jobs].flatMap(([id, job]) => (replayedAt.has(id) ? [job] : [])));
  const superseded = deadLetters.filter(({ id }) => jobs.has(id) && !replayedAt.has(id));
  return {
    replayed: deadLetters.flatMap((deadLetter) => {
      const at = replayedAt.get(deadLetter.id);
      return at === undefined ? [] : [{ ...deadLetter, replayed_at: at }];
    }),
    refused: [...refused, ...superseded.map((deadLetter) => ({ deadLetter, because: ALREADY }))],
  };
}

const ALREADY = "it was retried already";
const CLOSED = "its workspace is not connected; retry it once it is";

/** Read by the job's own schema, which knows ids and causes only: nothing else of a row is shown or done. */
export function parsePayload({ job, payload }: Pick<StoredDeadLetter, "job" | "payload">): JobToDo | null {
  const name = JOB_NAMES.find((each) => each === job);
  return name === undefined ? null : readAs(name, payload);
}

type JobOf<Name extends JobName> = { readonly [Each in Name]: { readonly name: Each; readonly payload: PayloadOf<Each> } }[Name];

function readAs<Name extends JobName>(name: Name, payload: unknown): JobOf<Name> | null {
  const read = JOB_KINDS[name].payload.safeParse(payload);
  return read.success ? { name, payload: read.data } : null;
}

/** What counts as done already is looked at again: a change that was refused may succeed now. */
function retried(job: JobToDo): JobToDo {
  const cause = { ...job.payload.cause, retried: true };
  return { ...job, payload: { ...job.payload, cause } } as JobToDo;
}

interface RetryCuredDeps {
  readonly db: Kysely<Tables>;
  readonly queue: Queue;
  readonly log: Logger;
  readonly now: () => number;
  readonly curedYetMs: number;
}

/** So many at a time: each is a few calls, and the workspace's day goes on beside them. */
const AT_ONCE = 100;
/** A job that fails for the same cause does so within this share of the wait. */
const FAILS_WITHIN = 1 / 5;

export async function retryCured(workspaceId: string, deps: RetryCuredDeps): Promise<void> {
  const { db, curedYetMs } = deps;
  for (const cause of await listCurableCauses(db, workspaceId)) {
    const most = howMany(cause, deps.now(), curedYetMs);
    if (most === 0) continue;
    const { replayed: again } = await replayAll(await listCurable(db, workspaceId, cause.id, most), deps);
    deps.log.info({ workspace: workspaceId, cure: cause.cure, jobs: again.length }, "failed jobs are run again");
  }
}

/** One, to see whether the cause is cured; all once the last one tried did not fail for it again; none before that is known. */
function howMany({ lastDiedAt, lastTriedAt }: CurableCause, now: number, curedYetMs: number): number {
  const tried = lastTriedAt?.getTime() ?? 0;
  const died = lastDiedAt.getTime();
  if (tried > died) return now - tried >= curedYetMs * FAILS_WITHIN ? AT_ONCE : 0;
  return now - died >= curedYetMs ? 1 : 0;
}
