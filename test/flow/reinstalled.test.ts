/** An app that is installed again after its connection had ended: what came meanwhile is from before the installation. */
import { Client } from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { install, type OauthApp, runOauthApp } from "../support/oauth-app.js";
import { labelsOf, openHome, textOf } from "../support/sidebar.js";

const MAREN = "7401001";

let app: OauthApp;
beforeAll(async () => {
  app = await runOauthApp("postgres");
});
afterAll(() => app.close());

/** As it is once Intercom has refused the token for hours. */
async function disconnect(): Promise<void> {
  const store = new Client({ connectionString: app.index.url ?? "" });
  await store.connect();
  await store.query("update workspaces set disconnected_at = now() where id = 'ws-north'");
  await store.end();
}

async function isQuiet(): Promise<boolean> {
  const store = new Client({ connectionString: app.index.url ?? "" });
  await store.connect();
  const left = await store.query("select from pgboss.job where state < 'completed' and start_after < now() + interval '10 s'");
  await store.end();
  return left.rowCount === 0;
}

it("is shown in the sidebar, and nothing of it is written to Intercom", async () => {
  const [twin] = app.twins;
  await install(app, twin);
  const { conversationId: known } = twin.customerWrites({ text: "I was charged twice, please refund me." });
  const notes = (id: string) => twin.conversation(id).notes.length;
  await app.until("the draft's note", () => notes(known) === 1);
  await twin.drainWebhooks();
  // What is left of its work would go on after the installation.
  await app.until("all of it is done", isQuiet);

  await disconnect();
  twin.customerWrites({ conversationId: known, text: "And my password does not work, how do I reset it?" });
  const { conversationId: unknown } = twin.customerWrites({ text: "Where is my parcel? It is late." });
  await twin.drainWebhooks();
  // Intercom's times are whole seconds: what is written in the second of the installation counts as written after it.
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  twin.resetCalls();
  await install(app, twin);
  const home = (id: string) => openHome(twin, id, MAREN);
  for (const id of [known, unknown])
    await app.until("the draft is in the sidebar", async () => labelsOf(await home(id)).includes("Insert draft"));
  await app.until("the category is, too", async () => !textOf(await home(unknown)).includes("not known yet"));
  const writes = twin.calls.filter(({ method, path }) => method !== "GET" && path.startsWith("/conversations/"));
  expect(writes.filter(({ path }) => !path.endsWith("/search"))).toEqual([]);
  expect({ known: notes(known), unknown: notes(unknown) }).toEqual({ known: 1, unknown: 0 });
});
