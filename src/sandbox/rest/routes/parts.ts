import { z } from "zod";
import type { Core } from "../../core.js";
import { sanitizeBody } from "../../html/sanitize-html.js";
import { assignConversation } from "../../world/assign-conversation.js";
import { adminAuthor } from "../../world/authors.js";
import { closeConversation, openConversation, snoozeConversation } from "../../world/change-state.js";
import type { Change } from "../../world/change.js";
import type { AdminRecord, ConversationRecord } from "../../world/records.js";
import type { World } from "../../world/world.js";
import { refuse, type Refusal } from "../answer.js";
import { idSchema, readBody } from "../read-body.js";
import { parameterInvalid, REFUSALS } from "../refusals.js";
import type { Route } from "../route.js";
import { answerChange } from "./reply.js";

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

export function assignmentRoutes(core: Core): Route[] {
  return [
    {
      method: "post",
      path: "/conversations/:id/parts",
      handle(request) {
        const read = readBody(partSchema, request.body);
        if (!read.ok) return read.answer;
        const conversation = core.world.conversations.get(request.params["id"] ?? "");
        if (!conversation) return refuse(REFUSALS.notFound);
        const admin = core.world.admins.get(read.value.admin_id);
        if (!admin) return refuse(REFUSALS.adminNotFound);
        const refusal = objection(core.world, read.value);
        if (refusal !== null) return refuse(refusal);
        return answerChange(core, applyPart(core.world, conversation, admin, read.value), request);
      },
    },
  ];
}

function objection(world: World, asked: PartRequest): Refusal | null {
  if (asked.message_type === "snoozed" && asked.snoozed_until <= world.seconds())
    return parameterInvalid("snoozed_until must be in the future", "snoozed_until");
  if (asked.message_type !== "assignment" || asked.assignee_id === "0") return null;
  const assignees = asked.type === "team" ? world.teams : world.admins;
  return assignees.has(asked.assignee_id) ? null : REFUSALS.assigneeNotFound;
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
