import { createHash } from "node:crypto";
import { z } from "zod";
import type { Attribution, Call } from "../../domain/answers.js";
import type { OutsideParty } from "../../kernel/errors.js";
import { exchange, parseJson } from "../../outbound/exchange.js";
import { ask as askOnce, type Asked, notAsked, unexpectedAnswer } from "../http/ask.js";
import { type Breaker, type BreakerOptions, createBreaker, DEFAULT_BREAKER } from "../http/breaker.js";

export interface SimpliOptions {
  /** Base URL, with or without a slash at its end. */
  readonly url: string;
  /** Sent as `X-API-Key`; null where the service asks for none. */
  readonly apiKey: string | null;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly timeoutMs?: number;
  readonly paths?: PathOverrides;
  readonly breaker?: BreakerOptions;
  /** Handed the breaker once it is there, so that a pause can be shown. */
  readonly onBreaker?: (breaker: Breaker) => void;
}

/** How an answer is read: `read` answers null where the mandatory field is missing, which `missing` names. */
export interface Reader<T> {
  readonly read: (body: unknown) => T | null;
  readonly missing: string;
}

export interface SimpliService {
  /** Throws OutsideError for everything that is not a readable 2xx answer. `body` undefined sends none. */
  ask<T>(
    operation: OperationName,
    body: unknown,
    call: Call,
    reader: Reader<T>,
  ): Promise<{ readonly value: T; readonly by: Attribution }>;
  /** The error for a request that would only be refused. */
  refuse(operation: OperationName, code: string, reason: string): Error;
}

export function createSimpliService(party: SimpliParty, options: SimpliOptions): SimpliService {
  const { apiKey, now, timeoutMs = TIME_LIMITS[party] } = options;
  const url = options.url.replace(/\/+$/, "");
  const paths = createPaths(options.paths ?? {});
  const breaker = createBreaker(options.breaker ?? DEFAULT_BREAKER, now);
  options.onBreaker?.(breaker);
  const specification = createSpecificationReader(url, now);

  const send = (operation: OperationName, path: string, body: unknown, call: Call): Promise<Asked> => {
    const { method } = OPERATIONS[operation];
    const question = {
      party,
      operation: `${method} ${path}`,
      method,
      url: url + path,
      headers: headersOf(call, apiKey),
      body,
      timeoutMs,
    };
    return askOnce({ ...question, signal: call.signal }, breaker, now);
  };

  return {
    async ask(operation, body, call, { read, missing }) {
      const about = await specification();
      const path = paths.choose(operation, about);
      let asked = await send(operation, path, body, call);
      let used = path;
      const other = paths.other(operation, path);
      if (!asked.ok && asked.refusal.status === 404 && asked.refusal.body.bare && other !== null) {
        const again = await send(operation, other, body, call);
        if (again.ok || !again.refusal.body.bare) [asked, used] = [again, other];
      }
      if (!asked.ok) throw asked.refusal.error;
      paths.remember(operation, used);
      const value = read(parseJson(asked.answer.text));
      if (value === null)
        throw unexpectedAnswer({ party, operation: `${OPERATIONS[operation].method} ${used}` }, asked.answer, missing);
      return { value, by: attribute(about) };
    },
    refuse: (operation, code, reason) => {
      const {
        method,
        paths: [documented],
      } = OPERATIONS[operation];
      return notAsked({ party, operation: `${method} ${documented}` }, code, reason);
    },
  };
}

function headersOf(call: Call, apiKey: string | null): Record<string, string> {
  return {
    "content-type": "application/json",
    accept: "application/json",
    "x-request-id": call.requestId,
    "x-pipeline-id": call.pipelineId,
    ...(apiKey === null || apiKey === "" ? {} : { "x-api-key": apiKey }),
  };
}

function attribute(about: Specification | null): Attribution {
  const model = [about?.title, about?.version].filter((word) => word !== null && word !== undefined).join(" ");
  return { engine: "simpli", model: model === "" ? null : model.slice(0, 100), notice: null, masked: 0 };
}

export interface Identity {
  /** Whether `/health` answered 200. Shallow: the service asks neither its model nor its database. */
  readonly healthy: boolean;
  readonly title: string | null;
  readonly version: string | null;
  readonly paths: readonly string[];
}

const IDENTIFY_LIMIT_MS = 5000;

/** Who answers at this address, for the doctor. Both questions are open even where a key is needed. Never throws. */
export async function identify(url: string, signal: AbortSignal = AbortSignal.timeout(IDENTIFY_LIMIT_MS)): Promise<Identity> {
  const base = url.replace(/\/+$/, "");
  const [health, specification] = await Promise.all([
    exchange({ method: "GET", url: `${base}/health`, headers: {}, timeoutMs: IDENTIFY_LIMIT_MS, signal }),
    fetchSpecification(base, signal, IDENTIFY_LIMIT_MS),
  ]);
  return {
    healthy: health.answered && health.status === 200,
    title: specification?.title ?? null,
    version: specification?.version ?? null,
    paths: specification?.paths ?? [],
  };
}

/**
 * Whether the service is the one expected; null where it does not say.
 * Ports are no help: 8006 alone is three different services, depending on which page is read.
 */
export function isExpectedService({ title }: Identity, party: SimpliParty): boolean | null {
  return title === null ? null : TITLES[party].test(title);
}

/** What a service says about itself. */
export interface Specification {
  readonly title: string | null;
  readonly version: string | null;
  readonly paths: readonly string[];
}

/** A help, not a need: work does not wait long for it. */
const SPECIFICATION_LIMIT_MS = 1500;
const ASK_AGAIN_MS = 5 * 60_000;

const openapi = z.looseObject({
  info: z
    .looseObject({ title: z.string().nullable().catch(null), version: z.string().nullable().catch(null) })
    .catch({ title: null, version: null }),
  paths: z.record(z.string(), z.unknown()),
});

/** Reads `/openapi.json`, which is open even where a key is needed; null where it cannot be had. */
export async function fetchSpecification(
  url: string,
  signal: AbortSignal,
  timeoutMs = SPECIFICATION_LIMIT_MS,
): Promise<Specification | null> {
  const answer = await exchange({
    method: "GET",
    url: `${url}/openapi.json`,
    headers: { accept: "application/json" },
    timeoutMs,
    signal,
  });
  if (!answer.answered || answer.status !== 200) return null;
  const read = openapi.safeParse(parseJson(answer.text));
  if (!read.success) return null;
  const { info, paths } = read.data;
  return { title: info.title, version: info.version, paths: Object.keys(paths) };
}

/**
 * Reads the specification once and keeps it. A failure is kept for five minutes too,
 * so that a service without one costs no call more than that. Callers at the same time share one reading.
 */
export function createSpecificationReader(url: string, now: () => number): () => Promise<Specification | null> {
  let reading: Promise<Specification | null> | null = null;
  let askedAgainAt = 0;
  return async () => {
    if (reading !== null && now() < askedAgainAt) return reading;
    askedAgainAt = now() + ASK_AGAIN_MS;
    // Not bound to one caller's signal: the others are waiting for the same answer.
    reading = fetchSpecification(url, new AbortController().signal);
    const read = await reading;
    if (read !== null) askedAgainAt = Number.POSITIVE_INFINITY;
    return read;
  };
}

export type PathOverrides = Readonly<Partial<Record<OperationName, string>>>;

/** Which of its two paths an operation is found under at one service. */
export interface Paths {
  choose(operation: OperationName, specification: Specification | null): string;
  /** The path to try after a bare 404, or null where the operator fixed it. */
  other(operation: OperationName, tried: string): string | null;
  remember(operation: OperationName, path: string): void;
}

export function createPaths(overrides: PathOverrides): Paths {
  const known = new Map<OperationName, string>();
  return {
    choose(operation, specification) {
      const [documented, variant] = OPERATIONS[operation].paths;
      const fixed = overrides[operation] ?? known.get(operation);
      if (fixed !== undefined) return fixed;
      const listed = specification?.paths ?? [];
      return !listed.includes(documented) && listed.includes(variant) ? variant : documented;
    },
    other(operation, tried) {
      if (overrides[operation] !== undefined) return null;
      const [documented, variant] = OPERATIONS[operation].paths;
      return tried === documented ? variant : documented;
    },
    remember(operation, path) {
      known.set(operation, path);
    },
  };
}

export type SimpliParty = Exclude<OutsideParty, "intercom">;

export interface Operation {
  readonly party: SimpliParty;
  readonly method: "GET" | "POST";
  /** The documented path first, then the form Simpli's own client uses. */
  readonly paths: readonly [string, string];
}

/**
 * Everything asked of Simpli. The services' pages and Simpli's own client disagree about the prefix,
 * so each operation knows both forms; https://simpli.support/docs/services/triage and its neighbours.
 */
export const OPERATIONS = {
  classify: { party: "triage", method: "POST", paths: ["/classify", "/api/v1/classify"] },
  route: { party: "triage", method: "POST", paths: ["/route", "/api/v1/route"] },
  draft: { party: "reply", method: "POST", paths: ["/api/v1/draft", "/draft"] },
  feedback: { party: "reply", method: "POST", paths: ["/api/v1/feedback", "/feedback"] },
  styles: { party: "reply", method: "GET", paths: ["/api/v1/styles", "/styles"] },
  analyze: { party: "sentiment", method: "POST", paths: ["/analyze", "/api/v1/analyze"] },
  evaluate: { party: "qa", method: "POST", paths: ["/evaluate", "/api/v1/evaluate"] },
  articles: { party: "knowledge", method: "POST", paths: ["/articles", "/api/v1/articles"] },
  search: { party: "knowledge", method: "POST", paths: ["/search", "/api/v1/search"] },
  gaps: { party: "knowledge", method: "GET", paths: ["/gaps", "/api/v1/gaps"] },
} as const satisfies Record<string, Operation>;

export type OperationName = keyof typeof OPERATIONS;

/**
 * How long each service may take, in milliseconds. Sentiment and Reply give their own model 60 s:
 * a shorter limit would give up on answers that are stored all the same.
 */
export const TIME_LIMITS: Readonly<Record<SimpliParty, number>> = {
  triage: 30_000,
  reply: 65_000,
  sentiment: 70_000,
  qa: 65_000,
  knowledge: 30_000,
};

/** What a service calls itself in `/openapi.json`, where it is the right one. */
export const TITLES: Readonly<Record<SimpliParty, RegExp>> = {
  triage: /\btriage\b/i,
  reply: /\breply\b/i,
  sentiment: /\bsentiment\b/i,
  qa: /\b(qa|quality)\b/i,
  knowledge: /\b(kb|knowledge)\b/i,
};

/** What Sentiment accepts; Intercom's contact ids fit, e-mail addresses and many external ids do not. */
const ACCEPTED = /^[A-Za-z0-9][A-Za-z0-9\-_]{0,63}$/;

/** The id itself where Sentiment accepts it, else a hash that is the same every time. */
export function customerIdOf(id: string): string {
  return ACCEPTED.test(id) ? id : `c-${createHash("sha256").update(id).digest("hex").slice(0, 40)}`;
}
