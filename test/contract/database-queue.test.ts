import { sql } from "kysely";
import { PgBoss } from "pg-boss";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sqlRunner } from "../../src/store/database/database.js";
import { DATABASE_KINDS, emptyDatabase, type FreshDatabase } from "../support/postgres.js";

// An interface would not do: Kysely asks for an index signature.
type TestTables = { notes: { id: number } };

describe.each(DATABASE_KINDS)("pg-boss on the %s database", (kind) => {
  let fresh: FreshDatabase;
  let boss: PgBoss;
  const notes = () => fresh.database.kysely.withTables<TestTables>();

  beforeAll(async () => {
    fresh = await emptyDatabase(kind);
    await sql`create table notes (id int primary key)`.execute(notes());
    boss = new PgBoss({ db: fresh.database.sql, supervise: false, schedule: false });
    await boss.start();
    await boss.createQueue("look", { policy: "singleton" });
  });
  afterAll(async () => {
    await boss.stop({ graceful: false });
    await fresh.drop();
  });

  it("inserts, fetches and completes jobs", async () => {
    await boss.insert("look", [{ data: { conversation: "7" }, singletonKey: "7", startAfter: new Date(0) }]);
    const [job] = await boss.fetch<{ conversation: string }>("look");
    expect(job?.data).toEqual({ conversation: "7" });
    await boss.complete("look", job!.id, { done: true });
    const [completed] = await boss.findJobs("look", { id: job!.id });
    expect(completed).toMatchObject({ state: "completed", output: { done: true }, completedOn: expect.any(Date) as Date });
  });

  it("starts again on its own tables", async () => {
    const second = new PgBoss({ db: fresh.database.sql, supervise: false, schedule: false });
    await second.start();
    expect((await second.getQueue("look"))?.policy).toBe("singleton");
    await second.stop({ graceful: false });
  });

  it("takes a job and our rows together, or neither", async () => {
    const write = (id: number, outcome: () => void) =>
      notes()
        .transaction()
        .execute(async (trx) => {
          await trx.insertInto("notes").values({ id }).execute();
          await boss.insert("look", [{ data: { id } }], { db: sqlRunner(trx) });
          outcome();
        });
    const fail = () => {
      throw new Error("roll back");
    };
    await expect(write(1, fail)).rejects.toThrow("roll back");
    expect(await boss.fetch("look")).toEqual([]);
    await write(2, () => {});
    expect((await boss.fetch("look")).map(({ data }) => data)).toEqual([{ id: 2 }]);
    expect(await notes().selectFrom("notes").selectAll().execute()).toEqual([{ id: 2 }]);
  });

  it("hands each job to one of several that fetch at once", async () => {
    const count = 40;
    await boss.createQueue("many");
    await boss.insert("many", Array.from({ length: count }, (_, number) => ({ data: { number } }))); // prettier-ignore
    const fetched = await Promise.all(Array.from({ length: 8 }, () => boss.fetch<{ number: number }>("many", { batchSize: 10 })));
    const numbers = fetched.flat().map(({ data }) => data.number);
    expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, number) => number));
  });
});
