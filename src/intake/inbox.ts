import { setImmediate as turnOfEventLoop } from "node:timers/promises";
import type { Queue } from "../queue/queue.js";
import type { Database } from "../store/database.js";
import { DatabaseUnavailableError } from "../store/database-errors.js";
import type { Notification } from "./notification.js";
import { planJobs } from "./plan-jobs.js";
import { type Arrival, writeNotifications } from "./write-notifications.js";

/** One commit carries at most this many notifications: more only makes the first wait longer. */
const LARGEST_BATCH = 200;

/** … and of long ones fewer, because a statement stands in memory several times over. One alone may be longer. */
const LARGEST_BATCH_BYTES = 4_000_000;

/** So many in one commit arrive only when there are more than it can take one by one. */
const MANY = 12;

export interface Inbox {
  /**
   * Resolves when the notification and its jobs are on disk; `known` where it came before.
   * Rejects when they could not be written: nothing was taken over then.
   */
  accept(notification: Notification, body: Buffer): Promise<"new" | "known">;
  /** True while many notifications wait to be written down. */
  underLoad(): boolean;
}

interface Waiting extends Arrival {
  readonly resolve: (answer: "new" | "known") => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Writes notifications down in small batches: all that arrived while the last commit went to disk share the next one.
 */
export function createInbox(database: Database, queue: Queue, draftDebounceMs: number, now: () => number): Inbox {
  const waiting: Waiting[] = [];
  let writing = false;
  let lastBatch = 0;

  async function writeAll(): Promise<void> {
    if (writing) return;
    writing = true;
    while (waiting.length > 0) {
      // What can be read now shares the commit: the first of many requests would otherwise have one to itself.
      await turnOfEventLoop();
      const batch = waiting.splice(0, countFitting(waiting));
      lastBatch = batch.length;
      await write(batch);
    }
    lastBatch = 0;
    writing = false;
  }

  async function write(batch: readonly Waiting[]): Promise<void> {
    try {
      const fresh = await writeNotifications(database.kysely, firstOfEach(batch));
      queue.announce([...fresh].flatMap(({ jobs }) => jobs));
      for (const each of batch) each.resolve(fresh.has(each) ? "new" : "known");
    } catch (error) {
      // What is refused in one notification must not hold up those that came with it; a database that is away refuses all.
      if (batch.length > 1 && !(error instanceof DatabaseUnavailableError)) for (const each of batch) await write([each]);
      else for (const each of batch) each.reject(error);
    }
  }

  return {
    underLoad: () => lastBatch >= MANY,
    accept: (notification, body) =>
      new Promise((resolve, reject) => {
        const receivedAt = now();
        const jobs = planJobs(notification, receivedAt, draftDebounceMs);
        waiting.push({ notification, body, receivedAt, jobs, resolve, reject });
        void writeAll();
      }),
  };
}

function countFitting(waiting: readonly Waiting[]): number {
  let bytes = 0;
  const tooMany = waiting.slice(0, LARGEST_BATCH).findIndex(({ body }, index) => {
    bytes += body.length;
    return index > 0 && bytes > LARGEST_BATCH_BYTES;
  });
  return tooMany < 0 ? LARGEST_BATCH : tooMany;
}

function firstOfEach(batch: readonly Waiting[]): readonly Waiting[] {
  const firsts = new Map<string, Waiting>();
  for (const each of batch) {
    const key = JSON.stringify([each.notification.workspaceId, each.notification.id]);
    if (!firsts.has(key)) firsts.set(key, each);
  }
  return [...firsts.values()];
}
