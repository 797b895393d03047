/** Asks the triage engine about a conversation's opening. */
import type { Conversation } from "../../domain/conversation.js";
import { contentOf, customerMessages } from "../../domain/dialogue.js";
import { type StoredClassification, toStoredClassification } from "../../store/conversations/classifications.js";
import { callOf } from "../fetch-conversation.js";
import type { AutomationRun, ConversationReading } from "./automation.js";

export async function classify(
  { conversation, connection }: ConversationReading,
  { payload, context, deps }: AutomationRun,
): Promise<StoredClassification> {
  const call = callOf(payload, context, conversation);
  const { triage } = deps.engines;
  const question = { ...questionOf(conversation, deps.now()), categories: connection.settings.categories };
  const classification = await triage.classify(question, call);
  const { category, urgency, sentiment, confidence } = classification;
  const routing = await triage.route({ conversationId: conversation.id, category, urgency, sentiment, confidence }, call);
  return toStoredClassification(payload, classification, routing, Math.floor(deps.now() / 1000));
}

/** The opening: everything the customer wrote before anybody answered. */
function questionOf(conversation: Conversation, now: number) {
  const answered = conversation.messages.findIndex((message) => message.role !== "customer");
  const opening = answered > 0 ? conversation.messages.slice(0, answered) : customerMessages(conversation);
  const body = opening.map(contentOf).join("\n\n");
  return {
    subject: conversation.subject ?? firstLine(body),
    body,
    metadata: {
      channel: conversation.channel,
      messages: conversation.messages.length,
      unanswered_messages: opening.length,
      waiting_minutes: Math.max(0, Math.round((now / 1000 - (opening[0]?.at ?? now / 1000)) / 60)),
    },
  };
}

function firstLine(body: string): string {
  return body.split("\n", 1)[0]?.slice(0, 120) ?? "";
}
