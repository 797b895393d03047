/** A contact's conversations are found by who takes part and who once wrote, without reading all that is stored. */
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Conversation } from "../../src/domain/conversation.js";
import { conversationWrite } from "../../src/store/conversations/conversations.js";
import { writeTogether } from "../../src/store/database/write-together.js";
import { findMergedInto, holdsContact, mergeContacts, purgeContact } from "../../src/store/workspaces/contacts.js";
import { purgeMessage } from "../../src/store/workspaces/purge-conversation.js";
import { countReads } from "../support/postgres-statements.js";
import { DATABASE_KINDS, type FreshDatabase, freshDatabase } from "../support/postgres.js";
import { conversationOf } from "../unit/domain/conversations.js";

const writtenBy = (authorId: string) =>
  conversationOf(["customer: Where is it?"]).messages.map((message) => ({ ...message, authorId }));

const AT = new Date(1_795_000_000_000);

describe.each(DATABASE_KINDS)("on the %s database", (kind) => {
  let fresh: FreshDatabase;
  beforeAll(async () => {
    fresh = await freshDatabase(kind);
  });
  afterAll(() => fresh.drop());

  const read = (id: string, facts: Partial<Conversation>, readAt = AT.getTime()) =>
    writeTogether(fresh.database.kysely, [conversationWrite("w", conversationOf([], { id, ...facts }), readAt)]);
  const purge = (contactId: string) => purgeContact(fresh.database.kysely, "w", contactId, AT, (_id, work) => work());

  it("whoever takes part, wrote without taking part any more, or did before the last reading", async () => {
    await read("listed", { contactIds: ["ann"] });
    await read("wrote", { contactIds: ["bob"], messages: writtenBy("ann") });
    await read("left", { contactIds: ["ann", "bob"] });
    await read("left", { contactIds: ["bob"] }, AT.getTime() + 1_000);
    await read("others", { contactIds: ["bob"] });
    expect(new Set(await purge("ann"))).toEqual(new Set(["listed", "wrote", "left"]));
    expect(await holdsContact(fresh.database.kysely, "w", "ann")).toBe(false);
  });

  it("of another workspace none", async () => {
    const theirs = conversationOf([], { id: "theirs", contactIds: ["cas"] });
    await writeTogether(fresh.database.kysely, [conversationWrite("v", theirs, AT.getTime())]);
    expect(await holdsContact(fresh.database.kysely, "w", "cas")).toBe(false);
    expect(await holdsContact(fresh.database.kysely, "v", "cas")).toBe(true);
  });

  it("in what an earlier release stored, which did not say who takes part", async () => {
    await read("earlier", { contactIds: ["dee"] });
    await fresh.database.kysely.updateTable("conversations").set({ contact_ids: null }).where("id", "=", "earlier").execute();
    expect(await purge("dee")).toEqual(["earlier"]);
  });

  it("after a message was redacted, and the conversation read again without its author", async () => {
    await read("redacted", { contactIds: ["eve"], messages: writtenBy("fay") });
    await purgeMessage(fresh.database.kysely, "w", "redacted", "source", AT);
    await read("redacted", { contactIds: ["eve"] }, AT.getTime() + 2_000);
    expect(await purge("fay")).toEqual(["redacted"]);
  });

  describe.runIf(kind === "postgres")("among many", () => {
    const rowsRead = async (table = "conversations") => {
      await countReads(fresh.database.kysely);
      const { rows } = await sql<{ read: number }>`select seq_tup_read::int as read from pg_stat_user_tables
        where relname = ${table}`.execute(fresh.database.kysely);
      return rows[0]?.read ?? Number.NaN;
    };

    it("no other rows are read for it", async () => {
      await sql`insert into conversations (workspace_id, id, snapshot, contact_ids, touched_at)
        select 'w', 'many-' || n, '{"state":"open","contactIds":[],"messages":[]}', jsonb_build_array('contact-' || n), now()
        from generate_series(1, 4000) as n`.execute(fresh.database.kysely);
      await sql`analyze conversations`.execute(fresh.database.kysely);
      const explained = await sql<{ "QUERY PLAN": string }>`explain select id from conversations
        where workspace_id = 'w' and contact_ids @> '["contact-7"]'`.execute(fresh.database.kysely);
      expect(JSON.stringify(explained.rows)).toContain("conversations_by_contact");
      const before = await rowsRead();
      expect(await holdsContact(fresh.database.kysely, "w", "contact-3999")).toBe(true);
      expect(await holdsContact(fresh.database.kysely, "w", "nobody")).toBe(false);
      expect((await rowsRead()) - before).toBe(0);
    });

    it("nor other contacts that were merged, when one is deleted or takes in another", async () => {
      await sql`insert into merged_contacts (workspace_id, id, into_id, merged_at)
        select 'w', 'lead-' || n, 'user-' || n, now() from generate_series(1, 4000) as n`.execute(fresh.database.kysely);
      await sql`analyze merged_contacts`.execute(fresh.database.kysely);
      const before = await rowsRead("merged_contacts");
      await mergeContacts(fresh.database.kysely, "w", ["user-9"], "user-10", AT);
      expect(await findMergedInto(fresh.database.kysely, "w", "lead-9")).toBe("user-10");
      await purge("user-10");
      expect(await findMergedInto(fresh.database.kysely, "w", "lead-9")).toBe(null);
      expect((await rowsRead("merged_contacts")) - before).toBe(0);
    });
  });
});
