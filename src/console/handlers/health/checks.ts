import { z } from "zod";
import type { Engines } from "../../../ai/ports.js";
import type { LastCalls } from "../../../ai/service-watch.js";
import { parseSettings } from "../../../domain/settings.js";
import { JOB_KINDS, JOB_NAMES } from "../../../jobs/catalog.js";
import { loadAppVersion } from "../../../kernel/app-version.js";
import { countQueuedWork, type QueuedWork } from "../../../queue/queued-work.js";
import { getLastHours, type LastHours, listLatestHours, type ServiceSpan } from "../../../store/analytics/service-hours.js";
import {
  countRecentDeadLetters,
  getDatabaseSize,
  listMigrations,
  newestNotificationAt,
  pingDatabase,
} from "../../../store/workspaces/health-facts.js";
import { findWatermark, getWatermark, SWEEP_WATERMARK } from "../../../store/workspaces/watermarks.js";
import { findWorkspace } from "../../../store/workspaces/workspaces.js";
import { TOKEN_REFUSED_WATERMARK } from "../../../workspaces/token-health.js";
import type { Health, HealthCheck, QueuedJobs, ServiceHealth } from "../../api/health.js";
import { nameOfService, serviceFailures, type ServiceName } from "../failures.js";
import type { ConsoleDeps } from "../handlers.js";
import { healthPageTexts } from "./texts.js";

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
  now,
}: Pick<ConsoleDeps, "db" | "database" | "now">): Promise<Health["database"]> {
  const began = now();
  const ping = probe(async () => {
    await pingDatabase(db);
    return now() - began;
  });
  const [answeredInMs, bytes, migrations] = await Promise.all([
    ping.then(seen),
    probe(() => getDatabaseSize(db)).then(seen),
    probe(() => listMigrations(db)).then(seen),
  ]);
  return {
    ...assessDatabase(answeredInMs),
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

type Intercom = Health["intercom"];

/** The hourly sweep meets a bad token anew; an older watermark is of a token that was replaced. */
const TOKEN_REFUSAL_VALID_MS = 2 * 3_600_000;

const swept = z.object({ looked: z.number(), missed: z.number() });

type IntercomCheckDeps = Pick<ConsoleDeps, "db" | "intercomCalls" | "now">;

/** From the store and this process alone: Intercom itself is not asked. */
export async function checkIntercom(workspaceId: string, { db, intercomCalls, now }: IntercomCheckDeps): Promise<Intercom> {
  const [refused, budget, webhook, sweep] = await Promise.all([
    probe(() => getWatermark(db, workspaceId, TOKEN_REFUSED_WATERMARK)),
    probe(() => intercomCalls.budget(workspaceId)),
    probe(() => newestNotificationAt(db, workspaceId)),
    probe(() => findWatermark(db, workspaceId, SWEEP_WATERMARK)),
  ]);
  const refusedAt = (seen(refused) ?? 0) * 1000;
  const watermark = seen(sweep);
  const found = swept.safeParse(watermark?.detail).data;
  const facts = {
    tokenRefusedAt: now() - refusedAt < TOKEN_REFUSAL_VALID_MS ? refusedAt : null,
    lastCallAt: intercomCalls.lastAnswerAt(workspaceId),
    budget: seen(budget),
    lastWebhookAt: seen(webhook)?.getTime() ?? null,
    sweep: watermark === null || found === undefined ? null : { at: watermark.at * 1000, ...found },
  };
  return { ...assessIntercom(facts, refused, webhook), ...facts };
}

function assessIntercom(
  facts: Omit<Intercom, keyof HealthCheck>,
  refused: Probed<unknown>,
  webhook: Probed<unknown>,
): HealthCheck {
  const texts = healthPageTexts.intercom;
  if (facts.tokenRefusedAt !== null) return texts.tokenRefused;
  if (!refused.ok || !webhook.ok) return texts.unknown;
  if (facts.budget !== null && facts.budget.pausedUntil !== null) return texts.paused;
  if (facts.lastWebhookAt === null) return texts.noWebhook;
  if (facts.sweep !== null && facts.sweep.missed > 0) return texts.missed(facts.sweep.missed);
  return texts.good;
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
  const [work, givenUpToday] = await Promise.all([
    probe(() => countQueuedWork(db, workspaceId)).then(seen),
    probe(() => countRecentDeadLetters(db, workspaceId, new Date(now() - DAY_MS))).then(seen),
  ]);
  return { ...assessQueue(work, givenUpToday), jobs: work === null ? null : inOrder(work), givenUpToday };
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
  const probed = await probe(() => Promise.all([getWatermark(db, "", "retention-turn"), findWorkspace(db, workspaceId)]));
  const [last, workspace] = probed.ok ? probed.value : [null, null];
  const { retentionDays: days, rawRetentionDays: rawDays } = parseSettings(workspace?.settings ?? {});
  const lastAt = last === null ? null : last * 1000;
  const nextAt = lastAt === null ? null : lastAt + DAY_MS;
  const texts = healthPageTexts.retention;
  const facts = { lastAt, nextAt, days, rawDays };
  if (!probed.ok) return { ...texts.unknown, ...facts };
  if (nextAt === null) return { ...texts.never, ...facts };
  return { ...(now() > nextAt + LATE_MS ? texts.overdue : texts.good(days)), ...facts };
}

const CONTRACTS = ["triage", "reply", "sentiment", "qa", "knowledge"] as const satisfies readonly (keyof Engines)[];

type ServiceCheckDeps = Pick<ConsoleDeps, "db" | "config" | "services" | "now">;

/** What this process saw itself is exact; what other or earlier processes saw is counted by the hour. */
export async function checkServices(workspaceId: string, deps: ServiceCheckDeps): Promise<ServiceHealth[]> {
  const [spans, hours] = await Promise.all([
    probe(() => listLatestHours(deps.db, workspaceId, Math.floor(deps.now() / 1000))).then(seen),
    probe(() => getLastHours(deps.db, workspaceId)).then(seen),
  ]);
  return CONTRACTS.map((contract) => {
    const named = nameOfService(contract, deps.config);
    const { engine, host } = named;
    const isMine = (row: { readonly contract: string; readonly engine: string }) =>
      row.contract === contract && row.engine === engine;
    const last = deps.services.lastOf(workspaceId, contract);
    const span = spans?.find(isMine) ?? null;
    const hour = hours?.find(isMine) ?? null;
    const pausedUntil = pauseOf(contract, named, deps);
    return {
      ...assessService({ named, last, span, pausedUntil }),
      contract,
      engine,
      host,
      ...lastTimes(last, hour),
      pausedUntil,
      lately: span === null ? null : { calls: span.calls, failures: span.failures, p95Ms: span.p95Ms },
    };
  });
}

function pauseOf(contract: keyof Engines, { engine }: ServiceName, { services }: ServiceCheckDeps): number | null {
  if (engine === "builtin") return null;
  if (engine === "llm") return services.pausedUntil("llm");
  return services.pausedUntil(contract === "knowledge" ? "kb" : contract);
}

function lastTimes({ answeredAt, failedAt }: LastCalls, hours: LastHours | null) {
  const time = (at: number | null, hour: number | null | undefined) => {
    if (at !== null) return { at, toTheHour: false };
    return hour == null ? null : { at: hour * 1000, toTheHour: true };
  };
  return { lastAnswer: time(answeredAt, hours?.answered), lastFailure: time(failedAt, hours?.failed) };
}

interface Known {
  readonly named: ServiceName;
  readonly last: LastCalls;
  readonly span: ServiceSpan | null;
  readonly pausedUntil: number | null;
}

function assessService({ named, last, span, pausedUntil }: Known): HealthCheck {
  const texts = healthPageTexts.service;
  if (pausedUntil !== null) return texts.paused(named.name);
  const isFailing = last.failure !== null && (last.failedAt ?? 0) > (last.answeredAt ?? 0);
  if (isFailing) return { level: "bad", ...explainOutcome(last.failure, named) };
  if (span !== null && span.failures > 0) return texts.some(span.failures, span.calls);
  if (named.engine === "builtin") return texts.builtin;
  return last.answeredAt === null && span === null ? texts.idle : texts.good;
}

function explainOutcome(outcome: LastCalls["failure"], { name, variable }: ServiceName) {
  switch (outcome) {
    case "429":
      return serviceFailures.tooMany(name);
    case "4xx":
      return serviceFailures.refusedLately(name, variable);
    case "5xx":
      return serviceFailures.brokenLately(name);
    case "unreadable":
      return serviceFailures.unreadable(name, variable);
    default:
      return serviceFailures.silent(name, variable);
  }
}
