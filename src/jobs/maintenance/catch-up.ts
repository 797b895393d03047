/**
 * The conversations of the week before the installation, worked through once, at suggest: what the sidebar shows of them
 * is there on the first day, and nothing is written to Intercom.
 */
import type { Conversation } from "../../domain/conversation.js";
import { customerMessages } from "../../domain/dialogue.js";
import { findConversation } from "../../store/conversations/conversations.js";
import type { Write } from "../../store/database/write-together.js";
import {
  CATCH_UP_WATERMARK,
  type CatchUpProgress,
  findWatermark,
  parseCatchUp,
  setWatermark,
} from "../../store/workspaces/watermarks.js";
import { findWorkspace } from "../../store/workspaces/workspaces.js";
import type { FoundConversation } from "../../intercom/api.js";
import type { Connection } from "../../workspaces/connections.js";
import { type Cause, done, type JobToDo, nothing } from "../catalog.js";
import type { JobDeps, JobHandler } from "../deps.js";
import { createSkippingFetch, fetchToSave, type ReadingToSave, type SkippingFetch } from "../fetch-now.js";
import { firstWork, firstWorkUnread } from "./first-work.js";

const DAYS = 7;
const DAY_SECONDS = 86_400;
/** More would be a day's work for a slow service, and old conversations are seldom opened. */
const MOST = 500;
/** Pages one after the other of which nothing can be read. */
const MOST_BARREN = 3;

export function createCatchUpJob(deps: JobDeps): JobHandler<"catch-up"> {
  return async ({ workspaceId, cause }, context) => {
    const opened = await deps.connections.open(workspaceId);
    if (!opened.open) return nothing(opened.because);
    const known = await findWatermark(deps.db, workspaceId, CATCH_UP_WATERMARK);
    let progress = parseCatchUp(known?.detail ?? null) ?? { cursor: null, checked: 0, queued: 0, skipped: 0, finished: false };
    if (progress.finished) return nothing("the conversations from before the installation were worked through");
    const startedAt = known?.at ?? Math.floor(deps.now() / 1000);
    const suggest: Cause = { ...cause, suggestOnly: true };
    const fetch = createSkippingFetch((id) => fetchToSave(id, opened.connection, context, deps), context);
    const connectedAt = (await findWorkspace(deps.db, workspaceId))?.connected_at.getTime() ?? 0;

    let barren = 0;
    while (!progress.finished && progress.checked < MOST) {
      const page = await opened.connection.api.searchConversations(
        { since: startedAt - DAYS * DAY_SECONDS, cursor: progress.cursor, newestFirst: true },
        { signal: context.signal },
      );
      let { checked, queued, skipped } = progress;
      for (const found of page.items.slice(0, MOST - checked)) {
        const work = await workOf(found, { ...opened.connection, connectedAt }, suggest, fetch, deps);
        checked += 1;
        if (work === null) skipped += 1;
        else if (work.jobs.length > 0) queued += 1;
        // In one commit: from then on it is known, and a repeated search passes it over.
        const { jobs, reading } = work ?? NONE;
        await deps.queue.add(
          jobs.map((job) => ({ ...job, priority: "background" })),
          reading,
        );
      }
      barren = page.items.length === 0 ? barren + 1 : 0;
      const finished = page.next === null || checked >= MOST || barren === MOST_BARREN;
      progress = { cursor: page.next, checked, queued, skipped, finished };
      await save(workspaceId, startedAt, progress, deps);
    }
    return done(`${progress.checked} conversations from before the installation, ${progress.queued} with something to do`);
  };
}

function save(workspaceId: string, startedAt: number, progress: CatchUpProgress, { db }: Pick<JobDeps, "db">): Promise<void> {
  return setWatermark(db, workspaceId, CATCH_UP_WATERMARK, startedAt, progress);
}

interface Work {
  readonly jobs: readonly JobToDo[];
  /** Keeps what was read. */
  readonly reading: readonly Write[];
}

const NONE: Work = { jobs: [], reading: [] };

/** Null where Intercom refuses to give the conversation. */
async function workOf(
  { id, updatedAt }: FoundConversation,
  connection: Connection & { readonly connectedAt: number },
  cause: Cause,
  fetch: SkippingFetch<ReadingToSave>,
  deps: JobDeps,
): Promise<Work | null> {
  const known = await findConversation(deps.db, connection.workspaceId, id);
  // What was announced since the installation has jobs of its own, which may write. What is known from an installation before
  // this one is read again.
  const isFromBefore = known?.readAt != null && !known.deleted && known.readAt < connection.connectedAt;
  if (known !== null && !isFromBefore) return NONE;
  const read = await fetch(id);
  if (read === "refused") return null;
  if (read === "failing") {
    const jobs = isSince(updatedAt, connection.connectedAt) ? [] : await firstWorkUnread(id, connection, cause, deps);
    return { jobs, reading: [] };
  }
  const { conversation, unsaved } = read;
  const jobs = wroteSince(conversation, connection.connectedAt) ? [] : await firstWork(conversation, connection, cause, deps);
  return { jobs, reading: [unsaved] };
}

/** Whose event was lost or is still on its way: it is no older one, and the sweep does all of its work. */
function wroteSince(conversation: Conversation, connectedAt: number): boolean {
  return customerMessages(conversation).some(({ at }) => isSince(at, connectedAt));
}

/** Intercom gives whole seconds, cut off. */
function isSince(at: number, connectedAt: number): boolean {
  return at >= Math.floor(connectedAt / 1000);
}
