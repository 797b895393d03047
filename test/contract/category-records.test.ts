/** Which decisions count for the level of a category, on both databases. */
import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { NOTICES } from "../../src/ai/notices.js";
import { DEFAULT_SETTINGS } from "../../src/domain/settings.js";
import { WEEK_MS } from "../../src/domain/proof/category-record.js";
import { WEEKS_WITHOUT_REVIEW } from "../../src/store/database/migrations/proof.js";
import { listCategoryRecords } from "../../src/store/decisions/category-records.js";
import { saveWorkspace } from "../../src/store/workspaces/workspaces.js";
import { longestTurn } from "../support/longest-turn.js";
import { type FreshDatabase, freshDatabase } from "../support/postgres.js";

const NOW = Date.UTC(2026, 9, 20);
const LLM = { engine: "llm", model: "large-1", notice: null, masked: 0 };

describe.each(["postgres", "embedded"] as const)("what counts for a level, %s", (kind) => {
  let fresh: FreshDatabase;
  beforeAll(async () => {
    fresh = await freshDatabase(kind);
  });
  afterAll(() => fresh.drop());

  async function decide(key: string, minutesAgo: number, by: object = LLM, needsReview = false, of = "ws"): Promise<void> {
    await sql`
      insert into decisions (workspace_id, key, conversation_id, automation, category, facts, did, engine, reason, effect_keys,
        cause, settings_revision, decided_at)
      values (${of}, ${key}, ${key}, 'triage', 'billing', '{}', ${JSON.stringify({ level: "apply", needsReview })}::jsonb,
        ${JSON.stringify(by)}::jsonb, '', '[]', 'opening', 'r', ${new Date(NOW - minutesAgo * 60_000)}::timestamptz)`.execute(
      fresh.database.kysely,
    );
  }

  async function corrected(key: string, of = "ws"): Promise<void> {
    await sql`
      insert into labels (workspace_id, decision_key, origin, automation, category, conversation_id, agrees, said, labelled_at)
      values (${of}, ${key}, 'corrected', 'triage', 'billing', ${key}, false, 'refund', ${new Date(NOW)}::timestamptz)`.execute(
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

  it("is by whoever stands in where nobody else has ever answered", async () => {
    await decide("a", 1, { engine: "builtin", model: "2.1", notice: NOTICES.fellBack, masked: 0 }, false, "alone");
    const records = await listCategoryRecords(fresh.database.kysely, "alone", DEFAULT_SETTINGS, NOW);
    expect(records.find(({ category }) => category === "billing")?.engine).toBe("builtin 2.1");
  });

  it("leaves others their turns, however many labels and changes of settings there are", async () => {
    const db = fresh.database.kysely;
    await sql`
      insert into labels (workspace_id, decision_key, origin, automation, category, conversation_id, agrees, said, labelled_at)
      select 'many', 'd' || nth, case when (nth / 120) % 2 = 0 then 'corrected' else 'kept-at-close' end, 'triage', 'category ' || nth % 120,
        'c' || nth, (nth / 120) % 2 = 1, null, ${new Date(NOW)}::timestamptz from generate_series(1, 12000) as nth`.execute(db);
    const changes = Array.from({ length: 300 }, (_, nth) => ({
      ...{
        id: randomUUID(),
        workspace_id: "many",
        changed_at: new Date(NOW - nth * 60_000),
        changed_by: "Ann",
        teammate_id: null,
      },
      changes: JSON.stringify([{ setting: "triageThreshold", before: 0.5 + (nth % 2) / 10, after: 0.6 - (nth % 2) / 10 }]),
    }));
    await db.insertInto("setting_changes").values(changes).execute();
    const listing = listCategoryRecords(db, "many", DEFAULT_SETTINGS, NOW);
    const longest = await longestTurn(listing);
    const records = await listing;
    expect(records).toHaveLength(DEFAULT_SETTINGS.categories.length + 120);
    const kept = records.flatMap(({ labels }) => labels).filter(({ origin }) => origin === "kept-at-close");
    expect(kept, "what counts for no level is not even read").toEqual([]);
    // Nearly all of it is the rows that the database gives in one answer; it was seconds.
    expect(longest, "milliseconds").toBeLessThan(250);
  }, 180_000);

  it("weeks that counted decisions marked for review are counted anew while their decisions are stored", async () => {
    const db = fresh.database.kysely;
    const of = "weeks";
    const week = (weeksAgo: number) => Math.floor(Date.now() / WEEK_MS) * WEEK_MS - weeksAgo * WEEK_MS;
    const minutesSince = (at: number) => (NOW - at) / 60_000;
    const workspace = { id: of, name: of, region: "eu", timezone: "UTC", adminId: "1", tokenSealed: null };
    await saveWorkspace(db, workspace, Date.now());
    const inWeek = (weeksAgo: number) => minutesSince(week(weeksAgo) + 60_000);
    await decide("unsure", inWeek(2), LLM, true, of);
    await decide("sure", inWeek(3), LLM, false, of);
    await decide("old", inWeek(20), LLM, true, of);
    for (const key of ["unsure", "sure", "old"]) await corrected(key, of);
    const counted = (weeksAgo: number, engine: string) => ({
      ...{ workspace_id: of, automation: "triage", category: "billing", agreed: 1, labelled: 2 },
      ...{ engine, week: new Date(week(weeksAgo)) },
    });
    const weeks = [counted(2, "llm large-1"), counted(2, "llm other"), counted(3, "llm large-1"), counted(20, "llm large-1")];
    await db.insertInto("label_weeks").values(weeks).execute();
    for (const statement of WEEKS_WITHOUT_REVIEW) await sql.raw(statement).execute(db);
    const left = await db.selectFrom("label_weeks").select(["week", "engine"]).where("workspace_id", "=", of).execute();
    const named = left.map((row) => `${(week(0) - row.week.getTime()) / WEEK_MS} ${row.engine}`).sort();
    expect(named, "of what has aged nothing could be counted").toEqual(["2 llm other", "20 llm large-1", "3 llm large-1"]);
  });
});
