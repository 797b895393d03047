/** What we send of attributes; `test/types/intercom.types.ts` holds the shapes to Intercom's own. */
import type { WantedAttribute } from "../domain/conversation-attributes.js";
import type { AttributeType } from "./api.js";

/** Attributes that are not named keep their values; null empties one. */
export function contactAttributesBody(attributes: Readonly<Record<string, string | number | boolean | null>>) {
  return { custom_attributes: { ...attributes } };
}

export function contactAttributeBody(name: string, type: AttributeType) {
  return { name, model: "contact" as const, data_type: type };
}

/** Lists go by their labels. */
export function newConversationAttributeBody({ name, type, options }: Pick<WantedAttribute, "name" | "type" | "options">) {
  if (type === "list") return { name, data_type: "list" as const, options: options.map((label) => ({ label })) };
  return { name, data_type: type === "decimal" ? ("decimal" as const) : ("integer" as const) };
}
