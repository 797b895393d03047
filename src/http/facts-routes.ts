/** `POST /api/v1/conversations/{id}/facts`: what is stored of a conversation, for workflows and connectors. Asks no engine. */
import express, { type Request, type Response, Router } from "express";
import { ipKeyGenerator, rateLimit } from "express-rate-limit";
import { isFactsKey } from "../domain/facts-key.js";
import { FACTS_PATH } from "../paths.js";
import { refuse } from "./refusals.js";

export interface FactsRoutesDeps {
  /** Whose key it is, or null. */
  readonly findWorkspace: (key: string) => Promise<string | null>;
  readonly getFacts: (workspaceId: string, conversationId: string) => Promise<object | null>;
}

const PER_KEY = 60;
/** Of keys that opened nothing in this process yet: guesses cost the database no more than this. */
const STRANGERS_PER_ADDRESS = 20;
const STRANGERS_IN_ALL = 100;
const WITHIN_MS = 1_000;
/** Keys that were right before. Being one of them lets nobody in. */
const MOST_REMEMBERED = 10_000;
/** What is sent says nothing that is needed; connectors send something all the same. */
const MOST_BODY = "64kb";

const CONVERSATION_ID = /^[\w-]{1,60}$/;

export function factsRoutes({ findWorkspace, getFacts }: FactsRoutesDeps): Router {
  const router = Router();
  const known = new Set<string>();
  /** What is being looked up for the first time; each ends with it, whatever became of it. */
  const lookups = new Map<string, Promise<void>>();
  const limits = [
    limited(STRANGERS_IN_ALL, () => "all", isKnown),
    limited(STRANGERS_PER_ADDRESS, (request) => ipKeyGenerator(request.ip ?? ""), isKnown),
    limited(PER_KEY, keyOf, () => false),
  ];
  router.post(FACTS_PATH, requireForm, waitForFirst, ...limits, ignoreBody(), async (request, response) => {
    const key = keyOf(request);
    const workspaceId = await findWorkspace(key);
    if (workspaceId === null) {
      known.delete(key);
      return refuseKey(response);
    }
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.add(key);
    const id = request.params["id"];
    const facts = typeof id === "string" && CONVERSATION_ID.test(id) ? await getFacts(workspaceId, id) : null;
    if (facts === null) return refuse(response, "unknown-conversation");
    response.set("Cache-Control", "no-store").json(facts);
  });
  return router;

  /** Of many that come at once with a key that is new here, one counts as a stranger: the others wait for what it opens. */
  function waitForFirst(request: Request, response: Response, next: () => void): void {
    const key = keyOf(request);
    if (known.has(key)) return next();
    const first = lookups.get(key);
    if (first !== undefined) return void first.then(next);
    lookups.set(
      key,
      new Promise((resolve) => {
        response.once("close", () => {
          lookups.delete(key);
          resolve();
        });
      }),
    );
    next();
  }

  function isKnown(request: Request): boolean {
    return known.has(keyOf(request));
  }
}

/** What has not even the form of a key is refused before anything is counted or read. */
function requireForm(request: Request, response: Response, next: () => void): void {
  if (isFactsKey(keyOf(request))) next();
  else refuseKey(response);
}

function keyOf(request: Request): string {
  return /^Bearer +(\S+)$/i.exec(request.get("Authorization") ?? "")?.[1] ?? "";
}

function refuseKey(response: Response): void {
  response.set("WWW-Authenticate", "Bearer");
  refuse(response, "no-key");
}

function ignoreBody() {
  return express.raw({ type: () => true, limit: MOST_BODY, inflate: false });
}

function limited(limit: number, keyGenerator: (request: Request) => string, skip: (request: Request) => boolean) {
  return rateLimit({
    windowMs: WITHIN_MS,
    limit,
    keyGenerator,
    skip,
    standardHeaders: "draft-6",
    legacyHeaders: false,
    // What it would write to the console about forwarding headers is decided by TRUSTED_PROXIES.
    validate: { xForwardedForHeader: false, forwardedHeader: false },
    handler: (_request, response) => refuse(response.set("Retry-After", "1"), "too-many-asked"),
  });
}
