/** A merge renames a contact in what is stored, and changes nothing else of it. */
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { mergeContacts } from "../../src/store/workspaces/contacts.js";
import { purgeConversation } from "../../src/store/workspaces/purge-conversation.js";
import { DATABASE_KINDS, type FreshDatabase, freshDatabase } from "../support/postgres.js";

const AT = new Date(1_795_000_000_000);
const LATER = new Date(AT.getTime() + 1_000);

describe.each(DATABASE_KINDS)("on the %s database", (kind) => {
  let fresh: FreshDatabase;
  beforeAll(async () => {
    fresh = await freshDatabase(kind);
  });
  afterAll(() => fresh.drop());

  const snapshotOf = (id: string, contactIds: readonly string[], texts: readonly string[]) =>
    JSON.stringify({ id, state: "open", contactIds, messages: texts.map((text) => ({ role: "customer", text })) });
  const store = (id: string, contactIds: readonly string[]) =>
    fresh.database.kysely
      .insertInto("conversations")
      .values({ workspace_id: "w", id, snapshot: snapshotOf(id, contactIds, ["first"]), read_at: AT, touched_at: AT })
      .execute();
  const stored = (id: string) =>
    fresh.database.kysely
      .selectFrom("conversations")
      .select(["snapshot", "read_at", "deleted_at"])
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
  const merge = (leads: readonly string[]) => mergeContacts(fresh.database.kysely, "w", leads, "user", AT);

  it("both leads of one conversation become the contact, in their place", async () => {
    await store("group", ["one", "other", "two"]);
    expect(await merge(["one", "two"])).toEqual([{ id: "group", isOpen: true }]);
    expect((await stored("group")).snapshot?.contactIds).toEqual(["user", "other"]);
  });

  // The embedded database has one connection: nothing else is written within a transaction of it.
  describe.runIf(kind === "postgres")("while something else is written", () => {
    /** In this database: others of the server have their own. */
    const isWaiting = async () => {
      const waiting = "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
      return (await fresh.database.sql.executeSql(waiting)).rows.length > 0;
    };

    /** @param write is under way when the merge comes to the row, and is committed then */
    async function mergeBeside(lead: string, write: (transaction: FreshDatabase["database"]["kysely"]) => Promise<unknown>) {
      let merging = Promise.resolve<unknown>(null);
      await fresh.database.kysely.transaction().execute(async (transaction) => {
        await write(transaction);
        merging = merge([lead]);
        await vi.waitUntil(isWaiting, { timeout: 20_000 });
      });
      await merging;
    }

    it("a newer reading stays, with the contact's new id", async () => {
      await store("read", ["reader"]);
      await mergeBeside("reader", (transaction) =>
        transaction
          .updateTable("conversations")
          .set({ snapshot: snapshotOf("read", ["reader"], ["first", "second"]), read_at: LATER })
          .where("id", "=", "read")
          .execute(),
      );
      const { snapshot } = await stored("read");
      expect(snapshot?.messages.map(({ text }) => text)).toEqual(["first", "second"]);
      expect(snapshot?.contactIds).toEqual(["user"]);
    });

    it("what is deleted stays deleted", async () => {
      await store("gone", ["leaver"]);
      await mergeBeside("leaver", (transaction) => purgeConversation(transaction, "w", "gone", LATER));
      expect(await stored("gone")).toEqual({ snapshot: null, read_at: null, deleted_at: LATER });
    });
  });
});
