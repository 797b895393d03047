import { hideForGood } from "../ai/redaction/hide-for-good.js";
import type { Article, Call, KnowledgeGap } from "../ai/ports.js";
import { OutsideError, toError } from "../errors.js";
import type { Connection } from "../intercom/connection.js";
import { markArticleSent, markMissing, shelveArticle } from "../store/articles.js";
import { keepGaps } from "../store/knowledge-gaps.js";
import { noteSyncDone, noteSyncProgress, type RefusedArticle, type SyncReport } from "../store/sync-standing.js";
import { done, nothing } from "./catalog.js";
import type { Handler } from "./handler.js";
import { publishedArticles } from "./published-articles.js";
import type { JobRoom } from "./room.js";

export { SYNC_MARK } from "../store/sync-standing.js";

/** Told after each article: how many are done, and of how many where Intercom told. */
export type OnProgress = (done: number, total: number | null) => void;

type SyncRoom = Pick<JobRoom, "db" | "engines" | "now">;

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
  room: SyncRoom,
  onProgress: OnProgress,
): Promise<SyncReport> {
  const { workspaceId } = connection;
  const began = room.now();
  let handled = { done: 0, total: null as number | null };
  let notedAt = 0;
  const note = (state: "running" | "failed", failure: string | null) =>
    noteSyncProgress(room.db, workspaceId, { state, began, ...handled, failure }, room.now());
  try {
    return await run(connection, call, room, async (done, total) => {
      handled = { done, total };
      onProgress(done, total);
      if (done > 0 && room.now() - notedAt < NOTE_EVERY_MS) return;
      notedAt = room.now();
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
  room: SyncRoom,
  told: (done: number, total: number | null) => Promise<void>,
): Promise<SyncReport> {
  const { workspaceId } = connection;
  const { knowledge } = room.engines;
  const began = new Date(room.now());
  const offer = createOffer(workspaceId, call, room);
  let seen = 0;
  let sent = 0;
  const refused: RefusedArticle[] = [];
  await told(0, null);
  for await (const { articles, total } of publishedArticles(connection, call.signal)) {
    for (const article of articles) {
      seen += 1;
      const { due } = await shelveArticle(room.db, workspaceId, article, began);
      const because = due ? await offer(article) : null;
      if (because !== null) refused.push({ title: article.title, because });
      else if (due) sent += 1;
      await told(seen, total);
    }
  }
  const missing = await markMissing(room.db, workspaceId, began);
  for (const { id } of missing) await knowledge.remove(id, call);
  const gaps = (await knowledge.gaps(call)).map(withoutPeople);
  await keepGaps(room.db, workspaceId, gaps, Math.floor(room.now() / 1000));
  const report = { seen, sent, unpublished: missing.map(({ title }) => title), refused, gaps: gaps.length };
  await noteSyncDone(room.db, workspaceId, report, room.now());
  return report;
}

/** Hands an article over. Answers why it was not taken, or null; throws where the service, not the article, is at fault. */
function createOffer(workspaceId: string, call: Call, { db, engines }: SyncRoom) {
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
    const { seen, sent, unpublished, refused, gaps } = await syncKnowledge(opened.connection, call, room, () => undefined);
    const counts = { seen, sent, unpublished: unpublished.length, refused: refused.length, gaps };
    context.log.info(counts, "The knowledge base is in step with the help centre");
    return done(`${sent} of ${seen} articles were new or changed`);
  };
}
