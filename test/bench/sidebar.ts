/**
 * Opening the sidebar among 100,000 stored conversations while 200 webhooks a second arrive. Aim: p99 under 50 ms.
 * Beside it, measured in the same moments: an answer of the same server without any work.
 */
import { createTwin } from "../../src/sandbox/twin.js";
import { migrate } from "../../src/store/database/migrate.js";
import { openDatabase } from "../../src/store/database/open-database.js";
import { embeddedTarget, type Target, withPostgres } from "./support/places.js";
import { ms, percentile, print } from "./support/report.js";
import { DEAD, isBuilt, residentMegabytes, startApp } from "./support/servers.js";
import { openSidebar, sendWebhooks } from "./support/signed-load.js";
import { storeConversations } from "./support/stored-conversations.js";

const STORED = Number(process.env["STORED"] ?? 100_000);
const SECONDS = Number(process.env["SECONDS"] ?? 15);
const WEBHOOKS_PER_SECOND = 200;
const SECRET = "bench-secret";
const WORKSPACE = "bench";
const built = isBuilt();

async function fill({ url, dataDir }: Target): Promise<void> {
  const database = await openDatabase({ url, dataDir });
  await migrate(database.kysely);
  await storeConversations(database.kysely, WORKSPACE, 1, STORED);
  await database.close();
}

async function measure(name: string, target: Target) {
  await fill(target);
  const twin = createTwin({ workspaceId: WORKSPACE, clientSecret: SECRET });
  const intercom = await twin.listen();
  const services = Object.fromEntries(["TRIAGE", "REPLY", "SENTIMENT", "QA", "KB"].map((each) => [`SIMPLI_${each}_URL`, DEAD]));
  const env = { INTERCOM_API_URL: intercom.url, INTERCOM_ACCESS_TOKEN: twin.options.accessToken, INTERCOM_CLIENT_SECRET: SECRET };
  const app = await startApp({ ...env, ...services, DATA_DIR: target.dataDir, DATABASE_URL: target.url ?? "" }, built);
  const sending = sendWebhooks(app.url, SECRET, { connections: 16, seconds: SECONDS, rate: WEBHOOKS_PER_SECOND });
  const opened: number[] = [];
  const bare: number[] = [];
  for (const end = performance.now() + SECONDS * 1_000; performance.now() < end; await pause(25)) {
    opened.push(
      await timed(() =>
        openSidebar(app.url, { secret: SECRET, workspaceId: WORKSPACE }, String(1 + Math.floor(Math.random() * STORED))),
      ),
    );
    bare.push(await timed(() => fetch(`${app.url}/healthz`).then((response) => response.text())));
  }
  const webhooks = await sending;
  const memory = residentMegabytes(app.child.pid);
  await app.kill();
  twin.stop();
  await intercom.close();
  await target.remove();
  const [p50, p99, bareP99] = [percentile(opened, 0.5), percentile(opened, 0.99), percentile(bare, 0.99)];
  return {
    database: name,
    opened: opened.length,
    p50: ms(p50),
    p99: ms(p99),
    "bare p99": ms(bareP99),
    "p99 of bare": (p99 / bareP99).toFixed(1),
    "webhooks per second": Math.round(webhooks.perSecond),
    "memory MB": memory,
  };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

const pause = (length: number) => new Promise<void>((resolve) => setTimeout(resolve, length));

const rows = [await measure("embedded", await embeddedTarget())];
await withPostgres(async (fresh) => void rows.push(await measure("PostgreSQL", await fresh())));
print(`Opening the sidebar, ${STORED} stored conversations`, rows);
