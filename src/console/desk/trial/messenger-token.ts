import { SignJWT } from "jose";
import type { Viewer } from "../../api/session.js";

/** Long enough for a trial, short enough to be worthless to whoever finds it later. */
const LIVES_MS = 30 * 60_000;

export interface PlaygroundCustomer {
  readonly userId: string;
  readonly name: string;
}

/** One customer for each teammate, so that two who try at once do not write in one another's name. */
export function playgroundCustomer({ teammateId }: Pick<Viewer, "teammateId">): PlaygroundCustomer {
  return { userId: `simpli-trial-${teammateId ?? "admin"}`, name: "Simpli trial customer" };
}

/**
 * Proves to the Messenger who writes. Signed with the Messenger's own secret, which is neither the client secret nor a token.
 * https://developers.intercom.com/installing-intercom/web/identity-verification
 * @param now epoch milliseconds
 */
export async function signMessengerToken(customer: PlaygroundCustomer, secret: string, now: number): Promise<string> {
  return new SignJWT({ user_id: customer.userId, name: customer.name })
    .setProtectedHeader({ alg: "HS256", typ: "JWT" })
    .setIssuedAt(new Date(now))
    .setExpirationTime(new Date(now + LIVES_MS))
    .sign(new TextEncoder().encode(secret));
}
