/** Runs one claimed job to its end: lock, handler, commit; finished, rescheduled or failed for good. Never rejects. */
import { type JobName, type JobOutcome, type JobRun, NOTHING_NOTE, type SeparateJob } from "../catalog.js";
import type { JobHandler, JobHandlers } from "../deps.js";
import { type Logger, withLogFacts } from "../../kernel/log.js";
import { cureOf } from "../../domain/cures.js";
import { BusyError, isPurgedMeanwhile, OutsideError, toError } from "../../kernel/errors.js";
import type { Pace } from "../../kernel/pace.js";
import { type Envelope, parseEnvelope } from "../../queue/rows.js";
import type { Write } from "../../store/database/write-together.js";
import { type LockDeps, lockAndRead, lockFor } from "./lock-and-read.js";
import { releaseWhileWaiting } from "./release-while-waiting.js";
import type { AddedJob, ClaimedJob, DeadLetter, Queue } from "../../queue/queue.js";
import { decideRetry } from "./retry-policy.js";

/** A job whose conversation stays busy is rescheduled. */
const BUSY_RESCHEDULE_MS = 1_000;
/** A job during which the process died this often is not retried by itself. */
const CRASHES_TO_DEATH = 10;

/** What is not known of a job that cannot be read. */
const OF_NOBODY = { workspaceId: "", conversationId: null, payload: {}, cure: null, attempts: 0, firstFailedAt: null } as const;

export type RunJob = (job: ClaimedJob, stopping: AbortSignal) => Promise<void>;

export interface RunJobDeps extends LockDeps {
  readonly queue: Queue;
  readonly handlers: JobHandlers;
  readonly log: Logger;
  readonly now: () => number;
  readonly chance: () => number;
  readonly pace?: Pick<Pace, "firstRetryMs" | "releaseAfterMs">;
  readonly observe: (run: JobRun) => void;
  /** Called after every failure, so that the sidebar can show it. */
  readonly failed: (name: JobName, envelope: Envelope, error: Error, dead: boolean) => Promise<void>;
}

export function createRunJob(deps: RunJobDeps): RunJob {
  return async (job, stopping) => {
    const began = deps.now();
    try {
      const outcome = await runNamed(job.name, job, stopping, deps);
      deps.observe({ name: job.name, outcome, seconds: (deps.now() - began) / 1000 });
    } catch (error) {
      // The queue itself could not be written: the heartbeat ends and the job comes back by itself.
      deps.log.error({ error: toError(error), job: job.name }, "job not acknowledged; it will run again");
    }
  };
}

// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- ties the payload to its own handler in the body
async function runNamed<Name extends JobName>(
  name: Name,
  job: ClaimedJob,
  stopping: AbortSignal,
  deps: RunJobDeps,
): Promise<JobRun["outcome"]> {
  const read = parseEnvelope(name, job.data);
  if (!read.readable) {
    await deps.queue.deadLetter(job, { ...OF_NOBODY, reason: read.reason });
    return "dead";
  }
  return withLogFacts(factsOf(name, read.envelope), () => runRead(name, job, read.envelope, stopping, deps));
}

/** What the log says with each line of a job: the notification's id leads back to the webhook that set it off. */
function factsOf(name: JobName, { requestId, payload }: Envelope): object {
  const conversation = "conversationId" in payload ? { conversation: payload.conversationId } : {};
  return { job: name, requestId, notification: payload.cause.id, workspace: payload.workspaceId, ...conversation };
}

async function runRead<Name extends JobName>(
  name: Name,
  job: ClaimedJob,
  envelope: Envelope<Name>,
  stopping: AbortSignal,
  deps: RunJobDeps,
): Promise<JobRun["outcome"]> {
  if (job.crashes >= CRASHES_TO_DEATH) {
    const reason = `the process died ${job.crashes} times over it`;
    await recordFailed(name, envelope, new Error(reason), true, deps);
    return deadLetter(job, envelope, reason, deps);
  }

  const taken = await lockAndRead(name, envelope, deps).catch(toError);
  if (taken instanceof Error) return handleFailure(name, job, envelope, taken, deps);
  if (taken === "busy") return comeAgain(job, envelope, "the conversation was busy", deps);
  let released = false;
  const held = releaseWhileWaiting(taken.lock, () => lockFor(name, envelope, deps), deps.pace?.releaseAfterMs);
  try {
    const handle: JobHandler<Name> = deps.handlers[name];
    const outcome = await handle(envelope.payload, {
      requestId: envelope.requestId,
      attempt: envelope.attempt + job.crashes,
      leftAt: envelope.leftAt ?? null,
      signal: stopping,
      log: deps.log,
      facts: taken.facts,
      waitFor: held.waitFor,
      assureHeld: held.assureHeld,
      keep: held.keep,
    });
    const end = await completeOutcome(job, envelope, outcome, held.releaseWrites(), deps);
    released = true;
    return end;
  } catch (error) {
    if (error instanceof BusyError) return await comeAgain(job, envelope, error.message, deps, error);
    if (isPurgedMeanwhile(error)) return await comeAgain(job, envelope, "a message was redacted meanwhile", deps);
    // Given up by ourselves, at shutdown: that is nobody's failure.
    if (stopping.aborted) return await comeAgain(job, envelope, "the process stopped", deps);
    return await handleFailure(name, job, envelope, toError(error), deps);
  } finally {
    await held.release(released);
  }
}

async function comeAgain(
  job: ClaimedJob,
  envelope: Envelope,
  because: string,
  deps: RunJobDeps,
  { notBefore, isOthers }: Pick<BusyError, "notBefore" | "isOthers"> = { notBefore: null, isOthers: false },
): Promise<"busy"> {
  const next: Envelope = isOthers ? { ...envelope, leftAt: envelope.leftAt ?? deps.now() } : envelope;
  await deps.queue.reschedule(job, next, notBefore ?? deps.now() + BUSY_RESCHEDULE_MS, because, [], isOthers);
  return "busy";
}

async function completeOutcome(
  job: ClaimedJob,
  envelope: Envelope,
  { writes: results = [], separate = [], ...outcome }: JobOutcome,
  released: readonly Write[],
  deps: RunJobDeps,
): Promise<JobRun["outcome"]> {
  if (outcome.outcome === "later") {
    // It went as meant: what failed before is over.
    const next: Envelope = { ...envelope, attempt: 1, firstFailedAt: null };
    await deps.queue.reschedule(job, next, outcome.at, outcome.because, [...results, ...released]);
    return "later";
  }
  const going = await Promise.all(separate.map((each) => goSeparately(each, envelope, deps)));
  const writes = [...results, ...released, ...going.flatMap((each) => each.writes)];
  const note = outcome.outcome === "done" ? outcome.what : `${NOTHING_NOTE}${outcome.because}`;
  if (outcome.outcome === "nothing") deps.log.debug({ because: outcome.because }, "nothing to do");
  const jobs = going.flatMap((each) => each.jobs);
  await deps.queue.finish(job, note, writes, jobs);
  return outcome.outcome;
}

/** What goes on in a job of its own: tried again as any job is whose first try failed, or given up. */
async function goSeparately(
  { job, failure }: SeparateJob,
  envelope: Envelope,
  deps: RunJobDeps,
): Promise<{ readonly writes: readonly Write[]; readonly jobs: readonly AddedJob[] }> {
  const added = { ...job, requestId: envelope.requestId };
  if (failure === null) return { writes: [], jobs: [added] };
  const own: Envelope = { ...envelope, attempt: 1, firstFailedAt: null, payload: job.payload };
  const decision = decideRetry(failure, own, deps.now(), deps.chance(), deps.pace?.firstRetryMs);
  await recordFailed(job.name, own, failure, !decision.retry, deps);
  if (!decision.retry) {
    deps.log.error({ reason: decision.reason, job: job.name, attempts: 1 }, "job moved to dead letters; npm run jobs lists it");
    return { writes: [deps.queue.deadLetterWrite(job.name, deadLetterOf(own, decision.reason, failure))], jobs: [] };
  }
  deps.log.warn({ error: failure, job: job.name, attempt: 1, again: new Date(decision.at) }, "job failed, will retry");
  return { writes: [], jobs: [{ ...added, notBefore: decision.at, attempt: 2, firstFailedAt: deps.now() }] };
}

/** A job whose failure cannot be shown is tried again or given up all the same. */
async function recordFailed(name: JobName, envelope: Envelope, error: Error, dead: boolean, deps: RunJobDeps): Promise<void> {
  try {
    await deps.failed(name, envelope, error, dead);
  } catch (thrown) {
    deps.log.error({ error: toError(thrown), job: name, failure: error }, "failure not recorded for the sidebar");
  }
}

async function handleFailure(
  name: JobName,
  job: ClaimedJob,
  envelope: Envelope,
  error: Error,
  deps: RunJobDeps,
): Promise<JobRun["outcome"]> {
  // What is told of it must come true: another process may be doing it, or its end is written and only the answer was lost.
  if (!(await deps.queue.isOurs(job))) {
    deps.log.warn({ error }, "job failed, and was ended or claimed anew before");
    return "busy";
  }
  const decision = decideRetry(error, envelope, deps.now(), deps.chance(), deps.pace?.firstRetryMs);
  await recordFailed(name, envelope, error, !decision.retry, deps);
  if (!decision.retry) return deadLetter(job, envelope, decision.reason, deps, error);
  deps.log.warn({ error, attempt: envelope.attempt, again: new Date(decision.at) }, "job failed, will retry");
  const next: Envelope = { ...envelope, attempt: envelope.attempt + 1, firstFailedAt: envelope.firstFailedAt ?? deps.now() };
  await deps.queue.reschedule(job, next, decision.at, error.message);
  return "again";
}

async function deadLetter(
  job: ClaimedJob,
  envelope: Envelope,
  reason: string,
  deps: RunJobDeps,
  error: Error | null = null,
): Promise<"dead"> {
  deps.log.error({ reason, attempts: envelope.attempt }, "job moved to dead letters; npm run jobs lists it");
  await deps.queue.deadLetter(job, deadLetterOf(envelope, reason, error));
  return "dead";
}

function deadLetterOf({ payload, attempt, firstFailedAt }: Envelope, reason: string, error: Error | null): DeadLetter {
  return {
    workspaceId: payload.workspaceId,
    conversationId: "conversationId" in payload ? payload.conversationId : null,
    payload,
    reason,
    // A click is repeated by people alone: hours later it may no longer be what its teammate wants.
    cure: error instanceof OutsideError && !("actionId" in payload) ? cureOf(error.failure) : null,
    attempts: attempt,
    firstFailedAt,
  };
}
