import { z } from "zod";
import { texts } from "../texts.js";
import { ApiError } from "./api-error.js";

export type Method = "GET" | "POST" | "PUT";

/** Asks for JSON and holds the answer to its shape. Throws ApiError, and nothing else. */
export async function requestJson<T>(shape: z.ZodType<T>, method: Method, url: string, body?: unknown): Promise<T> {
  const response = await send(method, url, body);
  const json = await readJson(response);
  if (!response.ok)
    throw new ApiError(response.status === 404 ? "missing" : "refused", reasonIn(json) ?? texts.failures.status(response.status));
  const parsed = shape.safeParse(json);
  if (!parsed.success) throw new ApiError("unreadable", texts.failures.unreadable);
  return parsed.data;
}

async function send(method: Method, url: string, body: unknown): Promise<Response> {
  const withBody = body === undefined ? {} : { headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
  try {
    return await fetch(url, { method, ...withBody });
  } catch {
    throw new ApiError("unreachable", texts.failures.unreachable);
  }
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return null;
  }
}

const refusalShape = z.object({ error: z.string().min(1) });

function reasonIn(json: unknown): string | null {
  return refusalShape.safeParse(json).data?.error ?? null;
}
