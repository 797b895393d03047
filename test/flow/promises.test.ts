/** What the sidebar says of a draft that is not there comes true, and nobody's messages are nobody's work. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type RunningApp, runApp } from "../support/running-app.js";
import { clickLabel, labelsOf, openHome, textOf } from "../support/sidebar.js";
import { answerBilling, type SimpliServices, startSimpliServices } from "../support/simpli-services.js";

const MAREN = "7401001";

let simpli: SimpliServices;
let app: RunningApp;
beforeAll(async () => {
  simpli = await startSimpliServices();
  const { reply, triage, qa } = simpli.urls;
  app = await runApp({
    database: "postgres",
    env: { SIMPLI_REPLY_URL: reply, SIMPLI_TRIAGE_URL: triage, SIMPLI_QA_URL: qa },
  });
});
afterAll(async () => {
  await app.close();
  await simpli.close();
});
beforeEach(() => {
  answerBilling(simpli);
  simpli.answer("reply", ({ path }) =>
    path === "/api/v1/draft" ? { status: 200, body: { draft: "We look into it today.", confidence: 0.8 } } : undefined,
  );
  simpli.answer("qa", () => ({ status: 200, body: { overall_score: 0.7, dimensions: {}, coaching_notes: [] } }));
});

const home = (conversationId: string) => openHome(app.twin, conversationId, MAREN);
const text = async (conversationId: string) => textOf(await home(conversationId));
const drafts = (id: string) => app.twin.conversation(id).notes.filter(({ body }) => body?.includes("AI draft"));
const asked = (service: "triage" | "reply" | "qa", about: string) =>
  simpli.requests(service).filter(({ body }) => JSON.stringify({ body }).includes(about));

async function asks(words: string): Promise<string> {
  const { conversationId } = app.twin.customerWrites({ text: words });
  await app.quiet();
  return conversationId;
}

const CLOSED = "This conversation is closed, so no draft is written";

/** Intercom counts seconds: what comes in the draft's own does not come after it. */
const laterThanTheDraft = () => new Promise((resolve) => setTimeout(resolve, 1_100));

describe("a draft that is withheld", () => {
  it("after a teammate's answer comes with the customer's next message", async () => {
    const id = await asks("Where is my parcel?");
    await laterThanTheDraft();
    app.twin.teammateReplies(id, "I am looking for it.", MAREN);
    await app.until("it says so", async () =>
      (await text(id)).includes("The next draft is written when the customer writes again"),
    );
    app.twin.customerWrites({ conversationId: id, text: "Any news of my parcel?" });
    await app.until("the next draft", () => drafts(id).length === 2);
  });

  it("in a closed conversation is not written, and the sidebar offers none", async () => {
    simpli.answer("reply", () => ({ status: 200, delayMs: 1_500, body: { draft: "Too late", confidence: 0.8 } }));
    const { conversationId: id } = app.twin.customerWrites({ text: "Never mind, I found it." });
    await app.until("a draft is being written", () => asked("reply", "Never mind").length > 0);
    app.twin.close(id, { adminId: MAREN });
    const shown = await app.until("it says so", async () => {
      const seen = await home(id);
      return textOf(seen).includes(CLOSED) ? seen : null;
    });
    expect(labelsOf(shown)).not.toContain("Regenerate");
    expect(drafts(id)).toEqual([]);
  });

  it.each([
    ["a teammate has answered", (id: string) => app.twin.teammateReplies(id, "We look into it.", MAREN)],
    ["was snoozed", (id: string) => app.twin.snooze(id, 1_900_000_000, MAREN)],
    ["Fin had taken", (id: string) => app.twin.finReplies(id, "Here is how.")],
  ] as const)("in a conversation that %s is not promised any more once it is closed", async (_when, before) => {
    const id = await asks("Which plan do I have?");
    await laterThanTheDraft();
    before(id);
    await app.quiet();
    expect(await text(id)).not.toContain(CLOSED);
    app.twin.close(id, { adminId: MAREN });
    await app.quiet();
    const shown = await home(id);
    expect(textOf(shown)).toContain(CLOSED);
    for (const promised of ["is written when", "is written once", "Regenerate"]) expect(textOf(shown)).not.toContain(promised);
    expect(labelsOf(await clickLabel(app.twin, shown, "Details"))).not.toContain("Ask for another draft");
  });

  it("after a reply that was sent is not offered any more once the conversation is closed", async () => {
    const id = await asks("Which plan did I have?");
    const editor = await clickLabel(app.twin, await home(id), "Insert draft");
    const words = { "draft-text": "You had the yearly plan until March, and since then the monthly one." };
    await clickLabel(app.twin, await clickLabel(app.twin, editor, "Send as Maren Holt", words), "Send now");
    await app.quiet();
    expect(labelsOf(await home(id))).toContain("Regenerate");
    app.twin.close(id, { adminId: MAREN });
    await app.quiet();
    const shown = await home(id);
    expect(textOf(shown)).toContain("**Sent** by Maren Holt");
    expect(labelsOf(shown)).not.toContain("Regenerate");
    expect(labelsOf(shown)).toContain("QA score");
  });

  it("before the customer has written follows their first message, which is classified too", async () => {
    const { conversationId: id } = app.twin.reachOut("Would you like to try our new plan?", "admin_initiated");
    await home(id);
    await app.quiet();
    expect(await text(id)).toContain("A draft follows their first message");
    expect(app.twin.conversation(id).tagNames).toEqual([]);
    app.twin.customerWrites({ conversationId: id, text: "Yes, what does the plan cost?" });
    await app.until("the draft", () => drafts(id).length === 1);
    await app.until("its category", () => app.twin.conversation(id).tagNames.includes("ai-category:billing"));
  });
});

describe("a draft that failed", () => {
  it("is tried again while it says so, and comes", async () => {
    await simpli.stop("reply");
    const { conversationId: id } = app.twin.customerWrites({ text: "Is there a discount for schools?" });
    await app.until("it says so", async () => (await text(id)).includes("We keep trying."));
    await simpli.start("reply");
    await app.until("the draft", () => drafts(id).length === 1);
  });

  it("is given up where it says so, and Retry brings it once the cause is gone", async () => {
    simpli.answer("reply", () => ({ status: 422, body: { detail: "this text is not accepted" } }));
    const id = await asks("Is there a discount for clubs?");
    const shown = await home(id);
    expect(textOf(shown)).toContain("We have stopped trying.");
    expect(textOf(shown)).not.toMatch(/npm run|\blogs?\b/);
    simpli.answer("reply", () => ({ status: 200, body: { draft: "Yes, ten percent.", confidence: 0.8 } }));
    await clickLabel(app.twin, shown, "Retry");
    await app.quiet();
    expect(await text(id)).toContain("Yes, ten percent.");
  });

  it("for good is not tried by a click once the conversation is closed", async () => {
    simpli.answer("reply", () => ({ status: 422, body: { detail: "this text is not accepted" } }));
    const id = await asks("Is there a discount for choirs?");
    expect(labelsOf(await home(id))).toContain("Retry");
    app.twin.close(id, { adminId: MAREN });
    await app.quiet();
    const shown = await home(id);
    expect(textOf(shown)).toContain(CLOSED);
    expect(labelsOf(shown)).not.toContain("Retry");
  });
});

describe("what nobody typed is nobody's work", () => {
  it.each(["automated", "campaigns_initiated", "operator_initiated"] as const)(
    "an opening that is %s is neither classified nor scored; the customer's answer to it is classified at once",
    async (as) => {
      const campaign = `Our summer sale begins today (${as})`;
      const { conversationId: id } = app.twin.reachOut(campaign, as);
      await home(id);
      await app.quiet();
      expect(app.twin.conversation(id).tagNames).toEqual([]);
      app.twin.customerWrites({ conversationId: id, text: "My last invoice is wrong" });
      await app.until("it is classified", () => app.twin.conversation(id).tagNames.includes("ai-category:billing"));
      expect(asked("triage", "My last invoice is wrong").length).toBeGreaterThan(0);
      app.twin.close(id, { adminId: MAREN });
      await app.quiet();
      expect(asked("qa", campaign), "no teammate typed a word, so there is no agent to score").toEqual([]);
    },
  );

  it("a bot that is merely called Fin takes no turn: the draft is written", async () => {
    const { conversationId: id } = app.twin.customerWrites({ text: "Do you ship to Norway?" });
    app.twin.botPosts(id, "Our team is back at nine.", "Fin");
    await app.until("the draft", () => drafts(id).length === 1);
    expect(await text(id)).not.toContain("Fin is answering");
  });

  it("a topic the app has no use for is answered and set aside", async () => {
    const id = await asks("Do you ship to Iceland?");
    app.twin.teammateNotes(id, "Ask logistics", MAREN);
    await app.quiet();
    expect(drafts(id)).toHaveLength(1);
  });
});

it("plain text is quoted as it was written", async () => {
  const id = await asks("After every line the page shows </p>, and <br> too");
  expect(asked("reply", "After every line the page shows </p>, and <br> too").length).toBeGreaterThan(0);
  expect(drafts(id)).toHaveLength(1);
  const lone = await asks("</div>");
  expect(asked("reply", "</div>").length).toBeGreaterThan(0);
  expect(await text(lone)).not.toContain("has not written yet");
});
