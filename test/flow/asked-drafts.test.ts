/** A draft that a teammate asked for is theirs: nothing but an answer or another request takes it away. */
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { type RunningApp, runApp } from "../support/running-app.js";
import { clickLabel, clickToEnd, isWorking, labelsOf, type OpenSidebar, openHome, textOf } from "../support/sidebar.js";
import { instructionIn, type SimpliServices, startSimpliServices } from "../support/simpli-services.js";

const MAREN = "7401001";
const TOMAS = "7401002";
const INSTRUCTED = "Offer a call.";

let simpli: SimpliServices;
let app: RunningApp;
let drafts = 0;
/** How long the engine takes where nobody instructs it. */
let delayMs = 0;
/** Nor does it answer before this then. */
let after: Promise<unknown> = Promise.resolve();
/** So much longer than a job keeps the conversation to itself that other jobs have it meanwhile. */
const SLOW = { releaseAfterMs: 700, answerMs: 2_700 };

beforeAll(async () => {
  simpli = await startSimpliServices();
  const { releaseAfterMs } = SLOW;
  app = await runApp({ database: "postgres", env: { SIMPLI_REPLY_URL: simpli.urls.reply }, pace: { releaseAfterMs } });
});
afterAll(async () => {
  await app.close();
  await simpli.close();
});
beforeEach(() => {
  [delayMs, after] = [0, Promise.resolve()];
  simpli.answer("reply", ({ path, body }) => {
    if (path !== "/api/v1/draft") return undefined;
    drafts += 1;
    const isInstructed = instructionIn(body)?.includes(INSTRUCTED) === true;
    const draft = isInstructed ? "Shall we call you?" : `Draft number ${drafts}.`;
    const answer = { status: 200, body: { draft_id: `asked-${drafts}`, draft, confidence: 0.8 } };
    return isInstructed ? answer : { ...answer, after, delayMs };
  });
});

const home = (conversationId: string, teammate = MAREN) => openHome(app.twin, conversationId, teammate);
const click = (open: OpenSidebar, label: string, values?: Record<string, string>) => clickLabel(app.twin, open, label, values);
const written = (id: string) => app.twin.conversation(id).readable.filter(({ author }) => author.type === "admin");

async function customerAsks(): Promise<string> {
  const { conversationId } = app.twin.customerWrites({ text: "I was charged twice this month, please look into it" });
  await app.quiet();
  return conversationId;
}

/** The event of an assignment has the conversation read again. */
async function assigned(id: string): Promise<OpenSidebar> {
  app.twin.assign(id, { teammateId: MAREN });
  await app.quiet();
  return home(id);
}

async function send(id: string): Promise<OpenSidebar> {
  const confirm = await click(await click(await home(id), "Insert draft"), "Send as Maren Holt");
  return clickToEnd(app.twin, confirm, "Send now");
}

it("stays where the customer sent but a file, when somebody takes the conversation", async () => {
  const attachments = [{ name: "error.png", url: "https://files.example/error.png", contentType: "image/png", bytes: 9_000 }];
  const { conversationId: id } = app.twin.customerWrites({ text: "", attachments });
  await app.quiet();
  await click(await home(id), "Regenerate");
  await app.quiet();
  const words = `Draft number ${drafts}.`;
  expect(textOf(await home(id))).toContain(words);
  const after = await assigned(id);
  expect(textOf(after)).toContain(words);
  expect(labelsOf(after)).toContain("Insert draft");
});

it("stays after an answer that was there before it, and can be sent beside that one", async () => {
  const id = await customerAsks();
  app.twin.teammateReplies(id, "I look into it.", TOMAS);
  await app.quiet();
  await click(await home(id), "Regenerate");
  await app.quiet();
  const [words, draftId] = [`Draft number ${drafts}.`, `asked-${drafts}`];
  const after = await assigned(id);
  expect(textOf(after)).toContain(words);
  const reported = simpli
    .requests("reply")
    .filter(({ path, body }) => path.includes("feedback") && JSON.stringify(body).includes(draftId));
  expect(reported).toEqual([]);
  expect(textOf(await send(id))).toContain("Sent as Maren Holt");
  expect(written(id)).toHaveLength(2);
});

/** Asked for by a click, while the engine takes so long that other jobs have the conversation. */
async function regenerateWhile(id: string, happens: () => void, instruction = ""): Promise<OpenSidebar> {
  delayMs = SLOW.answerMs;
  const first = await home(id);
  const open = instruction === "" ? first : await click(await click(first, "Details"), "Ask for another draft");
  const before = drafts;
  const asked = click(open, "Regenerate", { instruction });
  await app.until("the engine is asked", () => drafts > before);
  delayMs = 0;
  happens();
  const working = await asked;
  await app.quiet();
  return isWorking(working.canvas) ? click(working, "Refresh") : working;
}

it.each([true, false])(
  "is not kept after an answer that came while it was being written (events dropped: %s)",
  async (dropped) => {
    const id = await customerAsks();
    const refused = await regenerateWhile(id, () => {
      app.twin.setFaults({ dropWebhooks: dropped });
      app.twin.teammateReplies(id, "I have it.", TOMAS);
      app.twin.setFaults({ dropWebhooks: false });
    });
    expect(textOf(refused)).toContain("A teammate answered while this draft was being written, so it was not kept.");
    expect(labelsOf(await home(id))).not.toContain("Insert draft");
    expect(textOf(await home(id))).toContain("A teammate has answered.");
    expect(written(id)).toHaveLength(1);
  },
);

it("leaves the instruction of one that was not kept in the form, for whoever left the page", async () => {
  const id = await customerAsks();
  const instruction = "Mention the invoice";
  await regenerateWhile(id, () => app.twin.teammateReplies(id, "I have it.", TOMAS), instruction);
  const form = await click(await click(await home(id), "Details"), "Ask for another draft");
  expect(textOf(form)).toContain(instruction);
  expect(textOf(form)).toContain("A teammate answered while this draft was being written");
});

it("is not kept where the conversation was closed while it was being written", async () => {
  const id = await customerAsks();
  const refused = await regenerateWhile(id, () => app.twin.close(id, { adminId: TOMAS }));
  expect(textOf(refused)).toContain("closed while this draft was being written");
  expect(labelsOf(await home(id))).not.toContain("Insert draft");
});

it("takes the place of no draft for a message that came while it was being written", async () => {
  const id = await customerAsks();
  const refused = await regenerateWhile(id, () => {
    app.twin.customerWrites({ conversationId: id, text: "And please send me the invoice of last month" });
  });
  expect(textOf(refused)).toContain("The customer wrote again while this draft was being written, so it was not kept.");
  const after = await home(id);
  expect(textOf(after)).toContain(`Draft number ${drafts}.`);
  expect(labelsOf(after)).toContain("Insert draft");
});

it("is not kept where the customer wrote again and no event says so, and another one can be asked for", async () => {
  const id = await customerAsks();
  app.twin.setFaults({ dropWebhooks: true });
  await regenerateWhile(id, () => {
    app.twin.customerWrites({ conversationId: id, text: "And please send me the invoice of last month" });
  });
  app.twin.setFaults({ dropWebhooks: false });
  const after = await home(id);
  expect(labelsOf(after)).not.toContain("Insert draft");
  await click(after, "Regenerate");
  await app.quiet();
  expect(labelsOf(await home(id))).toContain("Insert draft");
});

it("stays where the draft that nobody asked for comes later", async () => {
  let answerNow = (): void => undefined;
  after = new Promise<void>((resolve) => (answerNow = resolve));
  const before = drafts;
  const { conversationId: id } = app.twin.customerWrites({ text: "I was charged twice this month, please look into it" });
  await app.until("the engine is asked", () => drafts > before);
  const form = await click(await click(await home(id), "Details"), "Ask for another draft");
  await click(form, "Regenerate", { instruction: INSTRUCTED });
  await app.until("the instructed draft is there", async () => textOf(await home(id)).includes("Shall we call you?"));
  answerNow();
  await app.quiet();
  expect(textOf(await home(id))).toContain("Shall we call you?");
  expect(app.twin.conversation(id).notes.map(({ body }) => body?.includes("Shall we call you?"))).toEqual([true]);
});

it("the draft before it is compared with the answer whose event never came", async () => {
  const id = await customerAsks();
  const draftId = `asked-${drafts}`;
  app.twin.setFaults({ dropWebhooks: true });
  app.twin.teammateReplies(id, "I have refunded the second charge.", TOMAS);
  app.twin.setFaults({ dropWebhooks: false });
  const options = await click(await click(await home(id), "Insert draft"), "Ask for another version");
  await click(options, "Regenerate", { instruction: INSTRUCTED });
  await app.quiet();
  const reported = simpli.requests("reply").filter(({ path }) => path.includes("feedback"));
  expect(reported.map(({ body }) => body)).toContainEqual({ draft_id: draftId, accepted: false, edited_text: null });
  expect(textOf(await home(id))).toContain("Shall we call you?");
});

it("one that fails after the draft was sent is shown beside that it was sent", async () => {
  const id = await customerAsks();
  await send(id);
  await app.quiet();
  simpli.answer("reply", ({ path }) => (path === "/api/v1/draft" ? { status: 400, body: { detail: "no" } } : undefined));
  await click(await home(id), "Regenerate");
  await app.quiet();
  const shown = await home(id);
  expect(textOf(shown)).toMatch(/\*\*Sent\*\* by Maren Holt/);
  expect(textOf(shown)).toContain("No new draft: The reply service gave no answer that can be used");
  expect(labelsOf(shown)).toContain("Retry");
});
