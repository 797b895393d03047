/** Hands each webhook to one of the living processes, as a load balancer does, and now and then twice under another id. */
import { createHmac } from "node:crypto";
import { createServer } from "node:http";
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

const notification = z.looseObject({ id: z.string().nullable() });

export async function openBalancer({ targets, clientSecret, chance, echoes }: BalancerOptions): Promise<Balancer> {
  const acknowledged = new Set<string>();

  async function deliver(path: string, body: Buffer): Promise<number> {
    const living = targets();
    const target = living[Math.floor(chance() * living.length)];
    if (target === undefined) return 503;
    const signature = `sha1=${createHmac("sha1", clientSecret).update(body).digest("hex")}`;
    const headers = { "Content-Type": "application/json", "X-Hub-Signature": signature };
    try {
      const { status } = await fetch(`${target}${path}`, { method: "POST", headers, body: new Uint8Array(body) });
      const { id } = notification.parse(JSON.parse(body.toString("utf8")));
      if (status === 200 && id !== null) acknowledged.add(id);
      return status;
    } catch {
      return 502;
    }
  }

  function renamed(body: Buffer): Buffer {
    const read = notification.parse(JSON.parse(body.toString("utf8")));
    return Buffer.from(JSON.stringify({ ...read, id: `${read.id ?? ""}-again` }));
  }

  const server = createServer((request, response) => {
    void (async () => {
      const body = await buffer(request);
      const path = request.url ?? "/";
      const status = await deliver(path, body);
      if (echoes()) await deliver(path, renamed(body));
      response.writeHead(status).end();
    })();
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
