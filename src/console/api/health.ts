/** The console's question for the page Health, and the shape of its answer. */
import { z } from "zod";
import { ALERT_CHANNELS } from "../../domain/alert-settings.js";
import { ENGINE_NAMES } from "../../domain/answers.js";
import { endpoint } from "./endpoint.js";

/** Epoch milliseconds; null where it has not happened, or is not known. */
const moment = z.number().nullable();

/** `unknown`: it could not be checked in time. */
export const HEALTH_LEVELS = ["good", "attention", "bad", "unknown"] as const;
export type HealthLevel = (typeof HEALTH_LEVELS)[number];

const healthCheck = z.object({
  level: z.enum(HEALTH_LEVELS),
  says: z.string(),
  /** What to do about it; null where nothing is to be done. */
  remedy: z.string().nullable(),
});
export type HealthCheck = z.infer<typeof healthCheck>;

const database = healthCheck.extend({
  kind: z.enum(["embedded", "postgres"]),
  answeredInMs: z.number().nullable(),
  bytes: z.number().nullable(),
  migrations: z.array(z.string()).nullable(),
});

const queued = z.object({
  job: z.string(),
  summary: z.string(),
  waiting: z.number(),
  later: z.number(),
  running: z.number(),
  oldestSeconds: z.number(),
});
export type QueuedJobs = z.infer<typeof queued>;

const queue = healthCheck.extend({
  /** Of this workspace; kinds without work are left out. Null where the queue could not be asked. */
  jobs: z.array(queued).nullable(),
  /** Failed jobs that nobody retried yet; null where they could not be counted. */
  givenUp: z.number().nullable(),
  /** Those of them that failed in the last 24 hours. */
  givenUpToday: z.number().nullable(),
});

/** A time, and whether only its hour is known. */
const lastTime = z.object({ at: z.number(), toTheHour: z.boolean() }).nullable();

const service = healthCheck.extend({
  contract: z.enum(["triage", "reply", "sentiment", "qa", "knowledge", "brief"]),
  engine: z.enum(ENGINE_NAMES),
  host: z.string().nullable(),
  lastAnswer: lastTime,
  lastFailure: lastTime,
  /** The breaker is open until then: nothing is asked meanwhile. */
  pausedUntil: moment,
  /** The last hour or two; null where nothing was counted. */
  lately: z.object({ calls: z.number(), failures: z.number(), p95Ms: z.number().nullable() }).nullable(),
});
export type ServiceHealth = z.infer<typeof service>;

const intercom = healthCheck.extend({
  tokenRefusedAt: moment,
  /** By this process. */
  lastCallAt: moment,
  budget: z.object({ limit: z.number().nullable(), remaining: z.number(), resetAt: moment, pausedUntil: moment }).nullable(),
  lastWebhookAt: moment,
  /** How many conversations the last sweep for missed events checked, and how many it had to catch up with. */
  sweep: z.object({ at: z.number(), looked: z.number(), missed: z.number() }).nullable(),
});

const retention = healthCheck.extend({ lastAt: moment, nextAt: moment, days: z.number(), rawDays: z.number() });

const autonomy = healthCheck.extend({ openProposals: z.number().nullable() });

const alertOutcome = z.object({
  at: z.number(),
  kind: z.string(),
  channel: z.enum(ALERT_CHANNELS),
  problem: z.string().nullable(),
});

const alerts = healthCheck.extend({
  /** The newest that arrived, and the newest that was given up. Null where there is none, or it could not be read in time. */
  lastSent: alertOutcome.nullable(),
  lastFailure: alertOutcome.nullable(),
  /** How many are tried again. */
  retried: z.number(),
});

const runtime = healthCheck.extend({
  app: z.string(),
  node: z.string(),
  startedAt: z.number(),
  memoryBytes: z.number(),
});

export const healthEndpoints = {
  "read-health": endpoint({
    method: "GET",
    path: "/health",
    input: z.object({}),
    output: z.object({
      at: z.number(),
      /** The worst of all lines. */
      level: z.enum(HEALTH_LEVELS),
      /** What Intercom's daily health check gets, and shows to admins there. */
      reportedToIntercom: z.object({ state: z.enum(["OK", "UNHEALTHY", "UNKNOWN"]), message: z.string().nullable() }),
      database,
      queue,
      services: z.array(service),
      intercom,
      retention,
      /** Levels that were earned or lost, and wait for somebody to decide. */
      autonomy,
      alerts,
      runtime,
    }),
  }),
} as const;
export type Health = z.infer<(typeof healthEndpoints)["read-health"]["output"]>;
