import type { Kysely } from "kysely";
import { JOB_KINDS, JOB_NAMES, type JobName, type JobToDo, type PayloadOf } from "../../jobs/catalog.js";
import type { Queue } from "../../queue/queue.js";
import { findDeadLetters, listDeadLetters, recordReplayed, type StoredDeadLetter } from "../../store/activity/dead-letters.js";
import type { Tables } from "../../store/database/tables.js";
import { type CommandHandlers, CommandRefused, type DeadLetterLine } from "../command-list.js";

export interface DeadJobsDeps {
  readonly db: Kysely<Tables>;
  readonly queue: () => Promise<Queue>;
  readonly now: () => number;
}

type DeadJobs = Pick<CommandHandlers, "list-jobs" | "show-job" | "retry-jobs">;

/** Failed jobs of all workspaces: listed, shown, queued again. */
export function deadJobs({ db, queue, now }: DeadJobsDeps): DeadJobs {
  return {
    "list-jobs": async ({ all }) => (await listDeadLetters(db, all)).map(toDeadLetterLine),
    "show-job": async ({ id }) => {
      const deadLetter = await findOne(id, db);
      return { ...toDeadLetterLine(deadLetter), payload: parsePayload(deadLetter)?.payload ?? {} };
    },
    "retry-jobs": async ({ id }) => {
      const deadLetters = id === null ? await listDeadLetters(db, false, Number.MAX_SAFE_INTEGER) : [await findOne(id, db)];
      const done = await replayed(deadLetters, { db, queue: await queue(), now });
      return {
        replayed: done.replayed.map(toDeadLetterLine),
        refused: done.refused.map(({ deadLetter, because }) => ({ id: deadLetter.id, because })),
      };
    },
  };
}

async function findOne(id: string, db: Kysely<Tables>): Promise<StoredDeadLetter> {
  const [deadLetter, another] = await findDeadLetters(db, id);
  if (deadLetter === undefined)
    throw new CommandRefused(`There is no failed job whose id begins with "${id}". npm run jobs -- list shows them.`);
  if (another !== undefined) throw new CommandRefused(`More than one id begins with "${id}". Give more of it.`);
  return deadLetter;
}

function toDeadLetterLine(row: StoredDeadLetter): DeadLetterLine {
  return {
    id: row.id,
    job: row.job,
    workspaceId: row.workspace_id,
    conversationId: row.conversation_id,
    reason: row.reason,
    attempts: row.attempts,
    firstFailedAt: row.first_failed_at?.getTime() ?? null,
    diedAt: row.died_at.getTime(),
    replayedAt: row.replayed_at?.getTime() ?? null,
  };
}

export interface ReplayDeps {
  readonly db: Kysely<Tables>;
  readonly queue: Queue;
  readonly now: () => number;
}

export interface Replay {
  readonly replayed: readonly StoredDeadLetter[];
  readonly refused: readonly { readonly deadLetter: StoredDeadLetter; readonly because: string }[];
}

/** In one transaction: a dead letter counts as retried exactly when its job is in the queue. */
export async function replayed(deadLetters: readonly StoredDeadLetter[], { db, queue, now }: ReplayDeps): Promise<Replay> {
  const jobs = new Map<string, JobToDo>();
  const refused: { deadLetter: StoredDeadLetter; because: string }[] = [];
  for (const deadLetter of deadLetters) {
    const job = parsePayload(deadLetter);
    if (deadLetter.replayed_at !== null) refused.push({ deadLetter, because: ALREADY });
    else if (job === null) refused.push({ deadLetter, because: "this version no longer knows this kind of job" });
    else jobs.set(deadLetter.id, job);
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
