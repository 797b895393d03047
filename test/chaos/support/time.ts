/** What the clock would do in a minute, done to a PostgreSQL database at once. */
import { Client } from "pg";

/**
 * The only process has died: its jobs' signs of life and its leases are over. How long that takes by the clock, and that
 * the queue then sees to it, is what `postgres-kills.test.ts` shows; here many deaths would make a long wait.
 */
export function ageTheDead(url: string): Promise<void> {
  return onDatabase(url, async (client) => {
    await client.query("update leases set expires_at = now() - interval '1 second'");
    await client.query(
      "update pgboss.job set state = 'retry', retry_count = retry_count + 1, start_after = now() where state = 'active'",
    );
  });
}

/** Jobs of this kind that wait for a later time are due. */
export function bringForward(url: string, name: string): Promise<void> {
  return onDatabase(url, async (client) => {
    await client.query("update pgboss.job set start_after = now() where name = $1 and state < 'active'", [name]);
  });
}

async function onDatabase(url: string, work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
