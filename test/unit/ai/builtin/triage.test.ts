import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Embedder } from "../../../../src/ai/builtin/embedder/embedder.js";
import { startEmbedder } from "../../../../src/ai/builtin/embedder/start-embedder.js";
import type { Engines } from "../../../../src/ai/ports.js";
import { call, openEngines } from "./open-engines.js";

let embedder: Embedder;
let engines: Engines;
beforeAll(() => {
  embedder = startEmbedder();
  engines = openEngines({ embedder });
});
afterAll(() => embedder.close());

const classify = (body: string, metadata: Record<string, string | number | boolean> = {}, subject = "") =>
  engines.triage.classify({ subject, body, metadata }, call);

describe("triage", () => {
  it.each([
    ["the courier left my parcel at the wrong house", "shipping"],
    ["you took the monthly fee from my credit card two times", "billing"],
    ["I cannot log in, the reset mail for my password never comes", "account"],
    ["the app crashes whenever I open a photo", "technical"],
    ["please send the money for the shoes I returned back to me", "refund"],
  ])("%s: %s", async (text, category) => {
    expect((await classify(text)).category).toBe(category);
  });

  it("chooses among the workspace's categories, in its spelling, and is unsure where the right one is not used", async () => {
    const body = "please send the money for the shoes I returned back to me";
    const asked = (categories: string[]) => engines.triage.classify({ subject: "", body, metadata: {}, categories }, call);
    expect(await asked(["Refund", "Billing"])).toMatchObject({ category: "Refund" });
    const without = await asked(["Billing", "Lamps"]);
    expect(without.category).toBe("Billing");
    expect(without.confidence ?? 1).toBeLessThan(0.5);
    expect(without.alternatives).toEqual([]);
  });

  it("names the phrases it goes by", async () => {
    const answer = await classify("I was charged twice and need this fixed by Friday");
    expect(answer.reason).toContain('"charged twice"');
    expect(answer.reason).toContain('"by friday"');
  });

  it("is less sure of a message that says nothing", async () => {
    const clear = await classify("my parcel has not been delivered");
    const vague = await classify("it is about the thing from before");
    expect(vague.confidence ?? 1).toBeLessThan(clear.confidence ?? 0);
  });

  it("raises the urgency of a VIP's trouble and leaves a calm question calm", async () => {
    const problem = "the export has failed since yesterday";
    const levels = ["low", "medium", "high", "urgent"];
    const [plain, vip] = [await classify(problem), await classify(problem, { vip: true })];
    expect(levels.indexOf(vip.urgency ?? "")).toBe(levels.indexOf(plain.urgency ?? "") + 1);
    expect(vip.reason).toContain("VIP");
    expect((await classify("do you have an office in Berlin?", { vip: true })).urgency).toBe("low");
  });

  it("lets nothing wait that is likely to escalate", async () => {
    const answer = await classify("I'm handing this over to my lawyer and to the ombudsman.");
    expect(["high", "urgent"]).toContain(answer.urgency);
  });

  it.each([
    ["Mein Paket wurde noch nicht geliefert, wo ist die Sendung?", "shipping"],
    ["J'ai oublié mon mot de passe et je ne peux plus me connecter", "account"],
    ["注文した商品はどこですか。まだ届いていません。", "shipping"],
    ["Uygulama her açtığımda çöküyor", "technical"],
    ["أريد استرداد أموالي من فضلكم", "refund"],
  ])("reads %s as %s", async (text, category) => {
    const answer = await classify(text);
    expect(answer.category).toBe(category);
    expect(answer.by.notice).toBeNull();
  });

  it("answers by key words where the encoder does not load, and says so", async () => {
    const answer = await openEngines().triage.classify(
      { subject: "", body: "Mein Paket wurde noch nicht geliefert, wo ist die Sendung?", metadata: {} },
      call,
    );
    expect(answer.category).toBe("shipping");
    expect(answer.by.notice).toContain("key words");
  });

  it("claims little about a language it does not know", async () => {
    const answer = await classify("นี่คือคำถามเกี่ยวกับสินค้าที่ฉันสั่งซื้อเมื่อสัปดาห์ที่แล้ว");
    expect(answer.confidence ?? 1).toBeLessThan(0.4);
    expect(answer.by.notice).toContain("does not know");
  });

  it("routes a category of its own to a team, and an unknown one to none with a reason", async () => {
    const route = (category: string) =>
      engines.triage.route({ conversationId: "1", category, urgency: "low", sentiment: null, confidence: 0.8 }, call);
    expect((await route("refund")).team).toBe("Billing");
    expect(await route("warranty")).toMatchObject({ team: null, reason: expect.stringContaining("warranty") as string });
  });
});

describe("sentiment", () => {
  const analyze = (text: string, history: readonly number[] = []) =>
    engines.sentiment.analyze({ customerId: "c", text, channel: "chat", history }, call);

  it("sees the complaint in a message without a bad word", async () => {
    expect((await analyze("Third time I'm writing. Still waiting. Is anybody reading this?")).label).toBe("negative");
  });

  it("is not fooled by politeness", async () => {
    expect((await analyze("Hello, could you please help me find my invoice? Thanks in advance")).label).not.toBe("negative");
    expect((await analyze("Could you please tell me your opening hours")).label).toBe("neutral");
  });

  it("alarms for a legal threat and quotes it", async () => {
    const reading = await analyze("If this isn't solved by Monday you'll hear from my lawyer. I want to speak to your manager.");
    expect(reading.escalationRisk ?? 0).toBeGreaterThanOrEqual(0.5);
    expect(reading.triggers).toContain("lawyer");
  });

  it("rates the same words riskier at the end of a falling conversation", async () => {
    const words = "I am still waiting for an answer.";
    const [fresh, fallen] = [await analyze(words), await analyze(words, [0.2, -0.4, -0.6])];
    expect(fallen.escalationRisk ?? 0).toBeGreaterThan(fresh.escalationRisk ?? 1);
  });

  it.each([
    ["de", "Das ist eine Frechheit, ich bin wirklich enttäuscht", "negative"],
    ["fr", "Merci beaucoup, c'est parfait, je suis ravi", "positive"],
    ["es", "Estoy muy decepcionado, sigo sin respuesta", "negative"],
    ["nl", "Bedankt, het werkt weer, geweldig", "positive"],
    ["ja", "本当にがっかりしました。もう二度と使いません。", "negative"],
    ["tr", "Teşekkürler, şimdi harika çalışıyor", "positive"],
  ])("reads %s", async (_, text, label) => {
    expect((await analyze(text)).label).toBe(label);
  });

  it("is not sure of key words alone", async () => {
    const words = openEngines().sentiment;
    const reading = await words.analyze(
      { customerId: "c", text: "Bedankt, het werkt weer, geweldig", channel: "chat", history: [] },
      call,
    );
    expect(reading).toMatchObject({ label: "positive" });
    expect(reading.confidence ?? 1).toBeLessThanOrEqual(0.5);
  });
});
