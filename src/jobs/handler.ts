import type { Logger } from "../log.js";
import type { JobName, JobOutcome, PayloadOf } from "./catalog.js";

/** What a handler gets besides its payload. */
export interface JobContext {
  /** The same on every try of one job; sent to AI services as the request id. */
  readonly requestId: string;
  /** 1 on the first try. */
  readonly attempt: number;
  readonly signal: AbortSignal;
  readonly log: Logger;
  /**
   * Waits for a slow answer without holding up the conversation: past a few seconds the conversation's lock is
   * lent to other jobs and taken back before this returns. What was decided before must then be looked at again.
   */
  waitFor<T>(answer: Promise<T>): Promise<T>;
  /** Rejects where the conversation may have passed to another process meanwhile: asked right before each change. */
  assureHeld(): Promise<void>;
}

/**
 * Does one kind of job. Safe to repeat: it computes what should be true and makes the difference.
 * @throws OutsideError to be tried again or given up, as its advice says.
 */
export type Handler<Name extends JobName> = (payload: PayloadOf<Name>, context: JobContext) => Promise<JobOutcome>;

export type Handlers = { readonly [Name in JobName]: Handler<Name> };
