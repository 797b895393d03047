/** What few words say: enough to look for, or so little that the draft has to ask. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Embedder } from "../../../../src/ai/builtin/embedder/embedder.js";
import { startEmbedder } from "../../../../src/ai/builtin/embedder/start-embedder.js";
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
