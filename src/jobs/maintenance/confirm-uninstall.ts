import { OutsideError } from "../../kernel/errors.js";
import { disconnectWorkspace } from "../../store/workspaces/workspaces.js";
import { done, later, nothing } from "../catalog.js";
import type { JobHandler, JobDeps } from "../deps.js";

/** Intercom may send the hint before the token stops working: while it works, it is checked again this long after the hint. */
const RECHECK_MS = [30_000, 2 * 60_000, 10 * 60_000];

/**
 * A request said that the app was uninstalled, perhaps without a signature. Only a refused token proves it;
 * then the token goes, and what else we hold ages out.
 */
export function createConfirmUninstallJob(deps: JobDeps): JobHandler<"confirm-uninstall"> {
  return async ({ workspaceId, cause }, context) => {
    const opened = await deps.connections.open(workspaceId);
    if (!opened.open) return nothing(opened.because);
    if (await isRefused(() => opened.connection.api.me({ signal: context.signal }))) {
      await disconnectWorkspace(deps.db, workspaceId, deps.now());
      context.log.info({ workspace: workspaceId }, "workspace uninstalled the app; its token is deleted");
      return done("the app was taken off, the token is deleted");
    }
    const since = deps.now() - cause.receivedAt;
    const wait = RECHECK_MS.find((ms) => ms > since);
    if (wait === undefined) return nothing("the token still works: nobody took the app off");
    return later(cause.receivedAt + wait, "the token still works");
  };
}

async function isRefused(ask: () => Promise<unknown>): Promise<boolean> {
  try {
    await ask();
    return false;
  } catch (error) {
    if (error instanceof OutsideError && error.failure.status === 401) return true;
    throw error;
  }
}
