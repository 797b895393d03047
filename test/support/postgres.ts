import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { inject } from "vitest";
import type { Database, DatabaseOptions } from "../../src/store/database/database.js";
import { openDatabase } from "../../src/store/database/open-database.js";
import { copyFolder } from "./folders.js";
import type { Supply } from "./global-setup.js";
import { onServer } from "./postgres-statements.js";

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

/** A database of its own with today's tables. In `beforeAll`; `drop` it in `afterAll`. */
export async function freshDatabase(kind: DatabaseKind, options: Partial<DatabaseOptions> = {}): Promise<FreshDatabase> {
  return open(await (kind === "embedded" ? freshFolder() : freshServerDatabase()), options);
}

/** The same without tables. */
export async function emptyDatabase(kind: DatabaseKind, options: Partial<DatabaseOptions> = {}): Promise<FreshDatabase> {
  return open(await (kind === "embedded" ? emptyFolder() : emptyServerDatabase()), options);
}

/** The data folder of an embedded database with today's tables, not yet opened. */
export async function freshFolder(): Promise<{ url: null; dataDir: string }> {
  const [template, dataDir] = await Promise.all([supplied("template"), supplied("folder")]);
  await copyFolder(template, dataDir);
  return { url: null, dataDir };
}

/** The data folder of an embedded database that was just created, not yet opened. */
export async function emptyFolder(): Promise<{ url: null; dataDir: string }> {
  const [template, dataDir] = await Promise.all([supplied("empty-template"), supplied("folder")]);
  await copyFolder(template, join(dataDir, "postgres"));
  return { url: null, dataDir };
}

/** A database with today's tables on the server of this run. */
export async function freshServerDatabase(): Promise<{ url: string; dataDir: string }> {
  return serverDatabase(`template "${await supplied("postgres-template")}"`);
}

/** A database without tables on the server of this run. */
export async function emptyServerDatabase(): Promise<{ url: string; dataDir: string }> {
  return serverDatabase("");
}

async function serverDatabase(options: string): Promise<{ url: string; dataDir: string }> {
  const server = await supplied("postgres");
  const url = new URL(server);
  url.pathname = `/simpli_${randomUUID().replaceAll("-", "")}`;
  await onServer(server, `create database "${nameOf(url.href)}" ${options}`);
  return { url: url.href, dataDir: await supplied("folder") };
}

async function open(
  { url, dataDir }: { readonly url: string | null; readonly dataDir: string },
  options: Partial<DatabaseOptions>,
): Promise<FreshDatabase> {
  const database = await openDatabase({ ...options, url, dataDir });
  return {
    url,
    dataDir,
    database,
    async drop() {
      await database.close();
      if (url === null) await rm(dataDir, { recursive: true, force: true });
      else await onServer(await supplied("postgres"), `drop database if exists "${nameOf(url)}" with (force)`);
    },
  };
}

function nameOf(url: string): string {
  return new URL(url).pathname.slice(1);
}

export async function supplied(what: Supply): Promise<string> {
  const response = await fetch(`${inject("suppliesUrl")}/${what}`);
  const text = await response.text();
  if (!response.ok) throw new Error(text);
  return text;
}
