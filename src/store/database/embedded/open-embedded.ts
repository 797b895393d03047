import { join } from "node:path";
import { Kysely } from "kysely";
import type { Database, DatabaseOptions } from "../database.js";
import type { Tables } from "../tables.js";
import { toParameter } from "../values.js";
import { createDatabaseFolder, isDatabaseFolder } from "./create-database-folder.js";
import { embeddedDialect, openSession } from "./connection.js";
import { startEngine } from "./engine.js";
import { lockFolder } from "./folder-lock.js";

/** PGlite in `dataDir`/postgres, for this process alone. */
export async function openEmbedded({ dataDir, log, onProgress, onFatal }: Omit<DatabaseOptions, "url">): Promise<Database> {
  const lock = await lockFolder(dataDir, { log, onLost: (error) => onFatal?.(error) });
  try {
    const folder = join(dataDir, "postgres");
    if (!isDatabaseFolder(folder)) {
      onProgress?.("Creating the database, this takes a few seconds");
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
      sql: {
        async executeSql(text, values = []) {
          const { rows } = await session.run([{ text, values: values.map(toParameter) }], "asyncCommit");
          return { rows };
        },
      },
      async maintain() {
        await session.run([{ text: "checkpoint", values: [] }]);
        await session.run([{ text: "vacuum analyze", values: [] }]);
      },
      close: () => (closing ??= engine.close().finally(lock.release)),
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}
