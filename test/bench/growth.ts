/**
 * Whether anything costs more as the tables grow: with so many stored conversations the processor's time per new one, opening
 * the sidebar and acknowledgements while 200 webhooks a second arrive, and each view of the console. PostgreSQL, one database
 * that grows. Aims: the time within 10 % of that at the least, the sidebar's p99 under 50 ms. `STORED=10000,100000` for a
 * shorter run.
 */
import { createTwin } from "../../src/sandbox/twin.js";
import { openDatabase } from "../../src/store/database/open-database.js";
import { signIn } from "../support/console.js";
import { startSimpliServices } from "../support/simpli-services.js";
import { cpuMilliseconds } from "./support/cost.js";
import { copyConversations, copyId } from "./support/copied-conversations.js";
import { allDone, opens, opensPaced, pause, until, type Written } from "./support/new-conversations.js";
import { type Target, withPostgres } from "./support/places.js";
import { ms, percentile, print } from "./support/report.js";
import { isBuilt, privateAppEnv, servicesEnv, startApp } from "./support/servers.js";
import { openSidebar, sendWebhooks } from "./support/signed-load.js";

const STORED = (process.env["STORED"] ?? "10000,100000,1000000").split(",").map(Number);
const CONVERSATIONS = Number(process.env["CONVERSATIONS"] ?? 100);
const PACE_MS = 100;
const SECONDS = 15;
const WEBHOOKS_PER_SECOND = 200;
const app = { secret: "bench-secret", workspaceId: "bench" } as const;
const built = isBuilt();

const ADMIN_TOKEN = "the-admin-token-of-the-benchmark";
const TEAMMATE = "7401001";

/** What an admin sees of all that is stored, by the console's paths. */
const VIEWS = ["activity", "analytics?days=30", "autonomy", "health", "proof", "dead-letters"];

const newTwin = () =>
  createTwin({ workspaceId: app.workspaceId, clientSecret: app.secret, rateLimit: { limit: 1_000_000, windowSeconds: 10 } });

/** Worked by the app as it is: one that is open with its draft, and four that were answered, closed and scored. */
async function workSome(target: Target): Promise<readonly Written[]> {
  const twin = newTwin();
  const intercom = await twin.listen();
  const simpli = await startSimpliServices();
  const server = await startApp({ ...privateAppEnv(twin, intercom.url, target), ...servicesEnv(simpli) }, built);
  twin.setAppUrl(server.url);
  try {
    const worked = Array.from({ length: 5 }, () => opens(twin));
    await until(allDone(twin, worked));
    const closed = worked.slice(1);
    for (const { conversationId } of closed) {
      twin.teammateReplies(conversationId, "I see both charges, and have sent the second one back just now.", TEAMMATE);
      twin.close(conversationId, { adminId: TEAMMATE });
    }
    const isScored = ({ conversationId }: Written) =>
      twin.conversation(conversationId).notes.some(({ body }) => body?.includes("QA Score") === true);
    await until(() => closed.every(isScored));
    return worked;
  } finally {
    await server.terminate();
    twin.stop();
    await Promise.all([intercom.close(), simpli.close()]);
  }
}

async function grow({ url, dataDir }: Target, worked: readonly Written[], from: number, to: number): Promise<void> {
  const database = await openDatabase({ url, dataDir });
  await copyConversations(database.kysely, app.workspaceId, worked, { from, to });
  await database.close();
}

async function viewTimes(server: { readonly url: string }): Promise<Record<string, string>> {
  const admin = await signIn(server, ADMIN_TOKEN);
  const times: Record<string, string> = {};
  for (const view of VIEWS) {
    const began = performance.now();
    const response = await admin.fetch(`/console/api/${view}`);
    await response.text();
    times[view] = response.ok ? ms(performance.now() - began) : String(response.status);
  }
  return times;
}

/** The load's webhooks name conversations that the twin does not have: the jobs they left would be work for the next size. */
async function dropWaitingJobs({ url, dataDir }: Target): Promise<void> {
  const database = await openDatabase({ url, dataDir });
  await database.sql.executeSql("delete from pgboss.job");
  await database.close();
}

async function measure(target: Target, stored: number) {
  const twin = newTwin();
  const intercom = await twin.listen();
  const simpli = await startSimpliServices();
  const server = await startApp({ ...privateAppEnv(twin, intercom.url, target), ...servicesEnv(simpli), ADMIN_TOKEN }, built);
  twin.setAppUrl(server.url);
  try {
    const views = await viewTimes(server);
    await opensPaced(twin, 20, PACE_MS);
    const before = cpuMilliseconds(server.child.pid);
    await opensPaced(twin, CONVERSATIONS, PACE_MS);
    const each = (cpuMilliseconds(server.child.pid) - before) / CONVERSATIONS;

    const load = { connections: 16, seconds: SECONDS, rate: WEBHOOKS_PER_SECOND };
    const sending = sendWebhooks(server.url, app.secret, load);
    const opened: number[] = [];
    for (const end = performance.now() + SECONDS * 1_000; performance.now() < end; await pause(25)) {
      const began = performance.now();
      await openSidebar(server.url, app, copyId(1 + Math.floor(Math.random() * stored)));
      opened.push(performance.now() - began);
    }
    const acknowledged = await sending;
    return {
      stored,
      "CPU ms per new conversation": Math.round(each * 10) / 10,
      "sidebar p50": ms(percentile(opened, 0.5)),
      "sidebar p99": ms(percentile(opened, 0.99)),
      "acknowledged p50": ms(acknowledged.p50),
      "acknowledged p99": ms(acknowledged.p99),
      refused: acknowledged.refused,
      ...views,
    };
  } finally {
    await server.kill();
    twin.stop();
    await Promise.all([intercom.close(), simpli.close()]);
  }
}

await withPostgres(async (fresh) => {
  const target = await fresh();
  const worked = await workSome(target);
  const rows = [];
  let there = 0;
  for (const stored of STORED) {
    await grow(target, worked, there + 1, stored);
    there = stored;
    rows.push(await measure(target, stored));
    await dropWaitingJobs(target);
  }
  print("As the tables grow, PostgreSQL", rows);
  await target.remove();
});
