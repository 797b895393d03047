/** Which of several hints of an uninstallation are followed up. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { suspectUninstall, takeUninstallHint } from "../../src/auth/uninstall.js";
import type { JobToDo } from "../../src/jobs/catalog.js";
import type { Queue } from "../../src/queue/queue.js";
import { getWatermark } from "../../src/store/workspaces/watermarks.js";
import { saveWorkspace } from "../../src/store/workspaces/workspaces.js";
import { createTokenHealth, TOKEN_REFUSED_WATERMARK } from "../../src/workspaces/token-health.js";
import { DATABASE_KINDS, type FreshDatabase, freshDatabase } from "../support/postgres.js";

describe.each(DATABASE_KINDS)("hints of an uninstallation, on %s", (kind) => {
  const id = "ws-1";
  let fresh: FreshDatabase;
  let clock = Date.parse("2026-11-20T10:00:00Z");
  const queued: string[] = [];
  const recording = {
    addWithin: (_transaction: unknown, jobs: readonly JobToDo[]) =>
      Promise.resolve(void queued.push(...jobs.map(({ name }) => name))),
    announce: () => undefined,
  } as unknown as Queue;
  beforeAll(async () => {
    fresh = await freshDatabase(kind);
    const known = { id, name: "n", region: "us", timezone: "UTC", adminId: "1", tokenSealed: "sealed" };
    await saveWorkspace(fresh.database.kysely, known, clock);
  });
  afterAll(() => fresh.drop());

  it("one that came while the token still worked holds back no other, once the token is refused", async () => {
    const db = fresh.database.kysely;
    const deps = { db, queue: recording, now: () => clock, newId: () => `${clock}` };
    expect(await takeUninstallHint(id, deps)).toBe("noted");
    clock += 3 * 60_000;
    expect(await takeUninstallHint(id, deps), "the token works, as far as is known").toBe("noted-already");
    await suspectUninstall(id, deps);
    expect(queued).toEqual(["confirm-uninstall"]);
    createTokenHealth(db, () => clock).report(id, false);
    await expect.poll(() => getWatermark(db, id, TOKEN_REFUSED_WATERMARK)).toBe(clock / 1000);
    await suspectUninstall(id, deps);
    expect(queued).toEqual(["confirm-uninstall", "confirm-uninstall"]);
    expect(await takeUninstallHint(id, deps), "whoever sends more of them").toBe("noted-already");
    await suspectUninstall(id, deps);
    expect(queued.length).toBe(2);
  });
});
