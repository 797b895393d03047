import type { AiAgent } from "../world/records.js";
import type { Shape } from "./version.js";

const RESOLUTIONS = {
  assumed: "assumed_resolution",
  confirmed: "confirmed_resolution",
  abandoned: "abandoned",
  "handed-over": "routed_to_team",
} as const;

export function presentAiAgent(agent: AiAgent | null, shape: Shape) {
  if (agent === null) return null;
  return {
    source_type: "workflow" as const,
    source_title: "Fin answers first",
    last_answer_type: agent.lastAnswerType,
    resolution_state: presentResolution(agent.resolution, shape),
    rating: null,
    rating_remark: null,
    content_sources: { type: "content_source.list" as const, total_count: 0, content_sources: [] },
  };
}

function presentResolution(resolution: AiAgent["resolution"], shape: Shape) {
  if (resolution === null) return null;
  if (resolution === "handed-over" && shape.resolutionNamesTheReason) return "escalated" as const;
  return RESOLUTIONS[resolution];
}
