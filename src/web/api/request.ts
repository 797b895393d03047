/** One JSON request, and the one error that can come of it. */
import "./strict-policy.js";
import { z } from "zod";
import { type FieldIssue, fieldIssueSchema } from "../../console/api/endpoint.js";
import { pageTexts } from "../texts.js";

/**
 * Why an answer could not be had. `missing` is a 404, `signed-out` a 401, `refused` any other status; `unreadable` an
 * answer of the wrong shape.
 */
type ApiFailure = "unreachable" | "missing" | "signed-out" | "refused" | "unreadable";

export class ApiError extends Error {
  override readonly name = "ApiError";
  readonly failure: ApiFailure;
  /** What is wrong with which field of what was given. */
  readonly issues: readonly FieldIssue[];

  /** @param message in the server's own words where it gave any. */
  constructor(failure: ApiFailure, message: string, issues: readonly FieldIssue[] = []) {
    super(message);
    this.failure = failure;
    this.issues = issues;
  }
}

type Method = "GET" | "POST" | "PUT" | "DELETE";

/** Asks for JSON and holds the answer to its shape. Throws ApiError, and nothing else. */
export async function requestJson<T>(
  shape: z.ZodType<T>,
  method: Method,
  url: string,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<T> {
  const response = await send(method, url, body, headers);
  if (!response.ok) throw await refused(response);
  const parsed = shape.safeParse(await readJson(response));
  if (!parsed.success) throw new ApiError("unreadable", pageTexts.failures.unreadable);
  return parsed.data;
}

/** Asks for a file, under the name that the server gives it. Throws ApiError, and nothing else. */
export async function requestFile(url: string): Promise<File> {
  const response = await send("GET", url, undefined, {});
  if (!response.ok) throw await refused(response);
  const [, name = "download"] = /filename="([^"]+)"/.exec(response.headers.get("content-disposition") ?? "") ?? [];
  try {
    return new File([await response.blob()], name);
  } catch {
    throw new ApiError("unreachable", pageTexts.failures.brokenOff);
  }
}

async function refused(response: Response): Promise<ApiError> {
  const refusal = refusalOf(await readJson(response));
  const { message, issues } = refusal ?? { message: pageTexts.failures.status(response.status), issues: [] };
  return new ApiError(failureOf(response.status), message, issues);
}

function failureOf(status: number): ApiFailure {
  if (status === 404) return "missing";
  return status === 401 ? "signed-out" : "refused";
}

async function send(method: Method, url: string, body: unknown, headers: Readonly<Record<string, string>>): Promise<Response> {
  const withBody =
    body === undefined
      ? { headers }
      : { headers: { ...headers, "content-type": "application/json" }, body: JSON.stringify(body) };
  try {
    return await fetch(url, { method, ...withBody });
  } catch {
    throw new ApiError("unreachable", pageTexts.failures.unreachable);
  }
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return null;
  }
}

const issues = z.array(fieldIssueSchema);
const words = z.string().min(1);
const refusalShape = z.object({ message: words, issues: issues.catch([]) });
/** Refusals as servers wrote them before they had a code. */
const OLDER_ISSUES = "faults";
const olderRefusalShape = z.object({ error: words, issues: issues.optional(), [OLDER_ISSUES]: issues.optional() });

interface Refusal {
  readonly message: string;
  readonly issues: readonly FieldIssue[];
}

function refusalOf(json: unknown): Refusal | null {
  const refusal = refusalShape.safeParse(json);
  if (refusal.success) return refusal.data;
  const older = olderRefusalShape.safeParse(json).data;
  return older === undefined ? null : { message: older.error, issues: older.issues ?? older[OLDER_ISSUES] ?? [] };
}
