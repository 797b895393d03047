import type { Core } from "../../core.js";
import { presentConversation } from "../../shape/conversation.js";
import { ok, refuse } from "../answer.js";
import { REFUSALS } from "../refusals.js";
import type { Route } from "../route.js";

/** Intercom returns no more than this many parts, and of more the latest. */
export const MOST_PARTS = 500;

export function conversationRoutes({ world, presenter }: Core): Route[] {
  return [
    {
      method: "get",
      path: "/conversations/:id",
      handle({ params, query, shape }) {
        const conversation = world.conversations.get(params["id"] ?? "");
        if (!conversation) return refuse(REFUSALS.notFound);
        const text = query.get("display_as") === "plaintext" ? "plain" : "html";
        return ok(presentConversation(conversation, conversation.parts.slice(-MOST_PARTS), presenter(shape, text)));
      },
    },
  ];
}
