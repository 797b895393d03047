/** A sync that is asked for anew: after one that failed and waits for its turn, and of all articles. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ConsoleUser, signIn } from "../support/console.js";
import { operate } from "../support/operator-process.js";
import { type RunningApp, runApp } from "../support/running-app.js";
import { type SimpliServices, startSimpliServices } from "../support/simpli-services.js";

let simpli: SimpliServices;
let app: RunningApp;
let admin: ConsoleUser;

const HOUR_MS = 3_600_000;

beforeAll(async () => {
  simpli = await startSimpliServices();
  // What failed waits for long, as after an hour of failures.
  app = await runApp({ database: "postgres", env: { SIMPLI_KB_URL: simpli.urls.knowledge }, pace: { firstRetryMs: HOUR_MS } });
  await app.known();
  admin = await signIn(app);
});
afterAll(async () => {
  await app.close();
  await simpli.close();
});

const status = async () => (await admin.ask("read-knowledge", {})).sync.status;

it("says that it is done, and can be asked for again, while an earlier one that failed waits for its turn", async () => {
  await app.until("the first sync is over", async () => (await status()) === "done");
  simpli.answer("knowledge", ({ path }) => (path === "/articles" ? { status: 503, body: { detail: "down" } } : undefined));
  app.twin.saveArticle({ title: "While it is down", html: "<p>New</p>", state: "published" });
  await admin.ask("sync-knowledge", {});
  await app.until("it failed", async () => (await status()) === "failing");
  simpli.answer("knowledge", null);
  expect((await admin.ask("sync-knowledge", {})).started).toBe(true);
  await app.until("another went through", async () => (await admin.ask("read-knowledge", {})).last?.sent === 1);
  await app.until("it has left the queue", async () => (await status()) !== "running");
  expect(await status()).toBe("done");
  expect((await admin.ask("sync-knowledge", {})).started).toBe(true);
});

describe("where the service has lost its articles", { timeout: 60_000 }, () => {
  const published = async () => (await admin.ask("read-knowledge", {})).counts.published;
  const putTitles = () => simpli.requests("knowledge", "/articles").map(({ body }) => (body as { title: string }).title);
  const isOver = () => app.until("no sync is under way", async () => (await status()) === "done");

  it("is sent all of them again where the console asks for it, each once", async () => {
    await isOver();
    const before = putTitles().length;
    expect((await admin.ask("sync-knowledge", { all: true })).started).toBe(true);
    await isOver();
    expect((await admin.ask("read-knowledge", {})).last?.sent).toBe(await published());
    expect(putTitles().slice(before)).toHaveLength(await published());
  });

  it("is sent all of them again on command", async () => {
    const { accessToken, clientSecret } = app.twin.options;
    const env = {
      DATA_DIR: app.dataDir,
      DATABASE_URL: app.databaseUrl ?? "",
      INTERCOM_ACCESS_TOKEN: accessToken,
      INTERCOM_CLIENT_SECRET: clientSecret,
      INTERCOM_API_URL: app.intercomUrl,
      SIMPLI_KB_URL: simpli.urls.knowledge,
    };
    const before = putTitles().length;
    const ran = await operate("kb-sync", ["--all", "--json"], env);
    expect(ran.code, ran.stderr).toBe(0);
    expect(JSON.parse(ran.stdout)).toMatchObject([{ sent: await published(), refused: [] }]);
    expect(putTitles().slice(before)).toHaveLength(await published());
  });
});
