import type { Kysely } from "kysely";
import { parsePayload, replayed } from "../../jobs/replay.js";
import type { Queue } from "../../queue/queue.js";
import { findDeadLetters, listDeadLetters, type StoredDeadLetter } from "../../store/activity/dead-letters.js";
import type { Tables } from "../../store/database/tables.js";
import { type CommandHandlers, CommandRefused, type DeadLetterLine } from "../command-list.js";

export interface DeadJobsDeps {
  readonly db: Kysely<Tables>;
  readonly queue: () => Promise<Queue>;
  readonly now: () => number;
}

/** PostgreSQL takes 65,535 parameters in a statement; and a transaction of so many is short. */
const REPLAYED_TOGETHER = 1_000;

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
      const deadLetters = id === null ? await listDeadLetters(db, false) : [await findOne(id, db)];
      const lines: { replayed: DeadLetterLine[]; refused: { id: string; because: string }[] } = { replayed: [], refused: [] };
      for (let at = 0; at < deadLetters.length; at += REPLAYED_TOGETHER) {
        const some = deadLetters.slice(at, at + REPLAYED_TOGETHER);
        const done = await replayed(some, { db, queue: await queue(), now });
        lines.replayed.push(...done.replayed.map(toDeadLetterLine));
        lines.refused.push(...done.refused.map(({ deadLetter, because }) => ({ id: deadLetter.id, because })));
      }
      return lines;
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
