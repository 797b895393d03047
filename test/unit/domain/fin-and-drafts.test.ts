import { describe, expect, it } from "vitest";
import { canReceiveDraft, canReceiveDraftOnRequest, canSendDraft } from "../../../src/domain/draft-policy.js";
import { finOwnsConversation } from "../../../src/domain/fin-policy.js";
import { conversationOf } from "./conversations.js";

const asked = ["customer: Where is my order?"] as const;
const finAnswered = ["customer: Where is my order?", "bot: It arrives tomorrow."] as const;

describe("Fin owns the conversation", () => {
  it.each([null, "assumed_resolution", "confirmed_resolution", "abandoned"])(
    "while it took part and its resolution is %s",
    (resolution) => {
      expect(finOwnsConversation(conversationOf(finAnswered, { fin: { participated: true, resolution } }))).toBe(true);
    },
  );

  it.each(["routed_to_team", "escalated", "negative_feedback", "procedure_handoff"])("no longer after %s", (resolution) => {
    expect(finOwnsConversation(conversationOf(finAnswered, { fin: { participated: true, resolution } }))).toBe(false);
  });

  it("no longer once a teammate has written", () => {
    const conversation = conversationOf([...finAnswered, "teammate: I take over.", "customer: Thanks"], {
      fin: { participated: true },
    });
    expect(finOwnsConversation(conversation)).toBe(false);
  });

  it("again when Fin speaks after the teammate", () => {
    const conversation = conversationOf([...finAnswered, "teammate: Handing back.", "bot: Hello again.", "customer: Hm"], {
      fin: { participated: true, lastSpokeAt: 1_180 },
    });
    expect(finOwnsConversation(conversation)).toBe(true);
  });

  it("by the tag that teams used before Intercom told", () => {
    expect(finOwnsConversation(conversationOf(asked, { tags: [{ id: "1", name: "Fin" }] }))).toBe(true);
  });

  it("by name alone where nothing says otherwise", () => {
    expect(finOwnsConversation(conversationOf(finAnswered, { fin: { hadLastWord: true } }))).toBe(true);
    expect(finOwnsConversation(conversationOf(finAnswered))).toBe(false);
  });
});

describe("a draft is due", () => {
  it("for the customer's last message", () => {
    const decision = canReceiveDraft(
      conversationOf(["customer: Hello", "teammate: Hi, how can I help?", "customer: My parcel is lost"]),
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
    expect(canReceiveDraft(conversation)).toEqual({ draft: false, why });
  });

  it("on request even after an answer or in a sleeping conversation, but never against Fin or on a closed one", () => {
    const drafts = (conversation: Parameters<typeof canReceiveDraftOnRequest>[0]) => canReceiveDraftOnRequest(conversation).draft;
    expect(drafts(conversationOf([...asked, "teammate: On its way."]))).toBe(true);
    expect(drafts(conversationOf(asked, { state: "snoozed" }))).toBe(true);
    expect(drafts(conversationOf(finAnswered, { fin: { participated: true } }))).toBe(false);
    expect(drafts(conversationOf(asked, { state: "closed" }))).toBe(false);
  });
});

describe("a draft may be sent", () => {
  const draft = { answers: "source", draftedAt: 1_010 };

  it("while nothing happened since", () => {
    expect(canSendDraft(conversationOf(asked), draft)).toEqual({ send: true });
  });

  it("not when the customer wrote again", () => {
    expect(canSendDraft(conversationOf([...asked, "customer: Forget it, found it."]), draft)).toEqual({
      send: false,
      why: "customer-wrote-again",
    });
  });

  it("not when a teammate answered after it was drafted, but yes when it was asked for after that answer", () => {
    const answered = conversationOf([...asked, "teammate: On its way."]);
    expect(canSendDraft(answered, draft)).toEqual({ send: false, why: "teammate-answered" });
    expect(canSendDraft(answered, { ...draft, draftedAt: 2_000 })).toEqual({ send: true });
  });
});
