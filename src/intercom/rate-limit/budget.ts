/**
 * Intercom's allowance as data: pure functions, so that one process can keep the state in memory, as the budget below does, and
 * several can share it in a database row. Times are epoch milliseconds. Calls are counted per window
 * (10 s, each ending at a time the answers give), not spread within it: under a backlog a whole
 * window's allowance is used, however early.
 */
import type { Priority, RateBudget } from "../api.js";
import { FURTHEST_RESET_MS } from "./rate-headers.js";

export type RateReport = Parameters<RateBudget["learn"]>[0];

/** Plain JSON. `limit` is null until an answer gave it. */
export interface BudgetState {
  readonly limit: number | null;
  /** Calls left; between two refills a fraction, while the limit is unknown. */
  readonly available: number;
  /** Calls made while the limit is unknown: once it is known, they count against it. */
  readonly onTrust: number;
  /** End of the window; while the limit is unknown, when the last refill was calculated. */
  readonly anchor: number;
  /** After a refusal nothing goes out before this. */
  readonly pausedUntil: number;
}

export const WINDOW_MS = 10_000;

/** Known workspaces start at 166 calls a window: a burst of 40, then 100 a window, offends none of them. */
const UNKNOWN_BURST = 40;
const UNKNOWN_CALLS_PER_MS = 100 / WINDOW_MS;

/** Clocks differ a little: a window is taken for over this long after its end. */
export const CLOCK_MARGIN_MS = 250;
/** A refusal about a window that seems over means that our clock is ahead. */
const SHORTEST_PAUSE_MS = 1_000;

/** Share of a window that only clicks may use: a teammate who waits is not behind a backlog. */
const CLICK_SHARE = 0.05;

export function freshBudget(now: number): BudgetState {
  return { limit: null, available: UNKNOWN_BURST, onTrust: 0, anchor: now, pausedUntil: 0 };
}

/** Takes one call where one is free (`waitMs` 0), or says how long to wait before asking again. */
export function spendFrom(
  state: BudgetState,
  now: number,
  priority: Priority,
): { readonly state: BudgetState; readonly waitMs: number } {
  const refilled = refill(state, now);
  if (now < refilled.pausedUntil) return { state: refilled, waitMs: refilled.pausedUntil - now };
  if (refilled.available >= 1 + reservedFor(refilled, priority)) {
    const onTrust = refilled.limit === null ? refilled.onTrust + 1 : 0;
    return { state: { ...refilled, available: refilled.available - 1, onTrust }, waitMs: 0 };
  }
  return { state: refilled, waitMs: waitFor(refilled, now, priority) };
}

/** What is left of the allowance now, for whoever watches. Times are epoch milliseconds. */
export interface RateBudgetStatus {
  /** Calls a window; null until Intercom has given it. */
  readonly limit: number | null;
  readonly remaining: number;
  /** When the window ends; null while the limit is unknown. */
  readonly resetAt: number | null;
  /** Until when nothing goes out because Intercom refused; null while all is well. */
  readonly pausedUntil: number | null;
}

export interface WatchedBudget extends RateBudget {
  status(): Promise<RateBudgetStatus>;
}

export function statusOf(state: BudgetState, now: number): RateBudgetStatus {
  const { limit, available, anchor, pausedUntil } = refill(state, now);
  return {
    limit,
    remaining: Math.max(0, Math.floor(available)),
    resetAt: limit === null ? null : anchor,
    pausedUntil: pausedUntil > now ? pausedUntil : null,
  };
}

/** An answer's report, taken in. Nothing reported, nothing changed. */
export function learnFrom(state: BudgetState, report: RateReport, now: number): BudgetState {
  const current = refill(withLimit(state, report, now), now);
  if (report.refused) return pausedAfterRefusal(current, report.resetAt, now);
  const end = windowEnd(report, now);
  if (end !== null && current.limit !== null) return inWindow(current, end, report.remaining);
  return report.resetAt === null ? lowered(current, report.remaining) : current;
}

/** Null also for a time that is over: the answer was long under way, or our clock is ahead; it says nothing of now. */
function windowEnd(report: RateReport, now: number): number | null {
  return report.resetAt === null || report.resetAt <= now ? null : Math.min(report.resetAt, now + FURTHEST_RESET_MS);
}

/** Windows end at whole seconds, ours at a guess: ends closer than half a window are the same one. */
function inWindow(state: BudgetState, end: number, remaining: number | null): BudgetState {
  const distance = end - state.anchor;
  if (distance < -WINDOW_MS / 2) return state;
  if (distance <= WINDOW_MS / 2) return lowered({ ...state, anchor: end }, remaining);
  return { ...state, anchor: end, available: Math.min(remaining ?? state.available, state.limit ?? UNKNOWN_BURST) };
}

/** Others may draw on the same allowance, so what is left is never more than Intercom says; calls under way make it less. */
function lowered(state: BudgetState, remaining: number | null): BudgetState {
  return remaining === null ? state : { ...state, available: Math.min(state.available, remaining) };
}

function withLimit(state: BudgetState, report: RateReport, now: number): BudgetState {
  // A limit of nothing would stop everything for good; a 429 stops it for a while.
  if (report.limit === null || report.limit < 1 || report.limit === state.limit) return state;
  const spent = state.limit === null ? state.onTrust : state.limit - state.available;
  const anchor = state.limit === null ? (windowEnd(report, now) ?? now + WINDOW_MS) : state.anchor;
  return { ...state, limit: report.limit, available: Math.max(0, report.limit - spent), onTrust: 0, anchor };
}

function pausedAfterRefusal(state: BudgetState, resetAt: number | null, now: number): BudgetState {
  const end = resetAt === null ? now + WINDOW_MS : resetAt + CLOCK_MARGIN_MS;
  const pausedUntil = Math.min(Math.max(end, now + SHORTEST_PAUSE_MS, state.pausedUntil), now + FURTHEST_RESET_MS);
  return { ...state, available: 0, anchor: pausedUntil - (state.limit === null ? 0 : CLOCK_MARGIN_MS), pausedUntil };
}

/** Further off than any window or pause: the clock was set back, or the state is of a process whose clock is ahead. */
function withoutFuture(state: BudgetState, now: number): BudgetState {
  const furthest = now + FURTHEST_RESET_MS;
  if (state.anchor <= furthest && state.pausedUntil <= furthest) return state;
  return { ...state, anchor: Math.min(state.anchor, now), pausedUntil: state.pausedUntil > furthest ? 0 : state.pausedUntil };
}

function refill(before: BudgetState, now: number): BudgetState {
  const state = withoutFuture(before, now);
  if (state.limit === null) {
    const gained = Math.max(0, now - state.anchor) * UNKNOWN_CALLS_PER_MS;
    return { ...state, available: Math.min(UNKNOWN_BURST, state.available + gained), anchor: Math.max(state.anchor, now) };
  }
  const over = now - state.anchor - CLOCK_MARGIN_MS;
  if (over < 0) return state;
  const windows = 1 + Math.floor(over / WINDOW_MS);
  return { ...state, available: state.limit, anchor: state.anchor + windows * WINDOW_MS };
}

function reservedFor(state: BudgetState, priority: Priority): number {
  return priority === "click" ? 0 : Math.floor((state.limit ?? UNKNOWN_BURST) * CLICK_SHARE);
}

function waitFor(state: BudgetState, now: number, priority: Priority): number {
  if (state.limit !== null) return Math.max(1, state.anchor + CLOCK_MARGIN_MS - now);
  const missing = 1 + reservedFor(state, priority) - state.available;
  return Math.max(1, Math.ceil(state.anchor - now + missing / UNKNOWN_CALLS_PER_MS));
}

interface Waiter {
  readonly go: () => void;
}

interface MemoryBudgetOptions {
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/**
 * The budget of one process. First come, first served among clicks, then among background work;
 * `spend` rejects with the signal's reason when given up, without having spent.
 */
export function createMemoryBudget({ now }: MemoryBudgetOptions): WatchedBudget {
  const waiting: Readonly<Record<Priority, Set<Waiter>>> = { click: new Set(), background: new Set() };
  let state = freshBudget(now());
  let timer: NodeJS.Timeout | undefined;

  /** Lets go whoever may; then wakes again when the first in line may. */
  function serve(): void {
    clearTimeout(timer);
    for (const priority of ["click", "background"] as const) {
      for (const waiter of waiting[priority]) {
        const spent = spendFrom(state, now(), priority);
        state = spent.state;
        if (spent.waitMs > 0) {
          timer = setTimeout(serve, spent.waitMs);
          return;
        }
        waiting[priority].delete(waiter);
        waiter.go();
      }
    }
  }

  return {
    spend: (priority, signal) =>
      new Promise((resolve, reject) => {
        signal?.throwIfAborted();
        const waiter: Waiter = {
          go: () => {
            signal?.removeEventListener("abort", giveUp);
            resolve();
          },
        };
        const giveUp = () => {
          waiting[priority].delete(waiter);
          reject(reasonOf(signal));
          serve();
        };
        signal?.addEventListener("abort", giveUp, { once: true });
        waiting[priority].add(waiter);
        serve();
      }),
    learn: (report) => {
      state = learnFrom(state, report, now());
      serve();
      return Promise.resolve();
    },
    status: () => Promise.resolve(statusOf(state, now())),
  };
}

function reasonOf(signal: AbortSignal | undefined): Error {
  return signal?.reason instanceof Error ? signal.reason : new Error("given up while waiting");
}
