import { type RequestHandler, Router } from "express";
import type { Desk } from "../../console/desk/desk.js";
import type { SessionDesk } from "../../console/session/session-desk.js";
import type { Logger } from "../../log.js";
import { answerErrors } from "./answer-errors.js";
import { endpointRoutes } from "./endpoint-routes.js";
import type { Entrance } from "./entrance.js";
import { jsonOnly, ownPageOnly } from "./own-page.js";
import { refuse } from "./refusals.js";
import { sessionRoutes } from "./session-routes.js";
import type { Sessions } from "./sessions.js";
import { SIGN_IN_PATH, type SignInDoor } from "./sign-in-door.js";

export const CONSOLE_PATH = "/console";
export const CONSOLE_API = `${CONSOLE_PATH}/api`;

export interface ConsoleDoor {
  readonly desk: Desk;
  readonly sessionDesk: SessionDesk;
  /** Null where nobody signs in: in the sandbox, and where the console is closed. */
  readonly sessions: Sessions | null;
  readonly entrance: Entrance;
  /** Null unless teammates sign in at Intercom. */
  readonly signIn: SignInDoor | null;
  /** Of PUBLIC_URL, or null. */
  readonly publicOrigin: string | null;
  readonly log: Logger;
}

/** The console's door: from our own page? who is it? then the session, or one of the endpoints. Never kept in a cache. */
export function consoleRoutes({ desk, sessionDesk, sessions, entrance, signIn, publicOrigin, log }: ConsoleDoor): Router {
  const router = Router();
  router.use(CONSOLE_PATH, neverStored);
  if (signIn !== null) router.get(SIGN_IN_PATH, signIn.leave);
  router.use(
    CONSOLE_API,
    ownPageOnly(publicOrigin),
    jsonOnly,
    sessions?.read ?? asItIs,
    sessionRoutes({ desk: sessionDesk, sessions, entrance }),
    endpointRoutes({ desk, viewerOf: entrance.viewerOf, log }),
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
