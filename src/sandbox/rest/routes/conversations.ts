/** Routes of one conversation: it is read, redacted, and gets parts: replies, notes, assignments, changes of state. */
import { z } from "zod";
import type { Core } from "../../core.js";
import { sanitizeBody } from "../../html.js";
import { presentConversation, shownParts } from "../../shape/conversation.js";
import { presentTicket } from "../../shape/ticket.js";
import { adminAuthor, botAuthor, contactAuthor } from "../../world/contacts.js";
import { type Misfit, misfitOf, setConversationAttributes } from "../../world/conversation-attributes.js";
import { assignConversation, closeConversation, openConversation, snoozeConversation } from "../../world/conversation-state.js";
import {
  addCustomerMessage,
  addNotePart,
  addTeammateMessage,
  type Change,
  type NewMessage,
  redactPart,
  redactSource,
} from "../../world/parts.js";
import { convertToTicket, TICKET_TYPES } from "../../world/tickets.js";
import type { AdminRecord, ConversationRecord } from "../../world/records.js";
import type { World } from "../../world/world.js";
import { idSchema, parseBody } from "../request.js";
import { answerRefusal, type ApiRequest, ok, type RestAnswer, type RestRoute } from "../route.js";
import { parameterInvalid, REST_REFUSALS, type RestRefusal } from "../refusals.js";

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
  ];
}

const teammateReply = z.object({
  message_type: z.enum(["comment", "note"]),
  type: z.literal("admin"),
  admin_id: idSchema,
  body: z.string().optional(),
  created_at: z.number().int().optional(),
  attachment_urls: z.array(z.url()).max(10).optional(),
});
const customerReply = z.object({
  message_type: z.literal("comment"),
  type: z.literal("user"),
  intercom_user_id: idSchema,
  body: z.string(),
  created_at: z.number().int().optional(),
});
const kindOfReply = z.object({ type: z.enum(["admin", "user"]) });
/** Only these four: notes and comments go to `/reply`. */
const partSchema = z.discriminatedUnion("message_type", [
  z.object({ message_type: z.literal("close"), type: z.literal("admin"), admin_id: idSchema, body: z.string().optional() }),
  z.object({ message_type: z.literal("open"), admin_id: idSchema }),
  z.object({ message_type: z.literal("snoozed"), admin_id: idSchema, snoozed_until: z.number().int() }),
  z.object({
    message_type: z.literal("assignment"),
    type: z.enum(["admin", "team"]),
    admin_id: idSchema,
    assignee_id: idSchema,
    body: z.string().optional(),
  }),
]);
type PartRequest = z.infer<typeof partSchema>;

export function partRoutes(core: Core): RestRoute[] {
  return [
    {
      method: "post",
      path: "/conversations/:id/reply",
      handle(request) {
        const kind = parseBody(kindOfReply, request.body);
        if (!kind.ok) return kind.answer;
        const conversation = core.world.conversations.get(request.params["id"] ?? "");
        if (!conversation) return answerRefusal(REST_REFUSALS.notFound);
        return kind.value.type === "admin"
          ? replyAsTeammate(core, conversation, request)
          : replyAsCustomer(core, conversation, request);
      },
    },
    {
      method: "post",
      path: "/conversations/:id/parts",
      handle(request) {
        const read = parseBody(partSchema, request.body);
        if (!read.ok) return read.answer;
        const conversation = core.world.conversations.get(request.params["id"] ?? "");
        if (!conversation) return answerRefusal(REST_REFUSALS.notFound);
        const admin = core.world.admins.get(read.value.admin_id);
        if (!admin) return answerRefusal(REST_REFUSALS.adminNotFound);
        const refusal = partRefusal(core.world, read.value);
        if (refusal !== null) return answerRefusal(refusal);
        return answerChange(core, applyPart(core.world, conversation, admin, read.value), request);
      },
    },
  ];
}

function replyAsTeammate(core: Core, conversation: ConversationRecord, request: ApiRequest): RestAnswer {
  const read = parseBody(teammateReply, request.body);
  if (!read.ok) return read.answer;
  const admin = core.world.admins.get(read.value.admin_id);
  if (!admin) return answerRefusal(REST_REFUSALS.adminNotFound);
  const message = messageOf(read.value.body, read.value.created_at, adminAuthor(admin));
  if (message === null) return answerRefusal(parameterInvalid("body must be present", "body"));
  const add = read.value.message_type === "note" ? addNotePart : addTeammateMessage;
  return answerChange(core, add(core.world, conversation, message), request);
}

function replyAsCustomer(core: Core, conversation: ConversationRecord, request: ApiRequest): RestAnswer {
  const read = parseBody(customerReply, request.body);
  if (!read.ok) return read.answer;
  const contact = core.world.contacts.get(read.value.intercom_user_id);
  if (!contact) return answerRefusal(REST_REFUSALS.contactNotFound);
  const message = messageOf(read.value.body, read.value.created_at, contactAuthor(contact));
  if (message === null) return answerRefusal(parameterInvalid("body must be present", "body"));
  return answerChange(core, addCustomerMessage(core.world, conversation, message), request);
}

function messageOf(body: string | undefined, at: number | undefined, author: NewMessage["author"]): NewMessage | null {
  const html = sanitizeBody(body ?? "");
  return html === null ? null : { author, body: html, byApp: true, ...(at !== undefined && { at }) };
}

/** The conversation with the new part alone: how a caller learns the part's id. */
function answerChange(core: Core, change: Change, { shape }: ApiRequest): RestAnswer {
  core.announce(change);
  return ok(presentConversation(change.conversation, change.part === null ? [] : [change.part], core.presenter(shape, "html")));
}

function partRefusal(world: World, asked: PartRequest): RestRefusal | null {
  if (asked.message_type === "snoozed" && asked.snoozed_until <= world.seconds())
    return parameterInvalid("snoozed_until must be in the future", "snoozed_until");
  if (asked.message_type !== "assignment" || asked.assignee_id === "0") return null;
  const assignees = asked.type === "team" ? world.teams : world.admins;
  return assignees.has(asked.assignee_id) ? null : REST_REFUSALS.assigneeNotFound;
}

function applyPart(world: World, conversation: ConversationRecord, admin: AdminRecord, asked: PartRequest): Change {
  const by = { author: adminAuthor(admin), byApp: true };
  switch (asked.message_type) {
    case "close":
      return closeConversation(world, conversation, { ...by, body: sanitizeBody(asked.body ?? "") });
    case "open":
      return openConversation(world, conversation, by);
    case "snoozed":
      return snoozeConversation(world, conversation, asked.snoozed_until, by);
    case "assignment":
      return assignConversation(world, conversation, {
        ...by,
        type: asked.type,
        assigneeId: asked.assignee_id,
        body: sanitizeBody(asked.body ?? ""),
      });
  }
}
