/** What is remembered for a while by the clock on the wall: a clock that is set back makes nothing of it last longer. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { takeUninstallHint } from "../../src/auth/uninstall.js";
import { createConversationAttributes } from "../../src/effects/conversation-attributes.js";
import { createAttributeDefinitions } from "../../src/effects/intercom-ids.js";
import type { IntercomApi } from "../../src/intercom/api.js";
import type { JobToDo } from "../../src/jobs/catalog.js";
import { OutsideError } from "../../src/kernel/errors.js";
import type { Queue } from "../../src/queue/queue.js";
import { getLastSeen } from "../../src/store/workspaces/last-seen.js";
import { createSealer } from "../../src/store/workspaces/sealing.js";
import { getWatermark } from "../../src/store/workspaces/watermarks.js";
import { saveWorkspace } from "../../src/store/workspaces/workspaces.js";
import { createLastSeenRecorder } from "../../src/workspaces/last-seen.js";
import { createTokenHealth, TOKEN_REFUSED_WATERMARK } from "../../src/workspaces/token-health.js";
import { type FreshDatabase, freshDatabase } from "../support/postgres.js";

const HOUR = 3_600_000;
const ID = "ws-1";

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase("postgres");
  const sealed = createSealer(Buffer.alloc(32, 7)).seal("token", ID);
  const known = { id: ID, name: "n", region: "us", timezone: "UTC", adminId: "1", tokenSealed: sealed };
  await saveWorkspace(fresh.database.kysely, known, 0);
});
afterAll(() => fresh.drop());

describe("once the clock was set back by an hour", () => {
  let clock = 0;
  const now = () => clock;
  const ahead = () => (clock = Date.parse("2026-11-20T10:00:00Z"));
  const setBack = () => (clock -= HOUR);

  it("a hint of an uninstallation is followed up", async () => {
    const queued: JobToDo[] = [];
    const queue = {
      addWithin: (_transaction: unknown, jobs: readonly JobToDo[]) => Promise.resolve(void queued.push(...jobs)),
      announce: () => undefined,
    } as unknown as Queue;
    const take = () => takeUninstallHint(ID, { db: fresh.database.kysely, queue, now, newId: () => `${clock}` });
    ahead();
    expect([await take(), await take()]).toEqual(["noted", "noted-already"]);
    setBack();
    expect([await take(), await take()]).toEqual(["noted", "noted-already"]);
    expect(queued).toHaveLength(2);
  });

  it("a wrong signature is recorded", async () => {
    const db = fresh.database.kysely;
    const recorder = createLastSeenRecorder(db, now);
    const refusedAt = async () => (await getLastSeen(db, ID)).refused.map(({ at }) => at);
    ahead();
    recorder.refused("webhooks");
    await expect.poll(refusedAt).toEqual([clock]);
    setBack();
    recorder.refused("webhooks");
    await expect.poll(refusedAt).toEqual([clock]);
  });

  it("a token that is still refused is recorded anew", async () => {
    const db = fresh.database.kysely;
    const health = createTokenHealth(db, now);
    const refusedAt = () => getWatermark(db, ID, TOKEN_REFUSED_WATERMARK);
    ahead();
    health.report(ID, false);
    await expect.poll(refusedAt).toBe(clock / 1000);
    setBack();
    health.report(ID, false);
    await expect.poll(refusedAt).toBe(clock / 1000);
  });

  const AWAY = new OutsideError("away", {
    party: "Intercom",
    operation: "GET",
    status: 500,
    advice: { retry: "later" },
  } as never);

  it("conversation attributes are listed anew, and a refused one is tried again", async () => {
    const attributes = createConversationAttributes(fresh.database.kysely, now);
    let [asked, isAway] = [0, false];
    const listConversationAttributes = () => {
      asked += 1;
      return isAway ? Promise.reject(AWAY) : Promise.resolve([{ name: `listed ${asked}`, dataType: "string", options: null }]);
    };
    const usable = async () =>
      (await attributes.usable(ID, { listConversationAttributes } as unknown as IntercomApi)).map(({ name }) => name);
    ahead();
    expect([await usable(), await usable()]).toEqual([["listed 1"], ["listed 1"]]);
    await attributes.recordRefused(ID, ["listed 1", "listed 2"]);
    expect(await usable()).toEqual([]);
    setBack();
    expect(await usable()).toEqual(["listed 2"]);
    // Of a list that could not be had, too.
    clock += HOUR;
    isAway = true;
    expect([await usable(), asked]).toEqual([[], 3]);
    expect([await usable(), asked]).toEqual([[], 3]);
    setBack();
    setBack();
    isAway = false;
    expect([await usable(), asked]).toEqual([["listed 4"], 4]);
  });

  it("definitions of contact attributes are asked for again, and a refused one is written again", async () => {
    const definitions = createAttributeDefinitions(fresh.database.kysely, now);
    let asked = 0;
    const listContactAttributes = () => Promise.reject((asked++, AWAY));
    const ensure = () => definitions.tryEnsure(ID, { listContactAttributes } as unknown as IntercomApi);
    ahead();
    expect([await ensure(), await ensure(), asked]).toEqual([AWAY, AWAY, 1]);
    definitions.recordRefused(ID, ["sentiment_score"]);
    expect(definitions.isRefused(ID, "sentiment_score")).toBe(true);
    setBack();
    expect([await ensure(), asked]).toEqual([AWAY, 2]);
    expect(definitions.isRefused(ID, "sentiment_score")).toBe(false);
  });
});
