/** What a job's handler works with, and what it is. */
import type { Kysely } from "kysely";
import type { Engines, LabelledMessages, MacroFinder, OwnTeams, Precedents } from "../ai/ports.js";
import type { StoringServices } from "../backtest/deps.js";
import type { EffectsDeps } from "../effects/apply.js";
import type { Logger } from "../kernel/log.js";
import type { Pace } from "../kernel/pace.js";
import type { ConversationLocks, Lock } from "../queue/conversation-locks.js";
import type { Queue } from "../queue/queue.js";
import type { WorkFacts } from "../store/conversations/work-facts.js";
import type { Tables } from "../store/database/tables.js";
import type { Connections } from "../workspaces/connections.js";
import type { AlertsDeps } from "./alerts/alerts-deps.js";
import type { JobName, JobOutcome, PayloadOf } from "./catalog.js";

/** What the handlers work with. Made in src/compose/work.ts. */
export interface JobDeps {
  readonly db: Kysely<Tables>;
  readonly connections: Connections;
  readonly engines: Engines;
  /** Past answers; null where the service that writes drafts has no field for them. */
  readonly precedents: Precedents | null;
  readonly ownTeams: OwnTeams;
  /** Whether a workspace's first articles are on their way, so long after a draft became due; null where drafts rest on none of ours. */
  readonly isFirstSyncComing: ((workspaceId: string, waitedMs: number) => Promise<boolean>) | null;
  readonly macroFinder: MacroFinder;
  /** Null where no language model is asked for triage. */
  readonly labelled: LabelledMessages | null;
  readonly effects: EffectsDeps;
  readonly locks: ConversationLocks;
  readonly queue: Queue;
  /** Lets the built-in engine learn from a workspace's corrections, in the background. */
  readonly learn: (workspaceIds: readonly string[]) => void;
  /** ISO 639-1, or null where the text is too short. @param sure null as well where the language is not sure */
  readonly detectLanguage: (text: string, sure?: boolean) => string | null;
  readonly backtest: {
    /** Services that keep what they are sent: not asked about the past without leave. */
    readonly storing: StoringServices;
    /** Intercom's calls a window of 10 s; null where not known yet. */
    readonly allowance: (workspaceId: string) => Promise<number | null>;
    /** How near two texts are in meaning; null where that cannot be known here. */
    readonly meaning: (one: string, other: string) => Promise<number | null>;
    /** Whether the built-in engine alone is asked, on the processors that live work needs. */
    readonly answersHere: boolean;
  };
  readonly alerts: AlertsDeps;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly newId: () => string;
  /** This process, as the others on the same database know it; null where there are none. */
  readonly processId: string | null;
  readonly pace?: Pace;
}

/** What a handler gets besides its payload. */
export interface JobContext {
  /** The same on every try of one job; sent to AI services as the request id. */
  readonly requestId: string;
  /** 1 on the first try; one during which the process died counts. */
  readonly attempt: number;
  /** Epoch milliseconds at which it was first left to another process; null where it never was. */
  readonly leftAt: number | null;
  readonly signal: AbortSignal;
  readonly log: Logger;
  /** What was stored of its conversation right after that was locked; null where it was not read with the lock. */
  readonly facts: WorkFacts | null;
  /**
   * Waits for a slow answer without holding up the conversation: past a few seconds the conversation's lock is
   * released to other jobs and taken again before this returns. What was decided before must then be decided again.
   */
  waitFor<T>(answer: Promise<T>): Promise<T>;
  /** Rejects where the conversation may have passed to another process meanwhile: asked right before each change. */
  assureHeld(): Promise<void>;
  /** Another lock that is held until the job ends, and is given back in its commit. */
  keep(lock: Lock): void;
}

/**
 * Runs one kind of job. Safe to repeat: it computes what should be true and makes the difference.
 * @throws OutsideError to be tried again or given up, as its advice says.
 */
export type JobHandler<Name extends JobName> = (payload: PayloadOf<Name>, context: JobContext) => Promise<JobOutcome>;

export type JobHandlers = { readonly [Name in JobName]: JobHandler<Name> };
