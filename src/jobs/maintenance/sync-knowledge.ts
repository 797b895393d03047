import type { Article, Call, KnowledgeGap } from "../../domain/answers.js";
import { hideForGood } from "../../ai/redaction/known-contact.js";
import { toArticles } from "../../intercom/to-articles.js";
import { OutsideError, toError } from "../../kernel/errors.js";
import { markArticleSent, markMissing, upsertArticle } from "../../store/knowledge/articles.js";
import { saveGaps } from "../../store/knowledge/gaps.js";
import { recordSyncDone, recordSyncProgress, type RefusedArticle, type SyncReport } from "../../store/knowledge/sync-status.js";
import type { Connection } from "../../workspaces/connections.js";
import { done, nothing } from "../catalog.js";
import type { JobHandler, JobDeps } from "../deps.js";

export { SYNC_WATERMARK } from "../../store/knowledge/sync-status.js";

/** Told after each article: how many are done, and of how many where Intercom told. */
export type OnProgress = (done: number, total: number | null) => void;

type SyncDeps = Pick<JobDeps, "db" | "engines" | "now">;

/** Progress is written down for whoever watches from elsewhere; more often would only be work. */
const NOTE_EVERY_MS = 1_000;
/** One article that is not taken is the article's fault, this many in a row are the service's. */
const REFUSED_IN_A_ROW = 5;

/**
 * Brings the knowledge base in step with the help centre: published articles only, and only what is new or changed.
 * An interrupted run resumes: what was handed over is marked article by article.
 */
export async function syncKnowledge(
  connection: Connection,
  call: Call,
  deps: SyncDeps,
  onProgress: OnProgress,
): Promise<SyncReport> {
  const { workspaceId } = connection;
  const began = deps.now();
  let handled = { done: 0, total: null as number | null };
  let notedAt = 0;
  const note = (state: "running" | "failed", failure: string | null) =>
    recordSyncProgress(deps.db, workspaceId, { state, began, ...handled, failure }, deps.now());
  try {
    return await run(connection, call, deps, async (done, total) => {
      handled = { done, total };
      onProgress(done, total);
      if (done > 0 && deps.now() - notedAt < NOTE_EVERY_MS) return;
      notedAt = deps.now();
      await note("running", null);
    });
  } catch (error) {
    // Stopped by ourselves, it goes on where it was: that is no failure to be told of.
    if (!call.signal.aborted) await note("failed", toError(error).message);
    throw error;
  }
}

async function run(
  connection: Connection,
  call: Call,
  deps: SyncDeps,
  onProgress: (done: number, total: number | null) => Promise<void>,
): Promise<SyncReport> {
  const { workspaceId } = connection;
  const { knowledge } = deps.engines;
  const began = new Date(deps.now());
  const offer = createOffer(workspaceId, call, deps);
  let seen = 0;
  let sent = 0;
  const refused: RefusedArticle[] = [];
  await onProgress(0, null);
  for await (const { articles, total } of publishedArticles(connection, call.signal)) {
    for (const article of articles) {
      seen += 1;
      const { due } = await upsertArticle(deps.db, workspaceId, article, began);
      const because = due ? await offer(article) : null;
      if (because !== null) refused.push({ title: article.title, because });
      else if (due) sent += 1;
      await onProgress(seen, total);
    }
  }
  const missing = await markMissing(deps.db, workspaceId, began);
  for (const { id } of missing) await knowledge.remove(id, call);
  const gaps = (await knowledge.gaps(call)).map(withoutPeople);
  await saveGaps(deps.db, workspaceId, gaps, Math.floor(deps.now() / 1000));
  const report = { seen, sent, unpublished: missing.map(({ title }) => title), refused, gaps: gaps.length };
  await recordSyncDone(deps.db, workspaceId, report, deps.now());
  return report;
}

/** Hands an article over. Answers why it was not taken, or null; throws where the service, not the article, is at fault. */
function createOffer(workspaceId: string, call: Call, { db, engines }: SyncDeps) {
  let inARow = 0;
  return async (article: Article): Promise<string | null> => {
    try {
      const { externalId } = await engines.knowledge.put(article, call);
      await markArticleSent(db, workspaceId, article, externalId);
      inARow = 0;
      return null;
    } catch (error) {
      const isRefused = error instanceof OutsideError && error.failure.advice.retry === "never";
      inARow += 1;
      if (!isRefused || inARow >= REFUSED_IN_A_ROW) throw error;
      return error.message;
    }
  };
}

/** The samples may be what any customer of the service wrote. */
function withoutPeople(gap: KnowledgeGap): KnowledgeGap {
  return { ...gap, topic: hideForGood(gap.topic), samples: gap.samples.map((sample) => hideForGood(sample)) };
}

export function createSyncKnowledgeJob(deps: JobDeps): JobHandler<"sync-knowledge"> {
  return async (payload, context) => {
    const opened = await deps.connections.open(payload.workspaceId);
    if (!opened.open) return nothing(opened.because);
    const call = {
      workspaceId: payload.workspaceId,
      conversationId: null,
      requestId: context.requestId,
      pipelineId: payload.cause.id,
      signal: context.signal,
    };
    const { seen, sent, unpublished, refused, gaps } = await syncKnowledge(opened.connection, call, deps, () => undefined);
    const counts = { seen, sent, unpublished: unpublished.length, refused: refused.length, gaps };
    context.log.info(counts, "The knowledge base is in step with the help centre");
    return done(`${sent} of ${seen} articles were new or changed`);
  };
}

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
