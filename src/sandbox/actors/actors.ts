/** Everything people, bots and Intercom itself do in the workspace, with what customers do and what happens to records without a message. */
import { type InstallationCalls, installationCalls } from "../canvas/installation-calls.js";
import { type SidebarActors, sidebarActors } from "../canvas/sidebar.js";
import type { Core } from "../core.js";
import { sanitizeBody, textToHtml } from "../html.js";
import { requireContact, requireConversation, requireTeammate } from "../views.js";
import { adminAuthor, contactAuthor, createContact, type NewContact } from "../world/contacts.js";
import type { AttachedFile, SourceMessage } from "../world/part-records.js";
import { addCustomerMessage, type Change, redactPart, redactSource } from "../world/parts.js";
import { startConversation } from "../world/start-conversation.js";
import type { ContactRecord } from "../world/workspace-records.js";
import { type FinActors, finActors, type TeammateActors, teammateActors } from "./teammate.js";
import { type AttributeActors, attributeActors, type ContentActors, contentActors } from "./workspace.js";

/** Everything people, bots and Intercom itself do in the workspace, for tests and the sandbox's page to call. */
export interface Actors
  extends TeammateActors, FinActors, LifecycleActors, AttributeActors, ContentActors, SidebarActors, InstallationCalls {
  customerWrites(message: CustomerMessage): WrittenMessage;
}

export function createActors(core: Core): Actors {
  return {
    ...teammateActors(core),
    ...finActors(core),
    ...lifecycleActors(core),
    ...attributeActors(core),
    ...contentActors(core),
    ...sidebarActors(core),
    ...installationCalls(core),
    customerWrites: (message) => customerWrites(core, message),
  };
}

interface CustomerMessage {
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
  readonly attachments?: readonly AttachedFile[];
}

interface WrittenMessage {
  readonly conversationId: string;
  /** Null for a first message: that one is the source. */
  readonly partId: string | null;
  readonly contactId: string;
}

function customerWrites(core: Core, message: CustomerMessage): WrittenMessage {
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
    ...(message.subject !== undefined && { subject: message.subject }),
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

interface LifecycleActors {
  /** @param score 1 to 5 */
  rate(conversationId: string, score: number, remark?: string): void;
  /** @param partId a part's id, or "source" for the first message */
  redact(conversationId: string, partId: string): void;
  deleteConversation(conversationId: string): void;
  deleteContact(contactId: string): void;
  /** A lead becomes a user: its conversations are theirs, and its parts still name the lead. */
  mergeContacts(leadId: string, userId: string, options?: { readonly reportedAsDeleted?: boolean }): void;
  /** The teammate of the app's token leaves the workspace, and the token is somebody else's from now on. */
  replaceTokenOwner(adminId: string): void;
  /** Writes to a new customer first: a teammate, or nobody. Campaigns and workflows go in a teammate's name. */
  reachOut(text: string, as: OutboundDelivery): { readonly conversationId: string; readonly contactId: string };
  /** Adds a customer to a conversation; `instead` takes its place. */
  attachContact(conversationId: string, contactId: string, instead?: string): void;
}

type OutboundDelivery = "admin_initiated" | "operator_initiated" | "campaigns_initiated" | "automated";

function lifecycleActors(core: Core): LifecycleActors {
  const { world } = core;
  return {
    rate(conversationId, score, remark) {
      const conversation = requireConversation(core, conversationId);
      conversation.rating = { score, remark: remark ?? null, at: world.seconds() };
      conversation.updatedAt = world.seconds();
      core.announce({ conversation, part: null, topics: ["conversation.rating.added"] });
    },
    redact(conversationId, partId) {
      const conversation = requireConversation(core, conversationId);
      const outcome =
        partId === "source" ? redactSource(world, conversation, conversation.source.id) : redactPart(world, conversation, partId);
      if (typeof outcome === "string") throw new Error(`Part ${partId} is ${outcome}`);
      core.announce(outcome);
    },
    deleteConversation(conversationId) {
      const conversation = requireConversation(core, conversationId);
      world.conversations.delete(conversationId);
      core.announce({ conversation, part: null, topics: ["conversation.deleted"] });
    },
    deleteContact(contactId) {
      const contact = requireContact(core, contactId);
      world.contacts.delete(contactId);
      core.notify("contact.deleted", null, { type: "contact", id: contact.id, external_id: contact.externalId });
    },
    mergeContacts(leadId, userId, { reportedAsDeleted = false } = {}) {
      const lead = requireContact(core, leadId);
      const user = requireContact(core, userId);
      for (const conversation of world.conversations.values()) {
        const index = conversation.contactIds.indexOf(lead.id);
        if (index !== -1) conversation.contactIds.splice(index, 1, user.id);
      }
      world.contacts.delete(leadId);
      world.mergedContacts.set(leadId, userId);
      const { id, externalId, name, email, role } = user;
      core.notify("contact.merged", null, {
        type: "contact",
        id,
        external_id: externalId,
        role,
        name,
        email,
        merged_from: leadId,
      });
      if (reportedAsDeleted) core.notify("contact.deleted", null, { type: "contact", id: lead.id, external_id: lead.externalId });
    },
    reachOut(text, as) {
      const contact = createContact(world, { name: "Dee Ross" });
      const change = startConversation(world, {
        author: adminAuthor(requireTeammate(core)),
        contactId: contact.id,
        body: textToHtml(text),
        deliveredAs: as,
      });
      core.announce(as === "admin_initiated" ? change : { ...change, topics: [] });
      return { conversationId: change.conversation.id, contactId: contact.id };
    },
    replaceTokenOwner(adminId) {
      world.admins.delete(world.tokenOwner ?? core.options.adminId);
      world.tokenOwner = adminId;
    },
    attachContact(conversationId, contactId, instead) {
      const conversation = requireConversation(core, conversationId);
      if (instead !== undefined) conversation.contactIds.splice(conversation.contactIds.indexOf(instead), 1);
      conversation.contactIds.push(requireContact(core, contactId).id);
      if (instead !== undefined) core.announce({ conversation, part: null, topics: ["conversation.contact.detached"] });
      core.announce({ conversation, part: null, topics: ["conversation.contact.attached"] });
    },
  };
}
