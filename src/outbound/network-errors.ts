/** The one table of network errors: why no answer came, by what the HTTP client threw. */

/** Why no answer came. Only `unreachable` and `not-started` prove that nothing arrived. */
export type NoAnswerReason = NetworkError["why"] | "not-started" | "timeout" | "aborted";

interface NetworkError {
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
  "UND_ERR_CONNECT_TIMEOUT",
  "UND_ERR_INVALID_ARG",
]);

/** What is too long, as it came or unpacked. */
const TOO_LARGE: ReadonlySet<string> = new Set(["ANSWER_TOO_LARGE", "ERR_BUFFER_TOO_LARGE"]);

/** What the HTTP client threw, without the request and the token that hang on it. */
export function explainNetworkError(thrown: unknown): NetworkError {
  const code = thrown instanceof Error && "code" in thrown && typeof thrown.code === "string" ? thrown.code : null;
  if ((code !== null && BEFORE_SENDING.has(code)) || happenedConnecting(thrown)) return { why: "unreachable", code };
  return { why: code !== null && TOO_LARGE.has(code) ? "too-large" : "connection_lost", code };
}

/** A connection that could not be opened carried nothing, whatever the code. Of several addresses, none may have been reached. */
function happenedConnecting(cause: unknown): boolean {
  if (cause instanceof AggregateError) return cause.errors.length > 0 && cause.errors.every(happenedConnecting);
  return cause instanceof Error && "syscall" in cause && cause.syscall === "connect";
}
