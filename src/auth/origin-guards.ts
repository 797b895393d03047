/** Where a request comes from: this machine or elsewhere, the console's own page or another. */
import type { Request, RequestHandler } from "express";
import { isIP } from "node:net";
import { AccessRefused } from "./access-refused.js";
import { sessionTexts } from "./texts.js";

/** From where a request came, and by what name it called us. */
export interface Approach {
  /** The other end of the connection. */
  readonly peer: string | undefined;
  readonly host: string | undefined;
  /** Whether a proxy or tunnel says that it forwarded the request. */
  readonly forwarded: boolean;
}

/**
 * Whether a request was made on this machine for this machine. The peer alone is not enough: a site whose name is
 * made to point to 127.0.0.1 (DNS rebinding) has the visitor's own browser ask, but by the site's name.
 */
export function isLoopbackRequest({ peer, host, forwarded }: Approach): boolean {
  return !forwarded && peer !== undefined && isLoopback(peer) && host !== undefined && namesLoopback(host);
}

/** In front of whatever the sandbox shows without a sign-in. */
export const loopbackOnly: RequestHandler = (request, _response, next) => {
  if (isLoopbackRequest(approachOf(request))) next();
  else next(new AccessRefused("not-let-in", sessionTexts.loopbackOnly));
};

export function approachOf(request: Request): Approach {
  return {
    peer: request.socket.remoteAddress,
    host: request.get("Host"),
    forwarded: FORWARDING.some((name) => request.get(name) !== undefined),
  };
}

const FORWARDING = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host"];

function namesLoopback(host: string): boolean {
  if (!/^[\w.:[\]-]+$/.test(host) || !URL.canParse(`http://${host}`)) return false;
  const { hostname } = new URL(`http://${host}`);
  return hostname === "localhost" || isLoopback(hostname.replace(/^\[(.*)\]$/, "$1"));
}

/** 127.0.0.0/8 and ::1; an IPv4 peer of an IPv6 socket is written ::ffff:127.0.0.1. */
function isLoopback(address: string): boolean {
  const bare = address.replace(/^::ffff:/i, "");
  return (isIP(bare) === 4 && bare.startsWith("127.")) || address === "::1";
}

/** What a request says about the page that made it. */
export interface Provenance {
  readonly method: string;
  /** `Sec-Fetch-Site` */
  readonly site: string | undefined;
  readonly origin: string | undefined;
  readonly host: string | undefined;
  readonly hasCookie: boolean;
}

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
