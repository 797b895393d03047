/** Several questions in one sentence. */
import { describe, expect, it } from "vitest";
import { askedIn, questionsOf } from "../../../../src/ai/builtin/reply/message-questions.js";

describe("a sentence that asks several things", () => {
  it.each([
    ["How much is the annual pass, do you offer a student price, can I freeze it over the summer?", 3],
    ["Could you tell me how to switch the tariff, whether the meter is read by you and if there is a fee?", 3],
    ["Two things: 1) can I bring my dog to the cabin, 2) do the beds have linen, and 3) is the sauna included?", 3],
    ["(a) how do I rename the board? (b) can guests edit cards?", 2],
    ["Was kostet der Versand in die Schweiz, wie lange dauert die Lieferung, kann ich auf Rechnung zahlen?", 3],
    ["Können Sie mir sagen, wie ich den Vertrag verlängere, ob die Rate gleich bleibt und wann die Frist endet?", 3],
    ["Pourriez-vous me dire comment réserver la salle, si le parking est gratuit et quand vous fermez le soir ?", 3],
    ["¿Cuánto cuesta el abono anual, se puede pagar a plazos, dónde recojo la tarjeta?", 3],
    ["Quería saber si tenéis taquillas, cuánto cuesta la toalla y si se admiten perros?", 3],
    ["Quanto custa o plano família, posso dividir a fatura, enviam o cartão para Lisboa?", 3],
    ["Quanto costa la consegna a Palermo, quando arriva il divano, posso pagare in contanti?", 3],
    ["Hoeveel kost het jaarabonnement, kan ik mijn fiets meenemen, wanneer is de balie open?", 2],
    ["Ile kosztuje dostawa do Gdyni, kiedy przyjedzie kurier, czy mogę zapłacić gotówką?", 3],
    ["Hur mycket kostar frakten till Umeå, när kommer paketet, kan jag betala med kort?", 3],
    ["كم تكلفة الشحن إلى جدة، متى يصل الطرد، هل يمكنني الدفع نقدا؟", 1],
  ])("%s: %i", (message, count) => {
    expect(askedIn(message).length).toBeGreaterThanOrEqual(count);
  });

  it.each([
    "The lamp, which is new, flickers, who do I call?",
    "I get an error, when I open the report, what should I do?",
    "Die Lampe, die ich bestellt habe, flackert, wann kommt Ersatz?",
    "If I move to Leeds, can I keep the tariff?",
    "When the alarm rings, do I have to call you?",
    "Wenn ich umziehe, kann ich den Vertrag behalten?",
    "Si je déménage, puis-je garder le contrat ?",
    "Can you tell me if the desk, if it is not in stock, will come in June?",
    "How do I reset the (1) main valve of the boiler?",
    "Is plan b) the one with storage?",
    "My order, 4711, is late, is it lost?",
    "Is the kettle broken, should I buy a new one?",
    "Czy mam zniżkę z polską kartą, czy muszę mieć czeską?",
  ])("is one: %s", (message) => {
    expect(askedIn(message)).toHaveLength(1);
  });
});

describe("a question is named without what stands before it", () => {
  it.each([
    ["- Kann ich den Termin verschieben?", "Kann ich den Termin verschieben?"],
    ["> Can I move the appointment to June?", "Can I move the appointment to June?"],
    ["2) Can I move the appointment to June?", "Can I move the appointment to June?"],
    ["①予約の日時を変更できますか。", "予約の日時を変更できますか。"],
    ["Moin Lisa, kann ich den Termin verschieben?", "kann ich den Termin verschieben?"],
    ["Hi! Can I move the appointment to June?", "Can I move the appointment to June?"],
    ["Hi-fi speakers, do you repair them?", "Hi-fi speakers, do you repair them?"],
    ["3.5 mm jacks, do you sell them?", "3.5 mm jacks, do you sell them?"],
  ])("%s", (message, question) => {
    expect(askedIn(message)).toEqual([question]);
  });

  it("and an outcry is none", () => {
    expect(askedIn("Jaja, soll das ein Witz sein?! Das Sofa fehlt seit Mai.")).toEqual([]);
    expect(askedIn("How do I cancel the yoga course?!")).toHaveLength(1);
  });
});

describe("in Turkish, Arabic and Korean, where a question does not show by how it begins", () => {
  it.each([
    ["Kargo ücretini kim öder ve iade ne zaman hesabıma geçer?", ["Kargo ücretini kim öder", "iade ne zaman hesabıma geçer?"]],
    ["Fiyatı ne kadar, ne zaman gelir ve iade edebilir miyim?", ["Fiyatı ne kadar", "ne zaman gelir", "iade edebilir miyim?"]],
    ["Abonelik nasıl durdurulur, puanlar ne zaman siliniyor?", ["Abonelik nasıl durdurulur", "puanlar ne zaman siliniyor?"]],
    ["Teslimat kaç gün sürer ve adresi değiştirebilir miyim?", ["Teslimat kaç gün sürer", "adresi değiştirebilir miyim?"]],
    ["İade ve değişim nasıl yapılır, kargo ücretini kim öder?", ["İade ve değişim nasıl yapılır", "kargo ücretini kim öder?"]],
    ["كم سعر الشحن ومتى يصل الطلب وهل يمكن الإرجاع؟", ["كم سعر الشحن", "ومتى يصل الطلب", "وهل يمكن الإرجاع؟"]],
    ["كيف أوقف الاشتراك، وهل تنتهي صلاحية النقاط؟", ["كيف أوقف الاشتراك", "وهل تنتهي صلاحية النقاط؟"]],
    ["متى يصل الطرد ومن يدفع رسوم الإرجاع؟", ["متى يصل الطرد", "ومن يدفع رسوم الإرجاع؟"]],
    ["هل تشحنون إلى المغرب وكم يستغرق التوصيل؟", ["هل تشحنون إلى المغرب", "وكم يستغرق التوصيل؟"]],
    ["أين أجد الفاتورة وكيف أغير عنوان التوصيل؟", ["أين أجد الفاتورة", "وكيف أغير عنوان التوصيل؟"]],
    ["배송비는 누가 내고 환불은 언제 되나요?", ["배송비는 누가 내고", "환불은 언제 되나요?"]],
    [
      "가격은 얼마이고 배송은 얼마나 걸리며 반품은 가능한가요?",
      ["가격은 얼마이고", "배송은 얼마나 걸리며", "반품은 가능한가요?"],
    ],
    ["구독은 어떻게 일시정지하고 포인트는 언제 만료되나요?", ["구독은 어떻게 일시정지하고", "포인트는 언제 만료되나요?"]],
    [
      "영수증은 어디서 받는지, 주소는 어떻게 바꾸는지 알려 주실 수 있나요?",
      ["영수증은 어디서 받는지", "주소는 어떻게 바꾸는지 알려 주실 수 있나요?"],
    ],
    ["배송은 언제 오나요, 그리고 반품 배송비는 누가 부담하나요?", ["배송은 언제 오나요", "반품 배송비는 누가 부담하나요?"]],
  ])("several in one sentence are parted: %s", (message, parts) => {
    expect(questionsOf(message).map(({ question }) => question)).toEqual(parts);
  });

  it.each([
    "Sipariş ve kargo ücreti ne kadar?",
    "Ürünümü ne zaman ve nasıl iade edebilirim?",
    "Dün sipariş verdim ve ne zaman geleceğini bilmiyorum, yardımcı olur musunuz?",
    "Kırmızı, mavi ve yeşil renk var mı?",
    "Hesabımı sildim, geri alabilir miyim?",
    "طلبت بالأمس ولم يصل، متى سيصل؟",
    "هل الشحن والإرجاع مجاني؟",
    "كم يستغرق التوصيل إلى الرياض وجدة؟",
    "وصلني منتج مكسور، كيف أرجعه؟",
    "متى وكيف يمكنني إرجاع الطلب؟",
    "어제 주문하고 결제했는데 언제 오나요?",
    "앱을 지우고 다시 설치하면 되나요?",
    "반품하고 싶은데 어떻게 하나요?",
    "언제 어디서 받을 수 있나요?",
    "그리고 배송은 언제 오나요?",
    "¿Dónde está mi pedido y mi factura?",
    "Come cancello il mio abbonamento, e il mio account?",
  ])("one stays one: %s", (message) => {
    expect(questionsOf(message)).toEqual([]);
  });
});
