import type { Kysely } from "kysely";
import { toError } from "../errors.js";
import type { Priority } from "./api.js";
import type { RateReport, WatchedBudget } from "./budget.js";
import { createSharedAllowance } from "./shared-allowance.js";
import type { Tables } from "../store/tables.js";

export interface DatabaseBudgetOptions {
  readonly db: Kysely<Tables>;
  /** Whose allowance it is: Intercom counts by app and workspace. The same in every process. */
  readonly account: string;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

interface Waiter {
  readonly go: () => void;
  readonly fail: (error: unknown) => void;
}

/** A transaction takes this many calls at most: the others want some of the window too. */
const LARGEST_LEASE = 12;
/** Taken along while plenty are left, so that not every single call costs a transaction. */
const SPARE = 3;

/**
 * The budget of all processes on one database. Calls are leased a few at a time, clicks first;
 * a lease that was not used up when its window ends is void, as Intercom counts anew then.
 * `spend` rejects with the signal's reason when given up, and with the database's error when it cannot be asked.
 */
export function createDatabaseBudget({ db, account, now }: DatabaseBudgetOptions): WatchedBudget {
  const shared = createSharedAllowance(db, account);
  const waiting: Readonly<Record<Priority, Set<Waiter>>> = { click: new Set(), background: new Set() };
  const restUntil: Record<Priority, number> = { click: 0, background: 0 };
  let report: RateReport[] = [];
  let inHand = 0;
  let inHandUntil = 0;
  let limitKnown = false;
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
    const telling = report;
    report = [];
    try {
      const wanted = { clicks: due("click"), background: due("background"), spare: SPARE };
      const granted = await shared.lease(wanted, telling);
      limitKnown = granted.limitKnown;
      inHand = granted.clicks + granted.background;
      inHandUntil = now() + granted.forMs;
      if (granted.clicks < wanted.clicks) restUntil.click = now() + granted.waitMs;
      if (granted.background < wanted.background) restUntil.background = now() + granted.waitMs;
    } catch (error) {
      report = [...telling, ...report];
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
        const settle = (resolved: () => void) => () => {
          signal?.removeEventListener("abort", giveUp);
          resolved();
        };
        const waiter: Waiter = { go: settle(resolve), fail: (error) => settle(() => reject(toError(error)))() };
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
      if (answer.refused || (!limitKnown && answer.limit !== null)) await ask();
    },
    status: shared.read,
  };
}
