/** The one table of network errors: whether a request that got no answer can have reached the other side. */
import { isAxiosError } from "axios";

export interface NetworkError {
  /** Only `unreachable` proves that nothing was sent. */
  readonly why: "unreachable" | "connection_lost" | "too-large";
  /** The system's code, such as `ECONNREFUSED`. */
  readonly code: string | null;
}

/** Errors that can only happen before a byte of the request is written. */
const BEFORE_SENDING: ReadonlySet<string> = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "EADDRNOTAVAIL",
  "ERR_INVALID_URL",
  "ERR_TLS_CERT_ALTNAME_INVALID",
  "CERT_HAS_EXPIRED",
  "CERT_NOT_YET_VALID",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
]);

/** What the HTTP client threw, without the request and the token that hang on it. */
export function explainNetworkError(thrown: unknown): NetworkError {
  if (!isAxiosError(thrown)) return { why: "connection_lost", code: null };
  const code = thrown.code ?? null;
  if ((code !== null && BEFORE_SENDING.has(code)) || happenedConnecting(thrown.cause)) return { why: "unreachable", code };
  if (thrown.message.includes("maxContentLength")) return { why: "too-large", code };
  return { why: "connection_lost", code };
}

/** A connection that could not be opened carried nothing, whatever the code. Of several addresses, none may have been reached. */
function happenedConnecting(cause: unknown): boolean {
  if (cause instanceof AggregateError) return cause.errors.length > 0 && cause.errors.every(happenedConnecting);
  return cause instanceof Error && "syscall" in cause && cause.syscall === "connect";
}
