import type { Core } from "../core.js";
import { escapeHtml } from "../html/escape-html.js";
import { textToHtml } from "../html/text-to-html.js";
import { addCustomerMessage, addNote, addTeammateMessage } from "../world/add-message.js";
import { answerAsFin } from "../world/answer-as-fin.js";
import { assignConversation } from "../world/assign-conversation.js";
import { adminAuthor, botAuthor, contactAuthor } from "../world/authors.js";
import { closeConversation, snoozeConversation } from "../world/change-state.js";
import { createContact } from "../world/create-contact.js";
import type { Author, ContactRecord, ConversationRecord } from "../world/records.js";
import { startConversation } from "../world/start-conversation.js";
import type { PastConversation, PastTurn } from "./past-conversation.js";
import { PAST_CONVERSATIONS } from "./past-conversations.js";

/** Plays the past without telling anybody: no webhooks, no timeline. */
export function seedHistory(core: Core): void {
  for (const past of PAST_CONVERSATIONS) play(core, past);
}

function play(core: Core, past: PastConversation): void {
  const { world } = core;
  let at = world.seconds() - past.startedAgo * 60;
  const contact = createContact(world, { ...past.customer, at: at - 90 * 24 * 3600 });
  const { conversation } = startConversation(world, {
    author: contactAuthor(contact),
    contactId: contact.id,
    body: textToHtml(past.text),
    at,
    ...(past.channel && { channel: past.channel }),
    ...(past.subject !== undefined && { subject: escapeHtml(past.subject) }),
  });
  contact.lastRepliedAt = at;
  for (const turn of past.turns) {
    at += turn.after * 60;
    playTurn(core, conversation, contact, turn, at);
  }
}

function playTurn(core: Core, conversation: ConversationRecord, contact: ContactRecord, turn: PastTurn, at: number): void {
  const { world } = core;
  switch (turn.kind) {
    case "customer":
      addCustomerMessage(world, conversation, { author: contactAuthor(contact), body: textToHtml(turn.text), at });
      return;
    case "teammate":
      addTeammateMessage(world, conversation, { author: teammate(core, turn.adminId), body: textToHtml(turn.text), at });
      return;
    case "note":
      addNote(world, conversation, { author: teammate(core, turn.adminId), body: textToHtml(turn.text), at });
      return;
    case "fin":
    case "fin-hands-over": {
      const resolution = turn.kind === "fin" ? "assumed" : "handed-over";
      const author = botAuthor(core.options.workspaceId, "Fin");
      answerAsFin(world, conversation, { author, body: textToHtml(turn.text) ?? "", resolution, at });
      return;
    }
    case "assign-team":
      assignConversation(world, conversation, {
        author: teammate(core, turn.adminId),
        type: "team",
        assigneeId: turn.teamId,
        at,
      });
      return;
    case "close":
      closeConversation(world, conversation, { author: teammate(core, turn.adminId), at });
      return;
    case "snooze":
      snoozeConversation(world, conversation, world.seconds() + turn.hours * 3600, { author: teammate(core, turn.adminId), at });
      return;
    case "rate":
      conversation.rating = { score: turn.score, remark: turn.remark ?? null, at };
      conversation.updatedAt = at;
  }
}

function teammate({ world }: Core, id: string): Author {
  const admin = world.admins.get(id);
  if (!admin) throw new Error(`The sandbox's past names an unknown teammate ${id}`);
  return adminAuthor(admin);
}
