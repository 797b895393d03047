/** Puts together the console: its guard, its sessions, its handlers and its page. */
import { randomBytes } from "node:crypto";
import { Router } from "express";
import { type AuthService, createAuthService } from "../auth/auth-service.js";
import { OAUTH_STATE_TTL_MS } from "../auth/authorization-requests.js";
import { createKnownBrowsers } from "../auth/known-browsers.js";
import { createOauthStateCookies } from "../auth/oauth-state-cookies.js";
import { createSessions, sessionKeys, type Sessions, SessionStore } from "../auth/sessions.js";
import { createSignInRoutes } from "../auth/sign-in-routes.js";
import { createViewerGuard, type ViewerGuard } from "../auth/viewer-guard.js";
import type { Config } from "../config.js";
import { regionOf } from "../workspaces/addresses.js";
import { createConsoleHandlers } from "../console/handlers/create-handlers.js";
import type { ConsoleDeps } from "../console/handlers/handlers.js";
import { consoleRoutes } from "../http/console-routes.js";
import { oauthRoutes } from "../http/oauth-routes.js";
import { playgroundPage } from "../http/playground-page.js";
import { findWorkspace } from "../store/workspaces/workspaces.js";
import { listTokenless } from "../workspaces/connect.js";
import type { OauthSide } from "./auth.js";
import type { IntercomSide } from "./intercom.js";

export interface ComposeConsoleDeps extends ConsoleDeps {
  readonly intercom: IntercomSide;
  /** Null for a private app and in the sandbox. */
  readonly oauth: OauthSide | null;
  /** Folder of the built page, or null where it was not built. */
  readonly page: string | null;
}

export interface ConsoleRouters {
  readonly console: Router;
  /** Installing and coming back from Intercom; null where nobody goes there. */
  readonly install: Router | null;
}

/** The console: who may see it, how they get in, and what it asks. */
export function composeConsole(deps: ComposeConsoleDeps): ConsoleRouters {
  const { config, db, oauth, intercom, log, now } = deps;
  const secure = isHttps(config);
  const { mode } = config.intercom;
  const auth = createAuthService({
    mode,
    adminToken: config.adminToken,
    identify: intercom.app.kind === "private" ? intercom.app.identify : null,
    async findTokenless() {
      const [id] = mode === "private" ? await listTokenless(db) : [];
      return id === undefined ? null : findWorkspace(db, id);
    },
    // While Intercom refuses the workspace's token after a hint, nobody is let in by it.
    async findWorkspace(id) {
      const workspace = await findWorkspace(db, id);
      return workspace?.uninstall === null ? workspace : null;
    },
    now,
  });
  const sessions = signsIn(auth) ? composeSessions(deps, secure) : null;
  const cookies = createOauthStateCookies({ secure, withinMs: OAUTH_STATE_TTL_MS });
  const signIn =
    oauth === null || sessions === null
      ? null
      : createSignInRoutes({ authorizations: oauth.authorizations, cookies, sessions, secure });
  const known =
    auth.way === "token"
      ? createKnownBrowsers(sessionKeys(config.intercom.clientSecrets, config.adminToken)[0] ?? randomBytes(32), secure, now)
      : null;
  const guard = createViewerGuard({ auth, sessions, signIn });
  return {
    console: Router().use(
      composePlayground(deps, guard, sessions),
      consoleRoutes({
        handlers: createConsoleHandlers(deps),
        auth,
        sessions,
        guard,
        known,
        signIn,
        publicOrigin: config.publicUrl === null ? null : new URL(config.publicUrl).origin,
        log,
      }),
    ),
    install:
      oauth === null || signIn === null
        ? null
        : oauthRoutes({ callback: oauth, authorizations: oauth.authorizations, cookies, signIn }),
  };
}

/** The page with the Messenger, where the page was built. */
function composePlayground({ page, config, db }: ComposeConsoleDeps, guard: ViewerGuard, sessions: Sessions | null): Router {
  if (page === null) return Router();
  return playgroundPage({
    folder: page,
    readSession: sessions?.read ?? null,
    guard,
    regionOf: async (id) => regionOf(await findWorkspace(db, id), config.intercom.region),
  });
}

/** Whether browsers reach us by https; then a proxy ends it before us. */
export function isHttps({ publicUrl }: Pick<Config, "publicUrl">): boolean {
  return publicUrl?.startsWith("https:") ?? false;
}

function signsIn({ way }: AuthService): boolean {
  return way === "token" || way === "intercom";
}

function composeSessions({ config, db, now }: ComposeConsoleDeps, secure: boolean): Sessions {
  const { mode, clientSecrets } = config.intercom;
  return createSessions({
    store: new SessionStore({ db, secure, now }),
    keys: sessionKeys(clientSecrets, mode === "private" ? config.adminToken : null),
    secure,
  });
}
