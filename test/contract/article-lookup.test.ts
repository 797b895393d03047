import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createArticleLookup } from "../../src/store/knowledge/article-lookup.js";
import { recordMissing, upsertArticle } from "../../src/store/knowledge/articles.js";
import { DATABASE_KINDS, type FreshDatabase, freshDatabase } from "../support/postgres.js";

const HERE = { engine: "builtin", url: null, sharedByWorkspaces: false } as const;
const articleOf = (id: string, language: string | null) => ({
  id,
  title: `Title ${id}`,
  content: "One.\n\nTwo.",
  url: null,
  tags: ["a"],
  language,
  updatedAt: 1_700_000_000,
});

describe.each(DATABASE_KINDS)("single articles on %s", (kind) => {
  let fresh: FreshDatabase;
  beforeAll(async () => {
    fresh = await freshDatabase(kind);
    const db = fresh.database.kysely;
    await upsertArticle(db, "w", articleOf("gone", "fr"), new Date(1000), HERE);
    await recordMissing(db, "w", ["gone"], new Date(2000));
    for (const [id, language] of [
      ["1", "de"],
      ["2", "en"],
      ["3", "en"],
      ["4", null],
    ] as const) {
      await upsertArticle(db, "w", articleOf(id, language), new Date(3000), HERE);
    }
    await upsertArticle(db, "other", articleOf("5", "es"), new Date(3000), HERE);
  });
  afterAll(() => fresh.drop());

  it("are found by id, where they are published and the workspace's own", async () => {
    const lookup = createArticleLookup(fresh.database.kysely);
    expect(await lookup.find("w", ["3", "5", "gone", "nowhere"])).toEqual([articleOf("3", "en")]);
    expect(await lookup.find("w", [])).toEqual([]);
  });

  it("tell the help centre's languages, the commonest first", async () => {
    const lookup = createArticleLookup(fresh.database.kysely);
    expect(await lookup.languages("w")).toEqual(["en", "de"]);
    expect(await lookup.languages("nobody")).toEqual([]);
  });

  it("are recorded as missing, however many there are", async () => {
    const db = fresh.database.kysely;
    await upsertArticle(db, "large", articleOf("article-69999", "en"), new Date(1000), HERE);
    const ids = Array.from({ length: 70_000 }, (_, index) => `article-${index}`);
    await recordMissing(db, "large", ids, new Date(2000));
    expect(await createArticleLookup(db).find("large", ["article-69999"])).toEqual([]);
  });
});
