/** What operators see of the running app: what happened is counted, by who did it and how it ended. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DATABASE_KINDS } from "../support/postgres.js";
import { sample } from "../support/prometheus.js";
import { type RunningApp, runApp } from "../support/running-app.js";
import { openHome } from "../support/sidebar.js";
import { type SimpliServices, startSimpliServices } from "../support/simpli-services.js";

const TEAMMATE = "7401001";

describe.each(DATABASE_KINDS)("with the %s database", (database) => {
  let simpli: SimpliServices;
  let app: RunningApp;
  beforeAll(async () => {
    simpli = await startSimpliServices();
    simpli.answer("triage", ({ path }) =>
      path === "/classify"
        ? { status: 200, body: { category: "billing", urgency: "high", sentiment: "negative", confidence: 0.9 } }
        : { status: 503, body: {} },
    );
    // Triage is Simpli's; everything else is asked of a model that nobody serves, so the built-in engine stands in.
    const llm = { LLM_BASE_URL: "http://127.0.0.1:9/v1", LLM_MODEL: "absent" };
    app = await runApp({ database, env: { ...llm, SIMPLI_TRIAGE_URL: simpli.urls.triage }, pace: { storedNumbersMs: 100 } });
  });
  afterAll(async () => {
    await app.close();
    await simpli.close();
  });

  const scrape = async () => (await fetch(`${app.url}/metrics`)).text();

  it("counts what happened on the way of one conversation, by who did it and how it ended", { timeout: 90_000 }, async () => {
    const { twin } = app;
    const { conversationId } = twin.customerWrites({
      text: "I was charged twice for my invoice this month, and I am furious",
      customer: { name: "Ines Alvarez", email: "ines@example.com" },
    });
    // The first draft of a process waits for the encoder and for every article to be read by it.
    const hasDraft = () => twin.conversation(conversationId).notes.length > 0;
    await expect.poll(hasDraft, { timeout: 60_000 }).toBe(true);
    await openHome(twin, conversationId, TEAMMATE);
    // The note is there before its job has ended, and before the team may have been asked for.
    const text = await app.until("all of it is counted, and the stored figures are fresh", async () => {
      const served = await scrape();
      const counted: readonly (readonly [string, Record<string, string>])[] = [
        ["simpli_effects_last_hour", { kind: "note", state: "done" }],
        ["simpli_jobs_total", { job: "draft", outcome: "done" }],
        ["simpli_service_calls_total", { operation: "route", engine: "simpli", outcome: "5xx" }],
      ];
      return counted.every(([name, labels]) => (sample(served, name, labels) ?? 0) > 0) && served;
    });
    const at = (name: string, labels: Record<string, string> = {}) => sample(text, name, labels);

    expect(at("simpli_webhooks_total", { outcome: "new" })).toBeGreaterThan(0);
    expect(at("simpli_webhook_seconds_count", { outcome: "new" })).toBe(at("simpli_webhooks_total", { outcome: "new" }));
    expect(at("simpli_webhook_seconds_sum", { outcome: "new" })).toBeGreaterThan(0);
    expect(at("simpli_canvas_seconds_count", { kind: "initialize" })).toBe(1);
    expect(at("simpli_jobs_total", { job: "draft", outcome: "done" })).toBe(1);
    expect(at("simpli_job_seconds_count", { job: "draft" })).toBeGreaterThan(0);
    expect(at("simpli_queue_jobs", { job: "draft", state: "waiting" })).toBe(0);

    const calls = (labels: Record<string, string>) => at("simpli_service_calls_total", labels);
    expect(calls({ operation: "classify", engine: "simpli", outcome: "answered" })).toBeGreaterThan(0);
    expect(calls({ operation: "route", engine: "simpli", outcome: "5xx" }), "the service is down").toBeGreaterThan(0);
    expect(calls({ operation: "draft", engine: "llm", outcome: "unreachable" })).toBe(1);
    expect(calls({ operation: "draft", engine: "fallback", outcome: "answered" })).toBe(1);
    expect(at("simpli_service_call_seconds_count", { operation: "draft", engine: "fallback" })).toBe(1);

    expect(at("simpli_intercom_calls_total", { method: "POST", outcome: "2xx" })).toBeGreaterThan(0);
    expect(at("simpli_intercom_call_seconds_count", { method: "GET" })).toBeGreaterThan(0);
    expect(at("simpli_intercom_turn_wait_seconds_count", { priority: "background" })).toBeGreaterThan(0);
    expect(at("simpli_intercom_rate_limit_calls")).toBeGreaterThan(0);
    expect(at("simpli_workspaces", { state: "connected" })).toBe(1);
    expect(at("simpli_dead_letters", { job: "draft" })).toBe(0);
    expect(at("simpli_database_size_bytes")).toBeGreaterThan(1_000_000);
    expect(at("process_resident_memory_bytes")).toBeGreaterThan(0);
    expect(text.match(/^simpli_figures_up\{.*\} 1$/gm), "every source").toHaveLength(7);
    expect(text, "no customer, no workspace").not.toMatch(/Ines|Alvarez|furious|invoice/);
    expect(text).not.toContain(twin.options.workspaceId);
    expect(text).not.toContain(conversationId);
  });

  it("tells Intercom's refusals from its answers, and a lost answer from both", async () => {
    const { twin } = app;
    expect(sample(await scrape(), "simpli_intercom_calls_total", { outcome: "429" })).toBeNull();
    twin.failNext({ method: "POST", fault: { kind: "status", status: 429, code: "rate_limit_exceeded" } });
    twin.failNext({ method: "GET", fault: { kind: "drop-before-effect" } });
    twin.customerWrites({ text: "And where is my order?", customer: { name: "Bo Lind" } });
    await app.until("both are counted", async () => {
      const text = await scrape();
      const counted = (outcome: string) => sample(text, "simpli_intercom_calls_total", { outcome });
      return counted("429") === 1 && counted("connection-lost") === 1;
    });
  });
});
