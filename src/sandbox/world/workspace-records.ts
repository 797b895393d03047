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

export interface MacroRecord {
  readonly id: string;
  readonly name: string;
  /** Plain, with placeholders such as `{{user.first_name|fallback:"there"}}`. */
  readonly text: string;
  /** Of the teams that may use it; empty for everyone. */
  readonly teamIds: readonly string[];
  readonly updatedAt: number;
}

export interface CollectionRecord {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly parentId: string | null;
  readonly updatedAt: number;
}

/** Which of Intercom's AIs may answer from it. */
interface AiAvailability {
  readonly copilot: boolean;
  readonly chatbot: boolean;
}

/** For teammates alone; from 2.13 on. */
export interface InternalArticleRecord extends AiAvailability {
  readonly id: string;
  readonly title: string;
  readonly html: string | null;
  readonly audienceIds: readonly number[];
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** Where external pages come from; from 2.12 on. */
export interface ContentSourceRecord {
  readonly id: string;
  readonly url: string;
  readonly active: boolean;
  readonly audienceIds: readonly number[];
  readonly createdAt: number;
}

export interface ExternalPageRecord extends AiAvailability {
  readonly id: string;
  readonly sourceId: string;
  readonly title: string;
  readonly html: string;
  readonly url: string;
  readonly createdAt: number;
  readonly updatedAt: number;
}

export interface ArticleRecord {
  readonly id: string;
  readonly title: string;
  readonly html: string | null;
  readonly state: "published" | "draft";
  readonly collectionId: string | null;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly translations: readonly {
    readonly language: string;
    readonly title: string;
    readonly html: string;
    readonly state: "published" | "draft";
  }[];
}
