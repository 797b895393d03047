/**
 * Under a backlog, how much of Intercom's allowance is used, and how often it is exceeded: by one process and by three
 * that share it. Aim: at least 95 % and never a 429. Compared with the twin's own limit of 167 calls each 10 s.
 */
import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { createIntercomClient } from "../../src/intercom/client.js";
import { createTwin } from "../../src/sandbox/twin.js";
import { createDatabaseBudget } from "../../src/intercom/rate-limit/database-budget.js";
import { migrate } from "../../src/store/database/migrate.js";
import { openDatabase } from "../../src/store/database/open-database.js";
import { type Target, withPostgres } from "./support/places.js";
import { print } from "./support/report.js";

const WINDOW_MS = 10_000;
const WINDOWS = 3;
/** As many calls as a busy process has under way at once. */
const CALLERS = 24;

const [, , role, intercomUrl = "", databaseUrl = "", token = ""] = process.argv;
if (role === "caller") await call();
else await compare();

async function compare(): Promise<void> {
  await withPostgres(async (fresh) => {
    const rows = [];
    for (const processes of [1, 3]) {
      const target = await fresh();
      rows.push(await measure(processes, target));
      await target.remove();
    }
    print("Rate budget under a backlog", rows);
  });
}

async function measure(processes: number, { url, dataDir }: Target) {
  const database = await openDatabase({ url, dataDir });
  await migrate(database.kysely);
  await database.close();
  const twin = createTwin();
  const intercom = await twin.listen();
  const file = fileURLToPath(import.meta.url);
  const callers = Array.from({ length: processes }, () =>
    fork(file, ["caller", intercom.url, url ?? "", twin.options.accessToken], { execArgv: ["--import", "tsx"] }),
  );
  // The first window is for finding out the limit; whole ones are counted after it.
  await until(() => twin.calls.length > 0);
  const start = Math.ceil((Date.now() + 1) / WINDOW_MS) * WINDOW_MS;
  const end = start + WINDOWS * WINDOW_MS;
  await new Promise((resolve) => setTimeout(resolve, end - Date.now() + 100));
  for (const caller of callers) {
    const gone = once(caller, "exit");
    caller.kill();
    await gone;
  }
  const counted = twin.calls.filter(({ at }) => at >= start && at < end);
  const allowed = twin.options.rateLimit.limit * WINDOWS;
  const made = counted.filter(({ status }) => status === 200).length;
  const refused = twin.calls.filter(({ status }) => status === 429).length;
  twin.stop();
  await intercom.close();
  return { processes, allowed, made, "of allowed": `${((100 * made) / allowed).toFixed(1)} %`, "429s": refused };
}

/** One process of several, with more to ask than is allowed. */
async function call(): Promise<void> {
  const database = await openDatabase({ url: databaseUrl, dataDir: "" });
  const budget = createDatabaseBudget({ db: database.kysely, account: "bench" });
  const api = createIntercomClient({ baseUrl: intercomUrl, token, version: "2.11", budget, now: Date.now });
  const loop = async () => {
    for (;;) await api.me().catch(() => null);
  };
  await Promise.all(Array.from({ length: CALLERS }, loop));
}

async function until(view: () => boolean): Promise<void> {
  while (!view()) await new Promise((resolve) => setTimeout(resolve, 20));
}
