/** A part of a lookup that Intercom does not give is said to be missing, and stops no other. */
import type { Conversation } from "../../domain/conversation.js";
import type { Found, Unreadable } from "../../domain/lookup.js";
import { cureOf } from "../../domain/cures.js";
import { OutsideError } from "../../kernel/errors.js";
import type { Connection } from "../../workspaces/connections.js";
import type { JobContext, JobDeps } from "../deps.js";

export interface Lookup {
  readonly conversation: Conversation;
  readonly connection: Connection;
  readonly context: JobContext;
  readonly deps: JobDeps;
}

/** A part that Intercom does not give is said to be missing, and stops no other; the teammate asks again, not the queue. */
export async function unlessUnreadable<T>(fetch: () => Promise<T>): Promise<Found<T>> {
  try {
    return { found: true, value: await fetch() };
  } catch (error) {
    if (!(error instanceof OutsideError)) throw error;
    return { found: false, why: reasonOf(error) };
  }
}

function reasonOf({ failure }: OutsideError): Unreadable {
  const { status } = failure;
  if (status === 403) return cureOf(failure) === "plan" ? "not-in-plan" : "no-permission";
  return status === 404 || status === 410 ? "gone" : "unreachable";
}
