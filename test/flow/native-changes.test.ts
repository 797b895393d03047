/** What teammates change in Intercom itself of what triage did there is a label on its decision; what stands at the close is a weak one. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase } from "../../src/store/database/open-database.js";
import { type ConsoleUser, signIn } from "../support/console.js";
import { type RunningApp, runApp } from "../support/running-app.js";
import { clickLabel, openHome } from "../support/sidebar.js";
import { type SimpliServices, startSimpliServices } from "../support/simpli-services.js";

const [MAREN, TOMAS] = ["7401001", "7401002"];
const TECHNICAL = "5017693";

/** The version in our calls, and the one in the Developer Hub: two settings, which need not agree. */
const MIXES = [
  { rest: "2.11", webhooks: "2.16" },
  { rest: "2.16", webhooks: "2.11" },
] as const;

describe.each(MIXES)("what people change in Intercom itself, by $rest and webhooks of $webhooks", ({ rest, webhooks }) => {
  let simpli: SimpliServices;
  let app: RunningApp;
  let admin: ConsoleUser;

  beforeAll(async () => {
    simpli = await startSimpliServices();
    const { triage, reply, sentiment, qa } = simpli.urls;
    const urls = { SIMPLI_TRIAGE_URL: triage, SIMPLI_REPLY_URL: reply, SIMPLI_SENTIMENT_URL: sentiment, SIMPLI_QA_URL: qa };
    const env = { ...urls, INTERCOM_VERSION: rest };
    app = await runApp({ database: "postgres", env, twin: { webhookVersion: webhooks } });
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
    // Intercom writes whole seconds, and what happens within one has no order.
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    app.twin.teammateReplies(conversationId, "We have refunded the second charge today, it takes three days to arrive.", TOMAS);
    app.twin.close(conversationId, { adminId: TOMAS });
    await app.quiet();
  };
  async function labelsOf(conversationId: string) {
    const opened = await openDatabase({ url: app.databaseUrl, dataDir: app.dataDir });
    const rows = await opened.kysely
      .selectFrom("labels")
      .select(["origin", "agrees", "said", "by_id"])
      .where("conversation_id", "=", conversationId)
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
    expect(await labelsOf(id)).toEqual([
      { origin: "changed-in-intercom", agrees: false, said: "ai-category:shipping", by_id: null },
    ]);
  });

  it("a team that a teammate changed contradicts it, and names who did", async () => {
    const id = await write();
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    app.twin.assign(id, { teamId: TECHNICAL }, MAREN);
    await answerAndClose(id);
    expect(await labelsOf(id)).toMatchObject([
      { origin: "changed-in-intercom", agrees: false, said: `team:${TECHNICAL}`, by_id: MAREN },
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
});
