/** The queue as the rest of the app sees it. */
import type { Kysely } from "kysely";
import type { Cure } from "../domain/cures.js";
import type { JobName, JobToDo } from "../jobs/catalog.js";
import type { Tables } from "../store/database/tables.js";
import type { Write } from "../store/database/write-together.js";

/** A job that a worker holds. */
export interface ClaimedJob {
  readonly name: JobName;
  readonly queueId: string;
  readonly data: unknown;
  /** How often a process died over it. */
  readonly crashes: number;
}

/** How often a job was tried, and since when it fails. */
export interface Tries {
  readonly attempt: number;
  /** Epoch milliseconds. */
  readonly firstFailedAt: number | null;
}

/** A job to do; one that goes on from another has its history, and the id that services know it by. */
export type AddedJob = JobToDo & Partial<Tries> & { readonly requestId?: string };

export interface QueueDepth {
  readonly name: JobName;
  readonly waiting: number;
  readonly running: number;
  /** Seconds the oldest due job has been waiting. */
  readonly oldestSeconds: number;
}

/** Durable work. */
export interface Queue {
  /** @param writes what is written in the same commit */
  add(jobs: readonly JobToDo[], writes?: readonly Write[]): Promise<void>;
  /** Adds in the caller's transaction. After its commit, `announce` wakes the workers. */
  addWithin(transaction: Kysely<Tables>, jobs: readonly JobToDo[]): Promise<void>;
  announce(jobs: readonly JobToDo[]): void;
  claim(name: JobName, most: number): Promise<readonly ClaimedJob[]>;
  /** Keeps a claimed job ours while it runs long. */
  heartbeat(job: ClaimedJob): Promise<void>;
  /** Whether a claimed job still is: one that was silent for too long may be another process's, or ended. */
  isOurs(job: ClaimedJob): Promise<boolean>;
  /** @param writes what is written in the same commit @param jobs added in it */
  finish(job: ClaimedJob, note: string, writes?: readonly Write[], jobs?: readonly AddedJob[]): Promise<void>;
  /**
   * The job starts again at `at` (epoch milliseconds).
   * @param isOthers another process is to claim it: this one is not woken, and claims it only where its polling finds it
   */
  reschedule(
    job: ClaimedJob,
    data: object,
    at: number,
    note: string,
    writes?: readonly Write[],
    isOthers?: boolean,
  ): Promise<void>;
  /** Gives a claimed job up for somebody else, as at shutdown. */
  release(jobs: readonly ClaimedJob[]): Promise<void>;
  /** Nothing happens where it is not ours any more. */
  deadLetter(job: ClaimedJob, deadLetter: DeadLetter): Promise<void>;
  /** Records work that failed for good though it never was a job of its own; to be written with the end of the job it was part of. */
  deadLetterWrite(name: JobName, deadLetter: DeadLetter): Write;
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
