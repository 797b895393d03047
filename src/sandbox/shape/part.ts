/** One part of a conversation as the REST API shows it. */
import { htmlToText } from "../html.js";
import type { AttachedFile, ConversationPriority, PartAuthor, PartEvent, PartRecord } from "../world/part-records.js";
import type { Presenter, Shape } from "./version.js";

export function presentPriority(priority: ConversationPriority, { priorityHasLevels }: Shape): string {
  if (priorityHasLevels) return priority;
  return priority === "none" ? "not_priority" : "priority";
}

export function presentBody(body: string, presenter: Presenter): string {
  return presenter.text === "plain" ? htmlToText(body) : body;
}

export function presentAuthor(author: PartAuthor, fromAiAgent: boolean, { shape }: Presenter) {
  return {
    type: author.type,
    id: author.id,
    name: author.name,
    email: author.email ?? "",
    ...(shape.partsNameAiAgent && { from_ai_agent: fromAiAgent, is_ai_answer: fromAiAgent }),
  };
}

export function presentAttachment(attachment: AttachedFile) {
  return {
    type: "upload",
    name: attachment.name,
    url: attachment.url,
    content_type: attachment.contentType,
    filesize: attachment.bytes,
    width: 0,
    height: 0,
  };
}

export function presentPart(part: PartRecord, presenter: Presenter) {
  return {
    type: "conversation_part" as const,
    id: part.id,
    part_type: part.partType,
    body: part.body === null ? null : presentBody(part.body, presenter),
    created_at: part.createdAt,
    updated_at: part.updatedAt,
    notified_at: part.createdAt,
    assigned_to: part.assignedTo,
    author: presentAuthor(part.author, part.fromAiAgent, presenter),
    attachments: part.attachments.map(presentAttachment),
    external_id: null,
    redacted: part.redacted,
    ...(presenter.shape.partsDetailAttributes && { event_details: presentEvent(part.event, presenter.shape) }),
    ...(presenter.shape.partsNameTheirApp && { app_package_code: part.byApp ? presenter.appCode : null }),
  };
}

/** Of each kind as the published models have it; values are texts whatever their attribute's type. */
function presentEvent(event: PartEvent | null, shape: Shape) {
  if (event?.kind === "attribute") {
    const { name, value, previous, workflow } = event;
    const attribute = { name };
    if (workflow !== null) return { workflow: { name: workflow }, attribute, value: { name: value } };
    return { attribute, value: { name: value, ...(shape.partsDetailChanges && { previous }) } };
  }
  if (event === null || !shape.partsDetailChanges) return null;
  if (event.kind === "tags") return { tags_added: event.added, tags_removed: event.removed };
  if (event.kind === "priority")
    return {
      current_priority: presentPriority(event.current, shape),
      previous_priority: presentPriority(event.previous, shape),
    };
  const until = new Date(event.until * 1000);
  return { until: until.toUTCString(), custom_until_time: until.toISOString() };
}
