/** One call our app made. */
export interface Call {
  readonly at: number;
  readonly method: string;
  readonly path: string;
  readonly query: string;
  /** Method and path with the ids' names, such as `POST /conversations/{id}/tags`; `null` where no route matched. */
  operation: string | null;
  conversationId: string | null;
  body: unknown;
  readonly version: string | null;
  /** Null until answered, and for good where the connection was dropped. */
  status: number | null;
  readonly requestId: string;
}

/** Keeps the latest calls, so that a sandbox may run for days. */
const KEPT = 20_000;

export interface CallLog {
  readonly calls: readonly Call[];
  add(call: Call): void;
  reset(): void;
}

export function createCallLog(): CallLog {
  const calls: Call[] = [];
  return {
    calls,
    add(call) {
      calls.push(call);
      if (calls.length > KEPT) calls.splice(0, calls.length - KEPT);
    },
    reset() {
      calls.length = 0;
    },
  };
}
