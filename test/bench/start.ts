/**
 * From the process' begin to a GET /readyz that answers 200, with an empty folder and with one that was used before; and
 * the resident memory then, and while 8 new conversations a second are worked with Simpli's services. Embedded database.
 * Aims: 4 s, 2 s, 280 MB. `BEFORE=<folder of another build>` measures that one as well, `PART=starts` or `work` a part of it.
 */
import { spawn } from "node:child_process";
import { createTwin, type Twin } from "../../src/sandbox/twin.js";
import { type AppProcess, childEnv, type ProcessEnv, watchProcess } from "../chaos/support/app-process.js";
import { startSimpliServices } from "../support/simpli-services.js";
import { cpuMilliseconds } from "./support/cost.js";
import { embeddedTarget } from "./support/places.js";
import { ms, print } from "./support/report.js";
import { isBuilt, privateApp, privateAppEnv, residentMegabytes, ROOT, servedIn, servicesEnv } from "./support/servers.js";

const CONVERSATIONS = 120;
const PACE_MS = 125;
const pause = (length: number) => new Promise<void>((resolve) => setTimeout(resolve, length));

interface Started {
  readonly app: AppProcess;
  readonly readyMs: number;
}

async function start(folder: string, env: ProcessEnv): Promise<Started> {
  const began = performance.now();
  const served = servedIn(folder);
  const all = childEnv({ LOG_LEVEL: "silent", ...served.env, ...env });
  const child = spawn(process.execPath, served.args, { cwd: folder, env: all });
  const app = await watchProcess(child);
  while ((await fetch(new URL("/readyz", app.url))).status !== 200) await pause(10);
  return { app, readyMs: performance.now() - began };
}

function costOf({ app, readyMs }: Started) {
  const pid = app.child.pid;
  return { ready: ms(readyMs), processor: ms(cpuMilliseconds(pid)), "memory MB": residentMegabytes(pid) };
}

async function measureModes(folder: string, name: string) {
  const twin = createTwin();
  const intercom = await twin.listen();
  const sandbox = await measureStarts(folder, name, "sandbox", {});
  const own = await measureStarts(folder, name, "private app", privateApp(twin, intercom.url));
  twin.stop();
  await intercom.close();
  return [...sandbox, ...own];
}

async function measureStarts(folder: string, name: string, mode: string, env: ProcessEnv) {
  const target = await embeddedTarget();
  const rows = [];
  for (const data of ["empty", "used"]) {
    const started = await start(folder, { DATA_DIR: target.dataDir, ...env });
    rows.push({ build: name, mode, folder: data, ...costOf(started) });
    await started.app.terminate();
  }
  await target.remove();
  return rows;
}

/** How many of them have their draft, which comes last. */
function drafted(twin: Twin, ids: readonly string[]): number {
  return ids.filter((id) => twin.conversation(id).notes.length > 0).length;
}

async function measureWork(folder: string, name: string) {
  const [target, simpli, twin] = [await embeddedTarget(), await startSimpliServices(), createTwin()];
  const intercom = await twin.listen();
  const { app } = await start(folder, { ...privateAppEnv(twin, intercom.url, target), ...servicesEnv(simpli) });
  twin.setAppUrl(app.url);
  const startCpu = cpuMilliseconds(app.child.pid);
  const ids: string[] = [];
  const memory: number[] = [];
  for (let count = 0; count < CONVERSATIONS; count += 1) {
    ids.push(twin.customerWrites({ text: "I was charged twice this month" }).conversationId);
    await pause(PACE_MS);
    memory.push(residentMegabytes(app.child.pid));
  }
  while (drafted(twin, ids) < CONVERSATIONS) await pause(50);
  const processor = ms(cpuMilliseconds(app.child.pid) - startCpu);
  await app.terminate();
  twin.stop();
  await Promise.all([intercom.close(), simpli.close(), target.remove()]);
  return { build: name, "most MB": Math.max(...memory), "last MB": memory.at(-1) ?? Number.NaN, processor };
}

if (!isBuilt()) process.exit(1);
const before = process.env["BEFORE"];
const builds = [...(before === undefined ? [] : [[before, "before"] as const]), [ROOT, "now"] as const];
const part = process.env["PART"] ?? "all";
const starts = [];
const works = [];
for (const [folder, name] of builds) {
  if (part !== "work") starts.push(...(await measureModes(folder, name)));
  if (part !== "starts") works.push(await measureWork(folder, name));
}
if (starts.length > 0) print("Start to GET /readyz 200", starts);
if (works.length > 0) print("Resident memory while 8 new conversations a second are worked", works);
