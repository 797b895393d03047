import type { z } from "zod";
import type { FakeService } from "./fake-service.js";
import { articleRequest, searchRequest } from "./requests.js";

type Stored = z.infer<typeof articleRequest> & { readonly id: string };

/** Keeps every article it is sent, twice sent ones twice: no upsert is known. */
export function createFakeKnowledge(): FakeService {
  const articles: Stored[] = [];
  const missed = new Map<string, number>();
  return {
    title: "Simpli KB",
    version: "0.2.0",
    operations: [
      {
        method: "POST",
        path: "/articles",
        request: articleRequest,
        answer: ({ body }) => {
          const article = { ...articleRequest.parse(body), id: `kb-${articles.length + 1}` };
          articles.push(article);
          return { status: 201, body: { id: article.id, title: article.title } };
        },
      },
      {
        method: "POST",
        path: "/search",
        request: searchRequest,
        answer: ({ body }) => {
          const { query, top_k: limit } = searchRequest.parse(body);
          const results = articles
            .map(({ id, title, content }) => ({
              id,
              title,
              content: content.slice(0, 400),
              score: overlap(query, `${title} ${content}`),
            }))
            .filter(({ score }) => score > 0)
            .toSorted((one, other) => other.score - one.score)
            .slice(0, limit);
          if (results.length === 0) missed.set(query, (missed.get(query) ?? 0) + 1);
          return { body: { results } };
        },
      },
      {
        method: "GET",
        path: "/gaps",
        request: null,
        answer: () => ({
          body: {
            gaps: [...missed].map(([query, count]) => ({
              topic: query,
              query_count: count,
              sample_queries: [query],
              suggested_title: `About: ${query}`,
            })),
          },
        }),
      },
      { method: "GET", path: "/stale", request: null, answer: () => ({ body: { articles: [] } }) },
    ],
  };
}

/** The share of the question's longer words that the article holds. */
function overlap(query: string, text: string): number {
  const words = query.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  const found = words.filter((word) => text.toLowerCase().includes(word));
  return words.length === 0 ? 0 : Math.round((found.length / words.length) * 100) / 100;
}
