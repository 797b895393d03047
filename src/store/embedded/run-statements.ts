import type { PGlite } from "@electric-sql/pglite";
import type { Answer, TransactionScope, Statement } from "./messages.js";
import type { PlanCache, Rows } from "./plan-cache.js";

/** One message's work: the statements in order, up to the first that fails. */
export async function runStatements(
  engine: PGlite,
  plans: PlanCache,
  statements: readonly Statement[],
  scope: TransactionScope,
): Promise<Answer> {
  let answer: Answer = { rows: [], command: null, rowCount: null };
  try {
    for (const { text, values } of statements)
      answer = toAnswer(values.length === 0 ? await engine.exec(text) : await plans.run(text, values));
  } finally {
    if (scope === "alone" && engine.isInTransaction()) await engine.exec("rollback");
  }
  return answer;
}

function toAnswer(results: readonly Rows[]): Answer {
  const last = results.at(-1);
  return {
    rows: results.flatMap(({ rows }) => rows),
    command: last?.command ?? null,
    rowCount: last?.rowCount ?? null,
  };
}
