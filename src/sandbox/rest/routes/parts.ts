/** Routes by which a conversation gets parts: replies, notes, assignments, changes of state. */
import { z } from "zod";
import type { Core } from "../../core.js";
import { sanitizeBody } from "../../html.js";
import { presentConversation } from "../../shape/conversation.js";
import { adminAuthor, contactAuthor } from "../../world/contacts.js";
import { assignConversation, closeConversation, openConversation, snoozeConversation } from "../../world/conversation-state.js";
import { addCustomerMessage, addNotePart, addTeammateMessage, type Change, type NewMessage } from "../../world/parts.js";
import type { ConversationRecord } from "../../world/records.js";
import type { AdminRecord } from "../../world/workspace-records.js";
import type { World } from "../../world/world.js";
import { parameterInvalid, REST_REFUSALS, type RestRefusal } from "../refusals.js";
import { idSchema, parseBody } from "../request.js";
import { answerRefusal, type ApiRequest, ok, type RestAnswer, type RestRoute } from "../route.js";

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
