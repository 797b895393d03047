/** How this server fares: its database, queue, retention, process, and whether its alerts arrive. One check is bounded in time and fails alone. */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";
import { parseSettings } from "../../../domain/settings.js";
import { JOB_KINDS, JOB_NAMES } from "../../../jobs/catalog.js";
import { countQueuedWork, type QueuedWork } from "../../../queue/queued-work.js";
import { countOpenProposals } from "../../../store/decisions/proposals.js";
import { channelsOf, findAlertSettings, getAlertHealth } from "../../../store/workspaces/alerts.js";
import {
  countOpenDeadLetters,
  countRecentDeadLetters,
  getDatabaseSize,
  listMigrations,
  pingDatabase,
} from "../../../store/workspaces/health-facts.js";
import { getWatermark } from "../../../store/workspaces/watermarks.js";
import { findWorkspace } from "../../../store/workspaces/workspaces.js";
import type { Health, HealthCheck, QueuedJobs } from "../../api/health.js";
import { operatorsRemedy } from "../failures.js";
import type { ConsoleDeps } from "../handlers.js";
import { healthPageTexts } from "./texts.js";

const packageShape = z.object({ version: z.string() });

export type Probed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false };

/** Nobody waits longer than this for one line of the page. */
const WITHIN_MS = 1_000;

/** One check, bounded in time and failing alone. Never rejects. */
export async function probe<T>(check: () => Promise<T>, withinMs: number = WITHIN_MS): Promise<Probed<T>> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<Probed<T>>((resolve) => {
    timer = setTimeout(() => resolve({ ok: false }), withinMs);
  });
  const checked = check().then(
    (value): Probed<T> => ({ ok: true, value }),
    (): Probed<T> => ({ ok: false }),
  );
  return Promise.race([checked, tooLate]).finally(() => clearTimeout(timer));
}

/** The value, or null where it could not be had in time. */
export function seen<T>(probed: Probed<T>): T | null {
  return probed.ok ? probed.value : null;
}

/** A query that reads nothing takes a few milliseconds, even behind a transaction. */
const SLOW_MS = 300;

export async function checkDatabase({
  db,
  database,
  config,
  now,
}: Pick<ConsoleDeps, "db" | "database" | "config" | "now">): Promise<Health["database"]> {
  const began = now();
  const ping = probe(async () => {
    await pingDatabase(db);
    return now() - began;
  });
  const [answeredInMs, bytes, migrations] = await Promise.all([
    ping.then(seen),
    // The size is of all workspaces together.
    config.intercom.mode === "oauth" ? null : probe(() => getDatabaseSize(db)).then(seen),
    probe(() => listMigrations(db)).then(seen),
  ]);
  return {
    ...operatorsRemedy(assessDatabase(answeredInMs), config),
    kind: database.kind,
    answeredInMs,
    bytes,
    migrations: migrations === null ? null : [...migrations],
  };
}

function assessDatabase(answeredInMs: number | null) {
  const { silent, slow, good } = healthPageTexts.database;
  if (answeredInMs === null) return silent;
  return answeredInMs >= SLOW_MS ? slow(answeredInMs) : good;
}

/** The built-in engine's model and the embedded database together stay well below. */
const LARGE_BYTES = 1_500_000_000;

const app = loadAppVersion() ?? "";

export function checkProcess(now: number): Health["runtime"] {
  const { rss } = process.memoryUsage();
  return {
    ...(rss >= LARGE_BYTES ? healthPageTexts.runtime.large : healthPageTexts.runtime.good),
    app,
    node: process.version,
    startedAt: Math.round(now - process.uptime() * 1000),
    memoryBytes: rss,
  };
}

const DAY_MS = 86_400_000;

/** As the health check Intercom asks for: a burst is caught up with by then. */
const BEHIND_SECONDS = 15 * 60;

export async function checkQueue(workspaceId: string, { db, now }: Pick<ConsoleDeps, "db" | "now">): Promise<Health["queue"]> {
  const [work, givenUp, givenUpToday] = await Promise.all([
    probe(() => countQueuedWork(db, workspaceId)).then(seen),
    probe(() => countOpenDeadLetters(db, workspaceId)).then(seen),
    probe(() => countRecentDeadLetters(db, workspaceId, new Date(now() - DAY_MS))).then(seen),
  ]);
  return { ...assessQueue(work, givenUp), jobs: work === null ? null : inOrder(work), givenUp, givenUpToday };
}

function assessQueue(work: readonly QueuedWork[] | null, givenUp: number | null): HealthCheck {
  const texts = healthPageTexts.queue;
  if (work === null) return texts.unknown;
  const oldest = Math.max(0, ...work.map(({ oldestSeconds }) => oldestSeconds));
  if (oldest >= BEHIND_SECONDS) return texts.behind(Math.round(oldest / 60));
  if (givenUp !== null && givenUp > 0) return texts.givenUp(givenUp);
  const underWay = work.reduce((sum, { waiting, running }) => sum + waiting + running, 0);
  return underWay === 0 ? texts.good : texts.busy(underWay);
}

/** In the catalog's order, so that lines do not jump while one reads. */
function inOrder(work: readonly QueuedWork[]): QueuedJobs[] {
  return JOB_NAMES.flatMap((name) => {
    const found = work.find((each) => each.name === name);
    if (found === undefined) return [];
    const { waiting, later, running, oldestSeconds } = found;
    return [{ job: name, summary: JOB_KINDS[name].summary, waiting, later, running, oldestSeconds }];
  });
}

/** The turn comes round each minute; a process that slept needs some. */
const LATE_MS = 30 * 60_000;

export async function checkRetention(
  workspaceId: string,
  { db, now }: Pick<ConsoleDeps, "db" | "now">,
): Promise<Health["retention"]> {
  const probed = await probe(() =>
    Promise.all([
      getWatermark(db, "", "retention-turn"),
      getWatermark(db, "", "retention-failed"),
      findWorkspace(db, workspaceId),
    ]),
  );
  const [last, failed, workspace] = probed.ok ? probed.value : [null, null, null];
  const { retentionDays: days, rawRetentionDays: rawDays } = parseSettings(workspace?.settings ?? {});
  // After a failure the turn is restored, so that the next one comes in an hour.
  const failedAt = failed !== null && last !== null && failed > last ? failed * 1000 : null;
  const lastAt = failedAt ?? (last === null ? null : last * 1000);
  const nextAt = last === null ? null : last * 1000 + DAY_MS;
  const texts = healthPageTexts.retention;
  const facts = { lastAt, nextAt, days, rawDays };
  if (!probed.ok) return { ...texts.unknown, ...facts };
  if (nextAt === null) return { ...texts.never, ...facts };
  if (failedAt !== null) return { ...texts.failing, ...facts };
  return { ...(now() > nextAt + LATE_MS ? texts.overdue : texts.good(days)), ...facts };
}

export async function checkAutonomy(workspaceId: string, { db }: Pick<ConsoleDeps, "db">): Promise<Health["autonomy"]> {
  const open = seen(await probe(() => countOpenProposals(db, workspaceId)));
  const texts = healthPageTexts.autonomy;
  if (open === null) return { ...texts.unknown, openProposals: null };
  const [lost, earned] = [open.get("to-suggest") ?? 0, open.get("to-apply") ?? 0];
  const openProposals = lost + earned;
  if (openProposals === 0) return { ...texts.none, openProposals };
  return { ...(lost > 0 ? texts.lost(openProposals, lost) : texts.earned(earned)), openProposals };
}

/** The app's version as package.json has it, whether this runs from the source or from the build. */
function loadAppVersion(folder: string = import.meta.dirname): string | null {
  const path = join(folder, "package.json");
  if (existsSync(path)) return packageShape.safeParse(JSON.parse(readFileSync(path, "utf8"))).data?.version ?? null;
  return dirname(folder) === folder ? null : loadAppVersion(dirname(folder));
}

type Alerts = Health["alerts"];

type Outcome = Awaited<ReturnType<typeof getAlertHealth>>["sent"];

export async function checkAlerts(workspaceId: string, { db }: Pick<ConsoleDeps, "db">): Promise<Alerts> {
  const probed = await probe(async () => {
    const settings = await findAlertSettings(db, workspaceId);
    const channels = settings === null ? [] : channelsOf(settings);
    return { channels, ...(await getAlertHealth(db, workspaceId, channels)) };
  });
  if (!probed.ok) return { ...healthPageTexts.alerts.unknown, lastSent: null, lastFailure: null, retried: 0 };
  const { channels, sent, failed, retried } = probed.value;
  const facts = { lastSent: shown(sent), lastFailure: shown(failed), retried };
  return { ...assessAlerts(channels.length > 0, facts), ...facts };
}

function assessAlerts(hasReceiver: boolean, facts: Omit<Alerts, keyof HealthCheck>): HealthCheck {
  const texts = healthPageTexts.alerts;
  const { lastSent, lastFailure, retried } = facts;
  if (!hasReceiver) return texts.none;
  if (retried > 0) return texts.retried(retried);
  if (lastFailure !== null && lastFailure.at > (lastSent?.at ?? 0)) return texts.failed(lastFailure.problem);
  return lastSent === null ? texts.idle : texts.good;
}

function shown(outcome: Outcome): Alerts["lastSent"] {
  if (outcome?.ended_at == null) return null;
  return { at: outcome.ended_at.getTime(), kind: outcome.kind, channel: outcome.channel, problem: outcome.problem };
}
