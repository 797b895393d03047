/** Databases for benchmarks, which run outside vitest. */
import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { type PostgresProcess, startPostgres } from "../../support/postgres-process.js";

export interface Target {
  readonly url: string | null;
  readonly dataDir: string;
  remove(): Promise<void>;
}

export async function embeddedTarget(): Promise<Target> {
  const dataDir = await mkdtemp(join(tmpdir(), "simpli-bench-"));
  return { url: null, dataDir, remove: () => rm(dataDir, { recursive: true, force: true }) };
}

/** `BENCH_DATABASE_URL`, or a PostgreSQL of its own while `work` runs. */
export async function withPostgres(work: (fresh: () => Promise<Target>) => Promise<void>): Promise<void> {
  const given = process.env["BENCH_DATABASE_URL"];
  const own: PostgresProcess | null = given === undefined ? await startPostgres() : null;
  const server = given ?? own?.url ?? "";
  try {
    await work(async () => {
      const name = `simpli_bench_${randomUUID().replaceAll("-", "")}`;
      const client = new Client({ connectionString: server });
      await client.connect();
      await client.query(`create database "${name}"`);
      await client.end();
      const url = new URL(server);
      url.pathname = `/${name}`;
      const folder = await embeddedTarget();
      return { ...folder, url: url.href };
    });
  } finally {
    await own?.stop();
  }
}
