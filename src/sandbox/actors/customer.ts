/** What a customer does. */
import type { Core } from "../core.js";
import { escapeText } from "../html.js";
import { sanitizeBody } from "../html.js";
import { textToHtml } from "../html.js";
import { addCustomerMessage } from "../world/parts.js";
import { contactAuthor } from "../world/contacts.js";
import type { Change } from "../world/parts.js";
import { createContact, type NewContact } from "../world/contacts.js";
import type { Attachment, ContactRecord, SourceMessage } from "../world/records.js";
import { startConversation } from "../world/start-conversation.js";
import { requireContact, requireConversation } from "../views.js";

export interface CustomerMessage {
  /** An existing conversation; a new one starts where missing. */
  readonly conversationId?: string;
  /** Who writes: an id of a known contact, or somebody new. In an existing conversation its first contact. */
  readonly customer?: (NewContact & { readonly id?: string }) | undefined;
  /** Plain text. Empty for a message of attachments alone. */
  readonly text?: string;
  /** HTML instead of text, sanitised as Intercom does. */
  readonly html?: string;
  /** Of a new conversation. */
  readonly subject?: string;
  readonly channel?: SourceMessage["channel"];
  readonly lead?: boolean;
  readonly attachments?: readonly Attachment[];
}

export interface WrittenMessage {
  readonly conversationId: string;
  /** Null for a first message: that one is the source. */
  readonly partId: string | null;
  readonly contactId: string;
}

export function customerWrites(core: Core, message: CustomerMessage): WrittenMessage {
  const change = message.conversationId === undefined ? start(core, message) : reply(core, message.conversationId, message);
  const author = change.part?.author ?? change.conversation.source.author;
  core.journal.record({
    kind: "customer",
    conversationId: change.conversation.id,
    title: change.part === null ? "A customer opened a conversation" : "The customer wrote again",
    detail: author.name ?? "Somebody unknown",
    ok: true,
  });
  core.announce(change);
  return { conversationId: change.conversation.id, partId: change.part?.id ?? null, contactId: author.id };
}

function start(core: Core, message: CustomerMessage): Change {
  const contact = whoWrites(core, message);
  const change = startConversation(core.world, {
    author: contactAuthor(contact),
    contactId: contact.id,
    body: bodyOf(message),
    ...(message.channel && { channel: message.channel }),
    ...(message.subject !== undefined && { subject: escapeText(message.subject) }),
    ...(message.attachments && { attachments: message.attachments }),
  });
  contact.lastRepliedAt = change.conversation.createdAt;
  return change;
}

function reply(core: Core, conversationId: string, message: CustomerMessage): Change {
  const conversation = requireConversation(core, conversationId);
  const contact = message.customer ? whoWrites(core, message) : requireContact(core, conversation.contactIds[0] ?? "");
  if (!conversation.contactIds.includes(contact.id)) conversation.contactIds.push(contact.id);
  return addCustomerMessage(core.world, conversation, {
    author: contactAuthor(contact),
    body: bodyOf(message),
    ...(message.attachments && { attachments: message.attachments }),
  });
}

function whoWrites(core: Core, { customer, lead }: CustomerMessage): ContactRecord {
  if (customer?.id !== undefined) return requireContact(core, customer.id);
  return createContact(core.world, { ...customer, lead: lead ?? customer?.lead ?? false });
}

function bodyOf({ text, html }: CustomerMessage): string | null {
  return html === undefined ? textToHtml(text ?? "") : sanitizeBody(html);
}
