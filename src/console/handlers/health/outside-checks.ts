/** How the app fares with the outside: with Intercom, and with the AI services. */
import { z } from "zod";
import type { Engines } from "../../../ai/ports.js";
import type { LastCalls, OutsideService } from "../../../ai/service-watch.js";
import { getLastHours, type LastHours, listLatestHours, type ServiceSpan } from "../../../store/analytics/service-hours.js";
import { newestNotificationAt } from "../../../store/workspaces/topics-seen.js";
import { findWatermark, getWatermark, SWEEP_WATERMARK, TEAMMATE_GONE_WATERMARK } from "../../../store/workspaces/watermarks.js";
import { findWorkspace } from "../../../store/workspaces/workspaces.js";
import { TOKEN_REFUSED_WATERMARK } from "../../../workspaces/token-health.js";
import type { Health, HealthCheck, ServiceHealth } from "../../api/health.js";
import { nameOfService, operatorsRemedy, serviceFailures, type ServiceName } from "../failures.js";
import type { ConsoleDeps } from "../handlers.js";
import { probe, type Probed, seen } from "./own-checks.js";
import { healthPageTexts } from "./texts.js";

type Intercom = Health["intercom"];

/** The hourly sweep meets a bad token anew; an older watermark is of a token that was replaced. */
const TOKEN_REFUSAL_VALID_MS = 2 * 3_600_000;

const swept = z.object({ looked: z.number(), missed: z.number() });

type IntercomCheckDeps = Pick<ConsoleDeps, "db" | "connections" | "intercomCalls" | "now">;

/** From the store and this process alone: Intercom itself is not asked. */
export async function checkIntercom(workspaceId: string, deps: IntercomCheckDeps): Promise<Intercom> {
  const { db, intercomCalls, now } = deps;
  const [workspace, gone, refused, budget, webhook, sweep] = await Promise.all([
    probe(() => findWorkspace(db, workspaceId)),
    probe(() => getWatermark(db, workspaceId, TEAMMATE_GONE_WATERMARK)),
    probe(() => getWatermark(db, workspaceId, TOKEN_REFUSED_WATERMARK)),
    probe(() => intercomCalls.budget(workspaceId)),
    probe(() => newestNotificationAt(db, workspaceId)),
    probe(() => findWatermark(db, workspaceId, SWEEP_WATERMARK)),
  ]);
  const refusedAt = (seen(refused) ?? 0) * 1000;
  // While work is paused no sweep meets the token.
  const known = seen(workspace);
  const isPaused = known !== null && (known.uninstall !== null || known.disconnected_at !== null);
  const watermark = seen(sweep);
  const found = swept.safeParse(watermark?.detail).data;
  const facts = {
    tokenRefusedAt: refusedAt > 0 && (isPaused || now() - refusedAt < TOKEN_REFUSAL_VALID_MS) ? refusedAt : null,
    lastCallAt: intercomCalls.lastAnswerAt(workspaceId),
    budget: seen(budget),
    lastWebhookAt: seen(webhook)?.getTime() ?? null,
    sweep: watermark === null || found === undefined ? null : { at: watermark.at * 1000, ...found },
  };
  if (known !== null && !isPaused && !deps.connections.hasToken(known)) return { ...healthPageTexts.intercom.noToken, ...facts };
  const teammateGone = now() - (seen(gone) ?? 0) * 1000 < TOKEN_REFUSAL_VALID_MS;
  return { ...(teammateGone ? healthPageTexts.intercom.teammateGone : assessIntercom(facts, refused, webhook)), ...facts };
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

const CONTRACTS = ["triage", "reply", "sentiment", "qa", "knowledge", "brief"] as const satisfies readonly (keyof Engines)[];

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
    const hour = hours?.find(isMine) ?? null;
    const times = lastTimes(last, hour);
    const span = spans?.find(isMine) ?? null;
    const asked = askedFor(contract, engine);
    const pausedUntil = asked === null ? null : deps.services.pausedUntil(asked);
    const isLimited = asked === "llm" && deps.services.limitedUntil(workspaceId) !== null;
    const otherTitle = asked === null ? null : deps.services.otherTitle(asked);
    return {
      ...operatorsRemedy(assessService({ named, last, times, span, pausedUntil, isLimited, otherTitle }), deps.config),
      contract,
      engine,
      host,
      ...times,
      pausedUntil,
      lately: span === null ? null : { calls: span.calls, failures: span.failures, p95Ms: span.p95Ms },
    };
  });
}

/** What is asked outside this process; null where nothing is. */
function askedFor(contract: keyof Engines, engine: ServiceName["engine"]): OutsideService | null {
  switch (engine) {
    case "builtin":
      return null;
    case "llm":
      return "llm";
    case "simpli":
      return contract === "brief" ? null : contract === "knowledge" ? "kb" : contract;
  }
}

type LastTime = ServiceHealth["lastAnswer"];

const HOUR_MS = 3_600_000;

/** Each the later of what this process saw and of what any counted; of the hour in which both did, this process knows more. */
function lastTimes({ answeredAt, failedAt }: LastCalls, hours: LastHours | null) {
  const later = (at: number | null, hour: number | null | undefined): LastTime => {
    if (at !== null && at >= (hour ?? 0) * 1000) return { at, toTheHour: false };
    return hour == null ? null : { at: hour * 1000, toTheHour: true };
  };
  return { lastAnswer: later(answeredAt, hours?.answered), lastFailure: later(failedAt, hours?.failed) };
}

/** False also where both are of one hour and nothing tells which came first. */
function isKnownLater(one: LastTime, other: LastTime): boolean {
  if (one === null || other === null) return one !== null;
  return one.at > (other.toTheHour ? other.at + HOUR_MS - 1 : other.at);
}

interface Known {
  readonly named: ServiceName;
  readonly last: LastCalls;
  readonly times: ReturnType<typeof lastTimes>;
  readonly span: ServiceSpan | null;
  readonly pausedUntil: number | null;
  /** Of a language model: whether the workspace's tokens of the day are used up. */
  readonly isLimited: boolean;
  readonly otherTitle: string | null;
}

function assessService({ named, last, times, span, pausedUntil, isLimited, otherTitle }: Known): HealthCheck {
  const texts = healthPageTexts.service;
  const { lastAnswer, lastFailure } = times;
  // Only this process knows the cause, of what it met itself; what was answered elsewhere since is over.
  const isCauseKnown = last.failure !== null && (lastAnswer?.at ?? 0) < (last.failedAt ?? 0);
  const isFailing = isCauseKnown || isKnownLater(lastFailure, lastAnswer);
  // The cause of whatever fails there.
  if (otherTitle !== null)
    return texts.other(isFailing || pausedUntil !== null ? "bad" : "attention", named.name, otherTitle, named.addressVariable);
  const isReplaced = named.engine === "llm";
  const meanwhile = (check: HealthCheck): HealthCheck =>
    isReplaced ? { ...check, remedy: [check.remedy, texts.meanwhile].filter((each) => each !== null).join(" ") } : check;
  if (pausedUntil !== null) return meanwhile(texts.paused(named.name, isReplaced));
  if (isCauseKnown) return meanwhile({ level: "bad", ...explainOutcome(last.failure, named) });
  if (isLimited) return texts.limited;
  if (span !== null && span.failures > 0) {
    const lastEnded = isFailing ? "failed" : isKnownLater(lastAnswer, lastFailure) ? "answered" : "unknown";
    return texts.some(span.failures, span.calls, isReplaced, lastEnded);
  }
  if (named.engine === "builtin") return texts.builtin;
  return last.answeredAt === null && span === null ? texts.idle : texts.good;
}

function explainOutcome(outcome: LastCalls["failure"], service: ServiceName) {
  switch (outcome) {
    case "429":
      return serviceFailures.tooMany(service);
    case "4xx":
      return serviceFailures.refusedLately(service);
    case "5xx":
      return serviceFailures.brokenLately(service);
    case "unreadable":
      return serviceFailures.unreadable(service);
    default:
      return serviceFailures.silent(service);
  }
}
