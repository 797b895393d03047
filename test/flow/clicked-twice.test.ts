/** A second click while a first one is under way, or done: it counts as its own, or says plainly why it does not. */
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { bringForward } from "../chaos/support/time.js";
import { type AppWithServices, runAppWithServices } from "../support/app-with-services.js";
import { type ConsoleUser, signIn } from "../support/console.js";
import { holdReading } from "../support/held-calls.js";
import type { RunningApp } from "../support/running-app.js";
import { clickLabel, labelsOf, openHome, type OpenSidebar, textOf } from "../support/sidebar.js";
import { answerBilling, instructionIn } from "../support/simpli-services.js";

const MAREN = "7401001";
const TOMAS = "7401002";
const FIRST = "Dear Ana, we refund the second charge.";
const SECOND = "Dear Ana, please send us the invoice first.";

let running: AppWithServices;
let app: RunningApp;
let admin: ConsoleUser;
let drafts = 0;
beforeAll(async () => {
  // What failed once is tried again only when a test says so.
  running = await runAppWithServices({ pace: { firstRetryMs: 3_600_000 } });
  ({ app } = running);
  admin = await signIn(app);
  await app.until("the articles are here", async () => (await admin.ask("read-knowledge", {})).sync.status === "done");
});
afterAll(() => running.close());

beforeEach(async () => {
  answerBilling(running.simpli);
  const [article] = (await admin.ask("list-articles", { search: "password" })).articles;
  running.simpli.answer("reply", ({ path }) => {
    if (path !== "/api/v1/draft") return undefined;
    drafts += 1;
    const draft = { draft_id: `twice-${drafts}`, draft: `Draft number ${drafts}.`, confidence: 0.8 };
    return { body: { ...draft, sources: [{ title: article?.title, id: article?.id }] } };
  });
});

async function customerAsks(): Promise<string> {
  const { conversationId } = app.twin.customerWrites({ text: "I was charged twice this month, please look into it" });
  await app.quiet();
  return conversationId;
}

const home = (conversationId: string, teammate: string) => openHome(app.twin, conversationId, teammate);
const click = (open: OpenSidebar, label: string, values?: Record<string, string>) => clickLabel(app.twin, open, label, values);
const sent = (id: string) => app.twin.conversation(id).readable.filter(({ author }) => author.type === "admin");
const fieldOf = ({ canvas }: OpenSidebar) => canvas.content.components.find(({ id }) => id === "draft-text")?.["value"] ?? null;

/** The next click that reads the conversation is under way until it is let go, and others wait for it. */
const holdClick = () => holdReading(app.twin);

/** The first try of the click there has failed, and the next one waits. */
async function hasFailedOnce(conversationId: string): Promise<void> {
  const waiting = `select 1 from pgboss.job where name = 'act' and state = 'created' and data->>'attempt' = '2'
    and data #>> '{payload,conversationId}' = $1`;
  await app.until(
    "it waits to be tried again",
    async () => (await running.store.query(waiting, [conversationId])).rows.length > 0,
  );
}
const tryAgain = () => bringForward(app.databaseUrl ?? "", "act");

async function formOf(id: string, teammate: string): Promise<OpenSidebar> {
  return click(await click(await home(id, teammate), "Details"), "Correct the classification");
}

async function confirming(id: string, teammate: string, name: string, text: string): Promise<OpenSidebar> {
  return click(await click(await home(id, teammate), "Insert draft"), `Send as ${name}`, { "draft-text": text });
}

it("a correction stays in the record when the same is clicked again later", async () => {
  const id = await customerAsks();
  for (const category of ["refund", "shipping", "refund"]) {
    await click(await formOf(id, MAREN), "Save", { category });
    await app.quiet();
  }
  const { entries } = await admin.ask("list-activity", { conversationId: id });
  expect(entries.filter(({ kind }) => kind === "correct")).toHaveLength(3);
  const changes = entries.filter(({ what }) => /ai-category:(refund|shipping)/.test(what));
  expect(changes.length).toBeGreaterThanOrEqual(3);
  for (const { what, teammate } of changes) expect([what, teammate?.name]).toEqual([what, "Maren Holt"]);
});

it("a draft that is being sent, or was, is not sent with other words: they stay in the editor", async () => {
  const id = await customerAsks();
  const one = await confirming(id, MAREN, "Maren Holt", FIRST);
  const other = await confirming(id, TOMAS, "Tomás Rey", SECOND);
  const letGo = holdClick();
  expect(textOf(await click(one, "Send now"))).toContain("on its way to Intercom");
  const early = await click(other, "Send now");
  expect(textOf(early)).toContain("Maren Holt is sending this draft with other words right now, so this text was not sent.");
  expect(fieldOf(early)).toBe(SECOND);
  letGo();
  await app.quiet();
  const late = await click(other, "Send now");
  expect(textOf(late)).toContain("Maren Holt has sent this draft already, with other words, so this text was not sent.");
  expect(textOf(late)).toContain("✅ **Sent** by Maren Holt");
  expect(fieldOf(late)).toBe(SECOND);
  expect(textOf(await click(one, "Send now")), "the same words are the same click").toContain("Sent as Maren Holt.");
  await app.quiet();
  expect(sent(id).map(({ body }) => body)).toEqual([`<p>${FIRST}</p>`]);
});

it("two drafts that are sent while another job holds the conversation become one reply", async () => {
  const id = await customerAsks();
  const one = await confirming(id, MAREN, "Maren Holt", FIRST);
  await click(await home(id, TOMAS), "Regenerate");
  await app.quiet();
  const other = await confirming(id, TOMAS, "Tomás Rey", SECOND);
  const form = await formOf(id, MAREN);
  const letGo = holdClick();
  await click(form, "Save", { category: "refund", urgency: "low" });
  await Promise.all([click(one, "Send now"), click(other, "Send now")]);
  // A reply counts as later than a draft from the next second on.
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  // The event of the first reply would have the conversation read once more.
  app.twin.setFaults({ dropWebhooks: true });
  letGo();
  await app.quiet();
  app.twin.setFaults({ dropWebhooks: false });
  expect(sent(id)).toHaveLength(1);
});

it("two teammates who correct at once both count, the later one for good; the same click twice counts once", async () => {
  const id = await customerAsks();
  const [one, other] = [await formOf(id, MAREN), await formOf(id, TOMAS)];
  const letGo = holdClick();
  for (const _twice of [1, 2]) await click(one, "Save", { category: "refund", urgency: "low" });
  await click(other, "Save", { category: "shipping", urgency: "high" });
  letGo();
  await app.quiet();
  expect(textOf(await home(id, MAREN))).toContain("shipping (set by Tomás Rey)");
  const { rows } = await running.store.query(
    "select teammate_id as by, category from corrections where conversation_id = $1 order by teammate_id",
    [id],
  );
  expect(rows).toEqual([
    { by: MAREN, category: "refund" },
    { by: TOMAS, category: "shipping" },
  ]);
});

it("a correction that Intercom kept waiting does not come over a later one", async () => {
  const id = await customerAsks();
  const [one, other] = [await formOf(id, MAREN), await formOf(id, TOMAS)];
  app.twin.failNext({ method: "GET", path: /^\/conversations\/\d+$/, fault: { kind: "status", status: 503 }, times: 50 });
  const working = await click(one, "Save", { category: "refund", urgency: "low" });
  await hasFailedOnce(id);
  app.twin.clearFaults();
  await click(other, "Save", { category: "shipping", urgency: "high" });
  await app.until("the later one is done", () => app.twin.conversation(id).tagNames.includes("ai-category:shipping"));
  await tryAgain();
  await app.quiet();
  expect(app.twin.conversation(id).tagNames).toContain("ai-category:shipping");
  expect(textOf(await click(working, "Refresh"))).toContain("Tomás Rey has corrected the classification meanwhile");
});

it("a click that is tried again goes by the conversation as it is by then", async () => {
  const { version, settings } = await admin.ask("read-settings", {});
  const suggests = { ...settings, automations: { ...settings.automations, triage: "suggest" }, blindCheckShare: 0 } as const;
  await admin.ask("change-settings", { settings: suggests, basedOn: version });
  const id = await customerAsks();
  const open = await home(id, MAREN);
  app.twin.failNext({ method: "POST", path: /\/conversations\//, fault: { kind: "status", status: 503 }, times: 50 });
  await click(open, "Apply");
  await hasFailedOnce(id);
  app.twin.setFaults({ dropWebhooks: true });
  app.twin.assign(id, { teamId: "5017691" }, TOMAS);
  app.twin.setFaults({ dropWebhooks: false });
  app.twin.clearFaults();
  await tryAgain();
  await app.quiet();
  const { teamName, tagNames } = app.twin.conversation(id);
  expect({ teamName, isTagged: tagNames.includes("ai-category:billing") }).toEqual({ teamName: "Support", isTagged: true });
  const changed = await admin.ask("read-settings", {});
  await admin.ask("change-settings", { settings, basedOn: changed.version });
});

it("a correction that is tried again completes the receipt of what its first try had changed, to be undone", async () => {
  const id = await customerAsks();
  const form = await formOf(id, MAREN);
  app.twin.failNext({ method: "POST", path: /\/conversations\/\d+\/tags/, fault: { kind: "drop-after-effect" } });
  await click(form, "Save", { category: "refund", urgency: "low" });
  await hasFailedOnce(id);
  await tryAgain();
  await app.quiet();
  expect([...app.twin.conversation(id).tagNames].sort()).toEqual(["ai-category:refund", "ai-urgency:low"]);
  const { entries } = await admin.ask("list-activity", { conversationId: id, kind: "tag" });
  const about = entries.filter(({ what }) => /refund|low/.test(what));
  expect(about.map(({ what, state }) => [what.includes("refund"), state])).toEqual([
    [expect.any(Boolean), "done"],
    [expect.any(Boolean), "done"],
  ]);
  const receipts = await click(await click(await home(id, MAREN), "Details"), "What was changed in Intercom");
  expect(textOf(receipts)).toContain("ai-category:refund");
  expect(textOf(receipts)).not.toContain("waiting");
});

it("two words on a QA score that come at once both count, the later one for good", async () => {
  const id = await customerAsks();
  app.twin.teammateReplies(id, "We have refunded the second charge today, it arrives within five working days.", MAREN);
  app.twin.close(id, { adminId: MAREN });
  await app.quiet();
  const qaOf = async (teammate: string) => click(await click(await home(id, teammate), "Details"), "QA score");
  const [one, other] = [await qaOf(MAREN), await click(await qaOf(TOMAS), "Dispute")];
  const form = await formOf(id, MAREN);
  const letGo = holdClick();
  await click(form, "Save", { category: "refund", urgency: "low" });
  await click(one, "Agree");
  await click(other, "Save", { "dispute-reason": "The customer was greeted" });
  letGo();
  await app.quiet();
  expect(textOf(await qaOf(MAREN))).toContain("The customer was greeted");
});

it("two instructions for the same draft are both carried out, each once", async () => {
  const id = await customerAsks();
  const optionsOf = async (teammate: string) =>
    click(await click(await home(id, teammate), "Insert draft"), "Ask for another version");
  const [one, other] = [await optionsOf(MAREN), await optionsOf(TOMAS)];
  const letGo = holdClick();
  const before = running.simpli.requests("reply", "/api/v1/draft").length;
  const again = () => click(one, "Regenerate", { instruction: "Shorter" });
  await Promise.all([again(), click(other, "Regenerate", { instruction: "Offer a call" }), again()]);
  letGo();
  await app.quiet();
  const asked = running.simpli.requests("reply", "/api/v1/draft").slice(before);
  const instructions = asked.map(({ body }) => instructionIn(body)).sort();
  expect(instructions).toEqual([expect.stringContaining("Offer a call"), expect.stringContaining("Shorter")]);
});

it("a second failure of the draft is shown as the first was, with its remedy", async () => {
  running.simpli.answer("reply", () => ({ status: 400, body: { detail: "no" } }));
  const id = await customerAsks();
  const failed = await home(id, MAREN);
  expect(textOf(failed)).toContain("The reply service gave no answer that can be used");
  await click(failed, "Retry");
  await app.quiet();
  const again = await home(id, MAREN);
  expect(textOf(again)).toContain("The reply service gave no answer that can be used");
  expect(labelsOf(again)).toContain("Retry");
});

it("an article is called wrong once by each teammate in each conversation", async () => {
  const [id, elsewhere] = [await customerAsks(), await customerAsks()];
  const sourcesOf = async (conversationId: string, teammate: string) =>
    click(await click(await home(conversationId, teammate), "Details"), "Sources of the draft");
  const opened = [await sourcesOf(id, MAREN), await sourcesOf(id, TOMAS), await sourcesOf(elsewhere, MAREN)];
  const form = await formOf(id, MAREN);
  const letGo = holdClick();
  await click(form, "Save", { category: "refund", urgency: "low" });
  for (const _twice of [1, 2]) await Promise.all(opened.map((sources) => click(sources, "This article is wrong")));
  letGo();
  await app.quiet();
  const { articles } = await admin.ask("list-articles", { list: "called-wrong" });
  expect(articles).toMatchObject([{ calledWrong: 3 }]);
});
