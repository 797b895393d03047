/** Failed jobs on the console: what failed, why, and running it again. */
import { parsePayload, replayAll } from "../../../jobs/requeue-failed.js";
import {
  countDeadLettersByJob,
  type CountedCause,
  findDeadLettersById,
  listDeadLetterCauses,
  type StoredDeadLetter,
} from "../../../store/activity/dead-letters.js";
import {
  countMatchingDeadLetters,
  type DeadLetterFilter,
  type DeadLetterPosition,
  searchDeadLetters,
} from "../../../store/activity/search-dead-letters.js";
import { isUuid } from "../../../store/database/values.js";
import { findWorkspace } from "../../../store/workspaces/workspaces.js";
import type { DeadLetterCause, DeadLetterView } from "../../api/dead-letters.js";
import type { InputOf, OutputOf } from "../../api/endpoints.js";
import { conversationAddress } from "../../../workspaces/addresses.js";
import { explainFailure } from "../failures.js";
import { ownersOnly } from "../settings/owners.js";
import { type Answer, answered, type ConsoleDeps, type HandlersOf, refused } from "../handlers.js";
import { getDeadLetterStatus } from "./dead-letter-status.js";

export function createDeadLettersHandlers(deps: ConsoleDeps): HandlersOf<"list-dead-letters" | "replay-dead-letters"> {
  return {
    "list-dead-letters": (input, { viewer }) => listDeadLetterViews(input, viewer.workspaceId, deps),
    "replay-dead-letters": ownersOnly(deps.db, (input, { viewer }) => replayDeadLetters(input, viewer.workspaceId, deps)),
  };
}

const PAGE = 25;

type Input = InputOf<"list-dead-letters">;

/** One page of a workspace's failed jobs, and how many there are of which cause. */
async function listDeadLetterViews(
  { which, job, cause, follow, after }: Input,
  workspaceId: string,
  deps: ConsoleDeps,
): Promise<Answer<OutputOf<"list-dead-letters">>> {
  const { db, config } = deps;
  const filter = { which, job: job ?? null, cause: cause ?? null, follow: follow?.split(",").filter(isUuid) ?? [] };
  const [found, total, causes, jobs, workspace] = await Promise.all([
    searchDeadLetters(db, workspaceId, filter, { after: after === undefined ? null : parsePosition(after), limit: PAGE + 1 }),
    countMatchingDeadLetters(db, workspaceId, { ...filter, follow: [] }),
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
  const { firstAt, lastAt, jobs, cure, ...rest } = cause;
  return {
    ...rest,
    retriedByItself: cure !== null,
    ...explainFailure(cause.reason, config, cure),
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
async function viewDeadLetter(
  deadLetter: StoredDeadLetter,
  address: (conversationId: string) => string,
  { db, config }: Pick<ConsoleDeps, "db" | "config">,
): Promise<DeadLetterView> {
  const { conversation_id: conversationId } = deadLetter;
  return {
    id: deadLetter.id,
    job: deadLetter.job,
    ...explainFailure(deadLetter.reason, config, deadLetter.cure),
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

/** Short transactions: on the embedded database everything else waits for them. */
const AT_ONCE = 100;

/** What one request may take; the page asks again for the rest. */
const A_REQUEST = 1_000;

type Replayed = OutputOf<"replay-dead-letters">;

/** Queues failed jobs again: those named, or all that match the filter. */
async function replayDeadLetters(
  input: InputOf<"replay-dead-letters">,
  workspaceId: string,
  deps: ConsoleDeps,
): Promise<Answer<Replayed>> {
  if ("ids" in input) {
    const deadLetters = await findDeadLettersById(deps.db, workspaceId, input.ids);
    return deadLetters.length === 0
      ? refused("not-found", deadLetterTexts.gone)
      : answered({ ...(await replay(deadLetters, deps)), left: 0 });
  }
  const filter: DeadLetterFilter = { job: input.filter.job ?? null, cause: input.filter.cause ?? null, which: "given-up" };
  const replayed = await replay(await searchDeadLetters(deps.db, workspaceId, filter, { after: null, limit: A_REQUEST }), deps);
  const impossible = replayed.refused.reduce((sum, { count }) => sum + count, 0);
  return answered({
    ...replayed,
    left: Math.max(0, (await countMatchingDeadLetters(deps.db, workspaceId, filter)) - impossible),
  });
}

async function replay(deadLetters: readonly StoredDeadLetter[], deps: ConsoleDeps): Promise<Omit<Replayed, "left">> {
  const refusals = new Map<string, number>();
  let count = 0;
  for (const some of chunks(deadLetters)) {
    const done = await replayAll(some, deps);
    count += done.replayed.length;
    for (const { because } of done.refused) refusals.set(because, (refusals.get(because) ?? 0) + 1);
  }
  return { replayed: count, refused: [...refusals].map(([because, times]) => ({ because, count: times })) };
}

function* chunks(deadLetters: readonly StoredDeadLetter[]): Generator<readonly StoredDeadLetter[]> {
  for (let from = 0; from < deadLetters.length; from += AT_ONCE) yield deadLetters.slice(from, from + AT_ONCE);
}

const deadLetterTexts = {
  gone: "That job no longer exists: its conversation was deleted, or its retention time is over.",
} as const;
