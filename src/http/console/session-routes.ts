import express, { type Request, type Response, Router } from "express";
import { signInSchema } from "../../console/api/session.js";
import type { AuthService } from "../../console/session/session-desk.js";
import { sessionTexts } from "../../console/session/session-texts.js";
import { attemptLimit } from "./attempt-limit.js";
import type { ViewerGuard } from "./entrance.js";
import { refuse } from "./refusals.js";
import type { Sessions } from "./sessions.js";

export const SESSION_PATH = "/session";

export interface SessionRoutesDeps {
  readonly auth: Pick<AuthService, "way" | "signInByToken">;
  readonly sessions: Sessions | null;
  readonly guard: ViewerGuard;
}

/** Who is signed in, signing in by ADMIN_TOKEN, and signing out. Each answers the session as it is afterwards. */
export function sessionRoutes({ auth, sessions, guard }: SessionRoutesDeps): Router {
  const router = Router();
  const answer = async (request: Request, response: Response) => {
    const session = await guard.describe(request, response);
    if (session === null) refuse(response, "unavailable", sessionTexts.tooEarly);
    else response.json(session);
  };

  router.get(SESSION_PATH, answer);

  router.post(SESSION_PATH, attemptLimit(), express.json({ limit: "4kb" }), async (request, response) => {
    if (auth.way === "closed") return refuse(response, "not-let-in", sessionTexts.noWayIn);
    if (auth.way !== "token" || sessions === null)
      return refuse(response, "not-let-in", auth.way === "intercom" ? sessionTexts.atIntercom : sessionTexts.nobodySignsIn);
    const asked = signInSchema.safeParse(request.body);
    if (!asked.success) return refuse(response, "invalid", sessionTexts.tokenUnreadable);
    const signedIn = auth.signInByToken(asked.data.token);
    if (signedIn === null) return refuse(response, "signed-out", sessionTexts.wrongToken);
    await sessions.start(request, response, signedIn);
    await answer(request, response);
  });

  router.delete(SESSION_PATH, async (request, response) => {
    await sessions?.end(request, response);
    await answer(request, response);
  });
  return router;
}
