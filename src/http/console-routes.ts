import { CONSOLE_API, CONSOLE_PATH, SESSION_PATH, SIGN_IN_PATH } from "../paths.js";
import express, { type Request, type RequestHandler, type Response, Router } from "express";
import { attemptLimits, type KnownBrowsers, wayLimit } from "../auth/attempt-limit.js";
import type { SignInRoutes } from "../auth/sign-in-routes.js";
import type { AuthService } from "../auth/auth-service.js";
import { jsonOnly, sameOriginOnly } from "../auth/origin-guards.js";
import type { Sessions } from "../auth/sessions.js";
import { sessionTexts } from "../auth/texts.js";
import type { ViewerGuard } from "../auth/viewer-guard.js";
import { signInSchema } from "../console/api/session.js";
import type { ConsoleHandlers } from "../console/handlers/handlers.js";
import type { Logger } from "../kernel/log.js";
import { endpointRoutes } from "./endpoint-routes.js";
import { answerErrors, refuse } from "./refusals.js";

export interface ConsoleRoutesDeps {
  readonly handlers: ConsoleHandlers;
  readonly auth: AuthService;
  /** Null where nobody signs in: in the sandbox, and where the console is closed. */
  readonly sessions: Sessions | null;
  readonly guard: ViewerGuard;
  /** Null where nobody signs in by token. */
  readonly known: KnownBrowsers | null;
  /** Null unless teammates sign in at Intercom. */
  readonly signIn: SignInRoutes | null;
  /** Of PUBLIC_URL, or null. */
  readonly publicOrigin: string | null;
  readonly log: Logger;
}

/** The console: only from its own page, for whoever is signed in; the session, or one of the endpoints. Never cached. */
export function consoleRoutes({ handlers, auth, sessions, guard, known, signIn, publicOrigin, log }: ConsoleRoutesDeps): Router {
  const router = Router();
  router.use(CONSOLE_PATH, neverStored);
  if (signIn !== null) router.get(SIGN_IN_PATH, wayLimit(), signIn.leave);
  router.use(
    CONSOLE_API,
    sameOriginOnly(publicOrigin),
    jsonOnly,
    sessions?.read ?? asItIs,
    sessionRoutes({ auth, sessions, guard, known }),
    endpointRoutes({ handlers, requireViewer: guard.requireViewer, log }),
    notFound,
    answerErrors(log, {
      message: "Console request failed",
      facts: ({ path }) => ({ path }),
      unreadable: "invalid",
    }),
  );
  return router;
}

const neverStored: RequestHandler = (_request, response, next) => {
  response.set("Cache-Control", "no-store");
  next();
};

const notFound: RequestHandler = (_request, response) => refuse(response, "not-found");

const asItIs: RequestHandler = (_request, _response, next) => next();

export interface SessionRoutesDeps {
  readonly auth: Pick<AuthService, "way" | "signInByToken">;
  readonly sessions: Sessions | null;
  readonly guard: ViewerGuard;
  readonly known: KnownBrowsers | null;
}

/** Who is signed in, signing in by ADMIN_TOKEN, and signing out. Each answers the session as it is afterwards. */
function sessionRoutes({ auth, sessions, guard, known }: SessionRoutesDeps): Router {
  const router = Router();
  const answer = async (request: Request, response: Response) => {
    const session = await guard.describe(request, response);
    if (session === null) refuse(response, "unavailable", sessionTexts.tooEarly);
    else response.json(session);
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
