/** Failed jobs, queued again. */
import type { Kysely } from "kysely";
import type { Queue } from "../queue/queue.js";
import { recordReplayed, type StoredDeadLetter } from "../store/activity/dead-letters.js";
import type { Tables } from "../store/database/tables.js";
import { JOB_KINDS, JOB_NAMES, type JobName, type JobToDo, type PayloadOf } from "./catalog.js";

export interface ReplayDeps {
  readonly db: Kysely<Tables>;
  readonly queue: Queue;
  readonly now: () => number;
}

export interface ReplayResult {
  readonly replayed: readonly StoredDeadLetter[];
  readonly refused: readonly { readonly deadLetter: StoredDeadLetter; readonly because: string }[];
}

/** In one transaction: a dead letter counts as retried exactly when its job is in the queue. */
export async function replayed(deadLetters: readonly StoredDeadLetter[], { db, queue, now }: ReplayDeps): Promise<ReplayResult> {
  const jobs = new Map<string, JobToDo>();
  const refused: { deadLetter: StoredDeadLetter; because: string }[] = [];
  for (const deadLetter of deadLetters) {
    const job = parsePayload(deadLetter);
    if (deadLetter.replayed_at !== null) refused.push({ deadLetter, because: ALREADY });
    else if (job === null) refused.push({ deadLetter, because: "this version no longer knows this kind of job" });
    else jobs.set(deadLetter.id, retried(job));
  }
  const at = new Date(now());
  const replayedIds = await db.transaction().execute(async (transaction) => {
    const ids = await recordReplayed(transaction, [...jobs.keys()], at);
    await queue.addWithin(
      transaction,
      [...jobs].flatMap(([id, job]) => (ids.has(id) ? [job] : [])),
    );
    return ids;
  });
  queue.announce([...jobs].flatMap(([id, job]) => (replayedIds.has(id) ? [job] : [])));
  const superseded = deadLetters.filter(({ id }) => jobs.has(id) && !replayedIds.has(id));
  return {
    replayed: deadLetters.filter(({ id }) => replayedIds.has(id)).map((deadLetter) => ({ ...deadLetter, replayed_at: at })),
    refused: [...refused, ...superseded.map((deadLetter) => ({ deadLetter, because: ALREADY }))],
  };
}

const ALREADY = "it was retried already";

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
