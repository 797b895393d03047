/** The cookies by which a browser alone can finish what it began at Intercom. */
import { parseCookie } from "cookie";
import type { CookieOptions, Request, Response } from "express";
import type { OauthPurpose } from "./authorization-requests.js";

/**
 * What a browser carries between leaving for Intercom and coming back: it alone can finish what it began. Its tabs may be
 * under way at once, each with a secret of its own.
 */
export interface OauthStateCookies {
  give(request: Request, response: Response, purpose: OauthPurpose, browser: string): void;
  /** Newest first. @param former whether the browser began at the release before, whose cookies had no prefix. */
  read(request: Request, purpose: OauthPurpose, former?: boolean): readonly string[];
  /** One has come back: its secret is worth nothing more. Where none is of it, the others stay as they are. */
  drop(request: Request, response: Response, purpose: OauthPurpose, isUsed: (browser: string) => boolean): void;
}

/** So many of a browser's tabs are under way at once. */
const MOST_TABS = 5;
/** Stands in no secret. */
const BETWEEN = ".";

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
  const read = (request: Request, name: string) =>
    (parseCookie(request.get("Cookie") ?? "")[name] ?? "").split(BETWEEN).filter((browser) => browser !== "");
  const write = (response: Response, name: string, browsers: readonly string[]) =>
    void response.cookie(name, browsers.slice(0, MOST_TABS).join(BETWEEN), { ...options, maxAge: withinMs });
  return {
    give: (request, response, purpose, browser) => write(response, nameOf(purpose), [browser, ...read(request, nameOf(purpose))]),
    read: (request, purpose, former = false) => read(request, former ? NAMES[purpose] : nameOf(purpose)).slice(0, MOST_TABS),
    drop(request, response, purpose, isUsed) {
      const name = nameOf(purpose);
      const browsers = read(request, name);
      const left = browsers.filter((browser) => !isUsed(browser));
      if (left.length === browsers.length) return;
      if (left.length === 0) response.clearCookie(name, options);
      else write(response, name, left);
    },
  };
}
