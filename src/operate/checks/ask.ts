import { OutsideError } from "../../errors.js";
import { SCOPE_OF } from "../../intercom/scopes.js";
import type { IntercomApi } from "../../intercom/api.js";
import { checkTexts } from "../check-texts.js";
import { failure, type Finding, notice } from "../finding.js";

export type Asked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly finding: Finding };

/** Asks Intercom, and turns what went wrong into a finding of the check that asked. */
export async function ask<T>(
  check: string,
  about: string | null,
  method: keyof IntercomApi,
  question: () => Promise<T>,
): Promise<Asked<T>> {
  try {
    return { ok: true, value: await question() };
  } catch (error) {
    if (!(error instanceof OutsideError)) throw error;
    const { status } = error.failure;
    if (status === 403) return { ok: false, finding: failure(check, checkTexts.scopeMissing(SCOPE_OF[method]), about) };
    return { ok: false, finding: notice(check, checkTexts.notAsked(method, error.message), about) };
  }
}
