/** What operators see: every name is documented, what happened is counted, and one figure that fails hides no other. */
import { readFileSync } from "node:fs";
import { Gauge, Registry } from "prom-client";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { createMetrics } from "../../src/metrics/metrics.js";
import { databaseMetrics } from "../../src/metrics/sources.js";
import { queueMetrics } from "../../src/metrics/sources.js";
import { createScrape } from "../../src/metrics/scrape.js";
import { storeMetrics } from "../../src/metrics/sources.js";
import { createMemoryBudget } from "../../src/intercom/rate-limit/memory-budget.js";
import { DATABASE_KINDS } from "../support/postgres.js";
import { type RunningApp, runApp } from "../support/running-app.js";
import { openHome } from "../support/sidebar.js";
import { type SimpliServices, startSimpliServices } from "../support/simpli-services.js";

const README = readFileSync(new URL("../../src/metrics/README.md", import.meta.url), "utf8");

/** The rows of the table of names: name, type without its remark, labels. */
function documented() {
  return [...README.matchAll(/^\| `(simpli_\w+)` \| (\w+)[^|]* \| ([^|]*)\| ([^|]*) \|$/gm)].map(
    ([, name, type, labels, help]) => ({
      name,
      type,
      labels: [...(labels ?? "").matchAll(/`(\w+)`/g)].map(([, label]) => label),
      help: help?.trim(),
    }),
  );
}

/** What prom-client keeps of a metric, of which its types tell only a part. */
const metricShape = z.object({ name: z.string(), type: z.string(), labelNames: z.array(z.string()), help: z.string() });

/** One sample of the text, by name and labels in any order. */
function sample(text: string, name: string, labels: Record<string, string> = {}): number | null {
  for (const [, found, written, value] of text.matchAll(/^(\w+)(?:\{(.*)\})? (\S+)$/gm)) {
    if (found !== name) continue;
    const given = new Map([...(written ?? "").matchAll(/(\w+)="([^"]*)"/g)].map(([, key, each]) => [key, each]));
    if (Object.entries(labels).every(([key, each]) => given.get(key) === each)) return Number(value);
  }
  return null;
}

describe("the table of names", () => {
  it("lists every metric with its type, labels and meaning, and none that does not exist", () => {
    const metrics = createMetrics(Date.now);
    const db = null as never; // Nothing is read: only the names count.
    queueMetrics(metrics.registry, { depth: () => Promise.resolve([]) });
    databaseMetrics(metrics.registry, db, Date.now);
    storeMetrics(metrics.registry, db, Date.now);
    createScrape(metrics.registry, [], Date.now);
    const served = metrics.registry
      .getMetricsAsArray()
      .filter(({ name }) => !/^(process|nodejs)_/.test(name))
      .map((metric) => metricShape.parse(metric))
      .map(({ name, type, labelNames, help }) => ({ name, type, labels: labelNames, help }));
    const byName = (one: { name?: string | undefined }, other: { name?: string | undefined }) =>
      (one.name ?? "").localeCompare(other.name ?? "");
    expect(documented().sort(byName)).toEqual([...served].sort(byName));
    expect(served.length).toBeGreaterThan(20);
    for (const { name, type } of served) {
      // https://prometheus.io/docs/practices/naming/
      if (type === "counter") expect(name).toMatch(/_total$/);
      if (type === "histogram") expect(name).toMatch(/_seconds$/);
    }
  });
});

describe("a scrape", () => {
  const source = (registry: Registry, name: string, read: (gauge: Gauge) => Promise<void>, keepMs = 0) => {
    const gauge = new Gauge({ name: `figure_${name}`, help: name, registers: [registry], labelNames: ["of"] });
    return { name, keepMs, read: () => read(gauge), clear: () => gauge.reset() };
  };

  it("goes on without the figure that fails, drops its old value, and says so", async () => {
    const registry = new Registry();
    let works = true;
    const { text } = createScrape(
      registry,
      [
        source(registry, "shaky", (gauge) =>
          works ? Promise.resolve(gauge.set({ of: "x" }, 7)) : Promise.reject(new Error("away")),
        ),
        source(registry, "steady", (gauge) => Promise.resolve(gauge.set({ of: "x" }, 3))),
      ],
      Date.now,
    );
    const before = await text();
    expect(sample(before, "figure_shaky")).toBe(7);
    works = false;
    const after = await text();
    expect(sample(after, "figure_shaky"), "an old value is no value").toBeNull();
    expect(sample(after, "figure_steady")).toBe(3);
    expect(sample(after, "simpli_figures_up", { source: "shaky" })).toBe(0);
    expect(sample(after, "simpli_figures_up", { source: "steady" })).toBe(1);
  });

  it("does not wait for a slow figure, and does not ask it twice at once", async () => {
    const registry = new Registry();
    let asked = 0;
    const slow = source(registry, "slow", () => {
      asked += 1;
      return new Promise(() => undefined);
    });
    const { text } = createScrape(registry, [slow], Date.now);
    const began = Date.now();
    const texts = await Promise.all([text(), text(), text()]);
    expect(Date.now() - began).toBeLessThan(3_000);
    expect(asked).toBe(1);
    for (const each of texts) expect(sample(each, "simpli_figures_up", { source: "slow" })).toBe(0);
  });

  it("serves a young reading again", async () => {
    const registry = new Registry();
    let asked = 0;
    let now = 0;
    const kept = source(registry, "kept", (gauge) => Promise.resolve(gauge.set({ of: "x" }, ++asked)), 5_000);
    const { text } = createScrape(registry, [kept], () => now);
    expect(sample(await text(), "figure_kept")).toBe(1);
    now = 4_999;
    expect(sample(await text(), "figure_kept")).toBe(1);
    now = 5_000;
    expect(sample(await text(), "figure_kept")).toBe(2);
  });
});

describe("the rate budget", () => {
  it("shows the workspace with the smallest share left, nothing before Intercom told, and a new window as full", async () => {
    let now = 1_000_000;
    const metrics = createMetrics(() => now);
    const { text } = createScrape(metrics.registry, [metrics.budgets.metrics], () => now);
    const budget = (account: string) => metrics.budgets.watch(account, createMemoryBudget({ now: () => now }));
    const sources = async () => {
      const seen = await text();
      return [sample(seen, "simpli_intercom_rate_remaining_calls"), sample(seen, "simpli_intercom_rate_limit_calls")];
    };
    expect(await sources()).toEqual([null, null]);
    await budget("roomy").learn({ limit: 1000, remaining: 900, resetAt: now + 8_000, refused: false });
    await budget("scarce").learn({ limit: 166, remaining: 12, resetAt: now + 5_000, refused: false });
    expect(await sources()).toEqual([12, 166]);
    now += 6_000;
    expect(await sources()).toEqual([900, 1000]);
    await budget("scarce").learn({ limit: null, remaining: null, resetAt: now + 5_000, refused: true });
    expect(await sources()).toEqual([0, 166]);
  });
});

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

  it("counts what happened on the way of one conversation, by who did it and how it ended", async () => {
    const { twin } = app;
    const { conversationId } = twin.customerWrites({
      text: "I was charged twice for my invoice this month, and I am furious",
      customer: { name: "Ines Alvarez", email: "ines@example.com" },
    });
    await app.until("a draft", () => twin.conversation(conversationId).notes.length > 0);
    await openHome(twin, conversationId, TEAMMATE);
    const text = await app.until("the stored figures are fresh", async () => {
      const served = await scrape();
      return (sample(served, "simpli_effects_last_hour", { kind: "note", state: "done" }) ?? 0) > 0 && served;
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
