/** How long chaos lasts. `npm run test:chaos` makes it long; SEED replays a run, ROUNDS and COMMIT set its length. */
import type { Pace } from "../../../src/kernel/pace.js";

export const LONG = process.env["CHAOS"] === "long";
export const ROUNDS = Number(process.env["ROUNDS"] ?? (LONG ? 20 : 1));
export const SEED = Number(process.env["SEED"] ?? Math.floor(Math.random() * 2 ** 31));
/** The commit at which the sweep over all commits begins. */
export const FIRST_COMMIT = Number(process.env["COMMIT"] ?? 1);
export const STORM_ROUNDS = Number(process.env["ROUNDS"] ?? (LONG ? 3 : 1));
/** What an app process waits for after a failure is short. The long version waits as the app does, save for the minute of a reply. */
export const CHAOS_PACE: Partial<Pace> = LONG
  ? { replyInFlightMs: 5_000 }
  : { firstRetryMs: 300, inFlightMs: 2_000, replyInFlightMs: 2_000, servicePauseMs: 2_000, alertCheckMs: 1_000 };
