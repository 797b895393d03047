/** What is alerted of, and what becomes of alerts where the receiver fails, redirects or hangs, and after an uninstallation. */
import { Client } from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type AlertSettings, DEFAULT_ALERT_SETTINGS } from "../../src/domain/alert-settings.js";
import { dayOf } from "../../src/domain/local-days.js";
import { type AlertReceiver, expectSigned, jsonOf, listenForAlerts } from "../support/alert-receiver.js";
import { type ConsoleUser, healthOf, signIn } from "../support/console.js";
import { runSettableApp, type SettableApp } from "../support/settable-app.js";

const HOOK = "/hook";
const CHAT = "/chat";

describe("an alert", { timeout: 60_000 }, () => {
  let settable: SettableApp;
  let admin: ConsoleUser;
  let receiver: AlertReceiver;
  let elsewhere: AlertReceiver;
  let store: Client;
  let secret = "";

  beforeAll(async () => {
    [receiver, elsewhere] = await Promise.all([listenForAlerts(), listenForAlerts()]);
    const env = { ALERTS_TO_PRIVATE: "true", ENCRYPTION_KEY: "a".repeat(64) };
    settable = await runSettableApp({ alertCheckMs: 250, alertTimeoutMs: 1_500 }, env);
    store = new Client({ connectionString: settable.app.databaseUrl ?? "" });
    await store.connect();
    admin = await signIn(settable.app);
    const made = await admin.ask("change-alerts", {
      settings: DEFAULT_ALERT_SETTINGS,
      chatUrl: receiver.url + CHAT,
      webhookUrl: receiver.url + HOOK,
    });
    secret = made.secret ?? "";
    await settable.app.until("it is being watched", async () => (await watermark("alerts")) !== undefined);
  });
  afterAll(async () => {
    await store.end();
    await settable.close();
    await Promise.all([receiver.close(), elsewhere.close()]);
  });
  beforeEach(() => void (receiver.received.length = 0));
  // Both channels' are raised together, and most tests wait for one: the other's would take the next test's answers.
  afterEach(() =>
    settable.app.until("every alert has ended", async () => (await deliveries()).every(({ state }) => state !== "waiting")),
  );

  const change = (settings: Partial<AlertSettings> = {}) =>
    admin.ask("change-alerts", { settings: { ...DEFAULT_ALERT_SETTINGS, ...settings } });
  const arrived = (path: string, type: string) =>
    settable.app.until(`${type} at ${path}`, () => receiver.at(path).find((each) => jsonOf(each).type === `simpli.${type}`));
  const ofType = (type: string) => receiver.at(HOOK).filter((each) => jsonOf(each).type === `simpli.${type}`);
  /** A few checks of the watcher. */
  const checks = () => new Promise((resolve) => setTimeout(resolve, 1_500));
  const deliveries = async () => (await admin.ask("read-alerts", {})).deliveries;
  const newest = async (channel: string) => (await deliveries()).find((each) => each.channel === channel);
  const health = async () => (await healthOf(admin)).alerts;
  async function watermark(name: string): Promise<unknown> {
    return (await store.query("select 1 from watermarks where name = $1", [name])).rows[0];
  }

  it("is raised for a QA score under the line, without the customer's words, and for none over it", async () => {
    expect(await health()).toMatchObject({ level: "good", lastSent: null, lastFailure: null, retried: 0 });
    const score = (overall: number) => {
      const dimensions = { empathy: overall, resolution: overall, communication: overall, efficiency: overall };
      settable.simpli.answer("qa", () => ({ status: 200, body: { overall_score: overall, dimensions, coaching_notes: [] } }));
    };
    score(0.5);
    await settable.closedAfterAnswer();
    await checks();
    expect(receiver.received).toEqual([]);
    score(0.31);
    const { conversationId } = await settable.closedAfterAnswer();
    const hook = await arrived(HOOK, "qa");
    expectSigned(hook, secret);
    expect(jsonOf(hook).data).toMatchObject({ conversation_id: conversationId, score: 0.31, line: 0.5 });
    const chat = await settable.app.until("the chat has it", () => receiver.at(CHAT)[0]);
    expect(jsonOf(chat).text).toContain("QA score 31 %, under the line of 50 %");
    expect(hook.body + chat.body).not.toMatch(/charged|refunded/i);
    const alerts = await settable.app.until("the health page has it", async () => {
      const now = await health();
      return now.lastSent !== null && now;
    });
    expect(alerts).toMatchObject({ level: "good", lastSent: { kind: "qa", problem: null }, lastFailure: null });
  });

  it("is raised once for the failed jobs of an hour, whenever they are met", async () => {
    settable.simpli.answer("reply", () => ({ status: 400, body: { detail: "no" } }));
    await settable.written();
    const hook = await arrived(HOOK, "failed_jobs");
    expect(jsonOf(hook).data).toMatchObject({ jobs: 1, kinds: ["draft"] });
    // As if it had failed in the hour before, and were met only now.
    await store.query("delete from alerts where kind = 'failed-jobs'");
    await store.query("update dead_letters set died_at = date_trunc('hour', now()) - interval '10 s'");
    const before = Math.floor(Date.now() / 1000) - 2 * 3_600;
    const set = [before, JSON.stringify({ onSince: before })];
    await settable.app.until("the hour before is alerted", async () => {
      await store.query("update watermarks set at = $1, detail = $2 where name = 'alerts'", set);
      return ofType("failed_jobs").length === 2;
    });
    await settable.written();
    const third = await settable.app.until("this hour is alerted too", () => ofType("failed_jobs")[2]);
    expect(jsonOf(third).data).toMatchObject({ jobs: 1, kinds: ["draft"] });
    await settable.written();
    await checks();
    expect(ofType("failed_jobs")).toHaveLength(3);
    settable.simpli.answer("reply", null);
  });

  it("of the day is the summary, once", async () => {
    // On since the day before, and due since midnight.
    const since = Math.floor(Date.now() / 1000) - 2 * 86_400;
    const { timezone } = await change({ digestAt: "00:00", failedJobs: false, escalationFrom: null });
    // A look that is under way writes what it had read before.
    await settable.app.until("the summary is sent", async () => {
      await store.query("update watermarks set detail = $1 where name = 'alerts'", [JSON.stringify({ onSince: since })]);
      return ofType("digest").length > 0;
    });
    const digest = await arrived(HOOK, "digest");
    expectSigned(digest, secret);
    expect(jsonOf(digest).data).toMatchObject({
      day: dayOf(Date.now(), timezone),
      counts: { triaged: 5, scored: 2, low_scores: 1, failed_jobs: 3 },
    });
    expect(digest.body, "of what is not alerted nobody knows how much there was").not.toContain("escalations");
    await checks();
    expect(ofType("digest")).toHaveLength(1);
    await change({ failedJobs: false });
  });

  it("is raised of a risk that was analyzed long before it was decided", async () => {
    settable.simpli.answer("sentiment", () => ({ status: 200, body: { label: "negative", score: -0.8, escalation_risk: 0.95 } }));
    await change({ failedJobs: false, escalationFrom: null });
    const { conversationId } = await settable.written();
    await settable.app.quiet();
    await store.query("update moods set analyzed_at = analyzed_at - 600 where conversation_id = $1", [conversationId]);
    await change({ failedJobs: false });
    expect(jsonOf(await arrived(HOOK, "escalation")).data).toMatchObject({ conversation_id: conversationId, risk: 0.95 });
    settable.simpli.answer("sentiment", null);
  });

  it("is sent once to a receiver that answers with a long page", async () => {
    receiver.answers.push({ status: 200, body: "x".repeat(300_000) });
    const { delivery } = await admin.ask("test-alert", { channel: "webhook" });
    expect(delivery).toMatchObject({ state: "sent", attempts: 1, problem: null });
    receiver.answers.push({ status: 404, body: "x".repeat(300_000) });
    const refused = await admin.ask("test-alert", { channel: "webhook" });
    expect(refused.delivery).toMatchObject({ state: "failed", problem: "answered 404" });
  });

  it("to a receiver that hangs is given up soon and tried again, and holds up no other", async () => {
    receiver.answers.push(null, null);
    settable.answerSentiment(0.9);
    const { conversationId } = await settable.written();
    const sent = await settable.app.until("both are delivered", async () => {
      const about = (await deliveries()).filter((each) => each.conversationId === conversationId);
      return about.length === 2 && about.every(({ state }) => state === "sent") && about;
    });
    expect(sent.reduce((tries, { attempts }) => tries + attempts, 0)).toBe(4);
    expect(new Set(receiver.at(HOOK).map(({ headers }) => headers["webhook-id"])).size).toBe(1);
    receiver.answers.push(null);
    const { delivery } = await admin.ask("test-alert", { channel: "webhook" });
    expect(delivery).toMatchObject({ state: "failed", attempts: 1, problem: "no answer in time" });
    expect(await health()).toMatchObject({
      level: "attention",
      says: "The last alert did not arrive: no answer in time.",
      lastFailure: { channel: "webhook", kind: "test", problem: "no answer in time" },
    });
  });

  it("is not carried along a redirect, to a private address or any other", async () => {
    receiver.answers.push({ status: 307, headers: { location: `${elsewhere.url}/private` } });
    const { delivery } = await admin.ask("test-alert", { channel: "chat" });
    expect(delivery).toMatchObject({ state: "failed", problem: "answered 307, and redirects are not followed" });
    await admin.ask("test-alert", { channel: "chat" });
    expect([receiver.at(CHAT).length, elsewhere.received]).toEqual([2, []]);
    expect((await newest("chat"))?.state).toBe("sent");
  });

  it("is raised once where Intercom refuses the token", async () => {
    settable.app.twin.revokeToken();
    settable.app.twin.customerWrites({ text: "Is anybody there?" });
    const hook = await arrived(HOOK, "token_refused");
    expectSigned(hook, secret);
    settable.app.twin.customerWrites({ text: "Hello?" });
    await checks();
    expect(ofType("token_refused")).toHaveLength(1);
  });

  it("is sent no more after the uninstallation; addresses and deliveries stay while the token may work again", async () => {
    await settable.app.twin.callUninstall();
    await settable.app.until("the first refusal is counted", async () => (await watermark("uninstall-refused")) !== undefined);
    // The other refusals come hours later.
    const earlier = { since: Date.now() - 7 * 3_600_000, refusals: 2 };
    await store.query("update watermarks set detail = detail || $1::jsonb where name = 'uninstall-refused'", [
      JSON.stringify(earlier),
    ]);
    await store.query("update watermarks set at = at - 7 * 3600 where name = 'token-refused'");
    const { intercom } = await healthOf(admin);
    expect(intercom.says, "hours later, while nothing meets the token").toBe("Intercom refuses the app's token.");
    await settable.app.until("it is disconnected", async () => {
      // The check that met the refusal may be yet to be put off.
      await store.query("update pgboss.job set start_after = now() where name = 'confirm-uninstall' and state < 'active'");
      const { rows } = await store.query("select 1 from workspaces where disconnected_at is not null");
      return rows.length > 0;
    });
    receiver.received.length = 0;
    // Worth an alert while it is connected.
    await store.query("update dead_letters set died_at = now() - interval '2 hours'");
    await store.query("update watermarks set at = at - 10800, detail = '{\"onSince\": 0}' where name = 'alerts'");
    await checks();
    expect(receiver.received).toEqual([]);
    const { rows } = await store.query(
      "select (select count(*) from alert_settings)::int as receivers, (select count(*) from alerts)::int > 0 as alerts",
    );
    expect(rows).toEqual([{ receivers: 1, alerts: true }]);
  });
});
