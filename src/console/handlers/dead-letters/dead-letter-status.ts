/** Where a failed job that was queued again is by now. */
import type { Kysely } from "kysely";
import { NOTHING_NOTE } from "../../../jobs/catalog.js";
import { type JobTrace, traceJob } from "../../../queue/job-trace.js";
import { hasNewerDeadLetter, type StoredDeadLetter } from "../../../store/activity/dead-letters.js";
import type { Tables } from "../../../store/database/tables.js";
import type { DeadLetterView } from "../../api/dead-letters.js";

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
      return { status: note?.startsWith(NOTHING_NOTE) === true ? "nothing-to-do" : "finished", nextAt: null, note };
    case "waiting":
      return { status: attempt > 1 ? "trying-again" : "waiting", nextAt: startsAt.getTime(), note: null };
  }
}
