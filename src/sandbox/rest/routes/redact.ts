import { z } from "zod";
import type { Core } from "../../core.js";
import { presentConversation } from "../../shape/conversation.js";
import { redactPart, redactSource } from "../../world/redact.js";
import { ok, refuse } from "../answer.js";
import { idSchema, readBody } from "../read-body.js";
import { REFUSALS } from "../refusals.js";
import type { Route } from "../route.js";
import { MOST_PARTS } from "./conversations.js";

const redactRequest = z.discriminatedUnion("type", [
  z.object({ type: z.literal("conversation_part"), conversation_id: idSchema, conversation_part_id: idSchema }),
  z.object({ type: z.literal("source"), conversation_id: idSchema, source_id: idSchema }),
]);

export function redactRoutes(core: Core): Route[] {
  return [
    {
      method: "post",
      path: "/conversations/redact",
      handle({ body, shape }) {
        const read = readBody(redactRequest, body);
        if (!read.ok) return read.answer;
        const conversation = core.world.conversations.get(read.value.conversation_id);
        if (!conversation) return refuse(REFUSALS.partNotFound);
        const outcome =
          read.value.type === "source"
            ? redactSource(core.world, conversation, read.value.source_id)
            : redactPart(core.world, conversation, read.value.conversation_part_id);
        if (outcome === "not-found") return refuse(REFUSALS.partNotFound);
        if (outcome === "not-redactable") return refuse(REFUSALS.partNotRedactable);
        core.announce(outcome);
        return ok(presentConversation(conversation, conversation.parts.slice(-MOST_PARTS), core.presenter(shape, "html")));
      },
    },
  ];
}
