/** While Intercom refuses the token work waits: nothing that was begun or had failed is used up, and all of it goes on with the return. */
import { Client } from "pg";
import request from "supertest";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { bringForward } from "../chaos/support/time.js";
import { signIn } from "../support/console.js";
import { holdEffect } from "../support/held-calls.js";
import { like } from "../support/like.js";
import { runSettableApp, type SettableApp, TEAMMATE } from "../support/settable-app.js";
import { clickLabel, copyUrlIn, openCopyLink, openHome } from "../support/sidebar.js";

const CURED_YET_MS = 1_500;
const QUESTION = { text: "I was charged twice this month, please look into it" };

let settable: SettableApp;
let admin: Awaited<ReturnType<typeof signIn>>;
let store: Client;
beforeAll(async () => {
  settable = await runSettableApp({ curedYetMs: CURED_YET_MS });
  admin = await signIn(settable.app);
  store = new Client({ connectionString: settable.app.databaseUrl ?? "" });
  await store.connect();
});
afterAll(async () => {
  await store.end();
  await settable.close();
});
beforeEach(() => {
  settable.answerSentiment(0.9);
  settable.answerTriage(0.9);
});

const refusing = (status: 401 | 403, route: object) =>
  settable.app.twin.failNext({
    ...route,
    fault: { kind: "status", status, code: status === 401 ? "unauthorized" : "forbidden" },
    times: 1_000,
  });
const TAGS = { method: "POST", path: /^\/conversations\/\d+\/tags$/ };

async function isPaused(): Promise<boolean> {
  const { rows } = await store.query("select 1 from watermarks where name = 'uninstall-refused'");
  return rows.length > 0;
}

/** Intercom refuses everything, and anybody says that the app was uninstalled. */
async function pause(): Promise<void> {
  const { app } = settable;
  refusing(401, {});
  // One hint in ten minutes is followed up.
  await store.query("delete from watermarks where name = 'uninstall-turn'");
  await request(app.url).post("/intercom/uninstall").send({ app_id: app.twin.options.workspaceId }).expect(200);
  await app.until("work pauses", isPaused);
}

/** Hours later Intercom is asked again; nothing else has waited that long. */
async function takeTokenAgain(): Promise<void> {
  const { app } = settable;
  app.twin.clearFaults();
  await app.until("work goes on", async () => {
    // The check that met the refusal may be yet to be put off.
    await store.query("update pgboss.job set start_after = now() where name = 'confirm-uninstall' and state < 'active'");
    return !(await isPaused());
  });
}

async function waitsLong(conversationId: string): Promise<boolean> {
  const waits = `select 1 from pgboss.job where name in ('event', 'triage') and state < 'active'
    and data #>> '{payload,conversationId}' = $1 and start_after > now() + interval '50 minutes'`;
  return (await store.query(waits, [conversationId])).rows.length > 0;
}
const isTagged = (conversationId: string) =>
  settable.app.twin.conversation(conversationId).tagNames.includes("ai-category:billing");

const failed = async () => (await admin.ask("list-dead-letters", { which: "given-up" })).waiting.total;

it("what triage had begun is finished after the return", async () => {
  const { app } = settable;
  refusing(401, TAGS);
  const { conversationId } = app.twin.customerWrites(QUESTION);
  const begun = "select 1 from effects where conversation_id = $1 and kind = 'tag' and state = 'intended'";
  await app.until("its tags are begun", async () => (await store.query(begun, [conversationId])).rows.length > 0);
  await pause();
  await app.until("it is tried in the pause, and waits long", () => waitsLong(conversationId));
  await takeTokenAgain();
  await app.until("it is tagged", () => isTagged(conversationId));
});

it("who writes in the pause waits no longer than it lasts", async () => {
  const { app } = settable;
  await app.quiet();
  await pause();
  const { conversationId } = app.twin.customerWrites(QUESTION);
  await app.until("its event is put off", () => waitsLong(conversationId));
  await takeTokenAgain();
  await app.until("it is tagged", () => isTagged(conversationId));
  await app.until("it has its draft", () => app.twin.conversation(conversationId).notes.length > 0);
});

it("a note that landed twice is taken off after the pause where its check was due in it", async () => {
  const { app } = settable;
  await app.quiet();
  const letGo = holdEffect(app.twin);
  const { conversationId } = app.twin.customerWrites(QUESTION);
  const notes = () => app.twin.conversation(conversationId).notes.filter((note) => note.body?.includes("AI draft"));
  await app.until("it is written again", () => notes().length === 1);
  letGo();
  await app.until("it is there twice", () => notes().length === 2);
  await pause();
  await bringForward(app.databaseUrl ?? "", "take-off-repeats");
  const waits = "select 1 from pgboss.job where name = 'take-off-repeats' and state < 'active' and start_after > now()";
  await app.until("its check waits as well", async () => (await store.query(waits)).rows.length > 0);
  await takeTokenAgain();
  await app.until("one of the two is gone", () => notes().length === 1);
});

it("the copy link of a sidebar that is still open shows no draft while the sidebar says that nothing is connected", async () => {
  const { app } = settable;
  const { conversationId } = await settable.written();
  const home = await openHome(app.twin, conversationId, TEAMMATE);
  const url = copyUrlIn(await clickLabel(app.twin, home, "Insert draft"));
  await pause();
  const page = await openCopyLink(url);
  expect([page.status, await page.text()]).toEqual([404, like("not connected")]);
  await takeTokenAgain();
  expect((await openCopyLink(url)).status).toBe(200);
});

describe("failed jobs that wait for a cure", () => {
  it("stay failed jobs while the workspace is paused, also for who retries them, and are cured after it", async () => {
    const { app } = settable;
    await app.quiet();
    refusing(403, { method: "PUT", path: /^\/contacts\// });
    const written = [1, 2].map(() => app.twin.customerWrites(QUESTION));
    await app.until("both failed", async () => (await failed()) === 2);
    // One that is tried while the pause begins would wait with the rest.
    await store.query("update dead_letters set died_at = now() + interval '1 hour' where replayed_at is null");
    await pause();
    await store.query("update dead_letters set died_at = now() - interval '1 minute' where replayed_at is null");
    await new Promise((resolve) => setTimeout(resolve, 2 * CURED_YET_MS));
    expect(await failed(), "nothing is tried").toBe(2);
    expect(await admin.ask("replay-dead-letters", { filter: {} })).toMatchObject({
      replayed: 0,
      refused: [{ because: "its workspace is not connected; retry it once it is", count: 2 }],
    });
    expect(await failed()).toBe(2);
    await takeTokenAgain();
    await app.until("both are done by themselves", () =>
      written.every(({ contactId }) => app.twin.contact(contactId).attributes["escalation_risk"] === 0.9),
    );
    expect(await failed()).toBe(0);
  });
});
