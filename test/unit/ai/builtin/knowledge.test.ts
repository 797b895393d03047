import { setTimeout as delay } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createBuiltinEngines } from "../../../../src/ai/builtin/create-builtin-engines.js";
import type { Embedder } from "../../../../src/ai/builtin/embedder/embedder.js";
import { startEmbedder } from "../../../../src/ai/builtin/embedder/start-embedder.js";
import { createGapFinder } from "../../../../src/ai/builtin/knowledge/gap-finder.js";
import type { Article } from "../../../../src/domain/answers.js";
import { article, articles, call, openEngines } from "./open-engines.js";

let embedder: Embedder;
beforeAll(() => {
  embedder = startEmbedder();
});
afterAll(() => embedder.close());

describe("search", () => {
  it("finds an article that shares no word with the question", async () => {
    const [first] = await openEngines({ embedder }).knowledge.search(
      "my credentials are forgotten, how do I get in again",
      3,
      call,
    );
    expect(first?.articleId).toBe("password");
  });

  it("shows a sentence of the article", async () => {
    const [first] = await openEngines({ embedder }).knowledge.search("how long is the password link valid", 1, call);
    expect(first?.snippet).toBe("We email a link that stays valid for 60 minutes.");
  });

  it("finds by words where the encoder is missing", async () => {
    const [first] = await openEngines().knowledge.search("download invoices", 3, call);
    expect(first?.articleId).toBe("invoices");
  });

  it("is less sure of a question that no article answers", async () => {
    const { knowledge } = openEngines({ embedder });
    const [known] = await knowledge.search("how do I reset my password", 1, call);
    const [unknown] = await knowledge.search("do you sell gift cards", 1, call);
    expect(known?.score ?? 0).toBeGreaterThanOrEqual(0.5);
    expect(unknown?.score ?? 0).toBeLessThan(0.5);
  });

  it("follows the shelf: new, changed and removed articles", async () => {
    const list: Article[] = [...articles];
    let version = 1;
    const articleSource = { version: () => Promise.resolve(String(version)), list: () => Promise.resolve([...list]) };
    const { knowledge } = createBuiltinEngines({ articleSource, embedder });
    const first = async (query: string) => (await knowledge.search(query, 1, call))[0]?.articleId;
    await first("reset password");
    list.push(article("gift", "Buy a gift card", "Gift cards are sold in the shop and sent by email."));
    version += 1;
    expect(await first("do you sell gift cards")).toBe("gift");
    list.splice(
      list.findIndex(({ id }) => id === "gift"),
      1,
    );
    version += 1;
    expect(await first("do you sell gift cards")).not.toBe("gift");
  });

  it("keeps workspaces apart", async () => {
    const articleSource = {
      version: () => Promise.resolve("1"),
      list: (workspaceId: string) => Promise.resolve(workspaceId === "other" ? [] : articles),
    };
    const { knowledge } = createBuiltinEngines({ articleSource, embedder });
    expect(await knowledge.search("reset password", 3, { ...call, workspaceId: "other" })).toEqual([]);
  });
});

describe("gaps", () => {
  const ask = (...queries: readonly string[]) => queries.map((query, index) => ({ query, at: 1_700_000_000 + index }));

  it("counts questions of one meaning together, the most asked first", async () => {
    const gaps = await createGapFinder(embedder).find(
      ask("do you sell gift cards", "can I buy a gift card", "where can I get a gift card", "what is your phone number"),
    );
    expect(gaps[0]).toMatchObject({ count: 3 });
    expect(gaps[0]?.topic).toContain("gift");
    expect(gaps).toHaveLength(2);
  });

  it("reaches the port from the questions the app remembered", async () => {
    const engines = openEngines({
      embedder,
      unansweredQueries: (workspaceId) => Promise.resolve(workspaceId === "w" ? ask("is there a linux app") : []),
    });
    expect((await engines.knowledge.gaps(call)).map(({ samples }) => samples)).toEqual([["is there a linux app"]]);
    expect(await engines.knowledge.gaps({ ...call, workspaceId: "other" })).toEqual([]);
  });

  it("holds no question that an article answers which was written since", async () => {
    const [asked] = ask("do you sell gift cards");
    const gaps = (updatedAt: number) => {
      const gift = { ...article("gift", "Buy a gift card", "Gift cards are sold in the shop and sent by email."), updatedAt };
      const articleSource = { version: () => Promise.resolve("1"), list: () => Promise.resolve([...articles, gift]) };
      const unansweredQueries = () => Promise.resolve(asked === undefined ? [] : [asked]);
      return createBuiltinEngines({ articleSource, embedder, unansweredQueries }).knowledge.gaps(call);
    };
    expect(await gaps((asked?.at ?? 0) + 1)).toEqual([]);
    expect(await gaps((asked?.at ?? 0) - 1)).toHaveLength(1);
  });

  it("waits for the encoder to read what a sync brought, before it says that no article answers", async () => {
    const [asked] = ask("verkauft ihr auch Gutscheine zum Verschenken?");
    const gift = { ...article("gift", "Buy a gift card", "Gift cards are sold in the shop and sent by email."), updatedAt: 2e9 };
    const reading: Embedder = {
      ...embedder,
      async embed(texts, urgency) {
        if (texts.length > 1) await delay(500);
        return embedder.embed(texts, urgency);
      },
    };
    const articleSource = { version: () => Promise.resolve("1"), list: () => Promise.resolve([...articles, gift]) };
    const unansweredQueries = () => Promise.resolve(asked === undefined ? [] : [asked]);
    const { knowledge } = createBuiltinEngines({ articleSource, embedder: reading, unansweredQueries });
    expect(await knowledge.gaps(call)).toEqual([]);
  });
});
