/** Browsers that have signed in before. */
import { parseCookie } from "cookie";
import type { CookieOptions, Request, Response } from "express";
import { createTokenSigner } from "../kernel/secrets.js";

/** How long a browser that signed in is known again, by a cookie that opens nothing. */
const KNOWN_FOR_MS = 180 * 86_400_000;

/** Browsers that signed in with the token before: they have attempts of their own, so that nobody's guesses lock the admin out. */
export interface KnownBrowsers {
  /** The cookie's value where it is ours and has not ended, else null. */
  of(request: Request): string | null;
  remember(response: Response): void;
}

/** @param key changes with ADMIN_TOKEN. */
export function createKnownBrowsers(key: Buffer, secure: boolean, now: () => number): KnownBrowsers {
  const name = secure ? "__Host-simpli_known" : "simpli_known";
  const options: CookieOptions = { httpOnly: true, sameSite: "strict", secure, path: "/", maxAge: KNOWN_FOR_MS };
  const signer = createTokenSigner(key, "known browser");
  return {
    of(request) {
      const value = parseCookie(request.get("Cookie") ?? "")[name] ?? "";
      const until = signer.verify(value);
      return until !== null && Number(until) > now() ? value : null;
    },
    remember(response) {
      response.cookie(name, signer.sign(String(now() + KNOWN_FOR_MS)), options);
    },
  };
}
