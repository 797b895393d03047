import { randomBytes } from "node:crypto";
import type { Kysely } from "kysely";
import type { IntercomSide } from "./compose-intercom.js";
import type { Config } from "./config.js";
import { CALLBACK_PATH } from "./http/oauth-routes.js";
import { createInstallDesk, type InstallDesk } from "./install/install-desk.js";
import { exchangeCode } from "./intercom/oauth.js";
import { regionHosts } from "./intercom/regions.js";
import { TOKEN_REFUSED_MARK } from "./intercom/token-standing.js";
import type { Logger } from "./log.js";
import type { Tables } from "./store/tables.js";
import { clearWatermark } from "./store/watermarks.js";

export interface ComposeInstallRoom {
  readonly config: Config;
  readonly db: Kysely<Tables>;
  readonly intercom: IntercomSide;
  /** Starts the clockwork of a workspace. */
  readonly begin: (workspaceId: string) => Promise<void>;
  readonly log: Logger;
  readonly now: () => number;
}

/** Installing by OAuth; null for a private app, whose token is in the environment. */
export function composeInstall({ config, db, intercom, begin, log, now }: ComposeInstallRoom): InstallDesk | null {
  const { clientId, clientSecrets, region, apiUrl, appUrl } = config.intercom;
  const [clientSecret] = clientSecrets;
  const { app, workspaces } = intercom;
  if (app.kind !== "oauth" || clientId === null || clientSecret === undefined || config.publicUrl === null) return null;
  return createInstallDesk({
    db,
    sealer: app.sealer,
    clientId,
    callbackUrl: `${config.publicUrl}${CALLBACK_PATH}`,
    region,
    appUrlOf: (of) => appUrl ?? regionHosts(of).app,
    exchange: (code) => exchangeCode({ apiUrl: apiUrl ?? regionHosts(region).api, clientId, clientSecret, code, now }),
    identify: app.identify,
    installed: async (workspaceId) => {
      workspaces.forget(workspaceId);
      await clearWatermark(db, workspaceId, TOKEN_REFUSED_MARK);
      await begin(workspaceId);
    },
    newSecret: () => randomBytes(32).toString("base64url"),
    now,
    log,
  });
}
