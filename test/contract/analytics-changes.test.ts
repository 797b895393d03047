/** What people do changes the figures of the console: corrections, spellings, days that come again, a longer retention time. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Analytics, analyticsSchema, type AnalyticsRange } from "../../src/console/api/analytics.js";
import { getAnalytics } from "../../src/console/handlers/analytics/get-analytics.js";
import { deleteExpired } from "../../src/store/workspaces/retention.js";
import { DATABASE_KINDS, type FreshDatabase, freshDatabase } from "../support/postgres.js";
import { storedFacts } from "../support/stored-facts.js";

const at = (written: string) => Math.floor(Date.parse(written) / 1000);
const NOW = Date.parse("2026-11-04T20:00:00Z");

describe.each(DATABASE_KINDS)("on the %s database", (kind) => {
  let fresh: FreshDatabase;
  let facts: ReturnType<typeof storedFacts>;
  beforeAll(async () => {
    fresh = await freshDatabase(kind);
    facts = storedFacts(fresh.database.kysely);
  });
  afterAll(() => fresh.drop());

  const read = async (workspaceId: string, days: AnalyticsRange = 7, now = NOW): Promise<Analytics> =>
    analyticsSchema.parse(await getAnalytics(fresh.database.kysely, workspaceId, days, now));

  it("corrections: also those that teammates made in Intercom itself, once a conversation", async () => {
    const workspace_id = "changed";
    await facts.workspace({ id: workspace_id });
    const decided_at = at("2026-11-03T12:00:00Z");
    const said = (conversation_id: string, corrected_by: string | null = null) =>
      facts.classification({ workspace_id, conversation_id, corrected_by, decided_at });
    const changed = (conversation_id: string, tag: string | null, more: { automation?: string; origin?: string } = {}) =>
      facts.label({ workspace_id, conversation_id, said: tag, labelled_at: new Date(decided_at * 1000), ...more });
    await said("1");
    await changed("1", "ai-category:refund");
    await changed("1", "AI-Category:Order");
    // The same category, written otherwise.
    await said("2");
    await changed("2", "AI-category:Billing");
    // The tag was taken off, the team changed, the tag of an escalation replaced: no other category.
    await said("3");
    await changed("3", null);
    await changed("3", "team:5017693");
    await changed("3", "ai-category:refund", { automation: "sentiment" });
    await changed("3", "ai-category:billing", { origin: "kept-at-close" });
    // Corrected in the sidebar as well: counted there, by what the engine had said.
    await said("4", "Maren");
    await facts.correction({ workspace_id, conversation_id: "4", was_category: "order", category: "billing" });
    await changed("4", "ai-category:refund");
    await facts.label({ workspace_id: "changed-2", conversation_id: "3", said: "ai-category:refund" });
    expect((await read(workspace_id)).corrections.byCategory).toEqual([
      { category: "billing", classified: 3, correctedAway: 1 },
      { category: "order", classified: 1, correctedAway: 1 },
    ]);
  });

  it("one category is one, however it is written: by its newest spelling", async () => {
    const workspace_id = "spelled";
    await facts.workspace({ id: workspace_id });
    const said = (conversation_id: string, category: string, time: string, corrected_by: string | null = null) =>
      facts.classification({ workspace_id, conversation_id, category, corrected_by, decided_at: at(time) });
    await said("1", "billing", "2026-11-02T12:00:00Z");
    await said("2", "Billing", "2026-11-03T12:00:00Z", "Maren");
    // The urgency was corrected, and the category chosen as the settings write it.
    await facts.correction({ workspace_id, conversation_id: "2", was_category: "billing", category: "Billing" });
    const { volume, corrections } = await read(workspace_id);
    // Corrections are told by what the engine said, which always wrote it in one way.
    expect(volume.categories).toEqual([{ name: "Billing", rest: false, total: 2, perDay: [0, 0, 0, 0, 1, 1, 0] }]);
    expect(corrections).toMatchObject({ classified: 2, correctedAway: 0, byCategory: [{ category: "billing", classified: 2 }] });
  });

  it("conversations are counted once, however often they are closed and on however many days they are tagged", async () => {
    const workspace_id = "again";
    await facts.workspace({ id: workspace_id });
    const evaluated_at = at("2026-11-03T12:00:00Z");
    await facts.evaluation({ workspace_id, conversation_id: "1", closing_id: "1", evaluated_at });
    await facts.evaluation({ workspace_id, conversation_id: "1", closing_id: "2", evaluated_at });
    await facts.evaluation({ workspace_id, conversation_id: "2", evaluated_at });
    for (const day of ["01", "02", "03"])
      await facts.effect({ workspace_id, conversation_id: "1", intended_at: new Date(`2026-11-${day}T12:00:00Z`) });
    const { qa, sentiment } = await read(workspace_id);
    expect(qa).toMatchObject({ evaluations: 3, conversations: 2 });
    expect(sentiment).toMatchObject({ escalations: [0, 0, 0, 1, 1, 1, 0], escalated: 1 });
  });

  it("what was deleted stays unknown, however long the retention time is now", async () => {
    const [id, never] = ["raised", "never-short"];
    await facts.workspace({ id, settings: JSON.stringify({ retentionDays: 3 }) });
    await facts.workspace({ id: never });
    await deleteExpired(fresh.database.kysely, NOW);
    await fresh.database.kysely.updateTable("workspaces").set({ settings: "{}" }).where("id", "=", id).execute();
    await deleteExpired(fresh.database.kysely, NOW + 86_400_000);
    const found = await read(id, 7, NOW + 86_400_000);
    expect(found.beginsLate).toBe("retention");
    expect(found.calendar.map(({ date, known }) => [date, known])).toEqual([
      ["2026-10-30", false],
      ["2026-10-31", false],
      ["2026-11-01", false],
      ["2026-11-02", true],
      ["2026-11-03", true],
      ["2026-11-04", true],
      ["2026-11-05", true],
    ]);
    expect((await read(never, 7, NOW + 86_400_000)).beginsLate).toBeNull();
  });
});
