/** A contact that was deleted while Intercom gave none of their conversations: it gives them later, and nothing of them is kept. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { Client } from "pg";
import { operate } from "../support/operator-process.js";
import { countRowsWith } from "../support/rows-with.js";
import { runSettableApp, type SettableApp, TEAMMATE } from "../support/settable-app.js";
import { postCanvas } from "./post-signed.js";

let settable: SettableApp;
beforeAll(async () => {
  settable = await runSettableApp();
  settable.answerSentiment(0.9);
  settable.answerTriage(0.9);
});
afterAll(() => settable.close());

const WORDS = "my secret order 4711 never arrived";
const rowsWith = (...texts: string[]) => countRowsWith(settable.app.databaseUrl ?? "", texts);

async function countDeleted(): Promise<number> {
  const client = new Client({ connectionString: settable.app.databaseUrl ?? "" });
  await client.connect();
  const { rows } = await client.query<{ count: number }>("select count(*)::int as count from deleted_contacts");
  await client.end();
  return rows[0]?.count ?? 0;
}

it.each(["Intercom tells of it", "it is erased by hand"])(
  "a contact who is deleted before anybody here could read what they wrote stays unknown, where %s",
  async (how) => {
    const { app, simpli } = settable;
    const { twin } = app;
    await settable.set({});
    const asked = () => (["triage", "sentiment", "reply", "qa"] as const).flatMap((service) => simpli.requests(service)).length;
    const before = asked();
    const gone = await countDeleted();
    const path = /^\/conversations\/\d+$/;
    twin.failNext({ method: "GET", path, fault: { kind: "status", status: 503, code: "service_unavailable" }, times: 1_000 });
    const { conversationId, contactId } = twin.customerWrites({ text: `Hello, ${WORDS}`, customer: { name: "Ana Silva" } });
    await app.until("it is asked for", () => twin.calls.some((called) => called.path === `/conversations/${conversationId}`));
    if (how === "Intercom tells of it") twin.deleteContact(contactId);
    else {
      const { accessToken, clientSecret } = twin.options;
      const env = { INTERCOM_ACCESS_TOKEN: accessToken, INTERCOM_CLIENT_SECRET: clientSecret };
      await operate("erase", ["contact", contactId], { DATABASE_URL: app.databaseUrl ?? "", ...env });
    }
    await app.until("they are forgotten", async () => (await countDeleted()) > gone);
    twin.clearFaults();
    await app.quiet();
    expect(asked()).toBe(before);
    expect(await rowsWith(WORDS, contactId)).toEqual({});
    expect(twin.conversation(conversationId).notes).toEqual([]);
    const sidebar = await postCanvas(app, "initialize", {
      workspace_id: twin.options.workspaceId,
      admin: { type: "admin", id: TEAMMATE, name: "Maren Holt" },
      conversation: { id: conversationId },
    });
    expect(await sidebar.text()).toContain("was deleted. Nothing is kept of it here");
    // As a sweep or the sidebar would come to read it once more.
    twin.customerWrites({ conversationId, text: `Hello again, ${WORDS}`, customer: { name: "Ben Okafor" } });
    await app.quiet();
    expect(asked()).toBe(before);
    expect(await rowsWith(WORDS, contactId)).toEqual({});
  },
  90_000,
);
