import type { PGlite } from "@electric-sql/pglite";
import type { Commit, Request } from "./messages.js";

/** PGlite has no log writer in the background: without this the tail of asynchronous commits would stay in memory while all is quiet. */
const FLUSH_WITHIN_MS = 200;

/** A commit needs a log record of its own to be flushed, and everything before it goes along. */
const FLUSH = "begin; set local synchronous_commit = on; select pg_logical_emit_message(true, 'simpli', ''); commit";

const READ = /^\s*select\b/i;

type Run = Extract<Request, { kind: "run" }>;

/**
 * Whether statements outside transactions wait for the disk. Flushing takes most of the time of a small write, and what
 * can be worked out again from what was flushed need not wait for it.
 */
export function createCommitMode(engine: PGlite, inTurn: (work: () => Promise<void>) => void) {
  let mode: Commit = "durable";
  let flushing: NodeJS.Timeout | undefined;

  function flushLater(): void {
    flushing ??= setTimeout(() => {
      inTurn(async () => {
        flushing = undefined;
        if (engine.isInTransaction()) flushLater();
        else await engine.exec(FLUSH);
      });
    }, FLUSH_WITHIN_MS);
  }

  return {
    async prepare({ statements, scope, commit }: Run): Promise<void> {
      if (commit === "asyncCommit") flushLater();
      if (scope === "inside" || mode === commit || statements.every(({ text }) => READ.test(text))) return;
      await engine.exec(`set synchronous_commit = ${commit === "durable" ? "on" : "off"}`);
      mode = commit;
    },
  };
}
