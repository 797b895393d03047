import { describe, expect, it } from "vitest";
import { explainNetworkError } from "../../../src/outbound/network-errors.js";

const systemError = (code: string, syscall?: string) =>
  Object.assign(new Error(`${syscall ?? "request"} ${code}`), { code, ...(syscall === undefined ? {} : { syscall }) });

/** The connection, or the handshake before the first byte of the request, did not come about. */
const NOT_SENT = [
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
];
const MAYBE_SENT = ["ECONNRESET", "EPIPE", "ETIMEDOUT", "UND_ERR_SOCKET", "HPE_INVALID_CONSTANT"];

describe("an error of the network", () => {
  it.each(NOT_SENT)("%s means that nothing was sent", (code) => {
    expect(explainNetworkError(systemError(code))).toEqual({ why: "unreachable", code });
  });

  it.each(MAYBE_SENT)("%s leaves open whether the request arrived", (code) => {
    expect(explainNetworkError(systemError(code))).toEqual({ why: "connection_lost", code });
  });

  it.each(["ETIMEDOUT", "ECONNRESET", "EACCES"])("%s while connecting means that nothing was sent", (code) => {
    expect(explainNetworkError(systemError(code, "connect"))).toEqual({ why: "unreachable", code });
  });

  it("from several addresses means that nothing was sent where none could be connected to", () => {
    const all = (...errors: Error[]) => Object.assign(new AggregateError(errors), { code: "ETIMEDOUT" });
    expect(explainNetworkError(all(systemError("ETIMEDOUT", "connect"), systemError("ENETUNREACH", "connect")))).toEqual({
      why: "unreachable",
      code: "ETIMEDOUT",
    });
    expect(explainNetworkError(all(systemError("ETIMEDOUT", "connect"), systemError("ETIMEDOUT", "read")))).toEqual({
      why: "connection_lost",
      code: "ETIMEDOUT",
    });
  });

  it("that is none of the HTTP client's has no code, and leaves everything open", () => {
    expect(explainNetworkError(new TypeError("a mistake"))).toEqual({ why: "connection_lost", code: null });
    expect(explainNetworkError("thrown text")).toEqual({ why: "connection_lost", code: null });
  });
});
