import { ApiError } from "../api/api-error.js";

/** Something that comes from the server. `value` stays while it is loaded again and when that fails. */
export type Loaded<T> =
  | { readonly status: "loading" }
  | { readonly status: "ready"; readonly value: T }
  | { readonly status: "failed"; readonly error: ApiError; readonly value: T | null };

export function valueOf<T>(loaded: Loaded<T>): T | null {
  return loaded.status === "loading" ? null : loaded.value;
}

export function failed<T>(before: Loaded<T>, thrown: unknown): Loaded<T> {
  return { status: "failed", error: toApiError(thrown), value: valueOf(before) };
}

/** Anything else than ApiError is a fault of the page; it is shown all the same instead of being lost. */
export function toApiError(thrown: unknown): ApiError {
  return thrown instanceof ApiError
    ? thrown
    : new ApiError("unreadable", thrown instanceof Error ? thrown.message : String(thrown));
}
