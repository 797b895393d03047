/** What the twin keeps of the people of a workspace: contacts, companies, admins and teams. */

/** What the twin keeps of a workspace: its people and its content. */

export type ContactAttributeValue = string | number | boolean | null;

/** A contact as far as the inbox knows them; what is absent is not known. */
export interface ContactDetails {
  readonly name?: string | null;
  readonly email?: string | null;
  readonly phone?: string | null;
  /** Somebody the site has not identified. */
  readonly lead?: boolean;
  /** ISO 639-1. */
  readonly language?: string | null;
  readonly city?: string | null;
  readonly country?: string | null;
  readonly attributes?: Readonly<Record<string, ContactAttributeValue>>;
  readonly companies?: readonly CompanyDetails[];
}

interface CompanyDetails {
  readonly name: string;
  readonly plan?: string;
  readonly monthlySpend?: number;
  readonly size?: number;
  readonly attributes?: Readonly<Record<string, ContactAttributeValue>>;
}

export interface CompanyRecord {
  readonly id: string;
  readonly name: string;
  readonly plan: string | null;
  readonly monthlySpend: number;
  readonly size: number | null;
  readonly createdAt: number;
  readonly customAttributes: Readonly<Record<string, ContactAttributeValue>>;
}

export interface ContactRecord {
  readonly id: string;
  readonly externalId: string | null;
  readonly role: "user" | "lead";
  name: string | null;
  email: string | null;
  phone: string | null;
  readonly language: string | null;
  readonly city: string | null;
  readonly country: string | null;
  readonly createdAt: number;
  updatedAt: number;
  lastRepliedAt: number | null;
  readonly customAttributes: Map<string, ContactAttributeValue>;
  readonly companies: readonly CompanyRecord[];
}

export interface AdminRecord {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly jobTitle: string;
  readonly hasInboxSeat: boolean;
}

export interface TeamRecord {
  readonly id: string;
  readonly name: string;
  readonly adminIds: readonly string[];
}
