/** The database goes away between what is stored and the work that follows from it: the next try queues that, and no more than it. */
import { afterEach, describe, expect, it } from "vitest";
import { begun } from "../support/begun.js";
import { DATABASE_KINDS } from "../support/postgres.js";
import { type AppOptions, type RunningApp, runApp } from "../support/running-app.js";
import { labelsOf, openHome, textOf } from "../support/sidebar.js";

const MAREN = "7401001";
const DAY = 86_400;
const REFUND = "How do I get a refund for an order that never arrived?";

let app: RunningApp;
afterEach(() => app.close());

/** Adds jobs, and their payloads hold this. */
const addsJobs = (statement: string, word: string) => statement.includes("insert into pgboss.job") && statement.includes(word);
const writes = () => app.twin.calls.filter(({ method, path }) => method !== "GET" && !path.endsWith("/search"));
const home = (id: string) => openHome(app.twin, id, MAREN);

/** Refuses what adds jobs with this word, as often. */
function refusingTimes(word: string, times: number) {
  const refused: string[] = [];
  const refuses = (statement: string) =>
    refused.length < times && addsJobs(statement, word) && refused.push(statement.slice(0, 200)) > 0;
  return { refuses, refused };
}

/** What there was before it is worked through. */
async function start(options: AppOptions): Promise<void> {
  app = await runApp(options);
  await begun(app);
}

function unannounced(change: () => void): void {
  app.twin.setFaults({ dropWebhooks: true });
  change();
  app.twin.setFaults({ dropWebhooks: false });
}

const riskOf = (contactId: string) => app.twin.contact(contactId).attributes["escalation_risk"];

/** The lead wrote later, and angrily. */
async function userAndLead() {
  const user = app.twin.customerWrites({ text: "Hello there", customer: { name: "Ana Silva" } });
  await app.quiet();
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  const text = "This is outrageous, I will call my lawyer if you do not refund me today!";
  const lead = app.twin.customerWrites({ text, lead: true });
  await app.quiet();
  expect(riskOf(lead.contactId)).not.toBe(riskOf(user.contactId));
  return { user, lead };
}

describe.each(DATABASE_KINDS)("on the %s database", { timeout: 90_000 }, (database) => {
  it("of the week before the installation nothing is left out, and nothing written to Intercom", async () => {
    const { refuses, refused } = refusingTimes("suggestOnly", 3);
    await start({ database, twin: { history: true }, refuses });
    expect(refused).toHaveLength(3);
    const ids = app.twin.conversationIds().filter((id) => app.twin.conversation(id).updatedAt > Date.now() / 1000 - 7 * DAY);
    expect(ids.length).toBeGreaterThan(2);
    for (const id of ids) expect(textOf(await home(id))).not.toContain("not known yet");
    expect(writes()).toEqual([]);
  });

  it("a conversation whose sidebar is opened is read and suggested for, and nothing is written to Intercom", async () => {
    const { refuses, refused } = refusingTimes("sidebar.opened", 1);
    await start({ database, refuses: (statement) => statement.includes("suggestOnly") && refuses(statement) });
    let conversationId = "";
    unannounced(() => ({ conversationId } = app.twin.customerWrites({ text: REFUND })));
    expect(textOf(await home(conversationId))).toContain("new to the app");
    await app.quiet();
    expect(refused).toHaveLength(1);
    expect(labelsOf(await home(conversationId))).toContain("Insert draft");
    expect(textOf(await home(conversationId))).not.toContain("not known yet");
    expect(writes()).toEqual([]);
  });

  it("a conversation first heard of by its assignment gets its category, and not the draft alone", async () => {
    const { refuses, refused } = refusingTimes("conversation.admin.assigned", 1);
    await start({ database, refuses: (statement) => statement.includes("triage") && refuses(statement) });
    let conversationId = "";
    unannounced(() => ({ conversationId } = app.twin.customerWrites({ text: REFUND })));
    app.twin.assign(conversationId, { teammateId: MAREN });
    await app.quiet();
    expect(refused).toHaveLength(1);
    expect(textOf(await home(conversationId))).not.toContain("not known yet");
    expect(app.twin.conversation(conversationId).tagNames.length).toBeGreaterThan(0);
  });

  it("a contact who joins shows the conversation's sentiment", async () => {
    const { refuses, refused } = refusingTimes("conversation.contact.", 1);
    await start({ database, refuses: (statement) => statement.includes("sentiment") && refuses(statement) });
    const { user, lead } = await userAndLead();
    app.twin.attachContact(lead.conversationId, user.contactId, lead.contactId);
    await app.quiet();
    expect(refused).toHaveLength(1);
    expect(riskOf(user.contactId)).toBe(riskOf(lead.contactId));
  });

  it("a contact that a lead was merged into shows the lead's sentiment", async () => {
    const { refuses, refused } = refusingTimes("contact.merged", 1);
    await start({ database, refuses: (statement) => statement.includes("sentiment") && refuses(statement) });
    const { user, lead } = await userAndLead();
    const risk = riskOf(lead.contactId);
    app.twin.mergeContacts(lead.contactId, user.contactId);
    await app.quiet();
    expect(refused).toHaveLength(1);
    expect(riskOf(user.contactId)).toBe(risk);
  });
});
