/** Records by their ids, as actors need them and as tests see them. */
import type { Core } from "./core.js";
import type { PartRecord } from "./world/part-records.js";
import type { ConversationRecord } from "./world/records.js";
import type { AdminRecord, ContactAttributeValue, ContactRecord } from "./world/workspace-records.js";

/** A conversation as tests see it. */
interface ConversationView extends Readonly<ConversationRecord> {
  readonly tagNames: readonly string[];
  readonly notes: readonly PartRecord[];
  /** Parts with a text the customer can read. The first message is in `source`. */
  readonly readable: readonly PartRecord[];
  readonly teamName: string | null;
}

interface ContactView {
  readonly id: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly attributes: Readonly<Record<string, ContactAttributeValue>>;
}

export interface TwinViews {
  /** Throws where the twin has no such conversation. */
  conversation(id: string): ConversationView;
  contact(id: string): ContactView;
  /** Tickets that never were conversations are none. */
  hasConversation(id: string): boolean;
  conversationIds(): readonly string[];
  articleIds(): readonly string[];
}

export function createTwinViews(core: Core): TwinViews {
  const { world } = core;
  return {
    conversationIds: () => [...world.conversations.keys()],
    articleIds: () => [...world.articles.keys()],
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

/* Actors are called by tests and the page, so an unknown id is a programming error and throws. */

export function requireConversation({ world }: Core, id: string): ConversationRecord {
  const conversation = world.conversations.get(id) ?? world.tickets.get(id);
  if (!conversation) throw new Error(`The twin has no conversation ${id}`);
  return conversation;
}

export function requireContact({ world }: Core, id: string): ContactRecord {
  const contact = world.contacts.get(id);
  if (!contact) throw new Error(`The twin has no contact ${id}`);
  return contact;
}

/** Without an id the first teammate who is not the app's own. */
export function requireTeammate({ world, options }: Core, id?: string): AdminRecord {
  const found =
    id === undefined ? [...world.admins.values()].find((admin) => admin.id !== options.adminId) : world.admins.get(id);
  if (!found) throw new Error(`The twin has no teammate ${id ?? "but the app's"}`);
  return found;
}
