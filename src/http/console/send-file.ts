import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Response } from "express";
import { z } from "zod";
import type { FileAnswer } from "../../console/api/endpoint.js";

const fileShape = z.custom<FileAnswer>((value) => typeof value === "object" && value !== null && "parts" in value);

/** Sends a download part by part, waiting for the browser where it is slow. */
export async function sendFile(response: Response, answer: unknown): Promise<void> {
  const { name, type, parts } = fileShape.parse(answer);
  response.type(type).attachment(name);
  await pipeline(Readable.from(parts), response);
}
