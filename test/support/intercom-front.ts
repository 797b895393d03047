/**
 * One address in front of several twins, as api.intercom.io is in front of all workspaces: calls go where their token
 * belongs, a code to whoever issued it, and the authorisation page to the workspace the admin is signed in to.
 */
import express, { type Request, type Response } from "express";
import { listenOnLoopback, type TwinServer } from "../../src/sandbox/loopback-server.js";
import type { Twin } from "../../src/sandbox/twin.js";

export interface IntercomFront extends TwinServer {
  /** The workspace whose admin uses the browser. */
  signIn(twin: Twin): void;
  /** What `GET /me` answers instead: which teammate is behind the token, say. Null ends it. */
  overrideMe(instead: Readonly<Record<string, unknown>> | null): void;
}

export async function startFront(twins: readonly Twin[]): Promise<IntercomFront> {
  const backs = await Promise.all(twins.map(async (twin) => ({ twin, listening: await twin.listen() })));
  const [first] = backs;
  if (first === undefined) throw new Error("A front needs a twin");
  let signedIn = first;

  const router = express.Router();
  router.use(express.raw({ type: () => true }));
  router.get("/oauth", (request, response) => forward(request, response, signedIn.listening.url));
  router.post("/auth/eagle/token", async (request, response) => {
    for (const { listening } of backs) {
      const answer = await ask(request, listening.url);
      if (answer.status !== 401 || listening === backs.at(-1)?.listening) return send(response, answer);
    }
  });
  let override: Readonly<Record<string, unknown>> | null = null;
  router.get("/me", async (request, response, next) => {
    if (override === null) return next();
    const answer = await ask(request, backOf(request).listening.url);
    response.status(answer.status).json({ ...((await answer.json()) as object), ...override });
  });
  const backOf = (request: Request) => {
    const token = request.get("authorization")?.replace(/^Bearer /, "");
    return backs.find(({ twin }) => twin.options.accessToken === token) ?? first;
  };
  router.use((request, response) => forward(request, response, backOf(request).listening.url));

  const listening = await listenOnLoopback(router);
  return {
    ...listening,
    signIn: (twin) => (signedIn = backs.find((back) => back.twin === twin) ?? signedIn),
    overrideMe: (instead) => (override = instead),
    async close() {
      await listening.close();
      await Promise.all(backs.map((back) => back.listening.close()));
    },
  };
}

async function forward(request: Request, response: Response, to: string): Promise<void> {
  await send(response, await ask(request, to));
}

function ask(request: Request, to: string): Promise<globalThis.Response> {
  const headers = Object.entries(request.headers).filter(
    (pair): pair is [string, string] =>
      typeof pair[1] === "string" && !["host", "connection", "content-length"].includes(pair[0]),
  );
  const body: unknown = request.body;
  return fetch(`${to}${request.originalUrl}`, {
    method: request.method,
    headers,
    redirect: "manual",
    ...(Buffer.isBuffer(body) && body.length > 0 ? { body } : {}),
  });
}

async function send(response: Response, answer: globalThis.Response): Promise<void> {
  const kept = ["content-type", "location", "x-ratelimit-limit", "x-ratelimit-remaining", "x-ratelimit-reset"];
  for (const name of kept) {
    const value = answer.headers.get(name);
    if (value !== null) response.setHeader(name, value);
  }
  response.status(answer.status).send(Buffer.from(await answer.arrayBuffer()));
}
