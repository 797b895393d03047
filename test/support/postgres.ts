import { randomUUID } from "node:crypto";
import { cp } from "node:fs/promises";
import { join } from "node:path";
import { Client } from "pg";
import { inject } from "vitest";
import type { Database, DatabaseOptions } from "../../src/store/database/database.js";
import { openDatabase } from "../../src/store/database/open-database.js";

export const DATABASE_KINDS = ["embedded", "postgres"] as const;
export type DatabaseKind = (typeof DATABASE_KINDS)[number];

export interface FreshDatabase {
  readonly database: Database;
  /** To open it again, or from another process. */
  readonly url: string | null;
  readonly dataDir: string;
  /** Closes and removes it. */
  drop(): Promise<void>;
}

/** An empty database of its own, without tables: run `migrate` on it. In `beforeAll`; `drop` it in `afterAll`. */
export async function freshDatabase(kind: DatabaseKind, options: Partial<DatabaseOptions> = {}): Promise<FreshDatabase> {
  const index = await (kind === "embedded" ? freshFolder() : freshServerDatabase());
  const database = await openDatabase({ ...options, url: index.url, dataDir: index.dataDir });
  return {
    ...index,
    database,
    async drop() {
      await database.close();
      if (index.url !== null) await onServer(`drop database if exists "${nameOf(index.url)}" with (force)`);
    },
  };
}

/** The place of an embedded database that was just created, not yet opened. */
export async function freshFolder(): Promise<{ url: null; dataDir: string }> {
  const [template, dataDir] = await Promise.all([supplied("template"), supplied("folder")]);
  await cp(template, join(dataDir, "postgres"), { recursive: true });
  return { url: null, dataDir };
}

/** A database on the server of this run. */
export async function freshServerDatabase(): Promise<{ url: string; dataDir: string }> {
  const url = new URL(await supplied("postgres"));
  url.pathname = `/simpli_${randomUUID().replaceAll("-", "")}`;
  await onServer(`create database "${nameOf(url.href)}"`);
  return { url: url.href, dataDir: await supplied("folder") };
}

function nameOf(url: string): string {
  return new URL(url).pathname.slice(1);
}

async function onServer(statement: string): Promise<void> {
  const client = new Client({ connectionString: await supplied("postgres") });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

export async function supplied(what: "postgres" | "template" | "folder" | "app"): Promise<string> {
  const response = await fetch(`${inject("databasesUrl")}/${what}`);
  const text = await response.text();
  if (!response.ok) throw new Error(text);
  return text;
}
