import type { Conversation, FinFacts, Message, Role } from "../../../src/domain/conversation.js";

const NO_FIN: FinFacts = { participated: false, resolution: null, lastSpokeAt: null, hadLastWord: false };

/** A conversation whose messages are given as `role: text`, one minute apart; what a test spoils is given in `facts`. */
export function conversationOf(
  lines: readonly `${Role}: ${string}`[],
  facts: Partial<Omit<Conversation, "fin">> & { readonly fin?: Partial<FinFacts> } = {},
): Conversation {
  const messages = lines.map((line, index): Message => {
    const [role = "customer", text = ""] = line.split(": ", 2);
    const name = role === "customer" ? "Ana Silva" : role === "teammate" ? "Sam Lee" : "Fin";
    return {
      id: index === 0 ? "source" : `part-${index}`,
      role: role as Role,
      authorId: `${role}-1`,
      authorName: name,
      authorEmail: null,
      text,
      attachments: [],
      at: 1_000 + index * 60,
      appCode: null,
    };
  });
  return {
    id: "c1",
    state: "open",
    subject: null,
    channel: "chat",
    createdAt: 1_000,
    updatedAt: 1_000 + messages.length * 60,
    contactIds: ["customer-1"],
    teamId: null,
    teammateId: null,
    tags: [],
    messages,
    notes: [],
    closings: [],
    assignments: [],
    rating: null,
    truncated: false,
    ...facts,
    fin: { ...NO_FIN, ...facts.fin },
  };
}
