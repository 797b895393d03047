/** The command `jobs`: failed jobs of all workspaces, listed, shown and queued again. */
import type { Kysely } from "kysely";
import { parsePayload, replayAll } from "../../jobs/requeue-failed.js";
import type { Queue } from "../../queue/queue.js";
import {
  countListedDeadLetters,
  findDeadLetters,
  listDeadLetters,
  listDeadLettersUntil,
  type StoredDeadLetter,
} from "../../store/activity/dead-letters.js";
import type { Tables } from "../../store/database/tables.js";
import { type CommandHandlers, CommandRefused, type DeadLetterLine } from "../command-list.js";

export interface DeadJobsDeps {
  readonly db: Kysely<Tables>;
  readonly queue: () => Promise<Queue>;
  readonly now: () => number;
}

/** PostgreSQL takes 65,535 parameters in a statement; and a transaction of so many is short. */
const REPLAYED_TOGETHER = 1_000;
/** An outage leaves tens of thousands, and a server that is running holds what it lists. */
const MOST_LISTED = 1_000;

type DeadJobs = Pick<CommandHandlers, "list-jobs" | "show-job" | "retry-jobs">;

/** Failed jobs of all workspaces: listed, shown, queued again. */
export function deadJobs({ db, queue, now }: DeadJobsDeps): DeadJobs {
  return {
    "list-jobs": async ({ all }, { onProgress }) => {
      const listed = await listDeadLetters(db, all, MOST_LISTED);
      const total = listed.length < MOST_LISTED ? listed.length : await countListedDeadLetters(db, all);
      if (total > listed.length)
        onProgress({ what: texts.bounded(listed.length, total, all), done: 0, total: null, stays: true });
      return listed.map(toDeadLetterLine);
    },
    "show-job": async ({ id }) => {
      const deadLetter = await findOne(id, db);
      return { ...toDeadLetterLine(deadLetter), payload: parsePayload(deadLetter)?.payload ?? {} };
    },
    "retry-jobs": async ({ id }, { onProgress, signal }) => {
      const retried: Retried = { replayed: [], refused: [], counts: { replayed: 0, refused: 0 } };
      const retry = async (some: readonly StoredDeadLetter[]) =>
        add(retried, await replayAll(some, { db, queue: await queue() }));
      if (id !== null) {
        await retry([await findOne(id, db)]);
        return retried;
      }
      // What fails again meanwhile is a new failed job, and not retried by the same command.
      const until = new Date(now());
      const total = await countListedDeadLetters(db, false);
      const next = (after: Page[number] | null) => listDeadLettersUntil(db, until, after, REPLAYED_TOGETHER);
      for (
        let page: Page = await next(null), done = 0;
        page.length > 0 && !signal.aborted;
        page = await next(page.at(-1) ?? null)
      ) {
        await retry(page);
        done += page.length;
        onProgress({ what: texts.retrying, done, total: Math.max(done, total) });
      }
      return retried;
    },
  };
}

type Page = Awaited<ReturnType<typeof listDeadLettersUntil>>;

interface Retried {
  readonly replayed: DeadLetterLine[];
  readonly refused: { id: string; because: string }[];
  readonly counts: { replayed: number; refused: number };
}

/** Counts all, and keeps as many as are listed. */
function add(retried: Retried, done: Awaited<ReturnType<typeof replayAll>>): void {
  const { replayed: again, refused, counts } = retried;
  counts.replayed += done.replayed.length;
  counts.refused += done.refused.length;
  again.push(...done.replayed.slice(0, MOST_LISTED - again.length).map(toDeadLetterLine));
  const kept = done.refused.slice(0, MOST_LISTED - refused.length);
  refused.push(...kept.map(({ deadLetter, because }) => ({ id: deadLetter.id, because })));
}

const texts = {
  retrying: "Queueing failed jobs again",
  bounded: (listed: number, total: number, all: boolean) =>
    `The newest ${listed.toLocaleString("en")} of ${total.toLocaleString("en")} failed jobs. npm run jobs -- retry --all takes all of them${all ? " that were not retried yet" : ""}.`,
} as const;

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
