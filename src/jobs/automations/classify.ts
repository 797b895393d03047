/** Asks the triage engine about a conversation's opening, once. */
import type { Conversation } from "../../domain/conversation.js";
import { contentOf, customerMessages } from "../../domain/dialogue.js";
import { findClassification, saveClassification, type StoredClassification } from "../../store/conversations/classifications.js";
import { callOf } from "../fetch-conversation.js";
import type { AutomationRun, ConversationReading } from "./automation.js";

export async function classifyOnce(
  { conversation, connection }: ConversationReading,
  { payload, context, deps }: AutomationRun,
): Promise<StoredClassification> {
  const known = await findClassification(deps.db, payload.workspaceId, payload.conversationId);
  if (known !== null) return known;
  const call = callOf(payload, context);
  const { triage } = deps.engines;
  const classification = await context.waitFor(
    triage.classify({ ...questionOf(conversation, deps.now()), categories: connection.settings.categories }, call),
  );
  const routing = await context.waitFor(
    triage.route(
      {
        conversationId: conversation.id,
        category: classification.category,
        urgency: classification.urgency,
        sentiment: classification.sentiment,
        confidence: classification.confidence,
      },
      call,
    ),
  );
  return saveClassification(deps.db, payload, classification, routing, Math.floor(deps.now() / 1000));
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
