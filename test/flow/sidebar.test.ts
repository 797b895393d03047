/** A teammate's day in the sidebar: every button, and each way in which it says no. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { validateCanvas } from "../../canvas/kit/index.js";
import { type RunningApp, runApp } from "../support/running-app.js";
import {
  labelsOf,
  clickLabel,
  clickToEnd,
  copyUrlIn,
  openCopyLink,
  type OpenSidebar,
  openHome,
  textOf,
} from "../support/sidebar.js";
import { answerBilling, instructionIn, type SimpliServices, startSimpliServices } from "../support/simpli-services.js";

const MAREN = "7401001";
const TOMAS = "7401002";

let simpli: SimpliServices;
let app: RunningApp;
let drafts = 0;

beforeAll(async () => {
  simpli = await startSimpliServices();
  app = await runApp({
    database: "embedded",
    env: {
      SIMPLI_TRIAGE_URL: simpli.urls.triage,
      SIMPLI_REPLY_URL: simpli.urls.reply,
      SIMPLI_SENTIMENT_URL: simpli.urls.sentiment,
      SIMPLI_QA_URL: simpli.urls.qa,
    },
  });
});

afterAll(async () => {
  await app.close();
  await simpli.close();
});

beforeEach(() => {
  answerBilling(simpli);
  simpli.answer("reply", ({ path }) => {
    if (path !== "/api/v1/draft") return undefined;
    drafts += 1;
    return {
      status: 200,
      body: { draft_id: `d-${drafts}`, draft: `Draft number ${drafts}: we look into it today.`, confidence: 0.8 },
    };
  });
  simpli.answer("qa", () => ({
    status: 200,
    body: { overall_score: 0.7, dimensions: { empathy: 0.6 }, coaching_notes: ["Greet by name"] },
  }));
});

async function customerAsks(text = "Why was I charged twice this month? Please check."): Promise<string> {
  const { conversationId } = app.twin.customerWrites({ text, customer: { name: "Ana Silva" } });
  await app.quiet();
  return conversationId;
}

const home = (conversationId: string, teammate = MAREN) => openHome(app.twin, conversationId, teammate);
const click = (open: OpenSidebar, label: string, values?: Record<string, string>) => clickToEnd(app.twin, open, label, values);
/** What teammates wrote to the customer. */
const readable = (conversationId: string) =>
  app.twin
    .conversation(conversationId)
    .readable.filter(({ author }) => author.type === "admin")
    .map(({ author, body }) => `${author.id}: ${body ?? ""}`);

describe("sending", () => {
  it("asks twice, sends what stood in the field as the viewing teammate, once however often it is clicked", async () => {
    const id = await customerAsks();
    const editor = await click(await home(id, TOMAS), "Insert draft");
    expect(textOf(editor)).toContain(`Draft number ${drafts}`);
    const confirm = await click(editor, "Send as Tomás Rey", { "draft-text": "Dear Ana,\nwe look into it.\n\nTomás <3" });
    expect(readable(id), "nothing is sent before the second click").toEqual([]);
    await Promise.all([click(confirm, "Send now"), click(confirm, "Send now")]);
    await app.quiet();
    expect(readable(id)).toEqual([`${TOMAS}: <p>Dear Ana,<br>we look into it.</p><p>Tomás &lt;3</p>`]);
  });

  it("two teammates at once send once", async () => {
    const id = await customerAsks();
    const confirms = await Promise.all(
      [
        [MAREN, "Send as Maren Holt"],
        [TOMAS, "Send as Tomás Rey"],
      ].map(async ([teammate = "", label = ""]) => click(await click(await home(id, teammate), "Insert draft"), label)),
    );
    await Promise.all(confirms.map((confirm) => click(confirm, "Send now")));
    await app.quiet();
    expect(readable(id)).toHaveLength(1);
  });

  it("refuses a text that no longer answers the last message, and offers the fresh draft", async () => {
    const id = await customerAsks();
    const confirm = await click(await click(await home(id), "Insert draft"), "Send as Maren Holt");
    app.twin.customerWrites({ conversationId: id, text: "Forget it, my bank has found the mistake." });
    await app.quiet();
    const refused = await click(confirm, "Send now");
    expect(textOf(refused)).toContain("The customer wrote again");
    expect(readable(id)).toEqual([]);
    expect(labelsOf(refused).length).toBeGreaterThan(0);
  });

  it("refuses when another teammate has answered meanwhile", async () => {
    const id = await customerAsks();
    const confirm = await click(await click(await home(id), "Insert draft"), "Send as Maren Holt");
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    app.twin.teammateReplies(id, "I have it.", TOMAS);
    const refused = await click(confirm, "Send now");
    expect(textOf(refused)).toContain("answered");
    await app.quiet();
    expect(readable(id)).toHaveLength(1);
  });

  it("a draft that was sent stays so when another teammate adds their own text as a note", async () => {
    const id = await customerAsks();
    const editor = await click(await openHome(app.twin, id, TOMAS), "Insert draft");
    await click(await click(await click(await home(id), "Insert draft"), "Send as Maren Holt"), "Send now");
    await app.quiet();
    const sent = textOf(await home(id));
    await click(editor, "Add as note", { "draft-text": "She called, too." });
    await app.quiet();
    expect(app.twin.conversation(id).notes).toHaveLength(2);
    expect(textOf(await home(id))).toBe(sent);
  });

  it("adds the text as a note under the teammate's name", async () => {
    const id = await customerAsks();
    const done = await click(await click(await home(id), "Insert draft"), "Add as note", { "draft-text": "Call her back" });
    expect(textOf(done)).toContain("The note is in the conversation.");
    const [, note] = app.twin.conversation(id).notes;
    expect(note?.body).toMatch(/^<p>Call her back<\/p><p><i>Added from the sidebar by Maren Holt\.<\/i> Ref: SI-/);
    expect(readable(id)).toEqual([]);
  });
});

describe("drafting", () => {
  it("Regenerate answers with the new draft, leaves no second note, and passes wishes on", async () => {
    const id = await customerAsks();
    const before = drafts;
    const again = await click(await home(id), "Regenerate");
    expect(textOf(again)).toContain(`Draft number ${before + 1}`);
    const details = await click(again, "Details");
    const form = await click(details, "Ask for another draft");
    const instructed = await click(form, "Regenerate", { style: "formal", language: "de", instruction: "Shorter, please" });
    expect(textOf(instructed)).toContain(`Draft number ${before + 2}`);
    const asked = simpli.requests("reply", "/api/v1/draft").at(-1)?.body;
    expect(asked).toMatchObject({ style: "formal", language: "de" });
    expect(instructionIn(asked)).toContain("The support agent asks: Shorter, please");
    expect(app.twin.conversation(id).notes).toHaveLength(1);
  });

  it("says it is still working when the service takes longer than a click may wait, and shows the draft later", async () => {
    const id = await customerAsks();
    simpli.answer("reply", () => ({ status: 200, delayMs: 6_000, body: { draft: "Late but here", confidence: 0.5 } }));
    const began = Date.now();
    const working = await clickLabel(app.twin, await home(id), "Regenerate");
    expect(Date.now() - began).toBeLessThan(6_000);
    expect(labelsOf(working)).toContain("Refresh");
    await app.quiet();
    expect(textOf(await click(working, "Refresh"))).toContain("Late but here");
  });

  it("a dead reply service stops only the draft, and the sidebar says so", async () => {
    await simpli.stop("reply");
    const { conversationId } = app.twin.customerWrites({ text: "Is there a discount for schools?", customer: { name: "Ben" } });
    const open = await app.until("the trouble is shown", async () => {
      const seen = await home(conversationId);
      return /reply service did not answer/i.test(textOf(seen)) ? seen : null;
    });
    expect(textOf(open)).toContain("billing (sure)");
    expect(app.twin.conversation(conversationId).tagNames).toContain("ai-category:billing");
    await simpli.start("reply");
    await app.until("the draft came", () => app.twin.conversation(conversationId).notes.length === 1);
  });

  it("keeps out of Fin's way until it hands over", async () => {
    const { conversationId } = app.twin.customerWrites({ text: "How do I reset my password?", customer: { name: "Cara" } });
    app.twin.finReplies(conversationId, "Open the sign-in page and choose Forgot password.");
    await app.quiet();
    expect(app.twin.conversation(conversationId).notes).toEqual([]);
    expect(textOf(await home(conversationId))).toMatch(/Fin/);
    app.twin.finHandsOver(conversationId);
    app.twin.customerWrites({ conversationId, text: "That did not work, I want a person." });
    await app.quiet();
    expect(app.twin.conversation(conversationId).notes).toHaveLength(1);
  });

  it("learns from what a teammate really sent, once", async () => {
    const id = await customerAsks();
    app.twin.teammateReplies(id, `Draft number ${drafts}: we look into it today, promised.`, MAREN);
    await app.quiet();
    const feedback = simpli
      .requests("reply", "/api/v1/feedback")
      .filter(({ body }) => JSON.stringify(body).includes(`"d-${drafts}"`));
    expect(feedback.map(({ body }) => body)).toEqual([
      { draft_id: `d-${drafts}`, accepted: true, edited_text: `Draft number ${drafts}: we look into it today, promised.` },
    ]);
  });
});

describe("correcting and undoing", () => {
  it("a correction changes the tags and sticks", async () => {
    const id = await customerAsks();
    const details = await click(await home(id), "Details");
    const form = await click(details, "Correct the classification");
    const done = await click(form, "Save", { category: "refund", urgency: "low" });
    expect(textOf(done)).toContain("corrected");
    expect([...app.twin.conversation(id).tagNames].filter((tag) => tag.startsWith("ai-")).sort()).toEqual([
      "ai-category:refund",
      "ai-urgency:low",
    ]);
    app.twin.customerWrites({ conversationId: id, text: "Any news?" });
    await app.quiet();
    expect(app.twin.conversation(id).tagNames).toContain("ai-category:refund");
  });

  it("every write is listed with its reason and can be taken back", async () => {
    const id = await customerAsks();
    const details = await click(await home(id), "Details");
    let receipts = await click(details, "What was changed in Intercom");
    expect(textOf(receipts)).toContain("Assigned to Billing");
    for (let round = 0; round < 8 && labelsOf(receipts).includes("Undo"); round += 1) {
      receipts = await click(receipts, "Undo");
    }
    await app.quiet();
    const after = app.twin.conversation(id);
    expect(after.tagNames.filter((tag) => tag.startsWith("ai-"))).toEqual([]);
    expect(after.teamName).toBeNull();
    expect(after.notes.every((note) => note.redacted || note.body === null || note.body === "")).toBe(true);
  });
});

describe("looking", () => {
  it("every entry of the details leads to a valid screen and back", async () => {
    const id = await customerAsks();
    const details = await click(await home(id), "Details");
    const entries = [
      "Why this classification",
      "Sentiment",
      "Sources of the draft",
      "Ask for another draft",
      "Correct the classification",
      "QA score",
      "What was changed in Intercom",
    ];
    for (const entry of entries) {
      const screen = await click(details, entry);
      expect(validateCanvas({ canvas: screen.canvas }), entry).toEqual([]);
      expect(textOf(await click(screen, "Back")), entry).toContain("Details");
    }
  });

  it("a thumb on the draft is kept", async () => {
    const id = await customerAsks();
    await click(await click(await home(id), "Insert draft"), "👍 Helpful");
    expect(textOf(await click(await home(id), "Insert draft"))).toContain("Rated as helpful.");
  });
});

describe("after the close", () => {
  it("shows the score, takes agreement and dispute, and never scores one close twice", async () => {
    const id = await customerAsks();
    app.twin.teammateReplies(id, "We have refunded the second charge, it arrives within five days.", MAREN);
    app.twin.close(id, { adminId: MAREN });
    await app.quiet();
    const closed = await home(id);
    expect(textOf(closed)).toMatch(/closed/i);
    const details = await click(closed, "Details");
    const qa = await click(details, "QA score");
    expect(textOf(qa)).toContain("70%");
    const dispute = await click(qa, "Dispute");
    const saved = await click(dispute, labelsOf(dispute)[0] ?? "nothing", { "dispute-reason": "The customer was greeted" });
    expect(textOf(saved)).toMatch(/Maren Holt/);
    expect(app.twin.conversation(id).notes.filter((note) => note.body?.includes("QA Score"))).toHaveLength(1);
  });
});

describe("every look is a valid canvas", () => {
  it("for a conversation nobody told us of, and one that is unknown to us", async () => {
    const { conversationId } = app.twin.customerWrites({ text: "quiet", customer: { name: "Dee" } });
    const open = await home(conversationId);
    expect(validateCanvas({ canvas: open.canvas })).toEqual([]);
    await app.quiet();
  });

  it("and the copy page shows the draft to whoever has the link, and to nobody else", async () => {
    const id = await customerAsks();
    const editor = await click(await home(id), "Insert draft");
    const url = copyUrlIn(editor);
    // In the middle of the signature: its last letters carry bits that decoding leaves out.
    const at = url.length - 20;
    const forged = `${url.slice(0, at)}${url[at] === "A" ? "B" : "A"}${url.slice(at + 1)}`;
    expect((await openCopyLink(forged)).status).toBe(404);
    expect(await (await openCopyLink(url)).text()).toContain(`Draft number ${drafts}`);
    const unused = copyUrlIn(await click(await home(id), "Insert draft"));
    app.twin.customerWrites({ conversationId: id, text: "And when will it be here?" });
    await app.quiet();
    expect((await openCopyLink(unused)).status, "the draft was replaced").toBe(404);
  });
});
