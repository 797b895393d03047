import type { IntercomApi, RateBudget } from "../../src/intercom/api.js";
import { createIntercomClient, type IntercomClientOptions } from "../../src/intercom/client.js";
import { OutsideError } from "../../src/kernel/errors.js";

export const NOW = 1_767_000_000_000;
export const TOKEN = "dG9rOnNlY3JldA==";

/** A budget that lets everything through and records what it was asked and what was reported to it. */
export function recordingBudget() {
  const spent: string[] = [];
  const reports: Parameters<RateBudget["learn"]>[0][] = [];
  const budget: RateBudget = {
    spend: (priority) => Promise.resolve(void spent.push(priority)),
    learn: (answer) => Promise.resolve(void reports.push(answer)),
  };
  return { budget, spent, reports };
}

export function clientFor(url: string, options: Partial<IntercomClientOptions> = {}): IntercomApi {
  const { budget } = recordingBudget();
  return createIntercomClient({ baseUrl: url, token: TOKEN, version: "2.11", budget, now: () => NOW, ...options });
}

/** The failure a call ends in; anything but an `OutsideError` fails the test. */
export async function failureOf(work: Promise<unknown>): Promise<OutsideError> {
  const outcome = await work.then(
    () => "it succeeded",
    (error: unknown) => error,
  );
  if (outcome instanceof OutsideError) return outcome;
  throw new Error("expected an OutsideError", { cause: outcome });
}
