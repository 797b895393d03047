import type { Request, RequestHandler, Response } from "express";
import session, { type Store } from "express-session";
import { sessionCookie, type SignedIn } from "./session.js";
import { toError } from "../kernel/errors.js";

/** Who is signed in, kept in a cookie and the store. */
export interface Sessions {
  /** Reads the session of a request; in front of every route that asks for it. A visitor gets no cookie. */
  readonly read: RequestHandler;
  /** Under a new id always: one that somebody else may have planted before is worth nothing after. */
  start(request: Request, response: Response, signedIn: SignedIn): Promise<void>;
  end(request: Request, response: Response): Promise<void>;
}

export interface SessionsDeps {
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
