/** The rate budget that all processes on one database share. */
import { type Kysely, sql } from "kysely";
import { z } from "zod";
import { toError } from "../../kernel/errors.js";
import { createStatement } from "../../store/database/statement.js";
import type { Tables } from "../../store/database/tables.js";
import type { Priority } from "../api.js";
import {
  type BudgetState,
  CLOCK_MARGIN_MS,
  freshBudget,
  learnFrom,
  type RateBudgetStatus,
  type RateReport,
  spendFrom,
  statusOf,
  type WatchedBudget,
} from "./budget.js";

export interface DatabaseBudgetOptions {
  readonly db: Kysely<Tables>;
  /** Whose allowance it is: Intercom counts by app and workspace. The same in every process. */
  readonly account: string;
}

interface Waiter {
  readonly go: () => void;
  readonly fail: (error: unknown) => void;
}

/** A transaction takes this many calls at most: the others want some of the window too. */
const LARGEST_LEASE = 12;
/**
 * Taken along while plenty are left, so that not every single call costs a transaction: a share of the window, three at least.
 * Forty are what the largest allowance that Intercom gives a workspace comes to, 25,000 calls a minute.
 */
const SPARE = { share: 0.01, least: 3, most: 40 } as const;

/**
 * The budget of all processes on one database. Calls are leased a few at a time, clicks first;
 * a lease that was not used up when its window ends is void, as Intercom counts anew then.
 * `spend` rejects with the signal's reason when given up, and with the database's error when it cannot be asked.
 */
export function createDatabaseBudget({ db, account }: DatabaseBudgetOptions): WatchedBudget {
  const shared = createSharedAllowance(db, account);
  // Leases and rests are lengths of time: a clock that is set back must not make them longer.
  const now = () => performance.now();
  const waiting: Readonly<Record<Priority, Set<Waiter>>> = { click: new Set(), background: new Set() };
  const restUntil: Record<Priority, number> = { click: 0, background: 0 };
  let report: RateReport[] = [];
  let inHand = 0;
  let inHandUntil = 0;
  let limit: number | null = null;
  let asking = false;
  let timer: NodeJS.Timeout | undefined;

  function letGo(priority: Priority, most: number): number {
    let left = most;
    for (const waiter of waiting[priority]) {
      if (left <= 0) break;
      waiting[priority].delete(waiter);
      waiter.go();
      left -= 1;
    }
    return left;
  }

  function due(priority: Priority): number {
    return now() < restUntil[priority] ? 0 : Math.min(waiting[priority].size, LARGEST_LEASE);
  }

  /** Uses what is in hand, asks for more where somebody waits, and wakes again when there may be some. */
  function serve(): void {
    clearTimeout(timer);
    if (now() >= inHandUntil) inHand = 0;
    inHand = letGo("background", letGo("click", inHand));
    if (due("click") + due("background") > 0) return void ask();
    const next = (["click", "background"] as const)
      .filter((priority) => waiting[priority].size > 0)
      .map((each) => restUntil[each]);
    if (next.length > 0) timer = setTimeout(serve, Math.max(1, Math.min(...next) - now()));
  }

  async function ask(): Promise<void> {
    if (asking) return;
    asking = true;
    const reported = report;
    report = [];
    try {
      const wanted = { clicks: due("click"), background: due("background"), spare: spareOf(limit) };
      const granted = await shared.lease(wanted, reported);
      limit = granted.limit;
      inHand = granted.clicks + granted.background;
      inHandUntil = now() + granted.forMs;
      if (granted.clicks < wanted.clicks) restUntil.click = now() + granted.waitMs;
      if (granted.background < wanted.background) restUntil.background = now() + granted.waitMs;
    } catch (error) {
      report = [...reported, ...report];
      for (const waiter of [...waiting.click, ...waiting.background]) waiter.fail(error);
      waiting.click.clear();
      waiting.background.clear();
    }
    asking = false;
    serve();
  }

  return {
    spend: (priority, signal) =>
      new Promise((resolve, reject) => {
        signal?.throwIfAborted();
        const ended = (end: () => void) => () => {
          signal?.removeEventListener("abort", giveUp);
          end();
        };
        const waiter: Waiter = { go: ended(resolve), fail: (error) => ended(() => reject(toError(error)))() };
        const giveUp = () => {
          waiting[priority].delete(waiter);
          reject(signal?.reason instanceof Error ? signal.reason : new Error("given up while waiting"));
        };
        signal?.addEventListener("abort", giveUp, { once: true });
        waiting[priority].add(waiter);
        serve();
      }),
    async learn(answer) {
      report.push(answer);
      // A refusal stops everybody at once; the first limit frees everybody. Anything else can wait for the next lease.
      if (answer.refused) inHand = 0;
      if (answer.refused || (limit === null && answer.limit !== null)) await ask();
    },
    status: shared.read,
  };
}

function spareOf(limit: number | null): number {
  return Math.min(SPARE.most, Math.max(SPARE.least, Math.floor((limit ?? 0) * SPARE.share)));
}

/** As the row holds it: processes of the release before read and write it too. */
const storedState = z.object({
  limit: z.number().nullable(),
  available: z.number(),
  onTrust: z.number(),
  mark: z.number(),
  pausedUntil: z.number(),
});

function parseState(stored: unknown, now: number): BudgetState {
  const parsed = storedState.safeParse(stored);
  if (!parsed.success) return freshBudget(now);
  const { mark: anchor, ...rest } = parsed.data;
  return { ...rest, anchor };
}

function formatState({ anchor, ...rest }: BudgetState): string {
  return JSON.stringify({ ...rest, mark: anchor } satisfies z.infer<typeof storedState>);
}

export interface WantedCalls {
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
  /** Calls a window; null until Intercom has given it. */
  readonly limit: number | null;
}

/** One workspace's allowance in a row that all processes share. */
export interface SharedAllowance {
  /** Takes in the reports of answers, then grants what is free: clicks first. One short transaction. */
  lease(wanted: WantedCalls, report: readonly RateReport[]): Promise<Granted>;
  /** What is left, without taking any. What the processes have leased and not used counts as gone. */
  read(): Promise<RateBudgetStatus>;
}

/** Spare calls are only granted while more than this share of a window is left. */
const PLENTY = 0.5;

function createSharedAllowance(db: Kysely<Tables>, account: string): SharedAllowance {
  return {
    lease: (wanted, report) =>
      db.transaction().execute(async (transaction) => {
        const { state: stored, now } = await readLocked(transaction, account);
        const learned = report.reduce((state, each) => learnFrom(state, each, now), stored);
        const { state, granted } = grant(learned, wanted, now);
        await transaction.executeQuery(updateState({ account, state: formatState(state) }).compile());
        return granted;
      }),
    async read() {
      const found = await selectRow(db, account).executeTakeFirst();
      return found === undefined ? statusOf(freshBudget(0), 0) : statusOf(parseState(found.state, found.now), found.now);
    },
  };
}

/** Pure: as many calls as are free now, clicks before background before spare ones. */
export function grant(given: BudgetState, wanted: WantedCalls, now: number): { state: BudgetState; granted: Granted } {
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
      forMs: goodFor(state, now),
      waitMs: Math.max(clicks.waitMs, background.waitMs),
      limit: state.limit,
    },
  };
}

/** To the end of the window; what is granted between its end and the refill, to the refill: else it would be void at once. */
function goodFor({ limit, anchor }: BudgetState, now: number): number {
  if (limit === null) return Infinity;
  return anchor > now ? anchor - now : Math.max(1, anchor + CLOCK_MARGIN_MS - now);
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

const updateState = createStatement<{ readonly account: string; readonly state: string }>(
  (parameter) => sql`update budgets set state = ${parameter("state")} where workspace_id = ${parameter("account")}`,
);

/** The database's clock counts, so that processes whose clocks differ agree on the window. */
function selectRow(db: Kysely<Tables>, account: string) {
  const clock = sql<number>`(extract(epoch from clock_timestamp()) * 1000)::float8`.as("now");
  return db.selectFrom("budgets").select(["state", clock]).where("workspace_id", "=", account);
}

async function readLocked(db: Kysely<Tables>, account: string): Promise<{ state: BudgetState; now: number }> {
  const found = await selectRow(db, account).forUpdate().executeTakeFirst();
  if (found !== undefined) return { state: parseState(found.state, found.now), now: found.now };
  await db
    .insertInto("budgets")
    .values({ workspace_id: account, state: "{}" })
    .onConflict((conflict) => conflict.column("workspace_id").doNothing())
    .execute();
  return readLocked(db, account);
}
