import type { Conversation, Message, Seconds } from "./conversation.js";
import { lastCustomerMessage, teammateAnswered } from "./dialogue.js";
import { finOwnsConversation } from "./fin-policy.js";

export type DraftDecision =
  { readonly draft: true; readonly answers: Message } | { readonly draft: false; readonly why: WithheldReason };

/** Whether a draft belongs in this conversation now, and which message it would answer. */
export function canReceiveDraft(conversation: Conversation): DraftDecision {
  const answers = lastCustomerMessage(conversation);
  if (answers === null) return withheld("no-customer-message");
  if (conversation.state === "closed") return withheld("closed");
  if (teammateAnswered(conversation, answers)) return withheld("teammate-answered");
  if (finOwnsConversation(conversation)) return withheld("fin-owns");
  // A note wakes a snoozed conversation; the teammate chose to let it sleep.
  if (conversation.state === "snoozed") return withheld("snoozed");
  return { draft: true, answers };
}

/** A teammate may ask for a draft where none would come by itself: after an answer, or to a sleeping conversation. */
const NOT_EVEN_ON_REQUEST: ReadonlySet<WithheldReason> = new Set(["fin-owns", "closed", "no-customer-message", "switched-off"]);

export function canReceiveDraftOnRequest(conversation: Conversation): DraftDecision {
  const decision = canReceiveDraft(conversation);
  const answers = lastCustomerMessage(conversation);
  if (decision.draft || answers === null || NOT_EVEN_ON_REQUEST.has(decision.why)) return decision;
  return { draft: true, answers };
}

export type SendDecision =
  { readonly send: true } | { readonly send: false; readonly why: WithheldReason | "customer-wrote-again" };

/** Whether a draft may still go out: nothing happened since that its reader would have wanted to know. */
export function canSendDraft(
  conversation: Conversation,
  draft: { readonly answers: string; readonly draftedAt: Seconds },
): SendDecision {
  const decision = canReceiveDraftOnRequest(conversation);
  if (!decision.draft) return { send: false, why: decision.why };
  if (decision.answers.id !== draft.answers) return { send: false, why: "customer-wrote-again" };
  const answeredSince = conversation.messages.some((message) => message.role === "teammate" && message.at > draft.draftedAt);
  return answeredSince ? { send: false, why: "teammate-answered" } : { send: true };
}

function withheld(why: WithheldReason): DraftDecision {
  return { draft: false, why };
}

export const WITHHELD_REASONS = [
  "fin-owns",
  "teammate-answered",
  "closed",
  "switched-off",
  "no-customer-message",
  "snoozed",
] as const;

export type WithheldReason = (typeof WITHHELD_REASONS)[number];
