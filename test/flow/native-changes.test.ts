/**
 * What teammates change in Intercom itself of what this app did there is a label on its decision; what is unchanged at the close
 * is a weak one. From 2.15 on Intercom says who changed what; on 2.11 the difference of readings has to do.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ESCALATION_TAG } from "../../src/domain/tag-names.js";
import { openDatabase } from "../../src/store/database/open-database.js";
import { type ConsoleUser, signIn } from "../support/console.js";
import { type RunningApp, runApp } from "../support/running-app.js";
import { clickLabel, openHome } from "../support/sidebar.js";
import { type SimpliServices, startSimpliServices } from "../support/simpli-services.js";

const [MAREN, TOMAS] = ["7401001", "7401002"];
const [BILLING, TECHNICAL] = ["5017692", "5017693"];

/** The version in our calls, and the one in the Developer Hub: two settings, which need not agree. */
const MIXES = [
  { rest: "2.11", webhooks: "2.16" },
  { rest: "2.16", webhooks: "2.11" },
] as const;

describe.each(MIXES)("what people change in Intercom itself, by $rest and webhooks of $webhooks", ({ rest, webhooks }) => {
  const detailed = rest === "2.16";
  let simpli: SimpliServices;
  let app: RunningApp;
  let admin: ConsoleUser;

  beforeAll(async () => {
    simpli = await startSimpliServices();
    const { triage, reply, sentiment, qa } = simpli.urls;
    const urls = { SIMPLI_TRIAGE_URL: triage, SIMPLI_REPLY_URL: reply, SIMPLI_SENTIMENT_URL: sentiment, SIMPLI_QA_URL: qa };
    const env = { ...urls, INTERCOM_VERSION: rest };
    app = await runApp({ database: "postgres", env, twin: { webhookVersion: webhooks } });
    addAttributes(app);
    admin = await signIn(app);
    await app.until("the workspace is known", () => admin.ask("read-settings", {}).catch(() => null));
  });
  afterAll(async () => {
    await app.close();
    await simpli.close();
  });

  const write = async (): Promise<string> => {
    const { conversationId } = app.twin.customerWrites({ text: "I was charged twice this month, please look into it" });
    await app.quiet();
    expect(app.twin.conversation(conversationId).teamName).toBe("Billing");
    return conversationId;
  };
  const answerAndClose = async (conversationId: string) => {
    await nextSecond();
    app.twin.teammateReplies(conversationId, "We have refunded the second charge today, it takes three days to arrive.", TOMAS);
    app.twin.close(conversationId, { adminId: TOMAS });
    await app.quiet();
  };
  async function labelsOf(conversationId: string) {
    const opened = await openDatabase({ url: app.databaseUrl, dataDir: app.dataDir });
    const rows = await opened.kysely
      .selectFrom("labels")
      .select(["automation", "origin", "agrees", "said", "previous", "by_id"])
      .where("conversation_id", "=", conversationId)
      .orderBy("automation")
      .orderBy("origin")
      .execute();
    await opened.close();
    return rows;
  }
  const categoryTagOf = (conversationId: string) =>
    app.twin.conversation(conversationId).tagNames.find((name) => name.startsWith("ai-category:")) ?? expect.fail("no tag");

  it("a conversation is triaged, drafted and replied to all the same", async () => {
    const id = await write();
    expect(categoryTagOf(id)).toBe("ai-category:billing");
    const home = await openHome(app.twin, id, MAREN);
    const confirm = await clickLabel(app.twin, await clickLabel(app.twin, home, "Insert draft"), "Send as Maren Holt");
    await clickLabel(app.twin, confirm, "Send now");
    await app.quiet();
    expect(app.twin.conversation(id).readable).toMatchObject([{ author: { id: MAREN }, byApp: true }]);
    expect(app.twin.calls.every(({ version }) => version === rest)).toBe(true);
  });

  it("a tag that a teammate took off and replaced contradicts the decision, once however often it is read", async () => {
    const id = await write();
    app.twin.untag(id, categoryTagOf(id), MAREN);
    app.twin.tag(id, "ai-category:shipping", MAREN);
    await answerAndClose(id);
    app.twin.rate(id, 4);
    await app.quiet();
    const said = { agrees: false, said: "ai-category:shipping", previous: "ai-category:billing" };
    const labels = await labelsOf(id);
    expect(labels).toEqual([{ automation: "triage", origin: "changed-in-intercom", ...said, by_id: detailed ? MAREN : null }]);
    const { corrections } = await admin.ask("read-analytics", { days: "7" });
    expect(corrections.byCategory).toMatchObject([{ category: "billing", correctedAway: 1 }]);
  });

  it("a team that a teammate changed contradicts it, and names who did", async () => {
    const id = await write();
    await nextSecond();
    app.twin.assign(id, { teamId: TECHNICAL }, MAREN);
    await answerAndClose(id);
    expect(await labelsOf(id)).toMatchObject([
      { origin: "changed-in-intercom", agrees: false, said: `team:${TECHNICAL}`, previous: `team:${BILLING}`, by_id: MAREN },
    ]);
  });

  it("what stands when a teammate closes is kept, which counts for little", async () => {
    const id = await write();
    await answerAndClose(id);
    expect(await labelsOf(id)).toMatchObject([{ origin: "kept-at-close", agrees: true }]);
  });

  it("a tag of the workspace's own, put on or taken off, says nothing", async () => {
    const id = await write();
    app.twin.tag(id, "vip", MAREN);
    await answerAndClose(id);
    app.twin.untag(id, "vip", MAREN);
    app.twin.rate(id, 5);
    await app.quiet();
    expect(await labelsOf(id)).toMatchObject([{ origin: "kept-at-close" }]);
  });

  it("tags that our own correction changed are nobody's word, and a second correction does not agree with the first", async () => {
    const id = await write();
    const correct = async (values: { category: string; urgency: string }) => {
      const home = await openHome(app.twin, id, MAREN);
      const form = await clickLabel(app.twin, await clickLabel(app.twin, home, "Details"), "Correct the classification");
      await clickLabel(app.twin, form, "Save", values);
      await app.quiet();
    };
    await correct({ category: "billing", urgency: "low" });
    expect(app.twin.conversation(id).tagNames).toContain("ai-urgency:low");
    await answerAndClose(id);
    expect((await labelsOf(id)).map(({ origin, agrees }) => [origin, agrees])).toEqual([
      ["corrected", true],
      ["kept-at-close", true],
    ]);
    await correct({ category: "shipping", urgency: "low" });
    await correct({ category: "shipping", urgency: "high" });
    expect((await labelsOf(id)).find(({ origin }) => origin === "corrected")).toMatchObject({ agrees: false, said: "shipping" });
  });

  const kept = { automation: "triage", origin: "kept-at-close", agrees: true };
  const corrected = { origin: "changed-in-intercom", agrees: false, by_id: MAREN };

  it("an attribute that a teammate set to another value contradicts the decision that wrote it", async () => {
    const id = await write();
    app.twin.setAttribute(id, "AI category", "shipping", MAREN);
    app.twin.setAttribute(id, "AI sentiment", "negative", MAREN);
    await answerAndClose(id);
    const triage = { automation: "triage", ...corrected, said: "AI category: shipping", previous: "billing" };
    const sentiment = { automation: "sentiment", ...corrected, said: "AI sentiment: negative", previous: "neutral" };
    expect(await labelsOf(id)).toMatchObject(detailed ? [sentiment, triage] : []);
  });

  it("an escalation tag that a teammate took off contradicts the sentiment that put it on", async () => {
    const angry = async () => {
      const text = "I was charged twice, this is terrible and unacceptable";
      const { conversationId } = app.twin.customerWrites({ text });
      await app.quiet();
      expect(app.twin.conversation(conversationId).tagNames).toContain(ESCALATION_TAG);
      return conversationId;
    };
    const id = await angry();
    app.twin.untag(id, ESCALATION_TAG, MAREN);
    await answerAndClose(id);
    const removed = { automation: "sentiment", origin: "changed-in-intercom", agrees: false, previous: ESCALATION_TAG };
    expect(await labelsOf(id)).toMatchObject([{ ...removed, said: null, by_id: detailed ? MAREN : null }, kept]);
    const other = await angry();
    await answerAndClose(other);
    expect(await labelsOf(other), "it is there still").toMatchObject([kept]);
  });

  it("a priority that a teammate gave what triage did not call urgent contradicts it", async () => {
    const id = await write();
    expect(app.twin.conversation(id).tagNames).toContain("ai-urgency:medium");
    app.twin.prioritize(id, "urgent", MAREN);
    await answerAndClose(id);
    const urgent = { automation: "triage", ...corrected, said: "priority:urgent", previous: "priority:none" };
    expect(await labelsOf(id)).toMatchObject(detailed ? [urgent] : [kept]);
  });

  it("what a workflow changed is nobody's word, where Intercom says that it was one", async () => {
    const id = await write();
    app.twin.workflowSets(id, "AI category", "shipping");
    await answerAndClose(id);
    expect(await labelsOf(id), "nor was it kept").toEqual([]);
    const other = await write();
    app.twin.workflowUntags(other, categoryTagOf(other));
    await answerAndClose(other);
    expect(await labelsOf(other)).toMatchObject(detailed ? [] : [{ ...corrected, by_id: null }]);
  });
});

/** Intercom writes whole seconds, and what happens within one has no order. */
const nextSecond = () => new Promise((resolve) => setTimeout(resolve, 1_010 - (Date.now() % 1_000)));

function addAttributes({ twin }: RunningApp): void {
  twin.addConversationAttribute({ name: "AI category", dataType: "list", options: ["billing", "shipping"] });
  twin.addConversationAttribute({ name: "AI sentiment", dataType: "list", options: ["positive", "neutral", "negative"] });
}
