/** A few words that no article answers: greetings, nameless faults, numbers, and a yes or no to our own agent. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Embedder } from "../../../../src/ai/builtin/embedder/embedder.js";
import { startEmbedder } from "../../../../src/ai/builtin/embedder/start-embedder.js";
import { article, articles, call, draftRequest, openEngines } from "./open-engines.js";

let embedder: Embedder;
beforeAll(() => {
  embedder = startEmbedder();
});
afterAll(() => embedder.close());

const address = article(
  "address",
  "Change my delivery address",
  "For good: My Account > Addresses > Edit. Save, then tick that it is used for all future deliveries.",
);
const damaged = article(
  "damaged",
  "My coffee arrived damaged, stale or wrong",
  "Please write to us within 14 days and send your order number (starts with KW-) and a photo of the bag.",
);
const pausing = article(
  "pause",
  "Pause or skip a delivery",
  "Open My Subscription and choose Skip next delivery to leave out one bag, or Pause to stop for 2 to 12 weeks.",
);

const turn = (role: "customer" | "agent", content: string) => ({ role, content, at: 1_700_000_000 });
const draft = (language: string, ...said: readonly string[]) => {
  const turns = said.map((content, index) => turn(index % 2 === 0 ? "customer" : "agent", content));
  const { reply } = openEngines({ embedder, list: [...articles, address, damaged, pausing] });
  return reply.draft(draftRequest(turns, { language }), call);
};

describe("a greeting alone is asked what it is about", () => {
  it.each([
    ["en", "Good morning"],
    ["en", "good afternoon!"],
    ["de", "Guten Morgen zusammen"],
    ["fr", "Bonne journée"],
    ["fr", "Bonjour à tous"],
    ["es", "Buenos días"],
    ["it", "Buon pomeriggio"],
    ["pt", "Bom dia a todos"],
    ["pt", "Boa tarde"],
    ["nl", "Goede middag"],
    ["pl", "Dobry wieczór"],
    ["sv", "God morgon"],
    ["sv", "Hej på er"],
    ["tr", "Merhaba, iyi günler"],
    ["ja", "お世話になっております"],
    ["zh", "下午好"],
    ["ko", "안녕하세요"],
    ["ar", "السلام عليكم ورحمة الله"],
    ["ar", "صباح الخير"],
  ])("(%s) %s", async (language, message) => {
    const { abstained, sources, unanswered } = await draft(language, message);
    expect(abstained).toContain("says too little");
    expect(unanswered).toBeUndefined();
    expect(sources).toEqual([]);
  });

  it.each([
    ["en", "KW-77812"],
    ["en", "order KW-77812"],
    ["de", "Bestellung KW-77812"],
    ["fr", "Bonjour, commande KW-77812"],
  ])("and so is a number (%s): %s", async (language, message) => {
    expect((await draft(language, message)).abstained).toContain("says too little");
  });

  it.each([
    ["de", "Funktioniert nicht", /Was genau passiert/],
    ["en", "does not work", /What exactly happens/],
    ["it", "Non va", /./],
    ["nl", "Het werkt niet", /Wat gebeurt er/],
    ["pl", "Nie działa", /Co dokładnie/],
    ["sv", "Det funkar inte", /Vad är det som händer/],
    ["fr", "Ça ne marche pas", /Que se passe-t-il/],
  ])("and who only says that it does not work what happens (%s): %s", async (language, message, asked) => {
    const { abstained, sources, text } = await draft(language, message);
    expect(abstained).toContain("says too little");
    expect(sources).toEqual([]);
    expect(text).toMatch(asked);
  });
});

describe("with a word of matter they are looked for", () => {
  it.each([
    ["en", "Good morning, how do I pause my deliveries?"],
    ["en", "pause delivery"],
    ["de", "Guten Tag, wo finde ich die Rechnung?"],
    ["es", "Buenos días, ¿dónde está mi factura?"],
    ["fr", "Bonjour, où est ma facture ?"],
    ["it", "Buonasera, dov'è la fattura?"],
    ["ja", "こんにちは、請求書はどこですか"],
    ["en", "morning delivery address"],
    ["en", "My password reset does not work"],
    ["de", "Das Passwort funktioniert nicht"],
    ["en", "order KW-77812 refund"],
  ])("(%s) %s", async (language, message) => {
    expect((await draft(language, message)).abstained ?? "").not.toContain("says too little");
  });
});

const OFFERED: Readonly<Record<string, readonly [question: string, offer: string]>> = {
  en: ["Can I move my delivery?", "Yes, shall I skip this one for you?"],
  de: ["Kann ich die Lieferung verschieben?", "Soll ich die nächste für Sie überspringen?"],
  fr: ["Puis-je décaler la livraison ?", "Voulez-vous que je saute la prochaine ?"],
  es: ["¿Puedo mover la entrega?", "¿Quiere que salte la próxima?"],
  it: ["Posso spostare la consegna?", "Vuole che salti la prossima?"],
  pt: ["Posso mudar a entrega?", "Quer que eu salte a próxima?"],
  nl: ["Kan ik de levering verzetten?", "Zal ik de volgende overslaan?"],
  pl: ["Czy mogę przesunąć dostawę?", "Czy mam pominąć następną?"],
  sv: ["Kan jag flytta leveransen?", "Ska jag hoppa över nästa?"],
  tr: ["Teslimatı erteleyebilir miyim?", "Bir sonrakini atlayayım mı?"],
  ja: ["配送を飛ばせますか？", "こちらで手続きいたしましょうか。"],
  zh: ["可以跳过下一次配送吗？", "需要我帮您跳过吗？"],
  ko: ["다음 배송을 건너뛸 수 있나요?", "제가 처리해 드릴까요?"],
  ar: ["هل يمكنني تأجيل التوصيل؟", "هل تريد أن أتخطى التالي؟"],
};
const afterOffer = (language: string, message: string) => draft(language, ...(OFFERED[language] ?? []), message);

describe("the answer to our own agent's question is not looked up", () => {
  it.each([
    ["en", "yes please!"],
    ["en", "Sure, go ahead"],
    ["en", "no thanks"],
    ["de", "ja bitte"],
    ["de", "Ja, gerne, danke"],
    ["fr", "oui merci"],
    ["es", "sí, por favor"],
    ["it", "Sì grazie"],
    ["pt", "sim, pode ser"],
    ["nl", "ja graag"],
    ["pl", "tak, poproszę"],
    ["sv", "ja tack"],
    ["tr", "evet lütfen"],
    ["ja", "はい、お願いします"],
    ["zh", "好的，谢谢"],
    ["ko", "네 부탁드립니다"],
    ["ar", "نعم من فضلك"],
  ])("(%s) %s", async (language, message) => {
    const { abstained, sources, confidence } = await afterOffer(language, message);
    expect(abstained).toContain("it answers what our own agent asked");
    expect({ sources, confidence }).toEqual({ sources: [], confidence: 0.3 });
  });

  it("nor is the number that was asked for", async () => {
    const { abstained, text } = await draft("en", "Where is my order?", "Which order is it?", "KW-20931");
    expect(abstained).toContain("it answers what our own agent asked");
    expect(text).not.toContain("What would you like us to do");
  });

  it.each([
    ["en", "How do I pause?", "Under My Subscription. Is there anything else?", "No, that's all, thank you"],
    ["de", "Wie pausiere ich?", "Unter Mein Abo. Hat Ihnen das geholfen?", "Ja, vielen Dank"],
    ["fr", "Comment mettre en pause ?", "Dans Mon abonnement. Puis-je vous aider pour autre chose ?", "non merci, c'est tout"],
  ])("who needs nothing more is welcome (%s)", async (language, ...said) => {
    const { abstained, sources, confidence } = await draft(language, ...said);
    expect({ abstained, sources }).toEqual({ abstained: null, sources: [] });
    expect(confidence).toBeGreaterThan(0.5);
  });

  it.each(["No", "Yes please"])("of two questions in a row nobody knows which is meant: %s", async (message) => {
    const asked = "Did that solve your problem? Is there anything else I can help you with?";
    const { abstained, text } = await draft("en", "How do I pause?", asked, message);
    expect(abstained).toContain("it answers what our own agent asked");
    expect(text).not.toContain("welcome");
  });

  it("a number above a name that was asked for is no mere thanks", async () => {
    const asked = "Could you send me your order number? Best, Anna";
    const { text } = await draft("en", "Where is my order?", asked, "Sure, thanks! KW-20931");
    expect(text).not.toContain("very welcome");
  });

  it.each([
    ["en", "Yes, and how do I pause my deliveries?"],
    ["en", "No, where are my invoices?"],
    ["de", "Ja, und wo finde ich die Rechnung?"],
    ["es", "Sí, ¿y dónde está mi factura?"],
    ["fr", "Non, je voudrais une facture"],
    ["en", "No, I forgot my password"],
    ["ja", "はい、あと請求書はどこですか"],
  ])("more than that is (%s): %s", async (language, message) => {
    expect((await afterOffer(language, message)).abstained ?? "").not.toContain("our own agent");
  });

  it("and so is a yes to nothing that was asked", async () => {
    const { abstained } = await draft("en", "How do I pause?", "Under My Subscription.", "yes please");
    expect(abstained ?? "").not.toContain("our own agent");
  });
});
