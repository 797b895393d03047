/** What is told beside thanks is no praise: a cancellation, a no-show, another number of people. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Embedder } from "../../../../src/ai/builtin/embedder/embedder.js";
import { startEmbedder } from "../../../../src/ai/builtin/embedder/start-embedder.js";
import { STATES } from "../../../../src/ai/builtin/reading/stated-words.js";
import { inLowerCase } from "../../../../src/ai/builtin/reading/word-patterns.js";
import { phrasesOf } from "../../../../src/ai/builtin/reply/phrases-of.js";
import { call, draftRequest, openEngines } from "./open-engines.js";

let embedder: Embedder;
beforeAll(() => {
  embedder = startEmbedder();
});
afterAll(() => embedder.close());

const isWelcomed = async (language: string, message: string) => {
  const { text } = await openEngines({ embedder }).reply.draft(draftRequest(message, { language }), call);
  const { welcome } = phrasesOf(language).phrases;
  return text.includes(welcome.friendly) || text.includes(welcome.empathetic);
};

const CANCELS = [
  ["en", "We are cancelling our subscription in June. Thank you for the good time!"],
  ["de", "Hiermit kündige ich meinen Vertrag. Vielen Dank für alles!"],
  ["fr", "Je résilie mon forfait au 31. Merci pour tout !"],
  ["es", "Me doy de baja del gimnasio en junio. ¡Gracias por todo!"],
  ["it", "Disdico il corso di giugno. Grazie di tutto!"],
  ["pt", "Vou cancelar o plano em junho. Obrigado por tudo!"],
  ["nl", "Ik zeg mijn abonnement op per juni. Bedankt voor alles!"],
  ["pl", "Rezygnuję z abonamentu od czerwca. Dziękuję za wszystko!"],
  ["sv", "Jag säger upp mitt avtal i juni. Tack för allt!"],
  ["tr", "Aboneliğimi haziranda sonlandırıyorum. Her şey için teşekkürler!"],
  ["ja", "6月で解約します。お世話になりありがとうございました。"],
  ["zh", "我六月就不续费了，谢谢你们的照顾"],
  ["ko", "6월에 해지합니다. 그동안 감사했습니다."],
  ["ar", "سألغي عضويتي في يونيو. شكراً على كل شيء"],
] as const;

const CANNOT_COME = [
  ["en", "I can't make it on Monday, sorry. Thanks for understanding!"],
  ["de", "Ich kann am Montag leider nicht kommen. Danke fürs Verständnis!"],
  ["fr", "Nous ne pourrons pas venir lundi. Merci de votre compréhension !"],
  ["es", "No podremos ir el lunes. ¡Gracias por la comprensión!"],
  ["it", "Lunedì non riusciamo a venire. Grazie per la comprensione!"],
  ["pt", "Não vamos conseguir ir na segunda. Obrigada pela compreensão!"],
  ["nl", "Wij kunnen maandag helaas niet. Bedankt voor uw begrip!"],
  ["pl", "W poniedziałek nie dam rady. Dziękuję za zrozumienie!"],
  ["sv", "Jag kan inte komma på måndag. Tack för förståelsen!"],
  ["tr", "Pazartesi gelemeyeceğim. Anlayışınız için teşekkürler!"],
  ["ja", "月曜日は行けなくなりました。ありがとうございます。"],
  ["zh", "周一我们来不了，谢谢理解"],
  ["ko", "월요일에 못 갑니다. 감사합니다."],
  ["ar", "لن نتمكن من الحضور يوم الاثنين. شكراً لتفهمكم"],
] as const;

const MORE_PEOPLE = [
  ["en", "There will be six instead of five on Sunday. Thank you so much!"],
  ["de", "Wir kommen am Sonntag zu dritt, also sind wir drei statt zwei. Herzlichen Dank!"],
  ["fr", "Nous serons six au lieu de cinq dimanche. Merci infiniment !"],
  ["es", "Seremos seis en vez de cinco el domingo. ¡Mil gracias!"],
  ["it", "Domenica saremo sei invece di cinque. Grazie infinite!"],
  ["pt", "Seremos seis em vez de cinco no domingo. Muito obrigada!"],
  ["nl", "Wij komen zondag met z'n zessen in plaats van vijf. Hartelijk dank!"],
  ["pl", "W niedzielę będzie nas sześcioro zamiast pięciorga. Bardzo dziękuję!"],
  ["sv", "Vi blir sex istället för fem på söndag. Stort tack!"],
  ["tr", "Pazar günü beş yerine altı kişi olacağız. Çok teşekkürler!"],
  ["ja", "日曜日は5名から6名に変更になります。ありがとうございます。"],
  ["zh", "周日改成6个人，非常感谢！"],
  ["ko", "일요일에 5명에서 6명으로 늘었어요. 감사합니다!"],
  ["ar", "سنكون ستة بدل خمسة يوم الأحد. شكراً جزيلاً!"],
] as const;

describe("nobody is told that they are welcome who", () => {
  it.each(CANCELS)("cancels (%s): %s", async (language, message) => {
    expect(await isWelcomed(language, message)).toBe(false);
  });
  it.each(CANNOT_COME)("cannot come (%s): %s", async (language, message) => {
    expect(await isWelcomed(language, message)).toBe(false);
  });
  it.each(MORE_PEOPLE)("comes as more people (%s): %s", async (language, message) => {
    expect(await isWelcomed(language, message)).toBe(false);
  });
  it.each([
    ["en", "My new address is 3 Elm Row, York. Many thanks!"],
    ["fr", "Relevé du compteur : 39120. Merci beaucoup"],
    ["es", "Lectura del contador: 39120. Muchas gracias"],
    ["en", "Mia is off sick today with a cold. Thanks"],
    ["pt", "A Mia está doente e hoje não vai à escola. Obrigada, bom dia"],
    ["fr", "Je dois annuler mon rendez-vous de mardi, désolé. Merci beaucoup et bonne soirée"],
  ])("tells something else (%s): %s", async (language, message) => {
    expect(await isWelcomed(language, message)).toBe(false);
  });
});

it("who cancels is told that it is passed on, or shown the article", async () => {
  const { text, confidence } = await openEngines({ embedder }).reply.draft(
    draftRequest("I am cancelling my membership at the end of the month. Thanks for everything!"),
    call,
  );
  expect(text).toContain(phrasesOf("en").phrases.noted);
  expect(confidence).toBeLessThanOrEqual(0.5);
});

describe("real thanks are welcomed", () => {
  it.each([
    ["en", "Thank you, you cancelled my order as I asked."],
    ["en", "The parcel came. Thank you"],
    ["en", "I received the refund this morning. Thank you!"],
    ["de", "Das Geld ist schon da. Herzlichen Dank!"],
    ["fr", "Vous avez annulé ma commande comme demandé. Merci !"],
    ["es", "Ya me llegó el paquete. ¡Muchas gracias!"],
    ["it", "Il rimborso è arrivato questa mattina. Grazie!"],
    ["ja", "荷物が今朝届きました。ありがとうございます。"],
    ["ko", "오늘 환불 받았습니다. 감사합니다"],
    ["en", "The technician was friendly and very fast. Thank you!"],
    ["en", "This hoodie is sick and the print too, thanks!"],
    ["en", "Your app is sick and super fast, thank you!"],
    ["de", "Ich schaffe es ohne euch nicht, danke!"],
    ["fr", "Merci, je ne viens plus que chez vous !"],
    ["sv", "Jag säger tummen upp, tack!"],
    ["zh", "谢谢，再也去不了别家了"],
    ["en", "My order 1234 looks beautiful on the wall. Thank you"],
    ["fr", "Je vous recommanderai à tous mes amis. Merci"],
    ["nl", "De kinderen hebben genoten van het feest. Bedankt"],
  ])("(%s) %s", async (language, message) => {
    expect(await isWelcomed(language, message)).toBe(true);
  });
});

const sentimentOf = async (text: string) =>
  (await openEngines({ embedder }).sentiment.analyze({ customerId: "1", text, channel: "chat", history: [] }, call)).label;

describe("thanks that close a question or what is told are courtesy, and no mood", () => {
  it.each([
    "When will the plumber arrive tomorrow? Many thanks in advance",
    "Wann kommt morgen der Installateur? Vielen Dank im Voraus",
    "À quelle heure passe le plombier demain ? Merci d'avance",
    "¿A qué hora viene mañana el fontanero? Muchas gracias",
    "Quando passa domani l'idraulico? Grazie mille",
    "A que horas vem o canalizador amanhã? Muito obrigada",
    "Hoe laat komt de loodgieter morgen? Alvast hartelijk dank",
    "O której jutro przyjdzie hydraulik? Z góry bardzo dziękuję",
    "Vilken tid kommer rörmokaren i morgon? Stort tack på förhand",
    "Tesisatçı yarın saat kaçta gelecek? Şimdiden çok teşekkürler",
    "明日の点検は何時頃でしょうか。いつもありがとうございます。",
    "请问明天师傅几点来？非常感谢！",
    "내일 기사님 몇 시에 오시나요? 감사합니다",
    "متى سيأتي السباك غدا؟ شكراً جزيلاً",
    "Mia is off sick today with a cold. Thanks",
    "Léa est malade et ne viendra pas demain. Merci, bonne journée",
  ])("%s", async (message) => {
    expect(await sentimentOf(message)).toBe("neutral");
  });

  it.each([
    "Could not be happier, thank you! When do you open?",
    "Your team saved our day, thank you so much! Do you also sell gift cards?",
    "Thank you, the kids adored the show and we laughed so much! When is the next one?",
    "Merci mille fois, on a adoré le séjour ! Avez-vous des dates en mai ?",
    "Vielen Dank, wir haben uns so wohl gefühlt! Gibt es Termine im Mai?",
    "Lovely service, thanks! Do you ship to Malta?",
    "Super Laden, danke! Wann habt ihr offen?",
    "Thank you so much, the refund is in my account now",
    "Muchas gracias, todo perfecto",
  ])("but praise is one: %s", async (message) => {
    expect(await sentimentOf(message)).toBe("positive");
  });
});

describe("nothing is stated by", () => {
  it.each([
    "Thank you, you cancelled my order as I asked",
    "So I don't have to cancel, great, thanks",
    "Vielen Dank, dass Sie so schnell storniert haben",
    "Dann muss ich doch nicht kündigen, danke!",
    "Ich kann mich nicht beschweren, danke",
    "Merci d'avoir annulé ma commande",
    "Gracias por cancelar mi pedido",
    "Grazie per aver annullato l'ordine",
    "Obrigada por cancelar a encomenda",
    "Ik zeg dank je wel",
    "Dziękuję za anulowanie zamówienia",
    "Jag säger stort tack",
    "Siparişimi iptal ettiğiniz için teşekkürler",
    "キャンセルしてくださりありがとうございます",
    "谢谢你们帮我取消了订单",
    "주문을 취소해 주셔서 감사합니다",
    "شكرا لإلغاء الطلب",
    "You sent a new one instead of a refund, thank you",
    "I could not have made it without you, thanks",
  ])("%s", (message) => {
    expect(STATES.test(inLowerCase(message))).toBe(false);
  });

  it.each([...CANCELS, ...CANNOT_COME, ...MORE_PEOPLE])("but it is (%s): %s", (_language, message) => {
    expect(STATES.test(inLowerCase(message))).toBe(true);
  });
});
