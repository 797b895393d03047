/** What admins, teammates and workflows do with the attributes of conversations, and workflows with tags. */
import type { Core } from "../core.js";
import { requireConversation, requireTeammate } from "../views.js";
import {
  createConversationAttribute,
  type NewConversationAttribute,
  setConversationAttributes,
} from "../world/conversation-attributes.js";
import { adminAuthor, botAuthor } from "../world/contacts.js";
import { findTag, untagConversation } from "../world/tags.js";
import type { ContactAttributeValue } from "../world/records.js";

export interface AttributeActors {
  /** In the workspace's settings, where two of one name are possible. */
  addConversationAttribute(attribute: NewConversationAttribute): void;
  archiveConversationAttribute(name: string): void;
  /** In the inbox; null empties it. */
  setAttribute(conversationId: string, name: string, value: ContactAttributeValue, adminId?: string): void;
  workflowSets(conversationId: string, name: string, value: ContactAttributeValue): void;
  workflowUntags(conversationId: string, name: string): void;
}

export function attributeActors(core: Core): AttributeActors {
  const { world } = core;
  const author = botAuthor(core.options.workspaceId, "Operator");
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
      const change = setConversationAttributes(world, conversation, { [name]: value }, { author: adminAuthor(admin) });
      core.journal.record({ kind: "teammate", conversationId, title: `A teammate set ${name}`, detail: admin.name, ok: true });
      core.announce(change);
    },
    workflowSets(conversationId, name, value) {
      const conversation = requireConversation(core, conversationId);
      core.announce(setConversationAttributes(world, conversation, { [name]: value }, { author, workflow: "Tidy up" }));
    },
    workflowUntags(conversationId, name) {
      const conversation = requireConversation(core, conversationId);
      untagConversation(world, conversation, findTag(world, name)?.id ?? "", { author });
      core.announce({ conversation, part: null, topics: [] });
    },
  };
}
