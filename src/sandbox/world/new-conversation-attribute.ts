/** How an attribute of conversations is made. */
import type { ConversationAttributeRecord } from "./attribute-records.js";
import type { World } from "./world.js";

export interface NewConversationAttribute {
  readonly name: string;
  readonly dataType: ConversationAttributeRecord["dataType"];
  readonly description?: string;
  /** Of a list. */
  readonly options?: readonly string[];
}

export function createConversationAttribute(
  world: World,
  { name, dataType, description = "", options }: NewConversationAttribute,
  adminId: string,
): ConversationAttributeRecord {
  const id = Number(world.ids.next("attribute"));
  const attribute: ConversationAttributeRecord = {
    id,
    name,
    dataType,
    description,
    options: dataType === "list" ? (options ?? []).map((label, index) => ({ id: `option-${id}-${index}`, label })) : null,
    archived: false,
    createdAt: world.seconds(),
    adminId,
  };
  world.conversationAttributes.push(attribute);
  return attribute;
}
