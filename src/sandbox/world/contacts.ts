/** Contacts, and everybody who writes as the author of a part. */
import type { PartAuthor } from "./part-records.js";
import type { AdminRecord, ContactDetails, ContactRecord } from "./workspace-records.js";
import type { World } from "./world.js";

export interface NewContact extends ContactDetails {
  readonly at?: number;
}

export function createContact(world: World, given: NewContact): ContactRecord {
  const id = world.ids.nextContact();
  const at = given.at ?? world.seconds();
  const contact: ContactRecord = {
    id,
    externalId: `customer-${id.slice(-6)}`,
    role: given.lead === true ? "lead" : "user",
    name: given.name ?? null,
    email: given.email ?? null,
    phone: given.phone ?? null,
    language: given.language ?? null,
    city: given.city ?? null,
    country: given.country ?? null,
    createdAt: at,
    updatedAt: at,
    lastRepliedAt: null,
    customAttributes: new Map(Object.entries(given.attributes ?? {})),
    companies: (given.companies ?? []).map((company) => ({
      id: world.ids.nextContact(),
      name: company.name,
      plan: company.plan ?? null,
      monthlySpend: company.monthlySpend ?? 0,
      size: company.size ?? null,
      createdAt: at,
      customAttributes: company.attributes ?? {},
    })),
  };
  world.contacts.set(id, contact);
  return contact;
}

export function adminAuthor(admin: AdminRecord): PartAuthor {
  return { type: "admin", id: admin.id, name: admin.name, email: admin.email };
}

export function contactAuthor(contact: ContactRecord): PartAuthor {
  return { type: contact.role, id: contact.id, name: contact.name, email: contact.email };
}

/** Fin and the other bots write as one operator. */
export function botAuthor(workspaceId: string, name: string): PartAuthor {
  return { type: "bot", id: "900001", name, email: `operator+${workspaceId}@intercom.io` };
}
