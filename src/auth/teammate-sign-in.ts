/** Signs in the teammate who came back from Intercom, where the app knows their workspace. */
import type { Me } from "../intercom/api.js";
import { identifyOwner } from "./identify.js";
import { sessionTexts, type SignInProblem } from "./texts.js";
import type { SignedIn } from "./sessions.js";

export type TeammateSignedIn =
  | { readonly ok: true; readonly signedIn: SignedIn }
  | { readonly ok: false; readonly problem: SignInProblem };

export interface TeammateSignInDeps {
  readonly exchange: (code: string) => Promise<string>;
  readonly identify: (token: string) => Promise<Me>;
  readonly isInstalled: (workspaceId: string) => Promise<boolean>;
  /** Stores a token where the workspace is connected in this teammate's name already, and does nothing elsewhere. */
  readonly renewToken: (workspaceId: string, teammateId: string, token: string) => Promise<void>;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/**
 * Who came back from Intercom. Throws `OutsideError` where Intercom did not answer, `IdentityRefused` where it does not say.
 * https://developers.intercom.com/docs/references/rest-api/api.intercom.io/admins/identifyadmin
 *
 * Signing in is not installing: whatever workspace the code is of, none is connected here that was not. The token has done
 * its work with `GET /me` and is dropped, with one exception. Intercom does not say whether a second authorisation
 * replaces the first one's token. If it does, it does so for the same teammate, and dropping the new token would cut
 * off their workspace; so where the workspace is connected in this very teammate's name, the newer of two tokens
 * with equal rights is kept. Anybody else's would have us act in another name, and is never stored.
 * It is not revoked either: Intercom's way to do that uninstalls the app.
 */
export async function signInTeammate(code: string, deps: TeammateSignInDeps): Promise<TeammateSignedIn> {
  const token = await deps.exchange(code);
  const { workspaceId, adminId, adminName, emailVerified } = await identifyOwner(token, deps.identify);
  // Whoever makes an account with somebody else's address has not shown to be them.
  if (emailVerified !== true) return { ok: false, problem: "email-unverified" };
  if (!(await deps.isInstalled(workspaceId))) return { ok: false, problem: "not-installed" };
  await deps.renewToken(workspaceId, adminId, token);
  const name = adminName ?? sessionTexts.teammate(adminId);
  return { ok: true, signedIn: { by: "intercom", at: deps.now(), workspaceId, teammateId: adminId, name } };
}
