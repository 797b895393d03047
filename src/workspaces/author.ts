/** Who writes in the workspaces that installed the app: the teammate of INTERCOM_ADMIN_ID where there is one, else the token's. */
import type { Kysely } from "kysely";
import { toError } from "../kernel/errors.js";
import type { Logger } from "../kernel/log.js";
import type { Tables } from "../store/database/tables.js";
import { findKnownWorkspace, saveAuthor } from "../store/workspaces/workspaces.js";
import type { Connections } from "./connections.js";

interface ChooseAuthorDeps {
  readonly db: Kysely<Tables>;
  readonly connections: Pick<Connections, "open">;
  /** INTERCOM_ADMIN_ID. */
  readonly adminId: string | null;
  readonly log: Logger;
  readonly now: () => number;
}

/** A workspace's work waits for the answer, and so does the admin who is installing the app. */
const ASK_WITHIN_MS = 3_000;

/**
 * Called when the app starts and when a workspace installs it. One that was found before is not asked for again: should it
 * have left, Intercom refuses the first write, and the token's teammate writes from then on.
 */
export async function chooseAuthor(workspaceId: string, deps: ChooseAuthorDeps): Promise<void> {
  const { db, connections, adminId, log, now } = deps;
  const stored = await findKnownWorkspace(db, workspaceId);
  if (stored === null || stored.author_id === adminId) return;
  // Whoever was named before does not write any more, whatever Intercom answers.
  if (stored.author_id !== null) await saveAuthor(db, workspaceId, null, now());
  const opened = await connections.open(workspaceId);
  if (adminId === null || !opened.open) return;
  const about = { workspace: workspaceId, teammate: adminId, writesAs: stored.admin_id };
  try {
    const teammates = await opened.connection.api.listTeammates({ signal: AbortSignal.timeout(ASK_WITHIN_MS) });
    if (teammates.some(({ id }) => id === adminId)) await saveAuthor(db, workspaceId, adminId, now());
    else log.warn(about, "INTERCOM_ADMIN_ID is not a teammate of this workspace: the owner of its token writes instead");
  } catch (error) {
    log.warn(
      { ...about, error: toError(error) },
      "INTERCOM_ADMIN_ID not checked: the owner of the token writes until the next start",
    );
  }
}
