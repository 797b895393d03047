import { PGlite } from "@electric-sql/pglite";
import { PARSED_TYPES, parserOf } from "../values.js";
import type { DurableNodeFS } from "./durable-node-fs.js";

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
