import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
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

/**
 * One service, with the key, the request ids and the refusals of Simpli's shared application frame. On Node's server and without a
 * framework, since every flow test and benchmark waits for it.
 */
export function createFakeApp(
  name: ServiceName,
  service: FakeService,
  options: SimpliServicesOptions,
  state: FakeAppState,
): RequestListener {
  const find = createOperationTable(service, options);

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", "http://local");
    const isOpen = OPEN_PATHS.has(url.pathname);
    // Outermost, as in Simpli: its refusals carry no request id.
    if (options.apiKey !== undefined && !isOpen && request.headers["x-api-key"] !== options.apiKey)
      return send(response, { status: 401, body: { error_code: "AUTHENTICATION_ERROR", detail: "Invalid or missing API key" } });
    const headers = headersOf(request);
    response.setHeader("X-Request-ID", headers["x-request-id"] ?? crypto.randomUUID());
    const body = parse(await readText(request));
    // Malformed JSON is refused like any other body that does not fit.
    if (body === MALFORMED) return send(response, refuseBody([NOT_JSON], { headers }, options.validation));
    const { pathname: path } = url;
    const query = Object.fromEntries(url.searchParams);
    const received: ReceivedRequest = { service: name, method: request.method ?? "", path, query, headers, body };
    state.received.push(received);
    if (options.delayMs !== undefined && !isOpen) await wait(options.delayMs);
    const set = isOpen ? undefined : state.override()?.(received);
    return send(response, set ?? answerOf(find(received), received, options));
  }

  return (request, response) =>
    void answer(request, response).catch((thrown: unknown) => send(response, { status: 500, text: String(thrown) }));
}

/** The framework's own refusal of an unknown path. */
const NOT_FOUND: FakeAnswer = { status: 404, body: { detail: "Not Found" } };

function answerOf(operation: FakeOperation | undefined, received: ReceivedRequest, options: SimpliServicesOptions): FakeAnswer {
  if (operation === undefined) return NOT_FOUND;
  const checked = operation.request?.safeParse(received.body);
  if (checked !== undefined && !checked.success) return refuseBody(checked.error.issues, received, options.validation);
  return operation.answer(received);
}

type FindOperation = (request: Pick<ReceivedRequest, "method" | "path">) => FakeOperation | undefined;

function createOperationTable(service: FakeService, options: SimpliServicesOptions): FindOperation {
  const own: FakeOperation[] = [
    { method: "GET", path: "/health", request: null, answer: () => ({ body: { status: "ok" } }) },
    { method: "GET", path: "/openapi.json", request: null, answer: () => ({ body: specificationOf(service, options) }) },
  ];
  const known = [
    ...own.filter(({ path }) => path !== "/openapi.json" || options.openapi !== false),
    ...service.operations.map((operation) => ({ ...operation, path: mountedPath(operation.path, options.paths) })),
  ].map((operation) => ({ operation, fits: new RegExp(`^${operation.path.replace(/:\w+/g, "[^/]+")}/?$`, "i") }));
  return ({ method, path }) => known.find(({ operation, fits }) => operation.method === method && fits.test(path))?.operation;
}

/** Never resolves where the caller goes away before its end. */
function readText(request: IncomingMessage): Promise<string> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => resolve(Buffer.concat(chunks).toString("utf8")));
  });
}

const MALFORMED = Symbol("malformed");

const NOT_JSON = { path: [0], message: "JSON decode error", code: "custom" as const, input: undefined };

function parse(text: string): unknown {
  try {
    return text === "" ? undefined : JSON.parse(text);
  } catch {
    return MALFORMED;
  }
}

async function send(
  response: ServerResponse,
  { status = 200, body, text, headers = {}, delayMs = 0, after, drop = false }: FakeAnswer,
): Promise<void> {
  await after;
  if (delayMs > 0) await wait(delayMs);
  if (drop) {
    response.req.socket.destroy();
    return;
  }
  const sent = text ?? (body === undefined ? "" : JSON.stringify(body));
  response.statusCode = status;
  response.setHeader("Content-Type", `${text === undefined ? "application/json" : "text/html"}; charset=utf-8`);
  response.setHeader("Content-Length", Buffer.byteLength(sent));
  for (const [header, value] of Object.entries(headers)) response.setHeader(header, value);
  response.end(sent);
}

function headersOf(request: IncomingMessage): Record<string, string> {
  return Object.fromEntries(Object.entries(request.headers).map(([key, value]) => [key, [value].flat().join(", ")]));
}

function specificationOf({ title, version, operations }: FakeService, options: SimpliServicesOptions): unknown {
  const paths = operations.map(
    ({ path, method }) => [mountedPath(path, options.paths).replace(/:(\w+)/g, "{$1}"), { [method.toLowerCase()]: {} }] as const,
  );
  return { openapi: "3.1.0", info: { title, version }, paths: { "/health": { get: {} }, ...Object.fromEntries(paths) } };
}
