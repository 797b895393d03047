import express, { type Express, type Request, type RequestHandler, type Response } from "express";
import { setTimeout as wait } from "node:timers/promises";
import {
  mountedPath,
  type FakeAnswer,
  type FakeOperation,
  type FakeService,
  type ReceivedRequest,
  type ServiceName,
  type SimpliServicesOptions,
} from "./fake-service.js";
import { refuseBody } from "./refuse-body.js";

const OPEN_PATHS = new Set(["/health", "/docs", "/redoc", "/openapi.json"]);

export interface FakeAppState {
  readonly received: ReceivedRequest[];
  readonly override: () => ((request: ReceivedRequest) => FakeAnswer | undefined) | null;
}

/** One service, with the key, the request ids and the refusals of Simpli's shared application frame. */
export function createFakeApp(
  name: ServiceName,
  service: FakeService,
  options: SimpliServicesOptions,
  state: FakeAppState,
): Express {
  const app = express();
  app.disable("x-powered-by");
  // Outermost, as in Simpli: its refusals carry no request id.
  app.use(checkKey(options.apiKey));
  app.use((request, response, next) => {
    response.set("X-Request-ID", request.get("X-Request-ID") ?? crypto.randomUUID());
    next();
  });
  app.use(express.text({ limit: "10mb", type: () => true }));
  app.use(readJson(options));
  app.use(async (request, response, next) => {
    const received = receive(name, request);
    state.received.push(received);
    if (options.delayMs !== undefined && !OPEN_PATHS.has(request.path)) await wait(options.delayMs);
    const set = OPEN_PATHS.has(request.path) ? undefined : state.override()?.(received);
    if (set === undefined) next();
    else await send(response, set);
  });
  app.get("/health", (_request, response) => void response.json({ status: "ok" }));
  if (options.openapi !== false)
    app.get("/openapi.json", (_request, response) => void response.json(specificationOf(service, options)));
  for (const operation of service.operations) mount(app, name, operation, options);
  // The framework's own refusal of an unknown path.
  app.use((_request, response) => void response.status(404).json({ detail: "Not Found" }));
  return app;
}

function mount(app: Express, name: ServiceName, operation: FakeOperation, options: SimpliServicesOptions): void {
  const handler: RequestHandler = async (request, response) => {
    const received = receive(name, request);
    const checked = operation.request?.safeParse(received.body);
    if (checked !== undefined && !checked.success)
      await send(response, refuseBody(checked.error.issues, received, options.validation));
    else await send(response, operation.answer(received));
  };
  const path = mountedPath(operation.path, options.paths);
  if (operation.method === "GET") app.get(path, handler);
  else app.post(path, handler);
}

function checkKey(apiKey: string | undefined): RequestHandler {
  return (request, response, next) => {
    if (apiKey === undefined || OPEN_PATHS.has(request.path) || request.get("X-API-Key") === apiKey) next();
    else response.status(401).json({ error_code: "AUTHENTICATION_ERROR", detail: "Invalid or missing API key" });
  };
}

/** Malformed JSON is refused like any other body that does not fit. */
function readJson(options: SimpliServicesOptions): RequestHandler {
  return async (request, response, next) => {
    const text = typeof request.body === "string" ? request.body : "";
    try {
      const parsed: unknown = text === "" ? undefined : JSON.parse(text);
      request.body = parsed;
    } catch {
      const issue = { path: [0], message: "JSON decode error", code: "custom" as const, input: undefined };
      await send(response, refuseBody([issue], { headers: headersOf(request) }, options.validation));
      return;
    }
    next();
  };
}

async function send(
  response: Response,
  { status = 200, body, text, headers = {}, delayMs = 0, after, drop = false }: FakeAnswer,
): Promise<void> {
  await after;
  if (delayMs > 0) await wait(delayMs);
  if (drop) {
    response.req.socket.destroy();
    return;
  }
  response.status(status).set({ ...headers });
  if (text !== undefined) response.send(text);
  else response.json(body);
}

function receive(service: ServiceName, request: Request): ReceivedRequest {
  const query = Object.fromEntries(new URL(request.url, "http://local").searchParams);
  const body: unknown = request.body;
  return { service, method: request.method, path: request.path, query, headers: headersOf(request), body };
}

function headersOf(request: Request): Record<string, string> {
  return Object.fromEntries(Object.entries(request.headers).map(([key, value]) => [key, [value].flat().join(", ")]));
}

function specificationOf({ title, version, operations }: FakeService, options: SimpliServicesOptions): unknown {
  const paths = operations.map(
    ({ path, method }) => [mountedPath(path, options.paths).replace(/:(\w+)/g, "{$1}"), { [method.toLowerCase()]: {} }] as const,
  );
  return { openapi: "3.1.0", info: { title, version }, paths: { "/health": { get: {} }, ...Object.fromEntries(paths) } };
}
