/** The session as the console's page sees it: who is signed in, signing in by ADMIN_TOKEN, and signing out. */
import express, { type Request, type Response, Router } from "express";
import { attemptLimits } from "../auth/attempt-limit.js";
import type { AuthService } from "../auth/auth-service.js";
import type { KnownBrowsers } from "../auth/known-browsers.js";
import type { Sessions } from "../auth/sessions.js";
import { sessionTexts } from "../auth/texts.js";
import type { ViewerGuard } from "../auth/viewer-guard.js";
import { signInSchema } from "../console/api/session.js";
import { SESSION_PATH } from "../paths.js";
import { refuse } from "./refusals.js";

export interface SessionRoutesDeps {
  readonly auth: Pick<AuthService, "way" | "signInByToken">;
  /** Null where nobody signs in: in the sandbox, and where the console is closed. */
  readonly sessions: Sessions | null;
  readonly guard: ViewerGuard;
  /** Null where nobody signs in by token. */
  readonly known: KnownBrowsers | null;
}

/** Each answers the session as it is afterwards. */
export function sessionRoutes({ auth, sessions, guard, known }: SessionRoutesDeps): Router {
  const router = Router();
  const answer = async (request: Request, response: Response) => {
    response.json(await guard.describe(request, response));
  };

  router.get(SESSION_PATH, answer);

  router.post(
    SESSION_PATH,
    ...attemptLimits(known),
    express.json({ limit: "4kb", inflate: false }),
    async (request, response) => {
      if (auth.way === "closed") return refuse(response, "not-let-in", sessionTexts.noWayIn);
      if (auth.way !== "token" || sessions === null)
        return refuse(response, "not-let-in", auth.way === "intercom" ? sessionTexts.atIntercom : sessionTexts.nobodySignsIn);
      const asked = signInSchema.safeParse(request.body);
      if (!asked.success) return refuse(response, "invalid", sessionTexts.tokenUnreadable);
      const signedIn = auth.signInByToken(asked.data.token);
      if (signedIn === null) return refuse(response, "signed-out", sessionTexts.wrongToken);
      await sessions.start(request, response, signedIn);
      known?.remember(response);
      await answer(request, response);
    },
  );

  router.delete(SESSION_PATH, async (request, response) => {
    await sessions?.end(request, response);
    await answer(request, response);
  });
  return router;
}
