/**
 * What one new conversation costs: the server's own CPU time (its whole process group), database transactions, rows written
 * and calls to Intercom; and how many conversations a second are worked off from a backlog. With services that answer at once,
 * tags and attributes known. `CONVERSATIONS=40` for a short run, `DATABASES=postgres` or `embedded` for one of them,
 * `BEFORE=<folder of another build>` measures that one in turn with this one, `ROUNDS=3` times; `PROFILE=<folder>` leaves a
 * CPU profile of each server there. What the twin and the services cost is counted beside it: they share the cores.
 */
import { spawn } from "node:child_process";
import { Client } from "pg";
import { type AppProcess, childEnv, type ProcessEnv, watchProcess } from "../chaos/support/app-process.js";
import { createTwin } from "../../src/sandbox/twin.js";
import { startSimpliServices } from "../support/simpli-services.js";
import { embeddedTarget, type Target, withPostgres } from "./support/places.js";
import { cpuMilliseconds, writtenRows } from "./support/cost.js";
import { allDone, isDone, opens, opensPaced, pause, until } from "./support/new-conversations.js";
import { print } from "./support/report.js";
import { endedWithUs, isBuilt, privateAppEnv, ROOT, servedIn, servicesEnv, startApp } from "./support/servers.js";

const CONVERSATIONS = Number(process.env["CONVERSATIONS"] ?? 200);
const DATABASES = (process.env["DATABASES"] ?? "embedded,postgres").split(",");
/** New conversations that arrive one after the other. */
const PACE_MS = 100;
/** So long a process of PostgreSQL may keep its counts to itself. */
const COUNTED_MS = 2_500;
const BEFORE = process.env["BEFORE"];
const ROUNDS = Number(process.env["ROUNDS"] ?? 1);
const PROFILE = process.env["PROFILE"];
const built = isBuilt();

/** This build in `ROOT`, or another one in its own folder. */
function start(env: ProcessEnv, folder: string): Promise<AppProcess> {
  if (!built) return startApp(env, false);
  const profile = PROFILE === undefined ? [] : ["--cpu-prof", `--cpu-prof-dir=${PROFILE}`];
  const served = servedIn(folder);
  const all = childEnv({ LOG_LEVEL: "error", ...served.env, ...env });
  return watchProcess(endedWithUs(spawn(process.execPath, [...profile, ...served.args], { cwd: folder, env: all })));
}

async function measure(target: Target, name: string, folder: string) {
  const twin = createTwin({ rateLimit: { limit: 1_000_000, windowSeconds: 10 } });
  const intercom = await twin.listen();
  const simpli = await startSimpliServices();
  const app: AppProcess = await start({ ...privateAppEnv(twin, intercom.url, target), ...servicesEnv(simpli) }, folder);
  twin.setAppUrl(app.url);
  const client = target.url === null ? null : new Client({ connectionString: target.url });
  await client?.connect();
  try {
    for (let count = 0; count < 10; count += 1) {
      const warm = opens(twin);
      await until(() => isDone(twin, warm));
    }
    await pause(COUNTED_MS);
    twin.resetCalls();
    const before = {
      cpu: cpuMilliseconds(app.child.pid),
      rows: client && (await writtenRows(client)),
    };
    await opensPaced(twin, CONVERSATIONS, PACE_MS);
    const after = { cpu: cpuMilliseconds(app.child.pid) };
    const calls = twin.calls.length;
    await pause(COUNTED_MS);
    const rows = client && (await writtenRows(client));
    const each = (total: number) => Math.round((total / CONVERSATIONS) * 10) / 10;
    const spent = before.rows !== null && rows !== null ? { from: before.rows, to: rows } : null;

    const began = performance.now();
    const backlogCpu = cpuMilliseconds(app.child.pid);
    const ownCpu = process.cpuUsage();
    const backlog = Array.from({ length: CONVERSATIONS }, () => opens(twin));
    await until(allDone(twin, backlog));
    const seconds = (performance.now() - began) / 1000;
    const { user, system } = process.cpuUsage(ownCpu);
    return {
      database: name,
      build: folder === ROOT ? "now" : "before",
      "CPU ms": each(after.cpu - before.cpu),
      "CPU ms in a backlog": each(cpuMilliseconds(app.child.pid) - backlogCpu),
      "… of twin and services": each((user + system) / 1000),
      transactions: spent === null ? "–" : each(spent.to.transactions - spent.from.transactions),
      "rows written": spent === null ? "–" : each(spent.to.rows - spent.from.rows),
      "Intercom calls": each(calls),
      "conversations a second from a backlog": Math.round(CONVERSATIONS / seconds),
    };
  } finally {
    await client?.end();
    await app.terminate();
    twin.stop();
    await Promise.all([intercom.close(), simpli.close()]);
    await target.remove();
  }
}

const results: Awaited<ReturnType<typeof measure>>[] = [];
const folders = [...(BEFORE === undefined ? [] : [BEFORE]), ROOT];

async function inTurn(name: string, fresh: () => Promise<Target>): Promise<void> {
  for (let round = 0; round < ROUNDS; round += 1)
    for (const folder of folders) results.push(await measure(await fresh(), name, folder));
}

if (DATABASES.includes("embedded")) await inTurn("embedded", embeddedTarget);
if (DATABASES.includes("postgres")) await withPostgres((fresh) => inTurn("PostgreSQL", fresh));
print(`The cost of one new conversation (${CONVERSATIONS} of them, ${1000 / PACE_MS} a second)`, results);
