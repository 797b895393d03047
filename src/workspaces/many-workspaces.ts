import type { Kysely } from "kysely";
import { parseSettings } from "../domain/settings.js";
import type { Sealer } from "../store/workspaces/sealing.js";
import type { Tables } from "../store/database/tables.js";
import { findWorkspace, listConnected, type StoredWorkspace } from "../store/workspaces/workspaces.js";
import type { IntercomApi } from "../intercom/api.js";
import type { Connections, Opened } from "./connections.js";
import { parseRegion, type Region } from "../intercom/regions.js";

export interface ManyWorkspacesDeps {
  readonly db: Kysely<Tables>;
  readonly sealer: Sealer;
  /** A client of its own for each workspace and token; the rate budget belongs to the workspace and outlives both. */
  readonly clientFor: (workspace: { readonly id: string; readonly region: Region; readonly token: string }) => IntercomApi;
  /** For workspaces whose `GET /me` names none. */
  readonly region: Region;
}

interface Client {
  /** What the client was made of: another token or region makes another client. */
  readonly madeOf: string;
  readonly api: IntercomApi;
}

/** An OAuth app: as many workspaces as admins installed it in, each with its own sealed token. */
export function createManyWorkspaces(deps: ManyWorkspacesDeps): Connections {
  const clients = new Map<string, Client>();

  function clientOf(workspace: StoredWorkspace, sealed: string): IntercomApi | null {
    const madeOf = `${workspace.region} ${sealed}`;
    const known = clients.get(workspace.id);
    if (known?.madeOf === madeOf) return known.api;
    const token = unsealed(sealed, workspace.id, deps.sealer);
    if (token === null) return null;
    const api = deps.clientFor({ id: workspace.id, region: parseRegion(workspace.region) ?? deps.region, token });
    clients.set(workspace.id, { madeOf, api });
    return api;
  }

  function refuse(workspaceId: string, because: string): Opened {
    clients.delete(workspaceId);
    return { open: false, because };
  }

  return {
    // The store is asked each time: another process may have taken a new token, or deleted this one.
    async open(workspaceId) {
      const workspace = await findWorkspace(deps.db, workspaceId);
      if (workspace === null) return refuse(workspaceId, "the workspace has not installed the app");
      if (workspace.disconnected_at !== null) return refuse(workspaceId, "the workspace is disconnected");
      if (workspace.token_sealed === null) return refuse(workspaceId, "the workspace has no token; install the app there again");
      const api = clientOf(workspace, workspace.token_sealed);
      if (api === null)
        return refuse(workspaceId, "its token was sealed with another ENCRYPTION_KEY; install the app there again");
      const { admin_id: adminId, timezone } = workspace;
      return { open: true, connection: { workspaceId, api, adminId, timezone, settings: parseSettings(workspace.settings) } };
    },
    async list() {
      const workspaces = await listConnected(deps.db);
      return workspaces.filter(({ token_sealed }) => token_sealed !== null).map(({ id }) => id);
    },
  };
}

function unsealed(sealed: string, workspaceId: string, sealer: Sealer): string | null {
  try {
    return sealer.open(sealed, workspaceId);
  } catch {
    return null;
  }
}
