import { parseCookie } from "cookie";
import type { CookieOptions, Request, Response } from "express";
import type { OauthPurpose } from "./authorization-requests.js";

/** What a browser carries between leaving for Intercom and coming back: it alone can finish what it began. */
export interface OauthStateCookies {
  give(response: Response, purpose: OauthPurpose, browser: string): void;
  /** @param former whether the browser began at the release before, whose cookies had no prefix. */
  read(request: Request, purpose: OauthPurpose, former?: boolean): string | null;
  /** It has come back: what was carried is worth nothing more. */
  clear(response: Response, purpose: OauthPurpose): void;
}

const NAMES = { install: "simpli_install", "sign-in": "simpli_sign_in" } as const satisfies Record<OauthPurpose, string>;

/** @param withinMs how long the browser may be away. */
export function createOauthStateCookies({
  secure,
  withinMs,
}: {
  readonly secure: boolean;
  readonly withinMs: number;
}): OauthStateCookies {
  // Lax: the way back from Intercom is a navigation from another site, and must bring the cookie along.
  const options: CookieOptions = { httpOnly: true, sameSite: "lax", secure, path: "/" };
  // The prefix has browsers hold a cookie to this host and to https: a neighbouring host cannot plant one.
  const nameOf = (purpose: OauthPurpose) => (secure ? `__Host-${NAMES[purpose]}` : NAMES[purpose]);
  return {
    give: (response, purpose, browser) => void response.cookie(nameOf(purpose), browser, { ...options, maxAge: withinMs }),
    read: (request, purpose, former = false) =>
      parseCookie(request.get("Cookie") ?? "")[former ? NAMES[purpose] : nameOf(purpose)] ?? null,
    clear: (response, purpose) => void response.clearCookie(nameOf(purpose), options),
  };
}
