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
  switch (turn.kind) {
    case "customer":
      addCustomerMessage(world, conversation, { author: contactAuthor(contact), body: textToHtml(turn.text), at });
      return;
    case "teammate":
      addTeammateMessage(world, conversation, { author: teammateAuthor(core, turn.adminId), body: textToHtml(turn.text), at });
      return;
    case "note":
      addNotePart(world, conversation, { author: teammateAuthor(core, turn.adminId), body: textToHtml(turn.text), at });
      return;
    case "fin":
    case "fin-hands-over": {
      const resolution = turn.kind === "fin" ? "assumed" : "handed-over";
      const author = botAuthor(core.options.workspaceId, "Fin");
      const sources = (turn.cites ?? []).map((title) => aiSource(world, title));
      answerAsFin(world, conversation, { author, body: textToHtml(turn.text) ?? "", resolution, sources, at });
      return;
    }
    case "assign-team":
      assignConversation(world, conversation, {
        author: teammateAuthor(core, turn.adminId),
        type: "team",
        assigneeId: turn.teamId,
        at,
      });
      return;
    case "close":
      closeConversation(world, conversation, { author: teammateAuthor(core, turn.adminId), at });
      return;
    case "snooze":
      snoozeConversation(world, conversation, world.seconds() + turn.hours * 3600, {
        author: teammateAuthor(core, turn.adminId),
        at,
      });
      return;
    case "rate":
      conversation.rating = { score: turn.score, remark: turn.remark ?? null, at };
      conversation.updatedAt = at;
  }
}

function teammateAuthor({ world }: Core, id: string): PartAuthor {
  const admin = world.admins.get(id);
  if (!admin) throw new Error(`A past conversation names an unknown teammate ${id}`);
  return adminAuthor(admin);
}
