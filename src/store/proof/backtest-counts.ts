/** How far runs of a backtest are, in conversations. */
import { type Kysely, sql } from "kysely";
import type { Tables } from "../database/tables.js";

export interface BacktestCounts {
  readonly done: number;
  readonly of: number;
}

export async function countLines(db: Kysely<Tables>, id: string): Promise<BacktestCounts> {
  return (await countLinesOf(db, [id])).get(id) ?? NO_LINES;
}

export const NO_LINES: BacktestCounts = { done: 0, of: 0 };

/** By run; those without lines are left out. */
export async function countLinesOf(db: Kysely<Tables>, ids: readonly string[]): Promise<ReadonlyMap<string, BacktestCounts>> {
  const { rows } = await sql<BacktestCounts & { readonly id: string }>`
    select backtest_id as id, (count(*) filter (where line is not null or skipped is not null))::int as done,
      count(*)::int as "of"
    from backtest_lines where backtest_id = any(${[...ids]}::text[]) group by backtest_id`.execute(db);
  return new Map(rows.map(({ id, done, of }) => [id, { done, of }]));
}
