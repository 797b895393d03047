/** How the server lets go of its callers. */
import { Agent, get, type IncomingMessage, type RequestListener } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import { afterEach, expect, it } from "vitest";
import { listen, type Listening } from "../../../src/http/app.js";

let listening: Listening | null = null;
afterEach(async () => {
  await listening?.leave(0, 0);
});

const balancer = new Agent({ keepAlive: true });
const another = new Agent({ keepAlive: true });

async function serve(answer: RequestListener): Promise<(agent?: Agent) => Promise<IncomingMessage>> {
  listening = await listen(answer, 0, "127.0.0.1");
  const { port } = listening;
  return (agent = balancer) =>
    new Promise((resolve, reject) => {
      get({ port, host: "127.0.0.1", agent }, (response) => {
        response
          .resume()
          .once("end", () => resolve(response))
          .once("error", reject);
      }).once("error", reject);
    });
}

it("a balancer may keep its connection for ten minutes", async () => {
  const ask = await serve((_request, response) => response.end());
  const { headers } = await ask();
  expect(headers.connection).toBe("keep-alive");
  expect(headers["keep-alive"]).toBe("timeout=620");
});

it("for the notice requests are served, each the last of its connection; then connections are refused", async () => {
  const ask = await serve((_request, response) => response.end());
  await ask();
  const left = listening?.leave(1_500, 1_000);
  const { headers, statusCode } = await ask();
  expect({ statusCode, connection: headers.connection }).toEqual({ statusCode: 200, connection: "close" });
  await left;
  await expect(ask()).rejects.toThrow(/ECONNREFUSED/);
});

it("an idle connection may carry a request all through the notice", async () => {
  const ports: (number | undefined)[] = [];
  const ask = await serve(({ socket }, response) => {
    ports.push(socket.remotePort);
    response.end();
  });
  await ask(balancer);
  const left = listening?.leave(1_500, 1_000);
  await ask(another);
  await delay(50);
  await ask(balancer);
  expect(ports[2]).toBe(ports[0]);
  await left;
});

it("an answer under way is waited for", async () => {
  let isAsked = false;
  const ask = await serve((_request, response) => {
    isAsked = true;
    void delay(300).then(() => response.end());
  });
  const asked = ask();
  await expect.poll(() => isAsked).toBe(true);
  const began = Date.now();
  await listening?.leave(0, 5_000);
  expect((await asked).statusCode).toBe(200);
  expect(Date.now() - began, "not until it is cut off").toBeLessThan(5_000);
});

it("an answer without an end is not", async () => {
  let isBegun = false;
  const ask = await serve((_request, response) => void response.write("data: \n\n", () => (isBegun = true)));
  const asked = expect(ask()).rejects.toThrow(/aborted|hang up|ECONNRESET/);
  await expect.poll(() => isBegun).toBe(true);
  await listening?.leave(0, 100);
  await asked;
});
