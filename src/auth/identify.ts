/** Whose the token is that a code was exchanged for, and what it is where Intercom took the code and does not say. */
import type { Me } from "../intercom/api.js";
import { cureOf } from "../domain/cures.js";
import { OutsideError } from "../kernel/errors.js";

/** Starting again would not help: an admin, or whoever runs the app, has to do something first. */
export type IdentityProblem = "plan" | "permission";

export class IdentityRefused extends Error {
  override readonly name = "IdentityRefused";
  readonly problem: IdentityProblem;

  constructor(problem: IdentityProblem, cause: OutsideError) {
    super(cause.message, { cause });
    this.problem = problem;
  }
}

/** @throws IdentityRefused where Intercom lets this token ask for nothing; OutsideError where it fails otherwise */
export async function identifyOwner(token: string, identify: (token: string) => Promise<Me>): Promise<Me> {
  try {
    return await identify(token);
  } catch (error) {
    if (!(error instanceof OutsideError) || error.failure.status !== 403) throw error;
    throw new IdentityRefused(cureOf(error.failure) === "plan" ? "plan" : "permission", error);
  }
}
