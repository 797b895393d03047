import type { Article, Call } from "../ai/ports.js";
import { toArticles } from "../intercom/to-articles.js";
import type { Connection } from "../intercom/connection.js";
import { markArticleSent, markMissing, shelveArticle } from "../store/articles.js";
import { setWatermark } from "../store/watermarks.js";
import { done, nothing } from "./catalog.js";
import type { Handler } from "./handler.js";
import type { JobRoom } from "./room.js";

export const SYNC_MARK = "knowledge-synced";

export interface SyncReport {
  readonly seen: number;
  readonly sent: number;
  /** Titles of articles that are no longer published. */
  readonly unpublished: readonly string[];
  readonly gaps: number;
}

/** Told after each article: how many are done, and of how many where Intercom told. */
export type OnProgress = (done: number, total: number | null) => void;

/**
 * Brings the knowledge base in step with the help centre: published articles only, and only what is new or changed.
 * An interrupted run resumes: what was handed over is marked article by article.
 */
export async function syncKnowledge(
  connection: Connection,
  call: Call,
  room: Pick<JobRoom, "db" | "engines" | "now">,
  onProgress: OnProgress,
): Promise<SyncReport> {
  const { knowledge } = room.engines;
  const began = new Date(room.now());
  const collections = await collectionNames(connection, call);
  let seen = 0;
  let sent = 0;
  for await (const { articles, total } of publishedArticles(connection, collections, call)) {
    for (const article of articles) {
      seen += 1;
      const { due } = await shelveArticle(room.db, connection.workspaceId, article, began);
      if (due) {
        const { externalId } = await knowledge.put(article, call);
        await markArticleSent(room.db, connection.workspaceId, article, externalId);
        sent += 1;
      }
      onProgress(seen, total);
    }
  }
  const missing = await markMissing(room.db, connection.workspaceId, began);
  for (const { id } of missing) await knowledge.remove(id, call);
  const gaps = await knowledge.gaps(call);
  const report = { seen, sent, unpublished: missing.map(({ title }) => title), gaps: gaps.length };
  await setWatermark(room.db, connection.workspaceId, SYNC_MARK, Math.floor(room.now() / 1000), report);
  return report;
}

export function createSyncKnowledgeJob(room: JobRoom): Handler<"sync-knowledge"> {
  return async (payload, context) => {
    const opened = await room.connections.open(payload.workspaceId);
    if (!opened.open) return nothing(opened.because);
    const call = {
      workspaceId: payload.workspaceId,
      conversationId: null,
      requestId: context.requestId,
      pipelineId: payload.cause.id,
      signal: context.signal,
    };
    const report = await syncKnowledge(opened.connection, call, room, () => undefined);
    context.log.info({ ...report, unpublished: report.unpublished.length }, "The knowledge base is in step with the help centre");
    return done(`${report.sent} of ${report.seen} articles were new or changed`);
  };
}

async function collectionNames(connection: Connection, call: Call): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (let page: string | null = "1"; page !== null;) {
    const found = await connection.api.listCollections(Number(page), { signal: call.signal });
    for (const { id, name } of found.items) names.set(id, name);
    page = found.next;
  }
  return names;
}

async function* publishedArticles(
  connection: Connection,
  collections: ReadonlyMap<string, string>,
  call: Call,
): AsyncGenerator<{ articles: readonly Article[]; total: number | null }> {
  for (let page: string | null = "1"; page !== null;) {
    const found = await connection.api.listArticles(Number(page), { signal: call.signal });
    yield { articles: found.items.flatMap((article) => toArticles(article, collections)), total: found.total };
    page = found.next;
  }
}
