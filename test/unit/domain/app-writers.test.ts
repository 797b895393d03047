/** What the app did in the name of a teammate who writes no more is still its own; what that one does by hand since is not. */
import { describe, expect, it } from "vitest";
import { isByApp } from "../../../src/domain/app-writers.js";
import { turnOf } from "../../../src/domain/conversation-turn.js";
import { mayHaveBeenChanged, nativeLabels } from "../../../src/domain/decisions/native-change.js";
import type { PastConversation } from "../../../src/domain/proof/as-of.js";
import { findTruth, ownAssignments } from "../../../src/domain/proof/truth.js";
import { DEFAULT_SETTINGS } from "../../../src/domain/settings.js";
import { conversationOf } from "./conversations.js";

const WRITERS = { adminId: "new", formerWriters: [{ id: "old", since: 1_000, until: 50_000 }] };
const THEN = 2_000;
const LATER = 60_000;

it.each([
  ["the present one, whenever", "new", 5, true],
  ["a former one, while it wrote", "old", THEN, true],
  ["a former one, where Intercom does not say when", "old", null, true],
  ["a former one, before", "old", 10, false],
  ["a former one, since", "old", LATER, false],
  ["anybody else", "sam", THEN, false],
  ["nobody", null, THEN, false],
])("a change in the name of %s", (_whose, by, at, isOurs) => {
  expect(isByApp(by, at, WRITERS)).toBe(isOurs);
});

describe("what a former writer did", () => {
  const assigned = (at: number) => conversationOf(["customer: Charged twice"], { assignments: [{ to: "team", by: "old", at }] });
  const past = (at: number): PastConversation => ({
    conversation: assigned(at),
    openingSubject: null,
    parts: [{ id: "p", at, isFin: false, state: null, assigned: { to: "team", id: "1", by: "old", at } }],
    tags: [{ id: "7", name: "ai-category:billing", appliedAt: at, appliedBy: "old" }],
    ratedAt: null,
    attributes: {},
  });

  it("takes nothing from Fin, while it was the app's routing", () => {
    const fin = { participated: true, lastSpokeAt: 1_500 };
    const turn = (at: number) => turnOf({ ...assigned(at), fin: { ...assigned(at).fin, ...fin } }, LATER, WRITERS).of;
    expect([turn(THEN), turn(LATER)]).toEqual(["fin", "people"]);
  });

  it("is no person's change", () => {
    expect([mayHaveBeenChanged(assigned(THEN), WRITERS), mayHaveBeenChanged(assigned(LATER), WRITERS)]).toEqual([false, true]);
    const effects = [
      { kind: "assign-team", teamId: "2", decisionKey: "t", contradicted: false, doneAt: THEN * 1000 - 500 },
    ] as const;
    const labels = (at: number) =>
      nativeLabels({ conversation: { ...assigned(at), teamId: "1" }, readAt: 1e9, triageKey: "t", effects, ...WRITERS });
    expect([labels(THEN), labels(LATER).map(({ byId }) => byId)]).toEqual([[], ["old"]]);
  });

  it("is not what a backtest compares with", () => {
    const record = { ...WRITERS, teams: new Set(["1"]), connectedAt: 0, recordedSince: 0 };
    const own = (at: number) => [...ownAssignments(past(at), record)];
    expect([own(THEN), own(LATER)]).toEqual([["p"], []]);
    const truth = (at: number) =>
      findTruth(past(at), { of: "tags", prefix: "ai-category:" }, { ...WRITERS, settings: DEFAULT_SETTINGS }).truth;
    expect([truth(THEN), truth(LATER)]).toEqual([null, "billing"]);
  });
});
