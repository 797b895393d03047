import type { RequestHandler, Response } from "express";
import type { Core } from "../core.js";

/** Proxies and browsers give up on a line that stays silent. */
const HEARTBEAT_MS = 15_000;

/** Server-sent events. Who comes back with `Last-Event-ID` gets what was missed; who is new, what is kept. */
export function streamEvents(core: Core): RequestHandler {
  return (request, response) => {
    response.writeHead(200, {
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-store",
      "x-accel-buffering": "no",
    });
    response.flushHeaders();
    const seen = Number(request.get("last-event-id") ?? 0);
    for (const happened of core.journal.since(Number.isSafeInteger(seen) ? seen : 0))
      write(response, "happened", happened, happened.id);
    const stop = core.journal.listen({
      happened: (happened) => write(response, "happened", happened, happened.id),
      changed: (conversationId) => write(response, "changed", { conversationId }),
    });
    const heartbeat = setInterval(() => response.write(": still here\n\n"), HEARTBEAT_MS);
    heartbeat.unref();
    response.on("close", () => {
      clearInterval(heartbeat);
      stop();
    });
  };
}

function write(response: Response, event: string, data: unknown, id?: number): void {
  response.write(`${id === undefined ? "" : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
}
