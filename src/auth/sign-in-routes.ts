/** Signing in at Intercom: leaving for it, and what a browser finds when it is back. */
import { parseCookie } from "cookie";
import type { CookieOptions, Request, RequestHandler, Response } from "express";
import type { AuthorizationRequests } from "./authorization-requests.js";
import type { OauthStateCookies } from "./oauth-state-cookies.js";
import type { Sessions } from "./sessions.js";
import type { TeammateSignedIn } from "./teammate-sign-in.js";
import { type SignInProblem, signInProblems } from "./texts.js";

export interface SignInRoutes {
  readonly redirect: RequestHandler;
  callback(request: Request, response: Response, outcome: TeammateSignedIn): Promise<void>;
  /** What went wrong the last time, or null. */
  problemOf(request: Request): SignInProblem | null;
}

interface SignInRoutesDeps {
  readonly authorizations: AuthorizationRequests;
  readonly cookies: OauthStateCookies;
  readonly sessions: Sessions;
  /** Whether browsers reach us over https. */
  readonly secure: boolean;
}

/** The page, and nothing a request could name: there is no address to be sent on to. */
const PAGE = "/";

/** The name of a problem waits here for the page; long enough to be read again after a reload. The cookie keeps its name of old. */
const PROBLEM_COOKIE = "simpli_trouble";
const PROBLEM_FOR_MS = 120_000;
// Object.keys forgets the keys' type; the object is closed.
const PROBLEMS = Object.keys(signInProblems) as readonly SignInProblem[];

export function createSignInRoutes({ authorizations, cookies, sessions, secure }: SignInRoutesDeps): SignInRoutes {
  const options: CookieOptions = { httpOnly: true, sameSite: "lax", secure, path: "/" };
  return {
    redirect(request, response) {
      const { redirect, browser } = authorizations.begin("sign-in");
      cookies.give(request, response, "sign-in", browser);
      response.clearCookie(PROBLEM_COOKIE, options).redirect(302, redirect);
    },
    async callback(request, response, outcome) {
      if (outcome.ok) {
        await sessions.start(request, response, outcome.signedIn);
        response.clearCookie(PROBLEM_COOKIE, options);
      } else {
        response.cookie(PROBLEM_COOKIE, outcome.problem, { ...options, maxAge: PROBLEM_FOR_MS });
      }
      response.redirect(302, PAGE);
    },
    problemOf(request) {
      const name = parseCookie(request.get("Cookie") ?? "")[PROBLEM_COOKIE];
      return PROBLEMS.find((problem) => problem === name) ?? null;
    },
  };
}
