/** A workspace that seems to have uninstalled the app: since when Intercom refuses its token. */
import type { Kysely } from "kysely";
import { z } from "zod";
import type { Tables } from "../database/tables.js";
import { clearWatermark, findWatermark, setWatermark } from "./watermarks.js";

export const UNINSTALL_WATERMARK = "uninstall-refused";

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

/** Intercom takes the token again. */
export async function clearUninstall(db: Kysely<Tables>, workspaceId: string): Promise<void> {
  await clearWatermark(db, workspaceId, UNINSTALL_WATERMARK);
}
