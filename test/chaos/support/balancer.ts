/** Hands each request of Intercom to one of the living processes, as a load balancer does, and some webhooks twice under another id. */
import { createHmac } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { z } from "zod";

export interface BalancerOptions {
  /** The living processes' addresses. */
  readonly targets: () => readonly string[];
  readonly clientSecret: string;
  /** 0 up to 1, for the choice of the process. */
  readonly chance: () => number;
  /** Whether this webhook is sent a second time under a new notification id. */
  readonly echoes: () => boolean;
}

export interface Balancer {
  readonly url: string;
  /** Ids of every notification that was answered with 200. */
  readonly acknowledged: ReadonlySet<string>;
  close(): Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly text: string;
}

const notification = z.looseObject({ id: z.string().nullable() });

export async function openBalancer({ targets, clientSecret, chance, echoes }: BalancerOptions): Promise<Balancer> {
  const acknowledged = new Set<string>();

  async function pass(path: string, body: Buffer, signature: Readonly<Record<string, string>>): Promise<Answer> {
    const living = targets();
    const target = living[Math.floor(chance() * living.length)];
    if (target === undefined) return { status: 503, text: "" };
    try {
      const headers = { "Content-Type": "application/json", ...signature };
      const answer = await fetch(`${target}${path}`, { method: "POST", headers, body: new Uint8Array(body) });
      return { status: answer.status, text: await answer.text() };
    } catch {
      return { status: 502, text: "" };
    }
  }

  async function deliver(path: string, body: Buffer): Promise<Answer> {
    const signature = `sha1=${createHmac("sha1", clientSecret).update(body).digest("hex")}`;
    const answer = await pass(path, body, { "X-Hub-Signature": signature });
    const { id } = notification.parse(JSON.parse(body.toString("utf8")));
    if (answer.status === 200 && id !== null) acknowledged.add(id);
    return answer;
  }

  async function answer(request: IncomingMessage): Promise<Answer> {
    const body = await buffer(request);
    const path = request.url ?? "/";
    const signature = request.headers["x-body-signature"];
    if (typeof signature === "string") return pass(path, body, { "X-Body-Signature": signature });
    const answered = await deliver(path, body);
    if (echoes()) await deliver(path, renamed(body));
    return answered;
  }

  const server = createServer((request, response) => {
    void answer(request).then(({ status, text }) => {
      response.writeHead(status, { "Content-Type": "application/json" }).end(text);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    acknowledged,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function renamed(body: Buffer): Buffer {
  const read = notification.parse(JSON.parse(body.toString("utf8")));
  return Buffer.from(JSON.stringify({ ...read, id: `${read.id ?? ""}-again` }));
}
