/** Why an answer could not be had. `missing` is a 404; `refused` any other status; `unreadable` an answer of the wrong shape. */
export type ApiFailure = "unreachable" | "missing" | "refused" | "unreadable";

export class ApiError extends Error {
  override readonly name = "ApiError";
  readonly failure: ApiFailure;

  /** @param message in the server's own words where it gave any. */
  constructor(failure: ApiFailure, message: string) {
    super(message);
    this.failure = failure;
  }
}
