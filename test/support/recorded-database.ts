/** A database as an earlier release left it, in a place of its own and with its times moved to the present. */
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { PGlite } from "@electric-sql/pglite";
import { Client } from "pg";
import { z } from "zod";
import { type DatabaseKind, emptyServerDatabase, supplied } from "./postgres.js";

const FOLDER = join(import.meta.dirname, "../fixtures/recorded-database");

/**
 * For how long the app was down: long enough that what was under way is known to be dead, that every wait is over and
 * that no call of then can land any more, and less than the ten minutes a browser's way to Intercom may take.
 */
const DOWN_SECONDS = 300;

const recordingSchema = z.object({
  version: z.string(),
  /** Epoch milliseconds. */
  recordedAt: z.number(),
  workspaceId: z.string(),
  takenOffWorkspaceId: z.string(),
  clientId: z.string(),
  clientSecret: z.string(),
  accessToken: z.string(),
  /** Null where it lies in the data folder. */
  encryptionKey: z.string().nullable(),
  /** Of a teammate who is signed in to the console. */
  sessionCookie: z.string(),
  /** Of a browser that is on its way to Intercom, to sign in. */
  signIn: z.object({ state: z.string(), cookie: z.string() }),
  /** Ids by what became of the conversation; `scenario.ts` beside the recording tells the stories. */
  conversations: z.record(z.string(), z.string()),
  deletedContactId: z.string(),
  redactedPartId: z.string(),
  /** What Intercom answers, by path. */
  intercom: z.record(z.string(), z.unknown()),
});

export interface Recording extends z.infer<typeof recordingSchema> {
  readonly target: { readonly url: string | null; readonly dataDir: string };
  /** What stood in it, its times moved. */
  readonly before: Rows;
  /** The id of the conversation of that story. */
  readonly id: (story: string) => string;
}

/** Any row, its values as PostgreSQL writes them in JSON. */
export type Row = Readonly<Record<string, unknown>>;
/** The rows of every table of the app, and of the queue's jobs as `job`. */
export type Rows = Readonly<Record<string, readonly Row[]>>;

type Run = (text: string) => Promise<readonly Row[]>;

export async function openRecording(release: string, kind: DatabaseKind): Promise<Recording> {
  const folder = join(FOLDER, release);
  const recording = recordingSchema.parse(JSON.parse(await readFile(join(folder, `${kind}.json`), "utf8")));
  const target = await (kind === "embedded" ? unpack(folder) : restore(folder));
  const at = Math.floor(recording.recordedAt / 1000);
  const shift = Math.floor(Date.now() / 1000) - DOWN_SECONDS - at;
  const toNow = await readFile(join(FOLDER, "to-now.sql"), "utf8");
  const before = await withDatabase(target, async (run) => {
    await run(toNow.replaceAll(":shift", String(shift)).replaceAll(":recorded_at", String(at)));
    return listRows(run);
  });
  return {
    ...recording,
    intercom: recordingSchema.shape.intercom.parse(moved(recording.intercom, at, shift)),
    target,
    before,
    id(story) {
      const id = recording.conversations[story];
      if (id === undefined) throw new Error(`Nothing was recorded of a conversation "${story}"`);
      return id;
    },
  };
}

/** Of a database that no app has open. */
export function getRows(target: Recording["target"]): Promise<Rows> {
  return withDatabase(target, listRows);
}

/** @throws where the table is gone: tables keep their names. */
export function rowsOf(rows: Rows, table: string): readonly Row[] {
  const found = rows[table];
  if (found === undefined) throw new Error(`There is no table "${table}" any more`);
  return found;
}

/** A job that waits or runs. */
export function isLeft({ state }: Row): boolean {
  return state === "created" || state === "retry" || state === "active";
}

async function listRows(run: Run): Promise<Rows> {
  const tables = await run(`select tablename as name from pg_tables where schemaname = 'public'`);
  const rows: Record<string, readonly Row[]> = {};
  for (const name of tables.map((table) => String(table["name"]))) rows[name] = await allOf(run, `public."${name}"`);
  return { ...rows, job: await allOf(run, "pgboss.job") };
}

const rowSchema = z.object({ row: z.record(z.string(), z.unknown()) });

async function allOf(run: Run, table: string): Promise<readonly Row[]> {
  const rows = await run(`select to_jsonb(each) as row from ${table} as each`);
  return rows.map((row) => rowSchema.parse(row).row);
}

async function unpack(folder: string): Promise<Recording["target"]> {
  const dataDir = await supplied("folder");
  await promisify(execFile)("tar", ["-xzf", join(folder, "embedded.tar.gz"), "-C", dataDir]);
  return { url: null, dataDir };
}

async function restore(folder: string): Promise<Recording["target"]> {
  const target = await emptyServerDatabase();
  const dump = await readFile(join(folder, "postgres.sql"), "utf8");
  await withDatabase(target, (run) => run(dump));
  return target;
}

async function withDatabase<T>({ url, dataDir }: Recording["target"], use: (run: Run) => Promise<T>): Promise<T> {
  if (url === null) {
    const engine = await PGlite.create(join(dataDir, "postgres"));
    try {
      return await use(async (text) => (await engine.exec(text)).flatMap(({ rows }): readonly Row[] => rows));
    } finally {
      await engine.close();
    }
  }
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await use(async (text) => {
      const answers: unknown = await client.query(text);
      return [answers].flat().flatMap((answer) => answerSchema.parse(answer).rows);
    });
  } finally {
    await client.end();
  }
}

const answerSchema = z.object({ rows: z.array(z.record(z.string(), z.unknown())) });

/** As `to-now.sql` does it in the database. */
function moved(value: unknown, at: number, shift: number): unknown {
  if (typeof value === "number") {
    if (Math.abs(value - at) < 86_400) return value + shift;
    return Math.abs(value - at * 1000) < 86_400_000 ? value + shift * 1000 : value;
  }
  if (Array.isArray(value)) return value.map((each) => moved(each, at, shift));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, moved(each, at, shift)]));
}
