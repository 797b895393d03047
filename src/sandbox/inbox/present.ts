/** Conversations as the inbox page shows them. */
import type { Core } from "../core.js";
import { escapeText, htmlToText } from "../html.js";
import type { InboxConversation, InboxConversationRow, InboxOverview, InboxPart, InboxTicket } from "../inbox-api.js";
import type { Faults } from "../inbox-events.js";
import { SCENES } from "../seed/scenes.js";
import { SAMPLES } from "../seed/workspace.js";
import { requireTeammate } from "../views.js";
import type { PartAuthor, PartRecord } from "../world/part-records.js";
import type { ConversationRecord } from "../world/records.js";
import { TICKET_TYPES } from "../world/tickets.js";
import type { World } from "../world/world.js";

export function presentOverview(core: Core, alerts: InboxOverview["alerts"]): InboxOverview {
  const { world, options } = core;
  const viewer = requireTeammate(core);
  const latestFirst = [...world.conversations.values(), ...world.tickets.values()].toSorted(
    (one, other) => other.updatedAt - one.updatedAt,
  );
  return {
    workspace: { id: options.workspaceId, name: options.workspaceName },
    viewer: { id: viewer.id, name: viewer.name },
    teammates: [...world.admins.values()].map(({ id, name }) => ({ id, name })),
    conversations: latestFirst.slice(0, MOST_ROWS).map((conversation) => presentRow(core, conversation)),
    samples: SAMPLES,
    scenes: SCENES.map(({ id, label, shows }) => ({ id, label, shows })),
    faults: shownFaults(core),
    alerts,
  };
}

/** The past is longer than anybody scrolls. */
const MOST_ROWS = 100;
const PREVIEW_LENGTH = 120;

function presentRow({ world }: Core, conversation: ConversationRecord): InboxConversationRow {
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
    ticket: presentInboxTicket(conversation),
  };
}

function presentInboxTicket({ ticket }: ConversationRecord): InboxTicket | null {
  if (ticket === null) return null;
  const { number, state, isConversation, typeId } = ticket;
  return { number, state, isConversation, category: TICKET_TYPES.find(({ id }) => id === typeId)?.category ?? "Customer" };
}

/** The latest thing somebody said to the other side. */
function previewOf({ parts, source }: ConversationRecord): string {
  const said = parts.findLast((part) => part.body !== null && part.partType !== "note");
  const text = htmlToText(said?.body ?? source.body ?? "").replace(/\s+/g, " ");
  return text.length > PREVIEW_LENGTH ? `${text.slice(0, PREVIEW_LENGTH - 1).trimEnd()}…` : text;
}

export function presentInboxConversation(core: Core, conversation: ConversationRecord): InboxConversation {
  const id = conversation.contactIds[0] ?? "";
  const contact = core.world.contacts.get(id);
  return {
    ...presentRow(core, conversation),
    parts: [
      presentInboxSource(conversation),
      // Each tag and attribute the app sets leaves one: too many to read a conversation among.
      ...conversation.parts
        .filter(({ event }) => event === null || event.kind === "snooze")
        .map((part) => presentInboxPart(part, core.world, citedIn(conversation, part))),
    ],
    attributes: Object.fromEntries(conversation.customAttributes),
    customer: {
      id,
      name: contact?.name ?? "Visitor",
      email: contact?.email ?? null,
      attributes: Object.fromEntries(contact?.customAttributes ?? []),
    },
  };
}

const INBOX_AUTHORS = { user: "customer", lead: "customer", admin: "teammate", bot: "bot" } as const;

function presentInboxSource({ source, createdAt }: ConversationRecord): InboxPart {
  return {
    ...authorOf(source.author),
    id: source.id,
    kind: "message",
    html: source.body ?? "",
    at: createdAt * 1000,
    byApp: false,
  };
}

function citedIn({ aiAgent }: ConversationRecord, { id }: PartRecord): readonly string[] {
  return (aiAgent?.sources ?? []).filter(({ partId }) => partId === id).map(({ title }) => title);
}

function presentInboxPart(part: PartRecord, world: World, cited: readonly string[]): InboxPart {
  const kind = kindOf(part);
  const html = kind === "event" ? `<p>${escapeText(describeEvent(part, world))}</p>` : (part.body ?? "");
  const sources = cited.length === 0 ? "" : `<p><i>Sources: ${escapeText(cited.join(", "))}</i></p>`;
  return { ...authorOf(part.author), id: part.id, kind, html: html + sources, at: part.createdAt * 1000, byApp: part.byApp };
}

function kindOf(part: PartRecord): InboxPart["kind"] {
  if (part.partType === "note") return "note";
  return part.body === null && part.attachments.length === 0 ? "event" : "message";
}

function authorOf(author: PartAuthor) {
  return { authorType: INBOX_AUTHORS[author.type], authorName: author.name ?? "Visitor" };
}

function describeEvent({ partType, assignedTo }: PartRecord, world: World): string {
  switch (partType) {
    case "assignment":
      return describeAssignment(assignedTo, world);
    case "assign_and_reopen":
      return `${describeAssignment(assignedTo, world)} and opened the conversation`;
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

function describeAssignment(assignedTo: PartRecord["assignedTo"], world: World): string {
  if (assignedTo === null) return "removed the assignee";
  const assignees = assignedTo.type === "team" ? world.teams : world.admins;
  return `assigned to ${assignees.get(assignedTo.id)?.name ?? assignedTo.id}`;
}

/** The switches the page knows. */
export function shownFaults({ switches }: Core): Faults {
  const { duplicateWebhooks, reorderWebhooks, rateLimited, serverErrors, dropAfterEffect } = switches;
  return { duplicateWebhooks, reorderWebhooks, rateLimited, serverErrors, dropAfterEffect };
}
