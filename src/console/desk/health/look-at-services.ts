import type { EngineCallOutcome } from "../../../ai/call-outcome.js";
import type { Engines } from "../../../ai/ports.js";
import type { LastCalls } from "../../../ai/service-watch.js";
import { type LastHours, getLastHours, listLatestHours, type ServiceSpan } from "../../../store/service-health.js";
import type { HealthCheck, ServiceHealth } from "../../api/health.js";
import type { ConsoleDeps } from "../desk-room.js";
import { serviceFailures } from "../failures/failure-texts.js";
import { nameOfService, type ServiceName } from "../failures/service-name.js";
import { probe, seen } from "./probe.js";
import { healthPageTexts } from "./texts.js";

const CONTRACTS = ["triage", "reply", "sentiment", "qa", "knowledge"] as const satisfies readonly (keyof Engines)[];

type Deps = Pick<ConsoleDeps, "db" | "config" | "services" | "now">;

/** What this process met itself is exact; what other processes or earlier ones met is counted by the hour. */
export async function checkServices(workspaceId: string, deps: Deps): Promise<ServiceHealth[]> {
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
      ...assess({ named, last, span, pausedUntil }),
      contract,
      engine,
      host,
      ...lastTimes(last, hour),
      pausedUntil,
      lately: span === null ? null : { calls: span.calls, failures: span.failures, p95Ms: span.p95Ms },
    };
  });
}

function pauseOf(contract: keyof Engines, { engine }: ServiceName, { services }: Deps): number | null {
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

function assess({ named, last, span, pausedUntil }: Known): HealthCheck {
  const texts = healthPageTexts.service;
  if (pausedUntil !== null) return texts.paused(named.name);
  const isFailing = last.failure !== null && (last.failedAt ?? 0) > (last.answeredAt ?? 0);
  if (isFailing) return { level: "bad", ...explainOutcome(last.failure, named) };
  if (span !== null && span.failures > 0) return texts.some(span.failures, span.calls);
  if (named.engine === "builtin") return texts.builtin;
  return last.answeredAt === null && span === null ? texts.idle : texts.good;
}

function explainOutcome(outcome: EngineCallOutcome | null, { name, variable }: ServiceName) {
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
