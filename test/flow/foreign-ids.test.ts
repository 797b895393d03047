/** Every id that a canvas brings back is checked against its workspace and conversation, and a click counts once. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { signIn } from "../support/console.js";
import { holdReading } from "../support/held-calls.js";
import { type RunningApp, runApp } from "../support/running-app.js";
import { clickLabel, clickToEnd, openHome, type OpenSidebar, textOf } from "../support/sidebar.js";
import { type SimpliServices, startSimpliServices } from "../support/simpli-services.js";

const MAREN = "7401001";

let simpli: SimpliServices;
let app: RunningApp;
let written = 0;
let sources: readonly { readonly title: string }[] = [];
beforeAll(async () => {
  simpli = await startSimpliServices();
  app = await runApp({ database: "postgres", env: { SIMPLI_REPLY_URL: simpli.urls.reply } });
  simpli.answer("reply", ({ path }) => {
    if (path !== "/api/v1/draft") return undefined;
    written += 1;
    const draft = { draft_id: `foreign-${written}`, draft: `Draft number ${written}.`, confidence: 0.8, sources };
    return { status: 200, body: draft };
  });
});
afterAll(async () => {
  await app.close();
  await simpli.close();
});

const click = (open: OpenSidebar, label: string, values?: Record<string, string>) => clickToEnd(app.twin, open, label, values);
const sent = (id: string) => app.twin.conversation(id).readable.filter(({ author }) => author.id === MAREN);

async function editing(words: string): Promise<OpenSidebar> {
  const { conversationId } = app.twin.customerWrites({ text: words });
  await app.quiet();
  return click(await openHome(app.twin, conversationId, MAREN), "Insert draft");
}

async function confirming(words: string): Promise<OpenSidebar> {
  return click(await editing(words), "Send as Maren Holt");
}

it("a draft of one conversation, confirmed in another, is sent in neither and stays where it is", async () => {
  const [one, other] = [await confirming("Where is my parcel?"), await confirming("Where is my refund?")];
  const answer = await click({ ...one, conversationId: other.conversationId }, "Send now");
  await app.quiet();
  expect(textOf(answer)).toContain("That draft is no longer there, so nothing was sent.");
  expect(sent(other.conversationId)).toEqual([]);
  expect(sent(one.conversationId)).toEqual([]);
  expect(textOf(await click(one, "Send now"))).toContain("Sent as Maren Holt");
  const again = await click({ ...one, conversationId: other.conversationId }, "Send now");
  expect(textOf(again)).toContain("What you clicked belongs to another conversation, so nothing was done here.");
  expect(textOf(again), "the text stays").toContain("Draft number");
});

it("a change of one conversation, undone in another, is undone in neither, and that is said", async () => {
  const [one, other] = [await confirming("Where is my key?"), await confirming("Where is my lock?")];
  const receipts = async (id: string) =>
    click(await click(await openHome(app.twin, id, MAREN), "Details"), "What was changed in Intercom");
  const theirs = await receipts(one.conversationId);
  expect(textOf(await click({ ...theirs, conversationId: other.conversationId }, "Undo"))).toContain("nothing left to undo");
  expect(textOf(await click(theirs, "Undo"))).toContain("undone");
  await app.quiet();
});

it("a confirmation without its draft sends nothing, and the text stays", async () => {
  const confirm = await confirming("Where is my invoice?");
  const stored = { ...(confirm.canvas["stored_data"] as Record<string, unknown>), draftId: undefined };
  const answer = await click({ ...confirm, canvas: { ...confirm.canvas, stored_data: stored } }, "Send now");
  await app.quiet();
  expect(textOf(answer)).toContain("That draft is no longer there, so nothing was sent.");
  expect(textOf(answer)).toContain("Draft number");
  expect(sent(confirm.conversationId)).toEqual([]);
});

it("an action of another conversation is not followed in this one", async () => {
  const [one, other] = [await confirming("Is there a discount?"), await confirming("Is there a student price?")];
  const letGo = holdReading(app.twin);
  const working = await clickLabel(app.twin, one, "Send now");
  expect(textOf(working)).toContain("on its way to Intercom");
  const elsewhere = await click({ ...working, conversationId: other.conversationId }, "Refresh");
  expect(textOf(elsewhere)).toContain("What you asked for is not on record here any more.");
  expect(textOf(elsewhere)).not.toContain("on its way");
  expect(textOf(elsewhere)).not.toContain("Sent as");
  letGo();
  await app.quiet();
  expect(textOf(await click(working, "Refresh"))).toContain("Sent as Maren Holt");
});

it("the text of one conversation becomes no note in another, and stays in the editor", async () => {
  const [one, other] = [await editing("Where is my lamp?"), await editing("Where is my vase?")];
  const notes = () => app.twin.conversation(other.conversationId).notes.length;
  const before = notes();
  const words = { "draft-text": "For the owner of the lamp alone." };
  const answer = await click({ ...one, conversationId: other.conversationId }, "Add as note", words);
  await app.quiet();
  expect(textOf(answer)).toContain("What you clicked belongs to another conversation, so nothing was done here.");
  expect(textOf(answer), "the text stays").toContain("For the owner of the lamp alone.");
  expect(notes()).toBe(before);
  await click(one, "Add as note", words);
  await app.quiet();
  expect(app.twin.conversation(one.conversationId).notes.at(-1)?.body).toContain("For the owner of the lamp alone.");
});

it("a draft is replaced by no instruction that was typed beside another conversation's", async () => {
  const [one, other] = [await editing("Where is my chair?"), await editing("Where is my table?")];
  const asked = written;
  const there = await openHome(app.twin, one.conversationId, MAREN);
  const plain = await click({ ...there, conversationId: other.conversationId }, "Regenerate");
  expect(textOf(plain)).toContain("belongs to another conversation");
  const options = await click(one, "Ask for another version");
  const values = { instruction: "Mention the chair." };
  const answer = await click({ ...options, conversationId: other.conversationId }, "Regenerate", values);
  await app.quiet();
  expect(textOf(answer)).toContain("belongs to another conversation");
  expect(textOf(answer), "the instruction stays").toContain("Mention the chair.");
  expect(written).toBe(asked);
});

it("a draft that went with a redacted message is said to be gone, and what was typed beside it stays", async () => {
  const open = await editing("My card is 4111 1111 1111 1111, where is my sofa?");
  const home = await openHome(app.twin, open.conversationId, MAREN);
  const notes = () => app.twin.conversation(open.conversationId).notes.length;
  const before = notes();
  app.twin.redact(open.conversationId, "source");
  await app.quiet();
  const words = { "draft-text": "The sofa is on its way." };
  for (const [screen, label] of [
    [home, "Regenerate"],
    [open, "Dismiss"],
    [open, "Add as note"],
  ] as const) {
    const answer = await click(screen, label, screen === open ? words : {});
    expect(textOf(answer), label).toContain("That draft is no longer there, so nothing was done.");
    expect(textOf(answer), label).not.toContain("another conversation");
    if (screen === open) expect(textOf(answer), "the text stays").toContain("The sofa is on its way.");
  }
  await app.quiet();
  expect(notes()).toBe(before);
});

it("an article is reported wrong by those alone who read a draft that cites it", async () => {
  const admin = await signIn(app);
  const [cited, uncited] = (await admin.ask("list-articles", {})).articles;
  sources = [{ title: cited?.title ?? "" }];
  const { conversationId, canvas } = await editing("Where is my order?");
  sources = [];
  const report = async (articleId: string, draftId: string) => {
    const stored = { ...(canvas["stored_data"] as Record<string, unknown>), draftId };
    const button = {
      type: "button",
      id: `article-wrong:${articleId}`,
      label: "This article is wrong",
      action: { type: "submit" },
    };
    const forged = { ...canvas, content: { components: [button] }, stored_data: stored };
    const answer = await app.twin.clickSidebar(conversationId, button.id, { adminId: MAREN, canvas: forged });
    expect(answer.ok).toBe(true);
    await app.quiet();
  };
  const own = String((canvas["stored_data"] as Record<string, unknown>)["draftId"]);
  await report(uncited?.id ?? "", own);
  await report(cited?.id ?? "", "made-up");
  await report(cited?.id ?? "", "11111111-1111-4111-8111-111111111111");
  const wrong = async () => {
    const { articles } = await admin.ask("list-articles", { list: "called-wrong" });
    return articles.map(({ id, calledWrong }) => [id, calledWrong]);
  };
  expect(await wrong()).toEqual([]);
  await report(cited?.id ?? "", own);
  await report(cited?.id ?? "", own);
  expect(await wrong()).toEqual([[cited?.id, 1]]);
});

it("a click that arrives fifteen times asks for one draft", async () => {
  const { conversationId } = app.twin.customerWrites({ text: "Do you ship to Norway?" });
  await app.quiet();
  const home = await openHome(app.twin, conversationId, MAREN);
  const before = written;
  for (let replay = 0; replay < 15; replay += 1) await click(home, "Regenerate");
  await app.quiet();
  expect(written - before).toBe(1);
});
