/** Which decisions count for the level of a category, on both databases. */
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { NOTICES } from "../../src/ai/notices.js";
import { DEFAULT_SETTINGS } from "../../src/domain/settings.js";
import { listCategoryRecords } from "../../src/store/decisions/category-records.js";
import { type FreshDatabase, freshDatabase } from "../support/postgres.js";

const NOW = Date.UTC(2026, 9, 20);
const LLM = { engine: "llm", model: "large-1", notice: null, masked: 0 };

describe.each(["postgres", "embedded"] as const)("what counts for a level, %s", (kind) => {
  let fresh: FreshDatabase;
  beforeAll(async () => {
    fresh = await freshDatabase(kind);
  });
  afterAll(() => fresh.drop());

  async function decide(key: string, minutesAgo: number, by: object = LLM, needsReview = false): Promise<void> {
    await sql`
      insert into decisions (workspace_id, key, conversation_id, automation, category, facts, did, engine, reason, effect_keys,
        cause, settings_revision, decided_at)
      values ('ws', ${key}, ${key}, 'triage', 'billing', '{}', ${JSON.stringify({ level: "apply", needsReview })}::jsonb,
        ${JSON.stringify(by)}::jsonb, '', '[]', 'opening', 'r', ${new Date(NOW - minutesAgo * 60_000)}::timestamptz)`.execute(
      fresh.database.kysely,
    );
  }

  async function corrected(key: string): Promise<void> {
    await sql`
      insert into labels (workspace_id, decision_key, origin, automation, category, conversation_id, agrees, said, labelled_at)
      values ('ws', ${key}, 'corrected', 'triage', 'billing', ${key}, false, 'refund', ${new Date(NOW)}::timestamptz)`.execute(
      fresh.database.kysely,
    );
  }

  it("is what was applied, not what was only marked for review, and by whose engine it is, not by who stood in", async () => {
    for (const key of ["a", "b"]) await decide(key, 30);
    await corrected("b");
    for (const [index, key] of ["u", "v", "w"].entries()) {
      await decide(key, 20 - index, LLM, true);
      await corrected(key);
    }
    await decide("z", 1, { engine: "builtin", model: "2.1", notice: NOTICES.overLimit, masked: 0 });
    const records = await listCategoryRecords(fresh.database.kysely, "ws", DEFAULT_SETTINGS, NOW);
    const billing = records.find(({ automation, category }) => automation === "triage" && category === "billing");
    expect(billing?.engine).toBe("llm large-1");
    expect(billing?.labels.map(({ decisionKey, decision }) => [decisionKey, decision?.position])).toEqual([["b", 2]]);
    expect(billing?.applied.all).toBe(3);
  });
});
