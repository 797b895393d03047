/** What the clock would do in a minute, done to a PostgreSQL database at once. */
import { onServer } from "../../support/postgres-statements.js";

/**
 * The only process has died: its jobs' signs of life and its leases are over. How long that takes by the clock, and that
 * the queue then sees to it, is what `postgres-kills.test.ts` shows; here many deaths would make a long wait.
 */
export async function ageTheDead(url: string): Promise<void> {
  await endLeases(url);
  await onServer(
    url,
    "update pgboss.job set state = 'retry', retry_count = retry_count + 1, start_after = now() where state = 'active'",
  );
}

/** The same where the queue is still to notice the death by its own check. */
export async function ageSignsOfLife(url: string): Promise<void> {
  await endLeases(url);
  await onServer(url, "update pgboss.job set heartbeat_on = heartbeat_on - interval '1 minute' where state = 'active'");
}

/** Jobs of this kind that wait for a later time are due. */
export function bringForward(url: string, name: string): Promise<void> {
  return onServer(url, "update pgboss.job set start_after = now() where name = $1 and state < 'active'", [name]);
}

function endLeases(url: string): Promise<void> {
  return onServer(url, "update leases set expires_at = now() - interval '1 second'");
}
