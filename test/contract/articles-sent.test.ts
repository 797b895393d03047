/** Which articles still have to be handed over, and to which knowledge base. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ArticleDestination } from "../../src/store/knowledge/article-destination.js";
import { createArticleSource, recordMissing, reportWrongArticle, upsertArticle } from "../../src/store/knowledge/articles.js";
import { recordArticleSent } from "../../src/store/knowledge/sent-articles.js";
import { countLeftBehind, listArticles } from "../../src/store/knowledge/list-articles.js";
import { DATABASE_KINDS, freshDatabase, type FreshDatabase } from "../support/postgres.js";

const builtin: ArticleDestination = { engine: "builtin", url: null, sharedByWorkspaces: false };
const service = (url: string): ArticleDestination => ({ engine: "simpli", url, sharedByWorkspaces: false });
const KB = service("https://kb.example/base");

describe.each(DATABASE_KINDS)("articles handed over on %s", (kind) => {
  let fresh: FreshDatabase;
  let count = 0;
  beforeAll(async () => {
    fresh = await freshDatabase(kind);
  });
  afterAll(() => fresh.drop());

  const create = () => ({
    id: `${(count += 1)}`,
    title: "T",
    content: "C",
    url: null as string | null,
    tags: [] as readonly string[],
    language: "en",
    updatedAt: 1,
  });
  type Created = ReturnType<typeof create>;
  const db = () => fresh.database.kysely;
  const isDue = async (article: Created, to: ArticleDestination) => (await upsertArticle(db(), "w", article, new Date(), to)).due;
  const sentTo = async (to: ArticleDestination): Promise<Created> => {
    const article = create();
    await upsertArticle(db(), "w", article, new Date(), to);
    await recordArticleSent(db(), "w", article, null, to);
    return article;
  };

  it.each([
    ["the same engine", builtin, builtin, false],
    ["the same service", KB, KB, false],
    ["the same service with a slash or a password more", KB, service("https://us:er@kb.example/base/"), false],
    ["a service, after the built-in engine", builtin, KB, true],
    ["the built-in engine, after a service", KB, builtin, false],
    ["another service", KB, service("https://other.example/base"), true],
    ["another path", KB, service("https://kb.example/"), true],
  ])("are due, or not, at %s", async (_what, first, then, due) => {
    expect(await isDue(await sentTo(first), then)).toBe(due);
  });

  /** As releases before recorded it: the text's hash alone. */
  async function sentBefore(externalId: string | null): Promise<Created> {
    const article = create();
    await upsertArticle(db(), "w", article, new Date(), KB);
    await db()
      .updateTable("articles")
      .set(({ ref }) => ({ sent_hash: ref("hash"), external_id: externalId }))
      .where("id", "=", article.id)
      .execute();
    return article;
  }

  it("are not due again where an earlier release got an id for them, and are at another address later", async () => {
    const article = await sentBefore("kb-1");
    expect(await isDue(article, KB)).toBe(false);
    expect(await isDue(article, KB)).toBe(false);
    expect(await isDue(article, service("https://other.example"))).toBe(true);
  });

  it.each([
    ["text", { content: "Another" }],
    ["language", { language: "de" }],
  ])(
    "have another version with each change of a %s, also where a later one was written before by the same sync",
    async (_, by) => {
      const version = () => createArticleSource(db()).version("w");
      const [older, newer] = [create(), { ...create(), updatedAt: 9 }];
      const earlier = new Date(Date.now() - 60_000);
      for (const article of [older, newer]) await upsertArticle(db(), "w", article, earlier, KB);
      const seenAt = new Date();
      await upsertArticle(db(), "w", { ...newer, content: "New" }, seenAt, KB);
      const between = await version();
      expect(await version()).toBe(between);
      await upsertArticle(db(), "w", { ...older, ...by }, seenAt, KB);
      expect(await version()).not.toBe(between);
    },
  );

  it("are not due where only their address changed, which is not sent; engines here know the new one", async () => {
    const article = await sentTo(KB);
    const version = await createArticleSource(db()).version("w");
    const moved = { ...article, url: "https://help.example/moved" };
    for (const again of [moved, moved, { ...moved, url: "https://help.example/back" }])
      expect(await isDue(again, KB)).toBe(false);
    expect(await createArticleSource(db()).version("w")).not.toBe(version);
    expect((await createArticleSource(db()).list("w")).find(({ id }) => id === article.id)?.url).toBe(
      "https://help.example/back",
    );
    expect(await isDue({ ...moved, content: "Another" }, KB)).toBe(true);
    const both = { ...(await sentTo(KB)), url: "https://help.example/too", title: "New" };
    for (const again of [both, both]) expect(await isDue(again, KB)).toBe(true);
  });

  it("count as left in a service that has them, and in no other, once they are not published any more", async () => {
    const left = (to: ArticleDestination) => countLeftBehind(db(), "w", to);
    const unpublish = async (article: Created) => recordMissing(db(), "w", [article.id], new Date(Date.now() + 60_000));
    const [before, other] = [await left(KB), service("https://third.example")];
    await unpublish(await sentTo(builtin));
    expect(await left(KB)).toBe(before);
    await unpublish(await sentTo(KB));
    expect([await left(KB), await left(other)]).toEqual([before + 1, 0]);
  });

  it("count as left in a service that several workspaces read, once they are for teammates alone", async () => {
    const shared = { ...service("https://shared.example"), sharedByWorkspaces: true };
    const sent = { ...(await sentTo(shared)), title: "Limited later" };
    await upsertArticle(db(), "w", sent, new Date(), shared);
    await recordArticleSent(db(), "w", sent, "kb-7", shared);
    expect(await countLeftBehind(db(), "w", shared)).toBe(0);
    await upsertArticle(db(), "w", { ...sent, internal: true }, new Date(), shared);
    await upsertArticle(db(), "w", { ...create(), internal: true, title: "Limited always" }, new Date(), shared);
    expect(await countLeftBehind(db(), "w", shared)).toBe(1);
    const filter = { which: "published", search: "limited" } as const;
    const listed = await listArticles(db(), "w", filter, { offset: 0, limit: 9 }, shared);
    expect(listed.map(({ title, staysHere }) => [title, staysHere])).toEqual([
      ["Limited always", true],
      ["Limited later", false],
    ]);
  });

  it.each([
    ["a corrected text", { content: "Corrected" }, 0],
    ["a corrected title", { title: "Corrected" }, 0],
    ["another address", { url: "https://help.example/moved" }, 1],
    ["another collection", { tags: ["Orders"] }, 1],
    ["another time", { updatedAt: 9 }, 1],
  ])("that teammates reported wrong, with %s", async (_what, change, times) => {
    const article = await sentTo(KB);
    await reportWrongArticle(db(), "w", article.id);
    await upsertArticle(db(), "w", { ...article, ...change }, new Date(), KB);
    const row = await db().selectFrom("articles").select("called_wrong").where("id", "=", article.id).executeTakeFirstOrThrow();
    expect(row.called_wrong).toBe(times);
  });

  it.each([
    ["another address", { url: "https://help.example/moved" }],
    ["another collection", { tags: ["Orders"] }],
    ["a mark for teammates alone", { tags: ["internal"], internal: true }],
  ])("stay reported wrong with %s, however long they are", async (_what, change) => {
    const article = { ...create(), content: "x".repeat(30_000) };
    await upsertArticle(db(), "w", article, new Date(), KB);
    await reportWrongArticle(db(), "w", article.id);
    await upsertArticle(db(), "w", { ...article, ...change }, new Date(), KB);
    const listed = await listArticles(db(), "w", { which: "called-wrong", search: "" }, { offset: 0, limit: 99 }, KB);
    expect(listed.map(({ id }) => id)).toContain(article.id);
  });

  it("are reported wrong no more once a part is corrected that is not kept here", async () => {
    const long = "x".repeat(30_000);
    const article = { ...create(), content: long };
    await upsertArticle(db(), "w", article, new Date(), KB);
    await reportWrongArticle(db(), "w", article.id);
    await upsertArticle(db(), "w", { ...article, content: `${long} corrected` }, new Date(), KB);
    const listed = await listArticles(db(), "w", { which: "called-wrong", search: "" }, { offset: 0, limit: 99 }, KB);
    expect(listed.map(({ id }) => id)).not.toContain(article.id);
  });

  it("that share an id by an earlier release both keep it, and neither is due again", async () => {
    const [older, newer] = [await sentBefore("kb-twice"), await sentBefore("kb-twice")];
    const ids = () =>
      db().selectFrom("articles").select(["id", "external_id"]).where("external_id", "=", "kb-twice").orderBy("id").execute();
    expect(await ids()).toHaveLength(2);
    expect(await isDue(older, KB)).toBe(false);
    expect(await isDue({ ...newer, url: "https://help.example/moved" }, KB)).toBe(false);
    expect((await ids()).map(({ id }) => id)).toEqual([older.id, newer.id].sort());
  });

  it("are due once where an earlier release cannot say who took them", async () => {
    expect(await isDue(await sentBefore(null), KB)).toBe(true);
  });
});
