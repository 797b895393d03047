import { addPart } from "./add-part.js";
import type { Change } from "./change.js";
import type { AiAgent, Author, ConversationRecord } from "./records.js";
import type { World } from "./world.js";

/** Intercom's AI agent answers, and until somebody says otherwise assumes that it helped. */
export function answerAsFin(
  world: World,
  conversation: ConversationRecord,
  answer: { readonly author: Author; readonly body: string; readonly resolution: AiAgent["resolution"]; readonly at?: number },
): Change {
  const part = addPart(world, conversation, { ...answer, partType: "comment", fromAiAgent: true });
  conversation.aiAgent = { lastAnswerType: "ai_answer", resolution: answer.resolution };
  conversation.waitingSince = null;
  return { conversation, part, topics: ["conversation.operator.replied"] };
}
