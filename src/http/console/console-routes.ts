import { type RequestHandler, Router } from "express";
import type { ConsoleHandlers } from "../../console/desk/desk.js";
import type { AuthService } from "../../console/session/session-desk.js";
import type { Logger } from "../../log.js";
import { answerErrors } from "./answer-errors.js";
import { endpointRoutes } from "./endpoint-routes.js";
import type { ViewerGuard } from "./entrance.js";
import { jsonOnly, sameOriginOnly } from "./own-page.js";
import { refuse } from "./refusals.js";
import { sessionRoutes } from "./session-routes.js";
import type { Sessions } from "./sessions.js";
import { SIGN_IN_PATH, type SignInRoutes } from "./sign-in-door.js";

export const CONSOLE_PATH = "/console";
export const CONSOLE_API = `${CONSOLE_PATH}/api`;

export interface ConsoleRoutesDeps {
  readonly handlers: ConsoleHandlers;
  readonly auth: AuthService;
  /** Null where nobody signs in: in the sandbox, and where the console is closed. */
  readonly sessions: Sessions | null;
  readonly guard: ViewerGuard;
  /** Null unless teammates sign in at Intercom. */
  readonly signIn: SignInRoutes | null;
  /** Of PUBLIC_URL, or null. */
  readonly publicOrigin: string | null;
  readonly log: Logger;
}

/** The console's door: from our own page? who is it? then the session, or one of the endpoints. Never kept in a cache. */
export function consoleRoutes({ handlers, auth, sessions, guard, signIn, publicOrigin, log }: ConsoleRoutesDeps): Router {
  const router = Router();
  router.use(CONSOLE_PATH, neverStored);
  if (signIn !== null) router.get(SIGN_IN_PATH, signIn.leave);
  router.use(
    CONSOLE_API,
    sameOriginOnly(publicOrigin),
    jsonOnly,
    sessions?.read ?? asItIs,
    sessionRoutes({ auth, sessions, guard }),
    endpointRoutes({ handlers, requireViewer: guard.requireViewer, log }),
    notFound,
    answerErrors(log),
  );
  return router;
}

const neverStored: RequestHandler = (_request, response, next) => {
  response.set("Cache-Control", "no-store");
  next();
};

const notFound: RequestHandler = (_request, response) => refuse(response, "not-found");

const asItIs: RequestHandler = (_request, _response, next) => next();
