/** What few words say: enough to look for, or so little that the draft has to ask. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Embedder } from "../../../../src/ai/builtin/embedder/embedder.js";
import { startEmbedder } from "../../../../src/ai/builtin/embedder/start-embedder.js";
import { phrasesOf } from "../../../../src/ai/builtin/reply/phrases-of.js";
import { article, call, draftRequest, openEngines } from "./open-engines.js";

let embedder: Embedder;
beforeAll(() => {
  embedder = startEmbedder();
});
afterAll(() => embedder.close());

const draft = (message: string, language: string) =>
  openEngines({ embedder }).reply.draft(draftRequest(message, { language }), call);

describe("a question", () => {
  it.each([
    ["ja", "パスワードをリセットする方法を教えてください。"],
    ["ja", "返金はいつ届きますか？"],
    ["ja", "荷物の追跡方法が知りたい"],
    ["zh", "怎么重置密码？"],
    ["zh", "退款要多久才能到账"],
    ["zh", "在哪里查看快递进度？"],
    ["en", "Where's my parcel?"],
    ["en", "How do I unsubscribe?"],
    ["en", "Do you ship?"],
    ["de", "Wo ist mein Paket?"],
    ["de", "Wann kommt die Rückerstattung?"],
    ["de", "Wie kann ich kündigen?"],
    ["fr", "Où est mon colis ?"],
    ["fr", "Où est ma facture ?"],
    ["fr", "Comment résilier ?"],
    ["es", "¿Dónde está mi paquete?"],
    ["es", "¿Cómo devuelvo?"],
    ["es", "¿Puedo pagar?"],
    ["it", "Dov'è la fattura?"],
    ["it", "Posso pagare?"],
    ["it", "Quando il rimborso?"],
    ["pt", "Onde está a fatura?"],
    ["pt", "Posso devolver?"],
    ["pt", "Quando o reembolso?"],
    ["nl", "Waar is mijn bestelling?"],
    ["nl", "Waar is de factuur?"],
    ["nl", "Hoe kan ik betalen?"],
    ["pl", "Gdzie jest paczka?"],
    ["sv", "Var är fakturan?"],
    ["tr", "Faturam nerede?"],
    ["ko", "영수증은 어디서 받나요?"],
    ["ar", "أين الفاتورة الخاصة بي؟"],
  ])("of one word of matter, or one clause, is looked for (%s): %s", async (language, message) => {
    const { abstained, text } = await draft(message, language);
    expect(abstained ?? "").not.toContain("says too little");
    expect(text).not.toMatch(/what would you like us to do/iu);
  });

  it.each([
    ["en", "Any news?"],
    ["en", "How much?"],
    ["en", "Hello, anyone there?"],
    ["en", "What do you mean?"],
    ["en", "ok"],
    ["en", "well, and then?"],
    ["it", "Prego?"],
    ["en", "can u help?"],
    ["it", "Aiuto?"],
    ["en", "???"],
    ["de", "Und jetzt?"],
    ["fr", "Et maintenant ?"],
    ["es", "¿Y ahora?"],
    ["ja", "どうですか？"],
    ["zh", "在吗？"],
  ])("that says nothing is asked back (%s): %s", async (language, message) => {
    expect((await draft(message, language)).abstained).toContain("says too little");
  });
});

it("one word alone gets no article that only mentions it", async () => {
  const offices = article(
    "offices",
    "Coffee for offices",
    "Offices get 10 % off, payment on invoice within 14 days, and a fixed contact.",
  );
  const { reply } = openEngines({ embedder, list: [offices] });
  expect((await reply.draft(draftRequest("invoice"), call)).sources).toEqual([]);
});

it.each([
  ["I want a refund", /Which order/],
  ["refund pls", /Which order/],
  ["missing parcel", /Which order/],
])("%s is answered, or asks for what a colleague needs", async (message, needed) => {
  const { reply } = openEngines({ embedder, list: [] });
  const { text } = await reply.draft(draftRequest(message), call);
  expect(text).toMatch(needed);
  expect(text).not.toContain("What would you like us to do");
});

describe("where the writer's own order is", () => {
  const asksForOrder = async (language: string, message: string) => {
    const { reply } = openEngines({ embedder, list: [] });
    const { text } = await reply.draft(draftRequest(message, { language }), call);
    return text.includes(phrasesOf(language).phrases.questions.orderNumber);
  };

  it.each([
    ["en", "Where is my order?"],
    ["en", "where's my package"],
    ["de", "Wo ist meine Bestellung?"],
    ["de", "Wo bleibt meine Bestellung denn"],
    ["de", "Wann kommt meine Bestellung?"],
    ["de", "Was ist mit meiner Bestellung los?"],
    ["fr", "Où est ma commande ?"],
    ["fr", "Quand arrive ma commande ?"],
    ["fr", "Ma commande, ça en est où ?"],
    ["es", "¿Dónde está mi pedido?"],
    ["es", "¿Cuándo llega mi pedido?"],
    ["it", "Dov'è il mio ordine?"],
    ["it", "Quando arriva il mio ordine?"],
    ["pt", "Onde está o meu pedido?"],
    ["pt", "Cadê minha encomenda?"],
    ["nl", "Waar is mijn bestelling?"],
    ["nl", "Wanneer komt mijn bestelling?"],
    ["pl", "Gdzie jest moje zamówienie?"],
    ["sv", "Var är min beställning?"],
    ["tr", "Siparişim nerede?"],
    ["ja", "注文した商品はどこですか？"],
    ["zh", "我的订单在哪里？"],
    ["ko", "제 주문 어디 있나요?"],
    ["ar", "أين طلبي؟"],
  ])("is asked by the order's number (%s): %s", async (language, message) => {
    expect(await asksForOrder(language, message)).toBe(true);
  });

  it.each([
    ["en", "Can I pay for an order by invoice?"],
    ["en", "Do you ship to Brazil?"],
    ["de", "Kann ich eine Bestellung auf Rechnung bezahlen?"],
    ["de", "Wie bestelle ich?"],
    ["fr", "Quel est le montant minimum d'une commande ?"],
    ["fr", "Comment passer une commande ?"],
    ["es", "¿Cómo hago un pedido?"],
    ["es", "¿Hay pedido mínimo?"],
    ["it", "Come faccio un ordine?"],
    ["pt", "Qual o pedido mínimo?"],
    ["nl", "Wat is het minimum voor een bestelling?"],
    ["pl", "Jak złożyć zamówienie?"],
    ["sv", "Hur lägger jag en beställning?"],
    ["tr", "Nasıl sipariş verebilirim?"],
    ["ja", "注文方法を教えてください"],
    ["zh", "怎么下单？"],
    ["en", "my account"],
    ["de", "Wo ist mein Konto?"],
    ["de", "Wo ist meine Rechnung?"],
    ["fr", "Où est mon compte ?"],
    ["de", "Meine Bestellung 8834512, wo ist sie?"],
  ])("is not asked of who has none, or gave the number (%s): %s", async (language, message) => {
    expect(await asksForOrder(language, message)).toBe(false);
  });
});
