/** One request and what came of it, against servers that answer, pack, stall, go on for ever or hang up. */
import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import { createServer as createTcpServer, type AddressInfo, type Server as TcpServer } from "node:net";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, it, vi } from "vitest";
import { exchange, type HttpRequest } from "../../../src/outbound/exchange.js";

const servers: (Server | TcpServer)[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    if ("closeAllConnections" in server) server.closeAllConnections();
    server.close();
  }
});

async function addressOf(server: Server | TcpServer): Promise<string> {
  servers.push(server);
  await once(server.listen(0, "127.0.0.1"), "listening");
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const serve = async (answer: RequestListener) => `http://${await addressOf(createServer(answer))}`;

const get = (url: string, more: Partial<HttpRequest> = {}) =>
  exchange({ method: "GET", url, headers: {}, timeoutMs: 5_000, ...more });

describe("an answer", () => {
  it("comes whole, unpacked, with its headers by any case, behind hints of what will come", async () => {
    const url = await serve((request, response) => {
      response.writeEarlyHints({ link: "</style.css>; rel=preload" });
      response.writeHead(202, { "content-encoding": "gzip", "X-Request-Id": "r1" });
      response.end(gzipSync(JSON.stringify({ asked: request.url, key: request.headers["x-key"] })));
    });
    const answer = await get(`${url}/a%20b?c=d&e=%2F`, { headers: { "X-Key": "k" } });
    expect(answer).toMatchObject({ answered: true, status: 202 });
    if (!answer.answered) return;
    expect(JSON.parse(answer.text)).toEqual({ asked: "/a%20b?c=d&e=%2F", key: "k" });
    expect(answer.header("x-request-ID")).toBe("r1");
    expect(answer.header("absent")).toBeNull();
  });

  it("may be empty", async () => {
    const answer = await get(await serve((_request, response) => void response.writeHead(204).end()));
    expect(answer).toMatchObject({ answered: true, status: 204, text: "" });
  });

  it("carries what was sent as JSON", async () => {
    const url = await serve((request, response) => void request.pipe(response));
    const answer = await get(url, { method: "POST", body: { text: "ä".repeat(100_000) } });
    expect(answer.answered && JSON.parse(answer.text)).toEqual({ text: "ä".repeat(100_000) });
  });

  it("is given up once it is too long, and the connection with it", async () => {
    const gone = vi.fn();
    const url = await serve((_request, response) => {
      response.on("close", gone);
      const more = () => {
        if (!response.destroyed) response.write("x".repeat(1_000), more);
      };
      more();
    });
    expect(await get(url, { maxAnswerBytes: 5_000 })).toEqual({
      answered: false,
      why: "too-large",
      code: "ANSWER_TOO_LARGE",
      status: 200,
    });
    await expect.poll(() => gone.mock.calls.length).toBe(1);
  });
});

describe("no answer", () => {
  it("within the time limit is a timeout, and the connection ends", async () => {
    const gone = vi.fn();
    const url = await serve((request) => void request.on("close", gone));
    // Long enough for the request to arrive also where the machine is busy.
    expect(await get(url, { timeoutMs: 1_000 })).toMatchObject({ answered: false, why: "timeout" });
    await expect.poll(() => gone.mock.calls.length).toBe(1);
  });

  it("while no connection comes about ends by the same limit, and nothing was sent", async () => {
    const connected = vi.fn();
    const address = await addressOf(createTcpServer((socket) => void connected(socket.on("error", () => undefined))));
    const began = performance.now();
    const unreachable = { answered: false, why: "unreachable", code: "UND_ERR_CONNECT_TIMEOUT" };
    expect(await get(`https://${address}`, { timeoutMs: 50 })).toEqual(unreachable);
    // undici itself waits ten seconds for a connection.
    expect(performance.now() - began).toBeLessThan(5_000);
    await expect.poll(() => connected.mock.calls.length).toBe(1);
  });

  it("since the caller gave up while there was no connection means that nothing was sent", async () => {
    const address = await addressOf(createTcpServer((socket) => void socket.on("error", () => undefined)));
    const caller = new AbortController();
    setTimeout(() => {
      caller.abort();
    }, 50);
    const answer = await get(`https://${address}`, { signal: caller.signal });
    expect(answer).toEqual({ answered: false, why: "not-started", code: null });
  });

  it("since the caller gave up is said so, whether it was under way or not", async () => {
    const [arrived, gone] = [vi.fn(), vi.fn()];
    const url = await serve((request) => void (arrived(), request.on("close", gone)));
    const caller = new AbortController();
    const all = Promise.all(Array.from({ length: 30 }, () => get(url, { signal: caller.signal })));
    await expect.poll(() => arrived.mock.calls.length).toBe(30);
    caller.abort();
    for (const answer of await all) expect(answer).toMatchObject({ answered: false, why: "aborted" });
    await expect.poll(() => gone.mock.calls.length).toBe(30);
    expect(await get(url, { signal: caller.signal })).toEqual({ answered: false, why: "not-started", code: null });
  });

  it("where the connection breaks is a lost connection, and where there is none nothing was reached", async () => {
    const url = await serve((request) => void request.socket.destroy());
    expect(await get(url)).toMatchObject({ answered: false, why: "connection_lost" });
    servers.splice(0).forEach((server) => server.close());
    await expect.poll(() => get(url)).toMatchObject({ answered: false, why: "unreachable", code: "ECONNREFUSED" });
    expect(await get("no address")).toMatchObject({ answered: false, why: "unreachable" });
  });
});
