/** The console's endpoints as routes: what is asked is checked, and answered as JSON or as a file. */
import express, { type Request, type RequestHandler, type Response, Router } from "express";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { z } from "zod";
import { fieldIssuesOf, type FileAnswer } from "../console/api/endpoint.js";
import { ENDPOINT_KINDS, ENDPOINT_NAMES, type EndpointName } from "../console/api/endpoints.js";
import { SHOWN_WORKSPACE, SHOWN_WORKSPACE_FIELD, type Viewer } from "../console/api/session.js";
import type { ConsoleHandlers, HandlersOf } from "../console/handlers/handlers.js";
import { hasCode, toError } from "../kernel/errors.js";
import { parseJson } from "../kernel/json.js";
import type { Logger } from "../kernel/log.js";
import { refuse } from "./refusals.js";

export interface EndpointRoutesDeps {
  readonly handlers: ConsoleHandlers;
  /** Who asks; throws where nobody may. */
  readonly requireViewer: (request: Request, response: Response) => Promise<Viewer>;
  readonly log: Logger;
}

const otherWorkspace = "You have signed in to another workspace meanwhile, so this page did nothing. It shows that one now.";

const otherWorkspacesFile =
  "You have signed in to another workspace meanwhile, so nothing was downloaded. Reload the page to see that one's record.";

/**
 * Read as text, and parsed as all that is stored: a value that the database takes otherwise than it was given would differ
 * from itself when it is next changed.
 */
const bodyText = express.text({ type: "application/json", limit: "256kb", inflate: false });

/** One route for each of the console's endpoints, for whoever is signed in. */
export function endpointRoutes({ handlers, requireViewer, log }: EndpointRoutesDeps): Router {
  const router = Router();
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
    const shown = request.get(SHOWN_WORKSPACE) ?? request.query[SHOWN_WORKSPACE_FIELD] ?? viewer.workspaceId;
    if (shown !== viewer.workspaceId)
      return refuse(response, "signed-out", answers === "file" ? otherWorkspacesFile : otherWorkspace);
    // Only now: a visitor's body is not worth reading.
    await readBody(request, response);
    const given = givenBy(request);
    if (given === null) return refuse(response, "bad-request");
    const asked = input.safeParse({ ...given, ...request.params });
    if (!asked.success) {
      const issues = fieldIssuesOf(asked.error);
      return refuse(response, "invalid", issues[0]?.message, issues);
    }
    const gone = new AbortController();
    response.once("close", () => gone.abort());
    const answer = await handlers[name](asked.data, { viewer, signal: gone.signal });
    if (!answer.ok) {
      const { refusal, message, field } = answer;
      return refuse(response, refusal, message, field === undefined ? [] : [{ field, message }]);
    }
    if (answers === "file") await sendFile(response, answer.value, log);
    else response.json(answer.value);
  };
}

/** @throws what the reader found wrong with it, with its status. */
function readBody(request: Request, response: Response): Promise<void> {
  return new Promise((resolve, reject) => {
    bodyText(request, response, (error?: unknown) => (error === undefined ? resolve() : reject(toError(error))));
  });
}

/** Null where the body is no JSON object. */
function givenBy(request: Request): object | null {
  const carries = request.method === "POST" || request.method === "PUT";
  if (!carries) return request.query;
  const body: unknown = request.body;
  if (typeof body !== "string" || body === "") return {};
  const found = parseJson(body);
  return typeof found === "object" && found !== null ? found : null;
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
