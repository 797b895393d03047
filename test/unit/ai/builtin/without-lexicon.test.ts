/** What a reply does in languages that the rules have no phrases of: it goes by the phrases of the English gloss. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Embedder } from "../../../../src/ai/builtin/embedder/embedder.js";
import { startEmbedder } from "../../../../src/ai/builtin/embedder/start-embedder.js";
import { call, draftRequest, openEngines } from "./open-engines.js";

let embedder: Embedder;
beforeAll(() => {
  embedder = startEmbedder();
});
afterAll(() => embedder.close());

const draft = (message: string, language: string) =>
  openEngines({ embedder }).reply.draft(draftRequest(message, { language }), call);

describe("thanks", () => {
  it.each([
    ["pl", "Wszystko już działa, bardzo dziękuję za szybką pomoc!"],
    ["pl", "Dziękuję serdecznie, problem rozwiązany."],
    ["pl", "Dzięki wielkie, zwrot już przyszedł."],
    ["sv", "Tack så jättemycket, allt fungerar nu!"],
    ["sv", "Toppen, pengarna har kommit. Tack!"],
    ["sv", "Stort tack för snabb hjälp, det löste sig."],
    ["tr", "Sorunum çözüldü, çok teşekkür ederim!"],
    ["tr", "İade hesabıma geçti, teşekkürler."],
    ["tr", "Çok teşekkürler, yardımınız harikaydı!"],
    ["ja", "無事に解決しました。ありがとうございました。"],
    ["ja", "早速のご対応ありがとうございました。助かりました。"],
    ["ja", "ありがとうございました、とても助かりました！"],
    ["zh", "已经好了，非常感谢！"],
    ["zh", "收到了，谢谢你们的帮助。"],
    ["zh", "谢谢，已经解决了！"],
    ["ko", "잘 받았습니다. 정말 감사합니다!"],
    ["ko", "이제 잘 되네요. 감사합니다."],
    ["ko", "빠른 답변 감사드려요, 해결됐습니다."],
    ["ar", "شكرا جزيلا، تم حل المشكلة بسرعة."],
    ["ar", "وصلني المبلغ، شكرا لكم على المساعدة."],
    ["ar", "الآن يعمل كل شيء، شكرا!"],
  ])("are welcomed (%s): %s", async (language, message) => {
    const { abstained, sources, confidence } = await draft(message, language);
    expect({ abstained, sources }).toEqual({ abstained: null, sources: [] });
    expect(confidence).toBeGreaterThan(0.5);
  });
});

describe("a threat of law, or the wish for somebody in charge", () => {
  it.each([
    ["pl", "Oddaję sprawę prawnikowi, to jest oszustwo i skandal."],
    ["pl", "Skandal! Żądam rozmowy z kierownikiem, natychmiast."],
    ["pl", "Jeśli nie zwrócicie pieniędzy, spotkamy się w sądzie."],
    ["sv", "Jag kontaktar min advokat om pengarna inte kommer."],
    ["sv", "Det här är bedrägeri, ni hör från min jurist och polisen."],
    ["sv", "Jag kräver att få prata med din chef, det här är oacceptabelt."],
    ["tr", "Bu dolandırıcılık! Avukatıma vereceğim."],
    ["tr", "Rezalet, müdürünüzle görüşmek istiyorum!"],
    ["tr", "Paramı vermezseniz mahkemeye gideceğim."],
    ["ja", "返金されない場合は弁護士に相談し、訴訟を起こします。"],
    ["ja", "対応がひどすぎます。責任者を出してください！"],
    ["ja", "これは詐欺です。警察に通報します。"],
    ["zh", "再不退款我就找律师告你们！"],
    ["zh", "太差劲了，叫你们经理来！"],
    ["zh", "你们就是诈骗，我已经报警了。"],
    ["ko", "환불 안 해주면 변호사 선임해서 고소하겠습니다."],
    ["ko", "정말 화가 납니다. 책임자 바꿔주세요!"],
    ["ko", "이건 사기입니다. 경찰에 신고하겠습니다."],
    ["ar", "سأقاضيكم أمام المحكمة إذا لم تعيدوا أموالي."],
    ["ar", "هذا غير مقبول! أريد التحدث مع المدير فورا."],
    ["ar", "هذا احتيال وسأبلغ الشرطة."],
  ])("is handed over (%s): %s", async (language, message) => {
    expect((await draft(message, language)).abstained).toContain("Hands over");
  });
});

describe("a fire, or a burn", () => {
  it.each([
    ["pl", "Ładowarka stanęła w ogniu na biurku."],
    ["pl", "Syn poparzył się o obudowę żelazka."],
    ["pl", "Z gniazdka leci dym i śmierdzi spalenizną!"],
    ["sv", "Laddaren fattade eld på skrivbordet."],
    ["sv", "Min dotter fick brännskador av strykjärnet."],
    ["sv", "Det kommer rök från uttaget, vad gör jag?"],
    ["tr", "Şarj aleti alev aldı, perde tutuştu."],
    ["tr", "Ütü yüzünden kolumda yanık oluştu."],
    ["tr", "Prizden duman geliyor, ne yapayım?"],
    ["ja", "充電器が発火しました。"],
    ["ja", "アイロンで娘がやけどをしました。"],
    ["ja", "コンセントから煙が出ています！"],
    ["zh", "充电器在桌上起火了。"],
    ["zh", "女儿被熨斗烫伤了。"],
    ["zh", "插座一直在冒烟！"],
    ["ko", "충전기에서 불이 났어요."],
    ["ko", "딸이 다리미에 화상을 입었습니다."],
    ["ko", "콘센트에서 연기가 나요!"],
    ["ar", "اشتعلت النار في الشاحن على المكتب."],
    ["ar", "أصيبت ابنتي بحروق من المكواة."],
    ["ar", "يخرج دخان من المقبس!"],
  ])("brings the emergency number (%s): %s", async (language, message) => {
    const { text, abstained } = await draft(message, language);
    expect(abstained).toContain("Hands over");
    expect(text).toMatch(/numer alarmowy|nödnumret|acil yardım|緊急通報|紧急求助|긴급 신고|الطوارئ/u);
  });

  it.each([
    ["pl", "Zapaliła się zielona kontrolka, co to znaczy?"],
    ["sv", "Jag brinner verkligen för era produkter! Har ni fler färger?"],
    ["tr", "Cihazın ışığı yanıyor, bu normal mi?"],
    ["ja", "ランプの電源がつきません。どうすればいいですか。"],
    ["zh", "灯不亮了，怎么换灯泡？"],
    ["ko", "화상 회의는 몇 명까지 가능한가요?"],
    ["ar", "اللمبة الخضراء مضيئة، هل هذا طبيعي؟"],
  ])("is none (%s): %s", async (language, message) => {
    expect((await draft(message, language)).abstained ?? "").not.toContain("Hands over");
  });
});

describe("somebody in charge", () => {
  it.each([
    ["pl", "Mój kierownik nie widzi faktur w panelu, jak nadać mu dostęp?"],
    ["sv", "Min chef ser inte fakturorna, hur ger jag henne åtkomst?"],
    ["tr", "Müdürüm faturaları göremiyor, ona nasıl yetki veririm?"],
    ["ja", "責任者の権限を変更する方法を教えてください。"],
    ["zh", "怎么给我们经理开通权限？"],
    ["ko", "관리자 권한은 어떻게 부여하나요?"],
    ["ar", "كيف أعطي المدير صلاحية رؤية الفواتير؟"],
  ])("of the customer's own is none of ours (%s): %s", async (language, message) => {
    expect((await draft(message, language)).abstained ?? "").not.toContain("Hands over");
  });
});

describe("an order number", () => {
  it.each([
    ["pl", "Moja paczka jeszcze nie dotarła, co się dzieje?"],
    ["pl", "Chcę zwrócić zamówienie i dostać zwrot pieniędzy."],
    ["pl", "Zamówienie przyszło w złym kolorze, chcę wymienić."],
    ["sv", "Mitt paket har inte kommit än, vad händer?"],
    ["sv", "Jag vill returnera min beställning."],
    ["sv", "Beställningen kom med fel färg."],
    ["tr", "Kargom hâlâ gelmedi, nerede kaldı?"],
    ["tr", "Siparişimi iade edip paramı geri almak istiyorum."],
    ["tr", "Pakette yanlış renk geldi."],
  ])("is asked for where none is given (%s): %s", async (language, message) => {
    expect((await openEngines({ embedder, list: [] }).reply.draft(draftRequest(message, { language }), call)).text).toMatch(
      /numer.{0,3} zamówienia|ordernum|sipariş num/iu,
    );
  });
});
