import type { Core } from "../core.js";
import type { AdminRecord, ContactRecord, ConversationRecord } from "../world/records.js";

/* Actors are driven by tests and the page: a wrong id there is a programming error. */

export function requireConversation({ world }: Core, id: string): ConversationRecord {
  const conversation = world.conversations.get(id);
  if (!conversation) throw new Error(`The twin has no conversation ${id}`);
  return conversation;
}

export function requireContact({ world }: Core, id: string): ContactRecord {
  const contact = world.contacts.get(id);
  if (!contact) throw new Error(`The twin has no contact ${id}`);
  return contact;
}

/** Without an id the first teammate who is not our app's own seat. */
export function requireTeammate({ world, options }: Core, id?: string): AdminRecord {
  const found =
    id === undefined ? [...world.admins.values()].find((admin) => admin.id !== options.adminId) : world.admins.get(id);
  if (!found) throw new Error(`The twin has no teammate ${id ?? "but the app's"}`);
  return found;
}
