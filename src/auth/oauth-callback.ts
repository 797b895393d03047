/** A browser comes back from Intercom: was it an installation or a sign-in, and how did it end. */
import { OutsideError, toError } from "../kernel/errors.js";
import type { Logger } from "../kernel/log.js";
import type { AuthorizationRequests, CallbackRequest, OauthPurpose } from "./authorization-requests.js";
import { type IdentityProblem, IdentityRefused } from "./identify.js";
import type { InstallService } from "./install.js";
import { signInTeammate, type TeammateSignedIn, type TeammateSignInDeps } from "./teammate-sign-in.js";
import type { SignInProblem } from "./texts.js";

/** How a browser's return from Intercom ends. */
export type CallbackOutcome =
  | ({ readonly purpose: "sign-in" } & TeammateSignedIn)
  | { readonly purpose: "install"; readonly installed: boolean; readonly redirect: string };

export interface OauthCallback {
  /** Never rejects: whatever went wrong, there is a page that says so. */
  complete(back: CallbackRequest): Promise<CallbackOutcome>;
}

export interface OauthCallbackDeps {
  readonly authorizations: AuthorizationRequests;
  readonly install: InstallService;
  readonly signIn: TeammateSignInDeps;
  readonly log: Logger;
}

/** Installing and signing in come back to one address; the signed state says which it was. */
export function createOauthCallback({ authorizations, install, signIn, log }: OauthCallbackDeps): OauthCallback {
  async function completeFor(purpose: OauthPurpose, code: string | null): Promise<CallbackOutcome> {
    if (purpose === "install") return { purpose, ...(await install.finish(code)) };
    if (code === null) return failedSignIn("not-allowed");
    const outcome = await signInTeammate(code, signIn);
    log.info({ signedIn: outcome.ok, problem: outcome.ok ? null : outcome.problem }, "Console sign-in");
    return { purpose, ...outcome };
  }

  return {
    async complete(back) {
      // A state that expired or is not ours does not say what the browser was about; its cookies may.
      const byCookies = back.browsers["sign-in"].length > 0 && back.browsers.install.length === 0 ? "sign-in" : "install";
      let purpose: OauthPurpose = authorizations.purposeOf(back.state) ?? byCookies;
      try {
        const authorization = await authorizations.end(back);
        if (authorization === null)
          return purpose === "sign-in" ? failedSignIn("stale") : { purpose, ...install.failed("stale") };
        purpose = authorization.purpose;
        return await completeFor(purpose, back.code);
      } catch (thrown) {
        const error = toError(thrown);
        log.warn({ error, purpose }, "OAuth callback failed");
        const problem = codeProblemOf(error);
        return purpose === "sign-in" ? failedSignIn(problem) : { purpose, ...install.failed(problem) };
      }
    },
  };
}

function failedSignIn(problem: SignInProblem): CallbackOutcome {
  return { purpose: "sign-in", ok: false, problem };
}

/** Why a code that somebody came back with did not lead further. */
export type CodeProblem = "code-refused" | "intercom-away" | "unexpected" | IdentityProblem;

function codeProblemOf(error: Error): CodeProblem {
  if (error instanceof IdentityRefused) return error.problem;
  if (!(error instanceof OutsideError)) return "unexpected";
  return error.failure.outcome === "refused" && error.failure.status !== 429 ? "code-refused" : "intercom-away";
}
