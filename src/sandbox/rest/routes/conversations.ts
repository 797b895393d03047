/** Routes of conversations: one is read, changed, converted, redacted; their attributes and parts have files of their own. */
import { z } from "zod";
import type { Core } from "../../core.js";
import { presentConversation, shownParts } from "../../shape/conversation.js";
import { presentTicket } from "../../shape/ticket.js";
import { botAuthor } from "../../world/contacts.js";
import { type Misfit, misfitOf, setConversationAttributes } from "../../world/conversation-attributes.js";
import { redactPart, redactSource } from "../../world/parts.js";
import { convertToTicket, TICKET_TYPES } from "../../world/tickets.js";
import { parameterInvalid, REST_REFUSALS } from "../refusals.js";
import { idSchema, parseBody } from "../request.js";
import { answerRefusal, ok, type RestRoute } from "../route.js";
import { conversationAttributeRoutes } from "./conversation-attributes.js";
import { partRoutes } from "./parts.js";

/** Intercom returns no more than this many parts, and of more the latest. */
const MOST_PARTS = 500;

const redactRequest = z.discriminatedUnion("type", [
  z.object({ type: z.literal("conversation_part"), conversation_id: idSchema, conversation_part_id: idSchema }),
  z.object({ type: z.literal("source"), conversation_id: idSchema, source_id: idSchema }),
]);

const updateRequest = z.object({
  read: z.boolean().optional(),
  title: z.string().optional(),
  company_id: idSchema.nullable().optional(),
  custom_attributes: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).optional(),
});

const convertRequest = z.object({ ticket_type_id: idSchema });

/** Unlike those of contacts, attributes of conversations are never made by writing them. */
const MISFIT_MESSAGES: { readonly [Kind in Misfit]: (name: string) => string } = {
  unknown: (name) => `Conversation attribute '${name}' does not exist`,
  ambiguous: (name) => `There are several conversation attributes named '${name}'`,
  "wrong-type": (name) => `The value of conversation attribute '${name}' does not fit its type`,
};

export function conversationRoutes(core: Core): RestRoute[] {
  return [
    // First, since its path's last part would be taken for a conversation's id.
    ...conversationAttributeRoutes(core),
    {
      method: "get",
      path: "/conversations/:id",
      handle({ params, query, shape }) {
        const conversation = core.world.conversations.get(params["id"] ?? "");
        if (!conversation) return answerRefusal(REST_REFUSALS.notFound);
        const text = query.get("display_as") === "plaintext" ? "plain" : "html";
        return ok(
          presentConversation(conversation, shownParts(conversation, shape).slice(-MOST_PARTS), core.presenter(shape, text)),
        );
      },
    },
    {
      method: "put",
      path: "/conversations/:id",
      handle({ params, query, body, shape }) {
        const conversation = core.world.conversations.get(params["id"] ?? "");
        if (!conversation) return answerRefusal(REST_REFUSALS.notFound);
        const read = parseBody(updateRequest, body);
        if (!read.ok) return read.answer;
        const { read: isRead, title, company_id: companyId, custom_attributes: values } = read.value;
        // No company is known here, and older versions take the field for an unknown one.
        if (companyId != null && shape.conversationsTakeCompanies) return answerRefusal(REST_REFUSALS.companyNotFound);
        for (const [name, value] of Object.entries(values ?? {})) {
          const misfit = misfitOf(core.world, name, value);
          if (misfit !== null) return answerRefusal(parameterInvalid(MISFIT_MESSAGES[misfit](name)));
        }
        if (isRead !== undefined) conversation.read = isRead;
        // Older versions take a title for an unknown field.
        if (title !== undefined && shape.conversationsTakeTitles) conversation.title = title;
        const author = botAuthor(core.options.workspaceId, "Fin");
        core.announce(setConversationAttributes(core.world, conversation, values ?? {}, { author }));
        const text = query.get("display_as") === "plaintext" ? "plain" : "html";
        return ok(
          presentConversation(conversation, shownParts(conversation, shape).slice(-MOST_PARTS), core.presenter(shape, text)),
        );
      },
    },
    {
      method: "post",
      path: "/conversations/:id/convert",
      handle({ params, body, shape }) {
        const read = parseBody(convertRequest, body);
        if (!read.ok) return read.answer;
        const conversation = core.world.conversations.get(params["id"] ?? "");
        if (!conversation) return answerRefusal(REST_REFUSALS.notFound);
        const { ticket_type_id: typeId } = read.value;
        const type = TICKET_TYPES.find(({ id }) => id === typeId);
        if (type === undefined) return answerRefusal(REST_REFUSALS.notFound);
        if (type.category !== "Customer") return answerRefusal(parameterInvalid("Ticket type is not a customer ticket type"));
        core.announce(convertToTicket(core.world, conversation, typeId, botAuthor(core.options.workspaceId, "Fin")));
        const { ticket } = conversation;
        return ticket === null
          ? answerRefusal(REST_REFUSALS.notFound)
          : ok(presentTicket(conversation, ticket, core.presenter(shape, "html")));
      },
    },
    {
      method: "post",
      path: "/conversations/redact",
      handle({ body, shape }) {
        const read = parseBody(redactRequest, body);
        if (!read.ok) return read.answer;
        const conversation = core.world.conversations.get(read.value.conversation_id);
        if (!conversation) return answerRefusal(REST_REFUSALS.partNotFound);
        const outcome =
          read.value.type === "source"
            ? redactSource(core.world, conversation, read.value.source_id)
            : redactPart(core.world, conversation, read.value.conversation_part_id);
        if (outcome === "not-found") return answerRefusal(REST_REFUSALS.partNotFound);
        if (outcome === "not-redactable") return answerRefusal(REST_REFUSALS.partNotRedactable);
        core.announce(outcome);
        return ok(
          presentConversation(conversation, shownParts(conversation, shape).slice(-MOST_PARTS), core.presenter(shape, "html")),
        );
      },
    },
    ...partRoutes(core),
  ];
}
