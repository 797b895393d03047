import { z } from "zod";
import type { Core } from "../../core.js";
import { sanitizeBody } from "../../html/sanitize-html.js";
import { presentConversation } from "../../shape/conversation.js";
import { addCustomerMessage, addNote, addTeammateMessage, type NewMessage } from "../../world/add-message.js";
import { adminAuthor, contactAuthor } from "../../world/authors.js";
import type { Change } from "../../world/change.js";
import type { ConversationRecord } from "../../world/records.js";
import { ok, refuse, type Answer } from "../answer.js";
import { idSchema, readBody } from "../read-body.js";
import { parameterInvalid, REFUSALS } from "../refusals.js";
import type { ApiRequest, Route } from "../route.js";

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

export function replyRoutes(core: Core): Route[] {
  return [
    {
      method: "post",
      path: "/conversations/:id/reply",
      handle(request) {
        const kind = readBody(kindOfReply, request.body);
        if (!kind.ok) return kind.answer;
        const conversation = core.world.conversations.get(request.params["id"] ?? "");
        if (!conversation) return refuse(REFUSALS.notFound);
        return kind.value.type === "admin"
          ? replyAsTeammate(core, conversation, request)
          : replyAsCustomer(core, conversation, request);
      },
    },
  ];
}

function replyAsTeammate(core: Core, conversation: ConversationRecord, request: ApiRequest): Answer {
  const read = readBody(teammateReply, request.body);
  if (!read.ok) return read.answer;
  const admin = core.world.admins.get(read.value.admin_id);
  if (!admin) return refuse(REFUSALS.adminNotFound);
  const message = messageOf(read.value.body, read.value.created_at, adminAuthor(admin));
  if (message === null) return refuse(parameterInvalid("body must be present", "body"));
  const add = read.value.message_type === "note" ? addNote : addTeammateMessage;
  return answerChange(core, add(core.world, conversation, message), request);
}

function replyAsCustomer(core: Core, conversation: ConversationRecord, request: ApiRequest): Answer {
  const read = readBody(customerReply, request.body);
  if (!read.ok) return read.answer;
  const contact = core.world.contacts.get(read.value.intercom_user_id);
  if (!contact) return refuse(REFUSALS.contactNotFound);
  const message = messageOf(read.value.body, read.value.created_at, contactAuthor(contact));
  if (message === null) return refuse(parameterInvalid("body must be present", "body"));
  return answerChange(core, addCustomerMessage(core.world, conversation, message), request);
}

function messageOf(body: string | undefined, at: number | undefined, author: NewMessage["author"]): NewMessage | null {
  const html = sanitizeBody(body ?? "");
  return html === null ? null : { author, body: html, byApp: true, ...(at !== undefined && { at }) };
}

/** The conversation with the new part alone: how a caller learns the part's id. */
export function answerChange(core: Core, change: Change, { shape }: ApiRequest): Answer {
  core.announce(change);
  return ok(presentConversation(change.conversation, change.part === null ? [] : [change.part], core.presenter(shape, "html")));
}
