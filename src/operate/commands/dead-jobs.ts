import type { Kysely } from "kysely";
import type { Queue } from "../../queue/queue.js";
import { findDeadLetters, listDeadLetters, type StoredLetter } from "../../store/dead-letters.js";
import type { Tables } from "../../store/tables.js";
import { CommandRefused, type Letter, type Performers } from "../command-list.js";
import { putBack, readPayload } from "./put-back.js";

export interface DeadJobsRoom {
  readonly db: Kysely<Tables>;
  readonly queue: () => Promise<Queue>;
  readonly now: () => number;
}

type DeadJobs = Pick<Performers, "list-jobs" | "show-job" | "retry-jobs">;

/** Work that was given up, of all workspaces: seen, understood, put back. */
export function deadJobs({ db, queue, now }: DeadJobsRoom): DeadJobs {
  return {
    "list-jobs": async ({ all }) => (await listDeadLetters(db, all)).map(toLetter),
    "show-job": async ({ id }) => {
      const letter = await findOne(id, db);
      return { ...toLetter(letter), payload: readPayload(letter)?.payload ?? {} };
    },
    "retry-jobs": async ({ id }) => {
      const letters = id === null ? await listDeadLetters(db, false, Number.MAX_SAFE_INTEGER) : [await findOne(id, db)];
      const done = await putBack(letters, { db, queue: await queue(), now });
      return {
        putBack: done.putBack.map(toLetter),
        refused: done.refused.map(({ letter, because }) => ({ id: letter.id, because })),
      };
    },
  };
}

async function findOne(id: string, db: Kysely<Tables>): Promise<StoredLetter> {
  const [letter, another] = await findDeadLetters(db, id);
  if (letter === undefined)
    throw new CommandRefused(`There is no given-up work whose id begins with "${id}". npm run jobs -- list shows them.`);
  if (another !== undefined) throw new CommandRefused(`More than one id begins with "${id}". Give more of it.`);
  return letter;
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
