import type { Call } from "../../../src/domain/answers.js";

/** A call as a job makes it. */
export function createCall(overrides: Partial<Call> = {}): Call {
  return {
    workspaceId: "ws1",
    conversationId: "c1",
    requestId: "job-1",
    pipelineId: "notif_1",
    signal: new AbortController().signal,
    ...overrides,
  };
}

/** The failure a promise ends in; the promise must not fulfil. */
export async function failureOf(promise: Promise<unknown>): Promise<unknown> {
  const outcome = await promise.then(
    (value) => ({ fulfilled: value }),
    (thrown: unknown) => ({ thrown }),
  );
  if ("fulfilled" in outcome) throw new Error(`expected a failure, got ${JSON.stringify(outcome.fulfilled)}`);
  const { thrown } = outcome;
  return thrown instanceof Error && "failure" in thrown ? thrown.failure : thrown;
}
