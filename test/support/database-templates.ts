/** Databases with today's tables and the queue's, to be copied: making them anew takes longer than most tests. */
import { randomUUID } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { createLogger } from "../../src/kernel/log.js";
import { startBossQueue } from "../../src/queue/boss-queue.js";
import { migrate } from "../../src/store/database/migrate.js";
import type { DatabaseOptions } from "../../src/store/database/database.js";
import { openDatabase } from "../../src/store/database/open-database.js";
import { copyFolder } from "./folders.js";
import { onServer } from "./postgres-statements.js";

/** An embedded database's data folder, from an empty database. */
export async function makeTables(empty: string, dataDir: string): Promise<void> {
  await mkdir(dataDir, { recursive: true });
  await copyFolder(empty, join(dataDir, "postgres"));
  await fill({ url: null, dataDir });
}

/** A database on a server; `drop` when the run is over. */
export async function makeTemplateDatabase(serverUrl: string) {
  const name = `simpli_template_${randomUUID().replaceAll("-", "")}`;
  await onServer(serverUrl, `create database "${name}"`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  await fill({ url: url.href, dataDir: "" });
  return { name, drop: () => onServer(serverUrl, `drop database if exists "${name}" with (force)`) };
}

async function fill(options: DatabaseOptions): Promise<void> {
  const database = await openDatabase(options);
  try {
    await migrate(database.kysely);
    const queue = await startBossQueue(database, createLogger("silent"), Date.now);
    await queue.stop();
    await database.maintain();
  } finally {
    await database.close();
  }
}
