/** Levels that are earned: what each automation has earned in each category, what is proposed, and what was decided. */
import { z } from "zod";
import { ADVICE } from "../../domain/proof/advice.js";
import { autonomyLevel, PROPOSAL_OUTCOMES, proposalEvidenceSchema, proposedAdvice } from "../../domain/proof/proposal.js";
import { AUTONOMY_MODES, LEVELED } from "../../domain/settings.js";
import { endpoint } from "./endpoint.js";

/** Epoch milliseconds; null where it has not happened. */
const moment = z.number().nullable();

const levelSchema = proposalEvidenceSchema.extend({
  automation: z.enum(LEVELED),
  category: z.string(),
  level: autonomyLevel,
  advice: z.enum(ADVICE),
  /** Since when evidence counts; null where all that is kept does. */
  since: moment,
});

const proposalSchema = z.object({
  id: z.string(),
  automation: z.enum(LEVELED),
  category: z.string(),
  advice: proposedAdvice,
  before: autonomyLevel,
  after: autonomyLevel,
  evidence: proposalEvidenceSchema,
  madeAt: z.number(),
  decidedAt: moment,
  /** Null while it is open, and where the app decided by itself. */
  decidedBy: z.string().nullable(),
  outcome: z.enum(PROPOSAL_OUTCOMES).nullable(),
  undoneAt: moment,
  undoneBy: z.string().nullable(),
  /** Whether `undo-level` takes it: it changed a level that nobody has changed since. */
  canUndo: z.boolean(),
});
export type ProposalView = z.infer<typeof proposalSchema>;

const decided = z.object({ proposal: proposalSchema });

export const autonomyEndpoints = {
  "read-autonomy": endpoint({
    method: "GET",
    path: "/autonomy",
    input: z.object({}),
    output: z.object({
      mode: z.enum(AUTONOMY_MODES),
      /** The share of agreement that applying needs. */
      target: z.number(),
      levels: z.array(levelSchema),
      open: z.array(proposalSchema),
      /** Newest first. */
      past: z.array(proposalSchema),
    }),
  }),
  /** For owners. Refused with 409 where somebody decided before, or changed the level meanwhile. */
  "decide-proposal": endpoint({
    method: "POST",
    path: "/autonomy/proposals/:id/decide",
    input: z.strictObject({ id: z.uuid(), accept: z.boolean() }),
    output: decided,
  }),
  /** For owners: the level of before the proposal. */
  "undo-level": endpoint({
    method: "POST",
    path: "/autonomy/proposals/:id/undo",
    input: z.strictObject({ id: z.uuid() }),
    output: decided,
  }),
} as const;

export type EarnedLevels = z.infer<(typeof autonomyEndpoints)["read-autonomy"]["output"]>;
