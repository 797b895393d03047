import { z } from "zod";
import type { Core } from "../../core.js";
import { presentAppliedTag } from "../../shape/tag.js";
import type { AppliedTag } from "../../world/records.js";
import { tagConversation, untagConversation } from "../../world/tag-conversation.js";
import { ok, refuse } from "../answer.js";
import { idSchema, readBody } from "../read-body.js";
import { REFUSALS } from "../refusals.js";
import type { Route } from "../route.js";

/** `id` is the tag's id: a name cannot be found. */
const attachRequest = z.object({ id: idSchema, admin_id: idSchema });
const detachRequest = z.object({ admin_id: idSchema });

export function conversationTagRoutes(core: Core): Route[] {
  const { world } = core;
  return [
    {
      method: "post",
      path: "/conversations/:id/tags",
      handle({ params, body }) {
        const read = readBody(attachRequest, body);
        if (!read.ok) return read.answer;
        const conversation = world.conversations.get(params["id"] ?? "");
        if (!conversation) return refuse(REFUSALS.conversationNotFound);
        if (!world.admins.has(read.value.admin_id)) return refuse(REFUSALS.adminNotFound);
        if (!world.tags.has(read.value.id)) return refuse(REFUSALS.tagNotFound);
        core.announce(tagConversation(world, conversation, read.value.id, read.value.admin_id));
        const applied = conversation.tags.find((tag) => tag.tagId === read.value.id);
        return applied ? ok(presentAppliedTag(applied, world)) : refuse(REFUSALS.tagNotFound);
      },
    },
    {
      method: "delete",
      path: "/conversations/:id/tags/:tag_id",
      handle({ params, body }) {
        const read = readBody(detachRequest, body);
        if (!read.ok) return read.answer;
        const conversation = world.conversations.get(params["id"] ?? "");
        if (!conversation) return refuse(REFUSALS.conversationNotFound);
        if (!world.admins.has(read.value.admin_id)) return refuse(REFUSALS.adminNotFound);
        const removed: AppliedTag | null = untagConversation(world, conversation, params["tag_id"] ?? "");
        if (removed === null) return refuse(REFUSALS.tagNotFound);
        core.announce({ conversation, part: null, topics: [] });
        return ok(presentAppliedTag(removed, world));
      },
    },
  ];
}
