import { sql } from "kysely";
import { afterEach, beforeEach, expect, it } from "vitest";
import { createLogger } from "../../src/kernel/log.js";
import { startBossQueue } from "../../src/queue/boss-queue.js";
import type { Database } from "../../src/store/database/database.js";
import { migrate } from "../../src/store/database/migrate.js";
import { openDatabase } from "../../src/store/database/open-database.js";
import { emptyServerDatabase } from "../support/postgres.js";

const PROCESSES = 5;

let databases: Database[];
beforeEach(async () => {
  const { url, dataDir } = await emptyServerDatabase();
  databases = await Promise.all(Array.from({ length: PROCESSES }, () => openDatabase({ url, dataDir })));
});
afterEach(() => Promise.all(databases.map((database) => database.close())));

it("processes that start together on an empty PostgreSQL all get their tables and their queue", async () => {
  await Promise.all(databases.map(({ kysely }) => migrate(kysely)));
  const log = createLogger("silent");
  const queues = await Promise.all(databases.map((database) => startBossQueue(database, log, Date.now)));
  const payload = { workspaceId: "w", cause: { id: "c", topic: "sweep", receivedAt: 1, partId: null } };
  await Promise.all(queues.map((queue) => queue.add([{ name: "sweep", payload }])));
  const [depths] = await Promise.all(queues.map((queue) => queue.depth()));
  expect(depths?.find(({ name }) => name === "sweep")?.waiting).toBe(PROCESSES);
  await Promise.all(queues.map((queue) => queue.stop()));
});

it("a database of a newer version is refused, and left as it is", async () => {
  const [database] = databases;
  if (database === undefined) throw new Error("There is no database");
  await migrate(database.kysely);
  await sql`insert into kysely_migration (name, timestamp) values ('9999-later', now())`.execute(database.kysely);
  await expect(migrate(database.kysely)).rejects.toThrow(
    /newer version of the app \(9999-later\)\. Run that version, or restore the backup/,
  );
});
