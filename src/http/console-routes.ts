/** The console over HTTP: only from its own page, and for whoever is signed in. */
import { type RequestHandler, Router } from "express";
import { wayLimit } from "../auth/attempt-limit.js";
import { jsonOnly, sameOriginOnly } from "../auth/origin-guards.js";
import type { SignInRoutes } from "../auth/sign-in-routes.js";
import type { ConsoleHandlers } from "../console/handlers/handlers.js";
import type { Logger } from "../kernel/log.js";
import { CONSOLE_API, CONSOLE_PATH, SIGN_IN_PATH } from "../paths.js";
import { answerErrors } from "./answer-errors.js";
import { endpointRoutes } from "./endpoint-routes.js";
import { refuse } from "./refusals.js";
import { sessionRoutes, type SessionRoutesDeps } from "./session-routes.js";

export interface ConsoleRoutesDeps extends SessionRoutesDeps {
  readonly handlers: ConsoleHandlers;
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
  if (signIn !== null) router.get(SIGN_IN_PATH, wayLimit(), signIn.redirect);
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
