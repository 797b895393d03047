/**
 * From the webhook to the last effect, with services that answer at once and with the built-in engine; and how many jobs
 * a second 1, 2 and 3 processes do together on PostgreSQL. Aim: p50 under 150 ms. Beside it a bare server: one call to the
 * same twin, to know the machine.
 */
import type { AppProcess } from "../chaos/support/app-process.js";
import { createTwin, type Twin } from "../../src/sandbox/twin.js";
import { type SimpliServices, startSimpliServices } from "../support/simpli-services.js";
import { embeddedTarget, type Target, withPostgres } from "./support/places.js";
import { ms, percentile, print } from "./support/report.js";
import { isBuilt, privateAppEnv, residentMegabytes, servicesEnv, startApp } from "./support/servers.js";

const CONVERSATIONS = 60;
const PACE_MS = 120;
const BACKLOG = 300;
/** Triage, sentiment and draft for each new conversation. */
const JOBS_EACH = 3;
const built = isBuilt();

interface Bench {
  readonly twin: Twin;
  readonly simpli: SimpliServices;
  readonly apps: readonly AppProcess[];
  close(): Promise<void>;
}

async function open(target: Target, processes: number, engine: "instant services" | "built-in engine"): Promise<Bench> {
  const twin = createTwin({ rateLimit: { limit: 100_000, windowSeconds: 10 } });
  const intercom = await twin.listen();
  const simpli = await startSimpliServices();
  const env = {
    ...privateAppEnv(twin, intercom.url, target),
    ...(engine === "instant services" ? servicesEnv(simpli) : {}),
  };
  const apps: AppProcess[] = [];
  for (let count = 0; count < processes; count += 1) apps.push(await startApp(env, built));
  twin.setAppUrl(apps[0]?.url ?? "");
  return {
    twin,
    simpli,
    apps,
    async close() {
      await Promise.all(apps.map((app) => app.terminate()));
      twin.stop();
      await Promise.all([intercom.close(), simpli.close()]);
      await target.remove();
    },
  };
}

/** A new conversation is done when it has its two triage tags, its team, its contact's mood and its draft note. */
function isDone(twin: Twin, { conversationId, contactId }: { conversationId: string; contactId: string }): boolean {
  const { tagNames, teamName, notes } = twin.conversation(conversationId);
  const sentiment = twin.contact(contactId).attributes["sentiment_score"];
  return tagNames.length >= 2 && teamName !== null && notes.length === 1 && sentiment !== undefined;
}

/** Looked at every 5 ms: what the figures are exact to. */
async function until(view: () => boolean): Promise<void> {
  while (!view()) await pause(5);
}
const pause = (length: number) => new Promise<void>((resolve) => setTimeout(resolve, length));
const opens = (twin: Twin) => twin.customerWrites({ text: "I was charged twice this month" });

async function latency({ twin, apps }: Bench, name: string) {
  for (let count = 0; count < 5; count += 1) {
    const warm = opens(twin);
    await until(() => isDone(twin, warm));
  }
  const waiting: Promise<number>[] = [];
  for (let count = 0; count < CONVERSATIONS; count += 1) {
    const began = performance.now();
    const written = opens(twin);
    waiting.push(until(() => isDone(twin, written)).then(() => performance.now() - began));
    await pause(PACE_MS);
  }
  const took = await Promise.all(waiting);
  const bare = await bareCall(apps);
  const [p50, p99] = [percentile(took, 0.5), percentile(took, 0.99)];
  return {
    database: name,
    p50: ms(p50),
    p99: ms(p99),
    "bare answer p50": ms(bare),
    "p50 of bare": Math.round(p50 / bare),
    "memory MB": residentMegabytes(apps[0]?.child.pid),
  };
}

/** What the machine needs for one HTTP request answered without any work. */
async function bareCall([app]: readonly AppProcess[]): Promise<number> {
  const took: number[] = [];
  for (let count = 0; count < 100; count += 1) {
    const began = performance.now();
    await (await fetch(`${app?.url ?? ""}/healthz`)).text();
    took.push(performance.now() - began);
  }
  return percentile(took, 0.5);
}

async function throughput({ twin }: Bench, name: string) {
  const began = performance.now();
  const written = Array.from({ length: BACKLOG }, () => opens(twin));
  await until(() => written.every((each) => isDone(twin, each)));
  const seconds = (performance.now() - began) / 1000;
  return { database: name, "jobs per second": Math.round((BACKLOG * JOBS_EACH) / seconds), "seconds in all": seconds.toFixed(1) };
}

const latencies = [];
const rates = [];
const embedded = await open(await embeddedTarget(), 1, "instant services");
latencies.push(await latency(embedded, "embedded"));
rates.push(await throughput(embedded, "embedded, 1 process"));
await embedded.close();
const builtin = await open(await embeddedTarget(), 1, "built-in engine");
latencies.push(await latency(builtin, "embedded, built-in engine"));
await builtin.close();
await withPostgres(async (fresh) => {
  for (const processes of [1, 2, 3]) {
    const bench = await open(await fresh(), processes, "instant services");
    if (processes === 1) latencies.push(await latency(bench, "PostgreSQL"));
    rates.push(await throughput(bench, `PostgreSQL, ${processes} process${processes === 1 ? "" : "es"}`));
    await bench.close();
  }
});
print("Webhook to last effect", latencies);
print(`A backlog of ${BACKLOG} new conversations, ${JOBS_EACH} jobs each`, rates);
