/** What was last seen of the permissions of a workspace's token. */
import type { Kysely } from "kysely";
import { z } from "zod";
import { CAPABILITY_IDS, SCOPES, type SeenScopes } from "../../domain/capability-list.js";
import type { Tables } from "../database/tables.js";
import { clearWatermark, findWatermark, setWatermark } from "./watermarks.js";

const SCOPES_WATERMARK = "seen-scopes";

const scopes = z.array(z.enum(SCOPES)).catch([]);
const detailSchema = z.object({
  granted: scopes,
  missing: scopes,
  refused: z.array(z.object({ id: z.enum(CAPABILITY_IDS), because: z.string() })).catch([]),
});

/** @returns with when it was seen, in epoch milliseconds; null before the first time */
export async function findSeenScopes(
  db: Kysely<Tables>,
  workspaceId: string,
): Promise<{ readonly seen: SeenScopes; readonly at: number } | null> {
  const row = await findWatermark(db, workspaceId, SCOPES_WATERMARK);
  const read = detailSchema.safeParse(row?.detail);
  return row === null || !read.success ? null : { seen: read.data, at: row.at * 1000 };
}

export async function clearSeenScopes(db: Kysely<Tables>, workspaceId: string): Promise<void> {
  await clearWatermark(db, workspaceId, SCOPES_WATERMARK);
}

/** @param at epoch milliseconds */
export async function saveSeenScopes(db: Kysely<Tables>, workspaceId: string, seen: SeenScopes, at: number): Promise<void> {
  await setWatermark(db, workspaceId, SCOPES_WATERMARK, Math.floor(at / 1000), seen);
}
