/** Whether a close is scored, and whose score it is. */
import type { Conversation, Message } from "./conversation.js";
import { teammateMessages } from "./dialogue.js";
import { SETTING_LIMITS } from "./setting-limits.js";
import type { Settings } from "./settings.js";
import { countWords } from "./words.js";

export interface Close {
  readonly agent: { readonly id: string; readonly name: string | null };
  readonly closingId: string;
  /** That were exchanged; beyond what any setting asks for, not counted further. */
  readonly words: number;
}

export type QaDecision =
  | ({ readonly evaluate: true } & Close)
  /** `close` where only the settings forbid it. */
  | { readonly evaluate: false; readonly because: string; readonly close: Close | null };

/** Whether this close deserves a score, and whose it is. */
export function canBeEvaluated(conversation: Conversation, settings: Settings): QaDecision {
  if (conversation.state !== "closed") return no("the conversation is open again");
  const agent = lastAgent(teammateMessages(conversation));
  if (agent === null) return no("no human teammate spoke");
  const words = countWords(
    conversation.messages.map(({ text }) => text),
    SETTING_LIMITS.words,
  );
  return evaluateStill({ agent, closingId: closingId(conversation), words }, settings);
}

/** Whether the settings let this close have a score: also where they were changed while the engine answered. */
export function evaluateStill(close: Close, settings: Settings): QaDecision {
  const because = excludedFromQa({ agentId: close.agent.id, words: close.words }, settings);
  return because === null ? { evaluate: true, ...close } : { evaluate: false, because, close };
}

/** Why the settings forbid a score; null where they do not. */
export function excludedFromQa(
  { agentId, words }: { readonly agentId: string; readonly words: number },
  { excludedAgents, qaMinimumWords }: Settings,
): string | null {
  if (excludedAgents.includes(agentId)) return "the teammate is excluded from scoring";
  return words < qaMinimumWords ? `only ${words} words were exchanged` : null;
}

/** Ids of closes whose part Intercom has not delivered begin so. */
export const UNNAMED_CLOSE = "closed-";

/** A close is known by its part; the update time stands in where Intercom delivered no closing part. */
function closingId(conversation: Conversation): string {
  return conversation.closings.at(-1)?.partId ?? `${UNNAMED_CLOSE}${conversation.updatedAt}`;
}

function lastAgent(messages: readonly Message[]): { id: string; name: string | null } | null {
  const last = messages.findLast((message) => message.authorId !== null);
  return last?.authorId == null ? null : { id: last.authorId, name: last.authorName };
}

function no(because: string): QaDecision {
  return { evaluate: false, because, close: null };
}
