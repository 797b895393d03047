/** A change that was begun by a clock that has been set back since is waited for as long as a call can be under way, no longer. */
import { expect, it } from "vitest";
import { applyEffects, type EffectsDeps } from "../../../src/effects/apply.js";
import type { Target } from "../../../src/effects/execute.js";
import { LONGEST_IN_FLIGHT_MS } from "../../../src/effects/in-flight.js";
import type { PlannedEffect } from "../../../src/effects/plan.js";

const NOW = 1_795_000_000_000;
const HOUR_MS = 3_600_000;

it("writes down until when it is waited for, and waits until then", async () => {
  const written: unknown[] = [];
  const entry = { id: "e", state: "intended", triedBefore: true, intendedAt: new Date(NOW + HOUR_MS) };
  const ledger = {
    recordIntents: () => Promise.resolve([{ ...entry, inFlightUntil: NOW + HOUR_MS + 5_000 }]),
    setInFlight: (...given: unknown[]) => Promise.resolve(void written.push(given)),
    complete: () => Promise.resolve(),
  };
  const deps: unknown = { ledger, now: () => NOW };
  const target: unknown = { connection: { workspaceId: "w" }, conversationId: "1" };
  const note: PlannedEffect = {
    key: "k",
    effect: { kind: "note", html: "<p>Hello</p>" },
    automation: "draft",
    why: "it waits",
    before: null,
  };
  const applied = applyEffects([note], "apply", target as Target, deps as EffectsDeps);
  await expect(applied).rejects.toMatchObject({ name: "BusyError", notBefore: NOW + LONGEST_IN_FLIGHT_MS });
  expect(written).toEqual([["e", LONGEST_IN_FLIGHT_MS]]);
});
