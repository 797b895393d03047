/** Guesses at facts keys: what they cost, and that they lock nobody out whose key is right. */
import express from "express";
import request from "supertest";
import { expect, it, vi } from "vitest";
import { type FactsRoutesDeps, factsRoutes } from "../../../src/http/facts-routes.js";

const keyFrom = (text: string) => `simpli_facts_${text.padStart(43, "g")}`;
const RIGHT = keyFrom("right");

function serve(deps: Partial<FactsRoutesDeps> = {}, proxies: boolean | number = true) {
  const routes = factsRoutes({
    findWorkspace: (key) => Promise.resolve(key === RIGHT ? "w1" : null),
    hashesAtStart: [],
    hashKey: (key) => `hash of ${key}`,
    getFacts: () => Promise.resolve({ category: "billing" }),
    ...deps,
  });
  const server = express().set("trust proxy", proxies).use(routes).listen(0, "127.0.0.1");
  const ask = async (key: string, from: string) => {
    const asked = request(server).post("/api/v1/conversations/1/facts").set("Authorization", `Bearer ${key}`);
    return (await asked.set("X-Forwarded-For", from)).status;
  };
  const flood = (count: number, from: (at: number) => string) =>
    Promise.all(Array.from({ length: count }, (_, at) => ask(keyFrom(`guess${at}`), from(at))));
  return { ask, flood, close: () => server.close() };
}

it("a key that is new here is found while one address, or many, send guesses without end", async () => {
  const { ask, flood, close } = serve();
  const guesses = await flood(150, () => "192.0.2.1");
  expect(guesses.filter((status) => status === 429).length).toBeGreaterThanOrEqual(90);
  expect(await ask(RIGHT, "192.0.2.2")).toBe(200);
  close();

  const others = serve();
  await others.flood(150, (at) => `192.0.2.${at}`);
  expect(await others.ask(RIGHT, "198.51.100.1")).toBe(200);
  others.close();
});

it("a key that was made before the start is found behind the very address that guesses", async () => {
  const { ask, flood, close } = serve({ hashesAtStart: [`hash of ${RIGHT}`] });
  await flood(60, () => "192.0.2.1");
  expect(await ask(RIGHT, "192.0.2.1")).toBe(200);
  expect(await ask(keyFrom("guess"), "192.0.2.1")).toBe(429);
  close();
});

it("behind a proxy that nobody named more are looked up, since all callers have its address", async () => {
  const { ask, flood, close } = serve({}, false);
  expect(new Set(await flood(60, (at) => `192.0.2.${at}`))).toEqual(new Set([401]));
  expect(await ask(RIGHT, "192.0.2.1")).toBe(200);
  close();
});

it("two guesses are looked up at once, and the others wait", async () => {
  const pending: (() => void)[] = [];
  const findWorkspace = vi.fn(() => new Promise<null>((resolve) => pending.push(() => resolve(null))));
  const { flood, close } = serve({ findWorkspace });
  const answers = flood(10, (at) => `192.0.2.${at}`);
  await expect.poll(() => findWorkspace.mock.calls.length).toBe(2);
  for (let answered = 0; answered < 10; answered += 1) {
    await expect.poll(() => pending.length).toBeGreaterThan(0);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(pending.length).toBeLessThanOrEqual(2);
    pending.shift()?.();
  }
  expect(new Set(await answers)).toEqual(new Set([401]));
  close();
});
