import type { Request, Response } from "express";
import type { Session, Viewer } from "../../console/api/session.js";
import type { SessionDesk } from "../../console/session/session-desk.js";
import { sessionTexts } from "../../console/session/session-texts.js";
import type { SignedIn } from "../../console/session/signed-in.js";
import { approachOf, isOwnMachine } from "./own-machine.js";
import { refuse } from "./refusals.js";
import { SIGN_IN_PATH, type SignInDoor } from "./sign-in-door.js";
import type { Sessions } from "./sessions.js";

export interface EntranceRoom {
  readonly desk: SessionDesk;
  /** Null where nobody signs in. */
  readonly sessions: Sessions | null;
  /** Null where nobody signs in at Intercom. */
  readonly signIn: Pick<SignInDoor, "troubleOf"> | null;
}

/** Where a request stands: let in as somebody, not signed in, or kept out whoever it is. */
type Found =
  | { readonly is: "viewer"; readonly viewer: Viewer }
  | { readonly is: "signed-out" }
  | { readonly is: "kept-out"; readonly because: string }
  | { readonly is: "too-early" };

/** What the console says to whoever knocks. Asked anew for each request. */
export interface Entrance {
  /** Who asks; where nobody may, the response has said why, and this is null. */
  viewerOf(request: Request, response: Response): Promise<Viewer | null>;
  /** The session as the page reads it; null where it cannot be told yet. */
  describe(request: Request, response: Response): Promise<Session | null>;
}

export function createEntrance({ desk, sessions, signIn }: EntranceRoom): Entrance {
  async function find(request: Request, response: Response): Promise<Found> {
    if (desk.way === "closed") return { is: "kept-out", because: sessionTexts.noWayIn };
    if (desk.way === "own-machine" && !isOwnMachine(approachOf(request)))
      return { is: "kept-out", because: sessionTexts.ownMachineOnly };
    const signedIn = signedInOf(request);
    const looked = await desk.look(signedIn);
    if (looked.seen !== "nobody") return looked.seen === "viewer" ? { is: "viewer", viewer: looked.viewer } : { is: "too-early" };
    // What no longer stands for anybody goes at once, and does not come back with the workspace.
    if (signedIn !== null) await sessions?.end(request, response);
    return { is: "signed-out" };
  }

  return {
    async viewerOf(request, response) {
      const found = await find(request, response);
      if (found.is === "viewer") return found.viewer;
      if (found.is === "kept-out") refuse(response, "not-let-in", found.because);
      else if (found.is === "too-early") refuse(response, "unavailable", sessionTexts.tooEarly);
      else refuse(response, "signed-out");
      return null;
    },

    async describe(request, response) {
      const found = await find(request, response);
      if (found.is === "too-early") return null;
      if (found.is === "kept-out") return { standing: "closed", because: found.because };
      if (found.is === "viewer")
        return { standing: "signed-in", viewer: found.viewer, mode: desk.mode, canSignOut: sessions !== null };
      if (signIn === null) return { standing: "signed-out", way: "token", signInUrl: null, trouble: null };
      return { standing: "signed-out", way: "intercom", signInUrl: SIGN_IN_PATH, trouble: signIn.troubleOf(request) };
    },
  };
}

/** There is no session where nobody signs in, and none any more after it was ended. */
function signedInOf(request: Partial<Pick<Request, "session">>): SignedIn | null {
  return request.session?.signedIn ?? null;
}
