/** Who a conversation belongs to changes: what we hold, and what is shown on a contact, goes with it. */
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { runSettableApp, type SettableApp } from "../support/settable-app.js";

let settable: SettableApp;
beforeAll(async () => {
  settable = await runSettableApp();
});
afterAll(() => settable.close());
beforeEach(() => {
  settable.answerSentiment(0.9);
  settable.answerTriage(0.9);
});

const written = (contactId: string) => settable.app.twin.contact(contactId).attributes;

/** A lead with an open conversation, and a user. */
async function leadAndUser() {
  const { app } = settable;
  const user = app.twin.customerWrites({ text: "Hello there", customer: { name: "Ana Silva" } });
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  const lead = app.twin.customerWrites({ text: "This is the worst service ever", lead: true });
  await app.quiet();
  return { lead, user, conversationId: lead.conversationId };
}

it("a merged lead's sentiment is shown on the contact it became, from the merge on and for what follows", async () => {
  const { app } = settable;
  const { lead, user, conversationId } = await leadAndUser();
  app.twin.mergeContacts(lead.contactId, user.contactId);
  await app.quiet();
  expect(written(user.contactId)).toMatchObject({ escalation_risk: 0.9 });
  settable.answerSentiment(0.2);
  app.twin.customerWrites({ conversationId, text: "Thank you, that is better" });
  await app.quiet();
  expect(written(user.contactId)).toMatchObject({ escalation_risk: 0.2 });
});

it("a merge without its event: the old parts name the lead, and the contact the conversation names is written", async () => {
  const { app } = settable;
  const { lead, user, conversationId } = await leadAndUser();
  app.twin.setFaults({ dropWebhooks: true });
  app.twin.mergeContacts(lead.contactId, user.contactId);
  app.twin.setFaults({ dropWebhooks: false });
  settable.answerSentiment(0.4);
  app.twin.customerWrites({ conversationId, text: "Are you there?" });
  await app.quiet();
  expect(written(user.contactId)).toMatchObject({ escalation_risk: 0.4 });
  expect(app.twin.conversation(conversationId).notes.length).toBeGreaterThan(0);
});

it("deleting the lead afterwards deletes nothing of the contact it became", async () => {
  const { app } = settable;
  const { lead, user, conversationId } = await leadAndUser();
  app.twin.mergeContacts(lead.contactId, user.contactId, { reportedAsDeleted: true });
  await app.quiet();
  const before = app.twin.conversation(conversationId).notes.length;
  settable.answerSentiment(0.3);
  app.twin.customerWrites({ conversationId, text: "One more thing" });
  await app.quiet();
  expect(app.twin.conversation(conversationId).notes.length).toBe(before + 1);
});

it("a customer who takes another's place is the one it is shown on", async () => {
  const { app } = settable;
  const { lead, user, conversationId } = await leadAndUser();
  app.twin.attachContact(conversationId, user.contactId, lead.contactId);
  await app.quiet();
  expect(written(user.contactId)).toMatchObject({ escalation_risk: 0.9 });
});
