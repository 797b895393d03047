/** What becomes of a workspace that was said to have uninstalled the app, over the hours and days in which Intercom is asked. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { suspectUninstall } from "../../src/auth/uninstall.js";
import { DEFAULT_ALERT_SETTINGS } from "../../src/domain/alert-settings.js";
import { watchAlerts } from "../../src/jobs/alerts/watch-alerts.js";
import type { JobContext, JobDeps } from "../../src/jobs/deps.js";
import { createConfirmUninstallJob } from "../../src/jobs/maintenance/confirm-uninstall.js";
import { OutsideError } from "../../src/kernel/errors.js";
import { createLogger } from "../../src/kernel/log.js";
import type { JobOutcome, JobToDo } from "../../src/jobs/catalog.js";
import { createInstallService } from "../../src/auth/install.js";
import { parseOwners } from "../../src/domain/owners.js";
import { startBossQueue } from "../../src/queue/boss-queue.js";
import type { Queue } from "../../src/queue/queue.js";
import { saveUninstall } from "../../src/store/workspaces/uninstalls.js";
import { createSealer } from "../../src/store/workspaces/sealing.js";
import { ALERTS_WATERMARK, findAlertSettings, saveAlertSettings } from "../../src/store/workspaces/alerts.js";
import { findFactsKey, findFactsWorkspace, saveFactsKey } from "../../src/store/conversations/conversation-facts.js";
import { deleteToken, disconnectWorkspace } from "../../src/store/workspaces/disconnected-workspaces.js";
import { CATCH_UP_WATERMARK, getWatermark, setWatermark, SWEEP_WATERMARK } from "../../src/store/workspaces/watermarks.js";
import { findWorkspace, saveWorkspace } from "../../src/store/workspaces/workspaces.js";
import { createManyWorkspaces, createSingleWorkspace } from "../../src/workspaces/connect.js";
import type { Connections } from "../../src/workspaces/connections.js";
import { createTokenHealth, TOKEN_REFUSED_WATERMARK } from "../../src/workspaces/token-health.js";
import { DATABASE_KINDS, type FreshDatabase, freshDatabase } from "../support/postgres.js";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const ME = { adminId: "1", adminName: null, emailVerified: true, workspaceName: "n", region: "US", timezone: "UTC" };
const sealer = createSealer(Buffer.alloc(32, 7));

describe.each(DATABASE_KINDS)("after a hint of an uninstallation, on %s", (kind) => {
  let fresh: FreshDatabase;
  let connections: Connections;
  let answer: "accepted" | 401 | 503 = "accepted";
  let clock = 0;
  let asked = 0;
  /** What happens while Intercom is being asked. */
  let meanwhile = () => Promise.resolve();
  const queued: string[] = [];
  const recording = {
    addWithin: (_transaction: unknown, jobs: readonly JobToDo[]) =>
      Promise.resolve(void queued.push(...jobs.map(({ name }) => name))),
    announce: () => undefined,
  } as unknown as Queue;
  beforeAll(async () => {
    fresh = await freshDatabase(kind);
    await (await startBossQueue(fresh.database, createLogger("silent"), Date.now)).stop();
  });
  afterAll(() => fresh.drop());

  let count = 0;
  let id = "";
  beforeEach(async () => {
    [id, clock, asked] = [`ws-${(count += 1)}`, Date.parse("2026-11-20T10:00:00Z"), 0];
    queued.length = 0;
    const known = { id, name: "n", region: "us", timezone: "UTC", adminId: "1", tokenSealed: sealer.seal("token", id) };
    await saveWorkspace(fresh.database.kysely, known, clock);
    meanwhile = () => Promise.resolve();
    const me = async () => {
      asked += 1;
      await meanwhile();
      if (answer === "accepted") return {};
      const retry = answer === 401 ? ("never" as const) : ("later" as const);
      throw new OutsideError("refuses", { party: "Intercom", operation: "GET /me", retry, status: answer } as never);
    };
    connections = createManyWorkspaces({
      db: fresh.database.kysely,
      sealer,
      region: "us",
      now: Date.now,
      clientFor: () => ({ me }) as never,
    });
  });

  async function run(hint = "hint-1", receivedAt = Date.parse("2026-11-20T10:00:00Z")): Promise<JobOutcome> {
    const deps = { db: fresh.database.kysely, connections, queue: recording, now: () => clock } as unknown as JobDeps;
    const context = { signal: new AbortController().signal, log: createLogger("silent") } as unknown as JobContext;
    const cause = { id: hint, topic: "uninstall", receivedAt, partId: null };
    return createConfirmUninstallJob(deps)({ workspaceId: id, cause }, context);
  }
  const row = async () => {
    const { token_sealed: token, disconnected_at: ended } = (await findWorkspace(fresh.database.kysely, id)) ?? {};
    return { token: token !== null, connected: ended === null };
  };
  const isOpen = async () => (await connections.open(id)).open;

  it("one refusal pauses work, and when the token works again it goes on with a sweep, and with the week before the installation", async () => {
    answer = 401;
    expect(await run()).toMatchObject({ outcome: "later", at: clock + 3 * HOUR });
    expect([await isOpen(), await row()]).toEqual([false, { token: true, connected: true }]);
    [clock, answer] = [clock + 3 * HOUR, "accepted"];
    expect(await run()).toMatchObject({ outcome: "done" });
    expect([await isOpen(), await row(), queued]).toEqual([true, { token: true, connected: true }, ["sweep", "catch-up"]]);
  });

  it("a new installation begins anew: what came meanwhile is not swept", async () => {
    const db = fresh.database.kysely;
    const watermarks = async () => [await getWatermark(db, id, SWEEP_WATERMARK), await getWatermark(db, id, CATCH_UP_WATERMARK)];
    const reinstall = () =>
      saveWorkspace(
        db,
        { id, name: "n", region: "us", timezone: "UTC", adminId: "1", tokenSealed: sealer.seal("token", id) },
        clock,
      );
    await setWatermark(db, id, SWEEP_WATERMARK, 7);
    await setWatermark(db, id, CATCH_UP_WATERMARK, 5);
    await reinstall();
    expect(await watermarks(), "it was connected").toEqual([7, 5]);
    await disconnectWorkspace(db, id, clock);
    await reinstall();
    expect([await watermarks(), (await row()).connected]).toEqual([[null, null], true]);
  });

  it("three refusals over six hours end the connection; the token is kept for seven days and then goes", async () => {
    answer = 401;
    for (const after of [0, 3 * HOUR]) {
      clock += after;
      await run();
      expect(await row()).toEqual({ token: true, connected: true });
    }
    clock += 3 * HOUR;
    expect(await run()).toMatchObject({ outcome: "later", at: clock + DAY });
    expect(await row()).toEqual({ token: true, connected: false });
    clock += 6.5 * DAY;
    await run();
    expect(await row()).toEqual({ token: true, connected: false });
    clock += DAY;
    expect(await run()).toMatchObject({ outcome: "done" });
    expect(await row()).toEqual({ token: false, connected: false });
  });

  it("facts key and alert receivers stay as long as the token may work again, and open nothing meanwhile", async () => {
    const db = fresh.database.kysely;
    const key = `key-of-${id}`;
    await saveFactsKey(db, { workspaceId: id, key, by: "Ada" }, clock);
    const receiver = { settings: DEFAULT_ALERT_SETTINGS, chatUrl: "sealed", webhookUrl: null, webhookSecret: null };
    await saveAlertSettings(db, id, receiver, clock);
    const held = async () => [await findFactsKey(db, id), await findAlertSettings(db, id)].map((each) => each !== null);
    const watch = async () => {
      await setWatermark(db, id, ALERTS_WATERMARK, 7, { onSince: 7 });
      await watchAlerts(id, { db, queue: recording, now: () => clock });
      return getWatermark(db, id, ALERTS_WATERMARK);
    };
    answer = 401;
    for (const after of [0, 3 * HOUR, 3 * HOUR]) {
      clock += after;
      await run();
    }
    expect([(await row()).connected, await held()]).toEqual([false, [true, true]]);
    expect([await findFactsWorkspace(db, key), await watch()], "it is disconnected").toEqual([null, 7]);
    [clock, answer] = [clock + DAY, "accepted"];
    await run();
    expect([await findFactsWorkspace(db, key), await watch()]).toEqual([id, clock / 1000]);

    await disconnectWorkspace(db, id, clock);
    await deleteToken(db, id);
    expect(await held(), "they go with the token").toEqual([false, false]);

    await saveFactsKey(db, { workspaceId: id, key, by: "Ada" }, clock);
    await saveAlertSettings(db, id, receiver, clock);
    const known = { id, name: "n", region: "us", timezone: "UTC", adminId: "1" };
    await saveWorkspace(db, { ...known, tokenSealed: null }, clock);
    expect(await held(), "a private app's token works again").toEqual([true, true]);
    await disconnectWorkspace(db, id, clock);
    await saveWorkspace(db, { ...known, tokenSealed: sealer.seal("token", id) }, clock);
    expect(await held(), "another installation does not find them").toEqual([false, false]);
  });

  it("three refusals within minutes end nothing", async () => {
    answer = 401;
    for (let tries = 0; tries < 4; tries += 1) {
      await run();
      clock += 60_000;
    }
    expect(await row()).toEqual({ token: true, connected: true });
  });

  it("is connected again where Intercom takes the token within the seven days", async () => {
    answer = 401;
    for (const after of [0, 3 * HOUR, 3 * HOUR]) {
      clock += after;
      await run();
    }
    [clock, answer] = [clock + DAY, "accepted"];
    await run();
    expect([await isOpen(), await row()]).toEqual([true, { token: true, connected: true }]);
  });

  it("another hint meanwhile asks nothing and counts nothing; an Intercom that is away ends nothing", async () => {
    const queue = await startBossQueue(fresh.database, createLogger("silent"), () => clock);
    const cause = { id: "hint-1", topic: "uninstall", receivedAt: clock, partId: null };
    await queue.add([{ name: "confirm-uninstall", payload: { workspaceId: id, cause } }]);
    await queue.stop();
    answer = 401;
    await run();
    expect(await run("hint-2", clock)).toMatchObject({ outcome: "nothing" });
    expect(asked).toBe(1);
    answer = 503;
    expect(await run()).toMatchObject({ outcome: "later", at: clock + HOUR });
    expect(await row()).toEqual({ token: true, connected: true });
  });

  it("another hint takes over where the job of the one before is gone", async () => {
    answer = 401;
    await run();
    clock += 8 * DAY;
    answer = "accepted";
    expect(await run("hint-2", clock)).toMatchObject({ outcome: "done" });
    expect(await isOpen()).toBe(true);
  });

  it("goes on checking where the token cannot be opened for now", async () => {
    answer = 401;
    await run();
    const usual = connections;
    const otherKey = createSealer(Buffer.alloc(32, 8));
    const clientFor = () => ({}) as never;
    connections = createManyWorkspaces({ db: fresh.database.kysely, sealer: otherKey, region: "us", now: Date.now, clientFor });
    expect(await run()).toMatchObject({ outcome: "later", at: clock + HOUR });
    [connections, answer] = [usual, "accepted"];
    expect(await run()).toMatchObject({ outcome: "done" });
  });

  it("an answer about the token before says nothing of the installation that came meanwhile", async () => {
    const db = fresh.database.kysely;
    answer = 401;
    for (const after of [0, 3 * HOUR, 3 * HOUR]) {
      clock += after;
      meanwhile = async () => {
        const tokenSealed = sealer.seal(`token-${clock}`, id);
        await saveWorkspace(db, { id, name: "n", region: "us", timezone: "UTC", adminId: "1", tokenSealed }, clock);
      };
      expect(await run(), "asked again at once, with the new token").toMatchObject({ outcome: "later", at: clock });
      expect([await isOpen(), (await findWorkspace(db, id))?.uninstall]).toEqual([true, null]);
    }
  });

  it.each([
    ["is paused already", true, false],
    ["was not noticed, while Intercom refuses the token before", false, true],
  ])("the next installation has its installer as owner where the uninstallation %s", async (_what, isPaused, refused) => {
    const db = fresh.database.kysely;
    const install = createInstallService({
      db,
      sealer,
      region: "us",
      appUrlOf: () => "https://app.example",
      exchange: () => Promise.resolve("another token"),
      identify: () => Promise.resolve({ ...ME, workspaceId: id, adminId: "2" }),
      isTokenRefused: () => Promise.resolve(refused),
      startAutonomy: "apply",
      installed: () => Promise.resolve(),
      now: () => clock,
      log: createLogger("silent"),
    });
    if (isPaused) await saveUninstall(db, id, { since: clock, refusals: 1, by: "hint-1" });
    clock += 60_000;
    expect(await install.finish("code")).toMatchObject({ installed: true });
    const after = await findWorkspace(db, id);
    expect([parseOwners(after?.settings ?? {}), after?.connected_at.getTime(), after?.uninstall]).toEqual([["2"], clock, null]);
  });

  it("installing again while the token works changes no owner", async () => {
    const db = fresh.database.kysely;
    const tokenSealed = sealer.seal("another", id);
    await saveWorkspace(db, { id, name: "n", region: "us", timezone: "UTC", adminId: "2", tokenSealed }, clock);
    expect(parseOwners((await findWorkspace(db, id))?.settings ?? {})).toEqual(["1"]);
  });

  it("a private app works on as soon as Intercom takes its token, and what was missed is swept", async () => {
    const db = fresh.database.kysely;
    await setWatermark(db, id, SWEEP_WATERMARK, 7);
    await saveUninstall(db, id, { since: clock - 8 * DAY, refusals: 12, by: "hint-0" });
    const me = { ...ME, workspaceId: id };
    const single = createSingleWorkspace({
      db,
      api: { me: () => Promise.resolve(me) } as never,
      adminId: null,
      region: "us",
      startSettings: {},
      startAutonomy: "apply",
      now: () => clock,
      listRefused: () => Promise.resolve([]),
    });
    expect(await single.open(id)).toMatchObject({ open: true });
    expect(await getWatermark(db, id, SWEEP_WATERMARK)).toBe(7);
  });

  it("a token that was refused for a day is asked about once a day, also where the hint never came", async () => {
    const db = fresh.database.kysely;
    const suspect = () => suspectUninstall(id, { db, queue: recording, now: () => clock, newId: () => `${clock}` });
    const refuse = async () => {
      createTokenHealth(db, () => clock).report(id, false);
      await expect.poll(() => getWatermark(db, id, TOKEN_REFUSED_WATERMARK)).toBe(clock / 1000);
    };
    await suspect();
    await refuse();
    clock += 23 * HOUR;
    await refuse();
    await suspect();
    expect(queued).toEqual([]);
    clock += HOUR;
    await suspect();
    clock += HOUR;
    await suspect();
    expect(queued).toEqual(["confirm-uninstall"]);
    clock += 23 * HOUR;
    await suspect();
    expect(queued).toEqual(["confirm-uninstall", "confirm-uninstall"]);
    createTokenHealth(db, () => clock).report(id, true);
    await expect.poll(() => getWatermark(db, id, TOKEN_REFUSED_WATERMARK)).toBe(null);
    clock += DAY;
    await refuse();
    await suspect();
    expect(queued.length, "accepted meanwhile: the day begins anew").toBe(2);
  });
});
