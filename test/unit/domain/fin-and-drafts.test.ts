import { describe, expect, it } from "vitest";
import { turnOf } from "../../../src/domain/conversation-turn.js";
import type { Conversation } from "../../../src/domain/conversation.js";
import { canReceiveDraft, canReceiveDraftOnRequest, canSendDraft } from "../../../src/domain/draft-policy.js";
import { conversationOf } from "./conversations.js";

const asked = ["customer: Where is my order?"] as const;
const finAnswered = ["customer: Where is my order?", "bot: It arrives tomorrow."] as const;

/** Long after everything that these conversations hold. */
const NOW = { at: 100_000, writers: { adminId: "ours" } };
const finHasTurn = (conversation: Conversation) => turnOf(conversation, NOW.at, NOW.writers).of === "fin";

describe("Fin owns the conversation", () => {
  it.each([null, "assumed_resolution", "confirmed_resolution"])("while it took part and its resolution is %s", (resolution) => {
    expect(finHasTurn(conversationOf(finAnswered, { fin: { participated: true, resolution } }))).toBe(true);
  });

  it.each(["routed_to_team", "abandoned", "escalated", "negative_feedback", "procedure_handoff"])(
    "no longer after %s",
    (resolution) => {
      expect(finHasTurn(conversationOf(finAnswered, { fin: { participated: true, resolution } }))).toBe(false);
    },
  );

  it("no longer once a teammate has written", () => {
    const conversation = conversationOf([...finAnswered, "teammate: I take over.", "customer: Thanks"], {
      fin: { participated: true },
    });
    expect(finHasTurn(conversation)).toBe(false);
  });

  it("again when Fin speaks after the teammate", () => {
    const conversation = conversationOf([...finAnswered, "teammate: Handing back.", "bot: Hello again.", "customer: Hm"], {
      fin: { participated: true, lastSpokeAt: 1_180 },
    });
    expect(finHasTurn(conversation)).toBe(true);
  });

  it("counts the messages of other bots only where parts do not say who is an AI agent", () => {
    const lines = [...finAnswered, "teammate: I take over.", "bot: We are closed now.", "customer: Hm"] as const;
    expect(finHasTurn(conversationOf(lines, { fin: { participated: true } }))).toBe(true);
    expect(finHasTurn(conversationOf(lines, { fin: { participated: true, authorsNamed: true } }))).toBe(false);
  });

  it("no longer by a bot's notice, which is no answer, where parts do not say who is an AI agent", () => {
    const lines = [...finAnswered, "customer: Still nothing", "bot: We are back at nine."] as const;
    const { messages } = conversationOf(lines);
    const facts = { fin: { participated: true, resolution: "assumed_resolution" } };
    const withNotice = messages.map((message, index) => (index === 3 ? { ...message, isNotice: true as const } : message));
    expect(finHasTurn(conversationOf(lines, { ...facts, messages: withNotice }))).toBe(false);
    expect(finHasTurn(conversationOf(lines, facts)), "an answer that may be Fin's").toBe(true);
  });

  it("no longer after an assignment that a bot's message follows, where parts do not say who is an AI agent", () => {
    const lines = [...finAnswered, "customer: A person please", "bot: The team will see to it."] as const;
    const fin = { participated: true };
    const assignments = [{ to: "team" as const, by: null, at: 1_150 }];
    expect(finHasTurn(conversationOf(lines, { fin, assignments }))).toBe(false);
    const atTheStart = [{ to: "team" as const, by: null, at: 1_010 }];
    expect(finHasTurn(conversationOf(lines, { fin, assignments: atTheStart }))).toBe(true);
    expect(finHasTurn(conversationOf(finAnswered, { fin, assignments: atTheStart })), "Fin answered after it").toBe(true);
  });

  it("again once it answers what the customer wrote after a teammate's answer, where parts do not say who is an AI agent", () => {
    const lines = [...finAnswered, "teammate: I looked into it.", "customer: And the next one?"] as const;
    const fin = { participated: true };
    expect(finHasTurn(conversationOf(lines, { fin }))).toBe(false);
    expect(finHasTurn(conversationOf([...lines, "bot: It comes on Friday."], { fin }))).toBe(true);
  });

  it("by the tag that teams used before Intercom told", () => {
    expect(finHasTurn(conversationOf(asked, { tags: [{ id: "1", name: "Fin" }], fin: { participated: null } }))).toBe(true);
  });

  it("by name alone where nothing says otherwise", () => {
    expect(finHasTurn(conversationOf(finAnswered, { fin: { participated: null, hadLastWord: true } }))).toBe(true);
    expect(finHasTurn(conversationOf(finAnswered, { fin: { participated: null } }))).toBe(false);
    expect(finHasTurn(conversationOf(finAnswered, { fin: { hadLastWord: true } })), "Intercom says that it took no part").toBe(
      false,
    );
  });
});

describe("Fin hands over", () => {
  const fin = { participated: true, lastSpokeAt: 1_060 };
  const answered = (facts: Parameters<typeof conversationOf>[1]) => conversationOf(finAnswered, { fin, ...facts });
  const assigned = (to: "team" | "teammate" | null, by: string | null, at = 1_060) => answered({ assignments: [{ to, by, at }] });

  it("by an assignment to a team or a teammate, whoever makes it", () => {
    expect(finHasTurn(assigned("team", null))).toBe(false);
    expect(finHasTurn(assigned("team", "sam"))).toBe(false);
    expect(finHasTurn(assigned("teammate", "ours"))).toBe(false);
    expect(finHasTurn(answered({ teammateId: "sam" })), "assigned before the parts that Intercom returns").toBe(false);
  });

  it("not by our own routing, by nobody's, or by an assignment from before it spoke", () => {
    expect(finHasTurn(assigned("team", "ours"))).toBe(true);
    expect(finHasTurn(assigned(null, "sam"))).toBe(true);
    expect(finHasTurn(assigned("team", "sam", 1_010))).toBe(true);
  });

  it("30 seconds after a customer came back from a resolution", () => {
    const back = conversationOf([...finAnswered, "customer: It still does not work"], {
      fin: { ...fin, resolution: "assumed_resolution" },
    });
    const wroteAt = back.messages.at(-1)?.at ?? 0;
    expect(turnOf(back, wroteAt + 29, NOW.writers)).toEqual({ of: "fin", until: wroteAt + 30 });
    expect(turnOf(back, wroteAt + 30, NOW.writers)).toEqual({ of: "people" });
    expect(finHasTurn(answered({ fin: { ...fin, resolution: "confirmed_resolution" } })), "nobody came back").toBe(true);
  });
});

describe("a draft is due", () => {
  it("not for an automatic reply, behind which nobody waits, but on request", () => {
    const away = conversationOf(["customer: I am out of the office until Monday."]);
    expect(canReceiveDraft(away, NOW)).toEqual({ draft: false, why: "automated-message" });
    expect(canReceiveDraftOnRequest(away, NOW)).toMatchObject({ draft: true });
  });

  it("not for a file without words, but on request", () => {
    const [message] = conversationOf(asked).messages;
    if (message === undefined) throw new Error("nothing was asked");
    const file = { ...message, text: "", attachments: [{ name: "error.png", isImage: true }] };
    expect(canReceiveDraft(conversationOf(asked, { messages: [file] }), NOW)).toEqual({ draft: false, why: "only-files" });
    expect(canReceiveDraftOnRequest(conversationOf(asked, { messages: [file] }), NOW)).toMatchObject({ draft: true });
    const signed = { ...message, text: "Sent from my iPhone\n\n> Which lamp?" };
    expect(canReceiveDraft(conversationOf(asked, { messages: [signed] }), NOW)).toEqual({ draft: false, why: "only-files" });
    const after = [message, { ...file, id: "part-1" }];
    expect(canReceiveDraft(conversationOf(asked, { messages: after }), NOW)).toMatchObject({ draft: true });
  });

  it("for the customer's last message", () => {
    const decision = canReceiveDraft(
      conversationOf(["customer: Hello", "teammate: Hi, how can I help?", "customer: My parcel is lost"]),
      NOW,
    );
    expect(decision).toMatchObject({ draft: true, answers: { text: "My parcel is lost" } });
  });

  it.each([
    ["teammate-answered", conversationOf([...asked, "teammate: On its way."])],
    ["fin-owns", conversationOf(finAnswered, { fin: { participated: true } })],
    ["closed", conversationOf(asked, { state: "closed" })],
    ["snoozed", conversationOf(asked, { state: "snoozed" })],
    ["no-customer-message", conversationOf(["teammate: We have news for you."])],
  ])("not when %s", (why, conversation) => {
    expect(canReceiveDraft(conversation, NOW)).toEqual({ draft: false, why });
  });

  it("on request even after an answer or in a sleeping conversation, but never against Fin or on a closed one", () => {
    const drafts = (conversation: Parameters<typeof canReceiveDraftOnRequest>[0]) =>
      canReceiveDraftOnRequest(conversation, NOW).draft;
    expect(drafts(conversationOf([...asked, "teammate: On its way."]))).toBe(true);
    expect(drafts(conversationOf(asked, { state: "snoozed" }))).toBe(true);
    expect(drafts(conversationOf(finAnswered, { fin: { participated: true } }))).toBe(false);
    expect(drafts(conversationOf(asked, { state: "closed" }))).toBe(false);
  });
});

describe("a draft may be sent", () => {
  const draft = { answers: "source", lastMessageId: null, draftedAt: 1_010, onRequest: false };

  it("while nothing happened since", () => {
    expect(canSendDraft(conversationOf(asked), draft, NOW)).toEqual({ send: true });
  });

  it("not when the customer wrote again", () => {
    expect(canSendDraft(conversationOf([...asked, "customer: Forget it, found it."]), draft, NOW)).toEqual({
      send: false,
      why: "customer-wrote-again",
    });
  });

  it("not when a teammate answered after it was drafted, but yes when it was asked for after that answer", () => {
    const answered = conversationOf([...asked, "teammate: On its way."]);
    expect(canSendDraft(answered, draft, NOW)).toEqual({ send: false, why: "teammate-answered" });
    expect(canSendDraft(answered, { ...draft, draftedAt: 2_000 }, NOW)).toEqual({ send: true });
  });

  it("not when a teammate answered while it was being written, whatever the clocks say", () => {
    const answered = conversationOf([...asked, "teammate: On its way."]);
    const [last, reply] = answered.messages.slice(-2).map(({ id }) => id);
    const late = { ...draft, draftedAt: 2_000 };
    expect(canSendDraft(answered, { ...late, lastMessageId: last ?? "" }, NOW)).toEqual({
      send: false,
      why: "teammate-answered",
    });
    expect(canSendDraft(answered, { ...late, lastMessageId: reply ?? "" }, NOW)).toEqual({ send: true });
    // Intercom's clock is ahead.
    expect(canSendDraft(answered, { ...draft, lastMessageId: reply ?? "" }, NOW)).toEqual({ send: true });
    // The message was redacted since.
    expect(canSendDraft(answered, { ...draft, lastMessageId: "gone" }, NOW)).toEqual({ send: false, why: "teammate-answered" });
  });
});
