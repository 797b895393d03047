import { createHash } from "node:crypto";
import { Cookie, type SessionData, Store } from "express-session";
import type { Kysely } from "kysely";
import { findSession, saveSession, prolongSession, removeSession } from "../store/workspaces/sessions.js";
import type { Tables } from "../store/database/tables.js";
import { IDLE_MS, LONGEST_MS, sessionCookie, type SignedIn, signedInSchema } from "./session.js";

declare module "express-session" {
  interface SessionData {
    signedIn?: SignedIn;
  }
}

export interface SessionStoreDeps {
  readonly db: Kysely<Tables>;
  readonly secure: boolean;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** Every request prolongs its session, but the table is written only where that moves the end by this much. */
const STEP_MS = 5 * 60_000;

/** express-session's store over our database: any number of processes share it. What the cookie is like is not stored. */
export class SessionStore extends Store {
  readonly #deps: SessionStoreDeps;

  constructor(deps: SessionStoreDeps) {
    super();
    this.#deps = deps;
  }

  override get(id: string, callback: (error: unknown, session?: SessionData | null) => void): void {
    this.#find(id).then((session) => callback(null, session), callback);
  }

  override set(id: string, { signedIn }: SessionData, callback: (error?: unknown) => void = ignore): void {
    const { db, now } = this.#deps;
    const session = { idHash: hashOf(id), data: { signedIn }, expiresAt: this.#endOf(signedIn) };
    saveSession(db, session, new Date(now())).then(() => callback(), callback);
  }

  override touch(id: string, { signedIn }: SessionData, callback: (error?: unknown) => void = ignore): void {
    const end = this.#endOf(signedIn);
    const unless = new Date(end.getTime() - STEP_MS);
    prolongSession(this.#deps.db, hashOf(id), end, unless).then(() => callback(), callback);
  }

  override destroy(id: string, callback: (error?: unknown) => void = ignore): void {
    removeSession(this.#deps.db, hashOf(id)).then(() => callback(), callback);
  }

  async #find(id: string): Promise<SessionData | null> {
    const { db, secure, now } = this.#deps;
    const data = await findSession(db, hashOf(id), new Date(now()));
    const signedIn = signedInSchema.safeParse(data?.["signedIn"]);
    if (!signedIn.success) return null;
    const cookie = Object.assign(new Cookie(), sessionCookie(secure).options, { originalMaxAge: IDLE_MS });
    return { cookie, signedIn: signedIn.data };
  }

  #endOf(signedIn: SignedIn | undefined): Date {
    const now = this.#deps.now();
    return new Date(Math.min(now + IDLE_MS, (signedIn?.at ?? now) + LONGEST_MS));
  }
}

function hashOf(id: string): string {
  return createHash("sha256").update(id).digest("hex");
}

function ignore(): void {
  // express-session gives no callback where it does not wait.
}
