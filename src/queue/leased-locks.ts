import { randomUUID } from "node:crypto";
import { type Kysely, sql } from "kysely";
import type { Tables } from "../store/tables.js";
import type { ConversationKey, ConversationLocks, Lock } from "./conversation-locks.js";

/** A process that dies holds its conversations no longer than this. */
const LEASE_SECONDS = 30;
const RENEW_MS = 10_000;
const LOOK_AGAIN_MS = 100;

/**
 * Locks over many processes: a row with an end, taken by whoever finds it free or ended, renewed while the work goes on.
 * Within the process the local lock comes first, so that the database sees one asker per conversation.
 */
export function createLeasedLocks(db: Kysely<Tables>, local: ConversationLocks, now: () => number): ConversationLocks {
  return {
    async take(key, patienceMs) {
      const deadline = now() + patienceMs;
      const here = await local.take(key, patienceMs);
      if (here === null) return null;
      const holder = randomUUID();
      try {
        while (!(await lease(db, key, holder))) {
          if (now() >= deadline) {
            await here.release();
            return null;
          }
          await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
        }
      } catch (error) {
        await here.release();
        throw error;
      }
      return held(db, key, holder, here);
    },
  };
}

function held(db: Kysely<Tables>, key: ConversationKey, holder: string, here: Lock): Lock {
  // A failed renewal is not a failure of the job: the next one, or the end of the lease, settles it.
  const renewal = setInterval(() => void lease(db, key, holder).catch(() => false), RENEW_MS);
  return {
    async release() {
      clearInterval(renewal);
      await giveBack(db, key, holder);
      await here.release();
    },
  };
}

/** What was done under the lock is done: a lease that cannot be given back ends by itself. */
async function giveBack(db: Kysely<Tables>, key: ConversationKey, holder: string): Promise<void> {
  await db
    .deleteFrom("leases")
    .where("workspace_id", "=", key.workspaceId)
    .where("conversation_id", "=", key.conversationId)
    .where("holder", "=", holder)
    .execute()
    .catch(() => null);
}

/** The database's clock decides, so that processes with different clocks agree. */
async function lease(db: Kysely<Tables>, key: ConversationKey, holder: string): Promise<boolean> {
  const end = sql<Date>`now() + make_interval(secs => ${LEASE_SECONDS})`;
  const taken = await db
    .insertInto("leases")
    .values({ workspace_id: key.workspaceId, conversation_id: key.conversationId, holder, expires_at: end })
    .onConflict((conflict) =>
      conflict
        .columns(["workspace_id", "conversation_id"])
        .doUpdateSet({ holder, expires_at: end })
        .where((where) => where.or([where("leases.holder", "=", holder), where("leases.expires_at", "<", sql<Date>`now()`)])),
    )
    .returning("holder")
    .executeTakeFirst();
  return taken?.holder === holder;
}
