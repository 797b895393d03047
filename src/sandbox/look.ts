import { requireContact, requireConversation } from "./actors/require.js";
import type { Core } from "./core.js";
import type { AttributeValue, ConversationRecord, Part } from "./world/records.js";

/** A conversation as a test wants to look at it. */
export interface ConversationView extends Readonly<ConversationRecord> {
  readonly tagNames: readonly string[];
  readonly notes: readonly Part[];
  /** Parts with a text the customer can read. The first message is in `source`. */
  readonly readable: readonly Part[];
  readonly teamName: string | null;
}

export interface ContactView {
  readonly id: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly attributes: Readonly<Record<string, AttributeValue>>;
}

export interface TwinViews {
  /** Throws where the twin has no such conversation. */
  conversation(id: string): ConversationView;
  contact(id: string): ContactView;
  hasConversation(id: string): boolean;
}

export function createTwinViews(core: Core): TwinViews {
  const { world } = core;
  return {
    hasConversation: (id) => world.conversations.has(id),
    conversation(id) {
      const conversation = requireConversation(core, id);
      const { parts, teamAssigneeId } = conversation;
      return {
        ...conversation,
        parts: [...parts],
        tagNames: conversation.tags.map((tag) => world.tags.get(tag.tagId)?.name ?? tag.tagId),
        notes: parts.filter((part) => part.partType === "note"),
        readable: parts.filter((part) => part.partType !== "note" && part.body !== null),
        teamName: teamAssigneeId === null ? null : (world.teams.get(teamAssigneeId)?.name ?? null),
      };
    },
    contact(id) {
      const { name, email, customAttributes } = requireContact(core, id);
      return { id, name, email, attributes: Object.fromEntries(customAttributes) };
    },
  };
}
