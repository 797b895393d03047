import type { PGlite } from "@electric-sql/pglite";

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
