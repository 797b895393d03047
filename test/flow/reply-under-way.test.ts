/** A reply of which nobody knows yet whether it arrives holds back the next one: the customer gets one. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { holdCalls, holdEffect } from "../support/held-calls.js";
import { type RunningApp, runApp } from "../support/running-app.js";
import { clickLabel, type OpenSidebar, openHome, textOf } from "../support/sidebar.js";
import { type SimpliServices, startSimpliServices } from "../support/simpli-services.js";

const MAREN = "7401001";
const TOMAS = "7401002";

let simpli: SimpliServices;
let app: RunningApp;
let drafts = 0;
beforeAll(async () => {
  simpli = await startSimpliServices();
  app = await runApp({
    database: "postgres",
    env: { SIMPLI_REPLY_URL: simpli.urls.reply },
    pace: { replyInFlightMs: 12_000 },
  });
  simpli.answer("reply", ({ path }) => {
    if (path !== "/api/v1/draft") return undefined;
    drafts += 1;
    return { status: 200, body: { draft_id: `d-${drafts}`, draft: `Draft number ${drafts}.`, confidence: 0.8 } };
  });
});
afterAll(async () => {
  await app.close();
  await simpli.close();
});

async function send(open: OpenSidebar): Promise<void> {
  const editor = await clickLabel(app.twin, open, "Insert draft");
  await clickLabel(app.twin, await clickLabel(app.twin, editor, "Send as Maren Holt"), "Send now");
}

it.each([
  ["reply", "Your reply is on its way to Intercom."],
  ["note", "The note is being added."],
])("a %s that waits for Intercom is named to its author who comes back, until it is there", async (what, words) => {
  const { twin } = app;
  const { conversationId } = twin.customerWrites({ text: "Where is my parcel?" });
  await app.quiet();
  const home = (teammate = MAREN) => openHome(twin, conversationId, teammate);
  const editor = await clickLabel(twin, await home(), "Insert draft");
  const letGo = holdCalls(twin, { method: "POST", path: /\/reply$/ });
  const working =
    what === "note"
      ? await clickLabel(twin, editor, "Add as note")
      : await clickLabel(twin, await clickLabel(twin, editor, "Send as Maren Holt"), "Send now");
  expect(textOf(working)).toContain(words);
  expect(textOf(await home())).toContain(words);
  expect(textOf(await home(TOMAS)), "it is nobody else's").not.toContain(words);
  letGo();
  await app.quiet();
  expect(textOf(await home())).not.toContain(words);
});

it("also where another draft has taken its place meanwhile", async () => {
  const { twin } = app;
  const { conversationId } = twin.customerWrites({ text: "I was charged twice, please help." });
  await app.quiet();
  const letGo = holdEffect(twin);
  const replies = () => twin.conversation(conversationId).readable.filter((part) => part.byApp);
  await send(await openHome(twin, conversationId, MAREN));
  const before = drafts;
  await clickLabel(twin, await openHome(twin, conversationId, MAREN), "Regenerate");
  await app.until("another draft", () => drafts > before);
  await send(await openHome(twin, conversationId, MAREN));
  expect(replies(), "the first has not arrived yet").toEqual([]);
  letGo();
  await app.until("a reply", () => replies().length > 0);
  await app.quiet();
  expect(replies()).toHaveLength(1);
}, 60_000);
