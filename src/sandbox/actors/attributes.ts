/** What admins and teammates do with the attributes of conversations. */
import type { Core } from "../core.js";
import { requireConversation, requireTeammate } from "../views.js";
import {
  createConversationAttribute,
  type NewConversationAttribute,
  setConversationAttributes,
} from "../world/conversation-attributes.js";
import type { ContactAttributeValue } from "../world/records.js";

export interface AttributeActors {
  /** In the workspace's settings, where two of one name are possible. */
  addConversationAttribute(attribute: NewConversationAttribute): void;
  archiveConversationAttribute(name: string): void;
  /** In the inbox; null empties it. */
  setAttribute(conversationId: string, name: string, value: ContactAttributeValue, adminId?: string): void;
}

export function attributeActors(core: Core): AttributeActors {
  const { world } = core;
  return {
    addConversationAttribute(attribute) {
      createConversationAttribute(world, attribute, requireTeammate(core).id);
    },
    archiveConversationAttribute(name) {
      for (const attribute of world.conversationAttributes) if (attribute.name === name) attribute.archived = true;
    },
    setAttribute(conversationId, name, value, adminId) {
      const conversation = requireConversation(core, conversationId);
      const admin = requireTeammate(core, adminId);
      const change = setConversationAttributes(world, conversation, { [name]: value });
      core.journal.record({ kind: "teammate", conversationId, title: `A teammate set ${name}`, detail: admin.name, ok: true });
      core.announce(change);
    },
  };
}
