/** The first start with Simpli KB, whose drafts the app itself writes: it needs the articles at once. */
import { expect, it } from "vitest";
import { signIn } from "../support/console.js";
import { runApp } from "../support/running-app.js";
import { startSimpliServices } from "../support/simpli-services.js";

it("syncs at once where Simpli KB is used and drafts are written here, and keeps nobody's address of a gap", async () => {
  const simpli = await startSimpliServices();
  const asked = "Where is the parcel of ada.byron@example.com?";
  const gap = { topic: asked, query_count: 2, sample_queries: [asked], suggested_title: asked };
  simpli.answer("knowledge", ({ path }) => (path === "/gaps" ? { status: 200, body: { gaps: [gap] } } : undefined));
  const app = await runApp({ database: "postgres", env: { SIMPLI_KB_URL: simpli.urls.knowledge } });
  await app.known();
  const admin = await signIn(app);
  await app.until("the articles are synced", async () => (await admin.ask("read-knowledge", {})).last !== null);
  expect(simpli.requests("knowledge", "/articles").length).toBeGreaterThan(0);
  const { topics } = (await admin.ask("read-knowledge", {})).gaps;
  expect(topics).toHaveLength(1);
  expect(JSON.stringify(topics)).not.toContain("ada.byron");
  await app.close();
  await simpli.close();
}, 120_000);
