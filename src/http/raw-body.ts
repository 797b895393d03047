import express, { type Request, type RequestHandler } from "express";

/** Larger bodies are refused with 413. */
export const BODY_LIMIT = "5mb";

/** The bytes as they came: signatures are over these, never over JSON written again. No decompression bombs: inflated sizes count. */
export const rawBody: RequestHandler = express.raw({ type: () => true, limit: BODY_LIMIT });

export function bodyOf(request: Request): Buffer {
  return Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
}
