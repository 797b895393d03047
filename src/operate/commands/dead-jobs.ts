import type { Kysely } from "kysely";
import { JOB_KINDS, JOB_NAMES, type JobName, type JobToDo, type PayloadOf } from "../../jobs/catalog.js";
import type { Queue } from "../../queue/queue.js";
import { findDeadLetters, listDeadLetters, markReplayed, type StoredLetter } from "../../store/dead-letters.js";
import type { Tables } from "../../store/tables.js";
import { CommandRefused, type Letter, type Performers } from "../command-list.js";

export interface DeadJobsRoom {
  readonly db: Kysely<Tables>;
  readonly queue: () => Promise<Queue>;
  readonly now: () => number;
}

type DeadJobs = Pick<Performers, "list-jobs" | "show-job" | "retry-jobs">;

/** Work that was given up: seen, understood, put back. */
export function deadJobs(room: DeadJobsRoom): DeadJobs {
  return {
    "list-jobs": async ({ all }) => (await listDeadLetters(room.db, all)).map(toLetter),
    "show-job": async ({ id }) => {
      const letter = await findOne(id, room.db);
      return { ...toLetter(letter), payload: readPayload(letter)?.payload ?? {} };
    },
    "retry-jobs": async ({ id }) => {
      const letters = id === null ? await listDeadLetters(room.db, false, Number.MAX_SAFE_INTEGER) : [await findOne(id, room.db)];
      return putBack(letters, room);
    },
  };
}

/** In one transaction: a letter is marked exactly when its job is in the queue. */
async function putBack(letters: readonly StoredLetter[], { db, queue, now }: DeadJobsRoom) {
  const jobs = new Map<string, JobToDo>();
  const refused: { id: string; because: string }[] = [];
  for (const letter of letters) {
    const job = readPayload(letter);
    if (letter.replayed_at !== null) refused.push({ id: letter.id, because: "it was put back already" });
    else if (job === null) refused.push({ id: letter.id, because: "this version does not know such work any more" });
    else jobs.set(letter.id, job);
  }
  const line = await queue();
  const marked = await db.transaction().execute(async (transaction) => {
    const ids = await markReplayed(transaction, [...jobs.keys()], new Date(now()));
    await line.addWithin(
      transaction,
      [...jobs].flatMap(([id, job]) => (ids.has(id) ? [job] : [])),
    );
    return ids;
  });
  line.announce([...jobs.values()]);
  return {
    putBack: letters.filter(({ id }) => marked.has(id)).map((letter) => ({ ...toLetter(letter), replayedAt: now() })),
    refused,
  };
}

async function findOne(id: string, db: Kysely<Tables>): Promise<StoredLetter> {
  const [letter, another] = await findDeadLetters(db, id);
  if (letter === undefined)
    throw new CommandRefused(`There is no given-up work whose id begins with "${id}". npm run jobs -- list shows them.`);
  if (another !== undefined) throw new CommandRefused(`More than one id begins with "${id}". Give more of it.`);
  return letter;
}

/** Read by the job's own schema, which knows ids and causes only: nothing else of a row is shown or done. */
function readPayload({ job, payload }: StoredLetter): JobToDo | null {
  const name = JOB_NAMES.find((each) => each === job);
  return name === undefined ? null : readAs(name, payload);
}

type JobOf<Name extends JobName> = { readonly [Each in Name]: { readonly name: Each; readonly payload: PayloadOf<Each> } }[Name];

function readAs<Name extends JobName>(name: Name, payload: unknown): JobOf<Name> | null {
  const read = JOB_KINDS[name].payload.safeParse(payload);
  return read.success ? { name, payload: read.data } : null;
}

function toLetter(row: StoredLetter): Letter {
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
