/** The HTTP server: through which guards a request comes to its router, and how the server listens. */
import { randomUUID } from "node:crypto";
import { relative, sep } from "node:path";
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import express, { type Express, type RequestHandler, type Router } from "express";
import helmet from "helmet";
import { loopbackOnly, sameOriginOnly } from "../auth/origin-guards.js";
import { type Logger, withLogFacts } from "../kernel/log.js";
import { SANDBOX_API } from "../paths.js";
import { answerErrors } from "./answer-errors.js";
import { refuse } from "./refusals.js";
import type { WebhookRoutes } from "./webhook-routes.js";

interface Routers {
  readonly webhooks: WebhookRoutes;
  readonly canvas: Router;
  readonly card: Router;
  /** Uninstallation and the daily health check. */
  readonly lifecycle: Router;
  /** OAuth; null for a private app. */
  readonly install: Router | null;
  readonly operators: Router;
  /** For workflows and connectors. */
  readonly facts: Router;
  /** The draft's copy page. */
  readonly copy: Router;
  /** The console's sign-in and JSON API. */
  readonly console: Router;
  /** Folder of the built console page, or null where it was not built. */
  readonly page: string | null;
  /** The sandbox's inbox API; null outside the sandbox. */
  readonly sandbox: Router | null;
  /** Addresses and networks whose X-Forwarded-For is trusted. */
  readonly trustedProxies: readonly string[];
  /** Whether browsers reach us by https. */
  readonly secure: boolean;
  readonly log: Logger;
}

/** The HTTP edge: every route, and one place where what nobody expected becomes an answer. */
export function createApp(routers: Routers): RequestListener {
  const app = express();
  app.disable("x-powered-by");
  // No answer is asked for a second time; files have tags of their own.
  app.disable("etag");
  // Whose address a request has, for limits by address: the last one that a named proxy did not itself have. Whatever a
  // visitor writes into X-Forwarded-For is left of that.
  app.set("trust proxy", [...routers.trustedProxies]);
  const { webhooks, secure } = routers;
  app.use(webhooks.router, routers.canvas, routers.card, routers.lifecycle, routers.operators, routers.facts);
  if (routers.install !== null) app.use(routers.install);
  app.use(pageHeaders);
  app.use(routers.copy, routers.console);
  if (routers.sandbox !== null) app.use(SANDBOX_API, loopbackOnly, sameOriginOnly(null), routers.sandbox);
  if (routers.page !== null) app.use(pageFiles(routers.page));
  endRoutes(app, routers.log);
  return (request, response) =>
    beginAnswer(response, secure, () => webhooks.beforeExpress(request, response, () => askExpress(app, request, response)));
}

/** What no route answers, and what none expected: Express would write a page of its own, with the error's stack. */
function endRoutes(app: Express, log: Logger): void {
  app.use((_request, response) => refuse(response, "not-found"));
  app.use(answerErrors(log, { message: "Request failed", facts: () => ({}), unreadable: "bad-request" }));
}

function askExpress(app: Express, request: IncomingMessage, response: ServerResponse): void {
  const { url = "/" } = request;
  // Express would pass it by all routes, the one that says that nothing is there among them.
  if (!hasPath(url)) return refuse(response, "not-found");
  request.url = withReadablePath(url);
  app(request, response);
}

/** An address with its host, as a proxy is asked for it, may have none. */
function hasPath(url: string): boolean {
  return url.startsWith("/") || (URL.canParse(url) && new URL(url).pathname !== "");
}

/**
 * What no path can be read from, such as "%ff", taken as it stands: nothing has that name, and each route says so in its own
 * form. Express would refuse it at once, before it asks who is there.
 */
function withReadablePath(url: string): string {
  if (!url.includes("%")) return url;
  const [path = "", ...query] = url.split("?");
  const parts = path.split("/").map((part) => (isReadable(part) ? part : encodeURIComponent(part)));
  return [parts.join("/"), ...query].join("?");
}

function isReadable(part: string): boolean {
  try {
    decodeURIComponent(part);
    return true;
  } catch {
    return false;
  }
}

/** What has a port of its own, where only the operators' network reaches it. */
export function createMetricsApp(metrics: Router, log: Logger): RequestListener {
  const app = express().disable("x-powered-by").disable("etag").use(metrics);
  endRoutes(app, log);
  return (request, response) => beginAnswer(response, false, () => askExpress(app, request, response));
}

/**
 * Each answer names its request, and so does every log line about it. None is taken for something else than it says, and a
 * browser that came by https once comes by nothing else.
 */
function beginAnswer(response: ServerResponse, secure: boolean, go: () => void): void {
  const request = randomUUID();
  response.setHeader("X-Request-Id", request).setHeader("X-Content-Type-Options", "nosniff");
  if (secure) response.setHeader("Strict-Transport-Security", "max-age=31536000");
  withLogFacts({ request }, go);
}

/** Scripts and styles of our own only; images from anywhere over https, as canvases may show them. */
const pageHeaders: RequestHandler = helmet({
  contentSecurityPolicy: {
    directives: {
      defaultSrc: ["'self'"],
      imgSrc: ["'self'", "https:", "data:"],
      styleSrc: ["'self'"],
      upgradeInsecureRequests: null,
    },
  },
  strictTransportSecurity: false,
});

/** Files under `assets/` carry hashes in their names; the page itself is asked for anew, so that an upgrade is seen at once. */
function pageFiles(folder: string): RequestHandler {
  return express.static(folder, {
    setHeaders(response, path) {
      // The folder that the app is installed in may itself be called so.
      const hashed = relative(folder, path).startsWith(`assets${sep}`);
      response.setHeader("Cache-Control", hashed ? "public, max-age=31536000, immutable" : "no-cache");
    },
  });
}

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
  /** The address that HOST came down to. */
  readonly host: string;
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
  // A connection whose request was under way when the server stopped listening is idle when that is answered: nobody else
  // ends it. Not before, or a request on its way down another idle connection would be lost.
  const letGo = () => {
    if (closed) setImmediate(() => server.closeIdleConnections());
  };
  server.prependListener("request", (_request, response) => {
    if (leaving) response.setHeader("Connection", "close");
    response.once("close", letGo);
  });
  const { address, port: taken } = server.address() as AddressInfo;
  return {
    host: address,
    port: taken,
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
