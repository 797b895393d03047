/** What was made of a reading is stored with the others or not at all where its words were redacted or deleted since. */
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isPurgedMeanwhile } from "../../src/kernel/errors.js";
import { conversationWrite, unlessPurged } from "../../src/store/conversations/conversations.js";
import { unansweredWrite } from "../../src/store/conversations/unanswered.js";
import { writeTogether } from "../../src/store/database/write-together.js";
import { purgeConversation, purgeMessage } from "../../src/store/workspaces/purge-conversation.js";
import { DATABASE_KINDS, type FreshDatabase, freshDatabase } from "../support/postgres.js";
import { conversationOf } from "../unit/domain/conversations.js";

const AT = 1_795_000_000_000;
const LATER = new Date(AT + 1_000);

describe.each(DATABASE_KINDS)("on the %s database", (kind) => {
  let fresh: FreshDatabase;
  beforeAll(async () => {
    fresh = await freshDatabase(kind);
  });
  afterAll(() => fresh.drop());

  const db = () => fresh.database.kysely;
  const reading = (id: string) => ({
    conversation: conversationOf(["customer: Where is it?", "customer: And when?"], { id }),
    readAt: AT,
  });
  const keep = (id: string, { conversation, readAt } = reading(id)) =>
    writeTogether(db(), [conversationWrite("w", conversation, readAt)]);
  const derived = (id: string) => unansweredWrite(db(), { workspaceId: "w", conversationId: id }, "Where is it?", 1);
  const store = (id: string) => writeTogether(db(), [unlessPurged("w", reading(id)), derived(id)]);
  const isStored = async (id: string) => {
    const row = await db().selectFrom("unanswered").select("query").where("conversation_id", "=", id).executeTakeFirst();
    return row !== undefined;
  };

  it.each([
    ["is not stored itself", () => Promise.resolve()],
    ["is stored", keep],
    ["was read again since, with all of its messages", (id: string) => keep(id, { ...reading(id), readAt: AT + 2_000 })],
  ] as const)("where the reading %s it is stored", async (id, before) => {
    await before(id);
    await store(id);
    expect(await isStored(id)).toBe(true);
  });

  it("with the reading in the same statement it is stored", async () => {
    const { conversation } = reading("beside-it");
    await keep("beside-it", { conversation, readAt: AT - 1_000 });
    await writeTogether(db(), [
      conversationWrite("w", conversation, AT),
      unlessPurged("w", reading("beside-it")),
      derived("beside-it"),
    ]);
    expect(await isStored("beside-it")).toBe(true);
  });

  const redact = (id: string) => purgeMessage(db(), "w", id, reading(id).conversation.messages[1]?.id ?? "", LATER);

  it.each([
    ["a message was redacted", async (id: string) => (await keep(id), redact(id))],
    ["a message was redacted before any reading was stored", redact],
    [
      "a message was redacted, and the rest read again",
      async (id: string) => {
        await keep(id);
        await redact(id);
        await keep(id, { conversation: conversationOf(["customer: Where is it?"], { id }), readAt: AT + 2_000 });
      },
    ],
    ["it was deleted", (id: string) => purgeConversation(db(), "w", id, LATER)],
  ])("where %s it is not stored, and neither is the reading", async (id, purge) => {
    await purge(id);
    const failure = await store(id).catch((error: unknown) => error);
    expect(isPurgedMeanwhile(failure), String(failure)).toBe(true);
    await keep(id);
    expect(await isStored(id)).toBe(false);
    const row = await db().selectFrom("conversations").select("snapshot").where("id", "=", id).executeTakeFirst();
    expect(JSON.stringify(row?.snapshot)).not.toContain("And when?");
  });

  it.runIf(kind === "postgres")("a purge beside it waits for what is being stored, and deletes it", async () => {
    await keep("beside");
    const purging = await db()
      .transaction()
      .execute(async (transaction) => {
        await writeTogether(transaction, [unlessPurged("w", reading("beside")), derived("beside")]);
        const purge = redact("beside");
        await sql`select pg_sleep(0.3)`.execute(transaction);
        return { purge };
      });
    await purging.purge;
    expect(await isStored("beside")).toBe(false);
  });

  it.runIf(kind === "postgres")("what waits for a purge beside it is not stored", async () => {
    await keep("behind");
    const storing = await db()
      .transaction()
      .execute(async (transaction) => {
        await purgeMessage(transaction, "w", "behind", null, LATER);
        const stored = store("behind").catch((error: unknown) => error);
        await sql`select pg_sleep(0.3)`.execute(transaction);
        return { stored };
      });
    expect(isPurgedMeanwhile(await storing.stored)).toBe(true);
    expect(await isStored("behind")).toBe(false);
  });
});
