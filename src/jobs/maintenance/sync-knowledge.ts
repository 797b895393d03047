/** The one job that syncs a workspace's knowledge base: one run at a time, whoever asked for it and whichever process runs it. */
import { hideForGood } from "../../ai/redaction/hide-for-good.js";
import { type Article, type Call, type KnowledgeGap, listedId } from "../../domain/answers.js";
import { BusyError, OutsideError, toError } from "../../kernel/errors.js";
import type { Logger } from "../../kernel/log.js";
import { listNewlyMissing, recordMissing, upsertArticle } from "../../store/knowledge/articles.js";
import { saveGaps } from "../../store/knowledge/gaps.js";
import {
  getDatabaseTime,
  getSyncStatus,
  recordSyncDone,
  recordSyncProgress,
  type RefusedArticle,
  type SyncProgress,
  type SyncReport,
} from "../../store/knowledge/sync-status.js";
import { done, nothing } from "../catalog.js";
import type { JobDeps, JobHandler } from "../deps.js";
import { type ArticlePage, listSyncedArticles } from "./list-content.js";
import { createOffer, type OfferDeps } from "./offer-articles.js";
import { createRetryBriefly, type RetryBriefly } from "./retry-briefly.js";

export interface SyncKnowledgeDeps extends JobDeps, OfferDeps {
  /** Has the encoder read a workspace's articles, in the background. */
  readonly readArticles: (workspaceId: string) => void;
}

type SyncDeps = Pick<SyncKnowledgeDeps, "db" | "engines" | "articlesTo" | "now">;

/** Progress is recorded for those who follow the run; more often would only be work. */
const RECORD_EVERY_MS = 1_000;
/** Within one run. */
const PUT_AGAIN = 2;
/** Beside the conversations' locks, none of which has such an id. */
const LOCK_ID = "sync-knowledge";
const LOCK_PATIENCE_MS = 1_000;

/** One run: who asked for it, by which it is found in the status, and the right to be the only one. */
interface Run {
  readonly id: string;
  readonly call: Call;
  readonly retry: RetryBriefly;
  /** Of what may have been taken although no good answer came: each try may store it once more. */
  readonly retryPut: RetryBriefly;
  /** All there is to sync. */
  readonly pages: AsyncIterable<ArticlePage>;
  readonly log: Pick<Logger, "warn">;
  /** A process that was suspended may find its run continued by another. */
  readonly assureHeld: () => Promise<void>;
}

/**
 * Brings the knowledge base up to date with the help centre: published articles only, and only what is new or changed.
 * An interrupted run resumes: what was sent is recorded article by article.
 */
export function createSyncKnowledgeJob(deps: SyncKnowledgeDeps): JobHandler<"sync-knowledge"> {
  return async ({ workspaceId, cause }, context) => {
    const opened = await deps.connections.open(workspaceId);
    if (!opened.open) return nothing(opened.because);
    const lock = await deps.locks.take({ workspaceId, conversationId: LOCK_ID }, LOCK_PATIENCE_MS);
    if (lock === null) throw new BusyError("another sync of this workspace is running");
    const { requestId, signal } = context;
    const call = { workspaceId, conversationId: null, requestId, pipelineId: cause.id, signal };
    const brief = { signal, now: deps.now, waitsMs: deps.pace?.briefRetriesMs };
    const retry = createRetryBriefly(brief);
    const retryPut = createRetryBriefly({ ...brief, most: PUT_AGAIN });
    const { detectLanguage } = deps;
    const pages = listSyncedArticles({ api: opened.connection.api, signal, retry, log: context.log, detectLanguage });
    const assureHeld = async () => {
      if (!(await lock.isHeld())) throw new BusyError("another process continues this sync");
    };
    try {
      const report = await runWithStatus({ id: cause.id, call, retry, retryPut, pages, log: context.log, assureHeld }, deps);
      const { seen, sent, unpublished, refused, gaps } = report;
      const counts = { seen, sent, unpublished: unpublished.length, refused: refused.length, gaps };
      context.log.info(counts, "Knowledge base synced");
      // A draft would wait until they are read.
      deps.readArticles(workspaceId);
      return done(`${sent} of ${seen} articles were new or changed`);
    } finally {
      await lock.release();
    }
  };
}

async function runWithStatus(run: Run, deps: SyncDeps): Promise<SyncReport> {
  const { workspaceId, signal } = run.call;
  const began = deps.now();
  let handled = { done: 0, total: null as number | null };
  let recordedAt = 0;
  const { progress, last } = await getSyncStatus(deps.db, workspaceId);
  const sentBefore = progress?.run === run.id ? progress.sent : 0;
  let sent = sentBefore;
  let unpublished = progress?.unpublished ?? [];
  let refused = progress?.refused ?? [];
  const known = [...refused, ...(last?.report.refused ?? [])];
  const record = (state: "running" | "failed", failure: string | null) =>
    recordSyncProgress(
      deps.db,
      workspaceId,
      { state, run: run.id, began, ...handled, failure, sent, unpublished, refused },
      deps.now(),
    );
  try {
    return await syncKnowledge({ ...run, known }, deps, {
      async articleDone(done, total) {
        handled = { done, total };
        if (done > 0 && deps.now() - recordedAt < RECORD_EVERY_MS) return;
        recordedAt = deps.now();
        await record("running", null);
      },
      async foundMissing(missing, seen) {
        const before = unpublished.filter(({ id }) => !seen.has(id) && missing.every((each) => each.id !== id));
        unpublished = [...before, ...missing];
        await record("running", null);
        return unpublished;
      },
      sent: (now) => (sent = sentBefore + now),
      failedOver(articles) {
        refused = [...articles];
      },
    });
  } catch (error) {
    // Stopped by ourselves, or continued by another process, it goes on where it was: that is no failure to report.
    if (!signal.aborted && !(error instanceof BusyError)) await record("failed", toError(error).message);
    throw error;
  }
}

interface OnProgress {
  /** After each article and each page: how many are done, and of how many where Intercom gives a total. */
  articleDone(done: number, total: number | null): Promise<void>;
  /** Before they are recorded as unpublished. @returns them with those of earlier runs that came to no report */
  foundMissing(missing: SyncProgress["unpublished"], seen: ReadonlySet<string>): Promise<SyncProgress["unpublished"]>;
  /** So many in this try. @returns how many in all tries of the run */
  sent(now: number): number;
  /** It may be these articles: the next run is told that they were refused. */
  failedOver(articles: readonly RefusedArticle[]): void;
}

async function syncKnowledge(
  run: Run & { readonly known: readonly RefusedArticle[] },
  deps: SyncDeps,
  onProgress: OnProgress,
): Promise<SyncReport> {
  const { call, retry, pages, assureHeld } = run;
  const { workspaceId } = call;
  const { knowledge } = deps.engines;
  const began = await getDatabaseTime(deps.db);
  const { offer, failure } = await createOffer(run, deps);
  // What was edited meanwhile comes twice.
  const seen = new Set<string>();
  /** As Intercom counts them in its total: one with all its languages, and those that are no source. */
  const read = new Set<string>();
  const sent = new Set<string>();
  const refused = new Map<string, RefusedArticle & Pick<Article, "updatedAt">>();
  const unread = new Set<NonNullable<ArticlePage["unread"]>>();
  await onProgress.articleDone(0, null);
  for await (const page of pages) {
    if (page.unread !== undefined) unread.add(page.unread);
    for (const article of page.articles) {
      seen.add(article.id);
      read.add(listedId(article.id));
      await assureHeld();
      const { due } = await upsertArticle(deps.db, workspaceId, article, began, deps.articlesTo);
      // Refused as it is, it stays due: seen again unchanged, it says nothing new of the service.
      const { id, title, updatedAt } = article;
      const isOffered = due && refused.get(id)?.updatedAt !== updatedAt;
      const because = isOffered ? await offer(article) : null;
      if (because !== null) refused.set(id, { title, because, updatedAt });
      else if (isOffered) {
        refused.delete(id);
        sent.add(id);
        onProgress.sent(sent.size);
      }
      await onProgress.articleDone(read.size, page.total);
    }
    for (const id of page.listed) read.add(id);
    if (page.listed.length > 0) await onProgress.articleDone(read.size, page.total);
  }
  await assureHeld();
  const missing = await listNewlyMissing(deps.db, workspaceId, { notSeenSince: began, unread });
  const unpublished = await onProgress.foundMissing(missing, seen);
  const ids = missing.map(({ id }) => id);
  await recordMissing(deps.db, workspaceId, ids, began);
  // What drafts are written from here is in step by now; the run is tried again for what the service did not take.
  const { lasting, refusing, rejecting, unanswered } = failure();
  if (lasting !== null) throw lasting;
  for (const { id } of unpublished) await retry(() => knowledge.remove(id, call));
  const found = await findAndSaveGaps(run, assureHeld, deps);
  const refusedArticles = [...refused.values()].map(({ title, because }) => ({ title, because }));
  if (refusing !== null) onProgress.failedOver(refusedArticles);
  // What answers for the gaps is the service, and takes the key.
  const failed = refusing ?? (found.gaps === null ? rejecting : null) ?? unanswered;
  if (failed !== null) throw failed;
  const report: SyncReport = {
    seen: seen.size,
    sent: onProgress.sent(sent.size),
    unpublished: unpublished.map(({ title }) => title),
    refused: refusedArticles,
    gaps: found.gaps?.length ?? 0,
    ...(found.gaps === null && { gapsFailure: found.because }),
    run: run.id,
  };
  await recordSyncDone(deps.db, workspaceId, report, deps.now());
  return report;
}

type FoundGaps = { readonly gaps: readonly KnowledgeGap[] } | { readonly gaps: null; readonly because: string };

/** Found anew where something was deleted meanwhile; where it is again, they wait for the next sync. */
async function findAndSaveGaps(run: Run, assureHeld: () => Promise<void>, deps: SyncDeps): Promise<FoundGaps> {
  for (let tries = 0; tries < 2; tries += 1) {
    const listedFrom = await getDatabaseTime(deps.db);
    const found = await findGaps(run, deps);
    await assureHeld();
    if (found.gaps === null) return found;
    if (await saveGaps(deps.db, run.call.workspaceId, found.gaps, Math.floor(deps.now() / 1000), listedFrom)) return found;
  }
  return { gaps: [] };
}

/** What customers ask without an article is worth knowing, and not worth the sync: where it fails, the last ones stay. */
async function findGaps({ call, retry, log }: Run, { engines }: SyncDeps): Promise<FoundGaps> {
  try {
    const gaps = await retry(() => engines.knowledge.gaps(call));
    return { gaps: await Promise.all(gaps.map(withoutPeople)) };
  } catch (error) {
    if (!(error instanceof OutsideError) || call.signal.aborted) throw error;
    log.warn({ because: error.message }, "Knowledge base synced; unanswered questions could not be grouped");
    return { gaps: null, because: error.message };
  }
}

/** Topic, samples and suggested title may be what any customer of the service wrote. */
async function withoutPeople(gap: KnowledgeGap): Promise<KnowledgeGap> {
  const samples = gap.samples.map((sample) => hideForGood(sample));
  const suggestedTitle = gap.suggestedTitle === null ? null : await hideForGood(gap.suggestedTitle);
  return { ...gap, topic: await hideForGood(gap.topic), samples: await Promise.all(samples), suggestedTitle };
}
