import { parseSettings } from "../domain/settings.js";
import { findWorkspace, saveWorkspace } from "../store/workspaces/workspaces.js";
import type { Kysely } from "kysely";
import type { Tables } from "../store/database/tables.js";
import type { IntercomApi, Me } from "../intercom/api.js";
import type { Connections } from "./connections.js";
import { ianaZone } from "../intercom/regions.js";

export interface SingleWorkspaceDeps {
  readonly db: Kysely<Tables>;
  readonly api: IntercomApi;
  /** Overrides the teammate of `GET /me`. */
  readonly adminId: string | null;
  readonly region: string;
  readonly now: () => number;
}

/**
 * A private app: one token, one workspace, known by `GET /me`. Until Intercom has answered that once,
 * jobs wait; webhooks are taken all the same.
 */
export function createSingleWorkspace(deps: SingleWorkspaceDeps): Connections & { readonly identify: () => Promise<Me> } {
  let known: Me | null = null;
  let asking: Promise<Me> | null = null;

  async function ask(): Promise<Me> {
    const me = await deps.api.me();
    await saveWorkspace(
      deps.db,
      {
        id: me.workspaceId,
        name: me.workspaceName,
        region: me.region?.toLowerCase() ?? deps.region,
        timezone: ianaZone(me.timezone),
        adminId: deps.adminId ?? me.adminId,
        tokenSealed: null,
      },
      deps.now(),
    );
    known = me;
    return me;
  }

  async function identify(): Promise<Me> {
    if (known !== null) return known;
    asking ??= ask().finally(() => (asking = null));
    return asking;
  }

  return {
    identify,
    async open(workspaceId) {
      const me = await identify();
      if (me.workspaceId !== workspaceId) return { open: false, because: "this app's token belongs to another workspace" };
      const row = await findWorkspace(deps.db, workspaceId);
      if (row === null || row.disconnected_at !== null) return { open: false, because: "the workspace is disconnected" };
      const connection = {
        workspaceId,
        api: deps.api,
        adminId: row.admin_id,
        timezone: row.timezone,
        settings: parseSettings(row.settings),
      };
      return { open: true, connection };
    },
    list: () => Promise.resolve(known === null ? [] : [known.workspaceId]),
  };
}
