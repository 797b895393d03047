/** Routes of tags, and of tags on a conversation. */
import { z } from "zod";
import type { Core } from "../../core.js";
import { presentAppliedTag, presentTag } from "../../shape/workspace.js";
import { createTag, tagConversation, untagConversation } from "../../world/conversation-state.js";
import type { AppliedTag } from "../../world/records.js";
import { idSchema, parseBody } from "../request.js";
import { answerRefusal, ok, REST_REFUSALS, type RestRoute } from "../route.js";

/** The same route tags people and companies at Intercom; the twin refuses what it does not play. */
const tagRequest = z.object({
  name: z.string().trim().min(1),
  id: idSchema.optional(),
  users: z.never().optional(),
  contacts: z.never().optional(),
  companies: z.never().optional(),
});
/** `id` is the tag's id: a name cannot be found. */
const attachRequest = z.object({ id: idSchema, admin_id: idSchema });
const detachRequest = z.object({ admin_id: idSchema });

export function tagRoutes(core: Core): RestRoute[] {
  const { world } = core;
  return [
    {
      method: "get",
      path: "/tags",
      handle: () => ok({ type: "list", data: [...world.tags.values()].map(presentTag) }),
    },
    {
      method: "post",
      path: "/tags",
      handle({ body }) {
        const read = tagRequest.safeParse(body);
        if (!read.success) return answerRefusal(REST_REFUSALS.tagInvalid);
        if (read.data.id === undefined) return ok(presentTag(createTag(world, read.data.name)));
        const tag = world.tags.get(read.data.id);
        if (!tag) return answerRefusal(REST_REFUSALS.tagNotFound);
        tag.name = read.data.name;
        return ok(presentTag(tag));
      },
    },
    {
      method: "post",
      path: "/conversations/:id/tags",
      handle({ params, body }) {
        const read = parseBody(attachRequest, body);
        if (!read.ok) return read.answer;
        const conversation = world.conversations.get(params["id"] ?? "");
        if (!conversation) return answerRefusal(REST_REFUSALS.conversationNotFound);
        if (!world.admins.has(read.value.admin_id)) return answerRefusal(REST_REFUSALS.adminNotFound);
        if (!world.tags.has(read.value.id)) return answerRefusal(REST_REFUSALS.tagNotFound);
        core.announce(tagConversation(world, conversation, read.value.id, read.value.admin_id));
        const applied = conversation.tags.find((tag) => tag.tagId === read.value.id);
        return applied ? ok(presentAppliedTag(applied, world)) : answerRefusal(REST_REFUSALS.tagNotFound);
      },
    },
    {
      method: "delete",
      path: "/conversations/:id/tags/:tag_id",
      handle({ params, body }) {
        const read = parseBody(detachRequest, body);
        if (!read.ok) return read.answer;
        const conversation = world.conversations.get(params["id"] ?? "");
        if (!conversation) return answerRefusal(REST_REFUSALS.conversationNotFound);
        if (!world.admins.has(read.value.admin_id)) return answerRefusal(REST_REFUSALS.adminNotFound);
        const removed: AppliedTag | null = untagConversation(world, conversation, params["tag_id"] ?? "");
        if (removed === null) return answerRefusal(REST_REFUSALS.tagNotFound);
        core.announce({ conversation, part: null, topics: [] });
        return ok(presentAppliedTag(removed, world));
      },
    },
  ];
}
