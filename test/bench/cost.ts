/**
 * What one new conversation costs: the server's own CPU time (its whole process group), database transactions, rows written
 * and calls to Intercom; and how many conversations a second are worked off from a backlog. With services that answer at once,
 * tags and attributes known. `CONVERSATIONS=40` for a short run, `DATABASES=postgres` or `embedded` for one of them.
 */
import { existsSync } from "node:fs";
import { Client } from "pg";
import type { AppProcess } from "../chaos/support/app-process.js";
import { createTwin, type Twin } from "../../src/sandbox/twin.js";
import { startSimpliServices } from "../support/simpli-services.js";
import { embeddedTarget, type Target, withPostgres } from "./support/places.js";
import { cpuMilliseconds, scrapeCounter, writtenRows } from "./support/cost.js";
import { print } from "./support/report.js";
import { startApp } from "./support/servers.js";

const CONVERSATIONS = Number(process.env["CONVERSATIONS"] ?? 200);
const DATABASES = (process.env["DATABASES"] ?? "embedded,postgres").split(",");
/** New conversations that arrive one after the other. */
const PACE_MS = 100;
/** So long a process of PostgreSQL may keep its counts to itself. */
const COUNTED_MS = 2_500;
const built = existsSync("dist/src/main.js");

const pause = (length: number) => new Promise<void>((resolve) => setTimeout(resolve, length));

interface Written {
  readonly conversationId: string;
  readonly contactId: string;
}

/** It has its two triage tags, its team, its contact's sentiment and its draft note. */
function isDone(twin: Twin, { conversationId, contactId }: Written): boolean {
  const { tagNames, teamName, notes } = twin.conversation(conversationId);
  const sentiment = twin.contact(contactId).attributes["sentiment_score"];
  return tagNames.length >= 2 && teamName !== null && notes.length === 1 && sentiment !== undefined;
}

async function until(view: () => boolean): Promise<void> {
  const end = Date.now() + 300_000;
  while (!view() && Date.now() < end) await pause(20);
  if (!view()) throw new Error("Not worked off within five minutes");
}

const opens = (twin: Twin): Written => twin.customerWrites({ text: "I was charged twice this month, please send it back" });

async function measure(target: Target, name: string) {
  const twin = createTwin({ rateLimit: { limit: 1_000_000, windowSeconds: 10 } });
  const intercom = await twin.listen();
  const simpli = await startSimpliServices();
  const app: AppProcess = await startApp(
    {
      INTERCOM_ACCESS_TOKEN: twin.options.accessToken,
      INTERCOM_CLIENT_SECRET: twin.options.clientSecret,
      INTERCOM_API_URL: intercom.url,
      DATA_DIR: target.dataDir,
      DATABASE_URL: target.url ?? "",
      DRAFT_SETTLE_MS: "0",
      SIMPLI_TRIAGE_URL: simpli.urls.triage,
      SIMPLI_REPLY_URL: simpli.urls.reply,
      SIMPLI_SENTIMENT_URL: simpli.urls.sentiment,
      SIMPLI_QA_URL: simpli.urls.qa,
      SIMPLI_KB_URL: simpli.urls.knowledge,
    },
    built,
  );
  twin.setAppUrl(app.url);
  const client = target.url === null ? null : new Client({ connectionString: target.url });
  await client?.connect();
  const transactions = async () => (client === null ? scrapeCounter(app.url, "simpli_database_transactions_total") : null);
  try {
    for (let count = 0; count < 10; count += 1) {
      const warm = opens(twin);
      await until(() => isDone(twin, warm));
    }
    await pause(COUNTED_MS);
    twin.resetCalls();
    const before = {
      cpu: cpuMilliseconds(app.child.pid),
      embedded: await transactions(),
      rows: client && (await writtenRows(client)),
    };
    const paced: Written[] = [];
    for (let count = 0; count < CONVERSATIONS; count += 1) {
      paced.push(opens(twin));
      await pause(PACE_MS);
    }
    await until(() => paced.every((each) => isDone(twin, each)));
    const after = { cpu: cpuMilliseconds(app.child.pid), embedded: await transactions() };
    const calls = twin.calls.length;
    await pause(COUNTED_MS);
    const rows = client && (await writtenRows(client));
    const each = (total: number) => Math.round((total / CONVERSATIONS) * 10) / 10;
    if (process.env["TABLES"] === "1" && client !== null)
      console.table(
        (
          await client.query(
            "select relname, n_tup_ins, n_tup_upd from pg_stat_user_tables where n_tup_ins + n_tup_upd > 20 order by n_tup_ins + n_tup_upd desc limit 25",
          )
        ).rows,
      );
    const spent = before.rows !== null && rows !== null ? { from: before.rows, to: rows } : null;

    const began = performance.now();
    const backlogCpu = cpuMilliseconds(app.child.pid);
    const backlog = Array.from({ length: CONVERSATIONS }, () => opens(twin));
    await until(() => backlog.every((one) => isDone(twin, one)));
    const seconds = (performance.now() - began) / 1000;
    return {
      database: name,
      "CPU ms": each(after.cpu - before.cpu),
      "CPU ms in a backlog": each(cpuMilliseconds(app.child.pid) - backlogCpu),
      transactions: each(
        spent === null
          ? (after.embedded ?? Number.NaN) - (before.embedded ?? Number.NaN)
          : spent.to.transactions - spent.from.transactions,
      ),
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

const results = [];
if (DATABASES.includes("embedded")) results.push(await measure(await embeddedTarget(), "embedded"));
if (DATABASES.includes("postgres"))
  await withPostgres(async (fresh) => {
    results.push(await measure(await fresh(), "PostgreSQL"));
  });
print(`The cost of one new conversation (${CONVERSATIONS} of them, ${1000 / PACE_MS} a second)`, results);
