import type { Kysely } from "kysely";
import { parsePayload } from "../../../cli/commands/dead-jobs.js";
import { type JobTrace, traceJob } from "../../../queue/queued-work.js";
import {
  countDeadLettersByJob,
  type CountedCause,
  countMatchingDeadLetters,
  type DeadLetterPosition,
  hasNewerDeadLetter,
  listDeadLetterCauses,
  searchDeadLetters,
  type StoredDeadLetter,
} from "../../../store/activity/dead-letters.js";
import type { Tables } from "../../../store/database/tables.js";
import { isUuid } from "../../../store/database/values.js";
import { findWorkspace } from "../../../store/workspaces/workspaces.js";
import type { DeadLetterCause, DeadLetterView } from "../../api/dead-letters.js";
import type { InputOf, OutputOf } from "../../api/endpoints.js";
import { conversationAddress } from "../activity/deps.js";
import { explainFailure } from "../failures.js";
import { type Answer, answered, type ConsoleDeps } from "../handlers.js";

const PAGE = 25;

type Input = InputOf<"list-dead-letters">;

/** One page of a workspace's failed jobs, and how many there are of which cause. */
export async function listDeadLetterViews(
  { which, job, cause, follow, after }: Input,
  workspaceId: string,
  deps: ConsoleDeps,
): Promise<Answer<OutputOf<"list-dead-letters">>> {
  const { db, config } = deps;
  const filter = { which, job: job ?? null, cause: cause ?? null, follow: follow?.split(",").filter(isUuid) ?? [] };
  const [found, total, causes, jobs, workspace] = await Promise.all([
    searchDeadLetters(db, workspaceId, filter, { after: after === undefined ? null : parsePosition(after), limit: PAGE + 1 }),
    countMatchingDeadLetters(db, workspaceId, filter),
    listDeadLetterCauses(db, workspaceId),
    countDeadLettersByJob(db, workspaceId),
    findWorkspace(db, workspaceId),
  ]);
  const deadLetters = found.slice(0, PAGE);
  const last = deadLetters.at(-1);
  const address = conversationAddress(config, workspaceId, workspace);
  return answered({
    deadLetters: await Promise.all(deadLetters.map((deadLetter) => viewDeadLetter(deadLetter, address, deps))),
    next: found.length > PAGE && last !== undefined ? formatPosition(last) : null,
    total,
    waiting: {
      total: jobs.reduce((sum, { count }) => sum + count, 0),
      causes: causes.map((each) => viewCause(each, deps)),
      jobs: [...jobs],
    },
  });
}

function viewCause(cause: CountedCause, { config }: ConsoleDeps): DeadLetterCause {
  const { firstAt, lastAt, jobs, ...rest } = cause;
  return {
    ...rest,
    ...explainFailure(cause.reason, config),
    jobs: [...jobs],
    firstAt: firstAt.getTime(),
    lastAt: lastAt.getTime(),
  };
}

function formatPosition({ died_at, id }: StoredDeadLetter): string {
  return `${died_at.getTime()}_${id}`;
}

function parsePosition(written: string): DeadLetterPosition {
  const [diedAt = "", id = ""] = written.split("_");
  return { diedAt: Number(diedAt), id };
}

/** One failed job for the page. @param address of a conversation, by its id. */
export async function viewDeadLetter(
  deadLetter: StoredDeadLetter,
  address: (conversationId: string) => string,
  { db, config }: Pick<ConsoleDeps, "db" | "config">,
): Promise<DeadLetterView> {
  const { conversation_id: conversationId } = deadLetter;
  return {
    id: deadLetter.id,
    job: deadLetter.job,
    ...explainFailure(deadLetter.reason, config),
    reason: deadLetter.reason,
    attempts: deadLetter.attempts,
    firstFailedAt: deadLetter.first_failed_at?.getTime() ?? null,
    givenUpAt: deadLetter.died_at.getTime(),
    replayedAt: deadLetter.replayed_at?.getTime() ?? null,
    conversation: conversationId === null ? null : { id: conversationId, url: address(conversationId) },
    ...(await getDeadLetterStatus(deadLetter, db)),
    payload: parsePayload(deadLetter)?.payload ?? null,
  };
}

type Status = Pick<DeadLetterView, "status" | "nextAt" | "note">;

/** The status of a replayed job now, from the queue and the failed jobs. */
export async function getDeadLetterStatus(deadLetter: StoredDeadLetter, db: Kysely<Tables>): Promise<Status> {
  if (deadLetter.replayed_at === null) return { status: "given-up", nextAt: null, note: null };
  if (await hasNewerDeadLetter(db, deadLetter)) return { status: "given-up-again", nextAt: null, note: null };
  const trace = await traceJob(db, deadLetter.job, deadLetter.payload, deadLetter.replayed_at);
  return trace === null ? { status: "untraceable", nextAt: null, note: null } : statusOfTrace(trace);
}

function statusOfTrace({ state, attempt, startsAt, note }: JobTrace): Status {
  switch (state) {
    case "running":
      return { status: "running", nextAt: null, note: null };
    case "finished":
      return { status: "finished", nextAt: null, note };
    case "waiting":
      return { status: attempt > 1 ? "trying-again" : "waiting", nextAt: startsAt.getTime(), note: null };
  }
}
