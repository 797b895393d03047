/** What rests on a past answer loses it with its conversation, without reading all that rests on others. */
import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { purgeConversation, purgeMessage } from "../../src/store/workspaces/purge-conversation.js";
import { countReads } from "../support/postgres-statements.js";
import { DATABASE_KINDS, type FreshDatabase, freshDatabase } from "../support/postgres.js";

const AT = new Date(1_795_000_000_000);
const urlOf = (id: string) => `https://app.intercom.com/a/inbox/w/inbox/conversation/${id}`;
const ARTICLE = { title: "Lamps", url: "https://help.example/lamps", articleId: "1", updatedAt: 5 };
/** As an earlier release kept it. */
const byAddress = (id: string) => ({ title: "Asked there", url: urlOf(id), articleId: null, updatedAt: 5, answeredAt: 5 });
const byId = (id: string) => ({ ...byAddress(id), title: "", answeredIn: id });

describe.each(DATABASE_KINDS)("on the %s database", (kind) => {
  let fresh: FreshDatabase;
  beforeAll(async () => {
    fresh = await freshDatabase(kind);
  });
  afterAll(() => fresh.drop());

  const db = () => fresh.database.kysely;

  async function keep(conversationId: string, ...sources: readonly object[]): Promise<void> {
    await sql`insert into drafts (id, workspace_id, conversation_id, answers_message_id, text, sources, style, engine, state, drafted_at)
      values (${randomUUID()}, 'w', ${conversationId}, 'm', '', ${JSON.stringify(sources)}::jsonb, 'normal', '{}', 'settled', 5)`.execute(
      db(),
    );
    const html = sources.map((source) => ("url" in source ? `<a href="${String(source.url)}">` : "")).join("");
    await sql`insert into effects (id, workspace_id, conversation_id, key, kind, automation, wanted, why, state, intended_at)
      values (${randomUUID()}, 'w', ${conversationId}, ${conversationId}, 'note', 'draft', ${JSON.stringify({ html })}::jsonb, '', 'done',
        now())`.execute(db());
    const answer = JSON.stringify({ text: "", sources });
    await sql`insert into actions (id, workspace_id, conversation_id, key, kind, teammate_id, teammate_name, input, state, message,
      requested_at) values (${randomUUID()}, 'w', ${conversationId}, ${conversationId}, 'ask', 't', 'T', '{}', 'done', ${answer}::text,
        now())`.execute(db());
  }

  const draftOf = (id: string) =>
    db().selectFrom("drafts").select("sources").where("conversation_id", "=", id).executeTakeFirstOrThrow();
  const noteOf = (id: string) =>
    db().selectFrom("effects").select("wanted").where("conversation_id", "=", id).executeTakeFirstOrThrow();
  const answerOf = (id: string) =>
    db().selectFrom("actions").select("message").where("conversation_id", "=", id).executeTakeFirstOrThrow();

  it.each([
    ["by its id", byId],
    ["by its address alone", byAddress],
  ])("what names it %s loses words and link, and others keep theirs", async (_how, named) => {
    await keep("rests", ARTICLE, named("4711"));
    await keep("others", named("14711"), named("47110"));
    await purgeConversation(db(), "w", "4711", AT);
    expect(JSON.stringify([await draftOf("rests"), await answerOf("rests")])).not.toContain("4711");
    expect((await draftOf("rests")).sources).toEqual([ARTICLE, { ...byAddress("4711"), title: "", url: null }]);
    expect((await noteOf("rests")).wanted).toEqual({ redacted: true });
    expect((await draftOf("others")).sources).toEqual([named("14711"), named("47110")]);
    expect(JSON.stringify(await noteOf("others"))).toContain(urlOf("47110"));
    for (const table of ["drafts", "effects", "actions"] as const) await db().deleteFrom(table).execute();
  });

  it("where a message is redacted, words go and the link stays until the conversation goes", async () => {
    await keep("rests", byAddress("4711"));
    await purgeMessage(db(), "w", "4711", "m", AT);
    expect((await draftOf("rests")).sources).toEqual([{ ...byAddress("4711"), title: "" }]);
    await purgeConversation(db(), "w", "4711", AT);
    expect((await draftOf("rests")).sources).toEqual([{ ...byAddress("4711"), title: "", url: null }]);
  });

  it.runIf(kind === "postgres")("among many, no others are read for it", async () => {
    const sources = (from: string) =>
      sql`jsonb_build_array(jsonb_build_object('answeredAt', 5, 'answeredIn', ${sql.lit(from)} || n))`;
    await sql`insert into drafts (id, workspace_id, conversation_id, answers_message_id, text, sources, style, engine, state, drafted_at)
      select gen_random_uuid(), 'w', n, 'm', '', ${sources("past-")}, 'normal', '{}', 'settled', 5
      from generate_series(1, 4000) as n`.execute(db());
    await sql`insert into effects (id, workspace_id, conversation_id, key, kind, automation, wanted, why, state, intended_at)
      select gen_random_uuid(), 'w', n, 'note-' || n, 'note', 'draft', '{"html":""}', '', 'done', now()
      from generate_series(1, 4000) as n`.execute(db());
    await sql`insert into lookups (workspace_id, conversation_id, about, asked_at, found)
      select 'w', n, 'customer', now(), jsonb_build_object('earlier', jsonb_build_object('value',
        jsonb_build_array(jsonb_build_object('id', 'past-' || n)))) from generate_series(1, 4000) as n`.execute(db());
    await sql`analyze drafts, effects, lookups`.execute(db());
    const before = await rowsRead();
    await purgeConversation(db(), "w", "past-3999", AT);
    expect((await draftOf("3999")).sources).toEqual([{ answeredAt: 5, title: "", url: null }]);
    await purgeConversation(db(), "w", "unknown", AT);
    expect((await rowsRead()) - before).toBeLessThan(20);
  });

  async function rowsRead(): Promise<number> {
    await countReads(db());
    const { rows } = await sql<{ read: number }>`select sum(seq_tup_read + coalesce(idx_tup_fetch, 0))::int as read
      from pg_stat_user_tables where relname in ('drafts', 'effects', 'lookups')`.execute(db());
    return rows[0]?.read ?? Number.NaN;
  }
});
