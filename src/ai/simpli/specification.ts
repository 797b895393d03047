import { z } from "zod";
import { exchange } from "../http/exchange.js";
import { parseJson } from "../http/parse-json.js";

/** What a service tells about itself. */
export interface Specification {
  readonly title: string | null;
  readonly version: string | null;
  readonly paths: readonly string[];
}

/** A help, not a need: work does not wait long for it. */
const TIME_LIMIT_MS = 1500;
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
  timeoutMs = TIME_LIMIT_MS,
): Promise<Specification | null> {
  const answer = await exchange({
    method: "GET",
    url: `${url}/openapi.json`,
    headers: { accept: "application/json" },
    timeoutMs,
    signal,
  });
  if ("silence" in answer || answer.status !== 200) return null;
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
