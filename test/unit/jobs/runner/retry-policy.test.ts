import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decideRetry } from "../../../../src/jobs/runner/retry-policy.js";
import { OutsideError, type RetryAdvice } from "../../../../src/kernel/errors.js";
import { DatabaseUnavailableError } from "../../../../src/store/database/database-errors.js";
import { DatabaseError } from "../../../../src/store/database/database.js";

const HOUR = 3_600_000;
const START = 1_795_000_000_000;

function outage(advice: RetryAdvice, status: number | null = 503): OutsideError {
  const failure = {
    party: "reply",
    operation: "POST /draft",
    status,
    code: null,
    requestId: null,
    outcome: "unknown",
    advice,
  } as const;
  return new OutsideError("it failed", failure);
}

/** Tries until it is given up; answers when each try was. */
function triesOf(error: Error, chance: () => number): readonly number[] {
  const tries = [START];
  for (let attempt = 1; ; attempt += 1) {
    const now = tries.at(-1) ?? START;
    const decision = decideRetry(error, { attempt, firstFailedAt: attempt === 1 ? null : START }, now, chance());
    if (!decision.retry) return tries;
    tries.push(decision.at);
  }
}

const chances = fc
  .infiniteStream(fc.double({ min: 0, max: 1, noNaN: true }))
  .map((stream) => () => stream.next().value as number);
const waitsOf = (tries: readonly number[]) => tries.slice(1).map((at, index) => at - (tries[index] ?? 0));

describe("an outage", () => {
  it("is outlasted for at least 24 hours with growing waits of an hour at most, and then given up", () => {
    fc.assert(
      fc.property(chances, (chance) => {
        const tries = triesOf(outage({ retry: "later" }), chance);
        const lasted = (tries.at(-1) ?? 0) - START;
        expect(lasted).toBeGreaterThanOrEqual(24 * HOUR);
        expect(lasted).toBeLessThan(48 * HOUR);
        const waits = waitsOf(tries);
        expect(waits[0]).toBeLessThanOrEqual(2_000);
        expect(Math.max(...waits)).toBeLessThanOrEqual(HOUR);
        expect(Math.min(...waits)).toBeGreaterThanOrEqual(1_000);
        // Each wait is spread between half and whole, so it grows over any two steps until it has reached its most.
        waits.slice(2, 11).forEach((wait, index) => expect(wait).toBeGreaterThanOrEqual(waits[index] ?? 0));
        expect(tries.length).toBeLessThan(100);
      }),
    );
  });

  it("of our own database counts as one too", () => {
    expect(triesOf(new DatabaseUnavailableError("it restarts"), () => 0.5).length).toBeGreaterThan(24);
  });

  it("a database that is slow, locked, full or read-only counts as one; what it refuses of ours does not", () => {
    const passing = ["57014", "25006", "25P03", "25P04", "40001", "40P01", "53100", "53200", "55P03", "58030"];
    const ownErrors = ["23505", "42703", "22P02", "25P02", "40000"];
    const failing = (code: string) => Object.assign(new DatabaseError("it failed", 0, "error"), { code });
    for (const code of passing) expect(triesOf(failing(code), () => 0.5).length, code).toBeGreaterThan(24);
    for (const code of ownErrors)
      expect(
        triesOf(failing(code), () => 0.5),
        code,
      ).toHaveLength(5);
  });

  it("is never tried before the time the other side asked for", () => {
    fc.assert(
      fc.property(fc.nat({ max: 10 * HOUR }), fc.integer({ min: 1, max: 40 }), (ask, attempt) => {
        const error = outage({ retry: "later", notBefore: START + ask }, 429);
        const decision = decideRetry(error, { attempt, firstFailedAt: START }, START, 0);
        expect(decision).toMatchObject({ retry: true });
        if (decision.retry) expect(decision.at).toBeGreaterThanOrEqual(START + ask);
      }),
    );
  });
});

it("what was refused for good is dead at once, whatever came before", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(400, 403, 404, 422),
      fc.integer({ min: 1, max: 1_000 }),
      fc.option(fc.nat()),
      (status, attempt, ago) => {
        const firstFailedAt = ago === null ? null : START - ago;
        const decision = decideRetry(outage({ retry: "never" }, status), { attempt, firstFailedAt }, START, 0);
        expect(decision).toMatchObject({ retry: false });
      },
    ),
  );
});

it("a fault of our own is given up after five tries, within a minute", () => {
  fc.assert(
    fc.property(chances, (chance) => {
      const tries = triesOf(new Error("undefined is not a function"), chance);
      expect(tries).toHaveLength(5);
      expect((tries.at(-1) ?? 0) - START).toBeLessThan(60_000);
    }),
  );
});
