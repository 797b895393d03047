/** How long the running app waits where tests cannot. */
export interface Pace {
  /** After a job's first failure; each further one doubles it. */
  readonly firstRetryMs: number;
  /** How long a call may be under way at Intercom after its process died or its connection was lost. */
  readonly inFlightMs: number;
  /** The same of a reply, which a customer must not get twice: no request is under way for longer. */
  readonly replyInFlightMs: number;
  /** A service that answers within this time keeps the conversation to itself. */
  readonly releaseAfterMs: number;
  /** A reading older than this leaves time for a teammate to act: where that may change a decision, the conversation is read again. */
  readonly decisionLifeMs: number;
  /** An engine slower than this holds up nobody beside it: its automation goes on in a job of its own. */
  readonly besideOthersMs: number;
  /**
   * So long a process that waits for a slow engine's answer is left to go on with it, before another asks anew: its slots may all
   * be taken. A shorter wait asks twice more often, a longer one holds up for so long what a process that died has left.
   */
  readonly answerKeptMs: number;
  /** What answers so soon after another is worked on together with it. */
  readonly togetherMs: number;
  /** A wait that a teammate may notice: the sidebar says what is under way. */
  readonly noticedMs: number;
  /** What is stored of a conversation is read again after a wait longer than this; settings after any. */
  readonly factsLifeMs: number;
  /** Intercom may not know a conversation for so long after announcing it. */
  readonly notKnownYetMs: number;
  /**
   * A merged lead may be reported as deleted too, in any order: what is its own moves before the rest is deleted. Longer than
   * Intercom takes to send an event again that was not taken, which is a minute.
   */
  readonly mergeFirstMs: number;
  /** Before the second, third … try of a call within one run. What fails for longer is an outage: the queue outlasts those. */
  readonly briefRetriesMs: readonly number[];
  /** How long an AI service that failed several times in a row is spared. Short beside the queue's own waits. */
  readonly servicePauseMs: number;
  /** How long after it failed a job whose cause an admin can cure is tried again, to see whether it is. */
  readonly curedYetMs: number;
  /** A reading of the stored numbers of `/metrics` younger than this is served again. */
  readonly storedNumbersMs: number;
  /** How often the calls of AI services, added up in memory, are written down. */
  readonly serviceHoursMs: number;
  /** How often it is looked for what is worth an alert. */
  readonly alertCheckMs: number;
  /** A receiver of alerts that has not answered by then is tried again later. */
  readonly alertTimeoutMs: number;
  /** Between two questions of a backtest, so that what comes meanwhile finds a core free: with 2, a run takes a tenth less time. */
  readonly backtestBreathMs: number;
  /** How often the queue looks for jobs whose process died. */
  readonly superviseSeconds: number;
  /** Running work gets this long to finish after SIGTERM, of the 8 s in all. */
  readonly stopGraceMs: number;
}

export const PACE: Pace = {
  firstRetryMs: 2_000,
  inFlightMs: 5_000,
  replyInFlightMs: 60_000,
  releaseAfterMs: 3_000,
  decisionLifeMs: 1_000,
  besideOthersMs: 1_000,
  answerKeptMs: 10_000,
  togetherMs: 10,
  noticedMs: 250,
  factsLifeMs: 200,
  notKnownYetMs: 5 * 60_000,
  mergeFirstMs: 3 * 60_000,
  briefRetriesMs: [500, 1_000, 2_000, 4_000],
  servicePauseMs: 10_000,
  curedYetMs: 15 * 60_000,
  storedNumbersMs: 5_000,
  serviceHoursMs: 10_000,
  alertCheckMs: 5_000,
  alertTimeoutMs: 10_000,
  backtestBreathMs: 8,
  superviseSeconds: 10,
  stopGraceMs: 5_000,
};
