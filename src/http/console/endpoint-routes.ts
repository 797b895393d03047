import express, { type Request, type RequestHandler, type Response, Router } from "express";
import { ENDPOINT_KINDS, ENDPOINT_NAMES, type EndpointName } from "../../console/api/endpoints.js";
import { faultsOf } from "../../console/api/faults.js";
import type { Viewer } from "../../console/api/session.js";
import type { Desk, DeskOf } from "../../console/desk/desk.js";
import type { Logger } from "../../log.js";
import { refuse } from "./refusals.js";
import { sendFile } from "./send-file.js";

export interface EndpointRoom {
  readonly desk: Desk;
  /** Who asks; null where the response has said already why nobody may. */
  readonly viewerOf: (request: Request, response: Response) => Promise<Viewer | null>;
  readonly log: Logger;
}

/** One route for each of the console's endpoints, for whoever is signed in. */
export function endpointRoutes({ desk, viewerOf, log }: EndpointRoom): Router {
  const router = Router();
  router.use(express.json({ limit: "256kb" }));
  for (const name of ENDPOINT_NAMES) {
    const { method, path } = ENDPOINT_KINDS[name];
    const handle = handlerOf(name, desk, { viewerOf, log });
    if (method === "GET") router.get(path, handle);
    else if (method === "POST") router.post(path, handle);
    else router.put(path, handle);
  }
  return router;
}

function handlerOf<Name extends EndpointName>(
  name: Name,
  desk: DeskOf<Name>,
  { viewerOf, log }: Omit<EndpointRoom, "desk">,
): RequestHandler {
  const { input, answers } = ENDPOINT_KINDS[name];
  return async (request, response) => {
    const viewer = await viewerOf(request, response);
    if (viewer === null) return;
    const asked = input.safeParse({ ...given(request), ...request.params });
    if (!asked.success) {
      const faults = faultsOf(asked.error);
      return refuse(response, "invalid", faults[0]?.message, faults);
    }
    const gone = new AbortController();
    response.once("close", () => gone.abort());
    const answer = await desk[name](asked.data, { viewer, signal: gone.signal });
    if (!answer.ok) return refuse(response, answer.refusal, answer.message);
    if (answers === "file") await sendFile(response, answer.value, log);
    else response.json(answer.value);
  };
}

function given(request: Request): object {
  const found: unknown = request.method === "POST" || request.method === "PUT" ? request.body : request.query;
  return typeof found === "object" && found !== null ? found : {};
}
