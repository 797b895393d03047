import type { FinFacts, Seconds } from "../../domain/conversation.js";
import type { ConversationJson } from "../schemas/conversation.js";
import { isAiAgent, roleOf } from "./role.js";

/**
 * What is known of Fin. A resolution or an AI-marked part proves that it took part even where
 * `ai_agent_participated` is missing or, in a notification sent while Fin writes, not yet set.
 */
export function finFactsOf(json: ConversationJson): FinFacts {
  const resolution = json.ai_agent?.resolution_state ?? null;
  const lastSpokeAt = lastAiPart(json);
  return {
    participated: json.ai_agent_participated === true || resolution !== null || lastSpokeAt !== null,
    resolution,
    lastSpokeAt,
    hadLastWord: hadLastWord(json),
  };
}

/**
 * The hint of versions that tell nothing of AI agents. Later ones mark each part, and a bot called "Fin" whose part
 * says `from_ai_agent: false` only announced the office hours.
 */
function hadLastWord(json: ConversationJson): boolean {
  const ours = json.conversation_parts.conversation_parts.filter(
    (part) => part.author !== null && roleOf(part.author) !== "customer" && part.body !== null,
  );
  const last = ours.at(-1)?.author ?? null;
  return last !== null && roleOf(last) === "bot" && /^fin\b/i.test(last.name ?? "") && last.from_ai_agent !== false;
}

function lastAiPart(json: ConversationJson): Seconds | null {
  const times = json.conversation_parts.conversation_parts
    .filter((part) => isAiAgent(part.author))
    .map((part) => part.created_at ?? 0);
  return times.length === 0 ? null : Math.max(...times);
}
