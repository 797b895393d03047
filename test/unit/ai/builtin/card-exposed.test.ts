/** Who gave a card to swindlers is told to have it blocked, in whatever draft. */
import { describe, expect, it } from "vitest";
import { phrasesOf } from "../../../../src/ai/builtin/reply/phrases-of.js";
import { call, draftRequest, openEngines } from "./open-engines.js";

const draft = async (message: string, language: string) => {
  const { text } = await openEngines().reply.draft(draftRequest(message, { language }), call);
  return text;
};

describe("a card in the hands of swindlers", () => {
  it.each([
    ["en", "I entered my card details on a fake site that looked just like yours."],
    ["en", "I got a text from you, put in my credit card and now I think it was a phishing page. What do I do?"],
    ["en", "Some scammers called pretending to be you and I gave them my card number and the code."],
    ["de", "Ich habe meine Kreditkartendaten auf einer gefälschten Seite eingegeben."],
    ["de", "Ich bin auf eine Phishing-Mail reingefallen und habe meine Kartennummer angegeben"],
    ["fr", "J'ai saisi mon numéro de carte sur un faux site à votre nom."],
    ["fr", "J'ai donné mes coordonnées bancaires à des escrocs"],
    ["es", "Puse los datos de mi tarjeta en una página falsa."],
    ["es", "He introducido mi tarjeta en un correo de phishing con vuestro logo"],
    ["it", "Ho inserito i dati della mia carta su un sito falso."],
    ["pt", "Coloquei os dados do cartão num site falso."],
    ["nl", "Ik heb mijn kaartgegevens op een nepsite ingevuld."],
    ["pl", "Podałam dane karty na fałszywej stronie."],
    ["sv", "Jag skrev in mina kortuppgifter på en falsk sida."],
    ["tr", "Sahte bir siteye kart bilgilerimi girdim."],
    ["ja", "偽サイトでクレジットカードの番号を入力してしまいました。"],
    ["zh", "我在钓鱼网站上输入了银行卡号。"],
    ["ko", "가짜 사이트에 카드 번호를 입력했어요."],
    ["ar", "أدخلت بيانات بطاقتي في موقع مزيف."],
    ["en", "I gave my card to scammers, I hope you are aware of these people."],
    ["en", "I sent a fake caller my credit card number, what now?"],
    ["en", "It was a phishing mail and I fell for it."],
    ["en", "I entered my card on a fake site. How do I know that you are not scammers?"],
    ["de", "Ich habe meine Karte auf einer gefälschten Seite eingegeben, sie sind Betrüger"],
    ["es", "Di mi tarjeta en una web falsa, son unos estafadores"],
    ["en", "I typed in my card, but that was not your site."],
    ["nl", "Ik heb mijn creditcard ingevuld, maar die mail was niet van jullie"],
    // Who called in the name of their bank.
    ["en", "A man called and said he was from my bank, I gave him my card details. What now?"],
    ["en", "Somebody claiming to be from the bank rang, and I gave her my card number."],
    ["en", "I got a text that looked like yours and typed in my card details. Is it a scam?"],
    ["de", "Jemand hat angerufen und sich als meine Bank ausgegeben, ich habe ihm meine Kartendaten gegeben. Was jetzt?"],
    ["fr", "Un homme s'est fait passer pour ma banque et je lui ai donné mon numéro de carte. Que faire ?"],
    ["es", "Me llamó uno que decía ser de mi banco y le di los datos de mi tarjeta. ¿Qué hago?"],
    ["it", "Mi ha chiamato uno che diceva di essere della banca e gli ho dato i dati della carta. Cosa faccio?"],
    ["pt", "Ligou-me alguém que dizia ser do meu banco e dei os dados do cartão. E agora?"],
    ["nl", "Iemand deed zich voor als mijn bank en ik heb mijn kaartgegevens doorgegeven."],
    ["pl", "Ktoś podał się za mój bank i podałam mu numer karty."],
    ["sv", "Någon utgav sig för att vara från min bank och jag gav honom mina kortuppgifter."],
    ["tr", "Biri bankadan aradığını söyledi, kart bilgilerimi verdim."],
    ["ja", "銀行を名乗る人から電話があり、カード番号を教えてしまいました。"],
    ["zh", "有人自称是银行的，我把银行卡号给了他。"],
    ["ko", "은행 직원이라고 해서 카드 번호를 알려 줬어요."],
    ["ar", "اتصل بي شخص قال إنه من البنك وأعطيته رقم بطاقتي."],
  ])("is to be blocked first (%s): %s", async (language, message) => {
    expect(await draft(message, language)).toContain(phrasesOf(language).phrases.blockCard);
  });

  it("is spoken of once, and before the question what is needed", async () => {
    const text = await draft("I entered my card details on a fake site that looked like yours, where is my order?", "en");
    expect(text.split("have your bank block the card")).toHaveLength(2);
  });
});

describe("a card that nobody else has", () => {
  it.each([
    ["en", "Is this mail phishing? I have not entered my card."],
    ["en", "I entered my card details but your fraud check declined the payment."],
    ["en", "Your site is a scam, I gave you my card and got nothing!"],
    ["en", "I put my card in your app and the payment failed"],
    ["en", "There is a fake shop that uses your name, you should know"],
    ["en", "I received a phishing email in your name and deleted it."],
    ["en", "I entered my card details, and then my bank called to check the payment."],
    ["en", "I bought a jug that looked like yours and put it on my card, can I return it to you?"],
    ["en", "The courier said he was from the depot by the river bank. I gave my card details at the checkout."],
    ["en", "My son said he was from the bank of the park when he gave me the gift card. Does it work online?"],
    ["de", "Ich habe meine Karte eingegeben, aber die Zahlung geht nicht."],
    ["de", "Ich habe der Bank meine Kartendaten gegeben, die Zahlung geht trotzdem nicht."],
    ["fr", "J'ai donné mon numéro de carte à ma banque, et le paiement ne passe pas."],
    ["es", "Mi banco dice que el pago es correcto, y puse los datos de mi tarjeta dos veces."],
    ["it", "La mia banca dice che ho inserito la carta correttamente."],
    ["pt", "O meu banco diz que dei os dados do cartão corretamente, mas o pagamento falhou."],
    ["de", "Ist diese Mail von Ihnen oder Phishing? Ich habe nichts eingegeben."],
    ["fr", "J'ai saisi ma carte mais le paiement est refusé"],
    ["fr", "Je n'ai pas donné ma carte, mais il y a un faux site à votre nom"],
    ["es", "Puse mi tarjeta y no funciona"],
    ["es", "Hay una página falsa con vuestro nombre"],
    ["it", "Ho inserito la carta ma non va"],
    ["it", "C'è un sito falso con il vostro nome"],
    ["pt", "Coloquei o cartão mas o pagamento falhou"],
    ["nl", "Ik heb mijn kaartgegevens ingevuld maar betalen lukt niet"],
    ["nl", "Er is een nepsite met jullie naam"],
    ["pl", "Podałam dane karty i płatność nie przeszła"],
    ["sv", "Det finns en falsk sida i ert namn"],
    ["tr", "Kart bilgilerimi girdim ama ödeme olmadı"],
    ["ja", "カード番号を入力しましたが決済できません"],
    ["zh", "有个假网站冒充你们"],
    ["ko", "카드 번호를 입력했는데 결제가 안 돼요"],
    ["ar", "هناك موقع مزيف باسمكم"],
    ["en", "You are scammers! I gave you my card and nothing has come."],
    ["en", "You're nothing but fraudsters, I entered my card and got no lamp."],
    ["en", "You are a fake shop! I entered my card and got nothing."],
    ["de", "Ihr seid Betrüger! Ich habe meine Kreditkarte angegeben und nichts bekommen."],
    ["de", "Sie sind doch Betrüger, ich habe meine Kartendaten angegeben und warte noch."],
    ["fr", "Vous êtes des escrocs, j'ai donné ma carte et rien n'arrive"],
    ["es", "Sois unos estafadores, di mi tarjeta y no llega nada"],
    ["it", "Siete dei truffatori, ho dato la carta e non arriva niente"],
    ["pt", "Vocês são golpistas, coloquei meu cartão e não chegou nada"],
    ["nl", "Jullie zijn oplichters, ik heb mijn creditcard ingevuld en niets gekregen"],
    ["pl", "Jesteście oszustami, podałem kartę i nic nie przyszło"],
    ["sv", "Ni är bedragare, jag skrev in mitt kort och inget har kommit"],
    ["tr", "Dolandırıcısınız, kart bilgimi girdim ama ürün gelmedi"],
    ["zh", "你们是骗子！我输入了银行卡号，什么都没收到"],
    ["ar", "شركتكم محتالة، أدخلت بطاقتي ولم يصل شيء"],
    ["ar", "أنتم محتالون، أدخلت بيانات بطاقتي ولم يصل شيء"],
    ["en", "I entered my card details but the payment failed twice. I know it wasn't your fault."],
    ["en", "I got a phishing email that told me to update my credit card. I did not click."],
    ["en", "A phishing mail told me to enter my card. I deleted it."],
    ["en", "A scammer sent me a text asking for my bank details. Is it you?"],
    ["en", "I fell for the camera on your site and want to buy it. Is this email a scam email?"],
    ["de", "Ich habe eine Phishing-Mail bekommen, in der meine Kreditkarte eingegeben werden soll"],
    ["fr", "Mise à jour : j'ai reçu un faux site qui demande ma carte"],
    ["fr", "J'ai reçu un faux mail : saisissez votre carte, dit-il"],
    ["es", "Un correo falso dice que meta mi tarjeta, ¿es vuestro?"],
    ["it", "Ho ricevuto una mail falsa che chiede i dati della carta"],
    ["nl", "Ik heb mijn creditcard ingevuld maar nog niet van jullie gehoord."],
    ["en", "I pay by card. The page looked like you were offline, I typed my card again"],
    ["en", "I entered my card and got an email that looked like yours, with two invoices. Which one is right?"],
    ["en", "Your page looked just like you promised. I entered my card, but the order did not go through."],
    ["en", "I gave my card to the waiter; he said to call from my bank app to confirm?"],
    ["es", "He dado la tarjeta y me dijo que era del banco la comisión, ¿es correcto?"],
    ["pt", "Eu dei o cartão e o funcionário disse que era o banco que recusou."],
  ])("is not (%s): %s", async (language, message) => {
    expect(await draft(message, language)).not.toContain(phrasesOf(language).phrases.blockCard);
  });
});
