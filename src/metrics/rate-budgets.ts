/** What is left of Intercom's rate limits, and how long calls wait for it, as metrics. */
import { Gauge, Histogram, type Registry } from "prom-client";
import type { RateBudget } from "../intercom/api.js";
import type { MetricSource } from "./sources.js";

type RateReport = Parameters<RateBudget["learn"]>[0];

/** The same budget, watched: what Intercom tells of the allowance, and how long calls wait for their turn. */
export type WatchBudget = <Budget extends RateBudget>(account: string, budget: Budget) => Budget;

interface Allowance {
  readonly limit: number;
  readonly remaining: number;
  readonly resetAt: number;
}

const WINDOW_MS = 10_000;
/** A workspace that was not called for this long is not the scarce one. */
const IDLE_ACCOUNT_MS = 3_600_000;
const WAIT_BUCKETS = [0.001, 0.01, 0.1, 0.5, 1, 2.5, 5, 10, 30, 60];

export interface RateBudgets {
  readonly watch: WatchBudget;
  readonly metrics: MetricSource;
}

/** Workspaces are no label, as there may be thousands: the gauges tell of the one with the smallest share left. */
export function watchBudgets(registry: Registry, now: () => number): RateBudgets {
  const registers = [registry];
  const allowances = new Map<string, Allowance>();
  const limit = new Gauge({
    name: "simpli_intercom_rate_limit_calls",
    help: "Calls Intercom allows in 10 s, in the workspace with the smallest share left",
    registers,
  });
  const remaining = new Gauge({
    name: "simpli_intercom_rate_remaining_calls",
    help: "Calls left of these 10 s, in the workspace with the smallest share left",
    registers,
  });
  const waits = new Histogram({
    name: "simpli_intercom_turn_wait_seconds",
    help: "How long a call waited for its turn in the rate budget",
    labelNames: ["priority"],
    buckets: WAIT_BUCKETS,
    registers,
  });
  const clear = () => [limit, remaining].forEach((gauge) => gauge.remove());
  // Until Intercom has told a limit there is none to show: 0 would read as "nothing left".
  clear();

  const watch: WatchBudget = (account, budget) => ({
    ...budget,
    async spend(priority, signal) {
      const began = now();
      await budget.spend(priority, signal);
      waits.observe({ priority }, (now() - began) / 1000);
    },
    async learn(report) {
      const allowance = allowanceOf(report, allowances.get(account), now());
      if (allowance !== null) allowances.set(account, allowance);
      await budget.learn(report);
    },
  });

  const read = () => {
    for (const [account, { resetAt }] of allowances) if (resetAt < now() - IDLE_ACCOUNT_MS) allowances.delete(account);
    const scarcest = scarcestOf([...allowances.values()], now());
    if (scarcest === null) return clear();
    limit.set(scarcest.limit);
    remaining.set(scarcest.remaining);
  };
  return { watch, metrics: { name: "rate-budget", keepMs: 0, read: () => Promise.resolve(read()), clear } };
}

function allowanceOf(
  { limit, remaining, resetAt, refused }: RateReport,
  before: Allowance | undefined,
  at: number,
): Allowance | null {
  const known = limit ?? before?.limit ?? null;
  if (known === null) return null;
  return { limit: known, remaining: refused ? 0 : (remaining ?? known), resetAt: resetAt ?? at + WINDOW_MS };
}

function scarcestOf(allowances: readonly Allowance[], at: number): Allowance | null {
  const current = allowances.map((each) => (each.resetAt <= at ? { ...each, remaining: each.limit } : each));
  const share = ({ remaining, limit }: Allowance) => remaining / Math.max(1, limit);
  return current.sort((one, other) => share(one) - share(other))[0] ?? null;
}
