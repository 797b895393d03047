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

/**
 * A hint of before holds those back that follow it, also the true one after a forged one: once a refused token speaks for
 * it, it is followed up at once. As seldom, whoever sends hints.
 */
const REFUSED_TURN = "uninstall-refused-turn";

/** Records that a workspace may have uninstalled the app; a job asks Intercom whether it has. */
export async function takeUninstallHint(workspaceId: string, deps: UninstallDeps): Promise<HintTaken> {
  const { db } = deps;
  const workspace = await findWorkspace(db, workspaceId);
  if (workspace === null || workspace.disconnected_at !== null) return "unknown-workspace";
  if (!(await isTaken(TURN, workspaceId, deps))) return (await followUp(TURN, workspaceId, deps)) ? "noted" : "noted-already";
  const isRefused = workspace.uninstall === null && (await getWatermark(db, workspaceId, TOKEN_REFUSED_WATERMARK)) !== null;
  if (!isRefused || (await isTaken(REFUSED_TURN, workspaceId, deps))) return "noted-already";
  return (await followUp(REFUSED_TURN, workspaceId, deps)) ? "noted" : "noted-already";
}

async function isTaken(turn: string, workspaceId: string, { db, now }: Pick<UninstallDeps, "db" | "now">): Promise<boolean> {
  const last = await getWatermark(db, workspaceId, turn);
  return last !== null && isWithinLife(last, ONE_IN_SECONDS, Math.floor(now() / 1000));
}

/** False where another process has taken the turn. */
async function followUp(turn: string, workspaceId: string, { db, queue, now, newId }: UninstallDeps): Promise<boolean> {
  const seconds = Math.floor(now() / 1000);
  const cause = { id: `uninstall-${newId()}`, topic: "uninstall", receivedAt: now(), partId: null };
  const jobs = [{ name: "confirm-uninstall", payload: { workspaceId, cause } }] as const;
  const claimed = await db.transaction().execute(async (transaction) => {
    const mine = await claimTurn(transaction, workspaceId, turn, seconds, ONE_IN_SECONDS);
    if (mine) await queue.addWithin(transaction, jobs);
    return mine;
  });
  if (claimed) queue.announce(jobs);
  return claimed;
}

const DAY_SECONDS = 86_400;

/**
 * Intercom sends its hint once: one that came while the app was away is lost. A token that was refused for a day is taken
 * for one, once a day, so that what belongs to a workspace that has left does not stay for good. One that is refused after
 * a hint, which came while it still worked, speaks for the hint.
 */
export async function suspectUninstall(workspaceId: string, deps: UninstallDeps): Promise<void> {
  if (await isTaken(TURN, workspaceId, deps)) return void (await takeUninstallHint(workspaceId, deps));
  const since = await findLastingSince(deps.db, workspaceId, TOKEN_REFUSED_WATERMARK);
  const seconds = Math.floor(deps.now() / 1000);
  if (since === null || seconds - since < DAY_SECONDS) return;
  if (await claimTurn(deps.db, workspaceId, "refused-token-turn", seconds, DAY_SECONDS))
    await takeUninstallHint(workspaceId, deps);
}
