import type { Kysely } from "kysely";
import type { StoredLetter } from "../../../store/dead-letters.js";
import { hasNewerLetter } from "../../../store/find-letters.js";
import { type JobTrace, traceJob } from "../../../store/queued-work.js";
import type { Tables } from "../../../store/tables.js";
import type { DeadLetterView } from "../../api/dead-letters.js";

type Standing = Pick<DeadLetterView, "standing" | "nextAt" | "note">;

/** Where put-back work stands now, as the queue and the list of given-up work tell it. */
export async function standingOfLetter(letter: StoredLetter, db: Kysely<Tables>): Promise<Standing> {
  if (letter.replayed_at === null) return { standing: "given-up", nextAt: null, note: null };
  if (await hasNewerLetter(db, letter)) return { standing: "given-up-again", nextAt: null, note: null };
  const trace = await traceJob(db, letter.job, letter.payload, letter.replayed_at);
  return trace === null ? { standing: "untraceable", nextAt: null, note: null } : standingOfTrace(trace);
}

function standingOfTrace({ state, attempt, startsAt, note }: JobTrace): Standing {
  switch (state) {
    case "running":
      return { standing: "running", nextAt: null, note: null };
    case "finished":
      return { standing: "finished", nextAt: null, note };
    case "waiting":
      return { standing: attempt > 1 ? "trying-again" : "waiting", nextAt: startsAt.getTime(), note: null };
  }
}
