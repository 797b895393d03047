/** The work that waited while Intercom refused a workspace's token, once that is over. */
import type { Kysely } from "kysely";
import { AUTOMATIONS } from "../domain/settings.js";
import { endHeldJobs, startHeldJobs } from "../queue/row-statements.js";
import type { Tables } from "../store/database/tables.js";
import { PAUSED } from "./connections.js";

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
