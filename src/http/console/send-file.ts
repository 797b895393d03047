import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Response } from "express";
import { z } from "zod";
import { toError } from "../../errors.js";
import type { Logger } from "../../log.js";
import type { FileAnswer } from "../../console/api/endpoint.js";

const fileShape = z.custom<FileAnswer>((value) => typeof value === "object" && value !== null && "parts" in value);

/**
 * Sends a download part by part, waiting for the browser where it is slow. What fails before the first part is an
 * ordinary refusal; later, the connection is cut, so that the browser reports a broken download.
 */
export async function sendFile(response: Response, answer: unknown, log: Logger): Promise<void> {
  const { name, type, parts } = fileShape.parse(answer);
  const iterator = parts[Symbol.asyncIterator]();
  const first = await iterator.next();
  response.type(type).attachment(name);
  try {
    await pipeline(Readable.from(continued(first, iterator)), response);
  } catch (thrown) {
    const error = toError(thrown);
    // The browser closed the download: nothing failed here.
    if ("code" in error && error.code === "ERR_STREAM_PREMATURE_CLOSE") return;
    log.error({ error, file: name }, "A download of the console broke off");
  }
}

async function* continued(first: IteratorResult<string>, rest: AsyncIterator<string>): AsyncGenerator<string> {
  try {
    for (let part = first; part.done !== true; part = await rest.next()) yield part.value;
  } finally {
    await rest.return?.();
  }
}
