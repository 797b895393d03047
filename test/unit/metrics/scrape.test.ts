/** Every name of a metric is documented, and one number that cannot be read hides no other. */
import { readFileSync } from "node:fs";
import { Gauge, Registry } from "prom-client";
import { afterEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { createMemoryBudget } from "../../../src/intercom/rate-limit/budget.js";
import { createMetrics } from "../../../src/metrics/metrics.js";
import { createScrape, databaseMetrics, queueMetrics, storeMetrics } from "../../../src/metrics/sources.js";
import { sample } from "../../support/prometheus.js";

const README = readFileSync(new URL("../../../src/metrics/README.md", import.meta.url), "utf8");

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
  afterEach(() => void vi.useRealTimers());

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
    vi.useFakeTimers();
    const answered = vi.fn();
    const answers = Promise.all([text(), text(), text()]);
    void answers.then(answered);
    await vi.advanceTimersByTimeAsync(2_999);
    expect(answered).toHaveBeenCalled();
    const texts = await answers;
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
    now = 4_000;
    expect(sample(await text(), "figure_kept"), "the clock was set back").toBe(3);
  });
});

describe("calls to the AI engines", () => {
  it("takes time only where an engine was asked: what is spared or over its limit is counted and has no duration", async () => {
    const metrics = createMetrics(Date.now);
    const call = { workspaceId: "1", contract: "triage", operation: "classify", engine: "simpli" } as const;
    metrics.observeService({ ...call, outcome: "timeout", milliseconds: 30_000 });
    for (const outcome of ["paused", "over-limit", "given-up"] as const)
      metrics.observeService({ ...call, outcome, milliseconds: 0 });
    const text = await metrics.registry.metrics();
    expect(sample(text, "simpli_service_calls_total", { outcome: "paused" })).toBe(1);
    expect(sample(text, "simpli_service_call_seconds_count", { operation: "classify" })).toBe(1);
    expect(sample(text, "simpli_service_call_seconds_sum", { operation: "classify" })).toBe(30);
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
