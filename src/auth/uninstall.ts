import type { Kysely } from "kysely";
import type { Queue } from "../queue/queue.js";
import type { Tables } from "../store/database/tables.js";
import { claimTurn, getWatermark } from "../store/workspaces/watermarks.js";
import { findWorkspace } from "../store/workspaces/workspaces.js";

export interface UninstallDeps {
  readonly db: Kysely<Tables>;
  readonly queue: Queue;
  readonly now: () => number;
  readonly newId: () => string;
}

export type HintTaken = "noted" | "noted-already" | "unknown-workspace";

/**
 * The hint may be unsigned, and each costs calls of Intercom's budget: one in ten minutes is followed up. The others are
 * only read for, since anybody may send them.
 */
const ONE_IN_SECONDS = 600;
const TURN = "uninstall-turn";

/** Records that a workspace may have uninstalled the app; a job asks Intercom whether it has. */
export async function takeUninstallHint(workspaceId: string, { db, queue, now, newId }: UninstallDeps): Promise<HintTaken> {
  const workspace = await findWorkspace(db, workspaceId);
  if (workspace === null || workspace.disconnected_at !== null) return "unknown-workspace";
  const seconds = Math.floor(now() / 1000);
  const last = await getWatermark(db, workspaceId, TURN);
  if (last !== null && last > seconds - ONE_IN_SECONDS) return "noted-already";
  const cause = { id: `uninstall-${newId()}`, topic: "uninstall", receivedAt: now(), partId: null };
  const jobs = [{ name: "confirm-uninstall", payload: { workspaceId, cause } }] as const;
  const claimed = await db.transaction().execute(async (transaction) => {
    const turn = await claimTurn(transaction, workspaceId, TURN, seconds, ONE_IN_SECONDS);
    if (turn) await queue.addWithin(transaction, jobs);
    return turn;
  });
  if (!claimed) return "noted-already";
  queue.announce(jobs);
  return "noted";
}
