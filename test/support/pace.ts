import { PACE, type Pace } from "../../src/kernel/pace.js";

/** Waits that begin with a failure. Those that measure how long an answer takes stay as they are: on a busy machine every answer is slow. */
export const QUICK_PACE: Pace = {
  ...PACE,
  firstRetryMs: 200,
  inFlightMs: 1_500,
  replyInFlightMs: 1_500,
  notKnownYetMs: 1_000,
  mergeFirstMs: 300,
  briefRetriesMs: [50, 100, 200, 400],
  answerKeptMs: 5_000,
  servicePauseMs: 1_000,
  backtestBreathMs: 1,
  stopGraceMs: 500,
  // Alerts have tests of their own.
  alertCheckMs: 3_600_000,
};
