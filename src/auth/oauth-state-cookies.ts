import { parseCookie } from "cookie";
import type { CookieOptions, Request, Response } from "express";
import type { OauthPurpose } from "./authorization-requests.js";

/** What a browser carries between leaving for Intercom and coming back: it alone can finish what it began. */
export interface OauthStateCookies {
  give(response: Response, purpose: OauthPurpose, browser: string): void;
  read(request: Request, purpose: OauthPurpose): string | null;
}

/** An installation begins below its own path, a sign-in elsewhere; both must come along to the callback. */
const COOKIES = {
  install: { name: "simpli_install", path: "/intercom" },
  "sign-in": { name: "simpli_sign_in", path: "/" },
} as const satisfies Record<OauthPurpose, { name: string; path: string }>;

/** @param withinMs how long the browser may be away. */
export function createOauthStateCookies({
  secure,
  withinMs,
}: {
  readonly secure: boolean;
  readonly withinMs: number;
}): OauthStateCookies {
  // Lax: the way back from Intercom is a navigation from another site, and must bring the cookie along.
  const options: CookieOptions = { httpOnly: true, sameSite: "lax", secure, maxAge: withinMs };
  return {
    give(response, purpose, browser) {
      const { name, path } = COOKIES[purpose];
      response.cookie(name, browser, { ...options, path });
    },
    read: (request, purpose) => parseCookie(request.get("Cookie") ?? "")[COOKIES[purpose].name] ?? null,
  };
}
