/** Where admins leave for Intercom to install the app, and where all browsers come back. */
import { INSTALL_PATH, CALLBACK_PATH } from "../paths.js";
import { Router } from "express";
import type { AuthorizationRequests } from "../auth/authorization-requests.js";
import { wayLimit } from "../auth/attempt-limit.js";
import type { OauthCallback } from "../auth/oauth-callback.js";
import type { OauthStateCookies } from "../auth/oauth-state-cookies.js";
import type { SignInRoutes } from "../auth/sign-in-routes.js";

export interface OauthRoutesDeps {
  readonly callback: OauthCallback;
  readonly authorizations: AuthorizationRequests;
  readonly cookies: OauthStateCookies;
  /** Where those land who went to Intercom to sign in to the console. */
  readonly signIn: SignInRoutes;
}

/** Admins come here from Intercom's app store or a link, go to Intercom to allow the app in, and come back; so do teammates who sign in. */
export function oauthRoutes({ callback, authorizations, cookies, signIn }: OauthRoutesDeps): Router {
  const router = Router();

  router.get(INSTALL_PATH, wayLimit(), (request, response) => {
    const { redirect, browser } = authorizations.begin("install");
    cookies.give(request, response, "install", browser);
    response.set("Cache-Control", "no-store").redirect(302, redirect);
  });

  router.get(CALLBACK_PATH, wayLimit(), async (request, response) => {
    const state = rawParameter(request.originalUrl, "state");
    // Signed states have a dot; those of the release before were kept in the store and have none.
    const former = state !== null && !state.includes(".");
    const returned = await callback.complete({
      code: rawParameter(request.originalUrl, "code"),
      state,
      browsers: {
        install: cookies.read(request, "install", former),
        "sign-in": cookies.read(request, "sign-in", former),
      },
    });
    // The address holds the code: it stays out of caches and of the next page's Referer.
    response.set({ "Cache-Control": "no-store", "Referrer-Policy": "no-referrer" });
    cookies.drop(request, response, returned.purpose, (browser) => authorizations.isOf(state, browser));
    if (returned.purpose === "install") response.redirect(302, returned.redirect);
    else await signIn.callback(request, response, returned);
  });
  return router;
}

/**
 * A query parameter exactly as it was sent. Intercom's codes may hold "=", "+" or "/" unescaped, which readers of
 * forms turn into something else, and the exchange then fails with "Unauthorized Code".
 */
export function rawParameter(url: string, name: string): string | null {
  const query = url.split("#", 1)[0]?.split("?").slice(1).join("?") ?? "";
  for (const pair of query.split("&")) {
    const at = pair.indexOf("=");
    if (at > 0 && pair.slice(0, at) === name && pair.length > at + 1) return unescaped(pair.slice(at + 1));
  }
  return null;
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
