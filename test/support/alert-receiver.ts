/** What listens for alerts in tests: it keeps what came, answers as it is asked to, and checks signatures. */
import { createHmac } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { expect } from "vitest";

export interface ReceivedAlert {
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export type AlertReceiver = Awaited<ReturnType<typeof listenForAlerts>>;

/** Answers each request with the next of `answers`, then 200. A null keeps the connection open and says nothing. */
export async function listenForAlerts() {
  const received: ReceivedAlert[] = [];
  const answers: (Answer | null)[] = [];
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      received.push({ path: request.url ?? "", headers: request.headers, body: Buffer.concat(chunks).toString() });
      const answer = answers.shift();
      if (answer === null) return;
      response.writeHead(answer?.status ?? 200, answer?.headers ?? {}).end(answer?.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    received,
    answers,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    at: (path: string) => received.filter((each) => each.path === path),
    /** Breaks the connections that are kept open. */
    letGo: () => server.closeAllConnections(),
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

export function jsonOf({ body }: ReceivedAlert) {
  return JSON.parse(body) as { type: string; text?: string; data: Record<string, unknown> };
}

/** https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md */
export function expectSigned({ headers, body }: ReceivedAlert, secret: string): void {
  const [id, timestamp] = [String(headers["webhook-id"]), String(headers["webhook-timestamp"])];
  const key = Buffer.from(secret.replace("whsec_", ""), "base64");
  const right = createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64");
  expect(headers["webhook-signature"]).toBe(`v1,${right}`);
  expect(Math.abs(Date.now() / 1000 - Number(timestamp))).toBeLessThan(60);
}
