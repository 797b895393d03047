import { describe, expect, it } from "vitest";
import { replayCaption, replaySentences, shortReplay } from "../../../src/web/views/settings/replay-words.js";

type Replay = Parameters<typeof replaySentences>[0];

const deed = (automation: Replay["deeds"][number]["automation"], name: Replay["deeds"][number]["deed"], counts: object) => ({
  automation,
  deed: name,
  more: 0,
  fewer: 0,
  moreCorrected: 0,
  fewerCorrected: 0,
  ...counts,
});
const replay = (changes: Partial<Replay>): Replay => ({
  days: 30,
  since: null,
  decisions: 612,
  changed: 0,
  unknown: 0,
  switchedOn: [],
  teamsMissing: false,
  deeds: [],
  ...changes,
});

describe("what a replay found", () => {
  it.each<[string, Partial<Replay>, string[]]>([
    [
      "what is done more and fewer, and of which teammates corrected some",
      {
        changed: 41,
        deeds: [deed("triage", "tagged", { more: 29, moreCorrected: 6 }), deed("triage", "routed", { fewer: 12 })],
      },
      [
        "In the last 30 days this would have changed 41 of 612 decisions: 29 more tagged, 12 fewer routed; of the 29, teammates later corrected 6.",
      ],
    ],
    [
      "which of two equal numbers is meant",
      {
        changed: 3,
        deeds: [deed("draft", "noted", { fewer: 3, fewerCorrected: 1 }), deed("draft", "suggested", { more: 3 })],
      },
      [
        "In the last 30 days this would have changed 3 of 612 decisions: 3 fewer drafts left as a note, 3 more drafts in the sidebar only; of the 3 fewer drafts left as a note, teammates later corrected 1.",
      ],
    ],
    [
      "both directions of one deed",
      { decisions: 1200, changed: 5, deeds: [deed("triage", "routed", { more: 2, fewer: 3 })] },
      ["In the last 30 days this would have changed 5 of 1,200 decisions: 2 more routed, 3 fewer routed."],
    ],
    [
      "what is suggested more and fewer, and what goes to another team",
      {
        changed: 12,
        deeds: [
          deed("triage", "review-suggested", { more: 11 }),
          deed("triage", "tag-suggested", { fewer: 11 }),
          deed("triage", "rerouted", { more: 1 }),
        ],
      },
      [
        "In the last 30 days this would have changed 12 of 612 decisions: 11 more with the tag for review suggested, 11 fewer with tags suggested, 1 more with another team.",
      ],
    ],
    [
      "that the same is done otherwise",
      { decisions: 1, changed: 1 },
      ["In the last 30 days this would have changed 1 of 1 decision: the same would have been done in another way."],
    ],
    [
      "that teams could not be had",
      { decisions: 5, unknown: 1, teamsMissing: true },
      [
        "For 1 decision an engine would have to be asked again, so it is not known what this would have changed there.",
        "The other 4 decisions would have been the same.",
        "Intercom's teams could not be loaded, so where these settings name another team than before, nothing is known either. Reload the page to try again.",
      ],
    ],
    ["that nothing changes", {}, ["This would have changed no decision of the last 30 days."]],
    [
      "what decided nothing while it was off",
      { decisions: 0, switchedOn: ["draft", "qa"] },
      [
        "There are no decisions of the last 30 days yet.",
        "Drafts and QA: where switched off until now, nothing was decided, so there is nothing to replay for that time.",
      ],
    ],
    [
      "that only the newest are replayed",
      {
        since: Date.UTC(2026, 9, 12, 12),
        decisions: 10_000,
        changed: 5,
        deeds: [deed("triage", "routed", { more: 2, fewer: 3 })],
      },
      ["In the time since Oct 12 this would have changed 5 of the newest 10,000 decisions: 2 more routed, 3 fewer routed."],
    ],
    ["that there is nothing yet", { decisions: 0 }, ["There are no decisions of the last 30 days yet."]],
    [
      "what is not known",
      { unknown: 7 },
      [
        "For 7 decisions an engine would have to be asked again, so it is not known what this would have changed there.",
        "The other 605 decisions would have been the same.",
      ],
    ],
    [
      "that nothing is known",
      { unknown: 612 },
      [
        "For all decisions of the last 30 days an engine would have to be asked again, so it is not known what would have changed.",
      ],
    ],
  ])("is told: %s", (_title, changes, sentences) => {
    expect(replaySentences(replay(changes))).toEqual(sentences);
  });

  it("is told in short where something changes", () => {
    expect(shortReplay(replay({ changed: 41 }))).toBe("Would have changed 41 of 612 decisions.");
    expect(shortReplay(replay({}))).toBeNull();
  });

  it("names how many of how many are listed", () => {
    const change = {
      key: "1",
      conversationId: "1",
      automation: "qa",
      category: null,
      corrected: false,
      more: [],
      fewer: [],
    } as const;
    expect(replayCaption({ changed: 1200, changes: [change] })).toBe("The 1 newest of 1,200 changed decisions");
    expect(replayCaption({ changed: 1, changes: [change] })).toBe("Changed decisions");
  });
});
