import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { subjectOf } from "../../src/ai/simpli/triage.js";
import type { Source } from "../../src/domain/answers.js";
import { conversationWrite } from "../../src/store/conversations/conversations.js";
import { writeTogether } from "../../src/store/database/write-together.js";
import { recordMissing, upsertArticle } from "../../src/store/knowledge/articles.js";
import { recordArticleSent } from "../../src/store/knowledge/sent-articles.js";
import { createOwnSources } from "../../src/store/knowledge/article-lookup.js";
import { ownGaps } from "../../src/store/knowledge/gaps.js";
import { saveWorkspace } from "../../src/store/workspaces/workspaces.js";
import { DATABASE_KINDS, freshDatabase, type FreshDatabase } from "../support/postgres.js";
import { conversationOf } from "../unit/domain/conversations.js";

const HERE = { engine: "simpli", url: "https://kb.example", sharedByWorkspaces: false } as const;
const AT = 1_700_000_000;
const LONG = `Limits ${"of all refunds ".repeat(20)}end`;

describe.each(DATABASE_KINDS)("sources in our own articles' words on %s", (kind) => {
  let fresh: FreshDatabase;
  const upsert = async (workspaceId: string, id: string, title: string, externalId: string | null, internal = false) => {
    const db = fresh.database.kysely;
    const url = `https://help.example/${id}`;
    const article = { id, title, content: "x", url, tags: [], language: "en", updatedAt: AT, internal };
    await upsertArticle(db, workspaceId, article, new Date(), HERE);
    await recordArticleSent(db, workspaceId, article, externalId, HERE);
  };
  beforeAll(async () => {
    fresh = await freshDatabase(kind);
    const db = fresh.database.kysely;
    await upsert("w", "1", "Refunds", "kb-7");
    await upsert("w", "2", "Passwords", null);
    await upsert("w", "3", "Shipping", null);
    await upsert("w", "4", "Shipping", null);
    await upsert("w", "6", "Passwords", "kb-5");
    await upsert("w", "7", "Vouchers", "kb-6");
    // A service that counts anew, or another one, gives the same id to another article.
    await upsert("w", "8", "Returns", "kb-18");
    await upsert("w", "9", "Gift cards", "kb-18");
    // As earlier releases left it.
    for (const id of ["10", "11", "12"]) await upsert("w", id, `Earlier ${id}`, null);
    await db.updateTable("articles").set({ external_id: "kb-10" }).where("id", "in", ["10", "11", "12"]).execute();
    await upsert("w", "13", "Limits", null);
    await upsert("w", "internal:1", "Limits", null, true);
    await upsert("w", "internal:2", " Refund\u00a0  limits ", null, true);
    await upsert("w", "internal:3", LONG, null, true);
    for (const id of ["14:de", "14", "14:fr"]) await upsert("w", id, "Newsletter", null);
    await upsert("w", "15", "Old  news", null);
    // Seen before that, and not in the same millisecond.
    await recordMissing(db, "w", ["6", "7", "8", "10", "15"], new Date(Date.now() + 1_000));
  });
  afterAll(() => fresh.drop());

  const source = (fields: Partial<Source>): Source => ({ title: "?", url: null, articleId: null, updatedAt: null, ...fields });
  const refunds = { articleId: "1", title: "Refunds", url: "https://help.example/1", updatedAt: AT };

  it.each([
    ["by the id the service gave it", source({ articleId: "kb-7", title: "Old title" }), refunds],
    ["by an id that it was given last", source({ articleId: "kb-18", title: "Gift cards" }), { articleId: "9" }],
    ["also where the service renamed it", source({ articleId: "kb-18", title: "Vouchers, renamed" }), { articleId: "9" }],
    ["by id and title where several kept the id", source({ articleId: "kb-10", title: "Earlier 12" }), { articleId: "12" }],
    ["the published one of several", source({ articleId: "kb-10", title: "Renamed" }), { articleId: "11" }],
    [
      "by its title as it was sent: in single blanks",
      source({ title: "Refund limits" }),
      { articleId: "internal:2", internal: true },
    ],
    ["by its title as it was sent: cut", source({ title: subjectOf(LONG, "") }), { articleId: "internal:3", internal: true }],
    ["by a title in several languages", source({ title: "Newsletter" }), { articleId: "14" }],
    [
      "as internal where one of those with its title is",
      source({ title: "Limits" }),
      { articleId: null, title: "Limits", internal: true, mayBe: ["13", "internal:1"] },
    ],
    ["by its address", source({ articleId: "kb-99", url: "https://help.example/1" }), refunds],
    ["by a title only one has", source({ title: "Passwords" }), { articleId: "2", title: "Passwords" }],
    ["not by a title that two have", source({ title: "Shipping", articleId: "kb-3" }), { articleId: null, title: "Shipping" }],
    ["not by an id that is ours only by accident", source({ articleId: "2", title: "Else" }), { articleId: null, title: "Else" }],
  ])("finds the article %s", async (_how, given, found) => {
    expect(await createOwnSources(fresh.database.kysely)("w", [given])).toMatchObject([found]);
  });

  it("names each article once, and offers none that is not published any more", async () => {
    const copies = [
      source({ articleId: "kb-1", title: "Refunds" }),
      source({ articleId: "kb-6" }),
      source({ articleId: "kb-7" }),
    ];
    const ids = async (offered?: "offered") =>
      (await createOwnSources(fresh.database.kysely)("w", copies, offered)).map(({ articleId }) => articleId);
    expect(await ids("offered")).toEqual(["1"]);
    expect(await ids(), "a draft rests on what it rests on").toEqual(["1", "7"]);
  });

  it("offers none that is not published any more, however its title was sent", async () => {
    expect(await createOwnSources(fresh.database.kysely)("w", [source({ title: "Old news" })], "offered")).toEqual([]);
  });

  it("keeps the order and what is not known, also where a sandbox ran on the database before", async () => {
    await upsert("sandbox-0a1b2c3d", "6", "Of the sandbox", "kb-6");
    const given = [source({ title: "Nobody's" }), source({ articleId: "kb-7" })];
    const found = await createOwnSources(fresh.database.kysely)("w", given);
    expect(found.map(({ articleId }) => articleId)).toEqual([null, "1"]);
  });

  const gapOf = (samples: readonly string[]) => ({
    topic: samples.join(),
    count: 9,
    samples,
    suggestedTitle: `About ${samples.join()}`,
  });
  const connect = (id: string) => {
    const about = { name: null, region: "eu", timezone: "Etc/UTC", adminId: "1", tokenSealed: "sealed" };
    return saveWorkspace(fresh.database.kysely, { id, ...about }, Date.now());
  };

  it("takes gaps as they are where only this workspace and a sandbox were ever connected", async () => {
    await connect("w");
    await connect("sandbox-0a1b2c3d");
    const gaps = [gapOf(["May I cancel early?"])];
    expect(await ownGaps(fresh.database.kysely, "w", gaps)).toEqual(gaps);
  });

  describe("where another workspace is connected whose articles are not here yet", () => {
    beforeAll(() => connect("new"));

    it("takes neither its customers' questions nor sources that may be its own", async () => {
      const db = fresh.database.kysely;
      expect(await ownGaps(db, "w", [gapOf(["May I cancel the Mueller contract early?"])])).toEqual([]);
      const found = await createOwnSources(db)("w", [source({ title: "Of the other" }), source({ articleId: "kb-7" })]);
      expect(found).toMatchObject([refunds]);
      const several = source({ title: "Shipping", url: "https://theirs.example/shipping" });
      expect(await createOwnSources(fresh.database.kysely)("w", [several])).toMatchObject([
        { articleId: null, title: "Shipping", url: null },
      ]);
    });

    it("still does once that one has taken the app off", async () => {
      const db = fresh.database.kysely;
      await db.updateTable("workspaces").set({ disconnected_at: new Date() }).where("id", "=", "new").execute();
      expect(await ownGaps(db, "w", [gapOf(["May I cancel the Mueller contract early?"])])).toEqual([]);
    });
  });

  describe("where another workspace uses the same service", () => {
    beforeAll(() => upsert("other", "5", "Only there", "kb-9"));

    it("leaves out whatever is not this workspace's own", async () => {
      const given = [
        source({ articleId: "kb-9", title: "Only there" }),
        source({ articleId: "kb-8", title: "Old copy of theirs" }),
      ];
      const found = await createOwnSources(fresh.database.kysely)("w", [...given, source({ articleId: "kb-7" })], "offered");
      expect(found).toMatchObject([refunds]);
      const several = source({ title: "Shipping", url: "https://theirs.example/shipping" });
      expect(await createOwnSources(fresh.database.kysely)("w", [several])).toMatchObject([
        { articleId: null, title: "Shipping", url: null },
      ]);
    });

    it("takes of its gaps what this workspace's own customers asked", async () => {
      const db = fresh.database.kysely;
      const conversation = conversationOf(["customer: Do you sell  kites?"]);
      await writeTogether(db, [conversationWrite("w", conversation, Date.now())]);
      const gaps = [gapOf(["do you sell kites?", "Their secret plan"]), gapOf(["Their secret plan"])];
      const own = "do you sell kites?";
      // The service makes topic and title of everybody's questions.
      expect(await ownGaps(db, "w", gaps)).toEqual([{ topic: own, samples: [own], count: null, suggestedTitle: null }]);
    });
  });
});
