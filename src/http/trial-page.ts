import { join } from "node:path";
import { type RequestHandler, Router } from "express";
import helmet from "helmet";
import type { Region } from "../config.js";
import type { ViewerGuard } from "./console/entrance.js";
import { messengerPolicy } from "./messenger-policy.js";

export const PLAYGROUND_PAGE = "/trial.html";

export interface PlaygroundPageDeps {
  /** Folder of the built page. */
  readonly folder: string;
  /** Reads the session of a request; null where nobody signs in. */
  readonly readSession: RequestHandler | null;
  readonly guard: Pick<ViewerGuard, "describe">;
  readonly regionOf: (workspaceId: string) => Promise<Region>;
}

/**
 * The page with the workspace's own Messenger: a document of its own, since it alone lets code from Intercom in.
 * Signed out there is nothing to see on it; the console asks to sign in.
 */
export function playgroundPage({ folder, readSession, guard, regionOf }: PlaygroundPageDeps): Router {
  const router = Router();
  if (readSession !== null) router.get(PLAYGROUND_PAGE, readSession);
  router.get(PLAYGROUND_PAGE, async (request, response, next) => {
    const session = await guard.describe(request, response);
    if (session?.standing !== "signed-in") return response.redirect("/");
    const region = await regionOf(session.viewer.workspaceId);
    messengerHeaders(region)(request, response, (error) => {
      if (error !== undefined) return next(error);
      // A callback would be called after success too, and the static files would then answer a second time.
      response.set("Cache-Control", "no-store").sendFile(join(folder, "trial.html"));
    });
  });
  return router;
}

function messengerHeaders(region: Region): RequestHandler {
  return helmet({
    contentSecurityPolicy: { useDefaults: false, directives: messengerPolicy(region) },
    // The workspace's list of trusted domains is held against where the Messenger says it is.
    referrerPolicy: { policy: "strict-origin-when-cross-origin" },
    strictTransportSecurity: false,
  });
}
