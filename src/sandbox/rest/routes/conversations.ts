/** Routes that read or redact one conversation. */
import { z } from "zod";
import type { Core } from "../../core.js";
import { presentConversation } from "../../shape/conversation.js";
import { redactPart, redactSource } from "../../world/parts.js";
import { idSchema, parseBody } from "../request.js";
import { answerRefusal, ok, REST_REFUSALS, type RestRoute } from "../route.js";

/** Intercom returns no more than this many parts, and of more the latest. */
const MOST_PARTS = 500;

const redactRequest = z.discriminatedUnion("type", [
  z.object({ type: z.literal("conversation_part"), conversation_id: idSchema, conversation_part_id: idSchema }),
  z.object({ type: z.literal("source"), conversation_id: idSchema, source_id: idSchema }),
]);

export function conversationRoutes(core: Core): RestRoute[] {
  return [
    {
      method: "get",
      path: "/conversations/:id",
      handle({ params, query, shape }) {
        const conversation = core.world.conversations.get(params["id"] ?? "");
        if (!conversation) return answerRefusal(REST_REFUSALS.notFound);
        const text = query.get("display_as") === "plaintext" ? "plain" : "html";
        return ok(presentConversation(conversation, conversation.parts.slice(-MOST_PARTS), core.presenter(shape, text)));
      },
    },
    {
      method: "post",
      path: "/conversations/redact",
      handle({ body, shape }) {
        const read = parseBody(redactRequest, body);
        if (!read.ok) return read.answer;
        const conversation = core.world.conversations.get(read.value.conversation_id);
        if (!conversation) return answerRefusal(REST_REFUSALS.partNotFound);
        const outcome =
          read.value.type === "source"
            ? redactSource(core.world, conversation, read.value.source_id)
            : redactPart(core.world, conversation, read.value.conversation_part_id);
        if (outcome === "not-found") return answerRefusal(REST_REFUSALS.partNotFound);
        if (outcome === "not-redactable") return answerRefusal(REST_REFUSALS.partNotRedactable);
        core.announce(outcome);
        return ok(presentConversation(conversation, conversation.parts.slice(-MOST_PARTS), core.presenter(shape, "html")));
      },
    },
  ];
}
