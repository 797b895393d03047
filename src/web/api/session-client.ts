/** Who is signed in, as the page knows it: the session's wire names are translated here and nowhere else. */
import { sessionSchema, type Session as WireSession, type Viewer } from "../../console/api/session.js";
import { requestJson } from "./request.js";

export type PageSession =
  | {
      readonly status: "signed-in";
      readonly viewer: Viewer;
      readonly mode: "sandbox" | "private" | "oauth";
      readonly canSignOut: boolean;
      readonly isOwner: boolean;
    }
  | {
      readonly status: "signed-out";
      readonly way: "token" | "intercom";
      readonly signInUrl: string | null;
      /** Where the app is installed, for whoever came back from a workspace without it. */
      readonly installUrl: string | null;
      /** What went wrong on the way back from Intercom, or null. */
      readonly problem: string | null;
    }
  | { readonly status: "closed"; readonly because: string };

/** Every method answers the session as it is afterwards, and rejects with ApiError alone. */
export interface SessionClient {
  read(): Promise<PageSession>;
  signIn(token: string): Promise<PageSession>;
  signOut(): Promise<PageSession>;
}

/** @param base the console's API, such as `/console/api`. */
export function createSessionClient(base: string): SessionClient {
  const url = `${base}/session`;
  return {
    read: async () => sessionOf(await requestJson(sessionSchema, "GET", url)),
    signIn: async (token) => sessionOf(await requestJson(sessionSchema, "POST", url, { token })),
    signOut: async () => sessionOf(await requestJson(sessionSchema, "DELETE", url)),
  };
}

function sessionOf(wire: WireSession): PageSession {
  if (wire.standing === "signed-in")
    return { status: wire.standing, viewer: wire.viewer, mode: wire.mode, canSignOut: wire.canSignOut, isOwner: wire.isOwner };
  if (wire.standing === "signed-out")
    return {
      status: wire.standing,
      way: wire.way,
      signInUrl: wire.signInUrl,
      installUrl: wire.installUrl,
      problem: wire.trouble,
    };
  return { status: wire.standing, because: wire.because };
}
