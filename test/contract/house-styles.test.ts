/** How a workspace's teams write: one row, gone with the workspace's token and where it is switched off. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { KeptStyle } from "../../src/domain/proof/house-style.js";
import { listHouseStyles, saveHouseStyles } from "../../src/store/proof/house-styles.js";
import { deleteToken, disconnectWorkspace } from "../../src/store/workspaces/disconnected-workspaces.js";
import { deleteExpired } from "../../src/store/workspaces/retention.js";
import { saveWorkspace } from "../../src/store/workspaces/workspaces.js";
import { DATABASE_KINDS, type FreshDatabase, freshDatabase } from "../support/postgres.js";

const NOW = Date.parse("2026-11-20T10:00:00Z");
const DAY = 86_400_000;
const style = (phrase: string): KeptStyle => ({
  ...{ language: "en", teamId: null, turn: "first", replies: 9, closing: null, formality: null, sentences: 3, words: 30 },
  greeting: { phrase, replies: 9 },
  learnedAt: NOW,
});

describe.each(DATABASE_KINDS)("house styles on %s", (kind) => {
  let fresh: FreshDatabase;
  beforeAll(async () => {
    fresh = await freshDatabase(kind);
  });
  afterAll(() => fresh.drop());

  async function learned(id: string, houseStyle: "off" | "use" = "use") {
    const db = fresh.database.kysely;
    const known = { id, name: "n", region: "us", timezone: "UTC", adminId: "1", tokenSealed: "sealed" } as const;
    await saveWorkspace(db, known, NOW);
    await db.updateTable("workspaces").set({ settings: JSON.stringify({ houseStyle }) }).where("id", "=", id).execute(); // prettier-ignore
    await saveHouseStyles(db, { workspaceId: id, runId: "one" }, [style("Ahoy {name}!")], NOW);
    return db;
  }

  it("are those that were saved last, of the workspace that is asked for", async () => {
    const db = await learned("a");
    await saveHouseStyles(db, { workspaceId: "a", runId: "two" }, [style("Hi {name},")], NOW);
    expect(await listHouseStyles(db, "a")).toEqual([style("Hi {name},")]);
    expect(await listHouseStyles(db, "other")).toEqual([]);
  });

  it("of an earlier version are as old as their row", async () => {
    const db = await learned("early");
    const early = { ...style("Hi {name},"), learnedAt: undefined };
    await db.updateTable("house_styles").set({ styles: JSON.stringify([early]) }).where("workspace_id", "=", "early").execute(); // prettier-ignore
    expect(await listHouseStyles(db, "early")).toEqual([style("Hi {name},")]);
  });

  it("stay while Intercom may take the token of a disconnected workspace again, and go with the token", async () => {
    const db = await learned("b");
    await disconnectWorkspace(db, "b", NOW);
    expect(await listHouseStyles(db, "b")).toHaveLength(1);
    await deleteToken(db, "b");
    expect(await listHouseStyles(db, "b")).toEqual([]);
  });

  it("go within a day where they are switched off, and as all that is derived once they have aged", async () => {
    const db = await learned("used");
    await learned("off", "off");
    await deleteExpired(db, NOW + DAY);
    expect([(await listHouseStyles(db, "used")).length, (await listHouseStyles(db, "off")).length]).toEqual([1, 0]);
    await deleteExpired(db, NOW + 91 * DAY);
    expect(await listHouseStyles(db, "used")).toEqual([]);
  });
});
