/** Guards of where a request may come from: this machine, the console's own page. */
import type { RequestHandler } from "express";
import { AccessRefused } from "./access-refused.js";
import { approachOf, isLoopbackRequest, type Provenance } from "./request-origin.js";
import { sessionTexts } from "./texts.js";

/** In front of whatever the sandbox shows without a sign-in. */
export const loopbackOnly: RequestHandler = (request, _response, next) => {
  if (isLoopbackRequest(approachOf(request))) next();
  else next(new AccessRefused("not-let-in", sessionTexts.loopbackOnly));
};

/**
 * Whether a request may come from our own page.
 *
 * Browsers of the last years say so themselves in `Sec-Fetch-Site` (to https and to this machine; not to http elsewhere),
 * and every browser sends `Origin` with what is neither GET nor HEAD. Scripts of a page can set neither. A request with
 * neither was made by a program, which has no cookie that somebody else's page could misuse, and may pass; with a
 * cookie it might be a browser too old to trust, and what changes anything is refused. SameSite=Lax and a JSON content
 * type each hold off the same attack once more.
 *
 * Behind a proxy `Host` may have been rewritten, so an origin may also be that of PUBLIC_URL.
 */
export function isSameOrigin({ method, site, origin, host, hasCookie }: Provenance, publicOrigin: string | null): boolean {
  const changes = method !== "GET" && method !== "HEAD";
  // "none" is an address typed or bookmarked, which can only be a GET.
  if (site !== undefined) return site === "same-origin" || (site === "none" && !changes);
  if (origin !== undefined) return origin === publicOrigin || (URL.canParse(origin) && new URL(origin).host === host);
  return !changes || !hasCookie;
}

/** Refuses what another site's page sent. */
export function sameOriginOnly(publicOrigin: string | null): RequestHandler {
  return (request, _response, next) => {
    const provenance = {
      method: request.method,
      site: request.get("Sec-Fetch-Site"),
      origin: request.get("Origin"),
      host: request.get("Host"),
      hasCookie: request.get("Cookie") !== undefined,
    };
    if (isSameOrigin(provenance, publicOrigin)) next();
    else next(new AccessRefused("foreign-page"));
  };
}

/** Only JSON changes anything: another site's page cannot send that without the browser asking us first. */
export const jsonOnly: RequestHandler = (request, _response, next) => {
  const carries = request.method === "POST" || request.method === "PUT";
  if (carries && request.is("application/json") !== "application/json") next(new AccessRefused("not-json"));
  else next();
};
