/** How many days a figure counts that looks back: where less is kept, there is no more to count. */
import type { Kysely } from "kysely";
import type { Tables } from "../../store/database/tables.js";
import { findKeptSince } from "../../store/workspaces/retention.js";

const DAY_MS = 86_400_000;

/** Of the last days, `most` of them at most, those of which nothing was deleted. @param settings as stored, or parsed */
export async function countKeptDays(
  db: Kysely<Tables>,
  workspaceId: string,
  settings: unknown,
  now: number,
  most: number,
): Promise<number> {
  const since = await findKeptSince(db, workspaceId, settings, now);
  return Math.min(most, Math.max(1, Math.floor((now - since) / DAY_MS)));
}
