/** How customers answer our agents in words, and what is more than an answer. */
import { describe, expect, it } from "vitest";
import { answerToUs } from "../../../../src/ai/builtin/reply/answer-to-us.js";

const after = (ours: string, message: string) =>
  answerToUs(message, [
    { role: "customer", content: "My book is damaged", at: 1 },
    { role: "agent", content: ours, at: 2 },
    { role: "customer", content: message, at: 3 },
  ]);

describe("one of two that we offer", () => {
  it.each([
    ["Would you like a voucher or a replacement?", "a replacement"],
    ["Would you like a voucher or a replacement?", "voucher is fine"],
    ["Möchten Sie einen Gutschein oder Ersatz?", "lieber der Gutschein"],
    ["Préférez-vous un bon d'achat ou un échange ?", "l'échange, merci"],
    ["¿Prefiere un vale o el cambio?", "el vale está bien, cambio no"],
    ["Preferisce un buono o la sostituzione?", "la sostituzione"],
    ["Prefere um vale ou a troca?", "a troca"],
    ["Wilt u een tegoedbon of vervanging?", "doe maar vervanging"],
    ["Woli Pani bon czy wymianę?", "wymianę"],
    ["Vill du ha ett presentkort eller utbyte?", "utbyte"],
    ["Çek mi değişim mi istersiniz?", "değişim olsun"],
    ["交換と返金のどちらをご希望ですか？", "交換でお願いします"],
    ["您要换货还是退款？", "换货"],
    ["교환과 환불 중 무엇을 원하시나요?", "교환할게요"],
    ["هل تريد قسيمة أم استبدال المنتج؟", "استبدال"],
  ])("%s %s", (ours, message) => {
    expect(after(ours, message)).toBe("yes");
  });
});

describe("what we asked for", () => {
  it.each([
    ["Which phone do you use?", "an old Galaxy"],
    ["What is your postcode?", "LS1 4DY"],
    ["Could I ask why?", "found a cheaper one"],
    ["What email address is the account under?", "it's anna@berg.example"],
    ["Welche Größe haben Sie bestellt?", "die mittlere"],
    ["Warum möchten Sie kündigen?", "war mir zu klein"],
    ["Quel navigateur utilisez-vous ?", "Firefox sur Mac"],
    ["¿Cuál es su dirección?", "Calle Luna 3, Soria"],
    ["Quale formato ha scelto?", "quello quadrato"],
    ["Qual é o tamanho?", "o maior"],
    ["Welke browser gebruikt u?", "Edge op Windows"],
    ["Jakiej przeglądarki Pani używa?", "Chrome na laptopie"],
    ["Vilken telefon har du?", "en gammal Pixel"],
    ["Hangi tarayıcıyı kullanıyorsunuz?", "Chrome"],
    ["どの色をご注文ですか？", "青です"],
    ["您用的是哪个浏览器？", "谷歌浏览器"],
    ["어느 사이즈를 주문하셨나요?", "중간 사이즈요"],
    ["ما هو عنوان التوصيل؟", "شارع النيل ٥"],
  ])("%s %s", (ours, message) => {
    expect(after(ours, message)).toBe("yes");
  });
});

describe("that they will do it, or have none", () => {
  it.each([
    ["Could you send a photo?", "I'll take one tomorrow"],
    ["Could you send a photo?", "can't find it"],
    ["Können Sie uns ein Foto schicken?", "schicke ich heute Abend zu"],
    ["Können Sie uns die Nummer schicken?", "habe ich leider nicht"],
    ["Pouvez-vous nous envoyer une photo ?", "je vous envoie ça ce soir"],
    ["¿Nos puede enviar una foto?", "no la tengo"],
    ["Può mandarci una foto?", "la mando stasera"],
    ["Pode enviar uma foto?", "vou enviar logo"],
    ["Kunt u een foto sturen?", "stuur ik vanavond"],
    ["Czy może Pani przesłać zdjęcie?", "wyślę jutro"],
    ["Kan du skicka en bild?", "skickar ikväll"],
    ["Fotoğraf gönderebilir misiniz?", "akşam göndereceğim"],
    ["写真をお送りいただけますか？", "今夜送ります"],
    ["能发张照片吗？", "晚点发"],
    ["사진을 보내 주시겠어요?", "저녁에 보내 드릴게요"],
    ["هل يمكنك إرسال صورة؟", "سأرسلها الليلة"],
    ["Did you look in the spam folder?", "yes, nothing there"],
    ["Haben Sie beim Nachbarn gefragt?", "nein, noch nicht"],
  ])("%s %s", (ours, message) => {
    expect(after(ours, message)).toMatch(/yes|no/);
  });
});

describe("who waits is content", () => {
  it.each([
    "okay, I'll wait then",
    "fine, happy to wait",
    "alles klar, ich warte dann",
    "gut, dann warten wir noch",
    "très bien, j'attends",
    "de acuerdo, esperaré",
    "va bene, aspetto",
    "tudo bem, vou aguardar",
    "prima, dan wacht ik even",
    "dobrze, poczekam",
    "okej, då väntar jag",
    "tamam beklerim",
    "了解です、お待ちしています",
    "好的，我等着",
    "네, 기다리겠습니다",
    "حسنا سأنتظر",
  ])("%s", (message) => {
    expect(after("It was sent on Monday and arrives on Friday.", message)).toBe("contented");
  });

  it.each([
    "ok but I can't wait any longer",
    "I am still waiting",
    "ich warte seit drei Wochen",
    "j'attends toujours",
    "sigo esperando",
    "aspetto da settimane, va bene?",
    "ainda aguardo",
    "ik wacht nog steeds",
    "czekam już dwa tygodnie",
    "hâlâ bekliyorum",
    "まだ待っています",
    "我还在等",
    "아직 기다리고 있어요",
    "Are you still there?",
  ])("who has waited too long is not: %s", (message) => {
    expect(after("It was sent on Monday and arrives on Friday.", message)).toBeNull();
  });
});

describe("what is more than an answer is looked for", () => {
  it.each([
    ["How can we help?", "lost password"],
    ["Hi! What can I do for you?", "refund"],
    ["Could you give us a few more details?", "the app crashes on upload"],
    ["What exactly happens?", "a white page"],
    ["Which error message do you see?", "ERR_500 invalid token"],
    ["Is there anything else?", "cancel my subscription"],
    ["Shall I skip the next one?", "No, I forgot my password"],
    ["Which size did you order?", "I would like to cancel it"],
    ["Which size did you order?", "how do I send it back?"],
    ["Did you check with your neighbours?", "it has not arrived anywhere"],
    ["Wie kann ich Ihnen helfen?", "Passwort vergessen"],
    ["Sonst noch Fragen?", "Rechnung"],
    ["Comment puis-je vous aider ?", "remboursement"],
    ["¿En qué puedo ayudarle?", "factura"],
    ["Come posso aiutarla?", "fattura"],
    ["Como posso ajudar?", "fatura"],
    ["Waarmee kan ik helpen?", "factuur"],
    ["W czym mogę pomóc?", "faktura"],
    ["Vad kan jag hjälpa till med?", "faktura"],
    ["Size nasıl yardımcı olabilirim?", "fatura"],
    ["どのようなご用件でしょうか？", "請求書"],
    ["请问有什么可以帮您？", "发票"],
    ["무엇을 도와드릴까요?", "영수증"],
    ["كيف يمكنني مساعدتك؟", "الفاتورة"],
  ])("%s %s", (ours, message) => {
    expect(after(ours, message)).toBeNull();
  });
});

describe("an order of their own is no answer", () => {
  it.each([
    ["Which plan are you on?", "I think it charges twice, fix it"],
    ["Which plan are you on?", "I guess the app crashes"],
    ["Could you send a photo?", "No, refund me now"],
    ["What is your order number?", "Cancel everything"],
    ["Would you like a refund?", "I will check with my bank to dispute"],
    ["Why did you return it?", "Changing the address is impossible"],
    ["Wie lautet Ihre Bestellnummer?", "Alles stornieren"],
    ["Quel est votre numéro ?", "Annulez tout"],
    ["¿Cuál es su número de pedido?", "Cancelen todo"],
    ["您的订单号是多少？", "全部退款"],
    ["We shipped it.", "ok, I'll wait for a lawyer"],
    ["Wir haben es verschickt.", "gut, dann warte ich auf meinen Anwalt"],
    ["Nous l'avons envoyé.", "d'accord, j'attends mon avocat"],
  ])("%s %s", (ours, message) => {
    expect(after(ours, message)).toBeNull();
  });

  it.each([
    ["Would you like a voucher or a refund?", "refund please"],
    ["Möchten Sie stornieren oder umtauschen?", "lieber stornieren"],
    ["Which phone do you use?", "I think it's a Galaxy"],
    ["Could you send a photo?", "I think I have none"],
  ])("what we offered, or they believe, is: %s %s", (ours, message) => {
    expect(after(ours, message)).toBe("yes");
  });

  it("who waits for what we send is content", () => {
    expect(after("We shipped it.", "ok, I'll wait for it")).toBe("contented");
  });
});
