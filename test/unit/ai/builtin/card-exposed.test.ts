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
    ["de", "Ich habe meine Karte eingegeben, aber die Zahlung geht nicht."],
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
  ])("is not (%s): %s", async (language, message) => {
    expect(await draft(message, language)).not.toContain(phrasesOf(language).phrases.blockCard);
  });
});
