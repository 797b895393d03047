import { type CookieOptions, Router } from "express";
import type { InstallDesk } from "../install/install-desk.js";
import { rawParameter } from "./raw-parameter.js";

export const INSTALL_PATH = "/intercom/install";
export const CALLBACK_PATH = "/intercom/callback";

const COOKIE = "simpli_install";

export interface OauthDoor {
  readonly desk: InstallDesk;
  /** Whether browsers reach us over https. */
  readonly secure: boolean;
  /** How long an installation may take, in milliseconds. */
  readonly withinMs: number;
}

/** Admins come here from Intercom's app store or a link, go to Intercom to allow the app in, and come back. */
export function oauthRoutes({ desk, secure, withinMs }: OauthDoor): Router {
  const router = Router();
  // Lax: the way back from Intercom is a navigation from another site, and must bring the cookie along.
  const cookie: CookieOptions = { httpOnly: true, sameSite: "lax", secure, path: "/intercom" };

  router.get(INSTALL_PATH, async (request, response) => {
    const { redirect, browser } = await desk.begin(readCookie(request.get("Cookie"), COOKIE));
    response.cookie(COOKIE, browser, { ...cookie, maxAge: withinMs });
    response.set("Cache-Control", "no-store").redirect(302, redirect);
  });

  router.get(CALLBACK_PATH, async (request, response) => {
    const { redirect } = await desk.finish({
      code: rawParameter(request.originalUrl, "code"),
      state: rawParameter(request.originalUrl, "state"),
      browser: readCookie(request.get("Cookie"), COOKIE),
    });
    // The address holds the code: it stays out of caches and of the next page's Referer.
    response.set({ "Cache-Control": "no-store", "Referrer-Policy": "no-referrer" }).redirect(302, redirect);
  });
  return router;
}

function readCookie(header: string | undefined, name: string): string | null {
  const pairs = (header ?? "").split(";").map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1) ?? null;
}
