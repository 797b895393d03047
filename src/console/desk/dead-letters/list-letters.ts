import { conversationAddress } from "../activity/conversation-address.js";
import type { DeadLetterCause } from "../../api/dead-letters.js";
import type { InputOf, OutputOf } from "../../api/endpoints.js";
import {
  countLetters,
  countLettersByJob,
  findLetters,
  type LetterCause,
  type LetterPlace,
  listLetterCauses,
} from "../../../store/find-letters.js";
import type { StoredLetter } from "../../../store/dead-letters.js";
import { isUuid } from "../../../store/uuid.js";
import { findWorkspace } from "../../../store/workspaces.js";
import { type Answer, answered } from "../answer.js";
import type { DeskRoom } from "../desk-room.js";
import { explainFailure } from "../failures/explain-failure.js";
import { viewLetter } from "./view-letter.js";

const PAGE = 25;

type Input = InputOf<"list-dead-letters">;

/** One page of a workspace's given-up work, and how much there is of which cause. */
export async function listLetters(
  { which, job, cause, follow, after }: Input,
  workspaceId: string,
  room: DeskRoom,
): Promise<Answer<OutputOf<"list-dead-letters">>> {
  const { db, config } = room;
  const filter = { which, job: job ?? null, cause: cause ?? null, follow: follow?.split(",").filter(isUuid) ?? [] };
  const [found, total, causes, jobs, workspace] = await Promise.all([
    findLetters(db, workspaceId, filter, { after: after === undefined ? null : readPlace(after), limit: PAGE + 1 }),
    countLetters(db, workspaceId, filter),
    listLetterCauses(db, workspaceId),
    countLettersByJob(db, workspaceId),
    findWorkspace(db, workspaceId),
  ]);
  const letters = found.slice(0, PAGE);
  const last = letters.at(-1);
  const address = conversationAddress(config, workspaceId, workspace);
  return answered({
    letters: await Promise.all(letters.map((letter) => viewLetter(letter, address, room))),
    next: found.length > PAGE && last !== undefined ? writePlace(last) : null,
    total,
    waiting: {
      total: jobs.reduce((sum, { count }) => sum + count, 0),
      causes: causes.map((each) => viewCause(each, room)),
      jobs: [...jobs],
    },
  });
}

function viewCause(cause: LetterCause, { config }: DeskRoom): DeadLetterCause {
  const { firstAt, lastAt, jobs, ...rest } = cause;
  return {
    ...rest,
    ...explainFailure(cause.reason, config),
    jobs: [...jobs],
    firstAt: firstAt.getTime(),
    lastAt: lastAt.getTime(),
  };
}

function writePlace({ died_at, id }: StoredLetter): string {
  return `${died_at.getTime()}_${id}`;
}

function readPlace(written: string): LetterPlace {
  const [diedAt = "", id = ""] = written.split("_");
  return { diedAt: Number(diedAt), id };
}
