import express, { type Request, type Response, Router } from "express";
import { ENDPOINT_KINDS, ENDPOINT_NAMES, type EndpointName } from "../../console/api/endpoints.js";
import type { Viewer } from "../../console/api/session.js";
import type { DeskRefusal } from "../../console/desk/answer.js";
import type { Desk } from "../../console/desk/desk.js";
import { sendFile } from "./send-file.js";

export const CONSOLE_API = "/console/api";

const STATUS: Readonly<Record<DeskRefusal, number>> = { "not-found": 404, invalid: 400, conflict: 409, unavailable: 503 };

export interface ConsoleDoor {
  readonly desk: Desk;
  /** Who is signed in, or null. */
  readonly viewerOf: (request: Request) => Promise<Viewer | null>;
}

/** The console's JSON API: one route an endpoint, each behind the same two questions: from our own page, and signed in? */
export function consoleRoutes({ desk, viewerOf }: ConsoleDoor): Router {
  const router = Router();
  router.use(express.json({ limit: "256kb" }));
  for (const name of ENDPOINT_NAMES) mount(router, name, desk, viewerOf);
  return router;
}

function mount<Name extends EndpointName>(
  router: Router,
  name: Name,
  desk: Desk,
  viewerOf: (request: Request) => Promise<Viewer | null>,
): void {
  const { method, path, input, answers } = ENDPOINT_KINDS[name];
  const handle = async (request: Request, response: Response): Promise<void> => {
    const viewer = await viewerOf(request);
    if (viewer === null) return say(response, 401, "Please sign in.");
    const asked = input.safeParse({ ...given(request), ...request.params });
    if (!asked.success) return say(response, 400, asked.error.issues[0]?.message ?? "That cannot be read.");
    const gone = new AbortController();
    response.once("close", () => gone.abort());
    const answer = await desk[name](asked.data, { viewer, signal: gone.signal });
    if (!answer.ok) return say(response, STATUS[answer.refusal], answer.message);
    response.set("Cache-Control", "no-store");
    if (answers === "file") return sendFile(response, answer.value);
    response.json(answer.value);
  };
  if (method === "GET") router.get(path, handle);
  else if (method === "POST") router.post(path, handle);
  else router.put(path, handle);
}

function given(request: Request): object {
  const found: unknown = request.method === "GET" ? request.query : request.body;
  return typeof found === "object" && found !== null ? found : {};
}

function say(response: Response, status: number, error: string): void {
  response.status(status).json({ error });
}
