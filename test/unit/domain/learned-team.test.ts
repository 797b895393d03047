import { describe, expect, it } from "vitest";
import { combineTeams } from "../../../src/domain/learned-team.js";

const learned = (teamId: string, confidence: number) => ({ teamId, confidence, examples: 100 });

describe("triage's team and the past's", () => {
  it.each([
    [
      "agree and are surer together",
      { teamId: "1", confidence: 0.4 },
      learned("1", 0.5),
      { teamId: "1", confidence: 0.7, isLearned: false },
    ],
    [
      "differ, and the past is surer",
      { teamId: "1", confidence: 0.4 },
      learned("2", 0.5),
      { teamId: "2", confidence: 0.4, isLearned: true },
    ],
    [
      "differ, and triage is surer",
      { teamId: "1", confidence: 0.6 },
      learned("2", 0.5),
      { teamId: "1", confidence: 0.6, isLearned: false },
    ],
    [
      "are one where triage has none",
      { teamId: null, confidence: 0.6 },
      learned("2", 0.3),
      { teamId: "2", confidence: 0.6, isLearned: true },
    ],
    [
      "keep a word without a confidence",
      { teamId: "1", confidence: null },
      learned("2", 0.9),
      { teamId: "1", confidence: null, isLearned: false },
    ],
    [
      "are triage's alone where nothing is known",
      { teamId: "1", confidence: 0.4 },
      null,
      { teamId: "1", confidence: 0.4, isLearned: false },
    ],
  ])("%s", (_case, routed, past, combined) => expect(combineTeams(routed, past)).toEqual(combined));
});
