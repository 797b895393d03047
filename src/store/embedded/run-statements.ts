import type { PGlite, Results } from "@electric-sql/pglite";
import type { Answer, Standing, Statement } from "./messages.js";

/** One message's work: the statements in order, up to the first that fails. */
export async function runStatements(engine: PGlite, statements: readonly Statement[], standing: Standing): Promise<Answer> {
  let answer: Answer = { rows: [], command: null, rowCount: null };
  try {
    for (const statement of statements) answer = toAnswer(await runStatement(engine, statement));
  } finally {
    if (standing === "alone" && engine.isInTransaction()) await engine.exec("rollback");
  }
  return answer;
}

async function runStatement(engine: PGlite, { text, values }: Statement): Promise<Results<Record<string, unknown>>[]> {
  if (values.length === 0) return engine.exec(text);
  return [await engine.query<Record<string, unknown>>(text, [...values])];
}

function toAnswer(results: readonly Results<Record<string, unknown>>[]): Answer {
  const last = results.at(-1);
  return {
    rows: results.flatMap(({ rows }) => rows),
    command: last?.command ?? null,
    rowCount: last?.rowCount ?? null,
  };
}
