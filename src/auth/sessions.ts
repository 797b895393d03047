/** Who is signed in: the session, its cookie, and the store that any number of processes share. */
import { hkdfSync } from "node:crypto";
import type { Request, RequestHandler, Response } from "express";
import session, { Cookie, type CookieOptions, type SessionData, Store } from "express-session";
import type { Kysely } from "kysely";
import { z } from "zod";
import { toError } from "../kernel/errors.js";
import type { Tables } from "../store/database/tables.js";
import { findSession, prolongSession, removeSession, saveSession } from "../store/workspaces/sessions.js";
import { hashSecret } from "../store/workspaces/sealing.js";

/** Who is signed in, kept in a cookie and the store. */
export interface Sessions {
  /** Reads the session of a request; in front of every route that asks for it. A visitor gets no cookie. */
  readonly read: RequestHandler;
  /** Under a new id always: one that somebody else may have planted before is worth nothing after. */
  start(request: Request, response: Response, signedIn: SignedIn): Promise<void>;
  end(request: Request, response: Response): Promise<void>;
}

interface SessionsDeps {
  readonly store: Store;
  readonly keys: Buffer[];
  /** Whether browsers reach us over https. */
  readonly secure: boolean;
}

export function createSessions({ store, keys, secure }: SessionsDeps): Sessions {
  const { name, options } = sessionCookie(secure);
  const keepSession = session({
    name,
    cookie: options,
    secret: keys,
    store,
    proxy: true,
    rolling: true,
    resave: false,
    saveUninitialized: false,
  });

  const read: RequestHandler = (request, response, next) => {
    // PUBLIC_URL says that browsers come by https. Not every proxy repeats it, and without it express-session leaves
    // out a Secure cookie without a word.
    if (secure) request.headers["x-forwarded-proto"] = "https";
    keepSession(request, response, next);
  };

  return {
    read,
    async start(request, response, signedIn) {
      await readFirst(read, request, response);
      await promisified((done) => request.session.regenerate(done));
      request.session.signedIn = signedIn;
      // Kept before the answer leaves: the browser's next request may meet another process.
      await promisified((done) => request.session.save(done));
      // express-session would save it once more while the answer is on its way: late enough to bring a session back that
      // the browser's next request has ended.
      const { session: kept } = request;
      kept.save = (done) => {
        done?.(null);
        return kept;
      };
    },
    async end(request, response) {
      await promisified((done) => request.session.destroy(done));
      response.clearCookie(name, { path: "/", httpOnly: true, sameSite: "lax", secure });
    },
  };
}

/** The way back from Intercom is no page of the console, so nobody has read the session there yet. */
async function readFirst(read: RequestHandler, request: Request, response: Response): Promise<void> {
  await promisified((done) => void read(request, response, done));
}

function promisified(act: (done: (error?: unknown) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    act((error) => {
      if (error === undefined || error === null) resolve();
      else reject(toError(error));
    });
  });
}

declare module "express-session" {
  interface SessionData {
    signedIn?: SignedIn;
  }
}

interface SessionStoreDeps {
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
    const session = { idHash: hashSecret(id), data: { signedIn }, expiresAt: this.#endOf(signedIn) };
    saveSession(db, session, new Date(now())).then(() => callback(), callback);
  }

  override touch(id: string, { signedIn }: SessionData, callback: (error?: unknown) => void = ignore): void {
    const end = this.#endOf(signedIn);
    const unless = new Date(end.getTime() - STEP_MS);
    prolongSession(this.#deps.db, hashSecret(id), end, unless).then(() => callback(), callback);
  }

  override destroy(id: string, callback: (error?: unknown) => void = ignore): void {
    removeSession(this.#deps.db, hashSecret(id)).then(() => callback(), callback);
  }

  async #find(id: string): Promise<SessionData | null> {
    const { db, secure, now } = this.#deps;
    const data = await findSession(db, hashSecret(id), new Date(now()));
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

function ignore(): void {
  // express-session gives no callback where it does not wait.
}

/** A session ends after so long without a request, and whatever happens this long after the sign-in. */
const IDLE_MS = 12 * 3_600_000;
const LONGEST_MS = 7 * 24 * 3_600_000;

/**
 * Lax, not Strict: whoever comes from a link, or back from Intercom, is signed in on arrival.
 * @param secure whether browsers reach us by https. Then the name's prefix has browsers hold it to this host alone.
 */
function sessionCookie(secure: boolean): { readonly name: string; readonly options: CookieOptions } {
  return {
    name: secure ? "__Host-simpli_console" : "simpli_console",
    options: { path: "/", httpOnly: true, sameSite: "lax", secure, maxAge: IDLE_MS },
  };
}

/**
 * What signs the cookie: one key for each client secret, the current one first. All processes have those, they are long
 * and random, and the one being rotated out still reads. ADMIN_TOKEN is mixed in, so that a new one ends the sessions
 * of the old; it would be no key by itself, since a short one could be guessed from a cookie without asking us.
 */
export function sessionKeys(clientSecrets: readonly string[], adminToken: string | null): Buffer[] {
  return clientSecrets.map((secret) => Buffer.from(hkdfSync("sha256", secret, adminToken ?? "", "console session cookie", 32)));
}

/** What a session remembers: by what somebody signed in, and when (epoch milliseconds). Names no rights: those are asked anew. */
const signedInSchema = z.discriminatedUnion("by", [
  z.object({ by: z.literal("token"), at: z.number() }),
  z.object({ by: z.literal("intercom"), at: z.number(), workspaceId: z.string(), teammateId: z.string(), name: z.string() }),
]);
export type SignedIn = z.infer<typeof signedInSchema>;
