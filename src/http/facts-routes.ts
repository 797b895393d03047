/** `POST /api/v1/conversations/{id}/facts`: what is stored of a conversation, for workflows and connectors. Asks no engine. */
import express, { type Request, type Response, Router } from "express";
import { type Options, rateLimit } from "express-rate-limit";
import { countedAddress, comesByUnknownProxy } from "../auth/attempt-limit.js";
import { isFactsKey } from "../domain/facts-key.js";
import { atMost } from "../kernel/at-most.js";
import { FACTS_PATH } from "../paths.js";
import { refuse } from "./refusals.js";

export interface FactsRoutesDeps {
  /** Whose key it is, or null. */
  readonly findWorkspace: (key: string) => Promise<string | null>;
  /** The hashes of all keys when the process started, and how a key is hashed. */
  readonly hashesAtStart: readonly string[];
  readonly hashKey: (key: string) => string;
  readonly getFacts: (workspaceId: string, conversationId: string) => Promise<object | null>;
}

const PER_KEY = 60;
/** Of keys that were made since the start and opened nothing in this process yet, and of guesses. */
const STRANGERS_PER_ADDRESS = 20;
/** Behind a proxy that TRUSTED_PROXIES does not name all callers have its address. */
const STRANGERS_BEHIND_UNKNOWN = 200;
/**
 * Over all addresses guesses are not refused, since among them may be a key that is right: they are looked up one after
 * another, so that they cost the database no more than this at once.
 */
const LOOKUPS_AT_ONCE = 2;
const MOST_WAITING = 1_000;
const WITHIN_MS = 1_000;
/** Hashes of keys that were right before. Being one of them lets nobody in. */
const MOST_REMEMBERED = 100_000;
/** What is sent says nothing that is needed; connectors send something all the same. */
const MOST_BODY = "64kb";

const CONVERSATION_ID = /^[\w-]{1,60}$/;

export function factsRoutes({ findWorkspace, hashesAtStart, hashKey, getFacts }: FactsRoutesDeps): Router {
  const router = Router();
  const known = new Set(hashesAtStart);
  const inTurn = atMost(LOOKUPS_AT_ONCE);
  let waiting = 0;
  /** What is being looked up for the first time; each ends with it, whatever became of it. */
  const lookups = new Map<string, Promise<void>>();
  const limits = [
    limited({
      limit: (request) => (comesByUnknownProxy(request) ? STRANGERS_BEHIND_UNKNOWN : STRANGERS_PER_ADDRESS),
      keyGenerator: countedAddress,
      skip: isKnown,
    }),
    limited({ limit: PER_KEY, keyGenerator: keyOf }),
  ];
  router.post(FACTS_PATH, requireForm, waitForFirst, ...limits, ignoreBody(), async (request, response) => {
    const key = keyOf(request);
    if (!isKnown(request) && waiting >= MOST_WAITING) return refuseTooMany(response);
    const workspaceId = isKnown(request) ? await findWorkspace(key) : await findStranger(key);
    if (workspaceId === null) {
      known.delete(hashKey(key));
      return refuseKey(response);
    }
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.add(hashKey(key));
    const id = request.params["id"];
    const facts = typeof id === "string" && CONVERSATION_ID.test(id) ? await getFacts(workspaceId, id) : null;
    if (facts === null) return refuse(response, "unknown-conversation");
    response.set("Cache-Control", "no-store").json(facts);
  });
  return router;

  /** Of many that come at once with a key that is new here, one counts as a stranger: the others wait for what it opens. */
  function waitForFirst(request: Request, response: Response, next: () => void): void {
    const key = keyOf(request);
    if (isKnown(request)) return next();
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
    return known.has(hashKey(keyOf(request)));
  }

  async function findStranger(key: string): Promise<string | null> {
    waiting += 1;
    try {
      return await inTurn(() => findWorkspace(key));
    } finally {
      waiting -= 1;
    }
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

function refuseTooMany(response: Response): void {
  refuse(response.set("Retry-After", "1"), "too-many-asked");
}

function ignoreBody() {
  return express.raw({ type: () => true, limit: MOST_BODY, inflate: false });
}

function limited(options: Partial<Options>) {
  return rateLimit({
    windowMs: WITHIN_MS,
    standardHeaders: "draft-6",
    legacyHeaders: false,
    // What it would write to the console about forwarding headers is decided by TRUSTED_PROXIES.
    validate: { xForwardedForHeader: false, forwardedHeader: false },
    handler: (_request, response) => refuseTooMany(response),
    ...options,
  });
}
