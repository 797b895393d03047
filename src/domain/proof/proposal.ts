/** A proposal of another level in one category, and when one is made. Pure. */
import { z } from "zod";
import { AUTONOMY, type Autonomy } from "../settings.js";
import { ADVICE, type LevelAdvice } from "./advice.js";

/** What became of it; null while it is open. `withdrawn`: the evidence or the level changed before anybody decided. */
export const PROPOSAL_OUTCOMES = ["accepted", "declined", "carried-out", "withdrawn"] as const;
export type ProposalOutcome = (typeof PROPOSAL_OUTCOMES)[number];

const share = z.number().nullable();

/** What a proposal rests on, as it was shown when it was made. */
export const proposalEvidenceSchema = z.object({
  reason: z.string(),
  evidence: z.object({
    agreed: z.number(),
    labelled: z.number(),
    agreement: share,
    lowerBound: share,
    upperBound: share,
    needed: z.number().nullable(),
    past: z.number().optional(),
  }),
  corrections: z.object({ decisions: z.number(), corrected: z.number(), rate: share }),
});
export type ProposalEvidence = z.infer<typeof proposalEvidenceSchema>;

export const proposedAdvice = z.enum(ADVICE).exclude(["keep"]);
export type ProposedAdvice = z.infer<typeof proposedAdvice>;

/** Which level each advice leads to. */
export const LEVEL_OF_ADVICE = { "to-apply": "apply", "to-suggest": "suggest" } as const satisfies Record<
  ProposedAdvice,
  Autonomy
>;

export const autonomyLevel = z.enum(AUTONOMY);

export interface Proposal {
  readonly id: string;
  readonly advice: ProposedAdvice;
  /** The level when it was made. */
  readonly before: Autonomy;
  /** Epoch milliseconds; null while it is open. */
  readonly decidedAt: number | null;
  readonly outcome: ProposalOutcome | null;
  readonly undoneAt: number | null;
}

/** What somebody declined or undid is not proposed again sooner. */
export const ASKED_AGAIN_MS = 8 * 7 * 86_400_000;

export interface NextStep {
  /** Open ones that no longer hold. */
  readonly withdraw: readonly string[];
  /** The open one, brought up to date; null where there is none. */
  readonly renew: string | null;
  readonly propose: boolean;
}

/** What a look makes of the advice on one category. @param proposals all that are kept of this automation and category */
export function nextStep(
  { advice }: Pick<LevelAdvice, "advice">,
  level: Autonomy,
  proposals: readonly Proposal[],
  now: number,
): NextStep {
  const open = proposals.filter(({ outcome }) => outcome === null);
  const holds = open.find((each) => each.advice === advice && each.before === level) ?? null;
  const withdraw = open.filter((each) => each !== holds).map(({ id }) => id);
  if (advice === "keep" || holds !== null) return { withdraw, renew: holds?.id ?? null, propose: false };
  const refusedAt = proposals
    .filter((each) => each.advice === advice)
    .map(({ outcome, decidedAt, undoneAt }) => undoneAt ?? (outcome === "declined" ? decidedAt : null));
  const isRefused = refusedAt.some((at) => at !== null && now - at < ASKED_AGAIN_MS);
  return { withdraw, renew: null, propose: !isRefused };
}
