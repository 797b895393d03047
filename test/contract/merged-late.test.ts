/** A lead that became a user may be reported as deleted before it is reported as merged. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { JobContext, JobDeps } from "../../src/jobs/deps.js";
import { createMergeContactsJob, createPurgeContactJob } from "../../src/jobs/maintenance/purge.js";
import { createLogger } from "../../src/kernel/log.js";
import { DATABASE_KINDS, type FreshDatabase, freshDatabase } from "../support/postgres.js";

const RECEIVED = 1_795_000_000_000;
/** Intercom sends an event that was not taken once more after a minute. */
const SENT_AGAIN_MS = 65_000;

describe.each(DATABASE_KINDS)("on the %s database", (kind) => {
  let fresh: FreshDatabase;
  let deps: JobDeps;
  let now = RECEIVED;
  const context = { signal: new AbortController().signal, log: createLogger("silent") } as unknown as JobContext;
  const causeOf = (topic: string) => ({ id: topic, topic, receivedAt: now, partId: null });

  beforeAll(async () => {
    fresh = await freshDatabase(kind);
    deps = {
      db: fresh.database.kysely,
      now: () => now,
      queue: { addWithin: () => Promise.resolve(), announce: () => undefined },
      locks: { take: () => Promise.resolve({ release: () => Promise.resolve() }) },
    } as unknown as JobDeps;
  });
  afterAll(() => fresh.drop());

  /** An open conversation of this contact alone. */
  async function holds(id: string, contactId: string): Promise<void> {
    const snapshot = JSON.stringify({ id, state: "open", contactIds: [contactId], messages: [] });
    const read = { snapshot, read_at: new Date(RECEIVED), touched_at: new Date(RECEIVED) };
    await fresh.database.kysely
      .insertInto("conversations")
      .values({ workspace_id: "w", id, ...read })
      .execute();
  }

  const deletedAt = async (id: string) => {
    const { kysely } = fresh.database;
    return (await kysely.selectFrom("conversations").select("deleted_at").where("id", "=", id).executeTakeFirstOrThrow())
      .deleted_at;
  };
  const purge = (contactId: string, cause: ReturnType<typeof causeOf>) =>
    createPurgeContactJob(deps)({ workspaceId: "w", contactId, cause }, context);

  it("keeps the conversations where the merge comes with Intercom's second try", async () => {
    now = RECEIVED;
    await holds("c1", "lead");
    const deleted = causeOf("contact.deleted");
    now = RECEIVED + SENT_AGAIN_MS;
    const early = await purge("lead", deleted);
    expect(early.outcome).toBe("later");
    const merged = { workspaceId: "w", contactId: "user", mergedFrom: ["lead"], cause: causeOf("contact.merged") };
    await createMergeContactsJob(deps)(merged, context);
    now = early.outcome === "later" ? early.at : now;
    expect((await purge("lead", deleted)).outcome).toBe("done");
    expect(await deletedAt("c1")).toBeNull();
  });

  it("deletes them where none comes, and at once where an operator says so", async () => {
    now = RECEIVED;
    await holds("c2", "gone");
    await holds("c3", "erased");
    const deleted = causeOf("contact.deleted");
    expect((await purge("erased", causeOf("erase"))).outcome).toBe("done");
    expect(await deletedAt("c3")).toEqual(new Date(RECEIVED));
    now = RECEIVED + 600_000;
    expect((await purge("gone", deleted)).outcome).toBe("done");
    expect(await deletedAt("c2")).toEqual(new Date(now));
  });
});
