import type { Core } from "../core.js";
import { plainText } from "../html/plain-text.js";
import type { InboxConversationRow } from "../inbox-api.js";
import type { ConversationRecord } from "../world/records.js";

const PREVIEW_LENGTH = 120;

export function presentRow({ world }: Core, conversation: ConversationRecord): InboxConversationRow {
  const contact = world.contacts.get(conversation.contactIds[0] ?? "");
  const { teamAssigneeId, adminAssigneeId } = conversation;
  return {
    id: conversation.id,
    customerName: contact?.name ?? "Visitor",
    subject: conversation.title,
    preview: previewOf(conversation),
    state: conversation.state,
    tags: conversation.tags.map(({ tagId }) => ({ id: tagId, name: world.tags.get(tagId)?.name ?? "" })),
    teamName: teamAssigneeId === null ? null : (world.teams.get(teamAssigneeId)?.name ?? null),
    teammateName: adminAssigneeId === null ? null : (world.admins.get(adminAssigneeId)?.name ?? null),
    updatedAt: conversation.updatedAt * 1000,
    unread: !conversation.read,
  };
}

/** The latest thing somebody said to the other side. */
function previewOf({ parts, source }: ConversationRecord): string {
  const said = parts.findLast((part) => part.body !== null && part.partType !== "note");
  const text = plainText(said?.body ?? source.body ?? "").replace(/\s+/g, " ");
  return text.length > PREVIEW_LENGTH ? `${text.slice(0, PREVIEW_LENGTH - 1).trimEnd()}…` : text;
}
