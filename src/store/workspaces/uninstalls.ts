/** A workspace that seems to have uninstalled the app: since when Intercom refuses its token, and what becomes of that. */
import type { Kysely } from "kysely";
import { z } from "zod";
import type { Tables } from "../database/tables.js";
import { clearWatermark, findWatermark, setWatermark } from "./watermarks.js";

export const UNINSTALL_WATERMARK = "uninstall-refused";
/** After the workspace counts as uninstalled. */
export const TOKEN_KEPT_MS = 7 * 86_400_000;

export interface StoredUninstall {
  /** Epoch milliseconds of the first refusal after a hint. */
  readonly since: number;
  readonly refusals: number;
  /** Id of the hint that is followed up. */
  readonly by: string;
}

const detailSchema = z.object({ since: z.number(), refusals: z.number(), by: z.string() });

/** Null where nothing is known that speaks against the token. Work of a workspace that has one pauses. */
export async function findUninstall(db: Kysely<Tables>, workspaceId: string): Promise<StoredUninstall | null> {
  const found = await findWatermark(db, workspaceId, UNINSTALL_WATERMARK);
  return parseUninstall(found?.detail);
}

export function parseUninstall(detail: unknown): StoredUninstall | null {
  return detailSchema.safeParse(detail).data ?? null;
}

export async function saveUninstall(db: Kysely<Tables>, workspaceId: string, uninstall: StoredUninstall): Promise<void> {
  await setWatermark(db, workspaceId, UNINSTALL_WATERMARK, Math.floor(uninstall.since / 1000), uninstall);
}

/** It is installed anew: what was signed in to the installation before is not to this one. */
export async function endUninstall(db: Kysely<Tables>, workspaceId: string, now: number): Promise<void> {
  if ((await findUninstall(db, workspaceId)) === null) return;
  await db
    .updateTable("workspaces")
    .set({ connected_at: new Date(now) })
    .where("id", "=", workspaceId)
    .execute();
  await clearUninstall(db, workspaceId);
}

/** Intercom takes the token again. */
export async function clearUninstall(db: Kysely<Tables>, workspaceId: string): Promise<void> {
  await clearWatermark(db, workspaceId, UNINSTALL_WATERMARK);
}

/**
 * The app was uninstalled. The sealed token stays for a while; the facts key, what alerts go to and how its teams write end at
 * once; what else we hold ages out. False where it was so already.
 */
export async function disconnectWorkspace(db: Kysely<Tables>, id: string, now: number): Promise<boolean> {
  const row = await db
    .updateTable("workspaces")
    .set({ disconnected_at: new Date(now) })
    .where("id", "=", id)
    .where("disconnected_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  for (const table of ["facts_keys", "alert_settings", "alerts", "house_styles"] as const)
    await db.deleteFrom(table).where("workspace_id", "=", id).execute();
  return row !== undefined;
}

/** It was not uninstalled after all. */
export async function reconnectWorkspace(db: Kysely<Tables>, id: string): Promise<void> {
  await db
    .updateTable("workspaces")
    .set({ disconnected_at: null })
    .where("id", "=", id)
    .where("disconnected_at", "is not", null)
    .execute();
}

export async function deleteToken(db: Kysely<Tables>, id: string): Promise<void> {
  await db
    .updateTable("workspaces")
    .set({ token_sealed: null })
    .where("id", "=", id)
    .where("disconnected_at", "is not", null)
    .execute();
}

/** Tokens of workspaces that uninstalled the app so long ago, whatever became of the job that follows that up. */
export async function deleteOldTokens(db: Kysely<Tables>, now: number): Promise<void> {
  await db
    .updateTable("workspaces")
    .set({ token_sealed: null })
    .where("disconnected_at", "<", new Date(now - TOKEN_KEPT_MS))
    .where("token_sealed", "is not", null)
    .execute();
}
