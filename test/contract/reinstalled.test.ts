/** What an installation finds of the one before: while work only pauses, after the real end, and where nothing had ended. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createInstallService } from "../../src/auth/install.js";
import { DEFAULT_ALERT_SETTINGS } from "../../src/domain/alert-settings.js";
import { parseOwners } from "../../src/domain/owners.js";
import { findKnownAttributes } from "../../src/effects/conversation-attributes.js";
import { createLogger } from "../../src/kernel/log.js";
import { startBossQueue } from "../../src/queue/boss-queue.js";
import { findFactsKey, saveFactsKey } from "../../src/store/conversations/conversation-facts.js";
import { findAlertSettings, saveAlertSettings } from "../../src/store/workspaces/alerts.js";
import { disconnectWorkspace } from "../../src/store/workspaces/disconnected-workspaces.js";
import { createSealer } from "../../src/store/workspaces/sealing.js";
import { saveUninstall } from "../../src/store/workspaces/uninstalls.js";
import { setWatermark, TEAMMATE_GONE_WATERMARK } from "../../src/store/workspaces/watermarks.js";
import {
  findWorkspace,
  holdSettings,
  saveTeammate,
  saveWorkspace,
  writeSettings,
} from "../../src/store/workspaces/workspaces.js";
import { checkHealth } from "../../src/workspaces/health.js";
import { TOKEN_REFUSED_WATERMARK } from "../../src/workspaces/token-health.js";
import { like } from "../support/like.js";
import { DATABASE_KINDS, type FreshDatabase, freshDatabase } from "../support/postgres.js";

const sealer = createSealer(Buffer.alloc(32, 7));
const NOTHING = { key: false, receivers: false, alerts: 0 };
const EVERYTHING = { key: true, receivers: true, alerts: 1 };

describe.each(DATABASE_KINDS)("an app that is installed again, on %s", (kind) => {
  let fresh: FreshDatabase;
  let clock = Date.parse("2026-11-20T10:00:00Z");
  let count = 0;
  let id = "";
  beforeAll(async () => {
    fresh = await freshDatabase(kind);
    await (await startBossQueue(fresh.database, createLogger("silent"), Date.now)).stop();
  });
  afterAll(() => fresh.drop());
  beforeEach(async () => {
    const db = fresh.database.kysely;
    [id, clock] = [`ws-${(count += 1)}`, Date.parse("2026-11-20T10:00:00Z")];
    const known = { id, name: "n", region: "us", timezone: "UTC", adminId: "1", tokenSealed: sealer.seal("token", id) };
    await saveWorkspace(db, known, clock);
    const receiver = { settings: DEFAULT_ALERT_SETTINGS, chatUrl: "sealed", webhookUrl: null, webhookSecret: null };
    await saveFactsKey(db, { workspaceId: id, key: `key-of-${id}`, by: "Ada" }, clock);
    await saveAlertSettings(db, id, receiver, clock);
    const at = new Date(clock);
    await db
      .insertInto("alerts")
      .values({
        workspace_id: id,
        id: "waiting",
        channel: "chat",
        kind: "token",
        conversation_id: null,
        data: "{}",
        state: "waiting",
        problem: null,
        raised_at: at,
        due_at: at,
        ended_at: null,
      })
      .execute();
    clock += 60_000;
  });

  async function installBy(adminId: string, isTokenRefused = false): Promise<void> {
    const install = createInstallService({
      db: fresh.database.kysely,
      sealer,
      region: "us",
      appUrlOf: () => "https://app.example",
      exchange: () => Promise.resolve("another token"),
      identify: () =>
        Promise.resolve({
          workspaceId: id,
          adminId,
          adminName: null,
          emailVerified: true,
          workspaceName: "n",
          region: "US",
          timezone: "UTC",
        }),
      isTokenRefused: () => Promise.resolve(isTokenRefused),
      startAutonomy: "apply",
      installed: () => Promise.resolve(),
      now: () => clock,
      log: createLogger("silent"),
    });
    expect(await install.finish("code")).toMatchObject({ installed: true });
  }
  const pause = () => saveUninstall(fresh.database.kysely, id, { since: clock, refusals: 1, by: "hint-1" });
  const owned = (owners: readonly string[]) =>
    fresh.database.kysely.transaction().execute(async (transaction) => {
      await writeSettings(transaction, id, { ...(await holdSettings(transaction, id)), owners });
    });
  const kept = async () => {
    const db = fresh.database.kysely;
    const alerts = await db.selectFrom("alerts").select("id").where("workspace_id", "=", id).execute();
    const [key, receivers] = [await findFactsKey(db, id), await findAlertSettings(db, id)];
    return { key: key !== null, receivers: receivers !== null, alerts: alerts.length };
  };
  const row = async () => {
    const { settings = {}, connected_at: connectedAt } = (await findWorkspace(fresh.database.kysely, id)) ?? {};
    return { owners: parseOwners(settings), isNew: connectedAt?.getTime() === clock };
  };

  it.each([
    ["by an owner", "2", ["1", "2"], ["1", "2"]],
    ["by the teammate who installed it before", "1", ["3"], ["1"]],
    ["by anybody, where no owner is named", "2", [], ["2"]],
  ])("while work only pauses, %s: keeps key, receivers and waiting alerts", async (_by, adminId, owners, after) => {
    await owned(owners);
    await pause();
    await installBy(adminId);
    expect([await kept(), await row()]).toEqual([EVERYTHING, { owners: after, isNew: true }]);
  });

  it("where the refusal was not noticed, by an owner: keeps them too", async () => {
    await owned(["1", "2"]);
    await installBy("2", true);
    expect([await kept(), await row()]).toEqual([EVERYTHING, { owners: ["1", "2"], isNew: true }]);
  });

  it("while work only pauses, by somebody else: begins without them", async () => {
    await pause();
    await installBy("2");
    expect([await kept(), await row()]).toEqual([NOTHING, { owners: ["2"], isNew: true }]);
  });

  it("after the end, also by the same owner: begins without them", async () => {
    await disconnectWorkspace(fresh.database.kysely, id, clock);
    await pause();
    await installBy("1");
    expect([await kept(), await row()]).toEqual([NOTHING, { owners: ["1"], isNew: true }]);
  });

  describe("where the app ran before with a token of its own", () => {
    const privately = (adminId: string, now = clock) =>
      saveWorkspace(fresh.database.kysely, { id, name: "n", region: "us", timezone: "UTC", adminId, tokenSealed: null }, now);
    beforeEach(() => {
      id = `private-${id}`;
    });

    it("has its first installer as owner, and later ones change none", async () => {
      await privately("9");
      expect((await row()).owners).toEqual([]);
      await installBy("1");
      await installBy("2");
      expect((await row()).owners).toEqual(["1"]);
    });

    it("keeps the owners of an installation before that", async () => {
      const known = { id, name: "n", region: "us", timezone: "UTC", adminId: "1", tokenSealed: sealer.seal("token", id) };
      await saveWorkspace(fresh.database.kysely, known, clock);
      await privately("9");
      await installBy("2");
      expect((await row()).owners).toEqual(["1"]);
    });
  });

  describe("after it could not write as the teammate before, or not see attributes", () => {
    const health = () =>
      checkHealth(id, {
        db: fresh.database.kysely,
        connections: { hasToken: () => true },
        installUrl: "https://app.example/intercom/install",
        now: () => clock,
      });
    const write = (adminId: string) => saveTeammate(fresh.database.kysely, id, adminId, clock);
    beforeEach(async () => {
      const db = fresh.database.kysely;
      await setWatermark(db, id, TEAMMATE_GONE_WATERMARK, clock / 1000);
      await setWatermark(db, id, "conversation-attributes", clock / 1000, { attributes: [], refused: "403", refusedWrites: {} });
      expect(await health()).toMatchObject({ state: "UNHEALTHY", message: like("has left Intercom") });
    });

    it("is healthy at once, and asks for the attributes anew", async () => {
      await installBy("1");
      expect([await health(), await findKnownAttributes(fresh.database.kysely, id)]).toEqual([{ state: "OK" }, null]);
    });

    it("is healthy at once where only another teammate writes", async () => {
      await write("2");
      expect(await health()).toEqual({ state: "OK" });
    });

    it("is healthy once a private app names another teammate, and not by a start alone", async () => {
      const db = fresh.database.kysely;
      const start = (adminId: string) =>
        saveWorkspace(db, { id, name: "n", region: "us", timezone: "UTC", adminId, tokenSealed: null }, clock);
      await start("1");
      expect(await health()).toMatchObject({ state: "UNHEALTHY" });
      await start("2");
      expect(await health()).toEqual({ state: "OK" });
    });
  });

  it("by the same teammate, whose new token may itself have ended the one before: nothing had ended", async () => {
    await owned(["1", "2"]);
    await installBy("1", true);
    expect([await kept(), await row()]).toEqual([EVERYTHING, { owners: ["1", "2"], isNew: false }]);
  });

  it("by the same teammate, where the token was refused before: is a new installation", async () => {
    await setWatermark(fresh.database.kysely, id, TOKEN_REFUSED_WATERMARK, clock / 1000);
    await installBy("1", true);
    expect([await kept(), await row()]).toEqual([EVERYTHING, { owners: ["1"], isNew: true }]);
  });
});
