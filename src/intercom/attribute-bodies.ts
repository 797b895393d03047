/** What we send of attributes; `test/types/intercom.types.ts` holds the shapes to Intercom's own. */
import type { AttributeValue } from "../domain/attribute-values.js";
import type { WantedAttribute } from "../domain/conversation-attributes.js";
import type { AttributeType } from "./api.js";

/** Attributes that are not named keep their values; null empties one. */
export function contactAttributesBody(attributes: Readonly<Record<string, string | number | boolean | null>>) {
  return { custom_attributes: { ...attributes } };
}

export function contactAttributeBody(name: string, type: AttributeType) {
  return { name, model: "contact" as const, data_type: type };
}

/**
 * Of a conversation. The description of 2.16 allows neither fractions nor null as values, and yet has decimal attributes
 * created: a fraction is what such an attribute holds, and null is what empties one.
 */
export function conversationAttributesBody(values: Readonly<Record<string, AttributeValue>>) {
  return { custom_attributes: { ...values } };
}

/** Lists go by their labels. */
export function newConversationAttributeBody({ name, type, options }: Pick<WantedAttribute, "name" | "type" | "options">) {
  if (type === "list") return { name, data_type: "list" as const, options: options.map((label) => ({ label })) };
  return { name, data_type: type === "decimal" ? ("decimal" as const) : ("integer" as const) };
}
