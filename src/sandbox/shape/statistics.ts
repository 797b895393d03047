import type { ConversationRecord } from "../world/records.js";

/** The figures that follow from the parts; Intercom leaves out what has not happened yet. */
export function presentStatistics({ parts, createdAt }: ConversationRecord) {
  const replies = parts.filter((part) => part.author.type === "admin" && part.body !== null && part.partType !== "note");
  const closes = parts.filter((part) => part.partType === "close");
  const customer = parts.filter((part) => part.author.type === "user" || part.author.type === "lead");
  const assignments = parts.filter((part) => part.assignedTo !== null);
  const [firstReply, firstClose] = [replies[0], closes[0]];
  const [lastReply, lastClose, lastCustomer] = [replies.at(-1), closes.at(-1), customer.at(-1)];
  return {
    type: "conversation_statistics" as const,
    count_conversation_parts: parts.length + 1,
    count_assignments: assignments.length,
    count_reopens: parts.filter((part) => part.partType === "open" || part.partType === "assign_and_reopen").length,
    last_contact_reply_at: lastCustomer?.createdAt ?? createdAt,
    ...(firstReply && { first_admin_reply_at: firstReply.createdAt, time_to_admin_reply: firstReply.createdAt - createdAt }),
    ...(lastReply && { last_admin_reply_at: lastReply.createdAt }),
    ...(firstClose && { first_close_at: firstClose.createdAt, time_to_first_close: firstClose.createdAt - createdAt }),
    ...(lastClose && { last_close_at: lastClose.createdAt, last_closed_by_id: lastClose.author.id }),
  };
}
