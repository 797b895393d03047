import type { Conversation, Message } from "./conversation.js";
import { teammateMessages } from "./dialogue.js";
import type { Settings } from "./settings.js";

export type QaDecision =
  | { readonly evaluate: true; readonly agent: { readonly id: string; readonly name: string | null }; readonly closingId: string }
  | { readonly evaluate: false; readonly because: string };

/** Whether this close deserves a score, and whose it is. */
export function canBeEvaluated(conversation: Conversation, settings: Settings): QaDecision {
  if (conversation.state !== "closed") return no("the conversation is open again");
  const agent = lastAgent(teammateMessages(conversation));
  if (agent === null) return no("no human teammate spoke");
  if (settings.excludedAgents.includes(agent.id)) return no("the agent is excluded from scoring");
  const words = countWords(conversation.messages, settings.qaMinimumWords);
  if (words < settings.qaMinimumWords) return no(`only ${words} words were exchanged`);
  return { evaluate: true, agent, closingId: closingId(conversation) };
}

/** A close is known by its part; the update time stands in where Intercom delivered no closing part. */
function closingId(conversation: Conversation): string {
  return conversation.closings.at(-1)?.partId ?? `closed-${conversation.updatedAt}`;
}

function lastAgent(messages: readonly Message[]): { id: string; name: string | null } | null {
  const last = messages.findLast((message) => message.authorId !== null);
  return last?.authorId == null ? null : { id: last.authorId, name: last.authorName };
}

/** Up to as many as are enough. */
function countWords(messages: readonly Message[], enough: number): number {
  const word = /[\p{L}\p{N}]+/gu;
  let count = 0;
  for (const { text } of messages) {
    word.lastIndex = 0;
    while (count < enough && word.test(text)) count += 1;
  }
  return count;
}

function no(because: string): QaDecision {
  return { evaluate: false, because };
}
