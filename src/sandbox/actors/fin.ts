/** What Intercom's own bots do. */
import type { Core } from "../core.js";
import { textToHtml } from "../html.js";
import { addPart } from "../world/parts.js";
import { answerAsFin } from "../world/parts.js";
import { botAuthor } from "../world/contacts.js";
import { requireConversation } from "../views.js";

export interface FinActors {
  finReplies(conversationId: string, text: string): string;
  /** Fin hands the customer over to the team. */
  finHandsOver(conversationId: string, text?: string): string;
  /** The customer confirmed that Fin helped, or left. */
  finResolves(conversationId: string, resolution: "confirmed" | "abandoned"): void;
  /** A plain bot, such as the notice of office hours: posts as the operator too, but is not Fin. */
  botPosts(conversationId: string, text: string): string;
}

export function finActors(core: Core): FinActors {
  const fin = botAuthor(core.options.workspaceId, "Fin");
  const answer = (conversationId: string, text: string, resolution: "assumed" | "handed-over"): string => {
    const conversation = requireConversation(core, conversationId);
    const change = answerAsFin(core.world, conversation, { author: fin, body: textToHtml(text) ?? "", resolution });
    core.announce(change);
    return change.part?.id ?? "";
  };
  return {
    finReplies: (conversationId, text) => answer(conversationId, text, "assumed"),
    finHandsOver: (conversationId, text = "I will pass this on to my colleagues.") => answer(conversationId, text, "handed-over"),
    finResolves(conversationId, resolution) {
      const conversation = requireConversation(core, conversationId);
      conversation.aiAgent = { lastAnswerType: conversation.aiAgent?.lastAnswerType ?? "ai_answer", resolution };
      conversation.updatedAt = core.world.seconds();
      core.announce({ conversation, part: null, topics: [] });
    },
    botPosts(conversationId, text) {
      const conversation = requireConversation(core, conversationId);
      const part = addPart(core.world, conversation, {
        partType: "channel_and_reply_time_expectation",
        author: botAuthor(core.options.workspaceId, "Operator"),
        body: textToHtml(text),
      });
      core.announce({ conversation, part, topics: ["conversation.operator.replied"] });
      return part.id;
    },
  };
}
