/** What is deleted, and when: compared with the schema, so that no table is forgotten. */
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkRetention } from "../../src/console/handlers/health/own-checks.js";
import { createLedger } from "../../src/effects/ledger.js";
import { mergeContacts } from "../../src/store/workspaces/contacts.js";
import { saveWorkspace } from "../../src/store/workspaces/workspaces.js";
import { newestNotificationAt } from "../../src/store/workspaces/topics-seen.js";
import { getSetUpFacts } from "../../src/store/workspaces/set-up-facts.js";
import { CONVERSATION_TABLES, purgeConversation, purgeMessage } from "../../src/store/workspaces/purge-conversation.js";
import { claimTurn, setWatermark } from "../../src/store/workspaces/watermarks.js";
import { AGING_TABLES, deleteExpired } from "../../src/store/workspaces/retention.js";
import { DATABASE_KINDS, type FreshDatabase, freshDatabase } from "../support/postgres.js";

const DAY = 86_400_000;
const NOW = 1_795_000_000_000;

/** Tables that hold nothing of a customer's: who we are, what admins set, what Intercom calls things, how far we are, who is signed in, how often people agreed. */
const LASTING = new Set([
  "workspaces",
  "setting_changes",
  "tags",
  "contact_attributes",
  "articles",
  "budgets",
  "watermarks",
  "install_states",
  "sessions",
  "label_weeks",
  "facts_keys",
  "alert_settings",
]);

describe.each(DATABASE_KINDS)("on the %s database", (kind) => {
  let fresh: FreshDatabase;
  beforeAll(async () => {
    fresh = await freshDatabase(kind);
  });
  afterAll(() => fresh.drop());

  it("who became a lead before belongs to the contact that the lead became", async () => {
    const { kysely } = fresh.database;
    await mergeContacts(kysely, "w", ["first"], "second", new Date(NOW));
    await mergeContacts(kysely, "w", ["second"], "third", new Date(NOW));
    const merged = await kysely.selectFrom("merged_contacts").select(["id", "into_id"]).orderBy("id").execute();
    expect(merged).toEqual([
      { id: "first", into_id: "third" },
      { id: "second", into_id: "third" },
    ]);
  });

  it("a turn is due though the last one lies in the future, as after a clock that was set back", async () => {
    const claim = (at: number) => claimTurn(fresh.database.kysely, "w", "a-turn", at, 3_600);
    expect([await claim(10_000), await claim(10_000), await claim(9_000), await claim(9_100)]).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });

  async function columnsOf(): Promise<readonly { table: string; column: string; type: string }[]> {
    const { rows } = await sql<{ table: string; column: string; type: string }>`
      select table_name as "table", column_name as "column", data_type as "type" from information_schema.columns
      where table_schema = current_schema() and table_name not like 'kysely%'`.execute(fresh.database.kysely);
    return rows;
  }

  it("every table with a conversation in it is purged with the conversation", async () => {
    const columns = await columnsOf();
    const about = columns.filter(({ column }) => column === "conversation_id").map(({ table }) => table);
    // A lease holds nothing but the id, and its holder deletes it.
    expect(about.filter((table) => table !== "leases").sort()).toEqual([...CONVERSATION_TABLES].sort());
  });

  it("every table either ages, by a column that it has, or is known to last", async () => {
    const columns = await columnsOf();
    const tables = new Set(columns.map(({ table }) => table));
    expect([...tables].filter((table) => !(table in AGING_TABLES) && !LASTING.has(table))).toEqual([]);
    for (const [table, clock] of Object.entries(AGING_TABLES)) {
      const { type } = columns.find((each) => each.table === table && each.column === clock.column) ?? { type: "missing" };
      expect({ table, type }).toEqual({ table, type: clock.as === "timestamp" ? "timestamp with time zone" : "bigint" });
    }
  });

  it("deletes by each workspace's own limits: payloads first, then everything", async () => {
    const db = fresh.database.kysely;
    const workspace = (id: string, settings: object) => ({
      id,
      name: null,
      region: "us",
      timezone: "UTC",
      admin_id: "1",
      token_sealed: null,
      settings: JSON.stringify(settings),
      connected_at: new Date(NOW),
      disconnected_at: null,
    });
    await db
      .insertInto("workspaces")
      .values([workspace("usual", {}), workspace("short", { retentionDays: 10, rawRetentionDays: 1 })])
      .execute();
    const event = (workspaceId: string, days: number) => ({
      workspace_id: workspaceId,
      id: `${days}`,
      topic: "conversation.user.created",
      conversation_id: "c",
      event_at: 1,
      received_at: new Date(NOW - days * DAY),
      body: "what a customer wrote",
    });
    const all = ["usual", "short", "stranger"].flatMap((id) => [0, 5, 20, 89, 91].map((days) => event(id, days)));
    await db.insertInto("notifications").values(all).execute();
    const unanswered = { conversation_id: "c", query: "how?", asked_at: Math.floor((NOW - 20 * DAY) / 1000) };
    await db
      .insertInto("unanswered")
      .values(["usual", "short"].map((workspace_id) => ({ workspace_id, ...unanswered })))
      .execute();

    await deleteExpired(db, NOW);
    const left = await db.selectFrom("notifications").select(["workspace_id", "id", "body"]).execute();
    const seen = (id: string) =>
      Object.fromEntries(
        left.filter((row) => row.workspace_id === id).map((row) => [row.id, row.body === null ? "empty" : "whole"]),
      );
    expect(seen("usual")).toEqual({ 0: "whole", 5: "whole", 20: "empty", 89: "empty" });
    expect(seen("short")).toEqual({ 0: "whole", 5: "empty" });
    expect(seen("stranger"), "by the defaults").toEqual(seen("usual"));
    expect(await db.selectFrom("unanswered").select("workspace_id").execute()).toEqual([{ workspace_id: "usual" }]);
    expect(await deleteExpired(db, NOW), "a second time there is nothing").toEqual({ deleted: 0, emptied: 0, failures: [] });
  });

  it("when each topic came last is known after its events are deleted", async () => {
    const db = fresh.database.kysely;
    const [RARE, USUAL] = ["contact.deleted", "conversation.user.created"];
    const event = { workspace_id: "quiet", conversation_id: null, event_at: 1, body: null };
    const daysAgo = (days: number) => new Date(NOW - days * DAY);
    await saveWorkspace(db, { id: "quiet", name: null, region: "us", timezone: "UTC", adminId: "1", tokenSealed: null }, NOW);
    await db
      .insertInto("notifications")
      .values([
        { ...event, id: "1", topic: RARE, received_at: daysAgo(120) },
        { ...event, id: "2", topic: RARE, received_at: daysAgo(110) },
        { ...event, id: "3", topic: USUAL, received_at: daysAgo(100) },
      ])
      .execute();
    await deleteExpired(db, NOW);
    expect(await newestNotificationAt(db, "quiet")).toEqual(daysAgo(100));
    await db
      .insertInto("notifications")
      .values({ ...event, id: "4", topic: USUAL, received_at: daysAgo(1) })
      .execute();
    await deleteExpired(db, NOW);
    expect(await newestNotificationAt(db, "quiet")).toEqual(daysAgo(1));
    const { topics } = await getSetUpFacts(db, "quiet", [RARE, USUAL, "ping"], "none");
    expect([...topics]).toEqual([
      [RARE, daysAgo(110).getTime()],
      [USUAL, daysAgo(1).getTime()],
      ["ping", null],
    ]);
  });

  it("a purged conversation leaves a bare marker", async () => {
    const db = fresh.database.kysely;
    await purgeConversation(db, "usual", "c", new Date(NOW));
    for (const table of CONVERSATION_TABLES) {
      const rows = await db
        .selectFrom(table)
        .select("workspace_id")
        .where("workspace_id", "=", "usual")
        .where("conversation_id", "=", "c")
        .execute();
      expect({ table, rows }).toEqual({ table, rows: [] });
    }
    expect(await db.selectFrom("conversations").select(["snapshot", "deleted_at"]).where("id", "=", "c").execute()).toEqual([
      { snapshot: null, deleted_at: new Date(NOW) },
    ]);
  });

  it("a note that is under way while what it may quote is redacted keeps none of its words", async () => {
    const { kysely: db } = fresh.database;
    const ledger = createLedger({ durable: db, asyncCommit: db, now: () => NOW });
    const effect = { kind: "note", html: "<p>my secret order 4711</p>" } as const;
    const planned = { key: "quoting", effect, automation: "draft", why: "because", before: null } as const;
    const [entry] = await ledger.recordIntents("redacting", "c", [{ planned, state: "intended" }]);
    await purgeMessage(db, "redacting", "c", "part", new Date(NOW));
    await ledger.complete([{ id: entry?.id ?? "", state: "done", result: { partId: "9" } }]);
    expect(await ledger.find("redacting", "c", entry?.id ?? "")).toMatchObject({ state: "done", wanted: { redacted: true } });
  });

  it("what an engine says a draft lacks goes with a message that is redacted, and not that it lacks something", async () => {
    const { kysely: db } = fresh.database;
    const draftDecision = (key: string, abstained: string | null) => ({
      ...{ workspace_id: "redacting", key, conversation_id: "lacking", automation: "draft", category: null, facts: "{}" },
      ...{ output: JSON.stringify({ draftId: key, confidence: 0.3, abstained }), did: "{}", reason: "ours", effect_keys: "[]" },
      ...{ engine: null, cause: "test", settings_revision: "r", decided_at: new Date(NOW) },
    });
    const decisions = [draftDecision("quotes", "Needs a teammate: check card 4111"), draftDecision("answers", null)];
    await db.insertInto("decisions").values(decisions).execute();
    await purgeMessage(db, "redacting", "lacking", "part", new Date(NOW));
    const outputs = db.selectFrom("decisions").select(["key", "output"]).where("conversation_id", "=", "lacking").orderBy("key");
    expect(await outputs.execute()).toEqual([
      { key: "answers", output: { draftId: "answers", confidence: 0.3, abstained: null } },
      { key: "quotes", output: { draftId: "quotes", confidence: 0.3, abstained: "redacted in Intercom" } },
    ]);
  });

  it("goes on with other tables and workspaces where one fails, and says so", async () => {
    const db = fresh.database.kysely;
    const body = { topic: "ping", conversation_id: null, event_at: 1, received_at: new Date(NOW - 100 * DAY), body: null };
    await db
      .insertInto("notifications")
      .values(["usual", "short"].map((workspace_id) => ({ workspace_id, id: "aged", ...body })))
      .execute();
    const asked = { conversation_id: "aged", query: "how?", asked_at: Math.floor((NOW - 100 * DAY) / 1000) };
    await db
      .insertInto("unanswered")
      .values({ workspace_id: "usual", ...asked })
      .execute();
    await sql`create function held() returns trigger language plpgsql as 'begin raise exception ''held''; end'`.execute(db);
    await sql`create trigger held before delete on notifications for each row when (old.workspace_id = 'usual') execute function held()`.execute(
      db,
    );
    const { failures } = await deleteExpired(db, NOW);
    expect(failures.map(({ message }) => message)).toEqual(["held"]);
    const aged = await db.selectFrom("notifications").select("workspace_id").where("id", "=", "aged").execute();
    expect(aged).toEqual([{ workspace_id: "usual" }]);
    expect(await db.selectFrom("unanswered").select("query").where("conversation_id", "=", "aged").execute()).toEqual([]);
    await sql`drop trigger held on notifications`.execute(db);
    expect(await deleteExpired(db, NOW)).toEqual({ deleted: 1, emptied: 0, failures: [] });
  });

  it("Health names a deletion that did not get everywhere, until one does", async () => {
    const db = fresh.database.kysely;
    const [seconds, hour] = [NOW / 1_000, 3_600];
    const health = () => checkRetention("usual", { db, now: () => NOW + 60_000 });
    await setWatermark(db, "", "retention-turn", seconds - 23 * hour);
    expect(await health()).toMatchObject({ level: "good" });
    await setWatermark(db, "", "retention-failed", seconds);
    expect(await health()).toMatchObject({ level: "attention", lastAt: NOW, nextAt: NOW + hour * 1_000 });
    await setWatermark(db, "", "retention-turn", seconds + hour);
    expect(await health()).toMatchObject({ level: "good", lastAt: NOW + hour * 1_000 });
  });

  it("a large table goes in parts, none of which is long", async () => {
    const db = fresh.database.kysely;
    // Some 500 pages.
    await sql`insert into notifications (workspace_id, id, topic, event_at, received_at)
      select case n % 3 when 0 then 'usual' when 1 then 'short' else 'stranger' end, 'part-' || n, 'ping', 1,
        ${new Date(NOW)}::timestamptz - n % 200 * interval '1 day'
      from generate_series(1, 30000) as n`.execute(db);
    const { rows } = await sql<{ pages: number }>`select pg_relation_size('notifications')::int / 8192 as pages`.execute(db);
    expect(rows[0]?.pages).toBeGreaterThan(250);
    await deleteExpired(db, NOW);
    const left = await sql<{ id: string; oldest: Date; count: number }>`
      select workspace_id as id, min(received_at) as oldest, count(*)::int as count from notifications
      where id like 'part-%' group by workspace_id order by workspace_id`.execute(db);
    expect(left.rows.map(({ id, oldest, count }) => [id, (NOW - oldest.getTime()) / DAY, count])).toEqual([
      ["short", 10, 550],
      ["stranger", 90, 4_550],
      ["usual", 90, 4_550],
    ]);
    await db.deleteFrom("notifications").where("id", "like", "part-%").execute();
  });

  it("goes on where it cannot be listed whose rows there are, and deletes nothing where the settings cannot be had", async () => {
    const db = fresh.database.kysely;
    const aged = () => db.selectFrom("unanswered").select("query").where("conversation_id", "=", "listed").execute();
    const asked = { conversation_id: "listed", query: "how?", asked_at: Math.floor((NOW - 100 * DAY) / 1000) };
    await db
      .insertInto("unanswered")
      .values({ workspace_id: "usual", ...asked })
      .execute();
    await sql`alter table workspaces rename to workspaces_away`.execute(db);
    const without = await deleteExpired(db, NOW);
    await sql`alter table workspaces_away rename to workspaces`.execute(db);
    expect([without.deleted, without.failures.length > 0, (await aged()).length]).toEqual([0, true, 1]);
    await sql`alter table notifications rename to notifications_away`.execute(db);
    const { failures } = await deleteExpired(db, NOW);
    await sql`alter table notifications_away rename to notifications`.execute(db);
    expect(failures.length).toBeGreaterThan(0);
    expect(await aged()).toEqual([]);
  });
});
