import "./strict-policy.js";
import { z } from "zod";
import { fieldIssueSchema } from "../../console/api/endpoint.js";
import { texts } from "../texts.js";
import { ApiError, type ApiFailure } from "./api-error.js";

export type Method = "GET" | "POST" | "PUT" | "DELETE";

/** Asks for JSON and holds the answer to its shape. Throws ApiError, and nothing else. */
export async function requestJson<T>(shape: z.ZodType<T>, method: Method, url: string, body?: unknown): Promise<T> {
  const response = await send(method, url, body);
  const json = await readJson(response);
  if (!response.ok) {
    const { error, issues } = refusalShape.safeParse(json).data ?? { error: texts.failures.status(response.status) };
    throw new ApiError(failureOf(response.status), error, issues);
  }
  const parsed = shape.safeParse(json);
  if (!parsed.success) throw new ApiError("unreadable", texts.failures.unreadable);
  return parsed.data;
}

function failureOf(status: number): ApiFailure {
  if (status === 404) return "missing";
  return status === 401 ? "signed-out" : "refused";
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

const refusalShape = z.object({ error: z.string().min(1), issues: z.array(fieldIssueSchema).optional() });
