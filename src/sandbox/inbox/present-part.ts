import { escapeHtml } from "../html/escape-html.js";
import type { InboxPart } from "../inbox-api.js";
import type { Author, ConversationRecord, Part } from "../world/records.js";
import type { World } from "../world/world.js";

const AUTHOR_TYPES = { user: "customer", lead: "customer", admin: "teammate", bot: "bot" } as const;

export function presentSource({ source, createdAt }: ConversationRecord): InboxPart {
  return {
    ...authorOf(source.author),
    id: source.id,
    kind: "message",
    html: source.body ?? "",
    at: createdAt * 1000,
    byApp: false,
  };
}

export function presentInboxPart(part: Part, world: World): InboxPart {
  const kind = kindOf(part);
  const html = kind === "event" ? `<p>${escapeHtml(tellEvent(part, world))}</p>` : (part.body ?? "");
  return { ...authorOf(part.author), id: part.id, kind, html, at: part.createdAt * 1000, byApp: part.byApp };
}

function kindOf(part: Part): InboxPart["kind"] {
  if (part.partType === "note") return "note";
  return part.body === null && part.attachments.length === 0 ? "event" : "message";
}

function authorOf(author: Author) {
  return { authorType: AUTHOR_TYPES[author.type], authorName: author.name ?? "Visitor" };
}

function tellEvent({ partType, assignedTo }: Part, world: World): string {
  switch (partType) {
    case "assignment":
      return tellAssignment(assignedTo, world);
    case "assign_and_reopen":
      return `${tellAssignment(assignedTo, world)} and opened the conversation`;
    case "close":
      return "closed the conversation";
    case "open":
      return "opened the conversation";
    case "snoozed":
      return "snoozed the conversation";
    default:
      return partType.replaceAll("_", " ");
  }
}

function tellAssignment(assignedTo: Part["assignedTo"], world: World): string {
  if (assignedTo === null) return "took the assignment away";
  const assignees = assignedTo.type === "team" ? world.teams : world.admins;
  return `assigned to ${assignees.get(assignedTo.id)?.name ?? assignedTo.id}`;
}
