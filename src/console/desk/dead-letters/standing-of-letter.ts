import type { Kysely } from "kysely";
import type { StoredDeadLetter } from "../../../store/dead-letters.js";
import { hasNewerDeadLetter } from "../../../store/find-letters.js";
import { type JobTrace, traceJob } from "../../../store/queued-work.js";
import type { Tables } from "../../../store/tables.js";
import type { DeadLetterView } from "../../api/dead-letters.js";

type Status = Pick<DeadLetterView, "status" | "nextAt" | "note">;

/** Where put-back work stands now, as the queue and the list of given-up work tell it. */
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
