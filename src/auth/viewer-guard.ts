/** Lets a request of the console through where somebody is signed in who may see the workspace it names. */
import type { Request, Response } from "express";
import type { Session, Viewer } from "../console/api/session.js";
import { INSTALL_PATH, SIGN_IN_PATH } from "../paths.js";
import { AccessRefused } from "./access-refused.js";
import type { AuthService } from "./auth-service.js";
import { approachOf, isLoopbackRequest } from "./request-origin.js";
import type { Sessions, SignedIn } from "./sessions.js";
import type { SignInRoutes } from "./sign-in-routes.js";
import { sessionTexts, signInProblems } from "./texts.js";

export interface ViewerGuardDeps {
  readonly auth: AuthService;
  /** Null where nobody signs in. */
  readonly sessions: Sessions | null;
  /** Null where nobody signs in at Intercom. */
  readonly signIn: Pick<SignInRoutes, "problemOf"> | null;
}

/** Whose request it is: a viewer's, nobody's, or one that is refused whoever asks. */
type Found =
  | { readonly is: "viewer"; readonly viewer: Viewer }
  | { readonly is: "signed-out" }
  | { readonly is: "kept-out"; readonly because: string };

/** Who may see the console. Asked anew for each request. */
export interface ViewerGuard {
  /** @throws AccessRefused where nobody may. */
  requireViewer(request: Request, response: Response): Promise<Viewer>;
  /** The session as the page reads it. @throws AccessRefused while nobody knows yet whose workspace this is. */
  describe(request: Request, response: Response): Promise<Session>;
}

export function createViewerGuard({ auth, sessions, signIn }: ViewerGuardDeps): ViewerGuard {
  async function find(request: Request, response: Response): Promise<Found> {
    if (auth.way === "closed") return { is: "kept-out", because: sessionTexts.noWayIn };
    if (auth.way === "own-machine" && !isLoopbackRequest(approachOf(request)))
      return { is: "kept-out", because: sessionTexts.loopbackOnly };
    const signedIn = signedInOf(request);
    const resolved = await auth.resolveViewer(signedIn);
    if (resolved.seen === "viewer") return { is: "viewer", viewer: resolved.viewer };
    if (resolved.seen !== "nobody") throw new AccessRefused("unavailable", resolved.because);
    // A session that no longer belongs to anybody ends at once, and does not come back with the workspace.
    if (signedIn !== null) await sessions?.end(request, response);
    return { is: "signed-out" };
  }

  return {
    async requireViewer(request, response) {
      const found = await find(request, response);
      if (found.is === "viewer") return found.viewer;
      if (found.is === "kept-out") throw new AccessRefused("not-let-in", found.because);
      throw new AccessRefused("signed-out");
    },

    async describe(request, response) {
      const found = await find(request, response);
      if (found.is === "kept-out") return { standing: "closed", because: found.because };
      if (found.is === "viewer")
        return {
          standing: "signed-in",
          viewer: found.viewer,
          mode: auth.mode,
          canSignOut: sessions !== null,
          isOwner: await auth.isOwner(found.viewer),
        };
      if (signIn === null) return { standing: "signed-out", way: "token", signInUrl: null, installUrl: null, trouble: null };
      const problem = signIn.problemOf(request);
      const installUrl = problem === "not-installed" ? INSTALL_PATH : null;
      const trouble = problem === null ? null : signInProblems[problem];
      return { standing: "signed-out", way: "intercom", signInUrl: SIGN_IN_PATH, installUrl, trouble };
    },
  };
}

/** There is no session where nobody signs in, nor after it was ended. */
function signedInOf(request: Partial<Pick<Request, "session">>): SignedIn | null {
  return request.session?.signedIn ?? null;
}
