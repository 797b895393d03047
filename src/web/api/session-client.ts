import { sessionSchema, type Session } from "../../console/api/session.js";
import { requestJson } from "./request-json.js";

/** Who is signed in. Every method answers the session as it is afterwards, and rejects with ApiError alone. */
export interface SessionClient {
  read(): Promise<Session>;
  signIn(token: string): Promise<Session>;
  signOut(): Promise<Session>;
}

/** @param base the console's API, such as `/console/api`. */
export function createSessionClient(base: string): SessionClient {
  const url = `${base}/session`;
  return {
    read: () => requestJson(sessionSchema, "GET", url),
    signIn: (token) => requestJson(sessionSchema, "POST", url, { token }),
    signOut: () => requestJson(sessionSchema, "DELETE", url),
  };
}
