import { CONSOLE_API, CONSOLE_PATH, SESSION_PATH, SIGN_IN_PATH } from "../paths.js";
import express, { type ErrorRequestHandler, type Request, type RequestHandler, type Response, Router } from "express";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { z } from "zod";
import { AccessRefused } from "../auth/access-refused.js";
import { attemptLimit, type SignInRoutes } from "../auth/sign-in-routes.js";
import type { AuthService } from "../auth/auth-service.js";
import { jsonOnly, sameOriginOnly } from "../auth/origin-guards.js";
import type { Sessions } from "../auth/sessions.js";
import { sessionTexts } from "../auth/texts.js";
import type { ViewerGuard } from "../auth/viewer-guard.js";
import { fieldIssuesOf, type FileAnswer } from "../console/api/endpoint.js";
import { ENDPOINT_KINDS, ENDPOINT_NAMES, type EndpointName } from "../console/api/endpoints.js";
import { signInSchema, type Viewer } from "../console/api/session.js";
import type { ConsoleHandlers, HandlersOf } from "../console/handlers/handlers.js";
import { toError } from "../kernel/errors.js";
import type { Logger } from "../kernel/log.js";
import { refuse } from "./refusals.js";

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

/** The console: only from its own page, for whoever is signed in; the session, or one of the endpoints. Never cached. */
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

export interface EndpointRoutesDeps {
  readonly handlers: ConsoleHandlers;
  /** Who asks; throws where nobody may. */
  readonly requireViewer: (request: Request, response: Response) => Promise<Viewer>;
  readonly log: Logger;
}

/** One route for each of the console's endpoints, for whoever is signed in. */
export function endpointRoutes({ handlers, requireViewer, log }: EndpointRoutesDeps): Router {
  const router = Router();
  router.use(express.json({ limit: "256kb" }));
  for (const name of ENDPOINT_NAMES) {
    const { method, path } = ENDPOINT_KINDS[name];
    const handle = handlerOf(name, handlers, { requireViewer, log });
    if (method === "GET") router.get(path, handle);
    else if (method === "POST") router.post(path, handle);
    else router.put(path, handle);
  }
  return router;
}

function handlerOf<Name extends EndpointName>(
  name: Name,
  handlers: HandlersOf<Name>,
  { requireViewer, log }: Omit<EndpointRoutesDeps, "handlers">,
): RequestHandler {
  const { input, answers } = ENDPOINT_KINDS[name];
  return async (request, response) => {
    const viewer = await requireViewer(request, response);
    const asked = input.safeParse({ ...given(request), ...request.params });
    if (!asked.success) {
      const issues = fieldIssuesOf(asked.error);
      return refuse(response, "invalid", issues[0]?.message, issues);
    }
    const gone = new AbortController();
    response.once("close", () => gone.abort());
    const answer = await handlers[name](asked.data, { viewer, signal: gone.signal });
    if (!answer.ok) return refuse(response, answer.refusal, answer.message);
    if (answers === "file") await sendFile(response, answer.value, log);
    else response.json(answer.value);
  };
}

function given(request: Request): object {
  const found: unknown = request.method === "POST" || request.method === "PUT" ? request.body : request.query;
  return typeof found === "object" && found !== null ? found : {};
}

/** What nobody expected becomes a sentence without details; what a guard or the body parser found wrong is the sender's. */
export function answerErrors(log: Logger): ErrorRequestHandler {
  return (thrown: unknown, request, response, next) => {
    if (response.headersSent) return next(thrown);
    if (thrown instanceof AccessRefused) return refuse(response, thrown.code, thrown.sentence);
    const status = statusOf(thrown);
    const expected = status !== null && status >= 400 && status < 500;
    if (!expected) log.error({ error: toError(thrown), path: request.path }, "Console request failed");
    if (!expected) return refuse(response, "unexpected");
    refuse(response, status === 413 ? "too-large" : "invalid");
  };
}

function statusOf(thrown: unknown): number | null {
  if (typeof thrown !== "object" || thrown === null || !("status" in thrown)) return null;
  return typeof thrown.status === "number" ? thrown.status : null;
}

const fileShape = z.custom<FileAnswer>((value) => typeof value === "object" && value !== null && "parts" in value);

/**
 * Sends a download part by part, waiting for the browser where it is slow. What fails before the first part is an
 * ordinary refusal; later, the connection is cut, so that the browser reports a broken download.
 */
export async function sendFile(response: Response, answer: unknown, log: Logger): Promise<void> {
  const { name, type, parts } = fileShape.parse(answer);
  const iterator = parts[Symbol.asyncIterator]();
  const first = await iterator.next();
  response.type(type).attachment(name);
  try {
    await pipeline(Readable.from(continued(first, iterator)), response);
  } catch (thrown) {
    const error = toError(thrown);
    // The browser closed the download: nothing failed here.
    if ("code" in error && error.code === "ERR_STREAM_PREMATURE_CLOSE") return;
    log.error({ error, file: name }, "Console download failed");
  }
}

async function* continued(first: IteratorResult<string>, rest: AsyncIterator<string>): AsyncGenerator<string> {
  try {
    for (let part = first; part.done !== true; part = await rest.next()) yield part.value;
  } finally {
    await rest.return?.();
  }
}
