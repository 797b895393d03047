import { type RawBuilder, sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { DatabaseError } from "../../src/store/database/database.js";
import { sqlRunner } from "../../src/store/database/database.js";
import { DATABASE_KINDS, emptyDatabase, type FreshDatabase } from "../support/postgres.js";

// An interface would not do: Kysely asks for an index signature.
type TestTables = { notes: { id: number; text: string } };

/** What PostgreSQL holds, and what JavaScript sees of it. */
const VALUES: readonly [expression: string, value: unknown][] = [
  ["null::text", null],
  ["'café 😀'::text", "café 😀"],
  ["true", true],
  ["7::int2", 7],
  ["2147483647::int4", 2_147_483_647],
  ["9007199254740991::int8", 9_007_199_254_740_991],
  ["-9007199254740991::int8", -9_007_199_254_740_991],
  ["9007199254740993::int8", 9_007_199_254_740_993n],
  ["count(*)", 1],
  ["0.10::numeric", "0.10"],
  ["0.25::float8", 0.25],
  ["'NaN'::float8", NaN],
  ["timestamptz '2026-11-22 10:00:00.123+05:30'", new Date("2026-11-22T04:30:00.123Z")],
  ["date '2026-11-22'", "2026-11-22"],
  ["timestamp '2026-11-22 10:00:00'", "2026-11-22 10:00:00"],
  ["interval '90 minutes'", "01:30:00"],
  [`'{"a": [1, null]}'::jsonb`, { a: [1, null] }],
  [`'"text"'::json`, "text"],
  ["'null'::jsonb", null],
  ["'\\x00ff'::bytea", Uint8Array.of(0, 255)],
  ["'0191f0c0-0000-7000-8000-000000000000'::uuid", "0191f0c0-0000-7000-8000-000000000000"],
  [`array['a', 'b"c', null, '{d,}']`, ["a", 'b"c', null, "{d,}"]],
  ["array[1, 9007199254740993]::int8[]", [1, 9_007_199_254_740_993n]],
  ["array[0.10]::numeric[]", ["0.10"]],
  ["array[true, false]", [true, false]],
  ["array[[1, 2], [3, 4]]", [[1, 2], [3, 4]]], // prettier-ignore
  ["array[timestamptz '2026-11-22 00:00:00Z']", [new Date("2026-11-22T00:00:00Z")]],
  [`array['{"a": 1}']::jsonb[]`, [{ a: 1 }]],
];

/** What JavaScript gives, the type it is given for, and how PostgreSQL writes it. */
const PARAMETERS: readonly [value: unknown, type: string, text: string | null][] = [
  [null, "int4", null],
  [undefined, "text", null],
  ['it\'s\n\\ a "text"', "text", 'it\'s\n\\ a "text"'],
  [3, "int8", "3"],
  [9_007_199_254_740_993n, "int8", "9007199254740993"],
  [0.1, "numeric", "0.1"],
  [true, "boolean", "true"],
  [new Date("2026-11-22T04:30:00.123Z"), "timestamptz", "2026-11-22 04:30:00.123+00"],
  [{ a: "b" }, "jsonb", '{"a": "b"}'],
  [JSON.stringify([1, "x"]), "jsonb", '[1, "x"]'],
  [Uint8Array.of(0, 255), "bytea", "\\x00ff"],
  [Buffer.from("hi"), "bytea", "\\x6869"],
  [["a", 'b"c\\', null, ""], "text[]", '{a,"b\\"c\\\\",NULL,""}'],
  [[1, 2], "int4[]", "{1,2}"],
  [[{ a: 1 }], "jsonb[]", '{"{\\"a\\": 1}"}'],
  [[], "text[]", "{}"],
];

describe.each(DATABASE_KINDS)("the %s database", (kind) => {
  let fresh: FreshDatabase;
  const notes = () => fresh.database.kysely.withTables<TestTables>();
  const insert = (id: number, text = "x", db = notes()) => db.insertInto("notes").values({ id, text }).execute();
  const storedIds = async () => (await notes().selectFrom("notes").select("id").orderBy("id").execute()).map(({ id }) => id);

  beforeAll(async () => {
    fresh = await emptyDatabase(kind);
    await sql`create table notes (id bigint constraint notes_key primary key, text text not null)`.execute(notes());
  });
  afterAll(() => fresh.drop());
  beforeEach(() => notes().deleteFrom("notes").execute());

  it("says which one it is", () => {
    expect(fresh.database.kind).toBe(kind);
  });

  it.each(VALUES)("reads %s", async (expression, value) => {
    const { rows } = await fresh.database.sql.executeSql(`select ${expression} as value`);
    expect(rows).toStrictEqual([{ value }]);
    // Time and again, because the embedded engine keeps the plan of what comes often.
    for (let time = 0; time < 4; time += 1) {
      const typed = await sql<{ value: unknown }>`select ${sql.raw(expression)} as value where ${1}::int = 1`.execute(notes());
      expect(typed.rows).toStrictEqual([{ value }]);
    }
  });

  it.each(PARAMETERS)("takes %o as %s", async (value, type, text) => {
    for (let time = 0; time < 4; time += 1) {
      const { rows } = await fresh.database.sql.executeSql(`select ($1::${type})::text`, [value]);
      expect(rows).toEqual([{ text }]);
    }
    const typed = await sql<{ text: unknown }>`select (${value}::${sql.raw(type)})::text`.execute(notes());
    expect(typed.rows).toEqual([{ text }]);
  });

  it("counts the rows a statement touched", async () => {
    await insert(1);
    await insert(2);
    for (let time = 0; time < 4; time += 1) {
      expect(await notes().updateTable("notes").set({ text: "y" }).executeTakeFirst()).toMatchObject({ numUpdatedRows: 2n });
      expect(await notes().deleteFrom("notes").where("id", "=", 3).executeTakeFirst()).toMatchObject({ numDeletedRows: 0n });
    }
  });

  it("keeps a transaction that ends well and nothing of one that throws", async () => {
    await notes().transaction().execute((trx) => insert(1, "kept", trx)); // prettier-ignore
    const failure = new Error("changed my mind");
    const failing = notes()
      .transaction()
      .execute(async (trx) => {
        await insert(2, "dropped", trx);
        throw failure;
      });
    await expect(failing).rejects.toBe(failure);
    expect(await storedIds()).toEqual([1]);
  });

  it("waits for the disk or not as it was asked, each commit by itself", async () => {
    const asyncCommit = fresh.database.asyncCommit.withTables<TestTables>();
    const commitOf = async (db: typeof asyncCommit) =>
      (await sql<{ synchronous_commit: string }>`show synchronous_commit`.execute(db)).rows[0]?.synchronous_commit;
    await insert(1, "x", asyncCommit);
    // On PostgreSQL nothing may be set for longer than a transaction, since a pooler hands the session to others.
    expect(await commitOf(asyncCommit)).toBe(kind === "embedded" ? "off" : "on");
    expect(await asyncCommit.transaction().execute(commitOf)).toBe("off");
    expect(await commitOf(notes())).toBe("on");
    expect(await notes().transaction().execute(commitOf)).toBe("on");
    expect(await asyncCommit.transaction().execute((trx) => insert(2, "x", trx).then(() => commitOf(trx)))).toBe("off");
    expect(await storedIds()).toEqual([1, 2]);
  });

  it("writes and then reads what others had committed by the time the write was done", async () => {
    const { database } = fresh;
    const increase = notes().updateTable("notes").set({ text: "mine" }).where("id", "=", 1).returning("id").compile();
    const read = notes().selectFrom("notes").select(["id", "text"]).orderBy("id").compile();
    await insert(1);
    expect(await database.writeThenRead(increase, read)).toEqual({ written: [{ id: 1 }], found: [{ id: 1, text: "mine" }] });
    const other = await notes().startTransaction().execute();
    await other.updateTable("notes").set({ text: "theirs" }).where("id", "=", 1).execute();
    await insert(2, "theirs", other);
    const waiting = database.writeThenRead(increase, read);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await other.commit().execute();
    expect((await waiting).found).toEqual([
      { id: 1, text: "mine" },
      { id: 2, text: "theirs" },
    ]);
  });

  it("writes nothing where what is read then fails, and goes on", async () => {
    const { database } = fresh;
    const write = notes().insertInto("notes").values({ id: 1, text: "x" }).compile();
    const failing = database.writeThenRead(write, sql`select 1 / ${0}::int`.compile(notes()));
    await expect(failing).rejects.toMatchObject({ code: "22012" });
    expect(await storedIds()).toEqual([]);
    expect((await database.writeThenRead(write, sql`select ${1}::int as one`.compile(notes()))).found).toEqual([{ one: 1 }]);
    expect(await storedIds()).toEqual([1]);
  });

  it("begins a transaction with its first statement, whatever that is and however it ends", async () => {
    const first = (statement: RawBuilder<unknown>) => notes().transaction().execute((trx) => statement.execute(trx)); // prettier-ignore
    await first(sql`insert into notes values (${1}, ${"x"})`);
    await first(sql.raw("insert into notes values (2, 'x'); insert into notes values (3, 'x')"));
    await expect(first(sql`insert into notes values (${1}, ${"x"})`)).rejects.toMatchObject({ code: "23505" });
    await expect(first(sql.raw("insert into notes values (4, 'x'); select nonsense"))).rejects.toMatchObject({ code: "42703" });
    const throwing = notes().transaction().execute(() => Promise.reject(new Error("nothing was asked"))); // prettier-ignore
    await expect(throwing).rejects.toThrow("nothing was asked");
    const { rows } = await notes().transaction().execute(async (trx) => {
      const both = [sql`insert into notes values (${5}, ${"x"})`.execute(trx), sql`select count(*)::int as count from notes`.execute(trx)]; // prettier-ignore
      return (await Promise.all(both))[1]!;
    }); // prettier-ignore
    expect(rows).toEqual([{ count: 4 }]);
    expect(await storedIds()).toEqual([1, 2, 3, 5]);
  });

  it("carries isolation levels and savepoints", async () => {
    const trx = await notes().startTransaction().setIsolationLevel("serializable").execute();
    expect((await sql`show transaction_isolation`.execute(trx)).rows).toEqual([{ transaction_isolation: "serializable" }]);
    await insert(1, "x", trx);
    const saved = await trx.savepoint("before_two").execute();
    await insert(2, "x", saved);
    await (await saved.rollbackToSavepoint("before_two").execute()).commit().execute();
    expect(await storedIds()).toEqual([1]);
  });

  it("runs an empty transaction", async () => {
    expect(await notes().transaction().execute(() => Promise.resolve("nothing"))).toBe("nothing"); // prettier-ignore
    expect(await storedIds()).toEqual([]);
  });

  it("gives PostgreSQL's errors with their code and constraint, and goes on", async () => {
    await insert(1);
    const error = await insert(1).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(DatabaseError);
    expect(error).toMatchObject({ code: "23505", constraint: "notes_key", table: "notes", severity: "ERROR" });
    await expect(sql`select nonsense`.execute(notes())).rejects.toMatchObject({ code: "42703" });
    await expect(sql`select ${"text"}::int`.execute(notes())).rejects.toMatchObject({ code: "22P02" });
    await expect(sql`select ${"maybe"}::boolean`.execute(notes())).rejects.toMatchObject({ code: "22P02" });
    await expect(fresh.database.sql.executeSql("insert into notes values ($1, null)", [2])).rejects.toMatchObject({
      code: "23502",
    });
    expect(await storedIds()).toEqual([1]);
  });

  it("does not call a transaction committed that was rolled back because of an error caught inside", async () => {
    const careless = notes()
      .transaction()
      .execute(async (trx) => {
        await insert(1, "x", trx);
        await insert(1, "x", trx).catch(() => null);
      });
    await expect(careless).rejects.toMatchObject({ code: "40000" });
    expect(await storedIds()).toEqual([]);
  });

  it("keeps what runs beside a transaction out of it", async () => {
    let beside: Promise<unknown> = Promise.resolve();
    const failing = notes()
      .transaction()
      .execute(async (trx) => {
        await insert(1, "x", trx);
        beside = Promise.all([insert(2), fresh.database.sql.executeSql("insert into notes values ($1, $2)", [3, "x"])]);
        await insert(4, "x", trx);
        throw new Error("roll back");
      });
    await expect(failing).rejects.toThrow("roll back");
    await beside;
    expect(await storedIds()).toEqual([2, 3]);
  });

  it("serves 16 inserts and 16 transactions at once", async () => {
    const increase = (id: number) =>
      notes()
        .transaction()
        .execute(async (trx) => {
          const { text } = await trx
            .selectFrom("notes")
            .select("text")
            .where("id", "=", id)
            .forUpdate()
            .executeTakeFirstOrThrow();
          await trx.updateTable("notes").set({ text: String(Number(text) + 1) }).where("id", "=", id).execute(); // prettier-ignore
        });
    await Promise.all(Array.from({ length: 16 }, (_, id) => insert(id, "0")));
    await Promise.all(Array.from({ length: 16 }, () => increase(3)));
    const counter = await notes().selectFrom("notes").select("text").where("id", "=", 3).executeTakeFirst();
    expect([await storedIds(), counter]).toEqual([Array.from({ length: 16 }, (_, id) => id), { text: "16" }]);
  });

  it("runs several statements in one text and gives all their rows", async () => {
    const { rows } = await fresh.database.sql.executeSql(
      "begin; insert into notes values (1, 'a') returning id; insert into notes values (2, 'b') returning text; commit; select 3 as three",
    );
    expect(rows).toEqual([{ id: 1 }, { text: "b" }, { three: 3 }]);
  });

  it("leaves no transaction behind when one of several statements fails", async () => {
    const failing = fresh.database.sql.executeSql("begin; insert into notes values (1, 'a'); select nonsense; commit");
    await expect(failing).rejects.toMatchObject({ code: "42703" });
    await insert(2);
    expect(await storedIds()).toEqual([2]);
  });

  it("runs raw SQL inside a transaction", async () => {
    const failing = notes()
      .transaction()
      .execute(async (trx) => {
        const { rows } = await sqlRunner(trx).executeSql("insert into notes values ($1, $2) returning id", [1, "x"]);
        expect(rows).toEqual([{ id: 1 }]);
        throw new Error("roll back");
      });
    await expect(failing).rejects.toThrow("roll back");
    expect(await storedIds()).toEqual([]);
  });

  it("is tended while it is used", async () => {
    await Promise.all([insert(1), fresh.database.maintain(), insert(2)]);
    expect(await storedIds()).toEqual([1, 2]);
  });

  it("closes once, however often it is asked", async () => {
    const another = await emptyDatabase(kind);
    await Promise.all([another.database.close(), another.database.close()]);
    await expect(another.database.sql.executeSql("select 1")).rejects.toThrow();
    await another.drop();
  });
});
