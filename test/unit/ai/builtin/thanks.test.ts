/** Thanks, thanks beside a wish, and thanks that are meant the other way round. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Embedder } from "../../../../src/ai/builtin/embedder/embedder.js";
import { startEmbedder } from "../../../../src/ai/builtin/embedder/start-embedder.js";
import { phrasesOf } from "../../../../src/ai/builtin/reply/phrases-of.js";
import { thanksWordsOf } from "../../../../src/ai/builtin/reading/thanks-words.js";
import { article, articles, call, draftRequest, openEngines } from "./open-engines.js";

let embedder: Embedder;
beforeAll(() => {
  embedder = startEmbedder();
});
afterAll(() => embedder.close());

const pausing = article(
  "pause",
  "Pause or skip a delivery",
  "Open My Subscription and choose Skip next delivery to leave out one bag, or Pause to stop for 2 to 12 weeks.",
);
const address = article(
  "address",
  "Change my delivery address",
  "Under My Account > Addresses choose Edit, save it, then tick that it is used for all future deliveries.",
);
const engines = () => openEngines({ embedder, list: [...articles, pausing, address] });
const turn = (role: "customer" | "agent", content: string) => ({ role, content, at: 1_700_000_000 });
/** In a thread of a question, an answer and the message, or the message alone. */
const draft = (language: string, ...said: readonly string[]) => {
  const turns = said.map((content, index) => turn(index % 2 === 0 ? "customer" : "agent", content));
  return engines().reply.draft(draftRequest(turns, { language }), call);
};
const sentimentOf = (text: string) => engines().sentiment.analyze({ customerId: "1", text, channel: "chat", history: [] }, call);
const isWelcomed = ({ text, language }: Awaited<ReturnType<typeof draft>>) => {
  const { welcome } = phrasesOf(language ?? "en").phrases;
  return text.includes(welcome.friendly) || text.includes(welcome.empathetic);
};

describe("thanks that name what was solved are welcomed, and no article is quoted", () => {
  it.each([
    ["en", "thanks, found the invoice in my account"],
    ["en", "Thank you so much, the refund is in my account now"],
    ["de", "Danke, die Rückerstattung ist da."],
    ["de", "Super, die Lieferadresse ist geändert, vielen Dank!"],
    ["fr", "Merci, j'ai bien reçu le remboursement"],
    ["fr", "Merci beaucoup, l'adresse est changée"],
    ["es", "Gracias, ya pausé la suscripción"],
    ["it", "Grazie, ho trovato la fattura"],
    ["pt", "Obrigada, já recebi a encomenda"],
    ["nl", "Dank je wel, de pauze staat erin"],
    ["pl", "Dziękuję, zwrot już mam na koncie"],
    ["sv", "Tack, nu har jag pausat prenumerationen"],
    ["tr", "Teşekkürler, aboneliği durdurdum"],
    ["ja", "請求書、見つかりました。ありがとうございます。"],
    ["zh", "谢谢，发票已经下载好了"],
    ["ko", "감사합니다, 환불 받았어요"],
    ["ar", "شكرا، لقد وجدت الفاتورة"],
    ["en", "The wrong address was sorted out so fast, thanks!"],
  ])("(%s) %s", async (language, message) => {
    expect(await draft(language, message)).toSatisfy(isWelcomed);
  });

  it.each([
    ["en", "How do I pause?", "Under My Subscription, Pause.", "great, cheers!"],
    ["de", "Wie ändere ich die Adresse?", "Unter Mein Konto, Adressen.", "klappt, danke schön"],
    ["en", "Where do I find invoices?", "In Billing, Invoices.", "🙏"],
    ["ko", "환불은 언제 되나요?", "영업일 기준 며칠 안에 됩니다.", "네 알겠습니다, 감사합니다"],
  ])("in a thread whose question an article answers (%s)", async (language, ...said) => {
    expect(await draft(language, ...said)).toSatisfy(isWelcomed);
  });
});

it.each([
  ["ja", "コーヒー豆がとてもおいしかったです。ありがとうございました！", "そのようにおっしゃっていただき"],
  ["zh", "你们的咖啡豆非常好喝，全家人都很喜欢，非常感谢你们！", "很高兴看到您的留言"],
  ["ko", "원두가 정말 맛있어요. 온 가족이 좋아합니다. 감사합니다!", "저희도 기쁩니다"],
])("praise is welcomed warmly where it is short for its letters alone (%s)", async (language, praise, warmly) => {
  expect((await draft(language, praise)).text).toContain(warmly);
});

it("who praises coffee is not told that we were glad to be of help", async () => {
  for (const style of ["friendly", "formal", "concise"] as const)
    expect(phrasesOf("ja").phrases.welcome[style]).not.toContain("お役に立");
  expect((await draft("ja", "コーヒーが最高に美味しいです！")).text).toContain("ご丁寧にお知らせいただき");
});

describe("beside a wish, or what has not come, nobody is told that they are welcome", () => {
  it.each([
    ["en", "Thanks, that worked. I still need the invoice for March."],
    ["en", "Thanks! One more thing: the invoice for May"],
    ["de", "Danke dir! Kannst du mir noch die Rechnung schicken"],
    ["de", "Vielen Dank im Voraus für die Rechnung"],
    ["fr", "Merci, ça marche. Il me faudrait encore la facture de mars."],
    ["es", "Gracias, perfecto. Necesito también la factura de marzo."],
    ["it", "Grazie, funziona. Mi servirebbe anche la fattura di marzo."],
    ["pt", "Obrigado, funcionou. Preciso também da fatura de março."],
    ["nl", "Bedankt, gelukt. Ik heb ook de factuur van maart nodig."],
    ["pl", "Dziękuję, działa. Potrzebuję jeszcze faktury za marzec."],
    ["sv", "Tack, det funkar. Jag behöver också fakturan för mars."],
    ["tr", "Teşekkürler, oldu. Mart faturasını da istiyorum."],
    ["ja", "ありがとうございます、できました。3月の請求書も送ってください。"],
    ["zh", "谢谢，好了。我还需要三月份的发票。"],
    ["ko", "감사합니다, 됐어요. 3월 영수증도 보내 주세요."],
    ["ar", "شكرا، نجح الأمر. أحتاج أيضا فاتورة شهر مارس."],
    ["en", "My parcel has not arrived. Thank you."],
    ["en", "Thanks but the parcel still hasn't come"],
    ["de", "Mein Paket ist nicht angekommen. Danke."],
    ["fr", "Mon colis n'est toujours pas arrivé. Merci."],
    ["es", "No ha llegado mi paquete, gracias."],
    ["it", "Il pacco non è ancora arrivato, grazie."],
    ["nl", "Mijn pakket is niet aangekomen, bedankt."],
    ["zh", "包裹还没收到，谢谢"],
  ])("(%s) %s", async (language, message) => {
    expect(await draft(language, message)).not.toSatisfy(isWelcomed);
  });
});

const IRONIC = [
  ["en", "Thanks a lot for nothing, still on hold after 50 minutes"],
  ["en", "Third time the wrong size. Brilliant work, guys, congratulations."],
  ["en", "My order arrived smashed to pieces. Well done, truly excellent."],
  ["de", "Bravo. Schon wieder ein falsches Paket. Spitze."],
  ["de", "Danke für gar nichts."],
  ["fr", "Encore un colis perdu, félicitations à toute l'équipe."],
  ["fr", "Merci beaucoup pour rien."],
  ["es", "Otra vez vacía la caja. ¡Enhorabuena, qué maravilla!"],
  ["it", "Grazie di niente, come sempre."],
  ["it", "Di nuovo rotto. Ottimo lavoro, complimenti."],
  ["pt", "Obrigada por nada."],
  ["pt", "Parabéns, mais uma encomenda perdida."],
  ["nl", "Alweer een lege doos. Geweldig hoor, gefeliciteerd."],
  ["nl", "Dank je wel voor niets"],
  ["pl", "Dziękuję za nic."],
  ["sv", "Tack så mycket för ingenting."],
  ["tr", "Yine boş kutu geldi. Bravo, tebrikler."],
  ["ja", "また空箱でした。素晴らしいサービスですね。"],
  ["zh", "又是空盒子，真棒，佩服佩服。"],
  ["ko", "또 빈 상자네요. 참 대단하십니다."],
  ["ar", "شكرا على لا شيء"],
  ["en", "Great, thrown out in the middle of a call. Perfect timing."],
  ["de", "Super, mitten im Vortrag ausgeloggt. Perfektes Timing."],
  ["fr", "Bravo, déconnectée en plein cours. Parfait timing."],
  ["es", "Qué maravilla, otra caída en plena venta."],
  ["it", "Complimenti, terzo crash oggi."],
  ["pt", "Parabéns, fui desconectada no meio da aula."],
  ["nl", "Geweldig, midden in de les uitgelogd."],
  ["pl", "Świetnie, wylogowało mnie w środku lekcji. Wyczucie czasu idealne."],
  ["sv", "Toppen, utloggad mitt i lektionen."],
  ["tr", "Bravo, dersin ortasında oturumum kapandı."],
  ["ja", "素晴らしいですね、授業の最中にログアウトされました。"],
  ["zh", "真棒，上课上到一半被登出。"],
  ["ko", "최고네요, 수업 중에 로그아웃됐어요."],
  ["ar", "ممتاز، خرجت من الحساب في منتصف الدرس."],
  ["en", "Love how the export button exports... nothing. 10/10"],
] as const;

const MEANT = [
  ["en", "The lamp came broken, but you sent a new one the same day. Wonderful!"],
  ["en", "Thanks for sorting out the wrong size so fast, brilliant"],
  ["en", "Not one broken glass in twelve boxes. Excellent packing!"],
  ["en", "Thanks, nothing else for now"],
  ["en", "Thank you, that's nothing like I expected, I love it"],
  ["en", "No more lost parcels since you changed the courier, great"],
  ["en", "Thanks for nothing less than saving my wedding!"],
  ["de", "Danke, das hat gar nichts gekostet, super!"],
  ["de", "Der falsche Artikel wurde sofort umgetauscht, vielen Dank"],
  ["de", "Diesmal kein kaputtes Glas dabei, prima!"],
  ["fr", "Merci, pour rien au monde je ne changerais"],
  ["fr", "Le colis perdu a été remboursé en deux jours, bravo"],
  ["es", "Muchas gracias, no falta nada"],
  ["es", "De nada, gracias a ustedes"],
  ["it", "Grazie, non serve niente altro!"],
  ["it", "Il pacco perso è stato rimborsato subito, complimenti"],
  ["pt", "Por nada! Eu é que agradeço"],
  ["nl", "Bedankt, er was niets kapot"],
  ["pl", "Dziękuję, nic więcej nie trzeba"],
  ["sv", "Tack, inget mer för idag!"],
  ["tr", "Hasarlı ürünü hemen değiştirdiniz, teşekkürler"],
  ["ja", "破損していた商品をすぐに交換していただき、ありがとうございました"],
  ["zh", "坏的杯子马上就换了新的，太棒了"],
  ["ko", "파손된 상품을 바로 교환해 주셔서 감사합니다"],
  ["ar", "شكرا، لا شيء آخر"],
] as const;

const isIrony = async (message: string) => {
  const { forNothing, praisedFailure } = await thanksWordsOf(message, () => Promise.resolve());
  return forNothing !== null || praisedFailure !== null;
};

describe("words of irony", () => {
  it.each([
    ["de", "Ja, vielen Dank auch an Ihre Kollegin für die nette Hilfe!"],
    ["en", "Thanks for wasting no time in sorting this out!"],
    ["en", "Thank you for ignoring my last message, I found it myself."],
    ["ar", "شكرا لكم على عدم التأخير في الشحن"],
    ["ko", "상담원 분이 참 고마우셨어요"],
    ["ko", "참 고맙네요, 덕분에 잘 받았습니다"],
    ["fr", "Merci pour rien d'autre que votre gentillesse"],
    ["nl", "Bedankt voor niets dan goede zorgen"],
    ["sv", "Tack för ingenting annat än toppenservice"],
    ["de", "Danke für nichts als Freundlichkeit!"],
    ["en", "Three months in and still no problems, great product!"],
    ["en", "Still not a single scratch after a year. Amazing!"],
    ["en", "Love it, months without a single crash. Thanks!"],
    ["de", "Nach fünf Jahren immer noch nicht kaputt, super Qualität!"],
    ["fr", "Toujours pas en panne après deux ans, génial !"],
    ["it", "Perfetto, mai arrivata in ritardo, grazie"],
    ["es", "Sigo sin problemas después de un año, ¡genial!"],
    ["pt", "Nunca chegou atrasada, obrigada!"],
    ["nl", "Na een jaar nog steeds niet kapot, geweldig!"],
    ["sv", "Fortfarande inte trasig efter tre år, toppen!"],
    ["tr", "Hâlâ sorun yok, harika ürün!"],
    ["en", "Never came across such great service, thank you!"],
    ["en", "Thank you, you cancelled my order as I asked."],
    ["en", "Thanks! Nobody answers as kindly as you do."],
    ["de", "Niemand hilft so nett wie ihr, danke!"],
    ["en", "Love that I'm no longer logged out all the time, great!"],
    ["en", "Great service in the middle of the night!"],
    ["en", "Excellent! I love how the third crash mat fits"],
    ["en", "Great course! Is there a second crash course in autumn"],
    ["en", "I'd like to order another blackout curtain, great quality, thanks"],
    ["de", "Toll, dass man automatisch ausgeloggt wird, sehr sicher!"],
    ["de", "Perfekt, ich habe mich ausgeloggt und wieder angemeldet"],
    ["fr", "Génial, on est déconnectés de tout dans ce gîte"],
    ["fr", "Parfait, je me suis déconnectée puis reconnectée"],
    ["es", "Maravilla de hotel, nos hemos sentido desconectados del mundo"],
    ["it", "Fantastico weekend, ci siamo disconnessi da tutto"],
    ["pt", "Ótimo, outra queda de preço!"],
    ["pt", "Excelente! Mais uma queda de preços"],
    ["nl", "Top dat je automatisch uitgelogd wordt, heel veilig"],
    ["sv", "Toppen att man blir automatiskt utloggad, tryggt"],
    ["ja", "最高です。自動でログアウトされるので安心です"],
    ["zh", "太棒了，被踢出的陌生设备都不见了"],
    ["ko", "최고예요! 자동 로그아웃되니까 안심돼요"],
    ["de", "Super, ich werde nicht mehr ausgeloggt!"],
    ["de", "Toll, dass man automatisch ausgeloggt wird, sehr sicher!"],
    ["de", "Perfekt, ich habe mich ausgeloggt und wieder angemeldet"],
    ["fr", "Génial, on est déconnectés de tout dans ce gîte"],
    ["fr", "Parfait, je me suis déconnectée puis reconnectée"],
    ["it", "Fantastico weekend, ci siamo disconnessi da tutto"],
    ["es", "Maravilla de hotel, nos hemos sentido desconectados del mundo"],
    ["pt", "Ótimo, outra queda de preço!"],
    ["pt", "Excelente! Mais uma queda de preços"],
    ["en", "Excellent! I love how the third crash mat fits"],
    ["en", "Great course! Is there a second crash course in autumn"],
    ["en", "Perfect, I logged out and in again!"],
    ["en", "I'd like to order another blackout curtain, great quality, thanks"],
    ["ja", "最高です。自動でログアウトされるので安心です"],
    ["ko", "최고예요! 자동 로그아웃되니까 안심돼요"],
    ["zh", "太棒了，被踢出的陌生设备都不见了"],
    ["fr", "Génial, je ne suis plus déconnecté !"],
    ["es", "Genial, ya no me saca de la sesión"],
    ["it", "Ottimo, non vengo più disconnesso"],
    ["pt", "Ótimo, não sou mais desconectado"],
    ["nl", "Top, ik word niet meer uitgelogd"],
    ["pl", "Super, nie wylogowało mnie ani razu"],
    ["sv", "Toppen, jag blir inte utloggad längre"],
    ["tr", "Harika, artık oturumum kapanmıyor"],
    ["ja", "ログアウトされなくなりました。素晴らしい！"],
    ["zh", "太棒了，不会被登出了"],
    ["ko", "대단해요, 이제 로그아웃되지 않아요"],
    ["ar", "رائع، لم أعد أخرج من الحساب"],
    ["fr", "Merci ! Personne ne répond aussi gentiment que vous."],
    ["es", "¡Gracias! Nadie responde tan bien como ustedes."],
    ["it", "Grazie! Nessuno risponde così gentilmente come voi."],
    ["pt", "Obrigada! Ninguém responde tão bem como vocês."],
    ["nl", "Bedankt! Niemand reageert zo snel als jullie."],
    ["pl", "Dziękuję! Nikt nie odpowiada tak szybko jak wy."],
    ["sv", "Tack! Ingen svarar så snabbt som ni."],
  ])("are not heard in praise of what did not go wrong (%s): %s", async (_language, message) => {
    expect(await isIrony(message)).toBe(false);
  });

  it.each([
    ["de", "Na, vielen Dank auch!"],
    ["en", "Thanks for ignoring my last three mails"],
    ["en", "Thanks for wasting my afternoon"],
    ["ar", "شكرا على عدم الرد"],
    ["ko", "참 고맙네요"],
    ["en", "Nobody answers as usual. Great service, thanks."],
    ["en", "Brilliant, still no parcel. Well done!"],
    ["fr", "Personne ne répond plus. Bravo, merci."],
  ])("are heard (%s): %s", async (_language, message) => {
    expect(await isIrony(message)).toBe(true);
  });
});

describe("thanks for nothing, and praise of a failure", () => {
  it.each(IRONIC)("are no thanks (%s): %s", async (language, message) => {
    expect(await draft(language, message)).not.toSatisfy(isWelcomed);
    expect((await sentimentOf(message)).label).toBe("negative");
  });

  it.each(MEANT)("are not heard in what is meant (%s): %s", async (_language, message) => {
    expect((await sentimentOf(message)).label).not.toBe("negative");
  });

  it("are apologised for, answered by no article, and named as what shows the sentiment", async () => {
    const { text, sources } = await draft("en", "Thanks for nothing.");
    expect(text).toContain("I'm sorry about the trouble.");
    expect(sources).toEqual([]);
    expect((await sentimentOf("Thanks for nothing.")).triggers).toContain("thanks for nothing");
  });
});
