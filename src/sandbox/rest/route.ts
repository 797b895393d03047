import type { Shape } from "../shape/version.js";
import type { Answer } from "./answer.js";

/** A request that has passed the gates: known token, known version, readable JSON. */
export interface ApiRequest {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** Parsed JSON; undefined where the request had no body. */
  readonly body: unknown;
  readonly shape: Shape;
}

export interface Route {
  readonly method: "get" | "post" | "put" | "delete";
  /** Express path, such as `/conversations/:id/tags`. */
  readonly path: string;
  handle(request: ApiRequest): Answer;
}
