/** Alerts: a signed webhook from Intercom in, a signed alert at a receiver out. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type AlertSettings, DEFAULT_ALERT_SETTINGS } from "../../src/domain/alert-settings.js";
import { timeOf } from "../../src/domain/local-days.js";
import { type AlertReceiver, expectSigned, jsonOf, listenForAlerts } from "../support/alert-receiver.js";
import { asJson, type ConsoleUser, healthOf, signIn } from "../support/console.js";
import { runSettableApp, type SettableApp } from "../support/settable-app.js";
import { openHome, textOf } from "../support/sidebar.js";

describe("alerts", () => {
  let settable: SettableApp;
  let admin: ConsoleUser;
  let receiver: AlertReceiver;
  let secret: string;

  beforeAll(async () => {
    receiver = await listenForAlerts();
    settable = await runSettableApp({ alertCheckMs: 250 }, { ALERTS_TO_PRIVATE: "true", ENCRYPTION_KEY: "a".repeat(64) });
    await settable.app.until("the workspace is known", async () => {
      admin = await signIn(settable.app);
      return admin.ask("read-alerts", {}).catch(() => null);
    });
  });
  afterAll(async () => {
    await settable.close();
    await receiver.close();
  });
  beforeEach(() => void (receiver.received.length = 0));

  const change = (settings: Partial<AlertSettings> = {}) =>
    admin.ask("change-alerts", { settings: { ...DEFAULT_ALERT_SETTINGS, ...settings } });
  const at = (path: string) => receiver.at(path);
  const alertsAt = (path: string, count: number) =>
    settable.app.until(`${count} alerts at ${path}`, () => at(path).length >= count && at(path));
  const alertAbout = (path: string, conversationId: string) =>
    settable.app.until(`an alert of ${conversationId} at ${path}`, () =>
      at(path).find(({ body }) => body.includes(conversationId)),
    );
  /** A few checks of the watcher. */
  const checks = () => new Promise((resolve) => setTimeout(resolve, 1_500));

  it("are set up with addresses that nobody reads back, and a secret that is shown once", async () => {
    const made = await admin.ask("change-alerts", {
      settings: DEFAULT_ALERT_SETTINGS,
      chatUrl: `${receiver.url}/chat-secret-path`,
      webhookUrl: `${receiver.url}/hook`,
    });
    secret = made.secret ?? "";
    expect(secret).toMatch(/^whsec_/);
    const state = await admin.ask("read-alerts", {});
    const { entries } = await admin.ask("list-setting-changes", {});
    expect(state.hosts).toEqual({ chat: new URL(receiver.url).host, webhook: new URL(receiver.url).host });
    expect(JSON.stringify([state, entries])).not.toMatch(/chat-secret-path|whsec_/);
    expect(entries[0]?.changes.map(({ setting }) => setting)).toEqual([
      "alerts.chatUrl",
      "alerts.webhookUrl",
      "alerts.webhookSecret",
    ]);
  });

  it("name the field of an address that is refused", async () => {
    const asked = { settings: DEFAULT_ALERT_SETTINGS, webhookUrl: "ftp://hook.example/alerts" };
    const answer = await admin.fetch("/console/api/settings/alerts", asJson("PUT", asked));
    const message = "Give a public https address, without a name or password in it.";
    expect(await answer.json()).toMatchObject({ message, issues: [{ field: "webhookUrl", message }] });
  });

  it("are not put back by a page that was opened before somebody else changed them", async () => {
    const { version } = await admin.ask("read-alerts", {});
    const { settings } = await change({ qaBelow: 0.4 });
    const stale = admin.ask("change-alerts", { settings: DEFAULT_ALERT_SETTINGS, basedOn: version });
    await expect(stale).rejects.toMatchObject({ status: 409 });
    expect((await admin.ask("read-alerts", {})).settings).toEqual(settings);
    await change();
  });

  it("a test arrives at once, signed, and says what came of it", async () => {
    const { delivery } = await admin.ask("test-alert", { channel: "webhook" });
    expect(delivery).toMatchObject({ kind: "test", state: "sent", attempts: 1, problem: null });
    const [test] = await alertsAt("/hook", 1);
    expect(test && jsonOf(test).type).toBe("simpli.test");
    if (test) expectSigned(test, secret);
    receiver.answers.push({ status: 404 });
    expect((await admin.ask("test-alert", { channel: "chat" })).delivery).toMatchObject({
      state: "failed",
      problem: "answered 404",
    });
  });

  it("a rise of the escalation risk is alerted once, to both, without the customer's words", async () => {
    settable.answerSentiment(0.9);
    const { conversationId } = await settable.written();
    const [hook] = await alertsAt("/hook", 1);
    const [chat] = await alertsAt("/chat-secret-path", 1);
    if (!hook || !chat) throw new Error("No alert");
    expectSigned(hook, secret);
    expect(jsonOf(hook)).toMatchObject({
      type: "simpli.escalation",
      data: { conversation_id: conversationId, risk: 0.9, line: 0.8, link: expect.stringContaining(conversationId) as string },
    });
    expect(jsonOf(chat).text).toContain(`Conversation ${conversationId}`);
    expect(jsonOf(chat).text).toContain("rose to alarm, 90 %");
    expect(hook.body + chat.body).not.toMatch(/charged|customer_words/i);
    settable.app.twin.customerWrites({ conversationId, text: "And I am still waiting for an answer" });
    await settable.app.quiet();
    await checks();
    expect(at("/hook")).toHaveLength(1);
    settable.answerSentiment(0.2);
    settable.app.twin.customerWrites({ conversationId, text: "All is well now, thank you" });
    await settable.app.quiet();
    settable.answerSentiment(0.85);
    settable.app.twin.customerWrites({ conversationId, text: "No, it broke again" });
    await settable.app.quiet();
    await alertsAt("/hook", 2);
    // A late one would be read by the next test as its own.
    await alertsAt("/chat-secret-path", 2);
  }, 60_000);

  it("a risk is called what the sidebar calls it, by the workspace's own line", async () => {
    await settable.set({ escalationFrom: 0.3, escalationBelow: 0.2 });
    await change({ escalationFrom: 0.35 });
    settable.answerSentiment(0.4);
    const { conversationId } = await settable.written();
    const chat = await alertAbout("/chat-secret-path", conversationId);
    expect(textOf(await openHome(settable.app.twin, conversationId, "7401001"))).toContain("**high**");
    expect(jsonOf(chat).text).toContain("rose to 40 %");
    // A late one would take the next test's answers.
    await alertAbout("/hook", conversationId);
    await settable.set({});
    await change();
  }, 60_000);

  it("a failed delivery is tried again with the same id, as the receiver asks", async () => {
    await admin.ask("change-alerts", { settings: DEFAULT_ALERT_SETTINGS, chatUrl: null });
    receiver.answers.push({ status: 500 }, { status: 429, headers: { "retry-after": "1" } });
    settable.answerSentiment(0.95);
    await settable.written();
    const tries = await alertsAt("/hook", 3);
    expect(new Set(tries.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
    for (const each of tries) expectSigned(each, secret);
    await settable.app.until("it is delivered", async () => {
      const [newest] = (await admin.ask("read-alerts", {})).deliveries;
      return newest?.state === "sent" && newest.attempts === 3;
    });
  }, 60_000);

  it("quiet hours hold alerts back until they end", async () => {
    const { timezone } = await admin.ask("read-alerts", {});
    const [from, to] = [-60, 120].map((minutes) => timeOf(Date.now() + minutes * 60_000, timezone));
    await change({ quietHours: { from: from ?? "", to: to ?? "" } });
    settable.answerSentiment(0.9);
    const { conversationId } = await settable.written();
    const held = await settable.app.until("it is held", async () =>
      (await admin.ask("read-alerts", {})).deliveries.find((each) => each.conversationId === conversationId),
    );
    expect(held).toMatchObject({ state: "waiting", attempts: 0 });
    expect(timeOf(held.dueAt, timezone)).toBe(to);
    await checks();
    expect(at("/hook")).toEqual([]);
    await change();
    expect(jsonOf(await alertAbout("/hook", conversationId)).data["conversation_id"]).toBe(conversationId);
  }, 60_000);

  it("of a receiver that was taken away are none that did not arrive", async () => {
    const { timezone } = await admin.ask("read-alerts", {});
    const [from, to] = [-60, 120].map((minutes) => timeOf(Date.now() + minutes * 60_000, timezone));
    const settings = { ...DEFAULT_ALERT_SETTINGS, quietHours: { from: from ?? "", to: to ?? "" } };
    await admin.ask("change-alerts", { settings, chatUrl: `${receiver.url}/chat` });
    settable.answerSentiment(0.9);
    const { conversationId } = await settable.written();
    const toChat = async () =>
      (await admin.ask("read-alerts", {})).deliveries.find(
        (each) => each.conversationId === conversationId && each.channel === "chat",
      );
    await settable.app.until("it is held", async () => (await toChat())?.state === "waiting");
    await admin.ask("change-alerts", { settings, chatUrl: null });
    await settable.app.until("it is not sent any more", async () => (await toChat())?.state === "failed");
    const gone = (await healthOf(admin)).alerts;
    expect(gone).toMatchObject({ level: "good", lastFailure: null });
    await admin.ask("change-alerts", { settings, chatUrl: `${receiver.url}/chat` });
    const again = (await healthOf(admin)).alerts;
    expect([again.level, again.lastFailure?.problem]).toEqual(["good", "answered 404"]);
    await admin.ask("change-alerts", { settings: DEFAULT_ALERT_SETTINGS, chatUrl: null });
    // The webhook's was held as well, and is due with the quiet hours' end.
    await alertAbout("/hook", conversationId);
  }, 60_000);

  it("the customer's words go out only where that is switched on", async () => {
    await change({ customerWords: true });
    settable.answerSentiment(0.9);
    const { conversationId } = await settable.written();
    const hook = await alertAbout("/hook", conversationId);
    expect(jsonOf(hook).data["customer_words"]).toEqual(expect.any(String));
    await change();
  }, 60_000);

  it("a deleted conversation takes its alerts with it, and no address leaves in the clear", async () => {
    const { deliveries } = await admin.ask("read-alerts", {});
    const about = deliveries.find(({ conversationId }) => conversationId !== null)?.conversationId ?? "";
    settable.app.twin.deleteConversation(about);
    await settable.app.until("they are gone", async () =>
      (await admin.ask("read-alerts", {})).deliveries.every(({ conversationId }) => conversationId !== about),
    );
  });
});
