/** The export: everything that was asked for, in a form for strangers' programs, and no word of a customer's. */
import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import { parseConfig } from "../../src/config.js";
import { type activityFilterSchema, activityEndpoints } from "../../src/console/api/activity.js";
import { createActivityHandlers } from "../../src/console/handlers/activity/activity-handlers.js";
import { EXPORT_COLUMNS } from "../../src/console/handlers/activity/export-activity.js";
import { saveWorkspace } from "../../src/store/workspaces/workspaces.js";
import { type FreshDatabase, freshDatabase } from "../support/postgres.js";
import { createRecorder } from "../support/recorded-activity.js";
import { parseCsv } from "../support/read-csv.js";
import type { z } from "zod";

/** Late in the evening of New York's 14th, when it is the 15th in UTC. */
const NOW = Date.UTC(2026, 2, 15, 2);
const MARKER = "MARKER-4711";

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase("postgres");
  for (const id of ["w1", "w2", "long"])
    await saveWorkspace(
      fresh.database.kysely,
      { id, name: id, region: "us", timezone: "America/New_York", adminId: "1", tokenSealed: null },
      NOW,
    );
});
afterAll(() => fresh.drop());

type Filter = z.input<typeof activityFilterSchema>;

async function start(workspaceId: string, format: "csv" | "json", filter: Filter = {}, signal = new AbortController().signal) {
  const queue = new Proxy({} as never, { get: () => expect.unreachable("an export queues nothing") });
  const handlers = createActivityHandlers({ config: parseConfig({}), db: fresh.database.kysely, queue, now: () => NOW });
  const viewer = { workspaceId, workspaceName: null, teammateId: null, name: "Admin" };
  const input = activityEndpoints["export-activity"].input.parse({ ...filter, format });
  const answer = await handlers["export-activity"](input, { viewer, signal });
  if (!answer.ok) throw new Error(answer.message);
  return answer.value;
}

async function download(workspaceId: string, format: "csv" | "json", filter: Filter = {}): Promise<string> {
  let whole = "";
  for await (const part of (await start(workspaceId, format, filter)).parts) whole += part;
  return whole;
}

it("is named after the workspace's own day", async () => {
  expect(await start("w1", "csv")).toMatchObject({ name: "activity-2026-03-14.csv", type: "text/csv; charset=utf-8" });
  expect(await start("w1", "json")).toMatchObject({ name: "activity-2026-03-14.json" });
});

it("of nothing is a header, and an empty list", async () => {
  expect(await download("w1", "csv")).toBe(`\uFEFF${EXPORT_COLUMNS.join(",")}\n`);
  expect(await download("w1", "json")).toBe("[]\n");
});

it("carries ids, names of the workspace's things and figures, and no text of a customer, a note or a reply", async () => {
  const record = createRecorder(fresh.database.kysely, "w2");
  const html = `<p>${MARKER}</p>`;
  await record.effect({ why: `The customer writes "${MARKER}"`, failure: null });
  await record.effect({ kind: "note", automation: "draft", wanted: JSON.stringify({ kind: "note", html }) });
  await record.effect({
    kind: "contact-attributes",
    automation: "sentiment",
    wanted: JSON.stringify({ contactId: "k1", values: { sentiment_score: "negative", escalation_risk: 0.71, name: MARKER } }),
    before: JSON.stringify({ sentiment_score: MARKER }),
    result: JSON.stringify({ quoted: MARKER }),
    why: "The message reads negative, escalation risk 71%",
  });
  await record.effect({ kind: "assign-team", wanted: JSON.stringify({ teamId: "5", teamName: "=1+1", note: MARKER }) });
  await record.action({ kind: "send-reply", state: "refused", input: JSON.stringify({ draftId: null, text: MARKER }) });
  await record.action({ kind: "regenerate", input: JSON.stringify({ instruction: MARKER }) });
  await record.action({ kind: "qa-verdict", input: JSON.stringify({ verdict: "dispute", reason: MARKER }) });
  await record.action({ kind: "correct", input: JSON.stringify({ category: "refund", urgency: "high" }) });
  await fresh.database.kysely
    .insertInto("moods")
    .values({
      ...{ workspace_id: "w2", conversation_id: "c1", message_id: "m1", contact_id: "k1", label: "negative", score: -1, risk: 1 },
      ...{ confidence: 1, triggers: JSON.stringify([MARKER]), excerpt: MARKER, message_at: 1, analyzed_at: 1 },
      engine: JSON.stringify({ engine: "builtin", model: null, notice: MARKER, masked: 0 }),
    })
    .execute();

  const [csv, json] = [await download("w2", "csv"), await download("w2", "json")];
  expect(csv + json).not.toContain(MARKER);

  const rows: unknown = JSON.parse(json);
  expect(rows).toMatchObject([
    { kind: "correct", category: "refund", urgency: "high", teammate_name: "Maren Holt", automation: "teammate" },
    { kind: "qa-verdict", verdict: "dispute" },
    { kind: "regenerate" },
    { kind: "reply", state: "refused" },
    { kind: "assign-team", team_id: "5", team_name: "=1+1", reason: null },
    {
      kind: "contact-attributes",
      contact_id: "k1",
      sentiment: "negative",
      escalation_risk: 0.71,
      reason: "The message reads negative, escalation risk 71%",
    },
    { kind: "note", automation: "draft", reference: expect.stringMatching(/^SI-/) as unknown },
    { kind: "tag", tag: "ai-category:billing", at: "2026-03-01T12:01:00.000Z", reason: null },
  ]);
  const lines = parseCsv(csv);
  expect(lines[0]).toEqual([...EXPORT_COLUMNS]);
  expect(lines).toHaveLength(9);
  expect(lines.every((line) => line.length === EXPORT_COLUMNS.length)).toBe(true);
  const team = lines.find((line) => line.includes("assign-team"));
  expect(team, "a spreadsheet must not calculate a team's name").toContain("'=1+1");
});

it("holds to the filters", async () => {
  const kinds = async (filter: Filter) =>
    (JSON.parse(await download("w2", "json", filter)) as readonly { kind: string }[]).map(({ kind }) => kind);
  expect(await kinds({ automation: "draft" })).toEqual(["note"]);
  expect(await kinds({ only: "failures" })).toEqual(["reply"]);
  expect(await kinds({ from: "2026-03-01", to: "2026-03-01" })).toHaveLength(8);
  expect(await kinds({ from: "2026-03-02" })).toEqual([]);
});

it("of a long record comes in pieces, whole and without repetition; a browser that goes away ends it", async () => {
  await sql`insert into effects select gen_random_uuid(), 'long', 'c' || n, 'triage|c' || n || '|opening|x', 'tag', 'triage',
    '{"tag": "ai-category:billing"}', 'why', null, null, 'done', null, timestamptz '2026-01-01' + n / 7 * interval '1 second', null
    from generate_series(1, 5300) n`.execute(fresh.database.kysely);
  const parts: string[] = [];
  for await (const part of (await start("long", "json")).parts) parts.push(part);
  expect(parts.length).toBeGreaterThan(5);
  expect(Math.max(...parts.map((part) => part.length))).toBeLessThan(1_000_000);
  const rows = JSON.parse(parts.join("")) as readonly { conversation_id: string; at: string }[];
  expect(new Set(rows.map((row) => row.conversation_id)).size).toBe(5300);
  expect(rows.map((row) => row.at)).toEqual(
    rows
      .map((row) => row.at)
      .toSorted()
      .toReversed(),
  );

  const gone = new AbortController();
  const seen: string[] = [];
  for await (const part of (await start("long", "csv", {}, gone.signal)).parts) if (seen.push(part) === 2) gone.abort();
  expect(seen).toHaveLength(2);
});
