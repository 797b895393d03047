import { once } from "node:events";
import express, { type Router } from "express";

/** As strict as a page can be held: no inline script or style, nothing from elsewhere. */
export const STRICT_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

export interface PageServer {
  readonly url: string;
  close(): void;
}

/** The built page under the strict policy. Without an API every question below /sandbox/api is a 404, as for a real workspace. */
export async function servePage(folder: string, api: Router | null): Promise<PageServer> {
  const app = express();
  app.use((_request, response, next) => {
    response.set("content-security-policy", STRICT_POLICY);
    next();
  });
  if (api) app.use("/sandbox/api", api);
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
