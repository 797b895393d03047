/** What is remembered for a while by the clock on the wall: a clock that is set back makes nothing of it last longer. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { takeUninstallHint } from "../../src/auth/uninstall.js";
import type { JobToDo } from "../../src/jobs/catalog.js";
import type { Queue } from "../../src/queue/queue.js";
import { getLastSeen } from "../../src/store/workspaces/last-seen.js";
import { createSealer } from "../../src/store/workspaces/sealing.js";
import { saveWorkspace } from "../../src/store/workspaces/workspaces.js";
import { createLastSeenRecorder } from "../../src/workspaces/last-seen.js";
import { type FreshDatabase, freshDatabase } from "../support/postgres.js";

const HOUR = 3_600_000;
const ID = "ws-1";

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase("postgres");
  const sealed = createSealer(Buffer.alloc(32, 7)).seal("token", ID);
  const known = { id: ID, name: "n", region: "us", timezone: "UTC", adminId: "1", tokenSealed: sealed };
  await saveWorkspace(fresh.database.kysely, known, 0);
});
afterAll(() => fresh.drop());

describe("once the clock was set back by an hour", () => {
  let clock = 0;
  const now = () => clock;
  const ahead = () => (clock = Date.parse("2026-11-20T10:00:00Z"));
  const setBack = () => (clock -= HOUR);

  it("a hint of an uninstallation is followed up", async () => {
    const queued: JobToDo[] = [];
    const queue = {
      addWithin: (_transaction: unknown, jobs: readonly JobToDo[]) => Promise.resolve(void queued.push(...jobs)),
      announce: () => undefined,
    } as unknown as Queue;
    const take = () => takeUninstallHint(ID, { db: fresh.database.kysely, queue, now, newId: () => `${clock}` });
    ahead();
    expect([await take(), await take()]).toEqual(["noted", "noted-already"]);
    setBack();
    expect([await take(), await take()]).toEqual(["noted", "noted-already"]);
    expect(queued).toHaveLength(2);
  });

  it("a wrong signature is recorded", async () => {
    const db = fresh.database.kysely;
    const recorder = createLastSeenRecorder(db, now);
    const refusedAt = async () => (await getLastSeen(db, ID)).refused.map(({ at }) => at);
    ahead();
    recorder.refused("webhooks");
    await expect.poll(refusedAt).toEqual([clock]);
    setBack();
    recorder.refused("webhooks");
    await expect.poll(refusedAt).toEqual([clock]);
  });
});
