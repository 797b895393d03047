/** The workspaces that commands inspect and set up: those whose token we hold. */
import type { Kysely } from "kysely";
import type { IntercomSide } from "../../compose/intercom.js";
import type { Config, SimpliConfig } from "../../config.js";
import type { IntercomApi } from "../../intercom/api.js";
import { parseRegion, type Region, regionHosts } from "../../intercom/regions.js";
import { INSTALL_PATH, installUrl } from "../../paths.js";
import type { Tables } from "../../store/database/tables.js";
import type { Sealer } from "../../store/workspaces/sealing.js";
import { listConnected } from "../../store/workspaces/workspaces.js";
import type { Keys } from "../../doctor/checks/stored-values.js";

/** What inspecting and setting up work with. */
export interface InspectDeps {
  readonly db: Kysely<Tables>;
  /** Null asks for every connected workspace. */
  readonly inspectable: (workspaceId: string | null) => Promise<readonly InspectableWorkspace[]>;
  readonly version: string;
  /** Whether the token is a private app's, which has every permission in its own workspace. */
  readonly ownToken: boolean;
  /** Whether INTERCOM_API_URL overrides the regions' hosts. */
  readonly pinned: boolean;
  readonly triage: SimpliConfig | null;
  readonly installUrl: string;
  readonly keys: Keys;
  readonly now: () => number;
}

export interface InspectedApp {
  /** Opens what is sealed; null where there is no key. */
  readonly sealer: Sealer | null;
  readonly config: Config;
  readonly db: Kysely<Tables>;
  readonly intercom: IntercomSide;
  /** Where the sandbox plays Intercom in this very process, its API; null elsewhere. */
  readonly sandboxApiUrl: string | null;
  readonly now: () => number;
}

export function inspectionOf({ config, db, intercom, sealer, sandboxApiUrl, now }: InspectedApp): InspectDeps {
  const { region, apiUrl, adminId, version } = config.intercom;
  return {
    db,
    inspectable: (workspaceId) =>
      listInspectable({ db, intercom, region, apiUrl: sandboxApiUrl ?? apiUrl, adminId }, workspaceId),
    version,
    ownToken: intercom.app.kind === "private",
    pinned: sandboxApiUrl !== null || apiUrl !== null,
    triage: config.simpli.triage,
    installUrl: installUrl(config) ?? INSTALL_PATH,
    keys: { sealer, hasPrevious: config.encryptionKeyPrevious !== null },
    now,
  };
}

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
      /** INTERCOM_ADMIN_ID, where the workspace installed the app and need not have such a teammate. */
      readonly wantedAdminId: string | null;
    }
  | { readonly inspectable: false; readonly workspaceId: string; readonly because: string };

type InspectableDeps = Pick<InspectedApp, "db" | "intercom"> & Pick<Config["intercom"], "region" | "apiUrl" | "adminId">;

/** @param only null for every connected workspace. */
async function listInspectable(deps: InspectableDeps, only: string | null): Promise<readonly InspectableWorkspace[]> {
  const { db, intercom, region, apiUrl, adminId } = deps;
  if (intercom.app.kind === "private") {
    const { api, identify } = intercom.app;
    // An Intercom that does not answer is for the check of the token to tell.
    const me = only === null ? null : await identify().catch(() => null);
    if (me !== null && me.workspaceId !== only) return [];
    const its = { workspaceId: null, api, apiUrl: apiUrl ?? regionHosts(region).api, region };
    return [{ inspectable: true, ...its, adminId, wantedAdminId: null }];
  }
  // A row without a token is a sandbox's or a private app's, which ran on this database before: nobody installed anything there.
  const workspaces = (await listConnected(db)).filter(
    ({ id, token_sealed: sealed }) => sealed !== null && (only === null || id === only),
  );
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
        wantedAdminId: adminId,
      };
    }),
  );
}
