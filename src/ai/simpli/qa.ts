import type { Evaluation, Qa } from "../ports.js";
import { fitTurns } from "../input/fit-turns.js";
import { parseEvaluation } from "./read-evaluation.js";
import { createSimpliService, type SimpliOptions } from "./service.js";

/** Scores by Simpli QA. Throws OutsideError (party `qa`). */
export function createSimpliQa(options: SimpliOptions): Qa {
  const service = createSimpliService("qa", options);
  return {
    async evaluate({ conversationId, agentId, turns }, call): Promise<Evaluation> {
      const messages = fitTurns(turns);
      if (messages.length === 0) throw service.refuse("evaluate", "empty_text", "nothing was written");
      // A score that belongs to nobody would still be counted by the service.
      if (agentId.trim() === "") throw service.refuse("evaluate", "empty_agent", "no teammate to score");
      const request = { conversation_id: conversationId, agent_id: agentId, messages };
      const { value, by } = await service.ask("evaluate", request, call, {
        read: parseEvaluation,
        missing: "without an overall score",
      });
      return { ...value, by };
    },
  };
}
