/** PostgreSQL's messages as they pass, as far as a test needs to understand them: https://www.postgresql.org/docs/current/protocol-message-formats.html */

export interface WireMessage {
  readonly type: string;
  readonly body: Buffer;
}

/** Cuts a stream into messages; what is not whole yet waits for the next chunk. The first one of a client has no type. */
export function createWireReader(from: "client" | "server"): (chunk: Buffer) => readonly WireMessage[] {
  let rest: Buffer = Buffer.alloc(0);
  let untyped = from === "client";
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    const whole: WireMessage[] = [];
    for (;;) {
      const head = untyped ? 0 : 1;
      if (rest.length < head + 4) return whole;
      const length = rest.readInt32BE(head);
      if (rest.length < head + length) return whole;
      whole.push({ type: untyped ? "" : rest.toString("latin1", 0, 1), body: rest.subarray(head + 4, head + length) });
      rest = rest.subarray(head + length);
      untyped = false;
    }
  };
}

/**
 * The SQL that a connection's message has carried out, or null: a Query, or what was parsed under the name that a Bind gives,
 * a moment before or long ago.
 */
export function createSqlReader(): (message: WireMessage) => string | null {
  const parsed = new Map<string, string>();
  return ({ type, body }) => {
    if (type === "Q") return cString(body, 0);
    const second = body.indexOf(0) + 1;
    if (type === "P") parsed.set(cString(body, 0), cString(body, second));
    return type === "B" ? (parsed.get(cString(body, second)) ?? null) : null;
  };
}

/** The row count of a CommandComplete such as `UPDATE 3`; null where it has none. */
export function rowsOf({ body }: WireMessage): number | null {
  const count = /(\d+)$/.exec(cString(body, 0))?.[1];
  return count === undefined ? null : Number(count);
}

/** ReadyForQuery: whether a transaction is open. */
export function isInsideTransaction({ body }: WireMessage): boolean {
  return body.toString("latin1", 0, 1) !== "I";
}

function cString(body: Buffer, from: number): string {
  return body.toString("utf8", from, body.indexOf(0, from));
}
