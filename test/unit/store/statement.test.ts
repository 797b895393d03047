/** Statements whose texts are worked out once. */
import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { createInsert, createStatement } from "../../../src/store/database/statement.js";

describe("a statement that is made once", () => {
  it("takes its values where they belong, however often one is named, with what is the same each time", () => {
    const find = createStatement<{ readonly id: string; readonly at: Date }>(
      (parameter) =>
        sql`select ${parameter("id")}, ${parameter("at")}, ${"always"} where id = ${parameter("id")} and kind = ${sql.lit("note")}`,
    );
    const at = new Date(5);
    const { sql: text, parameters } = find({ at, id: "a" }).compile();
    expect(text).toBe(`select $1, $2, $3 where id = $4 and kind = 'note'`);
    expect(parameters).toEqual(["a", at, "always", "a"]);
    expect(find({ at, id: "b" }).compile()).toMatchObject({ sql: text, parameters: ["b", at, "always", "b"] });
  });

  it("is refused where its text holds what looks like a parameter", () => {
    const broken = createStatement<{ readonly id: string }>((parameter) => sql`select '$1', ${parameter("id")}`);
    expect(() => broken({ id: "a" })).toThrow("a dollar and a number");
  });

  it("inserts as many rows as there are, each value in its column", () => {
    const insert = createInsert("tags", sql`on conflict do nothing`);
    const row = (name: string) => ({ workspace_id: "w", name, id: `id of ${name}` });
    const one = insert([row("a")]).compile();
    expect(one.sql).toBe('insert into "tags" ("workspace_id", "name", "id") values ($1, $2, $3) on conflict do nothing');
    const two = insert([row("a"), row("b")]).compile();
    expect(two.sql).toContain("values ($1, $2, $3), ($4, $5, $6)");
    expect(two.parameters).toEqual(["w", "a", "id of a", "w", "b", "id of b"]);
    const turned = insert([row("a"), { id: "id of b", name: "b", workspace_id: "w" }]).compile();
    expect(turned).toMatchObject({ sql: two.sql, parameters: two.parameters });
    expect(insert([row("c")]).compile()).toMatchObject({ sql: one.sql, parameters: ["w", "c", "id of c"] });
  });
});
