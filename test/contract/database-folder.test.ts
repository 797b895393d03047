/** One folder, one process. See also `src/store/database/embedded/folder-lock.ts`. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, readdir, readFile, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { sql } from "kysely";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { DatabaseLockedError } from "../../src/store/database/database-errors.js";
import { lockFolder, parseHolder } from "../../src/store/database/embedded/folder-lock.js";
import { openDatabase } from "../../src/store/database/open-database.js";
import { NODE_FLAGS } from "../support/node-flags.js";
import { emptyFolder, supplied } from "../support/postgres.js";

vi.setConfig({ testTimeout: 240_000 }); // Processes that load TypeScript and WASM, on a machine that may be busy.
beforeAll(() => emptyFolder()); // The first one of a run takes seconds, which belong to no test.

const children: ChildProcess[] = [];
afterEach(() => children.splice(0).forEach((child) => child.kill("SIGKILL")));

describe("a folder that is made", () => {
  it("comes with those above it, is taken as it is where it is there, and is none where a file stands", async () => {
    const { dataDir } = await emptyFolder();
    const below = join(dataDir, "one", "two");
    for (const path of [below, below]) await (await lockFolder(path)).release();
    await writeFile(join(dataDir, "file"), "");
    await expect(lockFolder(join(dataDir, "file"))).rejects.toMatchObject({ code: "EEXIST" });
    await expect(lockFolder(join(dataDir, "file", "below"))).rejects.toMatchObject({ code: "ENOTDIR" });
  });

  it.runIf(process.platform === "linux")(
    "is refused where nobody may make one, and not tried for ever",
    async () => {
      await expect(lockFolder("/proc/simpli/data")).rejects.toMatchObject({ code: "ENOENT" });
    },
    5_000,
  );
});

describe("a folder that is in use", () => {
  it("refuses a second process, and gives every acknowledged row to the next one after a SIGKILL", async () => {
    const { dataDir } = await emptyFolder();
    const first = await startWriter(dataDir);
    expect(await first.line(/^(open|refused)/)).toBe("open");

    const second = await startWriter(dataDir);
    const refusal = await second.line(/^(open|refused)/);
    expect(refusal).toContain("DatabaseLockedError");
    expect(refusal).toContain(`process ${first.child.pid}`);

    await first.line(/^stored 50$/);
    first.child.kill("SIGKILL");
    await once(first.child, "exit");
    const acknowledged = first.lines.filter((line) => line.startsWith("stored")).length;

    const database = await openDatabase({ url: null, dataDir });
    const { rows } = await sql<{ id: number }>`select id from rows order by id`.execute(database.kysely);
    await database.close();
    expect(rows.length).toBeGreaterThanOrEqual(acknowledged);
    expect(rows.map(({ id }) => id)).toEqual(rows.map((_, index) => index + 1));
  });

  it.runIf(process.platform === "linux")("opens at once after a SIGKILL, though the parent never reaps the process", async () => {
    const { dataDir } = await emptyFolder();
    // `sleep` takes the shell's place and asks for no child's end: the killed writer stays in the process table.
    const parent = await startWriter(dataDir, ["sh", "-c", 'setsid "$@" & exec sleep 120', "sh"]);
    expect(await parent.line(/^(open|refused)/)).toBe("open");
    const { pid } = parseHolder(await readFile(join(dataDir, "database.lock"), "utf8")) ?? { pid: 0 };
    await parent.line(/^stored 10$/);
    process.kill(pid, "SIGKILL");
    const killedAt = Date.now();
    const database = await openDatabase({ url: null, dataDir });
    const { rows } = await sql<{ id: number }>`select id from rows order by id`.execute(database.kysely);
    await database.close();
    expect(() => process.kill(pid, 0)).not.toThrow(); // Still there, and yet dead.
    expect(rows.length).toBeGreaterThanOrEqual(10);
    console.log(`opened ${Date.now() - killedAt} ms after the SIGKILL`);
  });

  it("waits a moment for a holder that is about to end", async () => {
    const { dataDir } = await emptyFolder();
    const first = await startWriter(dataDir);
    expect(await first.line(/^(open|refused)/)).toBe("open");
    setTimeout(() => first.child.kill("SIGKILL"), 300);
    await (await lockFolder(dataDir)).release();
  });

  it("refuses a second opening by the same process, until it is closed", async () => {
    const { dataDir } = await emptyFolder();
    const database = await openDatabase({ url: null, dataDir });
    const error = await openDatabase({ url: null, dataDir }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(DatabaseLockedError);
    expect(error).toMatchObject({ folder: dataDir, lockedBy: { pid: process.pid } });
    await database.close();
    await (await openDatabase({ url: null, dataDir })).close();
    expect(await readdir(dataDir)).toEqual(["postgres"]);
  });

  it("lets one of many in", async () => {
    const { dataDir } = await emptyFolder();
    const results = await Promise.allSettled(Array.from({ length: 8 }, () => lockFolder(dataDir)));
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });
});

describe("a lock left behind", () => {
  const leave = async (change: object) => {
    const { dataDir } = await emptyFolder();
    const path = join(dataDir, "database.lock");
    const lock = await lockFolder(dataDir);
    const holder = JSON.parse(await readFile(path, "utf8")) as object;
    await lock.release();
    await writeFile(path, JSON.stringify({ ...holder, token: "another", ...change }));
    return { dataDir, path };
  };

  it("is taken over when its process is gone, by one of many", async () => {
    const child = spawn(process.execPath, ["-e", ""]);
    await once(child, "exit");
    const { dataDir } = await leave({ pid: child.pid });
    const warn = vi.fn();
    const results = await Promise.allSettled(Array.from({ length: 8 }, () => lockFolder(dataDir, { log: { warn } })));
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(warn).toHaveBeenCalled();
    expect(await readdir(dataDir)).toEqual(["database.lock", "postgres"]);
  });

  it.runIf(process.platform === "linux")("is taken over when another process has got its number", async () => {
    const { dataDir } = await leave({ started: "1" });
    await (await lockFolder(dataDir)).release();
  });

  it("of another machine stands while it is touched, and falls when that stops", async () => {
    const { dataDir, path } = await leave({ index: "elsewhere", host: "other-host" });
    let touched = Promise.resolve();
    const touching = setInterval(() => void (touched = utimes(path, new Date(), new Date())), 50);
    await expect(lockFolder(dataDir, { heartbeatMs: 250 })).rejects.toThrow("other-host");
    clearInterval(touching);
    await touched;
    await (await lockFolder(dataDir, { heartbeatMs: 250 })).release();
  });

  it("tells its holder when it is removed or replaced", async () => {
    const { dataDir } = await emptyFolder();
    const lost = new Promise<Error>(
      (resolve) =>
        void lockFolder(dataDir, { onLost: resolve, heartbeatMs: 50 }).then(() =>
          writeFile(join(dataDir, "database.lock"), "{}"),
        ),
    );
    expect(await lost).toBeInstanceOf(DatabaseLockedError);
  });
});

it("finishes a creation that was cut off", async () => {
  const { dataDir } = await emptyFolder();
  const folder = join(dataDir, "new");
  await mkdir(join(folder, "postgres.unfinished"), { recursive: true });
  await writeFile(join(folder, "postgres.unfinished", "PG_VERSION"), "18\n");
  const onProgress = vi.fn();
  const database = await openDatabase({ url: null, dataDir: folder, onProgress });
  expect((await sql`select 1 as one`.execute(database.kysely)).rows).toEqual([{ one: 1 }]);
  expect(onProgress).toHaveBeenCalledOnce();
  await database.close();
  expect(await readdir(folder)).toEqual(["postgres"]);
});

/** @param by what starts it in place of the tests' process. */
async function startWriter(dataDir: string, by: readonly string[] = []) {
  const command = [...by, process.execPath, ...NODE_FLAGS, "dist/src/postgres-embedded-writer.js", dataDir];
  const child = spawn(command[0] ?? "", command.slice(1), {
    cwd: await supplied("app"),
    stdio: ["ignore", "pipe", "inherit"],
  });
  children.push(child);
  const lines: string[] = [];
  const reader = createInterface(child.stdout).on("line", (line) => lines.push(line));
  const line = async (wanted: RegExp): Promise<string> => {
    for (;;) {
      const found = lines.find((text) => wanted.test(text));
      if (found !== undefined) return found;
      await once(reader, "line");
    }
  };
  return { child, lines, line };
}
