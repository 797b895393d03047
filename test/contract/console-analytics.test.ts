/** The figures of the console, from rows as the jobs write them, in a zone whose clocks go back on the way. */
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { EngineCall } from "../../src/ai/observed.js";
import { type Analytics, analyticsSchema, type AnalyticsRange } from "../../src/console/api/analytics.js";
import { getAnalytics } from "../../src/console/handlers/analytics/get-analytics.js";
import { deleteExpired } from "../../src/store/workspaces/retention.js";
import { startServiceHours } from "../../src/store/analytics/service-hours.js";
import { DATABASE_KINDS, type FreshDatabase, freshDatabase } from "../support/postgres.js";
import { storedFacts } from "../support/stored-facts.js";

/** New York leaves summer time on 1 November 2026: that day has 25 hours. */
const ZONE = "America/New_York";
const at = (written: string) => Math.floor(Date.parse(written) / 1000);
const NOW = Date.parse("2026-11-04T15:00:00-05:00");
const CONNECTED = new Date("2026-10-31T09:00:00-04:00");

describe.each(DATABASE_KINDS)("on the %s database", (kind) => {
  let fresh: FreshDatabase;
  let facts: ReturnType<typeof storedFacts>;
  beforeAll(async () => {
    fresh = await freshDatabase(kind);
    facts = storedFacts(fresh.database.kysely);
  });
  afterAll(() => fresh.drop());

  const read = async (workspaceId: string, days: AnalyticsRange = 7): Promise<Analytics> =>
    analyticsSchema.parse(await getAnalytics(fresh.database.kysely, workspaceId, days, NOW));

  it("a workspace that was never connected has no figures, and none of them is zero", async () => {
    const found = await read("stranger");
    expect(found.calendar.map(({ known }) => known)).toEqual(Array(7).fill(false));
    expect(found).toMatchObject({ timezone: "UTC", beginsLate: "connected", volume: { total: 0, categories: [] } });
    expect(found.sentiment.positive).toEqual(Array(7).fill(null));
    expect(found.qa.overall).toBeNull();
  });

  it("days are the workspace's own, of 25 hours too; before the connection they are missing, after it zero", async () => {
    const workspace_id = "days";
    await facts.workspace({ id: workspace_id, timezone: ZONE, connected_at: CONNECTED });
    const times = [
      "2026-10-30T12:00:00-04:00", // before the connection: not shown
      "2026-10-31T23:59:59-04:00",
      "2026-11-01T00:00:00-04:00", // midnight, in summer time
      "2026-11-01T01:30:00-04:00", // the hour that comes twice
      "2026-11-01T01:30:00-05:00",
      "2026-11-01T23:59:59-05:00", // already 24 hours after midnight
      "2026-11-02T00:00:00-05:00",
      "2026-11-04T14:59:00-05:00",
    ];
    for (const time of times) await facts.classification({ workspace_id, decided_at: at(time) });
    await facts.workspace({ id: "neighbour", timezone: ZONE, connected_at: CONNECTED });
    await facts.classification({ workspace_id: "neighbour", decided_at: at("2026-11-02T12:00:00-05:00") });

    const found = await read(workspace_id);
    expect(found.calendar.map(({ date, known }) => [date, known])).toEqual([
      ["2026-10-29", false],
      ["2026-10-30", false],
      ["2026-10-31", true],
      ["2026-11-01", true],
      ["2026-11-02", true],
      ["2026-11-03", true],
      ["2026-11-04", true],
    ]);
    expect(found.beginsLate).toBe("connected");
    expect(found.volume.total).toBe(7);
    expect(found.volume.categories).toEqual([{ name: "billing", rest: false, total: 7, perDay: [null, null, 1, 4, 1, 0, 1] }]);
    expect((await read(workspace_id, 90)).volume.categories[0]?.perDay.slice(-7)).toEqual([null, null, 1, 4, 1, 0, 1]);
  });

  it("days before another installation are known as far back as what was decided then is kept", async () => {
    const workspace_id = "again";
    await facts.workspace({ id: workspace_id, timezone: ZONE, connected_at: new Date("2026-11-03T09:00:00-05:00") });
    await facts.decision({ workspace_id, decided_at: new Date("2026-11-01T10:00:00-05:00") });
    await facts.decision({ workspace_id: "before", decided_at: new Date("2026-10-29T10:00:00-04:00") });
    for (const time of ["2026-10-30T12:00:00-04:00", "2026-11-01T10:00:00-05:00", "2026-11-03T10:00:00-05:00"])
      await facts.classification({ workspace_id, decided_at: at(time) });
    const found = await read(workspace_id);
    expect(found.beginsLate).toBe("connected");
    expect(found.volume.categories[0]?.perDay).toEqual([null, null, null, 1, 0, 1, 0]);
  });

  it("days beyond the retention time are missing, not empty", async () => {
    const settings = JSON.stringify({ retentionDays: 3 });
    await facts.workspace({ id: "short", timezone: ZONE, settings });
    const found = await read("short");
    expect(found.beginsLate).toBe("retention");
    expect(found.sentiment.negative).toEqual([null, null, null, null, 0, 0, 0]);
  });

  it("volume names the largest and gathers the rest, and keeps what was not given apart", async () => {
    const workspace_id = "volume";
    await facts.workspace({ id: workspace_id });
    const decided_at = at("2026-11-03T12:00:00Z");
    const sizes = { a: 8, b: 7, c: 6, d: 5, e: 4, f: 2, g: 1 };
    for (const [category, size] of Object.entries(sizes))
      for (let made = 0; made < size; made += 1)
        await facts.classification({ workspace_id, category, urgency: made % 2 === 0 ? "high" : null, decided_at });
    const { volume } = await read(workspace_id);
    expect(volume.categories.map(({ name, rest, total }) => [name, rest, total])).toEqual([
      ["a", false, 8],
      ["b", false, 7],
      ["c", false, 6],
      ["d", false, 5],
      ["e", false, 4],
      [null, true, 3],
    ]);
    expect(volume.urgencies.map(({ name, rest, total }) => [name, rest, total])).toEqual([
      ["high", false, 18],
      [null, false, 15],
    ]);
    expect(volume.categories.at(-1)?.perDay).toEqual([0, 0, 0, 0, 0, 3, 0]);
  });

  it("moods: counts by label, the mean of the scores that were given, escalations once a conversation and day", async () => {
    const workspace_id = "moods";
    await facts.workspace({ id: workspace_id });
    const monday = at("2026-11-02T12:00:00Z");
    const tuesday = at("2026-11-03T12:00:00Z");
    await facts.sentiment({ workspace_id, label: "negative", score: -0.8, message_at: monday });
    await facts.sentiment({ workspace_id, label: "positive", score: 0.2, message_at: monday });
    await facts.sentiment({ workspace_id, label: "positive", score: null, message_at: monday });
    await facts.sentiment({ workspace_id, label: "neutral", score: null, message_at: tuesday });
    const tagged = { workspace_id, intended_at: new Date(monday * 1000) };
    await facts.effect({ ...tagged, conversation_id: "1" });
    await facts.effect({ ...tagged, conversation_id: "1", state: "undone" });
    await facts.effect({ ...tagged, conversation_id: "2", state: "suggested" });
    await facts.effect({ ...tagged, conversation_id: "3", kind: "untag" });
    await facts.effect({ ...tagged, conversation_id: "4", automation: "triage" });
    const { sentiment } = await read(workspace_id);
    expect(sentiment).toMatchObject({
      messages: 4,
      positive: [0, 0, 0, 0, 2, 0, 0],
      neutral: [0, 0, 0, 0, 0, 1, 0],
      negative: [0, 0, 0, 0, 1, 0, 0],
      escalations: [0, 0, 0, 0, 1, 0, 0],
    });
    expect(sentiment.meanScore.map((mean) => (mean === null ? null : Number(mean.toFixed(6))))).toEqual(
      // Tuesday has a message, and no score: no mean.
      [null, null, null, null, -0.3, null, null],
    );
  });

  it("drafts: each has one fate, by engine; copied into Intercom's composer it counts as sent", async () => {
    const workspace_id = "drafts";
    await facts.workspace({ id: workspace_id });
    const resolved = { workspace_id, settled_at: at("2026-11-03T12:00:00Z") };
    await facts.draft({ ...resolved, state: "sent", outcome: "as-is", similarity: 1, thumbs: "up" });
    await facts.draft({ ...resolved, state: "superseded", outcome: "as-is", similarity: 0.98 });
    await facts.draft({ ...resolved, state: "sent", outcome: "light-edit", similarity: 0.8 });
    await facts.draft({ ...resolved, state: "superseded", outcome: "heavy-edit", similarity: 0.4 });
    await facts.draft({ ...resolved, state: "superseded", outcome: "not-used", similarity: 0.1, thumbs: "down" });
    await facts.draft({ ...resolved, state: "superseded" });
    await facts.draft({ ...resolved, state: "superseded", outcome: "not-used", similarity: null });
    await facts.draft({ ...resolved, state: "noted" });
    await facts.draft({ ...resolved, by: "llm", state: "superseded" });
    await facts.draft({ workspace_id, state: "live", settled_at: null });
    await facts.draft({ ...resolved, settled_at: at("2026-10-01T12:00:00Z"), state: "sent", outcome: "as-is" });
    const { drafts } = await read(workspace_id);
    expect(drafts.total).toBe(9);
    expect(drafts.byEngine).toEqual([
      {
        engine: "builtin",
        total: 8,
        fates: { sentUnchanged: 2, sentEdited: 2, noted: 1, answeredOtherwise: 1, dismissed: 1, superseded: 1 },
        editSimilarity: expect.closeTo(0.6, 6) as number,
        thumbsUp: 1,
        thumbsDown: 1,
      },
      {
        engine: "llm",
        total: 1,
        fates: { sentUnchanged: 0, sentEdited: 0, noted: 0, answeredOtherwise: 0, dismissed: 0, superseded: 1 },
        editSimilarity: null,
        thumbsUp: 0,
        thumbsDown: 0,
      },
    ]);
  });

  it("corrections: by what the engine said first, whatever teammates made of it since", async () => {
    const workspace_id = "agreement";
    await facts.workspace({ id: workspace_id });
    const decided_at = at("2026-11-03T12:00:00Z");
    const said = (conversation_id: string, category: string, corrected_by: string | null = null) =>
      facts.classification({ workspace_id, conversation_id, category, corrected_by, decided_at });
    const corrected = (conversation_id: string, was_category: string, category: string, corrected_at: number) =>
      facts.correction({ workspace_id, conversation_id, was_category, category, corrected_at });
    await said("1", "billing");
    await said("2", "refund", "Maren");
    await corrected("2", "billing", "refund", 1);
    // Away and back again: in the end the engine was right.
    await said("3", "billing", "Maren");
    await corrected("3", "billing", "order", 1);
    await corrected("3", "order", "billing", 2);
    // Only the urgency was corrected.
    await said("4", "order", "Maren");
    await corrected("4", "order", "order", 1);
    // The correction was deleted with the message it quotes: what the engine said is not known any more.
    await said("5", "refund", "Maren");
    // A neighbour's correction of a conversation with the same id.
    await facts.correction({ workspace_id: "agreement-2", conversation_id: "1", was_category: "order", category: "billing" });
    expect((await read(workspace_id)).corrections).toEqual({
      classified: 4,
      correctedAway: 1,
      byCategory: [
        { category: "billing", classified: 3, correctedAway: 1 },
        { category: "order", classified: 1, correctedAway: 0 },
      ],
    });
  });

  it("QA: mean, spread and cases by dimension, and who agreed", async () => {
    const workspace_id = "qa";
    await facts.workspace({ id: workspace_id });
    const evaluated_at = at("2026-11-03T12:00:00Z");
    const dimensions = (scores: Record<string, number>) =>
      JSON.stringify(Object.entries(scores).map(([name, score]) => ({ name, score, evidence: null })));
    const ratedAs = (agreed: boolean) => JSON.stringify({ agreed, by: "Maren", reason: null });
    await facts.evaluation({ workspace_id, evaluated_at, overall: 0.6, dimensions: dimensions({ Empathy: 0.4, tone: 0.7 }) });
    await facts.evaluation({
      workspace_id,
      evaluated_at,
      overall: 0.8,
      dimensions: dimensions({ empathy: 0.8 }),
      verdict: ratedAs(false),
    });
    await facts.evaluation({ workspace_id, evaluated_at, overall: 0.7, verdict: ratedAs(true) });
    const { qa } = await read(workspace_id);
    expect(qa).toMatchObject({ evaluations: 3, agreed: 1, disputed: 1 });
    expect(qa.overall?.mean).toBeCloseTo(0.7);
    expect(qa.overall?.spread).toBeCloseTo(0.1);
    expect(qa.dimensions.map(({ dimension, cases }) => [dimension, cases])).toEqual([
      ["empathy", 2],
      ["tone", 1],
    ]);
    expect(qa.dimensions[0]?.mean).toBeCloseTo(0.6);
    expect(qa.dimensions[0]?.spread).toBeCloseTo(0.2828, 3);
    expect(qa.dimensions[1]?.spread, "one case has no spread").toBeNull();
  });

  it("services: what was added up in memory is written down by the hour, added to what stands there, and read by class", async () => {
    const workspace_id = "services";
    await facts.workspace({ id: workspace_id });
    const warnings: string[] = [];
    const deps = {
      db: fresh.database.kysely,
      log: { warn: (_facts: object, message: string) => void warnings.push(message) },
      now: () => NOW,
    };
    const call = (milliseconds: number, given: Partial<EngineCall> = {}): EngineCall => ({
      workspaceId: workspace_id,
      contract: "reply",
      operation: "draft",
      engine: "llm",
      outcome: "answered",
      milliseconds,
      ...given,
    });
    const one = startServiceHours(deps);
    const other = startServiceHours(deps);
    for (let made = 0; made < 18; made += 1) one.add(call(80));
    one.add(call(3_000));
    for (const outcome of ["given-up", "paused", "over-limit"] as const) one.add(call(60_000, { outcome }));
    await one.flush();
    other.add(call(80));
    other.add(call(2, { outcome: "unreachable" }));
    other.add(call(900_000, { engine: "fallback" }));
    await other.stop();
    await one.stop();
    expect((await read(workspace_id)).services).toEqual([
      { contract: "reply", engine: "fallback", calls: 1, failures: 0, halfWithinMs: 600_000, mostWithinMs: 600_000 },
      // The failure came fast, and does not make the answers look fast; what was never asked is no call.
      { contract: "reply", engine: "llm", calls: 21, failures: 1, halfWithinMs: 100, mostWithinMs: 100 },
    ]);
    expect(warnings).toEqual([]);

    // While it cannot be written down nothing is lost.
    const db = fresh.database.kysely;
    const patient = startServiceHours(deps);
    patient.add(call(80));
    await sql`alter table service_hours rename to service_hours_away`.execute(db);
    await patient.flush();
    expect(warnings).toEqual(["hourly counts of AI service calls not saved yet"]);
    await sql`alter table service_hours_away rename to service_hours`.execute(db);
    patient.add(call(80));
    await patient.stop();
    expect((await read(workspace_id)).services[1]).toMatchObject({ engine: "llm", calls: 23 });

    await deleteExpired(db, NOW + 100 * 86_400_000);
    expect((await read(workspace_id)).services, "it ages like everything else").toEqual([]);
  });
});
