/** The main job end to end: created, replied, closed, with the sidebar in between. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { validateCanvas } from "../../canvas/kit/index.js";
import { DATABASE_KINDS } from "../support/postgres.js";
import { type RunningApp, runApp } from "../support/running-app.js";
import { type SimpliServices, startSimpliServices } from "../support/simpli-services.js";
import { labelsOf, clickLabel, clickToEnd, openHome, textOf } from "../support/sidebar.js";

const TEAMMATE = "7401001";

describe.each(DATABASE_KINDS)("with Simpli's services, on the %s database", (database) => {
  let simpli: SimpliServices;
  let app: RunningApp;

  beforeAll(async () => {
    simpli = await startSimpliServices();
    app = await runApp({
      database,
      env: {
        SIMPLI_TRIAGE_URL: simpli.urls.triage,
        SIMPLI_REPLY_URL: simpli.urls.reply,
        SIMPLI_SENTIMENT_URL: simpli.urls.sentiment,
        SIMPLI_QA_URL: simpli.urls.qa,
      },
    });
    simpli.answer("triage", ({ path }) =>
      path === "/classify"
        ? { status: 200, body: { category: "Billing", urgency: "high", sentiment: "negative", confidence: 0.91 } }
        : { status: 200, body: { team: "billing", reason: "Money questions go to Billing" } },
    );
    simpli.answer("sentiment", () => ({
      status: 200,
      body: { score: -0.62, label: "negative", escalation_risk: 0.714, triggers: ["charged twice"] },
    }));
    simpli.answer("reply", ({ path }) =>
      path === "/api/v1/draft"
        ? {
            status: 200,
            body: {
              draft_id: "d-1",
              draft: "Hi Ana,\n\nwe <b>see</b> both charges.",
              confidence: 0.83,
              language: "en",
              sources: [{ title: "Double charges", url: "https://help.example/1" }],
            },
          }
        : undefined,
    );
    simpli.answer("qa", () => ({
      status: 200,
      body: { overall_score: 0.82, dimensions: { empathy: 0.9, resolution: 0.75 }, coaching_notes: ["Offer a date"] },
    }));
  });

  afterAll(async () => {
    await app.close();
    await simpli.close();
  });

  it("does everything a conversation's life asks for, exactly", async () => {
    const { twin } = app;
    const { conversationId, contactId } = twin.customerWrites({
      text: "I was charged twice this month",
      customer: { name: "Ana Silva", email: "ana@example.com" },
    });
    await app.quiet();

    const created = twin.conversation(conversationId);
    expect([...created.tagNames].sort()).toEqual(["ai-category:billing", "ai-urgency:high", "escalation-risk:high"]);
    expect(created.teamName).toBe("Billing");
    expect(created.adminAssigneeId).toBeNull();
    expect(created.readable, "nothing a customer could read").toHaveLength(0);
    expect(twin.contact(contactId).attributes).toMatchObject({
      sentiment_score: "negative",
      escalation_risk: 0.71,
      last_sentiment_at: created.createdAt,
    });
    expect(created.notes).toHaveLength(1);
    expect(created.notes[0]?.body).toMatch(
      /^<p><b>AI draft<\/b> \(confidence 83%, Simpli[^)]*\)<\/p><p>Hi Ana,<\/p><p>we &lt;b&gt;see&lt;\/b&gt; both charges\.<\/p><p><b>Sources<\/b><\/p><ul><li><a href="https:\/\/help\.example\/1"[^>]*>Double charges<\/a><\/li><\/ul><p><i>Please review before sending\.<\/i> Ref: SI-\w{8}<\/p>$/,
    );

    const home = await openHome(twin, conversationId, TEAMMATE);
    expect(validateCanvas({ canvas: home.canvas })).toEqual([]);
    expect(textOf(home)).toContain("71%");
    expect(textOf(home)).toContain("Billing (sure)");
    expect(labelsOf(home)).toEqual(expect.arrayContaining(["Insert draft", "Regenerate"]));

    const editor = await clickLabel(twin, home, "Insert draft");
    const confirm = await clickLabel(twin, editor, "Send as Maren Holt", {
      "draft-text": "Hi Ana,\n\nboth charges are <seen> & refunded.",
    });
    const sent = await clickToEnd(twin, confirm, "Send now");
    expect(textOf(sent)).toContain("Sent as Maren Holt");
    await clickLabel(twin, confirm, "Send now");
    await app.quiet();

    const replies = twin.conversation(conversationId).readable;
    expect(replies.map(({ author, body }) => [author.id, body])).toEqual([
      [TEAMMATE, "<p>Hi Ana,</p><p>both charges are &lt;seen&gt; &amp; refunded.</p>"],
    ]);

    simpli.answer("sentiment", () => ({
      status: 200,
      body: { score: 0.5, label: "positive", escalation_risk: 0.05, triggers: [] },
    }));
    twin.customerWrites({ conversationId, text: "Wonderful, thank you so much for the quick help today!" });
    await app.quiet();
    const replied = twin.conversation(conversationId);
    expect([...replied.tagNames].sort(), "the calm message takes the escalation tag away").toEqual([
      "ai-category:billing",
      "ai-urgency:high",
    ]);
    expect(twin.contact(contactId).attributes).toMatchObject({ sentiment_score: "positive", escalation_risk: 0.05 });
    expect(replied.notes).toHaveLength(2);

    twin.close(conversationId, { adminId: TEAMMATE });
    await app.quiet();
    const closed = twin.conversation(conversationId);
    expect(closed.state).toBe("closed");
    expect(closed.notes).toHaveLength(3);
    expect(closed.notes[2]?.body).toMatch(
      /^<p><b>QA Score: 82%<\/b> \(Simpli[^)]*\)<\/p><ul><li><b>Empathy<\/b> 90%<\/li><li><b>Resolution<\/b> 75%<\/li><\/ul><p><b>Coaching notes<\/b><\/p><ul><li>Offer a date<\/li><\/ul><p>Ref: SI-\w{8}<\/p>$/,
    );
  });

  it("asked each service once for each thing, with the whole conversation", () => {
    expect(simpli.requests("triage", "/classify")).toHaveLength(1);
    expect(simpli.requests("triage", "/route")).toHaveLength(1);
    expect(simpli.requests("sentiment", "/analyze")).toHaveLength(2);
    expect(simpli.requests("reply", "/api/v1/draft")).toHaveLength(2);
    const [evaluated] = simpli.requests("qa", "/evaluate");
    expect(evaluated?.body).toMatchObject({
      agent_id: TEAMMATE,
      messages: [
        { role: "customer", content: "I was charged twice this month" },
        { role: "agent" },
        { role: "customer", content: "Wonderful, thank you so much for the quick help today!" },
      ],
    });
  });
});

describe("with the built-in engine", () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await runApp({ database: "embedded" });
  });
  afterAll(() => app.close());

  it("reads the message, says who answered and how sure it is, and quotes the help centre", async () => {
    const { twin } = app;
    const { conversationId, contactId } = twin.customerWrites({
      text: "Hello, how long does standard delivery take to Ireland?",
      customer: { name: "Ana Silva" },
    });
    await app.quiet();
    const conversation = twin.conversation(conversationId);
    expect(conversation.notes).toHaveLength(1);
    expect(conversation.notes[0]?.body).toContain("built-in engine");
    expect(conversation.notes[0]?.body).toMatch(/confidence \d+%/);
    expect(conversation.tagNames.some((tag) => tag.startsWith("ai-"))).toBe(true);
    expect(twin.contact(contactId).attributes["sentiment_score"]).toBe("neutral");
  });
});
