/** What one knowledge base has taken over is due at another. */
import { expect, it } from "vitest";
import { signIn } from "../support/console.js";
import { type RunningApp, runApp } from "../support/running-app.js";
import { startSimpliServices } from "../support/simpli-services.js";

it("hands articles over to Simpli KB where the built-in engine had them before, and once only", async () => {
  const simpli = await startSimpliServices();
  const handedOver = () => simpli.requests("knowledge", "/articles").length;
  const startUp = async (env: Record<string, string>, stopped?: RunningApp) => {
    const app = await runApp({ database: "embedded", env, ...(stopped && { stopped }) });
    await app.until("the workspace is known", async () => (await app.twin.callHealth()).ok);
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
  await third.app.close();
  await simpli.close();
}, 180_000);
