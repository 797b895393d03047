/** Puts together installing and signing in by OAuth, and what an installation begins. */
import { hkdfSync, randomBytes } from "node:crypto";
import type { IntercomSide } from "./intercom.js";
import type { Context } from "./context.js";
import { CALLBACK_PATH } from "../paths.js";
import { createInstallService } from "../auth/install.js";
import { createOauthCallback, type OauthCallback } from "../auth/oauth-callback.js";
import { createAuthorizationRequests, type AuthorizationRequests } from "../auth/authorization-requests.js";
import type { IntercomApi } from "../intercom/api.js";
import { exchangeCode } from "../intercom/oauth.js";
import { type Region, regionHosts } from "../intercom/regions.js";
import { OutsideError } from "../kernel/errors.js";
import { TOKEN_REFUSED_WATERMARK } from "../workspaces/token-health.js";
import { clearWatermark } from "../store/workspaces/watermarks.js";
import { findWorkspace, renewToken } from "../store/workspaces/workspaces.js";

export interface ComposeInstallDeps extends Context {
  readonly intercom: IntercomSide;
  /** Starts the schedule of a workspace. */
  readonly begin: (workspaceId: string) => Promise<void>;
}

export interface OauthSide extends OauthCallback {
  readonly authorizations: AuthorizationRequests;
}

/** Installing and signing in by OAuth; null for a private app, whose token is in the environment. */
export function composeInstall({ config, db, intercom, begin, log, now }: ComposeInstallDeps): OauthSide | null {
  const { clientId, clientSecrets, region, apiUrl, appUrl, version } = config.intercom;
  const [clientSecret] = clientSecrets;
  const { app, workspaces } = intercom;
  if (app.kind !== "oauth" || clientId === null || clientSecret === undefined || config.publicUrl === null) return null;
  const { sealer, identify } = app;
  const appUrlOf = (of: Region) => appUrl ?? regionHosts(of).app;
  const exchange = (code: string) =>
    exchangeCode({ apiUrl: apiUrl ?? regionHosts(region).api, version, clientId, clientSecret, code, now });

  const authorizations = createAuthorizationRequests({
    db,
    clientId,
    callbackUrl: `${config.publicUrl}${CALLBACK_PATH}`,
    appUrl: appUrlOf(region),
    newSecret: () => randomBytes(32).toString("base64url"),
    key: Buffer.from(hkdfSync("sha256", clientSecret, "", "oauth state", 32)),
    now,
  });
  const install = createInstallService({
    db,
    sealer,
    region,
    appUrlOf,
    exchange,
    identify,
    isTokenRefused: async (workspaceId) => {
      const opened = await intercom.connections.open(workspaceId, { evenIfRefused: true });
      return opened.open && isRefused(opened.connection.api);
    },
    startAutonomy: config.startAutonomy,
    installed: async (workspaceId) => {
      workspaces.invalidate(workspaceId);
      await clearWatermark(db, workspaceId, TOKEN_REFUSED_WATERMARK);
      await begin(workspaceId);
    },
    now,
    log,
  });
  const signIn = {
    exchange,
    identify,
    async isInstalled(workspaceId: string) {
      const workspace = await findWorkspace(db, workspaceId);
      return workspace?.disconnected_at === null && workspace.uninstall === null;
    },
    renewToken: (workspaceId: string, teammateId: string, token: string) =>
      renewToken(db, { workspaceId, adminId: teammateId, tokenSealed: sealer.seal(token, workspaceId) }),
    now,
  };
  return { authorizations, ...createOauthCallback({ authorizations, install, signIn, log }) };
}

/** An admin waits for the answer. */
const ASKED_FOR_MS = 5_000;

/** Only where Intercom says so: one that is away says nothing of the token. */
async function isRefused(api: Pick<IntercomApi, "me">): Promise<boolean> {
  try {
    await api.me({ signal: AbortSignal.timeout(ASKED_FOR_MS) });
    return false;
  } catch (error) {
    if (!(error instanceof OutsideError)) throw error;
    return error.failure.status === 401;
  }
}
