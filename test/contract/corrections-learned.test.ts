/** When a workspace's corrections are learned: whenever there are other ones, however many there are. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Correction, createLearner } from "../../src/ai/builtin/corrections/learn.js";
import { listCorrections, listCorrectionsVersions, saveCorrection } from "../../src/store/conversations/corrections.js";
import { DATABASE_KINDS, type FreshDatabase, freshDatabase } from "../support/postgres.js";

/** As many as are learned from at most. */
const CAP = 5_000;

describe.each(DATABASE_KINDS)("corrections in the %s database", (kind) => {
  let fresh: FreshDatabase;
  beforeAll(async () => {
    fresh = await freshDatabase(kind);
    await fresh.database.sql.executeSql(
      `insert into corrections (id, workspace_id, conversation_id, text, was_category, was_urgency, category, urgency, teammate_id, corrected_at)
       select gen_random_uuid(), 'w', 'c', 'text ' || n, null, null, 'billing', null, 't', n from generate_series(1, $1::int) as n`,
      [CAP],
    );
  });
  afterAll(() => fresh.drop());

  const correct = (workspaceId: string, text: string, at: number) =>
    saveCorrection(
      fresh.database.kysely,
      {
        ...{ id: randomUUID(), workspaceId, conversationId: "c", text, teammateId: "t", at },
        ...{ was: { category: null, urgency: null }, now: { category: "refund", urgency: null } },
      },
      "Maren",
    );

  it("one past the cap still teaches, and nothing is read again that did not change", async () => {
    const { kysely: db } = fresh.database;
    const learned: [string, number, string | undefined][] = [];
    let listed = 0;
    let reached: (workspaceId: string) => void = () => undefined;
    const learn = createLearner({
      versions: (ids) => listCorrectionsVersions(db, ids),
      list(workspaceId) {
        listed += 1;
        return listCorrections(db, workspaceId);
      },
      learn(workspaceId, corrections: readonly Correction[]) {
        learned.push([workspaceId, corrections.length, corrections.at(-1)?.text]);
        reached(workspaceId);
        return Promise.resolve();
      },
      log: { warn: () => undefined },
    });
    /** Up to the workspace that is learned last. */
    const until = (last: string, ids: readonly string[]) =>
      new Promise<void>((resolve) => {
        reached = (workspaceId) => (workspaceId === last ? resolve() : undefined);
        learn(ids);
      });
    await until("w", ["empty", "w"]);
    await correct("w", "the newest", CAP + 1);
    await until("w", ["empty", "w"]);
    await correct("other", "of another workspace", 1);
    await until("other", ["empty", "w", "other"]);
    expect(learned).toEqual([
      ["w", CAP, `text ${CAP}`],
      ["w", CAP, "the newest"],
      ["other", 1, "of another workspace"],
    ]);
    expect(listed).toBe(3);
    await db.deleteFrom("corrections").where("workspace_id", "=", "other").execute();
    await until("other", ["other"]);
    expect(learned.at(-1), "none left clear what was learned").toEqual(["other", 0, undefined]);
  });
});
