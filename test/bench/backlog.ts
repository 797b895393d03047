/**
 * While a backlog of 2,000 new conversations is worked: how soon webhooks are acknowledged, each of them in a commit that is
 * flushed, how long a turn of the main loop takes, and how much memory the process holds. Aims: p99 100 ms, no turn over 50 ms.
 * Another process sends a webhook and asks /healthz all the while. With services that answer at once; `CONVERSATIONS=200` for
 * a short run, `DATABASES=postgres` or `embedded` for one of them.
 */
import { createTwin } from "../../src/sandbox/twin.js";
import { startSimpliServices } from "../support/simpli-services.js";
import { isDone, opens, pause, until, type Written } from "./support/new-conversations.js";
import { embeddedTarget, type Target, withPostgres } from "./support/places.js";
import { ms, percentile, print } from "./support/report.js";
import { isBuilt, privateAppEnv, residentMegabytes, servicesEnv, startApp } from "./support/servers.js";
import { startCaller } from "./support/start-caller.js";
import { turnsWatch } from "./support/turns.js";

const CONVERSATIONS = Number(process.env["CONVERSATIONS"] ?? 2_000);
const DATABASES = (process.env["DATABASES"] ?? "embedded,postgres").split(",");
/** 400 a second: all in one moment are refused where they would not fit into memory, and come again a minute later. */
const [AT_ONCE, BETWEEN_MS] = [20, 50] as const;
const MEMORY_EVERY_MS = 500;
const built = isBuilt();

async function measure(name: string, target: Target) {
  const twin = createTwin({ rateLimit: { limit: 1_000_000, windowSeconds: 10 } });
  const intercom = await twin.listen();
  const simpli = await startSimpliServices();
  const turnsOf = turnsWatch();
  const app = await startApp({ ...privateAppEnv(twin, intercom.url, target), ...servicesEnv(simpli), ...turnsOf.env }, built);
  twin.setAppUrl(app.url);
  for (let count = 0; count < 10; count += 1) {
    const warm = opens(twin);
    await until(() => isDone(twin, warm));
  }
  await pause(MEMORY_EVERY_MS);

  const began = Date.now();
  const memory: number[] = [];
  const remembering = setInterval(() => memory.push(residentMegabytes(app.child.pid)), MEMORY_EVERY_MS);
  const backlog: Written[] = [];
  const caller = startCaller(app.url, twin);
  for (let index = 0; index < CONVERSATIONS; index += 1) {
    if (index % AT_ONCE === 0) await pause(BETWEEN_MS);
    backlog.push(opens(twin));
  }
  const open = new Set(backlog);
  await until(() => {
    for (const one of open) if (isDone(twin, one)) open.delete(one);
    return open.size === 0;
  });
  const seconds = (Date.now() - began) / 1000;
  clearInterval(remembering);
  const { healthy, acknowledged, refused } = await caller.end();
  await app.terminate();
  const [longest] = turnsOf.since(began);
  twin.stop();
  await Promise.all([intercom.close(), simpli.close()]);
  await target.remove();
  return {
    database: name,
    "conversations a second": Math.round(CONVERSATIONS / seconds),
    acknowledged: acknowledged.length,
    refused,
    p50: ms(percentile(acknowledged, 0.5)),
    p99: ms(percentile(acknowledged, 0.99)),
    longest: ms(Math.max(...acknowledged)),
    "/healthz p99": ms(percentile(healthy, 0.99)),
    "longest turn": longest === undefined ? "" : ms(longest.turn),
    "of it on a processor": longest?.processor == null ? "" : ms(longest.processor),
    "memory MB, most": Math.max(...memory),
  };
}

const rows: Awaited<ReturnType<typeof measure>>[] = [];
if (DATABASES.includes("embedded")) rows.push(await measure("embedded", await embeddedTarget()));
if (DATABASES.includes("postgres"))
  await withPostgres(async (fresh) => void rows.push(await measure("PostgreSQL", await fresh())));
print(`Webhooks while a backlog of ${CONVERSATIONS} new conversations is worked`, rows);
