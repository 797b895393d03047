/** PGlite started on its folder, and what it is watched for: every way its engine can die. */
import { fsyncSync } from "node:fs";
import { PGlite } from "@electric-sql/pglite";
import { NodeFS } from "@electric-sql/pglite/nodefs";
import { PARSED_TYPES, parserOf } from "../parsers.js";

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
