/** What is switched off in a channel or a category is left alone by the sweep, and does not count as missed. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseSettings } from "../../src/domain/settings.js";
import { findUndone } from "../../src/jobs/maintenance/find-undone.js";
import { DATABASE_KINDS, type FreshDatabase, freshDatabase } from "../support/postgres.js";
import { storedFacts } from "../support/stored-facts.js";
import { conversationOf } from "../unit/domain/conversations.js";

describe.each(DATABASE_KINDS)("what the sweep finds undone, on the %s database", (kind) => {
  let fresh: FreshDatabase;
  beforeAll(async () => {
    fresh = await freshDatabase(kind);
  });
  afterAll(() => fresh.drop());

  const undone = (settings: object) => {
    const conversation = conversationOf(["customer: I was charged twice, please give it back"], { channel: "email" });
    const writers = { adminId: "9", formerWriters: [] };
    const about = { conversation, workspaceId: "w", settings: parseSettings(settings), writers, since: 0 };
    return findUndone(about, { db: fresh.database.kysely, now: () => 2_000_000 });
  };

  it("is nothing in a channel that is switched off", async () => {
    expect(await undone({})).toEqual(["triage", "sentiment", "draft"]);
    expect(await undone({ channelsOff: ["chat"] })).toEqual(["triage", "sentiment", "draft"]);
    expect(await undone({ channelsOff: ["email"] })).toEqual([]);
  });

  it("is no draft in a category whose drafts are switched off", async () => {
    await storedFacts(fresh.database.kysely).classification({ workspace_id: "w", conversation_id: "c1", category: "billing" });
    const rules = (category: string) => ({ categoryRules: { [category]: { levels: { draft: "off" } } } });
    expect(await undone(rules("shipping"))).toEqual(["sentiment", "draft"]);
    expect(await undone(rules("billing"))).toEqual(["sentiment"]);
  });
});
