/** The engines of a language model, asking a server that plays one. */
import { afterAll, beforeAll, beforeEach } from "vitest";
import { createMessageAsker } from "../../src/ai/llm/ask-message.js";
import { createChatClient } from "../../src/ai/llm/chat-client.js";
import { createArticleFinder } from "../../src/ai/llm/find-articles.js";
import { createLlmSentiment, createLlmTriage } from "../../src/ai/llm/message.js";
import { createLlmQa } from "../../src/ai/llm/qa.js";
import { createLlmReply } from "../../src/ai/llm/reply.js";
import type { DraftRequest, Knowledge } from "../../src/ai/ports.js";
import type { Article, ArticleHit, ArticleLookup } from "../../src/domain/answers.js";
import { type LlmServer, startLlmServer } from "../support/llm-server.js";

export const hit = (title: string): ArticleHit => ({
  title,
  url: `https://h.example/${title}`,
  articleId: title,
  updatedAt: 5,
  score: 0.9,
  snippet: `About ${title}`,
});
export const draftRequest: DraftRequest = {
  conversationId: "1",
  turns: [{ role: "customer", content: "How do I reset it?", at: 1 }],
  style: "friendly",
  language: "en",
  instruction: null,
  customerName: "Ann",
};
const articleOf = (id: string, content: string): Article => ({
  id,
  title: id,
  content,
  url: null,
  tags: [],
  language: "en",
  updatedAt: 5,
});
const articles = [articleOf("reset", "To reset it, hold the key.\n\nIt takes 5 s."), articleOf("export", "Choose Export.")];
const lookup: ArticleLookup = {
  find: (_workspace, ids) => Promise.resolve(articles.filter(({ id }) => ids.includes(id))),
  hasAny: () => Promise.resolve(true),
  languages: () => Promise.resolve(["en"]),
};
/** As the built-in engine tells languages, by one word of each. */
const detectLanguage = (text: string) => {
  const language = /\b(?:wie|bitte)\b/i.test(text) ? "de" : "en";
  return text.length < 12 ? null : { language, confidence: 1 };
};
export const articleSource: Knowledge = {
  put: () => Promise.resolve({ externalId: "x" }),
  remove: () => Promise.resolve(true),
  search: () => Promise.resolve([hit("reset"), hit("export")]),
  gaps: () => Promise.resolve([{ topic: "vouch", count: 3, samples: ["gift?"], suggestedTitle: null }]),
};

/** One server for the tests of a file. */
export function useLlm() {
  let running: LlmServer;
  beforeAll(async () => {
    running = await startLlmServer();
  });
  beforeEach(() => running.answer(null));
  afterAll(() => running.close());

  const server: Pick<LlmServer, "calls" | "answer"> = {
    calls: () => running.calls(),
    answer: (answerer) => running.answer(answerer),
  };
  const createClient = () =>
    createChatClient({ baseUrl: running.url, apiKey: null, model: "tiny", now: Date.now, newSecret: () => "s1" });
  const finderOf = (search: Knowledge["search"]) =>
    createArticleFinder({ client: createClient(), search, articles: lookup, detectLanguage });
  return {
    server,
    createClient,
    lastCall: () => running.calls().at(-1),
    replyOf: (search: Knowledge["search"]) =>
      createLlmReply({ client: createClient(), findArticles: finderOf(search), detectLanguage }),
    triageOf: () => createLlmTriage({ client: createClient(), asker: createMessageAsker(createClient(), null) }),
    sentimentOf: () => createLlmSentiment({ client: createClient(), asker: createMessageAsker(createClient(), null) }),
    qaOf: () => createLlmQa({ client: createClient(), findArticles: finderOf(articleSource.search) }),
  };
}
