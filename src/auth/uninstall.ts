/** When a workspace may have uninstalled the app: Intercom's hint, and a token refused for a day. */
import type { Kysely } from "kysely";
import { isWithinLife } from "../kernel/age.js";
import type { Queue } from "../queue/queue.js";
import type { Tables } from "../store/database/tables.js";
import { claimTurn, findLastingSince, getWatermark } from "../store/workspaces/watermarks.js";
import { findWorkspace } from "../store/workspaces/workspaces.js";
import { TOKEN_REFUSED_WATERMARK } from "../workspaces/token-health.js";

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
  if (last !== null && isWithinLife(last, ONE_IN_SECONDS, seconds)) return "noted-already";
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

const DAY_SECONDS = 86_400;

/**
 * Intercom sends its hint once: one that came while the app was away is lost. A token that was refused for a day is taken
 * for one, once a day, so that what belongs to a workspace that has left does not stay for good.
 */
export async function suspectUninstall(workspaceId: string, deps: UninstallDeps): Promise<void> {
  const since = await findLastingSince(deps.db, workspaceId, TOKEN_REFUSED_WATERMARK);
  const seconds = Math.floor(deps.now() / 1000);
  if (since === null || seconds - since < DAY_SECONDS) return;
  if (await claimTurn(deps.db, workspaceId, "refused-token-turn", seconds, DAY_SECONDS))
    await takeUninstallHint(workspaceId, deps);
}
