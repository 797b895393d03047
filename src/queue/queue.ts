import type { Kysely } from "kysely";
import type { Cure } from "../domain/cures.js";
import type { JobName, JobToDo } from "../jobs/catalog.js";
import type { Tables } from "../store/database/tables.js";

/** A job that a worker holds. */
export interface ClaimedJob {
  readonly name: JobName;
  readonly queueId: string;
  readonly data: unknown;
  /** How often a process died over it. */
  readonly crashes: number;
}

export interface QueueDepth {
  readonly name: JobName;
  readonly waiting: number;
  readonly running: number;
  /** Seconds the oldest due job has been waiting. */
  readonly oldestSeconds: number;
}

/** Durable work. */
export interface Queue {
  add(jobs: readonly JobToDo[]): Promise<void>;
  /** Adds in the caller's transaction. After its commit, `announce` wakes the workers. */
  addWithin(transaction: Kysely<Tables>, jobs: readonly JobToDo[]): Promise<void>;
  announce(jobs: readonly JobToDo[]): void;
  claim(name: JobName, most: number): Promise<readonly ClaimedJob[]>;
  /** Keeps a claimed job ours while it runs long. */
  heartbeat(job: ClaimedJob): Promise<void>;
  finish(job: ClaimedJob, note: string): Promise<void>;
  /** The job starts again at `at` (epoch milliseconds). */
  reschedule(job: ClaimedJob, data: object, at: number, note: string): Promise<void>;
  /** Gives a claimed job up for somebody else, as at shutdown. */
  release(jobs: readonly ClaimedJob[]): Promise<void>;
  deadLetter(job: ClaimedJob, deadLetter: DeadLetter): Promise<void>;
  depth(): Promise<readonly QueueDepth[]>;
  /** The kinds of which something is due, whoever added it. */
  due(): Promise<readonly JobName[]>;
  /** Calls back when a job of this name may have become due in this process. */
  onDue(listener: (name: JobName) => void): void;
  stop(): Promise<void>;
}

export interface DeadLetter {
  readonly workspaceId: string;
  readonly conversationId: string | null;
  readonly payload: Record<string, unknown>;
  readonly reason: string;
  /** What an admin can do about it; null where nothing. */
  readonly cure: Cure | null;
  readonly attempts: number;
  readonly firstFailedAt: number | null;
}
