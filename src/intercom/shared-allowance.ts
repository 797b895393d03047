import { type Kysely, sql } from "kysely";
import { z } from "zod";
import type { Priority } from "./api.js";
import {
  type RateBudgetStatus,
  type BudgetState,
  freshBudget,
  learnFrom,
  spendFrom,
  statusOf,
  type RateReport,
} from "./budget.js";
import type { Tables } from "../store/tables.js";

const stateSchema = z.object({
  limit: z.number().nullable(),
  available: z.number(),
  onTrust: z.number(),
  mark: z.number(),
  pausedUntil: z.number(),
});

export interface Wanted {
  readonly clicks: number;
  readonly background: number;
  /** Calls taken ahead of being asked for, where plenty are left. */
  readonly spare: number;
}

export interface Granted {
  readonly clicks: number;
  /** What was asked for in the background, and the spare ones. */
  readonly background: number;
  /** How long the grant is good for: calls not made by then belong to the next window. */
  readonly forMs: number;
  /** When to ask again for what was not granted. */
  readonly waitMs: number;
  readonly limitKnown: boolean;
}

/** One workspace's allowance in a row that all processes share. */
export interface SharedAllowance {
  /** Takes in what answers told, then grants what is free: clicks first. One short transaction. */
  lease(wanted: Wanted, report: readonly RateReport[]): Promise<Granted>;
  /** What is left, without taking any. What the processes have leased and not used counts as gone. */
  read(): Promise<RateBudgetStatus>;
}

/** Spare calls are only lent out while more than this share of a window is left. */
const PLENTY = 0.5;

export function createSharedAllowance(db: Kysely<Tables>, account: string): SharedAllowance {
  return {
    lease: (wanted, report) =>
      db.transaction().execute(async (transaction) => {
        const { state: stored, now } = await readLocked(transaction, account);
        const learned = report.reduce((state, each) => learnFrom(state, each, now), stored);
        const { state, granted } = grant(learned, wanted, now);
        await transaction
          .updateTable("budgets")
          .set({ state: JSON.stringify(state) })
          .where("workspace_id", "=", account)
          .execute();
        return granted;
      }),
    async read() {
      const found = await selectRow(db, account).executeTakeFirst();
      return found === undefined ? statusOf(freshBudget(0), 0) : statusOf(readState(found.state, found.now), found.now);
    },
  };
}

/** Pure: as many calls as are free now, clicks before background before spare ones. */
export function grant(given: BudgetState, wanted: Wanted, now: number): { state: BudgetState; granted: Granted } {
  const clicks = take(given, wanted.clicks, "click", now);
  const background = take(clicks.state, wanted.background, "background", now);
  const plenty = background.state.available > (background.state.limit ?? Infinity) * PLENTY;
  const spare = take(background.state, plenty ? wanted.spare : 0, "background", now);
  const { state } = spare;
  return {
    state,
    granted: {
      clicks: clicks.taken,
      background: background.taken + spare.taken,
      forMs: Math.max(0, state.limit === null ? Infinity : state.mark - now),
      waitMs: Math.max(clicks.waitMs, background.waitMs),
      limitKnown: state.limit !== null,
    },
  };
}

function take(given: BudgetState, count: number, priority: Priority, now: number) {
  let state = given;
  for (let taken = 0; taken < count; taken += 1) {
    const spent = spendFrom(state, now, priority);
    state = spent.state;
    if (spent.waitMs > 0) return { state, taken, waitMs: spent.waitMs };
  }
  return { state, taken: count, waitMs: 0 };
}

/** The database's clock counts, so that processes whose clocks differ agree on the window. */
function selectRow(db: Kysely<Tables>, account: string) {
  const clock = sql<number>`(extract(epoch from clock_timestamp()) * 1000)::float8`.as("now");
  return db.selectFrom("budgets").select(["state", clock]).where("workspace_id", "=", account);
}

async function readLocked(db: Kysely<Tables>, account: string): Promise<{ state: BudgetState; now: number }> {
  const found = await selectRow(db, account).forUpdate().executeTakeFirst();
  if (found !== undefined) return { state: readState(found.state, found.now), now: found.now };
  await db
    .insertInto("budgets")
    .values({ workspace_id: account, state: "{}" })
    .onConflict((conflict) => conflict.column("workspace_id").doNothing())
    .execute();
  return readLocked(db, account);
}

function readState(stored: unknown, now: number): BudgetState {
  const read = stateSchema.safeParse(stored);
  return read.success ? read.data : freshBudget(now);
}
