/** What a team lead must know of at once: payments taken back, the press, accounts taken over, consumer bodies, reproaches. */
import { describe, expect, it } from "vitest";
import { graveMatterOf } from "../../../../src/ai/builtin/reading/grave-matters.js";
import { call, draftRequest, openEngines } from "./open-engines.js";

const kindOf = async (message: string) => (await graveMatterOf(message, () => Promise.resolve()))?.kind ?? null;

describe("a payment that is taken back over our heads", () => {
  it.each([
    "I've already asked my bank to reverse the payment.",
    "I opened a dispute with PayPal this morning.",
    "We have filed a chargeback.",
    "Ich habe die Lastschrift zurückgehen lassen, weil nichts angekommen ist.",
    "Habe heute einen PayPal-Fall eröffnet.",
    "Ich lasse den Betrag von meiner Bank zurückbuchen.",
    "J'ai ouvert un litige PayPal.",
    "Je vais contester le paiement auprès de ma banque.",
    "Voy a abrir una disputa en PayPal hoy mismo.",
    "Mi banco ya ha devuelto el cargo.",
    "He devuelto el recibo.",
    "Já pedi o estorno no cartão, vocês não respondem.",
    "Vou contestar a compra junto ao banco.",
    "Ho già aperto una contestazione su PayPal.",
    "Ho chiesto il chargeback alla mia banca.",
    "Ik heb de bank gevraagd het bedrag terug te boeken.",
    "Ik heb een PayPal-geschil geopend.",
    "Składam chargeback w banku, mam dość.",
    "Złożyłam reklamację transakcji w banku.",
    "Jag har bestridit köpet hos banken.",
    "Jag har öppnat en tvist hos PayPal.",
    "Bankaya ters ibraz başvurusu yaptım.",
    "Harcama itirazı başlattım.",
    "カード会社にチャージバックを申請しました。",
    "カード会社に異議を申し立てました。",
    "我已经让银行拒付了。",
    "我在PayPal发起了争议。",
    "카드사에 결제 취소 이의신청 했습니다.",
    "은행에 분쟁 접수했습니다.",
    "طلبت من البنك استرجاع المبلغ وإلغاء العملية.",
    "فتحت نزاع في باي بال.",
    "Ich habe den Betrag zurückgebucht.",
    "Ich habe der Abbuchung bei meiner Bank widersprochen, die Lastschrift ist zurückgegeben.",
    "Mijn bank heeft het bedrag teruggeboekt.",
    "Ik laat het bedrag storneren.",
    "Ho richiesto lo storno alla banca.",
    "Pedi o estorno ao banco.",
    "我已经通过银行申请退单。",
    "I am a customer and I filed a chargeback.",
  ])("is heard in: %s", async (message) => {
    expect(await kindOf(message)).toBe("dispute");
  });

  it.each([
    "Can I do a chargeback?",
    "How does a PayPal dispute work?",
    "My bank will transfer the money on Monday.",
    "I opened a case with a screwdriver and it broke.",
    "Wie funktioniert der Käuferschutz?",
    "Wegen der Rücklastschrift wurde eine Gebühr berechnet.",
    "Wann bekomme ich mein Geld zurückgebucht?",
    "Comment fonctionne un litige PayPal ?",
    "Mon prélèvement a été rejeté faute de provision.",
    "¿Cómo abro una disputa?",
    "No hay disputa, solo quiero la factura.",
    "Quando cai o estorno?",
    "Quando arriva lo storno della fattura?",
    "Wanneer wordt het bedrag teruggeboekt?",
    "Kiedy dostanę zwrot na konto w banku?",
    "När kommer återbetalningen till banken?",
    "Banka hesabıma iade ne zaman yatar?",
    "銀行振込はできますか。",
    "可以用银行卡付款吗？",
    "은행 계좌로 환불되나요?",
    "متى يصل المبلغ إلى البنك؟",
    "Sie haben mich nicht zurückgerufen.",
    "Ich habe es bereits im Laden zurückgegeben, aber noch keine Gutschrift.",
    "Ich habe die Lampe gekauft und sie letzte Woche reklamiert.",
    "Sie haben meiner Kündigung widersprochen.",
    "Ich habe das Geld noch nicht zurückgebucht bekommen.",
    "我要退单，地址写错了",
    "我已经退单了，什么时候退款？我等了很久",
    "我已经申请退单，请取消发货。",
    "Ik heb het geld nog niet teruggeboekt gekregen.",
    "Het bedrag is nog niet door de bank teruggeboekt.",
    "Pedi o estorno no cartão há dez dias e não caiu.",
    "Solicitei o estorno no cartão e ainda não apareceu.",
    "Ho richiesto lo storno sulla carta dieci giorni fa.",
    "Ho chiesto lo storno alla vostra assistenza e la carta non mostra nulla.",
    "銀行口座への返金を依頼しましたが、まだ届きません。",
    "銀行口座に返金を申請しました。",
    "Mi banco ha devuelto el recibo por error, quiero pagarlo.",
    "Mi banco ha anulado mi tarjeta, ¿cómo cambio el pago?",
    "A customer filed a chargeback against us and I need to upload evidence.",
    "Our buyer opened a PayPal dispute and we have to answer it.",
    "Ein Kunde hat einen PayPal-Fall gegen uns eröffnet, wo lade ich Belege hoch?",
    "Un client a ouvert un litige PayPal contre nous.",
    "은행 계좌로 환불 취소 요청했어요",
  ])("is not heard in: %s", async (message) => {
    expect(await kindOf(message)).toBeNull();
  });
});

describe("the press", () => {
  it.each([
    "I'm a reporter with the Evening Post working on a story about customers whose photos leaked. Could you comment before 5 pm?",
    "This is a media enquiry: please send an official statement by noon.",
    "Ich bin Redakteurin beim Stadtanzeiger und schreibe über Datenpannen. Bis heute 17 Uhr bräuchte ich eine Stellungnahme.",
    "Presseanfrage: Wir bitten um eine Stellungnahme.",
    "Journaliste pour une émission de consommation, je prépare un reportage sur vos délais.",
    "Soy periodista y estamos preparando un reportaje sobre vuestros retrasos. ¿Queréis dar vuestra versión?",
    "Sono una giornalista e sto preparando un servizio sui vostri ritardi.",
    "Sou repórter do Jornal da Noite e preparo uma matéria sobre o vazamento de fotos.",
    "Ik ben journalist bij een regionale krant en schrijf over datalekken.",
    "Jestem dziennikarzem i przygotowuję artykuł o wycieku danych. Proszę o komentarz.",
    "Jag är reporter på lokaltidningen och gör en artikel om er. Vill ni ge en kommentar?",
    "Ben gazeteciyim, veri sızıntısı hakkında haber hazırlıyorum. Açıklama rica ederim.",
    "新聞社の記者です。写真流出について取材しております。コメントをいただけますか。",
    "我是晚报的记者，正在做一篇报道，请今天回应。",
    "한국일보 기자입니다. 사진 유출 건으로 취재 중인데 오늘까지 입장 부탁드립니다.",
    "أنا صحفي من جريدة المساء وأعد تقرير عن تسريب الصور.",
    "I am a producer at Channel Nine, preparing a story about your delays.",
    "Consumer editor with the Evening Post here, working on a piece about you. Any comment?",
    "フリーライターの田中です。貴社について取材しています。",
    "我是晚报的编辑，想采访你们。",
  ])("is heard in: %s", async (message) => {
    expect(await kindOf(message)).toBe("press");
  });

  it.each([
    "The photo editor in the app crashes, any comment?",
    "I'm a journalist and need an invoice for my order.",
    "I am a journalist, can I get a quote for 50 books?",
    "My journal arrived damaged.",
    "Der Redaktion unseres Vereinsblatts gefällt das Buch.",
    "Ich bin Journalistin und schreibe über mein Paket 1234, wo ist es?",
    "Je suis journaliste et j'attends ma facture.",
    "Soy periodista y os escribo sobre mi pedido.",
    "Sono giornalista, vorrei la fattura.",
    "Sou jornalista, onde está a minha encomenda?",
    "Ik ben journalist en ik mis mijn pakket.",
    "Jestem dziennikarką i proszę o fakturę.",
    "Jag är journalist och väntar på mitt paket.",
    "記事の作成機能はどこですか。",
    "我想订一份报纸。",
    "기자증 케이스 있나요?",
    "Your photo editor for Mac crashes. Is there an article about it?",
    "In the editor for tables I cannot leave a comment on a cell.",
    "The video producer from your team wrote an article about exports, and it is wrong.",
    "このライターの火がつきません。レビューにコメントしました。",
    "ライターのガスが切れました。記事を見ました。",
    "Ich bin Redakteurin und kann den Artikel über Spanien nicht speichern.",
    "Je suis rédactrice et je ne peux pas enregistrer l'article sur l'Espagne.",
    "Soy redactora y no puedo guardar el artículo sobre España.",
    "Sono redattrice e non riesco a salvare l'articolo sulla Spagna.",
    "Sou redatora e não consigo salvar o artigo sobre Espanha.",
    "Ik ben redacteur en kan het artikel over Spanje niet opslaan.",
    "Jag är redaktör och kan inte spara artikeln om Spanien. Kommentarer syns inte.",
    "我是编辑，评论功能打不开",
    "As the reporter of this ticket I cannot leave a comment on it.",
  ])("is not heard in: %s", async (message) => {
    expect(await kindOf(message)).toBeNull();
  });
});

describe("an account that somebody took over", () => {
  it.each([
    "someone got into my account and changed the email",
    "My account has been hijacked.",
    "Jemand hat mein Konto übernommen.",
    "Quelqu'un a piraté mon compte.",
    "Me han robado la cuenta y han comprado tarjetas regalo",
    "Mi hanno rubato l'account e hanno comprato buoni regalo con la mia carta",
    "Qualcuno è entrato nel mio account e ha cambiato la password",
    "Roubaram minha conta e fizeram compras no meu cartão",
    "Mijn account is gestolen en er zijn cadeaukaarten besteld",
    "Ktoś włamał się na moje konto i zmienił hasło",
    "Någon har tagit över mitt konto och beställt presentkort för 3000 kr",
    "Hesabım ele geçirildi.",
    "アカウントが乗っ取られたようです。",
    "有人盗用了我的账号。",
    "누군가 제 계정을 해킹해서 주문했어요.",
    "تم اختراق حسابي وغيروا كلمة السر",
  ])("is heard in: %s", async (message) => {
    expect(await kindOf(message)).toBe("takeover");
  });

  it.each([
    "Someone else paid with my account's gift card, that was my wife.",
    "Can my colleague take over my account?",
    "Wie kann ich mein Konto auf meine Frau übertragen?",
    "Je n'arrive plus à entrer dans mon compte.",
    "No puedo entrar en mi cuenta.",
    "Non riesco a entrare nel mio account.",
    "Não consigo entrar na minha conta.",
    "Ik kan niet meer in mijn account.",
    "Nie mogę zalogować się na moje konto.",
    "Jag kommer inte in på mitt konto.",
    "Hesabıma giremiyorum.",
    "アカウントに入れません。",
    "我登录不了账号。",
    "계정에 로그인이 안 돼요.",
    "لا أستطيع الدخول إلى حسابي.",
  ])("is not heard in: %s", async (message) => {
    expect(await kindOf(message)).toBeNull();
  });
});

describe("a consumer body that they turn to", () => {
  it.each([
    "If not I will report you to Trading Standards.",
    "Dann wende ich mich an die Verbraucherzentrale.",
    "Je vais vous signaler à la DGCCRF.",
    "Pondré una queja en la OMIC.",
    "Mi rivolgo ad Altroconsumo.",
    "Vou abrir reclamação no Procon.",
    "Anders stap ik naar de Geschillencommissie.",
    "Zgłoszę sprawę do UOKiK.",
    "Får jag inte pengarna tillbaka den här veckan anmäler jag er till ARN.",
    "Paramı iade etmezseniz tüketici hakem heyetine başvuracağım.",
    "消費生活センターに相談します。",
    "我要去12315投诉你们。",
    "소비자원에 신고하겠습니다.",
    "سأرفع شكوى إلى حماية المستهلك.",
    "Pondré una queja en consumo.",
    "Je vais porter plainte auprès de l'UFC-Que choisir.",
    "Je vous signale à l'association Que choisir.",
    "我要去工商局投诉你们。",
  ])("is heard in: %s", async (message) => {
    expect(await kindOf(message)).toBe("authority");
  });

  it.each([
    "I read about you on the Better Business Bureau page.",
    "Die Verbraucherzentrale empfiehlt Ihr Produkt.",
    "De Consumentenbond gaf jullie de beste test.",
    "La OCU os pone como la mejor compra.",
    "Konsumentverket rekommenderar er.",
    "Tüketici derneği sizi önerdi.",
    "消費者センターの近くに店舗はありますか。",
    "Je vous contacte car je ne sais pas que choisir entre les deux modèles.",
    "Je contacte le support : que choisir, le bleu ou le rouge ?",
    "我向工商银行转账了，还没到账",
    "我去工商所办执照，需要发票",
    "Quiero presentar una reclamación por el consumo de datos de mi factura.",
    "Queja: el consumo de batería es demasiado alto.",
    "Quiero reclamar el consumo de luz del mes pasado.",
  ])("is not heard in: %s", async (message) => {
    expect(await kindOf(message)).toBeNull();
  });
});

describe("nothing but a reproach of swindling", () => {
  it.each([
    "SCAM SCAM SCAM",
    "You are scammers!!!",
    "Ihr seid Betrüger!",
    "Bande d'escrocs",
    "estafadores",
    "sois unos estafadores",
    "golpistas",
    "siete dei truffatori",
    "oplichters!",
    "oszuści",
    "bedragare",
    "dolandırıcısınız",
    "詐欺",
    "骗子",
    "你们是骗子！",
    "사기꾼들",
    "نصابين",
  ])("is heard in: %s", async (message) => {
    expect(await kindOf(message)).toBe("swindlers");
  });

  it.each([
    "Is this a scam mail?",
    "I fear that I met scammers in your forum",
    "Wie erkenne ich Betrüger",
    "詐欺メールですか",
    "骗子冒充你们怎么办",
    "fraud alert settings",
  ])("is not heard in: %s", async (message) => {
    expect(await kindOf(message)).toBeNull();
  });
});

describe("whoever writes so", () => {
  it.each([
    ["es", "Voy a abrir una disputa en PayPal hoy mismo.", "chargeback|disputes the payment"],
    ["sv", "Jag har bestridit köpet hos banken.", "disputes the payment"],
    [
      "nl",
      "Ik ben journalist bij een regionale krant en schrijf over datalekken. Kunt u voor 17 uur reageren?",
      "the press asks",
    ],
    ["it", "Mi hanno rubato l'account e hanno comprato buoni regalo con la mia carta", "security"],
    ["tr", "Paramı iade etmezseniz tüketici hakem heyetine başvuracağım.", "authority"],
    ["sv", "bedragare", "accuses us"],
  ])("is handed over, and triage gives its reason (%s): %s", async (language, message, why) => {
    const engines = openEngines();
    const { abstained, sources } = await engines.reply.draft(draftRequest(message, { language }), call);
    expect(abstained).toContain("Hands over");
    expect(sources).toEqual([]);
    const { urgency, reason } = await engines.triage.classify({ subject: "", body: message, metadata: {} }, call);
    expect(["high", "urgent"]).toContain(urgency);
    expect(reason).toMatch(new RegExp(why, "u"));
    const reading = await engines.sentiment.analyze({ customerId: "1", channel: "chat", text: message, history: [] }, call);
    expect(reading.escalationRisk).toBeGreaterThanOrEqual(0.5);
    expect(reading.triggers).not.toEqual([]);
  });
});
