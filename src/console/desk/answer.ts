/** Why the desk does not do something; `http/console` has the statuses. The message is a sentence for the admin. */
export type HandlerRefusal = "not-found" | "invalid" | "conflict" | "unavailable";

export type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: HandlerRefusal; readonly message: string };

export function answered<Value>(value: Value): Answer<Value> {
  return { ok: true, value };
}

export function refused(refusal: HandlerRefusal, message: string): Answer<never> {
  return { ok: false, refusal, message };
}
