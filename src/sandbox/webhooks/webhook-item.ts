import { presentConversation } from "../shape/conversation.js";
import type { Presenter } from "../shape/presenter.js";
import type { Change } from "../world/change.js";
import type { Topic } from "./topics.js";

/** `data.item`: the conversation as it is now, with the triggering part alone; of a deleted one just its id. */
export function webhookItem(topic: Topic, { conversation, part }: Change, presenter: Presenter): unknown {
  if (topic === "conversation.deleted") return { type: "conversation", id: conversation.id };
  return presentConversation(conversation, part === null ? [] : [part], presenter);
}
