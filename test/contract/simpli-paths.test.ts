import { createServer, request as httpRequest } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { createSimpliKnowledge } from "../../src/ai/simpli/knowledge.js";
import { identify, isExpectedService } from "../../src/ai/simpli/specification.js";
import { createSimpliReply } from "../../src/ai/simpli/reply.js";
import { createSimpliTriage } from "../../src/ai/simpli/triage.js";
import { startSimpliServices, type SimpliServices, type SimpliServicesOptions } from "../support/simpli-services.js";
import { createCall, failureOf } from "../support/simpli/call.js";

let services: SimpliServices | null = null;
afterEach(() => services?.close());
async function start(options: SimpliServicesOptions): Promise<SimpliServices> {
  services = await startSimpliServices(options);
  return services;
}
const request = { subject: "Invoice", body: "Charged twice", metadata: {} };
const pathsOf = (running: SimpliServices) => running.requests("triage").map(({ path }) => path);

describe("the path of an operation", () => {
  it("is read from the service's own description, once", async () => {
    const running = await start({ paths: "prefixed" });
    const triage = createSimpliTriage({ url: `${running.urls.triage}/`, apiKey: null, now: Date.now });
    await Promise.all([triage.classify(request, createCall()), triage.classify(request, createCall())]);
    expect(pathsOf(running)).toEqual(["/api/v1/classify", "/api/v1/classify"]);
    expect(running.probes("triage").map(({ path }) => path)).toEqual(["/openapi.json"]);
  });

  it("is found by a bare 404 where nothing is described, and remembered", async () => {
    const running = await start({ paths: "prefixed", openapi: false });
    const triage = createSimpliTriage({ url: running.urls.triage, apiKey: null, now: Date.now });
    await triage.classify(request, createCall());
    await triage.classify(request, createCall());
    expect(pathsOf(running)).toEqual(["/classify", "/api/v1/classify", "/api/v1/classify"]);
    expect(running.probes("triage")).toHaveLength(1);
  });

  it("is asked for again minutes later where the description could not be read", async () => {
    const running = await start({ openapi: false });
    let now = 1_000_000;
    const triage = createSimpliTriage({ url: running.urls.triage, apiKey: null, now: () => now });
    const classify = () => triage.classify(request, createCall());
    await classify();
    now += 30_000;
    await classify();
    expect(running.probes("triage")).toHaveLength(1);
    now += 60_000;
    await classify();
    expect(running.probes("triage")).toHaveLength(2);
  });

  it("is read again beside the calls, with the version that decisions name", async () => {
    const running = await start({});
    let described: object | null = null;
    const front = createServer((asked, answered) => {
      answered.setHeader("content-type", "application/json");
      if (asked.url === "/openapi.json") {
        answered.statusCode = described === null ? 503 : 200;
        return void answered.end(JSON.stringify(described ?? {}));
      }
      return void asked.pipe(
        httpRequest(`${running.urls.triage}${asked.url ?? ""}`, { method: "POST", headers: asked.headers }, (from) =>
          from.pipe(answered),
        ),
      );
    });
    await new Promise<void>((resolve) => front.listen(0, "127.0.0.1", resolve));
    const { port } = front.address() as AddressInfo;
    let now = 1_000_000;
    const triage = createSimpliTriage({ url: `http://127.0.0.1:${port}`, apiKey: null, now: () => now });
    const modelLater = async (ms: number) => {
      now += ms;
      const { by } = await triage.classify(request, createCall());
      return by.model;
    };
    expect(await modelLater(0)).toBeNull();
    described = { info: { title: "Simpli Triage", version: "0.1.0" }, paths: {} };
    expect(await modelLater(61_000), "soon known where it starts beside the app").toContain("0.1.0");
    described = { info: { title: "Simpli Triage", version: "0.2.0" }, paths: {} };
    await expect.poll(() => modelLater(601_000)).toContain("0.2.0");
    described = null;
    expect(await modelLater(601_000), "what was known stays").toContain("0.2.0");
    await new Promise((resolve) => front.close(resolve));
  });

  it("may lack the prefix at Reply, which documents one", async () => {
    const running = await start({ paths: "bare", openapi: false });
    const reply = createSimpliReply({ url: running.urls.reply, apiKey: null, now: Date.now });
    expect(await reply.styles(createCall())).toHaveLength(2);
  });

  it("follows a service that moves", async () => {
    const running = await start({ openapi: false });
    const triage = createSimpliTriage({ url: running.urls.triage, apiKey: null, now: Date.now });
    await triage.classify(request, createCall());
    running.answer("triage", ({ path }) =>
      path === "/classify" ? { status: 404, body: { detail: "Not Found" } } : { body: { category: "moved" } },
    );
    expect(await triage.classify(request, createCall())).toMatchObject({ category: "moved" });
  });

  it("is not guessed where both are unknown", async () => {
    const running = await start({ openapi: false });
    running.answer("triage", () => ({ status: 404, body: { detail: "Not Found" } }));
    const triage = createSimpliTriage({ url: running.urls.triage, apiKey: null, now: Date.now });
    expect(await failureOf(triage.classify(request, createCall()))).toMatchObject({ status: 404, advice: { retry: "never" } });
    expect(pathsOf(running)).toEqual(["/classify", "/api/v1/classify"]);
  });

  it("is the operator's where the operator named one", async () => {
    const running = await start({});
    running.answer("triage", ({ path }) => (path === "/v9/classify" ? { body: { category: "named" } } : undefined));
    const triage = createSimpliTriage({
      url: running.urls.triage,
      apiKey: null,
      now: Date.now,
      paths: { classify: "/v9/classify" },
    });
    expect(await triage.classify(request, createCall())).toMatchObject({ category: "named" });
  });

  it("stays under the base URL's own path", async () => {
    const running = await start({ openapi: false });
    running.answer("knowledge", ({ path }) => (path === "/gateway/kb/gaps" ? { body: { gaps: ["vouchers"] } } : undefined));
    const knowledge = createSimpliKnowledge({ url: `${running.urls.knowledge}/gateway/kb//`, apiKey: null, now: Date.now });
    expect(await knowledge.gaps(createCall())).toEqual([{ topic: "vouchers", count: null, samples: [], suggestedTitle: null }]);
  });
});

describe("identify", () => {
  it("tells health, name, version and paths, without a key", async () => {
    const running = await start({ apiKey: "k", paths: "prefixed" });
    const identity = await identify(running.urls.sentiment);
    expect(identity).toMatchObject({ healthy: true, title: "Simpli Sentiment", version: "0.1.0" });
    expect(identity.paths).toContain("/api/v1/analyze");
    expect(isExpectedService(identity, "sentiment")).toBe(true);
    expect(isExpectedService(identity, "knowledge")).toBe(false);
  });

  it("is a fact, not an exception, where nobody answers", async () => {
    const running = await start({});
    await running.stop("qa");
    const identity = await identify(running.urls.qa);
    expect(identity).toEqual({ healthy: false, title: null, version: null, paths: [] });
    expect(isExpectedService(identity, "qa")).toBeNull();
  });
});
