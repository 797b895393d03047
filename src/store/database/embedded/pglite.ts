/** PGlite started on its folder, watched for every way its engine can die, and with plans kept of what comes again and again. */
import { fsyncSync } from "node:fs";
import { PGlite, type Results } from "@electric-sql/pglite";
import { NodeFS } from "@electric-sql/pglite/nodefs";
import { PARSED_TYPES, parserOf } from "../parsers.js";
import { escapeLiteral } from "pg";
import type { Parameter } from "../values.js";
import { hasCode } from "../../../kernel/errors.js";

/** Parameters arrive as PostgreSQL's text already; PGlite's own serializers of these types insist on JavaScript values. */
const TYPES_WITH_STRICT_SERIALIZERS = [16, 17];

const START_PARAMETERS = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== "-F"), // -F is fsync=off
  ...setting("wal_sync_method", "fsync"), // the default, fdatasync, does nothing in Emscripten
  ...setting("shared_buffers", "16MB"), // the default of 128 MB costs 120 MB of memory more and gains nothing here
  ...setting("min_wal_size", "32MB"), // a checkpoint keeps two log files for reuse instead of five
];

/** `onLogLine` gets what PostgreSQL writes to its log, which may hold the texts of statements. */
export function startPGlite(fs: DurableNodeFS, onLogLine: (line: string) => void): Promise<PGlite> {
  return PGlite.create({
    fs,
    onStderr: (line) => {
      onLogLine(line);
      return false;
    },
    startParams: START_PARAMETERS,
    parsers: Object.fromEntries(PARSED_TYPES.map((oid) => [oid, parserOf(oid)])),
    serializers: Object.fromEntries(TYPES_WITH_STRICT_SERIALIZERS.map((oid) => [oid, String])),
  });
}

function setting(name: string, value: string): string[] {
  return ["-c", `${name}=${value}`];
}

/** As much of Emscripten's NODEFS as is replaced here. Internal to PGlite 0.5.16: its version is pinned for this. */
interface NodeFileSystem {
  stream_ops: { fsync?: (stream: { nfd: number }) => number };
  /** Turns a failed system call into the errno that PostgreSQL expects. */
  tryFSOperation(operation: () => void): void;
}

type InitParameters = Parameters<NodeFS["init"]>;

/** PGlite's NODEFS leaves fsync out, so a commit would survive a crash of the process but not a power cut. */
export class DurableNodeFS extends NodeFS {
  syncCount = 0;

  override async init(...[engine, options]: InitParameters): ReturnType<NodeFS["init"]> {
    const { emscriptenOpts } = await super.init(engine, options);
    const preRun = [
      ...(emscriptenOpts.preRun ?? []),
      ({ NODEFS }: { NODEFS: NodeFileSystem }) => {
        NODEFS.stream_ops.fsync = ({ nfd }) => {
          NODEFS.tryFSOperation(() => fsyncSync(nfd));
          this.syncCount += 1;
          return 0;
        };
      },
    ];
    return { emscriptenOpts: { ...emscriptenOpts, preRun } };
  }
}

/** PostgreSQL's ordinary way out of a statement that fails. PGlite handles it. */
const ERROR_RAISED = 100;

/**
 * PGlite swallows every other way out of the engine's loop: a PANIC after a failed write, an out-of-bounds access, an
 * exhausted stack. It would then answer with no rows and no error, as though the statement had been carried out.
 */
export function watchForDeath(engine: PGlite, onDeath: (reason: unknown) => never): void {
  const { Module } = engine;
  const runOnce = Module._PostgresMainLoopOnce;
  Module._PostgresMainLoopOnce = () => {
    try {
      runOnce();
    } catch (thrown) {
      if (exitStatus(thrown) !== ERROR_RAISED) onDeath(thrown);
      throw thrown;
    }
  };
}

function exitStatus(thrown: unknown): unknown {
  return typeof thrown === "object" && thrown !== null && "status" in thrown ? thrown.status : null;
}

export type Rows = Results<Record<string, unknown>>;

export interface PlanCache {
  run(text: string, values: readonly Parameter[]): Promise<readonly Rows[]>;
}

/** A statement that comes once is not worth caching. */
const USES_BEFORE = 2;
/** What the app says over and over are some 150 statements; each keeps a few dozen kilobytes. */
const MOST_PLANS = 300;
const MOST_REMEMBERED = 2_000;

/** Parameters travel within the text, which costs more than planning where they are long. */
const LONG_PARAMETERS = 10_000;

/**
 * A plan is made for tables of the size they have then. One that reads an almost empty table from end to end must not
 * outlive the next thousands of rows.
 */
const PLANS_LIVE_MS = 5_000;

/** PREPARE takes these; what follows a semicolon it refuses, and so would the extended protocol. */
const PLANNED = /^\s*(?:select|insert|update|delete|with)\b/i;

/** "cached plan must not change result type": the table has other columns since. */
const PLAN_OUTLIVED = "0A000";

/**
 * Runs statements with parameters, those that come again and again without parsing and planning them anew: half of what
 * the engine does for a small statement. PGlite itself has no named statements, SQL has.
 * @param now milliseconds
 */
export function createPlanCache(engine: PGlite, now: () => number): PlanCache {
  const uses = new Map<string, number>();
  const names = new Map<string, string>();
  let made = 0;
  let plannedAt = now();

  return {
    async run(text: string, values: readonly Parameter[]): Promise<readonly Rows[]> {
      const name = await nameOf(text);
      if (name === undefined || lengthOf(values) > LONG_PARAMETERS) return [await engine.query(text, [...values])];
      if (now() - plannedAt > PLANS_LIVE_MS) await planAnew();
      try {
        return await engine.exec(`execute ${name}(${values.map(toLiteral).join(", ")})`);
      } catch (error) {
        if (!hasCode(error, PLAN_OUTLIVED)) throw error;
        names.delete(text);
        if (engine.isInTransaction()) throw error;
        await engine.exec(`deallocate ${name}`);
        return [await engine.query(text, [...values])];
      }
    },
  };

  /** Prepared outside transactions only: a failure there takes nothing along. */
  async function nameOf(text: string): Promise<string | undefined> {
    const known = names.get(text);
    if (known !== undefined || engine.isInTransaction() || names.size >= MOST_PLANS || !PLANNED.test(text)) return known;
    if (uses.size >= MOST_REMEMBERED) uses.clear();
    const used = (uses.get(text) ?? 0) + 1;
    uses.set(text, used);
    if (used <= USES_BEFORE) return undefined;
    const name = `plan_${(made += 1)}`;
    await engine.exec(`prepare ${name} as ${text}`);
    uses.delete(text);
    names.set(text, name);
    return name;
  }

  async function planAnew(): Promise<void> {
    plannedAt = now();
    await engine.exec("discard plans");
  }
}

function lengthOf(values: readonly Parameter[]): number {
  return values.reduce((sum, value) => sum + (value?.length ?? 0), 0);
}

function toLiteral(value: Parameter): string {
  return value === null ? "null" : escapeLiteral(value);
}
