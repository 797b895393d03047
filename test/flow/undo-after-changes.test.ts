/** Undo takes back what is still ours: what a person or a newer change put there since stays, and the click says so. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ActivityKind } from "../../src/console/api/activity.js";
import { type ConsoleUser, signIn } from "../support/console.js";
import { DATABASE_KINDS } from "../support/postgres.js";
import { type RunningApp, runApp } from "../support/running-app.js";
import { type SimpliServices, startSimpliServices } from "../support/simpli-services.js";
import { postClick } from "./post-signed.js";

const MAREN = "7401001";
const TOMAS = "7401002";
const ANGRY = "I was charged twice, terrible, unacceptable";
const HAPPY = "Thank you, great, all solved";
const RISK = "escalation-risk:high";

describe.each(DATABASE_KINDS)("undo on the %s database", (database) => {
  let simpli: SimpliServices;
  let app: RunningApp;
  let admin: ConsoleUser;
  /** Both clocks: from the past on, since the database keeps its own time. */
  let minutesAgo = 6 * 60;
  const now = () => Date.now() - minutesAgo * 60_000;

  beforeAll(async () => {
    simpli = await startSimpliServices();
    const { triage, reply, sentiment } = simpli.urls;
    const env = { SIMPLI_TRIAGE_URL: triage, SIMPLI_REPLY_URL: reply, SIMPLI_SENTIMENT_URL: sentiment };
    app = await runApp({ database, env, now, twin: { now } });
    app.twin.addConversationAttribute({ name: "AI sentiment", dataType: "string" });
    admin = await signIn(app);
  });
  afterAll(async () => {
    await app.close();
    await simpli.close();
  });

  async function customerAsks(text = ANGRY) {
    const written = app.twin.customerWrites({ text });
    await app.quiet();
    return written;
  }

  async function customerGoesOn(conversationId: string, text: string) {
    minutesAgo -= 10;
    app.twin.customerWrites({ conversationId, text });
    await app.quiet();
  }

  const view = (conversationId: string) => app.twin.conversation(conversationId);

  /** What was done, newest first. */
  async function receipts(conversationId: string, kind: ActivityKind, about = "") {
    const { entries } = await admin.ask("list-activity", { conversationId, kind, state: "done" });
    return entries.filter(({ what }) => what.includes(about)).map(({ id }) => id);
  }

  /** What the canvas and the receipt say of it, and the changes that it sent to Intercom. */
  async function undo(conversationId: string, id: string | undefined) {
    app.twin.resetCalls();
    const canvas = await postClick(app, {
      workspace_id: app.twin.options.workspaceId,
      admin: { id: MAREN, name: "Maren Holt" },
      conversation: { id: conversationId },
      component_id: `undo:${id}`,
    });
    await app.quiet();
    const { state, undo: status } = await admin.ask("read-activity-entry", { id: id ?? "" });
    const changes = app.twin.calls.filter(({ method }) => method !== "GET").map(({ method, path }) => `${method} ${path}`);
    return { canvas, state, because: status?.because ?? null, changes };
  }

  const refused = (because: RegExp) => ({ state: "done", changes: [], because: expect.stringMatching(because) as unknown });
  const UNDONE = { state: "undone", because: null };

  describe("of an assignment", () => {
    const teamOf = (id: string) => ({ team: view(id).teamName, teammate: view(id).adminAssigneeId, state: view(id).state });
    async function assigned() {
      const { conversationId } = await customerAsks();
      expect(view(conversationId).teamName).toBe("Billing");
      const [receipt] = await receipts(conversationId, "assign-team");
      minutesAgo -= 10;
      return { id: conversationId, receipt };
    }
    const otherTeam = () => [...app.twin.core.world.teams.values()].find(({ name }) => name !== "Billing")?.id ?? "";

    it("leaves another team that a person chose, and does not open what is closed", async () => {
      const { id, receipt } = await assigned();
      app.twin.assign(id, { teamId: otherTeam() }, TOMAS);
      app.twin.assign(id, { teammateId: TOMAS }, TOMAS);
      app.twin.close(id);
      await app.quiet();
      const before = teamOf(id);
      const undone = await undo(id, receipt);
      expect(undone).toMatchObject(refused(/assigned again since/));
      expect(undone.canvas).toContain("assigned again since");
      expect(teamOf(id)).toEqual(before);
    });

    it("leaves a teammate who took it within the team", async () => {
      const { id, receipt } = await assigned();
      app.twin.assign(id, { teammateId: TOMAS }, TOMAS);
      await app.quiet();
      expect(await undo(id, receipt)).toMatchObject(refused(/assigned again since/));
      expect(teamOf(id)).toEqual({ team: "Billing", teammate: TOMAS, state: "open" });
    });

    it("opens nothing that is closed or snoozed, and goes once it is open again", async () => {
      const { id, receipt } = await assigned();
      app.twin.close(id);
      await app.quiet();
      expect(await undo(id, receipt)).toMatchObject(refused(/is closed/));
      expect(teamOf(id)).toEqual({ team: "Billing", teammate: null, state: "closed" });
      app.twin.snooze(id, Math.floor(now() / 1000) + 86_400);
      await app.quiet();
      expect(await undo(id, receipt)).toMatchObject(refused(/is snoozed/));
      app.twin.open(id);
      await app.quiet();
      expect(await undo(id, receipt)).toMatchObject(UNDONE);
      expect(teamOf(id)).toEqual({ team: null, teammate: null, state: "open" });
    });

    it("has nothing to send where a person took the team off already, also once it is closed", async () => {
      const { id, receipt } = await assigned();
      app.twin.assign(id, { teamId: "0" }, TOMAS);
      app.twin.close(id);
      await app.quiet();
      expect(await undo(id, receipt)).toMatchObject({ ...UNDONE, changes: [] });
      expect(teamOf(id)).toEqual({ team: null, teammate: null, state: "closed" });
    });

    it("is done once where Intercom's answer was lost", async () => {
      const { id, receipt } = await assigned();
      app.twin.failNext({
        method: "POST",
        path: new RegExp(`^/conversations/${id}/parts$`),
        fault: { kind: "drop-after-effect" },
      });
      const { changes, ...end } = await undo(id, receipt);
      expect(end).toMatchObject(UNDONE);
      expect(changes).toEqual([`POST /conversations/${id}/parts`]);
      expect(teamOf(id)).toEqual({ team: null, teammate: null, state: "open" });
    });
  });

  describe("of a tag", () => {
    it("leaves one that a person took off and set again", async () => {
      const { conversationId: id } = await customerAsks();
      const [receipt] = await receipts(id, "tag", RISK);
      app.twin.untag(id, RISK, TOMAS);
      minutesAgo -= 10;
      app.twin.tag(id, RISK, TOMAS);
      await app.quiet();
      expect(await undo(id, receipt)).toMatchObject(refused(/tag was changed again since/));
      expect(view(id).tagNames).toContain(RISK);
    });

    it("leaves one that a newer message has set again, whose own undo takes it off", async () => {
      const { conversationId: id } = await customerAsks();
      await customerGoesOn(id, HAPPY);
      expect(view(id).tagNames).not.toContain(RISK);
      await customerGoesOn(id, ANGRY);
      expect(view(id).tagNames).toContain(RISK);
      const [newer, older] = await receipts(id, "tag", RISK);
      expect(await undo(id, older)).toMatchObject(refused(/tag was changed again since/));
      expect(view(id).tagNames).toContain(RISK);
      expect(await undo(id, newer)).toMatchObject(UNDONE);
      expect(view(id).tagNames).not.toContain(RISK);
    });

    it("has nothing to send for one that a person has taken off", async () => {
      const { conversationId: id } = await customerAsks();
      const [receipt] = await receipts(id, "tag", RISK);
      app.twin.untag(id, RISK, TOMAS);
      await app.quiet();
      expect(await undo(id, receipt)).toMatchObject({ ...UNDONE, changes: [] });
    });
  });

  describe("of attributes", () => {
    const onContact = (id: string) => app.twin.contact(id).attributes;

    it.each([HAPPY, ANGRY])("leaves what a newer message wrote on the contact: %s", async (newest) => {
      const { conversationId: id, contactId } = await customerAsks();
      const older = onContact(contactId);
      await customerGoesOn(id, newest);
      const newer = onContact(contactId);
      expect(newer["last_sentiment_at"]).not.toBe(older["last_sentiment_at"]);
      const [second, first] = await receipts(id, "contact-attributes");
      const undone = await undo(id, first);
      expect(undone).toMatchObject(refused(/sentiment of a newer message/));
      expect(undone.canvas).toContain("sentiment of a newer message");
      expect(onContact(contactId)).toEqual(newer);
      expect(await undo(id, second)).toMatchObject(UNDONE);
      expect(onContact(contactId)).toEqual(older);
      expect(await undo(id, first)).toMatchObject(UNDONE);
      expect(onContact(contactId)["sentiment_score"] ?? null).toBeNull();
    });

    it("leaves what a newer message in another conversation wrote on the contact", async () => {
      const { conversationId: id, contactId } = await customerAsks();
      minutesAgo -= 10;
      app.twin.customerWrites({ text: HAPPY, customer: { id: contactId } });
      await app.quiet();
      const newer = onContact(contactId);
      expect(newer).toMatchObject({ sentiment_score: "positive" });
      const [receipt] = await receipts(id, "contact-attributes");
      expect(await undo(id, receipt)).toMatchObject(refused(/sentiment of a newer message/));
      expect(onContact(contactId)).toEqual(newer);
    });

    it("leaves one that a person set on the contact, and restores the others", async () => {
      const { conversationId: id, contactId } = await customerAsks();
      app.twin.core.world.contacts.get(contactId)?.customAttributes.set("sentiment_score", "neutral");
      const [receipt] = await receipts(id, "contact-attributes");
      expect(await undo(id, receipt)).toMatchObject(UNDONE);
      expect(onContact(contactId)).toMatchObject({ sentiment_score: "neutral", escalation_risk: null });
    });

    it("of a conversation are left where all were changed since, by a person or a newer message", async () => {
      const { conversationId: id } = await customerAsks();
      const sentiment = () => view(id).customAttributes.get("AI sentiment");
      await customerGoesOn(id, HAPPY);
      await customerGoesOn(id, ANGRY);
      expect(sentiment()).toBe("negative");
      const written = await receipts(id, "conversation-attributes");
      expect(await undo(id, written[2])).toMatchObject(refused(/changed since/));
      expect(sentiment()).toBe("negative");
      app.twin.setAttribute(id, "AI sentiment", "neutral");
      await app.quiet();
      expect(await undo(id, written[0])).toMatchObject(refused(/changed since/));
      expect(sentiment()).toBe("neutral");
    });
  });
});
