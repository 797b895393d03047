/** What Intercom refuses for good: one change, never its neighbours. */
import { OutsideError, type OutsideFailure } from "../kernel/errors.js";
import type { Target } from "./execute.js";

/** A job whose other changes are made; it comes back by itself, or by a click, once an admin has cured the cause. */
export class RefusedEffectsError extends OutsideError {
  override readonly name = "RefusedEffectsError";
}

/** The first refusal that an admin can cure; null where there is none. */
export function curableRefusal(refusals: readonly OutsideError[]): RefusedEffectsError | null {
  const found = refusals.find(({ failure }) => remedyOf(failure) !== null);
  return found === undefined ? null : new RefusedEffectsError(remedyOf(found.failure) ?? "", found.failure, { cause: found });
}

/** What an admin can do about a refusal, in words for a receipt; null where nothing. */
function remedyOf({ status, code }: OutsideFailure): string | null {
  if (code === "admin_not_found")
    return "The teammate this app writes as has left Intercom. An admin has to connect the app again, or name another teammate.";
  if (status === 401 || status === 403)
    return "The app lacks a permission for this in Intercom. An admin can grant it in the Developer Hub.";
  if (status === 400 || status === 422)
    return "Intercom does not accept this value. An admin can check that the attribute or tag exists there with the right type.";
  return null;
}

/** What a receipt says of a refusal. */
export function refusalText({ message, failure }: OutsideError): string {
  const remedy = remedyOf(failure);
  if (remedy !== null) return `${remedy} (${message})`;
  return failure.status === 404 || failure.status === 410 ? `It is not there any more in Intercom. (${message})` : message;
}

/**
 * A 401 of one route alone is a permission that is missing, not a token that is gone: asked again with it, Intercom still
 * says who we are.
 */
export async function asRefusal(error: OutsideError, { connection, signal }: Target): Promise<OutsideError> {
  const { failure } = error;
  if (failure.advice.retry === "never" || failure.status !== 401) return error;
  try {
    await connection.api.me({ signal });
  } catch {
    return error;
  }
  return new OutsideError("answered 401 to this alone", { ...failure, advice: { retry: "never" } }, { cause: error });
}
