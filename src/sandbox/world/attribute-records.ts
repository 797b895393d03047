/** What the twin keeps of attributes: those of contacts, and those of conversations. */

/** Of contacts and companies; conversations also have lists and decimals, as Intercom's settings call them. */
export const DATA_TYPES = ["string", "integer", "float", "boolean", "datetime", "date"] as const;
type DataType = (typeof DATA_TYPES)[number];

export interface AttributeRecord {
  readonly id: number;
  readonly name: string;
  readonly model: "contact" | "company";
  readonly dataType: DataType;
  readonly description: string;
  readonly options: readonly string[] | null;
  readonly createdAt: number;
  readonly adminId: string;
}

export const CONVERSATION_DATA_TYPES = ["string", "integer", "list", "decimal", "boolean", "datetime"] as const;
export type ConversationDataType = (typeof CONVERSATION_DATA_TYPES)[number];

/** Made in the workspace's settings, or from 2.16 on by API. Two of one name are possible: Intercom then refuses to write either. */
export interface ConversationAttributeRecord {
  readonly id: number;
  readonly name: string;
  readonly dataType: ConversationDataType;
  readonly description: string;
  /** Of a list. */
  readonly options: readonly { readonly id: string; readonly label: string }[] | null;
  archived: boolean;
  readonly createdAt: number;
  readonly adminId: string;
}
