import type { Kysely } from "kysely";
import { authorizeUrl } from "../intercom/oauth.js";
import { saveOauthState, consumeOauthState, type OauthPurpose } from "../store/workspaces/sessions.js";
import type { Tables } from "../store/database/tables.js";
import { hashSecret } from "../store/workspaces/sealing.js";

export type { OauthPurpose } from "../store/workspaces/sessions.js";

/** Where the browser goes next, and what it carries meanwhile. */
export interface AuthorizationRequest {
  readonly redirect: string;
  /** To be kept in the browser's cookie until it comes back. */
  readonly browser: string;
}

/** With what the browser came back from Intercom. */
export interface CallbackRequest {
  readonly code: string | null;
  readonly state: string | null;
  /** What its cookie of each purpose holds: an installation and a sign-in under way at once do not disturb each other. */
  readonly browsers: Readonly<Record<OauthPurpose, string | null>>;
}

/** The way of a browser to Intercom's page and back: one registered address, whatever it went for. */
export interface AuthorizationRequests {
  /** @param browser what the cookie holds of a request begun in another tab, or null. */
  begin(purpose: OauthPurpose, browser: string | null): Promise<AuthorizationRequest>;
  /** What the request was for: once at most for each state, and only for the browser that began. Trying uses it up. */
  end(back: Omit<CallbackRequest, "code">): Promise<{ readonly purpose: OauthPurpose } | null>;
}

export interface AuthorizationRequestsDeps {
  readonly db: Kysely<Tables>;
  readonly clientId: string;
  readonly callbackUrl: string;
  readonly appUrl: string;
  readonly newSecret: () => string;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** Intercom's codes live five minutes; an admin may read the permissions for as long again. */
export const OAUTH_STATE_TTL_MS = 10 * 60_000;

const BROWSER = /^[\w-]{43}$/;

export function createAuthorizationRequests({
  db,
  clientId,
  callbackUrl,
  appUrl,
  newSecret,
  now,
}: AuthorizationRequestsDeps): AuthorizationRequests {
  return {
    async begin(purpose, carried) {
      const browser = carried !== null && BROWSER.test(carried) ? carried : newSecret();
      const state = newSecret();
      const kept = { stateHash: hashSecret(state), browserHash: hashSecret(browser), purpose };
      await saveOauthState(db, kept, new Date(now() + OAUTH_STATE_TTL_MS), new Date(now()));
      return { redirect: authorizeUrl({ appUrl, clientId, state, redirectUri: callbackUrl }), browser };
    },

    async end({ state, browsers }) {
      if (state === null) return null;
      const taken = await consumeOauthState(db, hashSecret(state), new Date(now()));
      if (taken === null) return null;
      const browser = browsers[taken.purpose];
      return browser !== null && hashSecret(browser) === taken.browserHash ? { purpose: taken.purpose } : null;
    },
  };
}

/** The store holds hashes only: a copy of it lets nobody finish a request. */
