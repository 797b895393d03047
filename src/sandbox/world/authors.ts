import type { AdminRecord, Author, ContactRecord } from "./records.js";

export function adminAuthor(admin: AdminRecord): Author {
  return { type: "admin", id: admin.id, name: admin.name, email: admin.email };
}

export function contactAuthor(contact: ContactRecord): Author {
  return { type: contact.role, id: contact.id, name: contact.name, email: contact.email };
}

/** Fin and the other bots write as one operator. */
export function botAuthor(workspaceId: string, name: string): Author {
  return { type: "bot", id: "900001", name, email: `operator+${workspaceId}@intercom.io` };
}
