/** What the reply service learns of its drafts: what became of each, once, however a teammate used it. */
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { healthOf, signIn } from "../support/console.js";
import type { Refuses } from "../support/refusing-database.js";
import { type RunningApp, runApp } from "../support/running-app.js";
import { clickLabel, type OpenSidebar, openHome, textOf } from "../support/sidebar.js";
import { type SimpliServices, startSimpliServices } from "../support/simpli-services.js";

const MAREN = "7401001";

let simpli: SimpliServices;
let app: RunningApp;
let drafts = 0;
let refusesNow: Refuses = () => false;

beforeAll(async () => {
  simpli = await startSimpliServices();
  const refuses = (statement: string) => refusesNow(statement);
  app = await runApp({ database: "postgres", env: { SIMPLI_REPLY_URL: simpli.urls.reply }, refuses });
});
afterAll(async () => {
  await app.close();
  await simpli.close();
});
beforeEach(() => {
  simpli.answer("reply", ({ path }) => {
    if (path !== "/api/v1/draft") return undefined;
    drafts += 1;
    return { status: 200, body: { draft_id: `f-${drafts}`, draft: wordsOf(drafts), confidence: 0.8 } };
  });
});

const wordsOf = (draft: number) => `Draft number ${draft}: we look into both charges today and write to you.`;
const home = (conversationId: string) => openHome(app.twin, conversationId, MAREN);
const click = (open: OpenSidebar, label: string, values?: Record<string, string>) => clickLabel(app.twin, open, label, values);

/** @returns the conversation, and the number of its draft */
async function customerAsks(): Promise<{ readonly id: string; readonly draft: number }> {
  const { conversationId } = app.twin.customerWrites({ text: "I was charged twice this month, please look into it" });
  await app.quiet();
  return { id: conversationId, draft: drafts };
}

async function clickInEditor(id: string, label: string, values?: Record<string, string>): Promise<OpenSidebar> {
  const clicked = await click(await click(await home(id), "Insert draft"), label, values);
  await app.quiet();
  return clicked;
}

async function answered(id: string, text: string): Promise<void> {
  app.twin.teammateReplies(id, text, MAREN);
  await app.quiet();
}

const reported = (draft: number) =>
  simpli
    .requests("reply", "/api/v1/feedback")
    .map(({ body }) => body as { draft_id: string; accepted: boolean; edited_text: string | null })
    .filter(({ draft_id: id }) => id === `f-${draft}`)
    .map(({ accepted, edited_text: edited }) => ({ accepted, edited }));

const USED = { accepted: true, edited: null };
const NOT_USED = { accepted: false, edited: null };

it("a draft that was added as a note and sent from Intercom's composer is reported as used", async () => {
  const { id, draft } = await customerAsks();
  await clickInEditor(id, "Add as note");
  expect(reported(draft), "nothing has become of it yet").toEqual([]);
  await answered(id, wordsOf(draft));
  await answered(id, "Anything else?");
  expect(reported(draft)).toEqual([USED]);
  expect(textOf(await home(id))).toContain("has answered");
});

it("one that was added as a note is compared with what was sent, not with the note", async () => {
  const { id, draft } = await customerAsks();
  await clickInEditor(id, "Add as note", { "draft-text": "Call her back" });
  const sent = `${wordsOf(draft)} Promised, Ana.`;
  await answered(id, sent);
  expect(reported(draft)).toEqual([{ accepted: true, edited: sent }]);
});

it("one that was added as a note counts no more once a newer message has a draft of its own", async () => {
  const { id, draft } = await customerAsks();
  await clickInEditor(id, "Add as note");
  app.twin.customerWrites({ conversationId: id, text: "And the invoice shows the wrong address, too." });
  await app.quiet();
  await answered(id, wordsOf(drafts));
  expect(reported(drafts)).toEqual([USED]);
  expect(reported(draft)).toEqual([]);
});

it("a reply that is read together with the customer's next message is compared all the same", async () => {
  const { id, draft } = await customerAsks();
  await clickInEditor(id, "Add as note");
  app.twin.teammateReplies(id, wordsOf(draft), MAREN);
  app.twin.customerWrites({ conversationId: id, text: "Thank you. Will it happen again?" });
  await app.quiet();
  expect(reported(draft)).toEqual([USED]);
});

it("a teammate's thumb is reported where another draft takes the place of the rated one", async () => {
  const { id, draft } = await customerAsks();
  await clickInEditor(id, "👎 Not helpful");
  expect(reported(draft), "a reply may still decide it").toEqual([]);
  await click(await home(id), "Regenerate");
  await app.quiet();
  expect(reported(draft)).toEqual([NOT_USED]);
});

it("a thumb is reported when the conversation is closed without a reply, also of a draft that was noted", async () => {
  const [live, noted] = [await customerAsks(), await customerAsks()];
  await clickInEditor(live.id, "👎 Not helpful");
  await clickInEditor(noted.id, "👍 Helpful");
  await clickInEditor(noted.id, "Add as note");
  for (const { id } of [live, noted]) app.twin.close(id, { adminId: MAREN });
  await app.quiet();
  expect(reported(live.draft)).toEqual([NOT_USED]);
  expect(reported(noted.draft)).toEqual([USED]);
});

it("a thumb is reported when the note with its draft is undone and comes too late, also where the database is away then", async () => {
  const { id, draft } = await customerAsks();
  await clickInEditor(id, "👍 Helpful");
  await clickInEditor(id, "Add as note");
  app.twin.setFaults({ dropWebhooks: true });
  app.twin.customerWrites({ conversationId: id, text: "It is about the charges of the third and the fifth" });
  app.twin.setFaults({ dropWebhooks: false });
  const refused: string[] = [];
  refusesNow = (statement) =>
    refused.length === 0 && statement.includes("insert into pgboss.job") && statement.includes("draftId") && refused.push(id) > 0;
  await click(await click(await click(await home(id), "Details"), "What was changed in Intercom"), "Undo");
  await app.until("it is reported", () => reported(draft).length > 0);
  await app.quiet();
  expect(refused).toHaveLength(1);
  expect(reported(draft)).toEqual([USED]);
});

it("a service that does not know the draft any more is asked once, and that is no failed job", async () => {
  const { id, draft } = await customerAsks();
  simpli.answer("reply", ({ path }) =>
    path === "/api/v1/feedback" ? { status: 404, body: { error_code: "NOT_FOUND", detail: "Draft not found" } } : undefined,
  );
  await answered(id, wordsOf(draft));
  expect(reported(draft)).toHaveLength(1);
  const admin = await signIn(app);
  expect((await healthOf(admin)).queue.givenUp).toBe(0);
  await answered(id, "Anything else?");
  expect(reported(draft)).toHaveLength(1);
});

it("where a teammate answered, the answer is reported and not the thumb", async () => {
  const { id, draft } = await customerAsks();
  await clickInEditor(id, "👎 Not helpful");
  await answered(id, wordsOf(draft));
  app.twin.close(id, { adminId: MAREN });
  await app.quiet();
  expect(reported(draft)).toEqual([USED]);
});
