import { SignJWT } from "jose";
import { regionHosts } from "../../../intercom/regions.js";
import { findWorkspace } from "../../../store/workspaces/workspaces.js";
import type { Viewer } from "../../api/session.js";
import { answered, type ConsoleDeps, type Handler } from "../handlers.js";
import { regionOf } from "../region-of.js";

/** What the Messenger is started with. */
export function getPlayground({ config, db, now }: ConsoleDeps): Handler<"read-trial"> {
  const { intercom, messengerSecret } = config;
  return async (_input, { viewer }) => {
    if (intercom.mode === "sandbox") return answered({ kind: "sandbox" });
    const { workspaceId } = viewer;
    const region = regionOf(await findWorkspace(db, workspaceId), intercom.region);
    const app = intercom.appUrl ?? regionHosts(region).app;
    // A Messenger secret belongs to one workspace: with OAuth it would be anybody's.
    const secret = intercom.mode === "private" ? messengerSecret : null;
    const customer = playgroundCustomer(viewer);
    return answered({
      kind: "messenger",
      appId: workspaceId,
      region,
      customer: secret === null ? null : { ...customer, token: await signMessengerToken(customer, secret, now()) },
      inboxUrl: `${app}/a/inbox/${encodeURIComponent(workspaceId)}`,
    });
  };
}

/** Long enough for trying the app, short enough to be worthless to whoever finds it later. */
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
