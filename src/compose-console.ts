import { Router } from "express";
import type { OauthSide } from "./compose-install.js";
import type { IntercomSide } from "./compose-intercom.js";
import type { Config } from "./config.js";
import { createDesk } from "./console/desk/create-desk.js";
import type { DeskRoom } from "./console/desk/desk-room.js";
import { regionOf } from "./console/desk/region-of.js";
import { sessionKeys } from "./console/session/session-cookie.js";
import { createSessionDesk, type SessionDesk } from "./console/session/session-desk.js";
import { SessionStore } from "./console/session/session-store.js";
import { consoleRoutes } from "./http/console/console-routes.js";
import { createEntrance, type Entrance } from "./http/console/entrance.js";
import { createSessions, type Sessions } from "./http/console/sessions.js";
import { createSignInDoor } from "./http/console/sign-in-door.js";
import { trialPage } from "./http/trial-page.js";
import { oauthRoutes } from "./http/oauth-routes.js";
import { createTripCookies } from "./http/trip-cookies.js";
import { TRIP_WITHIN_MS } from "./install/trips.js";
import { findWorkspace } from "./store/workspaces.js";

export interface ComposeConsoleRoom extends DeskRoom {
  readonly intercom: IntercomSide;
  /** Null for a private app and in the sandbox. */
  readonly oauth: OauthSide | null;
  /** Folder of the built page, or null where it was not built. */
  readonly page: string | null;
}

export interface ConsoleDoors {
  readonly console: Router;
  /** Installing and coming back from Intercom; null where nobody goes there. */
  readonly install: Router | null;
}

/** The console: who may see it, how they get in, and what it asks. */
export function composeConsole(room: ComposeConsoleRoom): ConsoleDoors {
  const { config, db, oauth, intercom, log, now } = room;
  const secure = isHttps(config);
  const { mode } = config.intercom;
  const sessionDesk = createSessionDesk({
    mode,
    adminToken: config.adminToken,
    identify: intercom.app.kind === "private" ? intercom.app.identify : null,
    findWorkspace: (id) => findWorkspace(db, id),
    now,
  });
  const sessions = signsIn(sessionDesk) ? composeSessions(room, secure) : null;
  const cookies = createTripCookies({ secure, withinMs: TRIP_WITHIN_MS });
  const signIn = oauth === null || sessions === null ? null : createSignInDoor({ trips: oauth.trips, cookies, sessions, secure });
  const entrance = createEntrance({ desk: sessionDesk, sessions, signIn });
  return {
    console: Router().use(
      composeTrial(room, entrance, sessions),
      consoleRoutes({
        desk: createDesk(room),
        sessionDesk,
        sessions,
        entrance,
        signIn,
        publicOrigin: config.publicUrl === null ? null : new URL(config.publicUrl).origin,
        log,
      }),
    ),
    install: oauth === null || signIn === null ? null : oauthRoutes({ desk: oauth, trips: oauth.trips, cookies, signIn }),
  };
}

/** The page with the Messenger, where the page was built. */
function composeTrial({ page, config, db }: ComposeConsoleRoom, entrance: Entrance, sessions: Sessions | null): Router {
  if (page === null) return Router();
  return trialPage({
    folder: page,
    readSession: sessions?.read ?? null,
    entrance,
    regionOf: async (id) => regionOf(await findWorkspace(db, id), config.intercom.region),
  });
}

/** Whether browsers reach us by https; then a proxy ends it before us. */
export function isHttps({ publicUrl }: Pick<Config, "publicUrl">): boolean {
  return publicUrl?.startsWith("https:") ?? false;
}

function signsIn({ way }: SessionDesk): boolean {
  return way === "token" || way === "intercom";
}

function composeSessions({ config, db, now }: ComposeConsoleRoom, secure: boolean): Sessions {
  const { mode, clientSecrets } = config.intercom;
  return createSessions({
    store: new SessionStore({ db, secure, now }),
    keys: sessionKeys(clientSecrets, mode === "private" ? config.adminToken : null),
    secure,
  });
}
