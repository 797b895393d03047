/** Where a request comes from: this machine, or elsewhere by way of a proxy. */
import { isIP } from "node:net";
import type { Request } from "express";

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
