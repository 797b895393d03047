/** Articles are read before anybody asks, for a few workspaces. */
import { expect, it } from "vitest";
import type { Embedder } from "../../../../src/ai/builtin/embedder/embedder.js";
import { createArticleIndexes } from "../../../../src/ai/builtin/knowledge/article-index.js";
import { articles } from "./open-engines.js";

function indexesOver(list: () => Promise<typeof articles>) {
  const read: string[] = [];
  const embedder: Embedder = {
    embed: (texts, urgency) => {
      read.push(...texts.map((text) => `${urgency ?? "now"}: ${text}`));
      return Promise.resolve(texts.map(() => new Float32Array(896)));
    },
    close: () => Promise.resolve(),
  };
  return { read, indexes: createArticleIndexes({ version: () => Promise.resolve("1"), list }, embedder) };
}

it("has the encoder read articles before they are asked for, behind everybody's messages", async () => {
  const { read, indexes } = indexesOver(() => Promise.resolve(articles));
  indexes.prepare("w");
  await expect.poll(() => read).toContain("later: Find and download invoices");
  expect(read.every((each) => each.startsWith("later: "))).toBe(true);
  const count = read.length;
  const index = await indexes.current("w", 0);
  expect([...index.articles.values()].every(({ vectors }) => vectors !== null)).toBe(true);
  expect(read).toHaveLength(count);
});

it("does so for a few workspaces, and anew for whichever has asked", async () => {
  const { read, indexes } = indexesOver(() => Promise.resolve(articles.slice(0, 1)));
  for (let number = 0; number < 30; number += 1) {
    indexes.prepare(`w${number}`);
    await indexes.current(number < 8 ? `w${number}` : "w0", 10_000);
  }
  expect(read.filter((each) => each === "later: Reset your password")).toHaveLength(8);
});

it("leaves a failure to whoever asks", async () => {
  const { indexes } = indexesOver(() => Promise.reject(new Error("the database is away")));
  indexes.prepare("w");
  await expect(indexes.current("w")).rejects.toThrow("away");
});
