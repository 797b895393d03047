import { describe, expect, it } from "vitest";
import { createRetryBriefly } from "../../../src/jobs/maintenance/retry-briefly.js";
import { OutsideError, type RetryAdvice } from "../../../src/kernel/errors.js";

const failing = (advice: RetryAdvice) =>
  new OutsideError("503", {
    party: "intercom",
    operation: "GET /articles",
    status: 503,
    code: null,
    requestId: null,
    outcome: "unknown",
    advice,
  });

/** Fails so often with this error, then answers. */
function flaky(times: number, error: Error) {
  let calls = 0;
  return { call: () => (++calls <= times ? Promise.reject(error) : Promise.resolve("ok")), count: () => calls };
}

function retry(signal = new AbortController().signal) {
  const waits: number[] = [];
  const wait = (ms: number) => {
    waits.push(ms);
    return signal.aborted ? Promise.reject(new Error("aborted")) : Promise.resolve();
  };
  return { waits, briefly: createRetryBriefly({ signal, now: () => 1_000, wait }) };
}

describe("trying again within a run", () => {
  it("waits longer each time, and gives a lasting failure back after five tries", async () => {
    const { waits, briefly } = retry();
    const { call, count } = flaky(9, failing({ retry: "later" }));
    await expect(briefly(call)).rejects.toThrow("503");
    expect(count()).toBe(5);
    expect(waits).toEqual([500, 1_000, 2_000, 4_000]);
  });

  it("answers once the failure has passed", async () => {
    const { waits, briefly } = retry();
    expect(await briefly(flaky(2, failing({ retry: "later" })).call)).toBe("ok");
    expect(waits).toEqual([500, 1_000]);
  });

  it("waits until the time that the other side names, unless that is far off", async () => {
    const near = retry();
    expect(await near.briefly(flaky(1, failing({ retry: "later", notBefore: 4_000 })).call)).toBe("ok");
    expect(near.waits).toEqual([3_000]);
    const far = retry();
    await expect(far.briefly(flaky(1, failing({ retry: "later", notBefore: 60_000 })).call)).rejects.toThrow("503");
    expect(far.waits).toEqual([]);
  });

  it("does not repeat what was refused, what is no failure outside, or what was stopped", async () => {
    const stopped = new AbortController();
    stopped.abort();
    for (const [error, { briefly, waits }] of [
      [failing({ retry: "never" }), retry()],
      [new Error("a bug"), retry()],
      [failing({ retry: "later" }), retry(stopped.signal)],
    ] as const) {
      await expect(briefly(flaky(1, error).call)).rejects.toThrow(error.message);
      expect(waits).toEqual([]);
    }
  });
});
