/** What support does in Intercom's own inbox: teammates, and Intercom's own bots. */
import type { Core } from "../core.js";
import { textToHtml } from "../html.js";
import { requireConversation, requireTeammate } from "../views.js";
import { adminAuthor, botAuthor, contactAuthor, createContact } from "../world/contacts.js";
import {
  assignConversation,
  closeConversation,
  openConversation,
  setPriority,
  snoozeConversation,
  wakeConversation,
} from "../world/conversation-state.js";
import type { ConversationPriority } from "../world/part-records.js";
import { addNotePart, addPart, addTeammateMessage, aiSource, answerAsFin, type Change } from "../world/parts.js";
import type { TicketState } from "../world/records.js";
import { createTag, findTag, tagConversation, untagConversation } from "../world/tags.js";
import { convertToTicket, fileTicket, setTicketState, TICKET_TYPES, type TicketCategory } from "../world/tickets.js";

/** Without an `adminId` it is the first teammate who is not the app. */
export interface TeammateActors {
  teammateReplies(conversationId: string, text: string, adminId?: string): string;
  teammateNotes(conversationId: string, text: string, adminId?: string): string;
  close(conversationId: string, options?: { readonly adminId?: string; readonly text?: string }): void;
  open(conversationId: string, adminId?: string): void;
  /** @param until unix seconds */
  snooze(conversationId: string, until: number, adminId?: string): void;
  /** The time of a snooze is over. */
  wake(conversationId: string, adminId?: string): void;
  /** "0" removes the team or teammate. */
  assign(conversationId: string, to: { readonly teamId: string } | { readonly teammateId: string }, adminId?: string): void;
  tag(conversationId: string, name: string, adminId?: string): void;
  untag(conversationId: string, name: string, adminId?: string): void;
  prioritize(conversationId: string, priority: ConversationPriority, adminId?: string): void;
  /** The conversation becomes a customer's ticket. */
  makeTicket(conversationId: string, adminId?: string): void;
  setTicketState(conversationId: string, state: TicketState, adminId?: string): void;
  /** Made as a ticket: no conversation has its id. @returns the ticket's id */
  fileTicket(ticket: FiledTicket, adminId?: string): string;
}

interface FiledTicket {
  readonly category: TicketCategory;
  readonly title: string;
  readonly description?: string;
  readonly customerName?: string;
}

export function teammateActors(core: Core): TeammateActors {
  const { world } = core;
  const act = (title: string, conversationId: string, adminId: string | undefined, make: (by: By) => Change): string => {
    const admin = requireTeammate(core, adminId);
    const change = make({ conversation: requireConversation(core, conversationId), author: adminAuthor(admin) });
    core.journal.record({ kind: "teammate", conversationId, title, detail: admin.name, ok: true });
    core.announce(change);
    return change.part?.id ?? "";
  };
  return {
    teammateReplies: (id, text, adminId) =>
      act("A teammate replied", id, adminId, ({ conversation, author }) =>
        addTeammateMessage(world, conversation, { author, body: textToHtml(text) }),
      ),
    teammateNotes: (id, text, adminId) =>
      act("A teammate left a note", id, adminId, ({ conversation, author }) =>
        addNotePart(world, conversation, { author, body: textToHtml(text) }),
      ),
    close: (id, options) =>
      void act("A teammate closed the conversation", id, options?.adminId, ({ conversation, author }) =>
        closeConversation(world, conversation, { author, body: textToHtml(options?.text ?? "") }),
      ),
    open: (id, adminId) =>
      void act("A teammate opened the conversation", id, adminId, ({ conversation, author }) =>
        openConversation(world, conversation, { author }),
      ),
    snooze: (id, until, adminId) =>
      void act("A teammate snoozed the conversation", id, adminId, ({ conversation, author }) =>
        snoozeConversation(world, conversation, until, { author }),
      ),
    wake: (id, adminId) =>
      void act("A snoozed conversation woke up", id, adminId, ({ conversation, author }) =>
        wakeConversation(world, conversation, { author }),
      ),
    assign: (id, to, adminId) =>
      void act("A teammate assigned the conversation", id, adminId, ({ conversation, author }) =>
        assignConversation(world, conversation, {
          author,
          ...("teamId" in to ? { type: "team", assigneeId: to.teamId } : { type: "admin", assigneeId: to.teammateId }),
        }),
      ),
    tag: (id, name, adminId) =>
      void act("A teammate added a tag", id, adminId, ({ conversation, author }) =>
        tagConversation(world, conversation, createTag(world, name).id, { author }),
      ),
    untag: (id, name, adminId) =>
      void act("A teammate removed a tag", id, adminId, ({ conversation, author }) => {
        untagConversation(world, conversation, findTag(world, name)?.id ?? "", { author });
        return { conversation, part: null, topics: [] };
      }),
    prioritize: (id, priority, adminId) =>
      void act("A teammate changed the priority", id, adminId, ({ conversation, author }) =>
        setPriority(world, conversation, priority, { author }),
      ),
    makeTicket: (id, adminId) =>
      void act("A teammate made the conversation a ticket", id, adminId, ({ conversation, author }) =>
        convertToTicket(world, conversation, TICKET_TYPES[0].id, author),
      ),
    setTicketState: (id, state, adminId) =>
      void act("A teammate changed the ticket's state", id, adminId, ({ conversation, author }) =>
        setTicketState(world, conversation, state, author),
      ),
    fileTicket({ category, title, description = null, customerName }, adminId) {
      const admin = requireTeammate(core, adminId);
      const contact = createContact(world, customerName === undefined ? { lead: true } : { name: customerName });
      const change = fileTicket(world, {
        category,
        title,
        description: description === null ? null : textToHtml(description),
        contactId: contact.id,
        author: category === "Customer" ? contactAuthor(contact) : adminAuthor(admin),
      });
      const { id } = change.conversation;
      core.journal.record({ kind: "teammate", conversationId: id, title: "A ticket was filed", detail: category, ok: true });
      core.announce(change);
      return id;
    },
  };
}

interface By {
  readonly conversation: ReturnType<typeof requireConversation>;
  readonly author: ReturnType<typeof adminAuthor>;
}

/** Why Fin hands over: on request, after negative feedback, or as a procedure says. */
export type FinHandOver = "handed-over" | "negative-feedback" | "procedure-handoff";

export interface FinActors {
  /** @param sources the titles of what it cites */
  finReplies(conversationId: string, text: string, sources?: readonly string[]): string;
  /** Fin hands the customer over to the team. */
  finHandsOver(conversationId: string, text?: string, reason?: FinHandOver): string;
  /** The customer confirmed that Fin helped. */
  finResolves(conversationId: string, resolution: "confirmed"): void;
  /** A plain bot, such as the notice of office hours: posts as the operator too, but is not Fin. */
  botPosts(conversationId: string, text: string, name?: string): string;
  /** The inbox's own rule gives the conversation to a team. */
  assignByDefault(conversationId: string, teamId: string): void;
}

export function finActors(core: Core): FinActors {
  const fin = botAuthor(core.options.workspaceId, "Fin");
  const answer = (id: string, text: string, resolution: "assumed" | FinHandOver, cited: readonly string[] = []): string => {
    const conversation = requireConversation(core, id);
    const sources = cited.map((title) => aiSource(core.world, title));
    const change = answerAsFin(core.world, conversation, { author: fin, body: textToHtml(text) ?? "", resolution, sources });
    core.announce(change);
    return change.part?.id ?? "";
  };
  return {
    finReplies: (conversationId, text, sources) => answer(conversationId, text, "assumed", sources),
    finHandsOver: (conversationId, text = "I will pass this on to my colleagues.", reason = "handed-over") =>
      answer(conversationId, text, reason),
    finResolves(conversationId, resolution) {
      const conversation = requireConversation(core, conversationId);
      const { lastAnswerType = "ai_answer", sources = [] } = conversation.aiAgent ?? {};
      conversation.aiAgent = { lastAnswerType, resolution, sources };
      conversation.updatedAt = core.world.seconds();
      core.announce({ conversation, part: null, topics: [] });
    },
    botPosts(conversationId, text, name = "Operator") {
      const conversation = requireConversation(core, conversationId);
      const part = addPart(core.world, conversation, {
        partType: "channel_and_reply_time_expectation",
        author: botAuthor(core.options.workspaceId, name),
        body: textToHtml(text),
      });
      core.announce({ conversation, part, topics: ["conversation.operator.replied"] });
      return part.id;
    },
    assignByDefault(conversationId, teamId) {
      const author = botAuthor(core.options.workspaceId, "Operator");
      const conversation = requireConversation(core, conversationId);
      core.announce(assignConversation(core.world, conversation, { author, type: "team", assigneeId: teamId, byDefault: true }));
    },
  };
}
