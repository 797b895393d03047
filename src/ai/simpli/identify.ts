import { exchange } from "../http/exchange.js";
import { TITLES, type SimpliParty } from "./operations.js";
import { fetchSpecification } from "./specification.js";

export interface Identity {
  /** Whether `/health` answered 200. Shallow: the service asks neither its model nor its database. */
  readonly healthy: boolean;
  readonly title: string | null;
  readonly version: string | null;
  readonly paths: readonly string[];
}

const TIME_LIMIT_MS = 5000;

/** Who answers at this address, for the doctor. Both questions are open even where a key is needed. Never throws. */
export async function identify(url: string, signal: AbortSignal = AbortSignal.timeout(TIME_LIMIT_MS)): Promise<Identity> {
  const base = url.replace(/\/+$/, "");
  const [health, specification] = await Promise.all([
    exchange({ method: "GET", url: `${base}/health`, headers: {}, timeoutMs: TIME_LIMIT_MS, signal }),
    fetchSpecification(base, signal, TIME_LIMIT_MS),
  ]);
  return {
    healthy: !("silence" in health) && health.status === 200,
    title: specification?.title ?? null,
    version: specification?.version ?? null,
    paths: specification?.paths ?? [],
  };
}

/**
 * Whether the service is the one expected; null where it does not tell.
 * Ports are no help: 8006 alone is three different services, depending on which page is read.
 */
export function isExpectedService({ title }: Identity, party: SimpliParty): boolean | null {
  return title === null ? null : TITLES[party].test(title);
}
