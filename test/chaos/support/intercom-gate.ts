/** A proxy between one app process and the twin that reports each call: the moments at which a process is killed. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Twin } from "../../../src/sandbox/twin.js";

/** Where in a call the process dies: before its effect, after its effect but before the answer, or while the answer was on its way. */
export const MOMENTS = ["before-effect", "after-effect", "after-answer"] as const;
export type Moment = (typeof MOMENTS)[number];

export interface Strike {
  /** The how many-th call from now on, of those meant. */
  readonly call: number;
  /** Tested against method and path, as in `PUT /conversations/7`; every call where missing. */
  readonly of?: RegExp;
  readonly moment: Moment;
  readonly blow: () => void;
}

export interface IntercomGate {
  readonly url: string;
  plan(strike: Strike | null): void;
  /** How many calls have passed. */
  readonly passed: number;
  close(): Promise<void>;
}

export async function openIntercomGate(twin: Twin): Promise<IntercomGate> {
  let strike: Strike | null = null;
  let left = 0;
  let passed = 0;

  const struck = ({ method = "", url = "" }: IncomingMessage): Strike | null => {
    if (strike?.of?.test(`${method} ${url}`) === false) return null;
    if (strike === null || (left -= 1) > 0) return null;
    const now = strike;
    strike = null;
    return now;
  };
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    passed += 1;
    const now = struck(request);
    if (now?.moment === "before-effect") {
      now.blow();
      request.socket.destroy();
      return;
    }
    if (now?.moment === "after-effect") now.blow();
    if (now?.moment === "after-answer") response.once("finish", now.blow);
    twin.listener(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    plan(planned) {
      strike = planned;
      left = planned?.call ?? 0;
    },
    get passed() {
      return passed;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
