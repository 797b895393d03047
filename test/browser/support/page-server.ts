import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import { join } from "node:path";
import express, { type Router } from "express";

/** As strict as a page can be held: no inline script or style, nothing from elsewhere. */
export const STRICT_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

export interface PageServer {
  readonly url: string;
  /** From now on this is what it serves. */
  serve(what: Served): void;
  /** Ends the connections that are open. */
  disconnect(): void;
  close(): void;
}

export interface Served {
  readonly folder: string;
  /** Below /sandbox/api; null: every question there is a 404, as for a real workspace. */
  readonly sandbox: Router | null;
  /** Below /console/api; null: a server that knows the sandbox alone. */
  readonly console: Router | null;
  /** The Content-Security-Policy, or null for none. */
  readonly policy: string | null;
}

export async function startPageServer(): Promise<PageServer> {
  let served: express.Express = express();
  const server = createServer((request, response) => void served(request, response));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the page server has no port");
  return {
    url: `http://127.0.0.1:${address.port}/`,
    serve: (what) => void (served = appOf(what)),
    disconnect: () => server.closeAllConnections(),
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

function appOf({ folder, sandbox, console, policy }: Served): express.Express {
  const app = express();
  app.use((_request, response, next) => {
    if (policy !== null) response.set("content-security-policy", policy);
    next();
  });
  if (sandbox) app.use("/sandbox/api", sandbox);
  if (console) app.use("/console/api", console);
  // As the app serves them: what is under `assets/` stays as it is.
  app.use("/assets", express.static(join(folder, "assets"), { immutable: true, maxAge: "1y" }));
  // Never from a cache: the page that was served before may have had another policy.
  return app.use(express.static(folder, { etag: false, lastModified: false, setHeaders: neverStored }));
}

const neverStored = (response: ServerResponse) => void response.setHeader("cache-control", "no-store");
