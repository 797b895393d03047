import { once } from "node:events";
import express, { type Router } from "express";

/** As strict as a page can be held: no inline script or style, nothing from elsewhere. */
export const STRICT_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

export interface PageServer {
  readonly url: string;
  close(): void;
}

interface Served {
  readonly folder: string;
  /** Below /sandbox/api; null: every question there is a 404, as for a real workspace. */
  readonly sandbox: Router | null;
  /** Below /console/api; null: a server that knows the sandbox alone. */
  readonly console: Router | null;
  /** The Content-Security-Policy, or null for none. */
  readonly policy: string | null;
}

export async function servePage({ folder, sandbox, console, policy }: Served): Promise<PageServer> {
  const app = express();
  app.use((_request, response, next) => {
    if (policy !== null) response.set("content-security-policy", policy);
    next();
  });
  if (sandbox) app.use("/sandbox/api", sandbox);
  if (console) app.use("/console/api", console);
  app.use(express.static(folder));
  const server = app.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the page server has no port");
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
