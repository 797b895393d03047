/** The queue on pg-boss: adds, claims and ends jobs, in the statements of whoever calls. */
import { randomUUID } from "node:crypto";
import { PgBoss } from "pg-boss";
import { JOB_NAMES, type JobName, type JobToDo } from "../jobs/catalog.js";
import type { Logger } from "../kernel/log.js";
import { PACE, type Pace } from "../kernel/pace.js";
import type { Database } from "../store/database/database.js";
import { startedTogether } from "../store/database/started-together.js";
import type { DeadLetter, Queue } from "./queue.js";
import { LEASE_TIMES } from "./conversation-locks.js";
import { followClock } from "./follow-clock.js";
import { addedJobs, addJobs, finishJob, getDepth, isClaimed, listDue, rescheduleJob } from "./row-statements.js";

/** A dead process is noticed after this long without a heartbeat; 10 s is the least pg-boss takes. */
const HEARTBEAT_SECONDS = 20;

/** By default pg-boss lets a day of finished jobs gather, which one statement then deletes. */
const DELETE_EVERY_SECONDS = 300;

/**
 * Jobs whose process died are looked for together with statistics that read the whole table, and that nobody asks for.
 * Until this moment pg-boss leaves the statistics out, as it does by itself where they take too long.
 */
const NO_STATISTICS = `update pgboss.version set monitor_backoff_on = 'infinity' where monitor_backoff_on is distinct from 'infinity'`;

/** So much longer at most something waits once the database's clock was set back. */
const FOLLOW_CLOCK_MS = 60_000;

const NO_JOB = "00000000-0000-0000-0000-000000000000";

const QUEUE_OPTIONS = {
  policy: "standard",
  heartbeatSeconds: HEARTBEAT_SECONDS,
  // The time limit of a job is its handler's; this one only catches what heartbeats did not.
  // It ends a row whatever its heartbeats say: a thread of many messages may take an hour with a slow service.
  expireInSeconds: 4 * 3_600,
  // Tries are counted in the envelope, by our own policy; these are for processes that died over a job.
  retryLimit: 1000,
  retryDelay: 1,
  // Waits of a day and a half must not run into the end of a row's life.
  retentionSeconds: 14 * 86_400,
  deleteAfterSeconds: 3_600,
} as const;

/** pg-boss on whichever database is there. */
export async function startBossQueue(
  database: Database,
  log: Logger,
  now: () => number,
  { superviseSeconds }: Pick<Pace, "superviseSeconds"> = PACE,
): Promise<Queue> {
  const boss = new PgBoss({
    db: database.sql,
    backend: database.kind === "embedded" ? "pglite" : "postgres",
    schedule: false,
    superviseIntervalSeconds: superviseSeconds,
    monitorIntervalSeconds: superviseSeconds,
    maintenanceIntervalSeconds: DELETE_EVERY_SECONDS,
    // VACUUM is what `Database.maintain` and PostgreSQL's autovacuum are for.
    reindex: false,
    monitorVacuum: false,
  });
  boss.on("error", (error) => log.warn({ error }, "queue error, continuing"));
  await startedTogether(() => boss.start());
  await database.sql.executeSql(NO_STATISTICS);
  const queues = await boss.getQueues();
  const known = new Set(queues.map(({ name }) => name));
  const { expireInSeconds } = QUEUE_OPTIONS;
  // Made by an earlier version.
  for (const { name } of queues.filter((queue) => queue.expireInSeconds !== expireInSeconds))
    await startedTogether(() => boss.updateQueue(name, { expireInSeconds }));
  for (const name of JOB_NAMES.filter((each) => !known.has(each))) {
    await startedTogether(() => boss.createQueue(name, QUEUE_OPTIONS));
    // pg-boss looks up a queue that it did not find at its start when it is first used, on a connection of its own: inside
    // a transaction of the embedded database, which has one connection, each of the two would wait for the other.
    await boss.touch(name, NO_JOB);
  }
  if (database.kind === "embedded") await takeOverOrphans(boss, database);
  const follow = () =>
    followClock(database.asyncCommit, LEASE_TIMES.leaseMs).catch((error: unknown) =>
      log.warn({ error }, "queue error, continuing"),
    );
  await follow();
  const following = setInterval(() => void follow(), FOLLOW_CLOCK_MS);

  const wakeUps = createWakeUps(now);

  function announce(jobs: readonly JobToDo[]): void {
    for (const { name, notBefore } of jobs) wakeUps.wakeAt(name, notBefore ?? now());
  }

  return {
    async add(jobs, writes = []) {
      // What is written with no job is worked out again by a repeated one: no disk is waited for.
      await addJobs(jobs.length === 0 ? database.asyncCommit : database.kysely, jobs, writes);
      announce(jobs);
    },
    addWithin: addJobs,
    announce,
    async claim(name, most) {
      const jobs = await boss.fetch<object>(name, { batchSize: most, groupConcurrency: 1, includeMetadata: true });
      return jobs.map((job) => ({ name, queueId: job.id, data: job.data, crashes: job.retryCount }));
    },
    async heartbeat(job) {
      await boss.touch(job.name, job.queueId);
    },
    isOurs: (job) => isClaimed(database.asyncCommit, job),
    async finish(job, note, writes = [], jobs = []) {
      await finishJob(database.asyncCommit, job, note, [...writes, ...addedJobs(jobs)]);
      announce(jobs);
    },
    async reschedule(job, data, at, note, writes = [], isOthers = false) {
      await rescheduleJob(database.asyncCommit, job, { data, at, note, writes });
      // Woken at that very moment, it would always come before those that poll.
      if (!isOthers) wakeUps.wakeAt(job.name, at);
    },
    async release(jobs) {
      for (const job of jobs) await boss.fail(job.name, job.queueId, { note: "released" });
    },
    async deadLetter(job, deadLetter) {
      await database.kysely.transaction().execute(async (transaction) => {
        // Where it is claimed anew, it is somebody else's, and being done.
        if (!(await finishJob(transaction, job, deadLetter.reason, []))) return;
        await transaction
          .insertInto("dead_letters")
          .values(deadLetterRow(job.name, deadLetter, now()))
          .execute();
      });
    },
    deadLetterWrite: (name, deadLetter) =>
      database.kysely.insertInto("dead_letters").values(deadLetterRow(name, deadLetter, now())),
    depth: () => getDepth(database.asyncCommit),
    due: () => listDue(database.asyncCommit),
    onDue: wakeUps.listen,
    async stop() {
      clearInterval(following);
      wakeUps.stop();
      await boss.stop({ graceful: true, timeout: 2_000, close: false });
    },
  };
}

/** Only one process opens the embedded database, so whatever is active when it starts belonged to one that died. */
async function takeOverOrphans(boss: PgBoss, database: Database): Promise<void> {
  const { rows } = await database.sql.executeSql("select name, id from pgboss.job where state = 'active'");
  for (const name of JOB_NAMES) {
    const ids = rows.filter((row) => row["name"] === name).map((row) => String(row["id"]));
    if (ids.length > 0) await boss.fail(name, ids, { note: "the process died" });
  }
}

function deadLetterRow(job: JobName, deadLetter: DeadLetter, at: number) {
  return {
    id: randomUUID(),
    workspace_id: deadLetter.workspaceId,
    conversation_id: deadLetter.conversationId,
    job,
    payload: JSON.stringify(deadLetter.payload),
    reason: deadLetter.reason.slice(0, 1_000),
    cure: deadLetter.cure,
    attempts: deadLetter.attempts,
    first_failed_at: deadLetter.firstFailedAt === null ? null : new Date(deadLetter.firstFailedAt),
    died_at: new Date(at),
    replayed_at: null,
  };
}

/** setTimeout counts in 32 bits. Later work is found by the workers' polling. */
const FURTHEST_MS = 3_600_000;

/** Wakes this process's workers the moment a job they know of becomes due. Other processes find it by polling. */
function createWakeUps(now: () => number) {
  const listeners = new Set<(name: JobName) => void>();
  const timers = new Set<NodeJS.Timeout>();

  const wake = (name: JobName) => {
    for (const listener of listeners) listener(name);
  };

  return {
    wakeAt(name: JobName, at: number): void {
      const wait = at - now();
      if (wait <= 0) return wake(name);
      if (wait > FURTHEST_MS) return;
      const timer = setTimeout(
        () => {
          timers.delete(timer);
          wake(name);
        },
        // The database compares with its own clock, which may be a few milliseconds behind.
        wait + 15,
      );
      timers.add(timer);
    },
    listen(listener: (name: JobName) => void): void {
      listeners.add(listener);
    },
    stop(): void {
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
      listeners.clear();
    },
  };
}
