/** One alert for which several jobs are under way, as after changes of the quiet hours: it is posted once, when the newest say. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DEFAULT_ALERT_SETTINGS } from "../../src/domain/alert-settings.js";
import { createSendAlertJob } from "../../src/jobs/alerts/send-alert.js";
import { createLogger } from "../../src/kernel/log.js";
import { findAlert, insertAlerts, recordAttempt, releaseWaiting, saveAlertSettings } from "../../src/store/workspaces/alerts.js";
import { createSealer } from "../../src/store/workspaces/sealing.js";
import { type AlertReceiver, listenForAlerts } from "../support/alert-receiver.js";
import { DATABASE_KINDS, type FreshDatabase, freshDatabase } from "../support/postgres.js";

const NOW = Date.UTC(2027, 2, 1, 12);
const MINUTE = 60_000;

describe.each(DATABASE_KINDS)("an alert that is held, on the %s database", (kind) => {
  let fresh: FreshDatabase;
  let receiver: AlertReceiver;
  const sealer = createSealer(Buffer.alloc(32, 1));
  const db = () => fresh.database.kysely;
  const job = () =>
    createSendAlertJob({
      db: db(),
      now: () => NOW,
      alerts: { sealer, toPrivate: true, observe: () => undefined, linkTo: () => null },
    });
  const run = (alertId: string) => {
    const cause = { id: alertId, topic: "alert", receivedAt: NOW, partId: null };
    const context = { requestId: alertId, log: createLogger("silent") } as Parameters<ReturnType<typeof job>>[1];
    return job()({ workspaceId: "w", alertId, channel: "webhook", cause }, context);
  };
  const raise = (id: string, alertKind: "failed-jobs" | "test" = "failed-jobs") =>
    insertAlerts(db(), "w", [{ id, kind: alertKind, conversationId: null, data: {} }], {
      channels: ["webhook"],
      now: NOW,
      dueAt: NOW,
    });
  const read = async (alertId: string) =>
    (await findAlert(db(), { workspaceId: "w", alertId, channel: "webhook" })) ?? expect.fail("not there");

  beforeAll(async () => {
    [fresh, receiver] = await Promise.all([freshDatabase(kind), listenForAlerts()]);
    const known = { name: null, region: "us", timezone: "UTC", admin_id: "1", token_sealed: null, settings: "{}" };
    const times = { connected_at: new Date(NOW), disconnected_at: null, author_id: null };
    await db()
      .insertInto("workspaces")
      .values({ id: "w", ...known, ...times })
      .execute();
    const webhookUrl = sealer.seal(`${receiver.url}/hook`, "w");
    const stored = { settings: DEFAULT_ALERT_SETTINGS, chatUrl: null, webhookUrl, webhookSecret: null };
    await saveAlertSettings(db(), "w", stored, NOW);
  });
  afterAll(async () => {
    await receiver.close();
    await fresh.drop();
  });

  it("is posted once while its receiver has not answered yet", async () => {
    await raise("slow");
    receiver.answers.push(null);
    const first = run("slow");
    await expect.poll(() => receiver.received.length).toBe(1);
    expect((await run("slow")).outcome).toBe("later");
    expect(receiver.received).toHaveLength(1);
    receiver.letGo();
    expect((await first).outcome, "tried again, as the connection broke").toBe("later");
  });

  it("stays due by the new quiet hours where a job has read the old ones", async () => {
    await raise("read");
    const before = await read("read");
    const until = new Date(NOW + 60 * MINUTE);
    const hold = ({ due_at }: Pick<typeof before, "due_at">) =>
      recordAttempt(db(), { workspaceId: "w", alertId: "read", channel: "webhook" }, { due_at: until }, { due_at });
    await releaseWaiting(db(), "w", new Date(NOW + MINUTE));
    await hold(before);
    expect((await read("read")).due_at).toEqual(new Date(NOW + MINUTE));
    await hold(await read("read"));
    expect((await read("read")).due_at).toEqual(until);
  });

  it("is none that somebody tests the address with", async () => {
    await raise("tested", "test");
    expect((await releaseWaiting(db(), "w", new Date(NOW))).map(({ id }) => id)).not.toContain("tested");
  });
});
