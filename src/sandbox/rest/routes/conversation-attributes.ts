/** Routes of the attributes that conversations carry: a list of their own, and by API made, from 2.16 on. */
import { z } from "zod";
import type { Core } from "../../core.js";
import {
  CONVERSATION_DATA_TYPES,
  type ConversationAttributeRecord,
  type ConversationDataType,
} from "../../world/attribute-records.js";
import { createConversationAttribute } from "../../world/new-conversation-attribute.js";
import { parameterInvalid } from "../refusals.js";
import { parseBody } from "../request.js";
import { answerRefusal, ok, type RestRoute } from "../route.js";

/** The first version that has them. */
const SINCE = 16;

const createRequest = z.object({
  name: z.string().trim().min(1).max(190),
  data_type: z.string(),
  description: z.string().optional(),
  options: z.array(z.object({ label: z.string().trim().min(1) })).optional(),
});

const isDataType = (given: string): given is ConversationDataType => CONVERSATION_DATA_TYPES.some((type) => type === given);

export function conversationAttributeRoutes({ world, options }: Core): RestRoute[] {
  return [
    {
      method: "get",
      path: "/conversations/attributes",
      since: SINCE,
      handle({ query }) {
        const archived = query.get("include_archived") === "true";
        const shown = world.conversationAttributes.filter((attribute) => archived || !attribute.archived);
        return ok({ type: "list", data: shown.map(presentConversationAttribute) });
      },
    },
    {
      method: "post",
      path: "/conversations/attributes",
      since: SINCE,
      handle({ body }) {
        const read = parseBody(createRequest, body);
        if (!read.ok) return read.answer;
        const { name, data_type: dataType, description, options: labels } = read.value;
        if (!isDataType(dataType)) {
          const allowed = CONVERSATION_DATA_TYPES.join(", ");
          const message = `data_type '${dataType}' is not valid. Allowed types: ${allowed}`;
          return answerRefusal({ status: 422, code: "parameter_invalid", message });
        }
        if (world.conversationAttributes.some((known) => known.name.toLowerCase() === name.toLowerCase() && !known.archived))
          return answerRefusal(parameterInvalid(`You already have '${name}' in your data.`));
        const given = { name, dataType, ...(description !== undefined && { description }) };
        const made = createConversationAttribute(
          world,
          { ...given, ...(labels && { options: labels.map(({ label }) => label) }) },
          options.adminId,
        );
        return ok(presentConversationAttribute(made));
      },
    },
  ];
}

function presentConversationAttribute(attribute: ConversationAttributeRecord) {
  return {
    type: "conversation_attribute" as const,
    id: attribute.id,
    name: attribute.name,
    description: attribute.description,
    data_type: attribute.dataType,
    required: false,
    visible_to_team_ids: [],
    archived: attribute.archived,
    created_at: attribute.createdAt,
    updated_at: attribute.createdAt,
    admin_id: attribute.adminId,
    ...(attribute.dataType === "string" && { multiline: false }),
    ...(attribute.options && { options: attribute.options.map((option) => ({ ...option, archived: false })) }),
  };
}

/** As the list of all attributes showed them before conversations had their own: a list is a string with options there. */
export function presentAsDataAttribute(attribute: ConversationAttributeRecord) {
  return {
    id: attribute.id,
    type: "data_attribute" as const,
    name: attribute.name,
    full_name: `custom_attributes.${attribute.name}`,
    label: attribute.name,
    description: attribute.description,
    data_type: OLDER_TYPES[attribute.dataType],
    ...(attribute.options && { options: attribute.options.map(({ label }) => label) }),
    api_writable: true,
    ui_writable: true,
    messenger_writable: false,
    custom: true,
    archived: attribute.archived,
    admin_id: attribute.adminId,
    created_at: attribute.createdAt,
    updated_at: attribute.createdAt,
    model: "conversation" as const,
  };
}

const OLDER_TYPES: Readonly<Record<ConversationDataType, string>> = {
  string: "string",
  list: "string",
  integer: "integer",
  decimal: "float",
  boolean: "boolean",
  datetime: "date",
};
