/** Calls that make tags, and put them on conversations and take them off. */
import type { AttachedTag, IntercomApi } from "../api.js";
import type { Transport } from "../rest-request.js";
import { attachedTagSchema, tagSchema } from "../schemas/workspace.js";
import { createTagBody, tagBody, untagBody } from "../request-bodies.js";

type TagCalls = Pick<IntercomApi, "createTag" | "tagConversation" | "untagConversation">;

export function tagCalls(call: Transport): TagCalls {
  return {
    createTag: (name, options) =>
      call(
        { method: "POST", route: "/tags", kind: "write", body: createTagBody(name), read: (body) => tagSchema.parse(body) },
        options,
      ),
    tagConversation: (id, tagId, adminId, options) =>
      call(
        {
          method: "POST",
          route: "/conversations/{id}/tags",
          ids: { id },
          kind: "write",
          body: tagBody(tagId, adminId),
          read: parseAttachedTag,
        },
        options,
      ),
    untagConversation: (id, tagId, adminId, options) =>
      call(
        {
          method: "DELETE",
          route: "/conversations/{id}/tags/{tagId}",
          ids: { id, tagId },
          kind: "write",
          body: untagBody(adminId),
          read: () => undefined,
        },
        options,
      ),
  };
}

function parseAttachedTag(body: unknown): AttachedTag {
  const { name, applied_by: by } = attachedTagSchema.parse(body);
  return { name, appliedById: by?.id ?? null };
}
