import type { ZodType } from "zod";

export const SERVICE_NAMES = ["triage", "reply", "sentiment", "qa", "knowledge"] as const;
export type ServiceName = (typeof SERVICE_NAMES)[number];

export interface ReceivedRequest {
  readonly service: ServiceName;
  readonly method: string;
  /** Path without the query. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

export interface FakeAnswer {
  readonly status?: number;
  readonly body?: unknown;
  /** Sent as it is instead of a JSON body. */
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** The answer is not sent before this. */
  readonly after?: Promise<unknown>;
  readonly delayMs?: number;
  /** Cuts the connection after reading the request. */
  readonly drop?: boolean;
}

export interface FakeOperation {
  readonly method: "GET" | "POST";
  /** The documented path; `:name` stands for a part of it. */
  readonly path: string;
  /** What the body must be; null for operations without one. */
  readonly request: ZodType | null;
  readonly answer: (request: ReceivedRequest) => FakeAnswer;
}

export interface FakeService {
  readonly title: string;
  readonly version: string;
  readonly operations: readonly FakeOperation[];
}

export interface SimpliServicesOptions {
  /** Refuse requests without this key. Default: no key is asked for. */
  readonly apiKey?: string;
  /** Where operations are found: as documented, all under /api/v1, or all without a prefix. */
  readonly paths?: "documented" | "prefixed" | "bare";
  /** The two shapes in which a refused body is told. */
  readonly validation?: "simpli" | "framework";
  /** False: `/openapi.json` is a 404. */
  readonly openapi?: boolean;
  /** How `/route` names team and agent. */
  readonly routing?: "names" | "ids";
  /** Every answer takes this long. */
  readonly delayMs?: number;
}

/** The path under which an operation is mounted. */
export function mountedPath(path: string, mode: SimpliServicesOptions["paths"]): string {
  const bare = path.replace(/^\/api\/v1/, "");
  if (mode === "prefixed") return `/api/v1${bare}`;
  return mode === "bare" ? bare : path;
}
