/** Failed jobs by a filter, page by page. */
import type { Kysely, SelectQueryBuilder } from "kysely";
import type { Tables } from "../database/tables.js";
import { causeId, type StoredDeadLetter } from "./dead-letters.js";

export interface DeadLetterFilter {
  readonly job: string | null;
  /** `CountedCause.id`. */
  readonly cause: string | null;
  readonly which: "given-up" | "put-back" | "all";
  /** Ids that fit whatever `which` says. */
  readonly follow?: readonly string[];
}

/** A position in the list, newest first: what follows is older. */
export interface DeadLetterPosition {
  /** Epoch milliseconds. */
  readonly diedAt: number;
  readonly id: string;
}

/** One workspace's failed jobs, newest first. */
export async function searchDeadLetters(
  db: Kysely<Tables>,
  workspaceId: string,
  filter: DeadLetterFilter,
  page: { readonly after: DeadLetterPosition | null; readonly limit: number },
): Promise<readonly StoredDeadLetter[]> {
  const deadLetters = filtered(db.selectFrom("dead_letters"), workspaceId, filter)
    .selectAll()
    .orderBy("died_at", "desc")
    .orderBy("id", "desc")
    .limit(page.limit);
  const { after } = page;
  if (after === null) return deadLetters.execute();
  return deadLetters
    .where(({ eb, refTuple, tuple }) => eb(refTuple("died_at", "id"), "<", tuple(new Date(after.diedAt), after.id)))
    .execute();
}

export async function countMatchingDeadLetters(
  db: Kysely<Tables>,
  workspaceId: string,
  filter: DeadLetterFilter,
): Promise<number> {
  const { count } = await filtered(db.selectFrom("dead_letters"), workspaceId, filter)
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return count;
}

function filtered<Row>(query: SelectQueryBuilder<Tables, "dead_letters", Row>, workspaceId: string, filter: DeadLetterFilter) {
  let chosen = query.where("workspace_id", "=", workspaceId);
  const { which, follow = [] } = filter;
  if (which !== "all") {
    chosen = chosen.where(({ eb, or }) =>
      or([
        eb("replayed_at", which === "given-up" ? "is" : "is not", null),
        ...(follow.length === 0 ? [] : [eb("id", "in", follow)]),
      ]),
    );
  }
  if (filter.job !== null) chosen = chosen.where("job", "=", filter.job);
  if (filter.cause !== null) chosen = chosen.where(causeId, "=", filter.cause);
  return chosen;
}
