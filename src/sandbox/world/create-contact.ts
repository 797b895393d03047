import type { AttributeValue, ContactRecord } from "./records.js";
import type { World } from "./world.js";

export interface NewContact {
  readonly name?: string | null;
  readonly email?: string | null;
  readonly phone?: string | null;
  /** Somebody the site has not identified. */
  readonly lead?: boolean;
  /** ISO 639-1. */
  readonly language?: string | null;
  readonly city?: string | null;
  readonly country?: string | null;
  readonly attributes?: Readonly<Record<string, AttributeValue>>;
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
  };
  world.contacts.set(id, contact);
  return contact;
}
