/** Work waits while there is no token that opens, or Intercom refuses it; and goes on once that is over. */
import type { Kysely } from "kysely";
import { AUTOMATIONS } from "../domain/settings.js";
import { BusyError } from "../kernel/errors.js";
import { endHeldJobs, startHeldJobs } from "../queue/row-statements.js";
import type { Tables } from "../store/database/tables.js";
import { type Connections, PAUSED } from "./connections.js";

/** What would be written anew; the check for a note that is there twice takes nothing but our own off. */
const WRITING = ["event", "refresh", ...AUTOMATIONS] as const;

const INSTALLED_AGAIN = "the app was installed again; what came before is shown, and nothing of it written";

/**
 * Goes on at once: nobody who wrote meanwhile waits longer than the pause. After a new installation it ends instead, as what came
 * before is of conversations from before that installation, which are only suggested for.
 * @param transaction the one that ends the pause
 */
export async function pauseOver(transaction: Kysely<Tables>, workspaceId: string, isNewInstallation: boolean): Promise<void> {
  if (isNewInstallation) await endHeldJobs(transaction, workspaceId, PAUSED, { names: WRITING, because: INSTALLED_AGAIN });
  await startHeldJobs(transaction, workspaceId, PAUSED);
}

const WAIT_FOR_TOKEN_MS = 15 * 60_000;

/** For work in the background: where no token can be opened it waits, until the key is right or the app is installed again. */
export function waitForToken(connections: Connections, now: () => number): Connections {
  return {
    ...connections,
    async open(workspaceId, options) {
      const opened = await connections.open(workspaceId, options);
      if (!opened.open && opened.lacksToken === true) throw new BusyError(opened.because, now() + WAIT_FOR_TOKEN_MS);
      return opened;
    },
  };
}

/** The end of the pause ends this wait too; it matters where another end than that is to be noticed, as that the app was taken off. */
const WAIT_WHILE_PAUSED_MS = 3_600_000;

/** For work that no search finds again: it waits while the workspace is paused, and ends once it is disconnected. */
export function waitWhilePaused(connections: Connections, now: () => number): Connections {
  return {
    ...connections,
    async open(workspaceId, options) {
      const opened = await connections.open(workspaceId, options);
      if (!opened.open && opened.paused === true) throw new BusyError(opened.because, now() + WAIT_WHILE_PAUSED_MS);
      return opened;
    },
  };
}
