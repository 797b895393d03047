import { conversationAddress } from "../activity/conversation-address.js";
import type { DeadLetterCause } from "../../api/dead-letters.js";
import type { InputOf, OutputOf } from "../../api/endpoints.js";
import {
  countMatchingDeadLetters,
  countDeadLettersByJob,
  searchDeadLetters,
  type CountedCause,
  type DeadLetterPosition,
  listDeadLetterCauses,
} from "../../../store/find-letters.js";
import type { StoredDeadLetter } from "../../../store/dead-letters.js";
import { isUuid } from "../../../store/uuid.js";
import { findWorkspace } from "../../../store/workspaces.js";
import { type Answer, answered } from "../answer.js";
import type { ConsoleDeps } from "../desk-room.js";
import { explainFailure } from "../failures/explain-failure.js";
import { viewDeadLetter } from "./view-letter.js";

const PAGE = 25;

type Input = InputOf<"list-dead-letters">;

/** One page of a workspace's given-up work, and how much there is of which cause. */
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
