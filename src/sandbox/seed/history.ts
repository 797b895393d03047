/** How past conversations are put into the inbox. */
import type { Core } from "../core.js";
import { textToHtml } from "../html.js";
import { adminAuthor, botAuthor, contactAuthor, createContact } from "../world/contacts.js";
import { assignConversation, closeConversation, snoozeConversation } from "../world/conversation-state.js";
import type { PartAuthor } from "../world/part-records.js";
import { addCustomerMessage, addNotePart, addTeammateMessage, aiSource, answerAsFin } from "../world/parts.js";
import type { ConversationRecord } from "../world/records.js";
import { startConversation } from "../world/start-conversation.js";
import type { ContactRecord } from "../world/workspace-records.js";
import type { PastTurn, ScriptedConversation } from "./past.js";
import { PAST_CONVERSATIONS } from "./past-conversations.js";

/** Adds the past conversations without webhooks and without entries in the timeline. */
export function seedHistory(core: Core, past: readonly ScriptedConversation[] = PAST_CONVERSATIONS): void {
  for (const each of past) replay(core, each);
}

function replay(core: Core, past: ScriptedConversation): void {
  const { world } = core;
  let at = world.seconds() - past.startedAgo * 60;
  const contact = createContact(world, { ...past.customer, at: at - 90 * 24 * 3600 });
  const { conversation } = startConversation(world, {
    author: contactAuthor(contact),
    contactId: contact.id,
    body: textToHtml(past.text),
    at,
    ...(past.channel && { channel: past.channel }),
    ...(past.subject !== undefined && { subject: past.subject }),
  });
  contact.lastRepliedAt = at;
  for (const turn of past.turns) {
    at += turn.after * 60;
    replayTurn(core, conversation, contact, turn, at);
  }
}

function replayTurn(core: Core, conversation: ConversationRecord, contact: ContactRecord, turn: PastTurn, at: number): void {
  const { world } = core;
  const by = { author: authorOf(core, contact, turn), at };
  switch (turn.kind) {
    case "customer":
      addCustomerMessage(world, conversation, { ...by, body: textToHtml(turn.text) });
      return;
    case "teammate":
      addTeammateMessage(world, conversation, { ...by, body: textToHtml(turn.text) });
      return;
    case "note":
      addNotePart(world, conversation, { ...by, body: textToHtml(turn.text) });
      return;
    case "fin":
    case "fin-hands-over": {
      const resolution = turn.kind === "fin" ? "assumed" : "handed-over";
      const sources = (turn.cites ?? []).map((title) => aiSource(world, title));
      answerAsFin(world, conversation, { ...by, body: textToHtml(turn.text) ?? "", resolution, sources });
      return;
    }
    case "assign-team":
      assignConversation(world, conversation, { ...by, type: "team", assigneeId: turn.teamId });
      return;
    case "close":
      closeConversation(world, conversation, by);
      return;
    case "snooze":
      snoozeConversation(world, conversation, world.seconds() + turn.hours * 3600, by);
      return;
    case "rate":
      conversation.rating = { score: turn.score, remark: turn.remark ?? null, at };
      conversation.updatedAt = at;
  }
}

/** A teammate, Fin or else the customer. */
function authorOf({ world, options }: Core, contact: ContactRecord, turn: PastTurn): PartAuthor {
  if (turn.kind === "fin" || turn.kind === "fin-hands-over") return botAuthor(options.workspaceId, "Fin");
  if (!("adminId" in turn)) return contactAuthor(contact);
  const admin = world.admins.get(turn.adminId);
  if (!admin) throw new Error(`A past conversation names an unknown teammate ${turn.adminId}`);
  return adminAuthor(admin);
}
