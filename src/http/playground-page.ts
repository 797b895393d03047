/** The page with the workspace's own Messenger. */
import { PLAYGROUND_PAGE } from "../paths.js";
import { type RequestHandler, Router } from "express";
import helmet from "helmet";
import { AccessRefused } from "../auth/access-refused.js";
import type { ViewerGuard } from "../auth/viewer-guard.js";
import type { ConfiguredRegion } from "../config.js";

/** Where the page was before; links to it go on working. */
const FORMER_PAGE = "/trial.html";

export interface PlaygroundPageDeps {
  /** Folder of the built page. */
  readonly folder: string;
  /** Reads the session of a request; null where nobody signs in. */
  readonly readSession: RequestHandler | null;
  readonly guard: Pick<ViewerGuard, "describe">;
  readonly regionOf: (workspaceId: string) => Promise<ConfiguredRegion>;
}

/**
 * The page with the workspace's own Messenger: a document of its own, since it alone lets code from Intercom in.
 * Signed out there is nothing to see on it; the console asks to sign in.
 */
export function playgroundPage({ folder, readSession, guard, regionOf }: PlaygroundPageDeps): Router {
  const router = Router();
  router.get(FORMER_PAGE, (_request, response) => response.redirect(301, PLAYGROUND_PAGE));
  if (readSession !== null) router.get(PLAYGROUND_PAGE, readSession);
  router.get(PLAYGROUND_PAGE, async (request, response, next) => {
    const session = await guard.describe(request, response).catch((error: unknown) => {
      // The console says why nobody is let in.
      if (error instanceof AccessRefused) return null;
      throw error;
    });
    if (session?.standing !== "signed-in") return response.redirect("/");
    const region = await regionOf(session.viewer.workspaceId);
    messengerHeaders(region)(request, response, (error) => {
      if (error !== undefined) return next(error);
      // A callback would be called after success too, and the static files would then answer a second time.
      response.set("Cache-Control", "no-store").sendFile("playground.html", { root: folder });
    });
  });
  return router;
}

function messengerHeaders(region: ConfiguredRegion): RequestHandler {
  return helmet({
    contentSecurityPolicy: { useDefaults: false, directives: messengerPolicy(region) },
    // The workspace's list of trusted domains is held against where the Messenger says it is.
    referrerPolicy: { policy: "strict-origin-when-cross-origin" },
    strictTransportSecurity: false,
  });
}

type Directives = Readonly<Record<string, readonly string[]>>;

interface RegionalHosts {
  readonly api: readonly string[];
  readonly live: readonly string[];
  readonly uploads: readonly string[];
  readonly downloads: string;
  readonly assets: string;
  readonly apps: string;
  readonly attachments: readonly string[];
  readonly forms: string;
}

const NUMBERED = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => `https://*.intercom-attachments-${number}.com`);

const HOSTS: Readonly<Record<ConfiguredRegion, RegionalHosts>> = {
  us: {
    api: ["https://api.intercom.io", "https://api-iam.intercom.io"],
    live: ["nexus-websocket-a.intercom.io", "nexus-websocket-b.intercom.io"],
    uploads: ["https://uploads.intercomcdn.com"],
    downloads: "https://downloads.intercomcdn.com",
    assets: "https://static.intercomassets.com",
    apps: "https://messenger-apps.intercom.io",
    attachments: NUMBERED,
    forms: "https://api-iam.intercom.io",
  },
  eu: {
    api: ["https://api.eu.intercom.io", "https://api-iam.eu.intercom.io"],
    live: ["nexus-europe-websocket.intercom.io"],
    uploads: ["https://uploads.intercomcdn.eu", "https://uploads.eu.intercomcdn.com"],
    downloads: "https://downloads.intercomcdn.eu",
    assets: "https://static.intercomassets.eu",
    apps: "https://messenger-apps.eu.intercom.io",
    attachments: ["https://*.intercom-attachments.eu"],
    forms: "https://api-iam.eu.intercom.io",
  },
  au: {
    api: ["https://api.au.intercom.io", "https://api-iam.au.intercom.io"],
    live: ["nexus-australia-websocket.intercom.io"],
    uploads: ["https://uploads.au.intercomcdn.com"],
    downloads: "https://downloads.au.intercomcdn.com",
    assets: "https://static.au.intercomassets.com",
    apps: "https://messenger-apps.au.intercom.io",
    attachments: ["https://*.au.intercom-attachments.com"],
    forms: "https://api-iam.au.intercom.io",
  },
};

const SHEETS = ["https://intercom-sheets.com", "https://www.intercom-reporting.com"];

/**
 * What a page with a Messenger must allow, of the workspace's region alone. Intercom's list also has hosts of videos
 * in messages, which nobody needs to try the app, and asks for inline styles; inline scripts and eval it does without.
 * https://www.intercom.com/help/en/articles/3894-using-intercom-with-content-security-policy
 */
function messengerPolicy(region: ConfiguredRegion): Directives {
  const { api, live, uploads, downloads, assets, apps, attachments, forms } = HOSTS[region];
  return {
    defaultSrc: ["'self'"],
    baseUri: ["'self'"],
    objectSrc: ["'none'"],
    frameAncestors: ["'none'"],
    scriptSrc: ["'self'", "https://app.intercom.io", "https://widget.intercom.io", "https://js.intercomcdn.com"],
    scriptSrcAttr: ["'none'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    connectSrc: [
      "'self'",
      "https://via.intercom.io",
      ...api,
      "https://api-ping.intercom.io",
      "https://*.intercom-messenger.com",
      "wss://*.intercom-messenger.com",
      ...live.flatMap((host) => [`https://${host}`, `wss://${host}`]),
      ...uploads,
      "https://uploads.intercomusercontent.com",
    ],
    fontSrc: ["'self'", "https://js.intercomcdn.com", "https://fonts.intercomcdn.com"],
    formAction: ["'self'", "https://intercom.help", forms],
    frameSrc: SHEETS,
    workerSrc: SHEETS,
    mediaSrc: ["https://js.intercomcdn.com", downloads],
    imgSrc: [
      "'self'",
      "blob:",
      "data:",
      "https://js.intercomcdn.com",
      assets,
      downloads,
      "https://uploads.intercomusercontent.com",
      "https://gifs.intercomcdn.com",
      "https://video-messages.intercomcdn.com",
      apps,
      ...attachments,
    ],
  };
}
