/** What Intercom refuses for good: one change, never its neighbours. */
import { actionTexts } from "../domain/action-texts.js";
import { cureOf, cureTexts } from "../domain/cures.js";
import { OutsideError, type OutsideFailure } from "../kernel/errors.js";
import type { Target } from "./execute.js";
import type { Effect } from "./plan.js";

/** A job whose other changes are made; it comes back by itself, or by a click, once an admin has cured the cause. */
export class RefusedEffectsError extends OutsideError {
  override readonly name = "RefusedEffectsError";
}

/** The first refusal that an admin can cure; null where there is none. */
export function curableRefusal(refusals: readonly OutsideError[]): RefusedEffectsError | null {
  const found = refusals.find(({ failure }) => remedyOf(failure) !== null);
  return found === undefined ? null : new RefusedEffectsError(remedyOf(found.failure) ?? "", found.failure, { cause: found });
}

function remedyOf(failure: OutsideFailure): string | null {
  const cure = cureOf(failure);
  return cure === null ? null : cureTexts[cure];
}

/** A reply is written in the name of who clicked, everything else as the app's own teammate, for whom somebody can take over. */
export const isUnknownSender = ({ failure }: OutsideError, effect: Pick<Effect, "kind">): boolean =>
  effect.kind === "reply" && cureOf(failure) === "teammate";

/** What a receipt says of a refusal. */
export function refusalText(refusal: OutsideError, effect: Pick<Effect, "kind">): string {
  const { message, failure } = refusal;
  if (isUnknownSender(refusal, effect)) return `${actionTexts.notATeammate} (${message})`;
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
