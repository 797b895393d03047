/** A call to Intercom as data, and whatever makes it. */
import type { HttpRequest } from "../outbound/exchange.js";
import type { CallOptions } from "./api.js";
import type { CallKind } from "./failures.js";

export interface RestRequest<T> {
  readonly method: HttpRequest["method"];
  /** With `{name}` for each of `ids`; this template is also the operation's name in errors. */
  readonly route: string;
  readonly ids?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: object;
  readonly kind: CallKind;
  /** Reads a 2xx answer's JSON (undefined where there is none); throws where it does not fit. */
  readonly read: (body: unknown) => T;
  /** The same for an answer that would hold up the main loop, away from it. Without this even a large one is read here. */
  readonly readLarge?: (bytes: Uint8Array) => Promise<T>;
}

/** For a write whose answer says nothing new; Intercom answers some with the whole conversation. */
export const READ_NOTHING = { read: () => undefined, readLarge: () => Promise.resolve(undefined) } as const;

export type Transport = <T>(call: RestRequest<T>, options?: CallOptions) => Promise<T>;
