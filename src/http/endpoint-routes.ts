/** The console's endpoints as routes: what is asked is checked, and answered as JSON or as a file. */
import express, { type Request, type RequestHandler, type Response, Router } from "express";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { z } from "zod";
import { fieldIssuesOf, type FileAnswer } from "../console/api/endpoint.js";
import { ENDPOINT_KINDS, ENDPOINT_NAMES, type EndpointName } from "../console/api/endpoints.js";
import type { Viewer } from "../console/api/session.js";
import type { ConsoleHandlers, HandlersOf } from "../console/handlers/handlers.js";
import { hasCode, toError } from "../kernel/errors.js";
import type { Logger } from "../kernel/log.js";
import { refuse } from "./refusals.js";

export interface EndpointRoutesDeps {
  readonly handlers: ConsoleHandlers;
  /** Who asks; throws where nobody may. */
  readonly requireViewer: (request: Request, response: Response) => Promise<Viewer>;
  readonly log: Logger;
}

/** One route for each of the console's endpoints, for whoever is signed in. */
export function endpointRoutes({ handlers, requireViewer, log }: EndpointRoutesDeps): Router {
  const router = Router();
  router.use(express.json({ limit: "256kb", inflate: false }));
  for (const name of ENDPOINT_NAMES) {
    const { method, path } = ENDPOINT_KINDS[name];
    const handle = handlerOf(name, handlers, { requireViewer, log });
    if (method === "GET") router.get(path, handle);
    else if (method === "POST") router.post(path, handle);
    else router.put(path, handle);
  }
  return router;
}

function handlerOf<Name extends EndpointName>(
  name: Name,
  handlers: HandlersOf<Name>,
  { requireViewer, log }: Omit<EndpointRoutesDeps, "handlers">,
): RequestHandler {
  const { input, answers } = ENDPOINT_KINDS[name];
  return async (request, response) => {
    const viewer = await requireViewer(request, response);
    const asked = input.safeParse({ ...given(request), ...request.params });
    if (!asked.success) {
      const issues = fieldIssuesOf(asked.error);
      return refuse(response, "invalid", issues[0]?.message, issues);
    }
    const gone = new AbortController();
    response.once("close", () => gone.abort());
    const answer = await handlers[name](asked.data, { viewer, signal: gone.signal });
    if (!answer.ok) return refuse(response, answer.refusal, answer.message);
    if (answers === "file") await sendFile(response, answer.value, log);
    else response.json(answer.value);
  };
}

function given(request: Request): object {
  const found: unknown = request.method === "POST" || request.method === "PUT" ? request.body : request.query;
  return typeof found === "object" && found !== null ? found : {};
}

const fileShape = z.custom<FileAnswer>((value) => typeof value === "object" && value !== null && "parts" in value);

/**
 * Sends a download part by part, waiting for the browser where it is slow. What fails before the first part is an
 * ordinary refusal; later, the connection is cut, so that the browser reports a broken download.
 */
async function sendFile(response: Response, answer: unknown, log: Logger): Promise<void> {
  const { name, type, parts } = fileShape.parse(answer);
  const iterator = parts[Symbol.asyncIterator]();
  const first = await iterator.next();
  response.type(type).attachment(name);
  // Node 24 reports a premature close also where the parts failed, so they are asked themselves.
  const failures: unknown[] = [];
  try {
    await pipeline(Readable.from(continued(first, iterator, failures)), response);
  } catch (thrown) {
    const error = toError(failures[0] ?? thrown);
    // The browser closed the download: nothing failed here.
    if (failures.length === 0 && hasCode(error, "ERR_STREAM_PREMATURE_CLOSE")) return;
    log.error({ error, file: name }, "Console download failed");
  }
}

async function* continued(
  first: IteratorResult<string>,
  rest: AsyncIterator<string>,
  failures: unknown[],
): AsyncGenerator<string> {
  const next = () =>
    rest.next().catch((thrown: unknown) => {
      failures.push(thrown);
      throw thrown;
    });
  try {
    for (let part = first; part.done !== true; part = await next()) yield part.value;
  } finally {
    await rest.return?.();
  }
}
