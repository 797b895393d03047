import { createServer, type IncomingHttpHeaders } from "node:http";
import { once } from "node:events";
import { text } from "node:stream/consumers";

export interface RecordedRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** The same for requests that came over one connection. */
  readonly connection: number | undefined;
}

/** `hang` never answers; `drop` takes the whole request and cuts the line; `stall` sends half an answer. */
export type Reply =
  | "hang"
  | "drop"
  | "stall"
  | { readonly status?: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: unknown };

/** A server in place of Intercom: it records the calls and answers as the test sets. */
export async function startIntercomServer() {
  const requests: RecordedRequest[] = [];
  let reply: Reply = {};
  const server = createServer((request, response) => {
    void (async () => {
      const body = await text(request);
      requests.push({
        method: request.method ?? "",
        path: request.url ?? "",
        headers: request.headers,
        body,
        connection: request.socket.remotePort,
      });
      if (reply === "hang") return;
      if (reply === "drop") {
        request.socket.destroy();
      } else if (reply === "stall") {
        response.writeHead(200, { "Content-Length": "100" }).write('{"half":');
      } else {
        response.writeHead(reply.status ?? 200, { "Content-Type": "application/json", ...reply.headers });
        response.end(typeof reply.body === "string" ? reply.body : JSON.stringify(reply.body ?? {}));
      }
    })();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return {
    url: `http://127.0.0.1:${address.port}`,
    requests,
    answer(next: Reply) {
      reply = next;
      requests.length = 0;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

export type IntercomServer = Awaited<ReturnType<typeof startIntercomServer>>;
