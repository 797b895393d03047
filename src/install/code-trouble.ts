import { OutsideError } from "../errors.js";

/** Why a code that somebody came back with did not lead further. */
export type CodeProblem = "code-refused" | "intercom-away" | "unexpected";

export function codeProblemOf(error: Error): CodeProblem {
  if (!(error instanceof OutsideError)) return "unexpected";
  return error.failure.outcome === "refused" && error.failure.status !== 429 ? "code-refused" : "intercom-away";
}
