/** Finds conversations that changed without a notification, and queues what was missed. */
import type { Conversation } from "../../domain/conversation.js";
import { AUTOMATIONS } from "../../domain/settings.js";
import { randomUUID } from "node:crypto";
import type { FoundConversation } from "../../intercom/api.js";
import type { Connection } from "../../workspaces/connections.js";
import { findConversation } from "../../store/conversations/conversations.js";
import { findSweep, saveSweep, setWatermark, SWEEP_WATERMARK, type UnfinishedSweep } from "../../store/workspaces/watermarks.js";
import { findWorkspace } from "../../store/workspaces/workspaces.js";
import { listWaitingJobs } from "../../queue/queued-work.js";
import { done, type JobName, type JobToDo, later, nothing, togetherAs } from "../catalog.js";
import { createSkippingFetch, fetchAndSave, type SkippingFetch } from "../fetch-now.js";
import { findUndone } from "./find-undone.js";
import type { JobHandler, JobContext, JobDeps } from "../deps.js";

/** Changes are searched from a little before the last sweep: Intercom's index may lag behind its events. */
const OVERLAP_SECONDS = 600;
/** Intercom reports whole seconds by its own clock: a reading shortly after a change may not have seen it. */
const DOUBT_SECONDS = 30;
/** So much is searched again after a clock that was ahead is set right. */
const CLOCK_AHEAD_SECONDS = 86_400;
/** So soon after the installation an event that could not be taken is still to come: Intercom sends it again after a minute. */
const SENT_AGAIN_SECONDS = 60;
/** 150 conversations a page; beyond this the next run goes on where this one stopped. */
const MOST_PAGES = 40;
/** Pages one after the other that bring nothing new: the search goes round in a circle, or gives nothing that can be read. */
const MOST_BARREN = 3;

/**
 * Looks for conversations that changed without a notification reaching us, and queues the jobs that would have
 * been theirs, where nothing else has done their work.
 */
export function createSweepJob(deps: JobDeps): JobHandler<"sweep"> {
  return async (payload, context) => {
    const opened = await deps.connections.open(payload.workspaceId);
    if (!opened.open) return nothing(opened.because);
    const beganAt = deps.now();
    const began = Math.floor(beganAt / 1000);
    const swept = await findSweep(deps.db, payload.workspaceId);
    const { since, from } = swept === null ? await firstSpan(payload.workspaceId, began, deps) : spanOf(swept, began);
    if (began - since < SENT_AGAIN_SECONDS) {
      await setWatermark(deps.db, payload.workspaceId, SWEEP_WATERMARK, since);
      return nothing("this is the first start: nothing can have been missed");
    }
    const { checked, found, until } = await searchMissed(opened.connection, since, from, context, deps);
    await deps.queue.add(found.flatMap((each) => jobsFor(each, payload.workspaceId, since, beganAt)));
    const missed = found.filter(({ isGiven }) => isGiven);
    const failing = found.length - missed.length;
    const next = until === null ? null : { since, from: Math.min(until, began - OVERLAP_SECONDS) };
    await saveSweep(deps.db, payload.workspaceId, until ?? began, { checked, missed: missed.length }, next);
    if (missed.length > 0)
      context.log.info({ checked, missed: missed.length }, "sweep found conversations whose events never arrived");
    const left = failing === 0 ? "" : `, ${failing} could not be read and have jobs of their own`;
    const summary = `checked ${checked} conversations, ${missed.length} had been missed${left}`;
    return next !== null && next.from > from ? later(deps.now(), `${summary}; the search goes on`) : done(summary);
  };
}

/** From the installation on, since when the process may have been away: what is older is from before it. */
async function firstSpan(workspaceId: string, began: number, { db }: Pick<JobDeps, "db">): Promise<UnfinishedSweep> {
  const connectedAt = (await findWorkspace(db, workspaceId))?.connected_at.getTime() ?? began * 1000;
  const since = Math.min(began, Math.floor(connectedAt / 1000));
  return { since, from: since };
}

/** What counts as missed is as old as when the search began, however many runs it takes. */
function spanOf({ at, unfinished }: NonNullable<Awaited<ReturnType<typeof findSweep>>>, began: number): UnfinishedSweep {
  if (unfinished !== null && at <= began) return unfinished;
  // Where the clock was set back, nobody knows since when it was ahead.
  const since = (at > began ? began - CLOCK_AHEAD_SECONDS : at) - OVERLAP_SECONDS;
  return { since, from: since };
}

/**
 * Beyond the most pages where all that was found changed in one second: what follows must be reached. To the end where they come
 * in any order: what was not seen then may be older than what was.
 */
async function searchMissed(connection: Connection, since: number, from: number, context: JobContext, deps: JobDeps) {
  const fetch = createSkippingFetch((id) => fetchAndSave(id, connection, context, deps), context);
  const found: Missed[] = [];
  /** As they were when they were checked: one that changed since comes again. */
  const seen = new Set<string>();
  let barren = 0;
  let until = from;
  let cursor: string | null = null;
  let isSorted = true;
  for (let page = 0; page < MOST_PAGES || until <= from || !isSorted; page += 1) {
    const {
      items,
      next,
      inAnyOrder = false,
    } = await connection.api.searchConversations({ since: from, cursor }, { signal: context.signal });
    const before = seen.size;
    const fresh = items.filter(({ id, updatedAt }) => seen.size < seen.add(`${id} ${updatedAt}`).size);
    barren = seen.size === before ? barren + 1 : 0;
    found.push(...(await missedOf(fresh, connection, since, fetch, deps)));
    cursor = next;
    isSorted = !inAnyOrder;
    until = items.at(-1)?.updatedAt ?? until;
    if (cursor === null) return { checked: seen.size, found, until: null };
    if (barren < MOST_BARREN) continue;
    context.log.warn({ pages: page + 1 }, "Intercom's search for changed conversations brings nothing new, and does not end");
    // From a later time on there may be others.
    return { checked: seen.size, found, until: isSorted && until > from ? until : null };
  }
  return { checked: seen.size, found, until };
}

interface Missed {
  readonly conversationId: string;
  readonly names: readonly JobName[];
  /** False where Intercom fails to give it: its jobs find out what is undone. */
  readonly isGiven: boolean;
}

async function missedOf(
  found: readonly FoundConversation[],
  connection: Connection,
  since: number,
  fetch: SkippingFetch<Conversation>,
  deps: JobDeps,
): Promise<readonly Missed[]> {
  const { workspaceId, settings } = connection;
  const inUse = AUTOMATIONS.filter((name) => settings.automations[name] !== "off");
  const missed: Missed[] = [];
  for (const candidate of found) {
    const conversation = await fetchIfChanged(candidate, workspaceId, fetch, deps);
    if (conversation === null || conversation === "refused") continue;
    if (conversation === "failing") {
      missed.push({ conversationId: candidate.id, names: inUse, isGiven: false });
      continue;
    }
    const undone = await findUndone({ conversation, workspaceId, settings, since, writers: connection }, deps);
    if (undone.length > 0) missed.push({ conversationId: candidate.id, names: undone, isGiven: true });
  }
  if (missed.length === 0) return [];
  // Asked after the rest: what arrived during the search has its job by now.
  const ids = missed.map(({ conversationId }) => conversationId);
  const waiting = await listWaitingJobs(deps.db, workspaceId, ids);
  return missed.flatMap((each) => {
    const left = each.names.filter((name) => waiting.get(each.conversationId)?.has(name) !== true);
    return left.length === 0 ? [] : [{ ...each, names: left }];
  });
}

/** As it is now: the reading we hold where it surely is younger than the change. Null for a deleted one. */
async function fetchIfChanged(
  { id, updatedAt }: FoundConversation,
  workspaceId: string,
  fetch: SkippingFetch<Conversation>,
  { db }: Pick<JobDeps, "db">,
): Promise<Awaited<ReturnType<SkippingFetch<Conversation>>> | null> {
  const known = await findConversation(db, workspaceId, id);
  if (known?.deleted === true) return null;
  if (known?.snapshot != null && (known.readAt ?? 0) / 1000 >= updatedAt + DOUBT_SECONDS) return known.snapshot;
  return fetch(id);
}

function jobsFor({ conversationId, names }: Missed, workspaceId: string, since: number, now: number): readonly JobToDo[] {
  const cause = { id: `sweep-${randomUUID()}`, topic: "sweep", receivedAt: now, partId: null, since };
  const payload = { workspaceId, conversationId, cause };
  const automations = togetherAs(
    AUTOMATIONS.filter((name) => names.includes(name)),
    payload,
  );
  return names.includes("refresh") ? [...automations, { name: "refresh", payload }] : automations;
}
