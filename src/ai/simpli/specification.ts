/** What a service says about itself, read from `/openapi.json`: its name, version and paths. */
import { z } from "zod";
import { parseJson } from "../../kernel/json.js";
import { exchange } from "../../outbound/exchange.js";
import type { SimpliParty } from "./operations.js";

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
export function isExpectedService({ title }: Pick<Identity, "title">, party: SimpliParty): boolean | null {
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

/** A service without one costs no call more than that; one that starts beside the app is soon known. */
const ASK_AGAIN_MS = 60_000;
const READ_AGAIN_MS = 10 * 60_000;

const openapi = z.looseObject({
  info: z
    .looseObject({ title: z.string().nullable().catch(null), version: z.string().nullable().catch(null) })
    .catch({ title: null, version: null }),
  paths: z.record(z.string(), z.unknown()),
});

/** Reads `/openapi.json`, which is open even where a key is needed; null where it cannot be had. */
async function fetchSpecification(
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
 * Keeps what was read, and reads again beside the calls: a service may be upgraded while the app runs, and decisions name its
 * version. What was known stays where that fails. Callers at the same time share one reading.
 */
export function createSpecificationReader(
  url: string,
  now: () => number,
  onRead: (specification: Specification) => void = () => undefined,
): () => Promise<Specification | null> {
  let known: Specification | null = null;
  let reading: Promise<Specification | null> | null = null;
  let readAt = Number.NEGATIVE_INFINITY;
  const readOnce = async () => {
    // Not bound to one caller's signal: the others are waiting for the same answer.
    const read = await fetchSpecification(url, new AbortController().signal);
    if (read !== null) onRead(read);
    known = read ?? known;
    return known;
  };
  return () => {
    const age = now() - readAt;
    // A clock that was set back ages nothing.
    if (reading === null || age < 0 || age >= (known === null ? ASK_AGAIN_MS : READ_AGAIN_MS)) {
      readAt = now();
      reading = readOnce();
    }
    return known === null ? reading : Promise.resolve(known);
  };
}

/** What a service calls itself in `/openapi.json`, where it is the right one. */
const TITLES: Readonly<Record<SimpliParty, RegExp>> = {
  triage: /\btriage\b/i,
  reply: /\breply\b/i,
  sentiment: /\bsentiment\b/i,
  qa: /\b(qa|quality)\b/i,
  knowledge: /\b(kb|knowledge)\b/i,
};
