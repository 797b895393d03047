/** PGlite in `dataDir`/postgres, for this process alone; a new database is made in a process of its own. */
import { existsSync } from "node:fs";
import { mkdir, open, readdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Kysely } from "kysely";
import { runProcess } from "../../../kernel/threads.js";
import { DatabaseUnavailableError } from "../database-errors.js";
import type { Database, DatabaseOptions } from "../database.js";
import type { Tables } from "../tables.js";
import { toParameter } from "../values.js";
import { embeddedDialect, openSession } from "./connection.js";
import { embeddedFolder, isEmbeddedDatabase } from "./database-folder.js";
import { startEngine } from "./engine.js";
import { unpackFolder } from "./folder-archive.js";
import { lockFolder } from "./folder-lock.js";

/** PGlite in `dataDir`/postgres, for this process alone. */
export async function openEmbedded({ dataDir, log, onProgress, onFatal }: Omit<DatabaseOptions, "url">): Promise<Database> {
  const lock = await lockFolder(dataDir, { log, onLost: (error) => onFatal?.(error) });
  try {
    const folder = embeddedFolder(dataDir);
    if (!isEmbeddedDatabase(dataDir)) {
      onProgress?.("Creating the database");
      await createDatabaseFolder(folder);
    }
    const engine = await startEngine(folder, (error) => onFatal?.(error));
    const session = openSession(engine);
    const kysely = new Kysely<Tables>({ dialect: embeddedDialect(session, "durable") });
    const asyncCommit = new Kysely<Tables>({ dialect: embeddedDialect(session, "asyncCommit") });
    let closing: Promise<void> | null = null;
    return {
      kind: "embedded",
      kysely,
      asyncCommit,
      writeThenRead: (write, read) =>
        asyncCommit.transaction().execute(async (transaction) => {
          const { rows: written } = await transaction.executeQuery(write);
          return { written, found: (await transaction.executeQuery(read)).rows };
        }),
      sql: {
        async executeSql(text, values = []) {
          const { rows } = await session.run([{ text, values: values.map(toParameter) }], "asyncCommit");
          return { rows };
        },
      },
      async maintain() {
        await session.run([{ text: "checkpoint", values: [] }]);
        // Table by table: all at once it would keep everybody else waiting for as long as it takes.
        const tables = await session.run([
          { text: "select quote_ident(schemaname) || '.' || quote_ident(relname) as name from pg_stat_user_tables", values: [] },
        ]);
        for (const { name } of tables.rows) await session.run([{ text: `vacuum analyze ${String(name)}`, values: [] }]);
      },
      // oxlint-disable-next-line typescript/no-misused-promises -- finally waits for what it calls
      close: () => (closing ??= engine.close().finally(lock.release)),
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** A new database, packed by the build beside this code. Where the sources run there is none. */
export const EMPTY_DATABASE = "empty-database.pack";
const MADE_BY_BUILD = fileURLToPath(new URL(EMPTY_DATABASE, import.meta.url));

/** Made in another folder and moved into place when it is whole and on disk, so that a crash in between leaves no half of a database. */
export async function createDatabaseFolder(folder: string, packed: string = MADE_BY_BUILD): Promise<void> {
  const unfinished = `${folder}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { mode: 0o700 });
  await (existsSync(packed) ? unpackFolder(packed, unfinished) : initialize(unfinished));
  await syncTree(unfinished);
  await rename(unfinished, folder);
  await syncFile(dirname(folder));
}

/** V8 would compile much of PostgreSQL a second time, better: a third of the time, which one task does not win back. */
const COMPILE_ONCE = ["--liftoff-only"];

/** Takes up to 800 MB, of which a thread would leave us a hundred: a process of its own takes them all along. */
async function initialize(folder: string): Promise<void> {
  const { code, said } = await runProcess(new URL("./create-database-process.js", import.meta.url), [folder], COMPILE_ONCE);
  if (code !== 0) throw new DatabaseUnavailableError(`it could not be created (${said || `exit code ${String(code)}`})`);
}

/** So many wait for the disk at once: it writes them together, and they are far from using up the files a process may have open. */
const SYNCED_TOGETHER = 16;

/** Puts a folder and everything in it on disk. */
async function syncTree(folder: string): Promise<void> {
  const paths = (await readdir(folder, { recursive: true })).map((name) => join(folder, name));
  for (let at = 0; at < paths.length; at += SYNCED_TOGETHER)
    await Promise.all(paths.slice(at, at + SYNCED_TOGETHER).map(syncFile));
  await syncFile(folder);
}

/** A file or a folder; the latter puts its list of names on disk, which Windows neither needs nor allows. */
async function syncFile(path: string): Promise<void> {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } catch (error) {
    if (process.platform !== "win32") throw error;
  } finally {
    await handle.close();
  }
}
