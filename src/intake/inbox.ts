import type { JobToDo } from "../jobs/catalog.js";
import type { Queue } from "../queue/queue.js";
import type { Database } from "../store/database.js";
import { DatabaseUnavailableError } from "../store/database-errors.js";
import type { Notification } from "./notification.js";
import { planJobs } from "./plan-jobs.js";

/** One commit carries at most this many notifications: more only makes the first wait longer. */
const LARGEST_BATCH = 200;

/** So many in one commit arrive only when there are more than it can take one by one. */
const MANY = 12;

export interface Inbox {
  /**
   * Resolves when the notification and its jobs are on disk; `known` where it came before.
   * Rejects when they could not be written: nothing was taken over then.
   */
  accept(notification: Notification, body: Buffer): Promise<"new" | "known">;
  /** True while many notifications wait to be written down. */
  hurried(): boolean;
}

interface Waiting {
  readonly notification: Notification;
  readonly body: Buffer;
  readonly receivedAt: number;
  readonly resolve: (answer: "new" | "known") => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Writes notifications down in small batches: all that arrived while the last commit went to disk share the next one.
 */
export function createInbox(database: Database, queue: Queue, draftSettleMs: number, now: () => number): Inbox {
  const waiting: Waiting[] = [];
  let writing = false;
  let lastBatch = 0;

  async function writeAll(): Promise<void> {
    if (writing) return;
    writing = true;
    while (waiting.length > 0) {
      const batch = waiting.splice(0, LARGEST_BATCH);
      lastBatch = batch.length;
      await write(batch);
    }
    lastBatch = 0;
    writing = false;
  }

  async function write(batch: readonly Waiting[]): Promise<void> {
    try {
      const fresh = await commit(batch);
      for (const each of batch) each.resolve(fresh.has(each) ? "new" : "known");
    } catch (error) {
      // What is refused in one notification must not hold up those that came with it; a database that is away refuses all.
      if (batch.length > 1 && !(error instanceof DatabaseUnavailableError)) for (const each of batch) await write([each]);
      else for (const each of batch) each.reject(error);
    }
  }

  async function commit(batch: readonly Waiting[]): Promise<ReadonlySet<Waiting>> {
    const firsts = new Map<string, Waiting>();
    for (const each of batch) {
      const key = keyOf(each.notification.workspaceId, each.notification.id);
      if (!firsts.has(key)) firsts.set(key, each);
    }
    const jobs: JobToDo[] = [];
    const fresh = await database.kysely.transaction().execute(async (transaction) => {
      const inserted = await transaction
        .insertInto("notifications")
        .values([...firsts.values()].map(toRow))
        .onConflict((conflict) => conflict.columns(["workspace_id", "id"]).doNothing())
        .returning(["workspace_id", "id"])
        .execute();
      const found = inserted.flatMap(({ workspace_id, id }) => firsts.get(keyOf(workspace_id, id)) ?? []);
      jobs.push(...found.flatMap((each) => planJobs(each.notification, each.receivedAt, draftSettleMs)));
      await queue.addWithin(transaction, jobs);
      return new Set(found);
    });
    queue.announce(jobs);
    return fresh;
  }

  return {
    hurried: () => lastBatch >= MANY,
    accept: (notification, body) =>
      new Promise((resolve, reject) => {
        waiting.push({ notification, body, receivedAt: now(), resolve, reject });
        void writeAll();
      }),
  };
}

function keyOf(workspaceId: string, id: string): string {
  return JSON.stringify([workspaceId, id]);
}

function toRow({ notification, body, receivedAt }: Waiting) {
  return {
    workspace_id: notification.workspaceId,
    id: notification.id,
    topic: notification.topic,
    conversation_id: notification.conversationId,
    event_at: notification.eventAt,
    received_at: new Date(receivedAt),
    // PostgreSQL's text cannot hold the zero character.
    body: body.toString("utf8").replaceAll("\u0000", ""),
  };
}
