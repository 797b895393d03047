import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Source } from "../../src/domain/answers.js";
import { recordArticleSent, upsertArticle } from "../../src/store/knowledge/articles.js";
import { createOwnSources } from "../../src/store/knowledge/article-lookup.js";
import { DATABASE_KINDS, freshDatabase, type FreshDatabase } from "../support/postgres.js";

const HERE = { engine: "builtin", url: null } as const;
const AT = 1_700_000_000;

describe.each(DATABASE_KINDS)("sources in our own articles' words on %s", (kind) => {
  let fresh: FreshDatabase;
  beforeAll(async () => {
    fresh = await freshDatabase(kind);
    const db = fresh.database.kysely;
    const upsert = async (workspaceId: string, id: string, title: string, externalId: string | null) => {
      const url = `https://help.example/${id}`;
      const article = { id, title, content: "x", url, tags: [], language: "en", updatedAt: AT };
      await upsertArticle(db, workspaceId, article, new Date(), HERE);
      await recordArticleSent(db, workspaceId, article, externalId, HERE);
    };
    await upsert("w", "1", "Refunds", "kb-7");
    await upsert("w", "2", "Passwords", null);
    await upsert("w", "3", "Shipping", null);
    await upsert("w", "4", "Shipping", null);
    await upsert("other", "5", "Only there", "kb-9");
  });
  afterAll(() => fresh.drop());

  const source = (fields: Partial<Source>): Source => ({ title: "?", url: null, articleId: null, updatedAt: null, ...fields });
  const refunds = { articleId: "1", title: "Refunds", url: "https://help.example/1", updatedAt: AT };

  it.each([
    ["by the id the service gave it", source({ articleId: "kb-7", title: "Old title" }), refunds],
    ["by its address", source({ articleId: "kb-99", url: "https://help.example/1" }), refunds],
    ["by a title only one has", source({ title: "Passwords" }), { articleId: "2", title: "Passwords" }],
    ["not by a title that two have", source({ title: "Shipping", articleId: "kb-3" }), { articleId: null, title: "Shipping" }],
    ["not by an id that is ours only by accident", source({ articleId: "2", title: "Else" }), { articleId: null, title: "Else" }],
    ["not in another workspace", source({ articleId: "kb-9", title: "Only there" }), { articleId: null }],
  ])("finds the article %s", async (_how, given, found) => {
    expect(await createOwnSources(fresh.database.kysely)("w", [given])).toMatchObject([found]);
  });

  it("keeps the order and what is not known", async () => {
    const given = [source({ title: "Nobody's" }), source({ articleId: "kb-7" })];
    const found = await createOwnSources(fresh.database.kysely)("w", given);
    expect(found.map(({ articleId }) => articleId)).toEqual([null, "1"]);
  });
});
