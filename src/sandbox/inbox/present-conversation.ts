import type { Core } from "../core.js";
import type { InboxConversation } from "../inbox-api.js";
import type { ConversationRecord } from "../world/records.js";
import { presentInboxPart, presentSource } from "./present-part.js";
import { presentRow } from "./present-row.js";

export function presentInboxConversation(core: Core, conversation: ConversationRecord): InboxConversation {
  const id = conversation.contactIds[0] ?? "";
  const contact = core.world.contacts.get(id);
  return {
    ...presentRow(core, conversation),
    parts: [presentSource(conversation), ...conversation.parts.map((part) => presentInboxPart(part, core.world))],
    customer: {
      id,
      name: contact?.name ?? "Visitor",
      email: contact?.email ?? null,
      attributes: Object.fromEntries(contact?.customAttributes ?? []),
    },
  };
}
