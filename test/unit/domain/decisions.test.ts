import { describe, expect, it } from "vitest";
import { contactAttributes, decideRiskTag, sentimentDirection } from "../../../src/domain/sentiment.js";
import { compareDraft } from "../../../src/domain/draft-outcome.js";
import { canBeEvaluated } from "../../../src/domain/qa-policy.js";
import { parseSettings } from "../../../src/domain/settings.js";
import { matchTeam } from "../../../src/domain/team-match.js";
import { decideTriage } from "../../../src/domain/triage-policy.js";
import { conversationOf } from "./conversations.js";

const settings = parseSettings({});
const billing = { found: true, id: "7", name: "Billing" } as const;
const sure = { category: "Billing & Payments", urgency: "high", confidence: 0.9 };

describe("triage", () => {
  it("tags and assigns what it is sure of", () => {
    expect(decideTriage(conversationOf(["customer: Charged twice"]), sure, billing, settings)).toEqual({
      addTags: ["ai-category:billing-payments", "ai-urgency:high"],
      removeTags: [],
      assign: { teamId: "7", teamName: "Billing" },
      notAssigned: null,
      needsReview: false,
    });
  });

  it("asks for a review below the threshold, and assigns nobody", () => {
    const decision = decideTriage(conversationOf(["customer: Hm"]), { ...sure, confidence: 0.49 }, billing, settings);
    expect(decision).toMatchObject({ addTags: ["ai-triage:review"], assign: null, needsReview: true });
  });

  it("believes a service that gives no confidence", () => {
    const decision = decideTriage(conversationOf(["customer: Hm"]), { ...sure, confidence: null }, billing, settings);
    expect(decision).toMatchObject({ assign: { teamId: "7" }, needsReview: false });
  });

  it("takes its own stale tags away and nobody else's", () => {
    const tags = ["ai-category:shipping", "ai-triage:review", "vip", "escalation-risk:high"].map((name, id) => ({
      id: String(id),
      name,
    }));
    expect(decideTriage(conversationOf(["customer: Hm"], { tags }), sure, billing, settings).removeTags).toEqual([
      "ai-category:shipping",
      "ai-triage:review",
    ]);
  });

  it.each([
    [{ teammateId: "5" }, "the conversation is already assigned"],
    [{ teamId: "9" }, "the conversation is already assigned"],
    [{ state: "closed" as const }, "the conversation is closed"],
    [{ state: "snoozed" as const }, "the conversation is snoozed"],
  ])("leaves the assignment alone with %j", (facts, because) => {
    const decision = decideTriage(conversationOf(["customer: Hm"], facts), sure, billing, settings);
    expect(decision).toMatchObject({ assign: null, notAssigned: because });
    expect(decision.addTags).toContain("ai-category:billing-payments");
  });
});

describe("team names", () => {
  const teams = [
    { id: "11", name: "Billing Team" },
    { id: "12", name: "Technical Support" },
  ];
  it.each([
    ["12", "12"],
    ["billing", "11"],
    ["Billing-Team", "11"],
    ["technical_support", "12"],
  ])("%s is team %s", (wanted, id) => {
    expect(matchTeam(wanted, teams, settings)).toMatchObject({ found: true, id });
  });

  it("follows the workspace's own map first", () => {
    expect(matchTeam("billing", teams, parseSettings({ teams: { Billing: "12" } }))).toMatchObject({ found: true, id: "12" });
  });

  it("says which name it did not find", () => {
    expect(matchTeam("legal", teams, settings)).toEqual({ found: false, because: 'no team in Intercom is called "legal"' });
  });
});

describe("mood", () => {
  it("keeps the escalation tag between its two thresholds", () => {
    const tagged = conversationOf(["customer: Hm"], { tags: [{ id: "1", name: "escalation-risk:high" }] });
    const bare = conversationOf(["customer: Hm"]);
    expect([0.5, 0.49, null].map((risk) => decideRiskTag(risk, bare, settings))).toEqual(["add", "leave", "leave"]);
    expect([0.8, 0.4, 0.39, null].map((risk) => decideRiskTag(risk, tagged, settings))).toEqual([
      "leave",
      "leave",
      "remove",
      "leave",
    ]);
  });

  it("writes the risk with two decimals, and not at all when none was given", () => {
    expect(contactAttributes({ label: "negative", escalationRisk: 0.7149 }, 1_000)).toEqual({
      sentiment_score: "negative",
      escalation_risk: 0.71,
      last_sentiment_at: 1_000,
    });
    expect(contactAttributes({ label: "neutral", escalationRisk: null }, 1_000)).toEqual({
      sentiment_score: "neutral",
      last_sentiment_at: 1_000,
    });
  });

  it("tells where it is heading: positive then negative is worsening", () => {
    const scores = (...values: number[]) => values.map((score) => ({ label: "neutral" as const, score }));
    expect(sentimentDirection(scores(0.8, 0.7, -0.88))).toBe("worsening");
    expect(sentimentDirection(scores(-0.88, -0.7, 0.8))).toBe("improving");
    expect(sentimentDirection(scores(0.1, 0.2))).toBe("steady");
    expect(sentimentDirection(scores(0.1))).toBe("unknown");
  });
});

describe("a close is scored", () => {
  const dialogue = [
    "customer: My parcel has not arrived yet, what now?",
    "teammate: I have sent a new one, it will arrive on Monday.",
  ] as const;
  const closed = { state: "closed", closings: [{ partId: "p9", at: 2_000 }] } as const;

  it("for the teammate who spoke last", () => {
    expect(canBeEvaluated(conversationOf(dialogue, closed), settings)).toMatchObject({
      evaluate: true,
      agent: { id: "teammate-1", name: "Sam Lee" },
      closingId: "p9",
    });
  });

  it.each([
    ["customer: 我的包裹还没有到，请问怎么办？", "teammate: 我们已经重新寄出，星期一会送到。"],
    ["customer: 商品がまだ届きません。どうすればいいですか。", "teammate: 本日改めてお送りしました。"],
    ["customer: พัสดุของฉันยังไม่มาถึง", "teammate: เราส่งใหม่แล้ววันนี้"],
  ] as const)("where words are written without blanks between: %s", (...spoken) => {
    expect(canBeEvaluated(conversationOf(spoken, closed), settings).evaluate).toBe(true);
  });

  it("not when two words were said without blanks", () => {
    const because = "only 2 words were exchanged";
    const short = conversationOf(["customer: 您好", "teammate: 你好！"], closed);
    expect(canBeEvaluated(short, settings)).toMatchObject({ evaluate: false, because });
  });

  it.each([
    [
      "nobody human spoke",
      conversationOf(["customer: My parcel has not arrived yet, what now?", "bot: It will."], closed),
      settings,
    ],
    ["hardly a word was said", conversationOf(["customer: Hi", "teammate: Hello"], closed), settings],
    ["the teammate is excluded", conversationOf(dialogue, closed), parseSettings({ excludedAgents: ["teammate-1"] })],
    ["it was reopened meanwhile", conversationOf(dialogue), settings],
  ])("not when %s", (_when, conversation, given) => {
    expect(canBeEvaluated(conversation, given).evaluate).toBe(false);
  });
});

describe("what became of a draft", () => {
  const draft = "Hello Ana, we have refunded the second charge. You will see it within five days.";
  it.each([
    [draft, "as-is"],
    ["hello ana we have refunded the second charge; you will see it within FIVE days", "as-is"],
    ["Hello Ana, we have refunded the second charge. You will see it on Monday at the latest.", "light-edit"],
    ["Please call our accounting department in the morning.", "not-used"],
  ])("%s", (reply, outcome) => {
    expect(compareDraft(draft, reply).outcome).toBe(outcome);
  });

  it.each([
    ["您的订单今天已经发货", "您的订单今天已发货", "light-edit"],
    ["您的订单今天已经发货，运单号稍后发送。", "您的订单今天已经寄出，运单号稍后发送。", "light-edit"],
    [
      "商品をお送りします。到着まで二日かかります。よろしくお願いします。",
      "商品をお送りしました。到着まで二日かかります。よろしくお願いします。",
      "light-edit",
    ],
    ["สินค้าของคุณจัดส่งแล้ววันนี้ กรุณารอสองวัน", "สินค้าของคุณจัดส่งแล้ววันนี้ กรุณารอสามวัน", "light-edit"],
    ["您的订单今天已经发货。", "您的订单今天已经发货！", "as-is"],
    ["您的订单今天已经发货，运单号稍后发送。", "很抱歉给您带来不便，我们会尽快为您更换灯具。", "not-used"],
    ["เราได้คืนเงินให้คุณแล้ว", "กรุณาตั้งรหัสผ่านใหม่โดยใช้ลิงก์", "not-used"],
  ])("without blanks between words: %s, sent as %s", (written, reply, outcome) => {
    expect(compareDraft(written, reply).outcome).toBe(outcome);
  });
});

describe("settings", () => {
  it("keep what is right and replace what is broken by the default", () => {
    expect(parseSettings({ triageThreshold: 7, style: "formal" })).toMatchObject({ triageThreshold: 0.5, style: "formal" });
    expect(parseSettings("nonsense")).toEqual(parseSettings({}));
  });
});
