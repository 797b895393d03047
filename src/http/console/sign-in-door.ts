import type { CookieOptions, Request, RequestHandler, Response } from "express";
import { signInTroubles } from "../../console/session/session-texts.js";
import type { TeammateSignedIn } from "../../console/session/teammate-sign-in.js";
import type { Trips } from "../../install/trips.js";
import { readCookie } from "../read-cookie.js";
import type { TripCookies } from "../trip-cookies.js";
import type { Sessions } from "./sessions.js";

export const SIGN_IN_PATH = "/console/sign-in";

/** The two ends of signing in at Intercom: leaving for it, and landing. */
export interface SignInDoor {
  readonly leave: RequestHandler;
  land(request: Request, response: Response, outcome: TeammateSignedIn): Promise<void>;
  /** What went wrong the last time, in a sentence, or null. */
  troubleOf(request: Request): string | null;
}

export interface SignInDoorRoom {
  readonly trips: Trips;
  readonly cookies: TripCookies;
  readonly sessions: Sessions;
  /** Whether browsers reach us over https. */
  readonly secure: boolean;
}

/** The page, and nothing a request could name: there is no address to be sent on to. */
const PAGE = "/";

/** The name of a trouble waits here for the page; long enough to be read again after a reload. */
const TROUBLE_COOKIE = "simpli_trouble";
const TROUBLE_FOR_MS = 120_000;

export function createSignInDoor({ trips, cookies, sessions, secure }: SignInDoorRoom): SignInDoor {
  const options: CookieOptions = { httpOnly: true, sameSite: "lax", secure, path: "/" };
  return {
    async leave(request, response) {
      const { redirect, browser } = await trips.begin("sign-in", cookies.read(request, "sign-in"));
      cookies.give(response, "sign-in", browser);
      response.clearCookie(TROUBLE_COOKIE, options).redirect(302, redirect);
    },
    async land(request, response, outcome) {
      if (outcome.ok) {
        await sessions.start(request, response, outcome.signedIn);
        response.clearCookie(TROUBLE_COOKIE, options);
      } else {
        response.cookie(TROUBLE_COOKIE, outcome.trouble, { ...options, maxAge: TROUBLE_FOR_MS });
      }
      response.redirect(302, PAGE);
    },
    troubleOf(request) {
      const name = readCookie(request.get("Cookie"), TROUBLE_COOKIE);
      return Object.entries(signInTroubles).find(([trouble]) => trouble === name)?.[1] ?? null;
    },
  };
}
