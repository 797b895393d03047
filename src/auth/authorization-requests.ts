/** A browser's way to Intercom's page and back: a signed state, bound to a cookie and used once. */
import type { Kysely } from "kysely";
import { z } from "zod";
import { createTokenSigner } from "../kernel/secrets.js";
import { authorizeUrl } from "../intercom/oauth.js";
import { consumeOauthState, type OauthPurpose, useOauthState } from "../store/workspaces/sessions.js";
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
  /** What its cookie of each purpose holds, of each of its tabs: an installation and a sign-in under way at once do not disturb each other. */
  readonly browsers: Readonly<Record<OauthPurpose, readonly string[]>>;
}

/** The way of a browser to Intercom's page and back: one registered address, whatever it went for. */
export interface AuthorizationRequests {
  /** Nothing is stored for it: anybody can begin, as often as they like. */
  begin(purpose: OauthPurpose): AuthorizationRequest;
  /** What a state was begun for, used or not; null where it is not of ours or has expired. */
  purposeOf(state: string | null): OauthPurpose | null;
  /** Whether a state, used or not, was begun with this secret of a browser. */
  isOf(state: string | null, browser: string): boolean;
  /** What the request was for: once at most for each state, and only for the browser that began. Trying uses it up. */
  end(back: Omit<CallbackRequest, "code">): Promise<{ readonly purpose: OauthPurpose } | null>;
}

export interface AuthorizationRequestsDeps {
  readonly db: Kysely<Tables>;
  readonly clientId: string;
  readonly callbackUrl: string;
  readonly appUrl: string;
  readonly newSecret: () => string;
  /** Signs the states; 32 bytes, the same in every process. */
  readonly key: Buffer;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** Intercom's codes live five minutes; an admin may read the permissions for as long again. */
export const OAUTH_STATE_TTL_MS = 10 * 60_000;

export function createAuthorizationRequests({
  db,
  clientId,
  callbackUrl,
  appUrl,
  newSecret,
  key,
  now,
}: AuthorizationRequestsDeps): AuthorizationRequests {
  const signer = createTokenSigner(key, "oauth state");

  /** Null where it is not of ours, or its end has come. */
  function parseState(state: string): StateFacts | null {
    const payload = signer.verify(state);
    if (payload === null) return null;
    const facts = stateSchema.parse(JSON.parse(Buffer.from(payload, "base64url").toString("utf8")));
    return facts.until > now() ? facts : null;
  }

  async function consume(state: string): Promise<Pick<StateFacts, "purpose" | "browserHash"> | null> {
    // A state of the release before: a row, and a random text without a signature.
    if (!state.includes(".")) return consumeOauthState(db, hashSecret(state), new Date(now()));
    const facts = parseState(state);
    if (facts === null) return null;
    const { purpose, browserHash, until } = facts;
    const used = { stateHash: hashSecret(state), browserHash, purpose };
    return (await useOauthState(db, used, new Date(until), new Date(now()))) ? facts : null;
  }

  return {
    begin(purpose) {
      const browser = newSecret();
      const facts: StateFacts = { purpose, browserHash: hashSecret(browser), until: now() + OAUTH_STATE_TTL_MS };
      const payload = Buffer.from(JSON.stringify(facts)).toString("base64url");
      const state = signer.sign(payload);
      return { redirect: authorizeUrl({ appUrl, clientId, state, redirectUri: callbackUrl }), browser };
    },
    purposeOf: (state) => (state === null ? null : (parseState(state)?.purpose ?? null)),
    isOf: (state, browser) => state !== null && parseState(state)?.browserHash === hashSecret(browser),
    async end({ state, browsers }) {
      if (state === null) return null;
      const taken = await consume(state);
      if (taken === null) return null;
      const isIts = browsers[taken.purpose].some((browser) => hashSecret(browser) === taken.browserHash);
      return isIts ? { purpose: taken.purpose } : null;
    },
  };
}

/** The state goes through addresses and logs, the browser's secret does not: only its hash is in it. */
const stateSchema = z.object({ purpose: z.enum(["install", "sign-in"]), browserHash: z.string(), until: z.number() });
type StateFacts = z.infer<typeof stateSchema>;
