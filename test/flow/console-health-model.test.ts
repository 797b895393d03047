/** How the app fares with a language model, as the console shows it: gone, gone for another process, or spared for the day. */
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Health } from "../../src/console/api/health.js";
import { type ConsoleUser, healthOf, signIn } from "../support/console.js";
import { type LlmServer, startLlmServer } from "../support/llm-server.js";
import { type RunningApp, runApp } from "../support/running-app.js";

const service = (health: Health, contract: string) => health.services.find((each) => each.contract === contract);

describe("with a language model that is gone", () => {
  let app: RunningApp;
  let admin: ConsoleUser;
  beforeAll(async () => {
    app = await runApp({ database: "postgres", env: { LLM_BASE_URL: "http://127.0.0.1:9/v1", LLM_MODEL: "large" } });
    await app.known();
    admin = await signIn(app);
  });
  afterAll(() => app.close());

  it("says so of all that it was asked for, what can be checked, and who answers meanwhile", async () => {
    app.twin.customerWrites({ text: "I was charged twice" });
    await app.quiet();
    await admin.ask("read-settings", {});
    const health = await healthOf(admin);
    for (const contract of ["triage", "reply", "sentiment"])
      expect(service(health, contract)).toMatchObject({
        level: "bad",
        lastAnswer: null,
        says: "The language model (large) did not answer.",
        remedy: "Check that it is running and that LLM_BASE_URL is its address. The built-in engine answers meanwhile.",
      });
  });
});

describe("with a language model that was gone, as other processes and earlier ones saw it", () => {
  const env = { LLM_BASE_URL: "http://127.0.0.1:9/v1", LLM_MODEL: "large" };
  let behindMs = 3 * 3_600_000;
  const now = () => Date.now() - behindMs;
  let app: RunningApp;
  let restarted: RunningApp | null = null;
  let store: Client;
  beforeAll(async () => {
    app = await runApp({ database: "postgres", env, now, pace: { serviceHoursMs: 20 } });
    store = new Client({ connectionString: app.databaseUrl ?? "" });
    await store.connect();
    await app.known();
  });
  afterAll(async () => {
    await store.end();
    await (restarted ?? app).close();
  });

  const hour = Math.floor(Date.now() / 3_600_000) * 3600;
  const otherProcessMet = (contract: string, at: number, calls: number, failures: number) =>
    store.query("insert into service_hours values ($1, $2, 'llm', $3, 100, $4, $5)", [
      app.twin.options.workspaceId,
      contract,
      at,
      calls,
      failures,
    ]);

  it("one that answered another process since is failing no more", async () => {
    app.twin.customerWrites({ text: "I was charged twice" });
    await app.quiet();
    const admin = await signIn(app);
    for (const contract of ["triage", "reply", "sentiment"])
      expect(service(await healthOf(admin), contract)).toMatchObject({ level: "bad" });
    behindMs = 0;
    await otherProcessMet("triage", hour, 5, 0);
    await otherProcessMet("reply", hour, 5, 5);
    await otherProcessMet("sentiment", hour - 3600, 50, 0);
    await otherProcessMet("sentiment", hour, 20, 20);
    const health = await healthOf(await signIn(app));
    const answered = { at: hour * 1000, toTheHour: true };
    expect(service(health, "triage")).toMatchObject({
      level: "good",
      says: "It answers.",
      lastAnswer: answered,
      lastFailure: { toTheHour: false },
    });
    expect(service(health, "reply")).toMatchObject({
      level: "bad",
      says: "The language model (large) did not answer.",
      lastAnswer: null,
      lastFailure: answered,
    });
    // Answered since this process met a failure, and failing since then.
    expect(service(health, "sentiment")).toMatchObject({ level: "bad", says: "20 of 70 calls failed in the last hour or two." });
  });

  it("a restart in the middle of an outage makes no success of it", async () => {
    await app.stopApp();
    restarted = await runApp({ database: "postgres", env, now, stopped: app });
    const health = await healthOf(await signIn(restarted));
    expect(service(health, "triage")).toMatchObject({ level: "good" });
    expect(service(health, "reply")).toMatchObject({
      level: "bad",
      says: "5 of 5 calls failed in the last hour or two.",
      lastAnswer: null,
    });
    expect(service(health, "sentiment")).toMatchObject({ level: "bad", says: "20 of 70 calls failed in the last hour or two." });
    await otherProcessMet("brief", hour, 5, 1);
    expect(service(await healthOf(await signIn(restarted)), "brief"), "which came last is not known").toMatchObject({
      level: "attention",
      says: "1 of 5 calls failed in the last hour or two.",
    });
  });
});

describe("with a language model whose tokens of the day are used up", () => {
  let model: LlmServer;
  let app: RunningApp;
  let admin: ConsoleUser;
  beforeAll(async () => {
    model = await startLlmServer();
    const env = { LLM_BASE_URL: model.url, LLM_MODEL: "large", LLM_DAILY_TOKENS: "1" };
    app = await runApp({ database: "postgres", env, pace: { serviceHoursMs: 20 } });
    await app.known();
    admin = await signIn(app);
  });
  afterAll(async () => {
    await app.close();
    await model.close();
  });

  it("says that, and counts no call that was not made as one that failed", async () => {
    app.twin.customerWrites({ text: "I was charged twice" });
    await app.quiet();
    const asked = model.calls().length;
    app.twin.customerWrites({ text: "Where is my parcel?" });
    await app.quiet();
    expect(model.calls(), "nothing is asked any more").toHaveLength(asked);
    const contracts = ["triage", "reply", "sentiment"] as const;
    // Whichever was asked first may have used them up before the others were.
    const answeredFor = (health: Health) => contracts.filter((each) => (service(health, each)?.lately?.calls ?? 0) > 0);
    const health = await app.until("what was answered is counted", async () => {
      const now = await healthOf(admin);
      return answeredFor(now).length > 0 && now;
    });
    for (const contract of contracts)
      expect(service(health, contract)).toMatchObject({
        level: "attention",
        says: "This workspace has used up the language model's tokens of the day. The built-in engine answers until midnight UTC.",
        remedy: "LLM_DAILY_TOKENS sets how many there are.",
        lastFailure: null,
      });
    for (const contract of answeredFor(health)) expect(service(health, contract)?.lately).toMatchObject({ failures: 0 });
    const { services } = await admin.ask("read-analytics", { days: "7" });
    expect(services.filter(({ engine, failures }) => engine === "llm" && failures > 0)).toEqual([]);
  });
});
