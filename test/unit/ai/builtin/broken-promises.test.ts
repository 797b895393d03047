/** A promise that was not kept, and letters that nobody answered: an apology and a hand-over; a promise that was kept is neither. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Embedder } from "../../../../src/ai/builtin/embedder/embedder.js";
import { startEmbedder } from "../../../../src/ai/builtin/embedder/start-embedder.js";
import { graveWordsIn } from "../../../../src/ai/builtin/reply/grave-words.js";
import { phrasesOf } from "../../../../src/ai/builtin/reply/phrases-of.js";
import { article, articles, call, draftRequest, openEngines } from "./open-engines.js";

let embedder: Embedder;
beforeAll(() => {
  embedder = startEmbedder();
});
afterAll(() => embedder.close());

const delivery = article(
  "delivery",
  "How long does delivery take?",
  "We ship from our warehouse in Utrecht on the working day after you order.\n\nDelivery times: Netherlands, Belgium, Germany 2 to 3 working days. France, Italy, Spain, Portugal, Poland, Sweden 4 to 6 working days.\n\nStill waiting after the last day given above? Write to us with your order number.",
);
const reply = (message: string, language: string) =>
  openEngines({ embedder, list: [...articles, delivery] }).reply.draft(draftRequest(message, { language }), call);

describe("a promise that was not kept", () => {
  it.each([
    [
      "en",
      "You promised me on Monday that my grinder would be here by Wednesday. It is Friday and there is nothing. I'm fed up.",
    ],
    ["de", "Sie haben mir die Lieferung bis Mittwoch zugesagt, jetzt ist Freitag. Ich bin stinksauer."],
    ["fr", "On m'avait promis une livraison mercredi. Nous sommes vendredi et toujours rien. C'est inadmissible !"],
    ["es", "Me prometieron que el molinillo llegaría el miércoles. Es viernes y nada. Estoy harta."],
    ["it", "Mi avevate promesso la consegna per mercoledì, oggi è venerdì e non è arrivato nulla. Sono molto delusa."],
    ["pt", "Prometeram-me a entrega na quarta, hoje é sexta e nada. Estou farta. Encomenda BN-48213."],
    ["nl", "U had mij beloofd dat het pakket woensdag zou komen, het is vrijdag en ik heb niets ontvangen. Ik ben boos."],
    ["pl", "Obiecali Państwo dostawę w środę, jest piątek i nic. Jestem wściekła. Zamówienie BN-48213"],
    ["sv", "Ni lovade leverans på onsdag, nu är det fredag och inget har kommit. Jag är riktigt arg."],
    ["tr", "Çarşamba günü gelecek diye söz verdiniz, bugün cuma hâlâ gelmedi. Rezalet! Sipariş BN-48213"],
    ["ja", "水曜日に届くと約束されたのに、金曜日になっても届きません。どうなっているんですか。注文番号BN-48213"],
    ["zh", "你们答应周三送到，今天周五了还没收到，太失望了。"],
    ["ko", "수요일까지 온다고 약속하셨는데 금요일인데도 아직 안 왔어요. 정말 화가 납니다."],
    ["ar", "وعدتموني بأن يصل الطلب يوم الأربعاء واليوم الجمعة ولم يصل شيء. هذا غير مقبول! رقم الطلب BN-48213"],
  ])("is not read out once more, and somebody is sorry (%s)", async (language, message) => {
    const { text, sources } = await reply(message, language);
    const { sorry, thanks } = phrasesOf(language).phrases;
    expect(sources).toEqual([]);
    expect([sorry.friendly, sorry.empathetic].some((words) => text.includes(words))).toBe(true);
    expect(text).not.toContain(thanks.friendly);
  });

  it.each([
    ["en", "You promised delivery by Wednesday and it came on Tuesday. How long does delivery take to France?"],
    ["en", "As promised it was here in two days! How long does delivery to Spain take?"],
    ["de", "Sie hatten mir Mittwoch versprochen und es war pünktlich da. Wie lange dauert die Lieferung nach Frankreich?"],
    ["fr", "Comme promis, tout est arrivé mercredi. Combien de temps prend la livraison en Italie ?"],
    ["es", "Me prometieron el miércoles y llegó el martes, ¡genial! ¿Cuánto tarda el envío a Francia?"],
  ])("is none where it was kept (%s): %s", async (language, message) => {
    const { sources } = await reply(message, language);
    expect(sources.map(({ articleId }) => articleId)).toEqual(["delivery"]);
  });

  it("is none in what somebody was told to do", async () => {
    const { sources } = await reply("I was told to choose Forgot password, but the email has not arrived. What can I do?", "en");
    expect(sources.map(({ articleId }) => articleId)).toEqual(["password"]);
  });
});

describe("what the customer promised", () => {
  it.each([
    "I promised my boss the report and I can't open the export",
    "I promised my son a bike, the one I ordered has not arrived, he is so sad",
    "We had promised our daughter the doll and it has not arrived",
    "Ich habe meiner Tochter die Puppe versprochen und sie ist noch nicht da",
    "Je n'ai pas reçu le code promis par ma sœur",
    "J'ai promis un vélo à mon fils et il n'est pas arrivé",
    "He prometido un regalo a mi hija y no funciona la web",
    "Ho promesso una bici a mio figlio e non è arrivata",
    "Prometi um presente à minha filha e o site não funciona",
    "Ik heb mijn zoon een fiets beloofd en ik kan niet betalen",
    "Obiecałam córce lalkę, a nie mogę zapłacić",
    "Jag har lovat min son en cykel och den har inte kommit",
    "Kızıma söz verdim, ödeme yapamıyorum",
    "娘に約束したのに、支払いができません",
    "我答应女儿的礼物还没到",
    "딸에게 약속했는데 결제가 안 돼요",
  ])("is no promise of ours: %s", (message) => {
    expect(graveWordsIn(message).promisedOutright).toBe(false);
  });

  it.each([
    "You promised me the report",
    "Sie haben mir die Lieferung zugesagt",
    "Ihr hattet es mir versprochen, nun warte ich",
    "Vous m'aviez promis un avoir",
    "Me habíais prometido un abono",
    "Mi avevate promesso un rimborso",
    "U had mij beloofd dat het komt",
    "Obiecaliście dostawę",
    "Ni har lovat leverans",
    "Söz verdiniz",
    "約束されたのに届きません",
    "你们答应周三送到",
    "약속하셨는데 안 왔어요",
  ])("is told from one of ours: %s", (message) => {
    expect(graveWordsIn(message).promisedOutright).toBe(true);
  });
});

describe("who writes for the third time, and nobody answers", () => {
  it.each([
    ["tr", "Üçüncü kez yazıyorum, kimse cevap vermiyor. Rezalet!"],
    ["tr", "Üç kere yazdım hâlâ cevap yok, sipariş BN-48213 nerede? Çok kızgınım!"],
    ["ar", "هذه المرة الثالثة التي أكتب لكم ولا أحد يرد. هذا غير مقبول!"],
    ["ar", "راسلتكم ثلاث مرات بخصوص الطلب BN-48213 ولم يرد أحد، أين طلبي؟ خدمة سيئة جدا"],
    ["sv", "Jag har skrivit tre gånger utan svar. Var är order BN-48213? Jag är riktigt arg."],
  ])("is handed over with an apology (%s): %s", async (language, message) => {
    const { text } = await reply(message, language);
    const { unanswered, handOver } = phrasesOf(language).phrases;
    expect(text).toContain(handOver);
    expect(text).toContain(unanswered);
  });
});
