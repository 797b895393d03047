/**
 * The durable acknowledgement, while everything behind it is dead: signature, parsing, notification and jobs committed and
 * on disk, then 200. Beside it Express and helmet, and node:http, which only check and parse. Aims: 2,500 a second on
 * 2 cores, p99 under 100 ms at 64 connections, at least 0.8 of Express without a store.
 */
import type { AppProcess } from "../chaos/support/app-process.js";
import { embeddedTarget, type Target, withPostgres } from "./support/places.js";
import { ms, print } from "./support/report.js";
import { DEAD, isBuilt, residentMegabytes, startApp, startBareServer } from "./support/servers.js";
import { type LoadResult, sendWebhooks } from "./support/signed-load.js";

const SECRET = "bench-secret";
const LOAD = { connections: 64, seconds: Number(process.env["SECONDS"] ?? 8) };
const WARM_UP = { ...LOAD, seconds: 3 };
const built = isBuilt();

interface Measured extends LoadResult {
  readonly megabytes: number;
}

async function measure(server: AppProcess): Promise<Measured> {
  await sendWebhooks(server.url, SECRET, WARM_UP);
  const result = await sendWebhooks(server.url, SECRET, LOAD);
  const megabytes = residentMegabytes(server.child.pid);
  await server.kill();
  return { ...result, megabytes };
}

function startOn({ url, dataDir }: Target): Promise<AppProcess> {
  const services = Object.fromEntries(["TRIAGE", "REPLY", "SENTIMENT", "QA", "KB"].map((name) => [`SIMPLI_${name}_URL`, DEAD]));
  const intercom = { INTERCOM_API_URL: DEAD, INTERCOM_ACCESS_TOKEN: "x", INTERCOM_CLIENT_SECRET: SECRET };
  return startApp({ ...intercom, ...services, DATA_DIR: dataDir, DATABASE_URL: url ?? "" }, built);
}

async function measureOn(target: Target): Promise<Measured> {
  // The first start creates the database and needs more memory than any later one.
  if (target.url === null) await (await startOn(target)).kill();
  const measured = await measure(await startOn(target));
  await target.remove();
  return measured;
}

const bareExpress = await measure(await startBareServer("express", SECRET));
const bareHttp = await measure(await startBareServer("http", SECRET));
const embedded = await measureOn(await embeddedTarget());
const postgres: Measured[] = [];
await withPostgres(async (fresh) => {
  postgres.push(await measureOn(await fresh()));
});

const row = (server: string, { perSecond, p50, p99, refused, megabytes }: Measured) => ({
  server,
  "per second": Math.round(perSecond),
  "of Express": (perSecond / bareExpress.perSecond).toFixed(2),
  "of node:http": (perSecond / bareHttp.perSecond).toFixed(2),
  p50: ms(p50),
  p99: ms(p99),
  refused,
  "memory MB": megabytes,
});
print(`Durable acknowledgement, 64 connections, ${built ? "built" : "from the sources"}`, [
  row("node:http, no store", bareHttp),
  row("Express + helmet, no store", bareExpress),
  row("this app, embedded database", embedded),
  ...postgres.map((measured) => row("this app, PostgreSQL", measured)),
]);
