/** What one knowledge base has taken over is due at another. */
import { Client } from "pg";
import { expect, it } from "vitest";
import { signIn } from "../support/console.js";
import { type RunningApp, runApp } from "../support/running-app.js";
import { startSimpliServices } from "../support/simpli-services.js";

it("hands articles over to Simpli KB where the built-in engine had them before, and once only", async () => {
  const simpli = await startSimpliServices();
  const handedOver = () => simpli.requests("knowledge", "/articles").length;
  const startUp = async (env: Record<string, string>, stopped?: RunningApp) => {
    const app = await runApp({ database: "postgres", env, ...(stopped && { stopped }) });
    await app.known();
    await app.quiet();
    const admin = await signIn(app);
    await admin.ask("sync-knowledge", {});
    await app.quiet();
    await app.until("the sync is over", async () => (await admin.ask("read-knowledge", {})).sync.status === "done");
    return { app, last: (await admin.ask("read-knowledge", {})).last };
  };
  const first = await startUp({});
  await first.app.stopApp();
  const env = { SIMPLI_KB_URL: simpli.urls.knowledge };
  const second = await startUp(env, first.app);
  expect(handedOver()).toBeGreaterThan(0);
  expect(second.last?.sent).toBe(second.last?.seen);
  const count = handedOver();
  await second.app.stopApp();
  const third = await startUp(env, second.app);
  expect(handedOver()).toBe(count);
  await third.app.stopApp();
  const without = await startUp({}, third.app);
  await without.app.stopApp();
  const again = await startUp(env, without.app);
  expect(handedOver(), "also after a time without it").toBe(count);
  await again.app.stopApp();

  // At another address it has taken none of them: what it refuses is no article's fault.
  simpli.answer("knowledge", ({ path }) => (path.endsWith("/articles") ? { status: 422, body: { detail: "no" } } : undefined));
  const moved = { SIMPLI_KB_URL: `${simpli.urls.knowledge}/moved` };
  const refused = await runApp({ database: "postgres", env: moved, stopped: again.app });
  const admin = await signIn(refused);
  await admin.ask("sync-knowledge", {});
  await refused.until("the sync fails", async () => (await admin.ask("read-knowledge", {})).sync.status === "failed");
  await refused.close();
  await simpli.close();
}, 180_000);

it("hands a long guide over to its end, and keeps as much of it as drafts read here", async () => {
  const simpli = await startSimpliServices();
  const app = await runApp({ database: "postgres", env: { SIMPLI_KB_URL: simpli.urls.knowledge } });
  await app.known();
  const guide = "<p>Hold the button for four seconds.</p>".repeat(2_000);
  app.twin.saveArticle({ title: "The long guide", html: `${guide}<p>Its last line.</p>`, state: "published" });
  const admin = await signIn(app);
  await app.quiet();
  await admin.ask("sync-knowledge", {});
  await app.quiet();
  await app.until("the sync is over", async () => (await admin.ask("read-knowledge", {})).sync.status === "done");
  const sent = simpli.requests("knowledge", "/articles").map(({ body }) => body as { title: string; content: string });
  const long = sent.filter(({ title }) => title === "The long guide").at(-1)?.content ?? "";
  expect([long.length > 65_000, long.endsWith("Its last line.")]).toEqual([true, true]);
  const store = new Client({ connectionString: app.databaseUrl ?? "" });
  await store.connect();
  const { rows } = await store.query("select length(content) as length from articles where title = 'The long guide'");
  await store.end();
  expect(rows).toEqual([{ length: 20_000 }]);
  await app.close();
  await simpli.close();
}, 120_000);
