/** How often somebody may try: by address, and over all addresses together. Counted in each process. */
import type { Request, RequestHandler, Response } from "express";
import { ipKeyGenerator, type Options, rateLimit } from "express-rate-limit";
import { AccessRefused } from "./access-refused.js";
import type { KnownBrowsers } from "./known-browsers.js";
import { sessionTexts } from "./texts.js";

const WITHIN_MS = 5 * 60_000;
/** Wrong tokens from one address: even a short token outlasts that. */
const ATTEMPTS = 10;
/**
 * Behind a proxy that TRUSTED_PROXIES does not name all visitors have its address: so few attempts would let any of them
 * lock the admin out. And whoever only claims a proxy gains no more than this.
 */
const ATTEMPTS_BEHIND_UNKNOWN = 60;
/** Over all addresses: who has many of them gains nothing by that. */
const ATTEMPTS_IN_ALL = 100;
/** Ways to Intercom and back, each of which costs a little work. */
const WAYS = 100;
const WAYS_BEHIND_UNKNOWN = 1_000;
/** The status of "signed-out". */
const WRONG_TOKEN = 401;

/** In front of signing in by token. */
export function attemptLimits(known: KnownBrowsers | null): readonly RequestHandler[] {
  const isKnown = (request: Request) => known !== null && known.of(request) !== null;
  const wrongOnly = {
    skipSuccessfulRequests: true,
    requestWasSuccessful: (_request: Request, response: Response) => response.statusCode !== WRONG_TOKEN,
  };
  return [
    limited({
      ...wrongOnly,
      handler: refuseFor((minutes) => sessionTexts.tooOften(minutes)),
      limit: (request) => (comesByUnknownProxy(request) && !isKnown(request) ? ATTEMPTS_BEHIND_UNKNOWN : ATTEMPTS),
      keyGenerator: (request) => known?.of(request) ?? countedAddress(request),
    }),
    limited({
      ...wrongOnly,
      handler: refuseFor((minutes) => sessionTexts.tooOftenInAll(minutes)),
      limit: ATTEMPTS_IN_ALL,
      keyGenerator: () => "all",
      skip: isKnown,
    }),
  ];
}

/** In front of the addresses that lead to Intercom and back. */
export function wayLimit(): RequestHandler {
  return limited({
    limit: (request) => (comesByUnknownProxy(request) ? WAYS_BEHIND_UNKNOWN : WAYS),
    keyGenerator: countedAddress,
    handler: refuseFor(() => undefined),
  });
}

function limited(options: Partial<Options>): RequestHandler {
  return rateLimit({
    windowMs: WITHIN_MS,
    standardHeaders: "draft-6",
    legacyHeaders: false,
    // What it would write to the console about forwarding headers is decided by TRUSTED_PROXIES.
    validate: { xForwardedForHeader: false, forwardedHeader: false },
    ...options,
  });
}

function refuseFor(sentence: (minutes: number) => string | undefined): Options["handler"] {
  return (_request, response, next) => {
    const seconds = Number(response.getHeader("Retry-After") ?? WITHIN_MS / 1000);
    next(new AccessRefused("too-often", sentence(Math.max(1, Math.ceil(seconds / 60)))));
  };
}

/** Whom a limit counts as one: an address, apart from those that forward for others and that nobody named. */
export function countedAddress(request: Request): string {
  return `${comesByUnknownProxy(request) ? "behind " : ""}${ipKeyGenerator(request.ip ?? "")}`;
}

/** Somebody says that they forwarded it, and nobody told us to believe them. */
export function comesByUnknownProxy(request: Request): boolean {
  return request.get("X-Forwarded-For") !== undefined && request.ips.length === 0;
}
