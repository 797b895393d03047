/** Since when decisions are replayed, where there are more of them than are read. */
import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import { findReplayedSince, REPLAYED } from "../../src/store/decisions/decisions.js";
import { type FreshDatabase, freshDatabase } from "../support/postgres.js";

const NOW = Date.UTC(2026, 9, 20);
const MINUTE_MS = 60_000;

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase("postgres");
});
afterAll(() => fresh.drop());

/** One a minute, the newest a minute ago. */
async function decide(workspaceId: string, count: number): Promise<void> {
  await sql`
    insert into decisions (workspace_id, key, conversation_id, automation, facts, did, reason, effect_keys, cause,
      settings_revision, decided_at)
    select ${workspaceId}, 'd' || n, 'c', 'triage', '{}', '{}', '', '[]', 'test', 'r',
      ${new Date(NOW)}::timestamptz - n * interval '1 minute'
    from generate_series(1, ${count}::int) as n`.execute(fresh.database.kysely);
}

it("is nothing to tell where all of these days are read", async () => {
  await decide("ws-1", REPLAYED.most);
  expect(await findReplayedSince(fresh.database.kysely, "ws-1", NOW)).toBeNull();
});

it("is when the oldest one that is read was decided", async () => {
  await decide("ws-2", REPLAYED.most + 1);
  const since = await findReplayedSince(fresh.database.kysely, "ws-2", NOW);
  expect(since?.getTime()).toBe(NOW - REPLAYED.most * MINUTE_MS);
});
