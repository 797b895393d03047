import type { FieldIssue } from "../../console/api/endpoint.js";

/**
 * Why an answer could not be had. `missing` is a 404, `signed-out` a 401, `refused` any other status; `unreadable` an
 * answer of the wrong shape.
 */
export type ApiFailure = "unreachable" | "missing" | "signed-out" | "refused" | "unreadable";

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
