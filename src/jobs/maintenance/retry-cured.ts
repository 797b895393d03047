/** Failed jobs whose cause an admin has cured are run again by themselves: one first, and the rest once that one succeeds. */
import type { Kysely } from "kysely";
import type { Logger } from "../../kernel/log.js";
import type { Queue } from "../../queue/queue.js";
import { type CurableCause, listCurable, listCurableCauses } from "../../store/activity/dead-letters.js";
import type { Tables } from "../../store/database/tables.js";
import { replayed } from "../replay.js";

export interface RetryCuredDeps {
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
    const { replayed: again } = await replayed(await listCurable(db, workspaceId, cause.id, most), deps);
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
