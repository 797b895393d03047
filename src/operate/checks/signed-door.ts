import { exchange } from "../../ai/http/exchange.js";

/** Signs as Intercom does: with the app's secret, or through the running sandbox. Null where nobody can. */
export type Sign = (algorithm: "sha1" | "sha256", body: string) => Promise<string | null>;

export interface EndpointAnswer {
  /** Null where no answer came. */
  readonly status: number | null;
  readonly text: string;
}

export type Knock = (signature: string) => Promise<EndpointAnswer>;

const TIME_LIMIT_MS = 10_000;

/** A signed POST to one of the app's doors, as Intercom sends it. Never throws. */
export function knockAt(url: string, body: object, header: string, signal: AbortSignal): Knock {
  return async (signature) => {
    const headers = { "content-type": "application/json", [header]: signature };
    const answer = await exchange({ method: "POST", url, headers, body, timeoutMs: TIME_LIMIT_MS, signal });
    return "silence" in answer ? { status: null, text: "" } : { status: answer.status, text: answer.text };
  };
}
