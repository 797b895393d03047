/**
 * A backtest of 500 past conversations with the built-in engine, beside the running app, which is sent webhooks all the while;
 * first as long without a backtest. Aims: under 2 minutes; acknowledgements' p99 at most 1.3 times that of the time without;
 * no call to Intercom that writes. `DATABASE=postgres` for that database.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { setTimeout as pause } from "node:timers/promises";
import { childEnv } from "../chaos/support/app-process.js";
import { writtenPast } from "../../src/sandbox/seed/past.js";
import { createTwin } from "../../src/sandbox/twin.js";
import { embeddedTarget, type Target, withPostgres } from "./support/places.js";
import { ms, percentile, print } from "./support/report.js";
import { isBuilt, privateAppEnv, ROOT, startApp } from "./support/servers.js";
import { startCaller } from "./support/start-caller.js";

const CONVERSATIONS = 500;
/** Until what a start brings with it (the first look at the workspace, its articles) is done. */
const QUIET_MS = 20_000;
const WITHOUT_MS = 60_000;

if (!isBuilt()) process.exit(1);

/** What the sandbox has, and the first of it again: two months of closed conversations. */
function past() {
  const written = writtenPast(Date.now() / 1000);
  return [...written, ...written].slice(0, CONVERSATIONS);
}

async function measure(name: string, target: Target): Promise<void> {
  const twin = createTwin({ rateLimit: { limit: 100_000, windowSeconds: 10 }, past: past() });
  const intercom = await twin.listen();
  const env = privateAppEnv(twin, intercom.url, target);
  const app = await startApp(env, true);
  twin.setAppUrl(app.url);
  await pause(QUIET_MS);

  const before = startCaller(app.url, twin);
  await pause(WITHOUT_MS);
  const without = await before.end();

  twin.resetCalls();
  const meanwhile = startCaller(app.url, twin);
  const began = performance.now();
  const command = spawn(
    process.execPath,
    [join(ROOT, "dist/src/cli/backtest.js"), "--conversations", String(CONVERSATIONS), "--json"],
    {
      env: childEnv(env),
      stdio: ["ignore", "pipe", "ignore"],
    },
  );
  const printed = text(command.stdout);
  await once(command, "exit");
  const seconds = (performance.now() - began) / 1000;
  const beside = await meanwhile.end();
  const report = JSON.parse(await printed) as { readonly conversations: number };
  const writes = twin.calls.filter(({ method, path }) => method !== "GET" && !path.endsWith("/search")).length;
  await app.terminate();
  twin.stop();
  await intercom.close();
  await target.remove();

  const row = (when: string, { acknowledged, refused }: typeof without) => ({
    "webhooks sent": when,
    count: acknowledged.length,
    p50: ms(percentile(acknowledged, 0.5)),
    p99: ms(percentile(acknowledged, 0.99)),
    longest: ms(Math.max(...acknowledged)),
    refused,
  });
  print(`Backtest beside the running app, ${name}`, [row("without", without), row("beside the backtest", beside)]);
  const ratio = percentile(beside.acknowledged, 0.99) / percentile(without.acknowledged, 0.99);
  console.log(
    `${report.conversations} conversations in ${seconds.toFixed(0)} s, ${writes} writes; p99 ${ratio.toFixed(2)} times that without`,
  );
}

if (process.env["DATABASE"] === "postgres") await withPostgres(async (fresh) => measure("PostgreSQL", await fresh()));
else await measure("embedded database", await embeddedTarget());
