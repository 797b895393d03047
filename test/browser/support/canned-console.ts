import express, { type Request, type Router } from "express";
import { ENDPOINT_KINDS, ENDPOINT_NAMES, type EndpointName, type OutputOf } from "../../../src/console/api/endpoints.js";
import { signInSchema, type Session } from "../../../src/console/api/session.js";

export type SignedIn = Extract<Session, { standing: "signed-in" }>;
export type SignedOut = Extract<Session, { standing: "signed-out" }>;

export const ADMIN: SignedIn = {
  standing: "signed-in",
  viewer: { workspaceId: "ws-1", workspaceName: "Harbour Goods", teammateId: null, name: "Administrator" },
  mode: "private",
  canSignOut: true,
  isOwner: true,
};
export const SANDBOX: SignedIn = {
  standing: "signed-in",
  viewer: { workspaceId: "sandbox", workspaceName: "Harbour Goods", teammateId: null, name: "Sandbox" },
  mode: "sandbox",
  canSignOut: false,
  isOwner: true,
};
export const BY_TOKEN: SignedOut = { standing: "signed-out", way: "token", signInUrl: null, installUrl: null, trouble: null };
export const RIGHT_TOKEN = "a-token-of-the-harbour";

/** What the server answers to one endpoint, by what it was given. */
export type CannedAnswers = { readonly [Name in EndpointName]?: (given: Readonly<Record<string, unknown>>) => OutputOf<Name> };

export interface Asked {
  readonly name: EndpointName;
  readonly given: Readonly<Record<string, unknown>>;
}

/** The console's API over real HTTP with canned answers, and what the page asked of it. */
export interface CannedConsole {
  readonly router: Router;
  readonly asked: Asked[];
  session: Session;
  /** An endpoint without an answer is refused as not found. */
  answers: CannedAnswers;
}

export function createCannedConsole(session: Session, answers: CannedAnswers): CannedConsole {
  const router = express.Router().use(express.json());
  const canned: CannedConsole = { router, asked: [], session, answers };
  sessionRoutes(canned);
  router.use((_request, response, next) => {
    if (canned.session.standing === "signed-in") return next();
    response.status(401).json({ error: "Please sign in." });
  });
  for (const name of ENDPOINT_NAMES) endpointRoute(canned, name);
  return canned;
}

function sessionRoutes(canned: CannedConsole): void {
  const { router } = canned;
  router.get("/session", (_request, response) => response.json(canned.session));
  router.post("/session", (request, response) => {
    const isRight = signInSchema.parse(request.body).token === RIGHT_TOKEN;
    if (isRight) canned.session = ADMIN;
    response.status(isRight ? 200 : 401).json(isRight ? ADMIN : { error: "That is not the token this app was started with." });
  });
  router.delete("/session", (_request, response) => {
    canned.session = BY_TOKEN;
    response.json(canned.session);
  });
}

function endpointRoute(canned: CannedConsole, name: EndpointName): void {
  const { method, path } = ENDPOINT_KINDS[name];
  const answer = (request: Request, response: express.Response) => {
    const given = { ...(method === "GET" ? request.query : bodyOf(request)), ...request.params };
    canned.asked.push({ name, given });
    const found = canned.answers[name];
    if (found) response.json(found(given));
    else response.status(404).json({ error: "The harbour has no answer to this." });
  };
  if (method === "GET") canned.router.get(path, answer);
  else if (method === "POST") canned.router.post(path, answer);
  else canned.router.put(path, answer);
}

function bodyOf(request: Request): object {
  const body: unknown = request.body;
  return typeof body === "object" && body !== null ? body : {};
}
