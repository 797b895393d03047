import type { EarnedLevels, ProposalView } from "../../../src/console/api/autonomy.js";

const AT = Date.UTC(2026, 10, 23, 7);
export const PROPOSAL_ID = "5f0c1a6e-2d5b-4d37-9b57-0f2f6f0a9c11";

const evidence = { agreed: 66, labelled: 67, agreement: 66 / 67, lowerBound: 0.939, upperBound: 0.996, needed: null };

export function cannedProposal(fields: Partial<ProposalView> = {}): ProposalView {
  return {
    id: PROPOSAL_ID,
    automation: "triage",
    category: "billing",
    advice: "to-apply",
    before: "suggest",
    after: "apply",
    evidence: {
      reason: "People agreed with 66 of 67: that is enough to count on 90 %.",
      evidence,
      corrections: { decisions: 0, corrected: 0, rate: null },
    },
    madeAt: AT,
    decidedAt: null,
    decidedBy: null,
    outcome: null,
    undoneAt: null,
    undoneBy: null,
    canUndo: false,
    ...fields,
  };
}

export function cannedLevels(fields: Partial<EarnedLevels> = {}): EarnedLevels {
  return {
    mode: "ask",
    target: 0.9,
    levels: [
      {
        automation: "triage",
        category: "billing",
        level: "suggest",
        advice: "to-apply",
        since: null,
        reason: "People agreed with 66 of 67: that is enough to count on 90 %.",
        evidence,
        corrections: { decisions: 0, corrected: 0, rate: null },
      },
      {
        automation: "draft",
        category: "shipping",
        level: "suggest",
        advice: "keep",
        since: AT,
        reason: "Not enough evidence yet (12 of about 50).",
        evidence: { agreed: 11, labelled: 12, agreement: 11 / 12, lowerBound: 0.68, upperBound: 0.98, needed: 47 },
        corrections: { decisions: 0, corrected: 0, rate: null },
      },
      {
        automation: "triage",
        category: "technical",
        level: "apply",
        advice: "keep",
        since: null,
        reason: "Nothing speaks against it: 3 of 212 decisions were corrected.",
        evidence: { agreed: 0, labelled: 0, agreement: null, lowerBound: null, upperBound: null, needed: null },
        corrections: { decisions: 212, corrected: 3, rate: 3 / 212 },
      },
    ],
    open: [cannedProposal()],
    past: [],
    ...fields,
  };
}
