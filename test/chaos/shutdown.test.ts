/** How the real process ends, and that only one opens the embedded database. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase } from "../../src/store/database/open-database.js";
import { like } from "../support/like.js";
import { emptyFolder, freshServerDatabase, supplied } from "../support/postgres.js";
import { childEnv, startAppProcess, watchProcess } from "./support/app-process.js";
import { type Arena, openArena } from "./support/arena.js";
import { openDatabaseGate } from "./support/database-gate.js";
import { createChance } from "./support/random.js";
import { fieldIssuesOf, opens } from "./support/story.js";

/** Its own limit is 7.5 s; on a busy machine the rest of a process' end takes seconds. What hangs takes half a minute and more. */
const STOPS_WITHIN_MS = 15_000;

describe("on the embedded database", () => {
  let arena: Arena;
  beforeAll(async () => {
    arena = await openArena({ database: "embedded", processes: 1, chance: createChance(1), restarts: true });
  });
  afterAll(() => arena.close());

  it("SIGTERM with work under way: code 0 by the limit, the work is handed back, and done at once after the next start", async () => {
    const [instance] = arena.instances;
    if (instance === undefined) throw new Error("The arena has no process");
    arena.simpli.answer("reply", () => ({ delayMs: 60_000, body: {} }));
    const story = opens(arena.twin);
    await arena.until(() => arena.simpli.requests("reply", "/api/v1/draft").length > 0);
    const ended = await instance.stop();
    expect(ended?.code).toBe(0);
    expect(ended?.ms).toBeLessThan(STOPS_WITHIN_MS);
    arena.simpli.answer("reply", null);
    const database = await openDatabase(arena.index);
    const waits = "select name from pgboss.job where state = 'active' or start_after > now() + interval '5 seconds'";
    const kept = await database.sql.executeSql(waits);
    await database.close();
    // What a process that died keeps would come back after half a minute.
    expect(kept.rows, "it is due").toEqual([]);
    await instance.start();
    await arena.quiet(40_000);
    expect(fieldIssuesOf(arena.twin, story)).toEqual([]);
  }, 90_000);

  it("a second process is refused, with the reason, and the first one goes on", async () => {
    const second = startAppProcess({ DATA_DIR: arena.index.dataDir });
    await expect(second).rejects.toThrow(/in use by process \d+/);
    const story = opens(arena.twin);
    await arena.quiet(20_000);
    expect(fieldIssuesOf(arena.twin, story)).toEqual([]);
  }, 60_000);
});

it("SIGTERM while PostgreSQL is waited for: code 0 at once", async () => {
  const child = spawn(process.execPath, ["dist/src/main.js"], {
    cwd: await supplied("app"),
    env: childEnv({ DATABASE_URL: "postgres://nobody@127.0.0.1:1/none" }),
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "exit");
  let said = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    said += text;
    if (said.includes("Waiting up to 30 s for PostgreSQL")) child.kill("SIGTERM");
  });
  expect(await ended).toEqual([0, null]);
});

it("SIGTERM while PostgreSQL hangs: code 0 by the limit", async () => {
  const gate = await openDatabaseGate((await freshServerDatabase()).url);
  try {
    const app = await startAppProcess({ DATABASE_URL: gate.url });
    gate.suspend();
    // Once a statement is under way: without one there is nothing that hangs.
    await expect.poll(() => fetch(`${app.url}/readyz`).then(({ status }) => status), { timeout: 20_000 }).toBe(503);
    const { code, ms } = await app.terminate();
    expect({ code, output: app.output() }).toMatchObject({ code: 0, output: like(/Stopped before everything was closed/) });
    expect(ms).toBeLessThan(STOPS_WITHIN_MS);
  } finally {
    await gate.close();
  }
}, 60_000);

it("SIGTERM reaches the server through npm run serve", async () => {
  const [folder, { dataDir }] = await Promise.all([supplied("app"), emptyFolder()]);
  let group: number | undefined;
  try {
    const npm = spawn("npm", ["run", "serve", "--silent"], {
      cwd: folder,
      env: childEnv({ DATA_DIR: dataDir, ADMIN_TOKEN: "x".repeat(20) }),
      detached: true,
    });
    group = npm.pid;
    const served = await watchProcess(npm);
    const { code } = await served.terminate();
    // npm passes the signal on and then ends by its child's code, or by the signal it got itself: both are its own affair.
    expect([0, null]).toContain(code);
    await expect
      .poll(
        () =>
          fetch(`${served.url}/healthz`).then(
            () => "alive",
            () => "gone",
          ),
        { timeout: STOPS_WITHIN_MS },
      )
      .toBe("gone");
  } finally {
    if (group !== undefined) endGroup(group);
  }
}, 90_000);

/** Where the signal did not get through, nobody must be left behind by the test either. */
function endGroup(group: number): void {
  try {
    process.kill(-group, "SIGKILL");
  } catch {
    // All have ended, as they should.
  }
}
