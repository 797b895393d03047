/** What becomes of a handler's answer, refusal or failure on its way to the browser. */
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { afterEach, describe, expect, it } from "vitest";
import { ENDPOINT_NAMES } from "../../../src/console/api/endpoints.js";
import { answered, type ConsoleHandlers, refused, type RequestContext } from "../../../src/console/handlers/handlers.js";
import { answerErrors } from "../../../src/http/answer-errors.js";
import { endpointRoutes } from "../../../src/http/endpoint-routes.js";
import { createLogger } from "../../../src/kernel/log.js";
import { CONSOLE_API } from "../../../src/paths.js";

const viewer = { workspaceId: "ws", workspaceName: "Shop", teammateId: null, name: "Admin" };
const SECRET = "select * from secrets";

let server: Server;
afterEach(() => void server.close());

/** Serves handlers that all do the same; returns where, and what was logged. */
async function serve(runCommand: (input: unknown, asking: RequestContext) => Promise<unknown>) {
  const logged: string[] = [];
  const log = { ...createLogger("silent"), error: (_fields: object, message: string) => void logged.push(message) };
  // Whatever they answer, this file is about what happens to it.
  const handlers = Object.fromEntries(ENDPOINT_NAMES.map((name) => [name, runCommand])) as unknown as ConsoleHandlers;
  const app = express();
  app.use(
    CONSOLE_API,
    endpointRoutes({ handlers, requireViewer: () => Promise.resolve(viewer), log: log }),
    answerErrors(log as never, { message: "Console request failed", facts: ({ path }) => ({ path }), unreadable: "invalid" }),
  );
  server = createServer(app).listen(0, "127.0.0.1");
  await once(server, "listening");
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${CONSOLE_API}`, logged };
}

const file = (parts: AsyncIterable<string>) => answered({ name: "activity.csv", type: "text/csv", parts });

describe("an answer", () => {
  it.each([
    ["not-found", 404],
    ["invalid", 400],
    ["conflict", 409],
    ["unavailable", 503],
  ] as const)("that is %s has the status %i and the handler's sentence", async (refusal, status) => {
    const { url } = await serve(() => Promise.resolve(refused(refusal, "Because of this.")));
    const response = await fetch(`${url}/health`);
    expect([response.status, await response.json()]).toEqual([
      status,
      { code: refusal, message: "Because of this.", error: "Because of this." },
    ]);
  });

  it("that nobody expected says nothing of what went wrong, and is logged once", async () => {
    const { url, logged } = await serve(() => Promise.reject(new Error(SECRET)));
    const response = await fetch(`${url}/health`);
    const text = await response.text();
    expect(response.status).toBe(500);
    expect(text).not.toContain("secrets");
    const sentence = expect.stringContaining("went wrong on our side") as string;
    expect(JSON.parse(text)).toEqual({ code: "unexpected", message: sentence, error: sentence });
    expect(logged).toHaveLength(1);
  });
});

describe("a download", () => {
  it("arrives whole, under its name", async () => {
    const { url } = await serve(() => Promise.resolve(file(partsOf("a,b\n", "1,2\n"))));
    const response = await fetch(`${url}/activity/export`);
    expect(response.headers.get("content-disposition")).toBe("attachment; filename=activity.csv");
    expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(await response.text()).toBe("a,b\n1,2\n");
  });

  it("of nothing is an empty file", async () => {
    const { url } = await serve(() => Promise.resolve(file(partsOf())));
    expect(await (await fetch(`${url}/activity/export`)).text()).toBe("");
  });

  it("that fails at once is an ordinary failure", async () => {
    const { url, logged } = await serve(() => Promise.resolve(file(failingAfter())));
    const response = await fetch(`${url}/activity/export`);
    expect(response.status).toBe(500);
    expect(response.headers.get("content-disposition")).toBeNull();
    expect(await response.json()).toHaveProperty("error");
    expect(logged).toHaveLength(1);
  });

  it("that fails on the way is cut off, never ended as if it were whole", async () => {
    const { url, logged } = await serve(() => Promise.resolve(file(failingAfter("a,b\n", "1,2\n"))));
    const response = await fetch(`${url}/activity/export`);
    await expect(response.text()).rejects.toThrow();
    // The browser may read the cut before the server has written it down.
    await expect.poll(() => logged).toEqual(["Console download failed"]);
  });

  it("that the browser stops is stopped here too, and no failure", async () => {
    let ended = false;
    let aborted = false;
    const { url, logged } = await serve((_input, { signal }) => {
      signal.addEventListener("abort", () => (aborted = true));
      return Promise.resolve(file(endless(() => (ended = true))));
    });
    const leaving = new AbortController();
    const response = await fetch(`${url}/activity/export`, { signal: leaving.signal });
    await response.body?.getReader().read();
    leaving.abort();
    await expect.poll(() => [ended, aborted]).toEqual([true, true]);
    expect(logged).toEqual([]);
  });
});

// oxlint-disable-next-line typescript/require-await -- a download is asynchronous, these parts are at hand
async function* partsOf(...parts: string[]) {
  yield* parts;
}

async function* failingAfter(...parts: string[]) {
  yield* partsOf(...parts);
  await new Promise((resolve) => setTimeout(resolve, 20));
  throw new Error(SECRET);
}

async function* endless(ended: () => void) {
  try {
    for (;;) {
      yield "x".repeat(10_000);
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  } finally {
    ended();
  }
}
