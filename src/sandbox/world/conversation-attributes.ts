/** Values of conversations' attributes: whether one fits, and what it changes. */
import type { ConversationAttributeRecord } from "./attribute-records.js";
import type { PartAuthor } from "./part-records.js";
import { addPart, type Change } from "./parts.js";
import type { ConversationRecord } from "./records.js";
import type { ContactAttributeValue } from "./workspace-records.js";
import type { World } from "./world.js";

export type Misfit = "unknown" | "ambiguous" | "wrong-type";

/** Null where the value can be written. Emptying an attribute always can. */
export function misfitOf(world: World, name: string, value: ContactAttributeValue): Misfit | null {
  const [attribute, other] = world.conversationAttributes.filter((known) => known.name === name && !known.archived);
  if (attribute === undefined) return "unknown";
  if (other !== undefined) return "ambiguous";
  return value === null || valueFits(attribute, value) ? null : "wrong-type";
}

function valueFits({ dataType, options }: ConversationAttributeRecord, value: string | number | boolean): boolean {
  switch (dataType) {
    case "string":
      return typeof value === "string";
    case "list":
      return (options ?? []).some(({ label }) => label === value);
    case "integer":
    case "datetime":
      return Number.isInteger(value);
    case "decimal":
      return typeof value === "number" && Number.isFinite(value);
    case "boolean":
      return typeof value === "boolean";
  }
}

export interface AttributeChange {
  /** Of what an app sets, the operator: Intercom does not name the app's teammate. */
  readonly author: PartAuthor;
  readonly workflow?: string;
}

/** Attributes that are not named keep their values; null empties one. Each that changes leaves a part. */
export function setConversationAttributes(
  world: World,
  conversation: ConversationRecord,
  values: Readonly<Record<string, ContactAttributeValue>>,
  by: AttributeChange,
): Change {
  for (const [name, value] of Object.entries(values)) {
    const before = conversation.customAttributes.get(name) ?? null;
    if (before !== value) recordAttribute(world, conversation, { name, value, before }, by);
    if (value === null) conversation.customAttributes.delete(name);
    else conversation.customAttributes.set(name, value);
  }
  conversation.updatedAt = world.seconds();
  return { conversation, part: null, topics: [] };
}

interface AttributeValues {
  readonly name: string;
  readonly value: ContactAttributeValue;
  readonly before: ContactAttributeValue;
}

function recordAttribute(
  world: World,
  conversation: ConversationRecord,
  { name, value, before }: AttributeValues,
  { author, workflow }: AttributeChange,
): void {
  addPart(world, conversation, {
    author,
    partType: `conversation_attribute_updated_by_${workflow === undefined ? "admin" : "workflow"}`,
    event: { kind: "attribute", name, value: textOf(value), previous: textOf(before), workflow: workflow ?? null },
  });
}

const textOf = (value: ContactAttributeValue): string | null => (value === null ? null : String(value));
