import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as delay } from "node:timers/promises";

/**
 * Longer than any common balancer keeps an idle connection (Google 600 s, AWS and nginx 60 s): who closes first must be the
 * balancer, else it sends a request down a connection that we close that moment, and answers 502.
 * https://cloud.google.com/load-balancing/docs/https#timeouts_and_retries
 */
const KEEP_ALIVE_MS = 620_000;
/** From the first byte to the last of the headers, and of the whole request: 5 MB at 1.4 Mbit/s. */
const HEADERS_WITHIN_MS = 15_000;
const REQUEST_WITHIN_MS = 30_000;

export interface Listening {
  readonly port: number;
  /**
   * Takes requests for another `noticeMs`, while balancers learn that we leave, each the last of its connection; then no
   * more. Resolves when those under way are answered, at the latest `patienceMs` after that.
   */
  leave(noticeMs: number, patienceMs: number): Promise<void>;
}

/** @param port 0 for any free one. */
export async function listen(app: RequestListener, port: number, host: string): Promise<Listening> {
  const server = createServer(app);
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  server.headersTimeout = HEADERS_WITHIN_MS;
  server.requestTimeout = REQUEST_WITHIN_MS;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  let leaving = false;
  let closed = false;
  // A connection whose request was under way when the door closed is idle when that is answered: nobody else ends it. Not
  // before, or a request on its way down another idle connection would be lost.
  const letGo = () => {
    if (closed) setImmediate(() => server.closeIdleConnections());
  };
  server.prependListener("request", (_request, response) => {
    if (leaving) response.setHeader("Connection", "close");
    response.once("close", letGo);
  });
  return {
    port: (server.address() as AddressInfo).port,
    async leave(noticeMs, patienceMs) {
      leaving = true;
      await delay(noticeMs);
      closed = true;
      await closeWithin(server, patienceMs);
    },
  };
}

async function closeWithin(server: Server, patienceMs: number): Promise<void> {
  const impatient = setTimeout(() => server.closeAllConnections(), patienceMs);
  await new Promise((resolve) => server.close(resolve));
  clearTimeout(impatient);
}
