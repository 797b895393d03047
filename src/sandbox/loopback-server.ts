/** A server on loopback that ends its connections when it closes. */
import { createServer, type RequestListener } from "node:http";
import express, { type Router } from "express";

export interface TwinServer {
  /** Without a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

/** Serves a router on loopback. */
export function listenOnLoopback(router: Router): Promise<TwinServer> {
  return serveOnLoopback(express().disable("x-powered-by").disable("etag").use(router));
}

/** Serves on loopback, on the given port or one the system picks. Closing cuts connections that hang. */
export async function serveOnLoopback(listener: RequestListener, port = 0): Promise<TwinServer> {
  const server = createServer(listener);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The twin does not listen on TCP");
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}
