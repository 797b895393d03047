/** The clock of the database is set back: what its rows wait for by the time before must not last as much longer. */
import { type Kysely, sql } from "kysely";
import type { Tables } from "../store/database/tables.js";
import { writeTogether } from "../store/database/write-together.js";

/** Below it a wait is not worth a statement that writes. */
const STEP = sql`interval '5 seconds'`;

/** Made by a clock that is ahead of the one that counts now. Rescheduled ones are as new. */
const WAITS_AHEAD = sql`state < 'active' and not blocked and created_on > now() + ${STEP}`;

/** When pg-boss last looked for jobs whose process died: until then it does not look again. */
const LAST_SEARCH = sql`coalesce(monitor_claim_on, monitor_on)`;

/**
 * Jobs that were made ahead of the clock that counts now begin their wait anew, in their order. Signs of life and leases of
 * processes that may have died since last no longer than any other: those that live renew theirs well before that.
 * @param leaseMs how long a lease lasts
 */
export async function followClock(db: Kysely<Tables>, leaseMs: number): Promise<void> {
  const leaseEnd = sql`now() + make_interval(secs => ${leaseMs / 1000})`;
  await writeTogether(db, [
    sql`update pgboss.job set created_on = created_on - ahead.most,
        start_after = now() + greatest(start_after - created_on, interval '0'), keep_until = now() + (keep_until - created_on)
      from (select max(created_on) - now() as most from pgboss.job where ${WAITS_AHEAD}) as ahead
      where ${WAITS_AHEAD}`,
    sql`update pgboss.job set heartbeat_on = now() where state = 'active' and heartbeat_on > now() + ${STEP}`,
    sql`update pgboss.queue
      set monitor_claim_on = least(${LAST_SEARCH}, now()), maintain_on = least(maintain_on, now())
      where greatest(${LAST_SEARCH}, maintain_on) > now() + ${STEP}`,
    sql`update leases set expires_at = ${leaseEnd} where expires_at > ${leaseEnd} + ${STEP}`,
  ]);
}
