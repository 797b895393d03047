/**
 * How long the main loop is held while customers write what is hard to read: signed webhooks about hostile texts, with the
 * built-in engine and with services, which get redacted texts. Aim: no turn over 50 ms. /healthz is asked all the while.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createTwin } from "../../src/sandbox/twin.js";
import { startSimpliServices } from "../support/simpli-services.js";
import { HOSTILE_TEXTS } from "../unit/text-growth/hostile-texts.js";
import { embeddedTarget } from "./support/places.js";
import { ms, percentile, print } from "./support/report.js";
import { startApp } from "./support/servers.js";

/** The longest text of a message that is kept. */
const LONGEST = 20_000;
const BETWEEN_MS = 250;
/** All texts, or those whose names hold this. */
const ONLY = process.env["ONLY"] ?? "";
const QUIET_MS = Number(process.env["QUIET"] ?? 10) * 1000;
const built = existsSync("dist/src/main.js");

/** Loaded into the app: writes the longest turns of its main loop, and when they ended, to a file. */
const monitor = (file: string) => `
  import { isMainThread } from "node:worker_threads";
  import { writeFileSync } from "node:fs";
  if (isMainThread) {
    const turns = []; let last = performance.now();
    setInterval(() => {
      const now = performance.now(); const turn = now - last - 5; last = now;
      if (turn < 10) return;
      turns.push({ turn, at: Date.now() }); turns.sort((one, other) => other.turn - one.turn); turns.length = Math.min(turns.length, 50);
      writeFileSync(${JSON.stringify(file)}, JSON.stringify(turns));
    }, 5).unref();
  }`;

interface Turn {
  readonly turn: number;
  /** Epoch milliseconds. */
  readonly at: number;
}

async function measure(engine: "services" | "built-in engine"): Promise<void> {
  const target = await embeddedTarget();
  const twin = createTwin({ rateLimit: { limit: 100_000, windowSeconds: 10 } });
  const intercom = await twin.listen();
  const simpli = await startSimpliServices();
  const { triage, reply, sentiment, qa } = simpli.urls;
  const urls = { SIMPLI_TRIAGE_URL: triage, SIMPLI_REPLY_URL: reply, SIMPLI_SENTIMENT_URL: sentiment, SIMPLI_QA_URL: qa };
  const file = join(target.dataDir, "..", `loop-${process.pid}-${engine.length}.json`);
  const env = {
    INTERCOM_ACCESS_TOKEN: twin.options.accessToken,
    INTERCOM_CLIENT_SECRET: twin.options.clientSecret,
    INTERCOM_API_URL: intercom.url,
    DATA_DIR: target.dataDir,
    DRAFT_SETTLE_MS: "0",
    NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(monitor(file))}`,
    ...(engine === "services" ? urls : {}),
  };
  const app = await startApp(env, built);
  twin.setAppUrl(app.url);
  await pause(QUIET_MS / 2);
  const began = Date.now();
  const written: { readonly name: string; readonly at: number }[] = [];
  const healthy: number[] = [];
  const asking = new AbortController();
  const asked = (async () => {
    for (; !asking.signal.aborted; await pause(20))
      healthy.push(await timed(async () => (await fetch(`${app.url}/healthz`)).text()));
  })();
  for (const { name, make } of HOSTILE_TEXTS.filter((text) => text.name.includes(ONLY))) {
    written.push({ name, at: Date.now() });
    twin.customerWrites({ text: make(LONGEST) });
    await pause(BETWEEN_MS);
  }
  await pause(QUIET_MS);
  asking.abort();
  await asked;
  await app.terminate();
  const turns = (existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Turn[]) : []).filter(({ at }) => at > began);
  twin.stop();
  await Promise.all([intercom.close(), simpli.close()]);
  await target.remove();
  print(`Answers of /healthz, ${engine}, ${built ? "built" : "from the sources"}`, [
    {
      texts: written.length,
      p50: ms(percentile(healthy, 0.5)),
      p99: ms(percentile(healthy, 0.99)),
      longest: ms(Math.max(...healthy)),
    },
  ]);
  print(
    `Longest turns of the main loop, ${engine}`,
    turns.slice(0, 10).map(({ turn, at }) => ({
      turn: ms(turn),
      "text before it": written.findLast((text) => text.at <= at - turn)?.name ?? "",
    })),
  );
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

const pause = (length: number) => new Promise<void>((resolve) => setTimeout(resolve, length));

await measure("services");
await measure("built-in engine");
