import { type Kysely, sql } from "kysely";

const STATEMENTS = [
  // One run of a backtest. The report is text of its own order, for its JSON is an interface.
  `create table backtests (
    id text primary key,
    workspace_id text not null,
    parameters jsonb not null,
    requested_by text,
    state text not null,
    problem text,
    listed boolean not null default false,
    search_cursor text,
    found integer not null default 0,
    resumed integer not null default 0,
    worked_ms bigint not null default 0,
    seconds_left integer,
    report json,
    remarks jsonb not null default '[]',
    applied jsonb,
    requested_at timestamptz not null,
    ended_at timestamptz
  )`,
  `create index backtests_by_workspace on backtests (workspace_id, requested_at)`,
  // One of its conversations: what was decided and what people did, as ids, labels and numbers. Neither is known before it is evaluated.
  `create table backtest_lines (
    workspace_id text not null,
    backtest_id text not null,
    conversation_id text not null,
    position integer not null,
    line jsonb,
    skipped text,
    contact_ids jsonb not null default '[]',
    listed_at timestamptz not null,
    primary key (backtest_id, conversation_id)
  )`,
  `create index backtest_lines_by_conversation on backtest_lines (workspace_id, conversation_id)`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
