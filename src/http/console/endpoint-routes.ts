import express, { type Request, type RequestHandler, type Response, Router } from "express";
import { ENDPOINT_KINDS, ENDPOINT_NAMES, type EndpointName } from "../../console/api/endpoints.js";
import { fieldIssuesOf } from "../../console/api/faults.js";
import type { Viewer } from "../../console/api/session.js";
import type { ConsoleHandlers, HandlersOf } from "../../console/desk/desk.js";
import type { Logger } from "../../log.js";
import { refuse } from "./refusals.js";
import { sendFile } from "./send-file.js";

export interface EndpointRoutesDeps {
  readonly handlers: ConsoleHandlers;
  /** Who asks; null where the response has said already why nobody may. */
  readonly requireViewer: (request: Request, response: Response) => Promise<Viewer | null>;
  readonly log: Logger;
}

/** One route for each of the console's endpoints, for whoever is signed in. */
export function endpointRoutes({ handlers, requireViewer, log }: EndpointRoutesDeps): Router {
  const router = Router();
  router.use(express.json({ limit: "256kb" }));
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
    if (viewer === null) return;
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
