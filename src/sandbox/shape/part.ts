/** Parts of a conversation as the REST API shows them. */
import { htmlToText } from "../html.js";
import type { Attachment, PartAuthor, PartRecord } from "../world/records.js";
import type { Presenter } from "./version.js";

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

export function presentAttachment(attachment: Attachment) {
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
    ...(presenter.shape.partsNameTheirApp && { app_package_code: part.byApp ? presenter.appCode : null }),
  };
}
