/** A sync that is asked for anew: after one that failed and waits for its turn. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { type ConsoleUser, signIn } from "../support/console.js";
import { type RunningApp, runApp } from "../support/running-app.js";
import { type SimpliServices, startSimpliServices } from "../support/simpli-services.js";

let simpli: SimpliServices;
let app: RunningApp;
let admin: ConsoleUser;

const HOUR_MS = 3_600_000;

beforeAll(async () => {
  simpli = await startSimpliServices();
  // What failed waits for long, as after an hour of failures.
  app = await runApp({ database: "embedded", env: { SIMPLI_KB_URL: simpli.urls.knowledge }, pace: { firstRetryMs: HOUR_MS } });
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
