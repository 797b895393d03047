import type { Kysely } from "kysely";
import type { IntercomSide } from "../compose-intercom.js";
import type { IntercomApi } from "../intercom/api.js";
import { parseRegion, type Region, regionHosts } from "../intercom/regions.js";
import type { Tables } from "../store/tables.js";
import { listConnected } from "../store/workspaces.js";

/** A workspace whose token we hold, whether or not it works. */
export type InspectableWorkspace =
  | {
      readonly inspectable: true;
      /** Null for a private app: Intercom tells whose token it is. */
      readonly workspaceId: string | null;
      readonly api: IntercomApi;
      readonly apiUrl: string;
      readonly region: Region;
      /** Overrides the teammate of `GET /me`. */
      readonly adminId: string | null;
    }
  | { readonly inspectable: false; readonly workspaceId: string; readonly because: string };

export interface InspectableDeps {
  readonly db: Kysely<Tables>;
  readonly intercom: IntercomSide;
  readonly region: Region;
  readonly apiUrl: string | null;
  readonly adminId: string | null;
}

/** @param only null for every connected workspace. */
export async function listInspectable(deps: InspectableDeps, only: string | null): Promise<readonly InspectableWorkspace[]> {
  const { db, intercom, region, apiUrl, adminId } = deps;
  if (intercom.app.kind === "private") {
    const { api, identify } = intercom.app;
    // An Intercom that does not answer is for the check of the token to tell.
    const me = only === null ? null : await identify().catch(() => null);
    if (me !== null && me.workspaceId !== only) return [];
    return [{ inspectable: true, workspaceId: null, api, apiUrl: apiUrl ?? regionHosts(region).api, region, adminId }];
  }
  const workspaces = (await listConnected(db)).filter(({ id }) => only === null || id === only);
  return Promise.all(
    workspaces.map(async ({ id, region: stored }): Promise<InspectableWorkspace> => {
      const opened = await intercom.connections.open(id);
      if (!opened.open) return { inspectable: false, workspaceId: id, because: opened.because };
      const itsRegion = parseRegion(stored) ?? region;
      const { api, adminId: its } = opened.connection;
      return {
        inspectable: true,
        workspaceId: id,
        api,
        apiUrl: apiUrl ?? regionHosts(itsRegion).api,
        region: itsRegion,
        adminId: its,
      };
    }),
  );
}
