import type { Article } from "../ai/ports.js";
import type { Connection } from "../intercom/connection.js";
import { toArticles } from "../intercom/to-articles.js";

/** The help centre's published articles page by page, with the names of their collections as tags; `total` where Intercom tells. */
export async function* publishedArticles(
  connection: Connection,
  signal: AbortSignal,
): AsyncGenerator<{ readonly articles: readonly Article[]; readonly total: number | null }> {
  const collections = await collectionNames(connection, signal);
  for (let page: string | null = "1"; page !== null;) {
    const found = await connection.api.listArticles(Number(page), { signal });
    yield { articles: found.items.flatMap((article) => toArticles(article, collections)), total: found.total };
    page = found.next;
  }
}

async function collectionNames(connection: Connection, signal: AbortSignal): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (let page: string | null = "1"; page !== null;) {
    const found = await connection.api.listCollections(Number(page), { signal });
    for (const { id, name } of found.items) names.set(id, name);
    page = found.next;
  }
  return names;
}
