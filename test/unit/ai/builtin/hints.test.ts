/** Faults told beside praise, wishes for features, and who wants no more mail. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Embedder } from "../../../../src/ai/builtin/embedder/embedder.js";
import { startEmbedder } from "../../../../src/ai/builtin/embedder/start-embedder.js";
import { hintsIn } from "../../../../src/ai/builtin/reading/hints.js";
import { phrasesOf } from "../../../../src/ai/builtin/reply/phrases-of.js";
import { article, articles, call, draftRequest, openEngines } from "./open-engines.js";

const hints = (message: string) => hintsIn(message, () => Promise.resolve());

describe("a fault beside praise", () => {
  it.each([
    "I adore this app, but it freezes whenever I zoom.",
    "Beautiful calendar! May is printed upside down.",
    "Super App! Nur hängt sie sich beim Export auf.",
    "Tolles Buch, leider ist Seite 3 unscharf.",
    "Très beau livre, mais la page 8 est imprimée deux fois.",
    "Votre site est top, mais il se bloque au paiement.",
    "Me encanta, pero se cuelga al exportar.",
    "Precioso, aunque la portada está borrosa.",
    "Bellissima app, ma si blocca sempre.",
    "Adorei, mas o app fecha sozinho.",
    "Prachtig boek, alleen is pagina 2 onscherp.",
    "Świetna apka, ale wysypuje się przy starcie.",
    "Jättefin app, men den hänger sig ofta.",
    "Harika uygulama ama sürekli donuyor.",
    "とても気に入っていますが、アプリがよく落ちます。",
    "很喜欢你们的相册，不过第三页印歪了。",
    "정말 예쁜데 표지가 거꾸로 인쇄됐어요.",
    "تطبيق رائع لكنه يتوقف كل مرة.",
  ])("%s", async (message) => {
    expect((await hints(message)).faulty).toBe(true);
  });

  it.each([
    "I was worried it would crash but it did not. Lovely app!",
    "No more crashes since the update, thank you!",
    "You fixed the freezing so fast, brilliant.",
    "Endlich kein Absturz mehr, danke!",
    "Der Fehler ist behoben, die App stürzt nicht mehr ab. Danke!",
    "Aucun bug, bravo !",
    "Une belle plante verte en couverture, merci !",
    "Nunca se cuelga, una maravilla.",
    "Non si blocca mai, complimenti.",
    "Nunca trava, parabéns!",
    "Loopt nooit vast, top!",
    "Nigdy się nie zawiesza, super.",
    "Kraschar aldrig, toppen!",
    "Hiç donmuyor, süper.",
    "エラーが一切なく、快適です。",
    "从来没有闪退过，很好用。",
    "오류가 전혀 없어요, 최고!",
    "لا يتعطل أبدا، رائع",
  ])("none, or none any more: %s", async (message) => {
    expect((await hints(message)).faulty).toBe(false);
  });

  it.each([
    "The lamp hangs perfectly in our hall, thank you!",
    "Das Bild hängt auf dem Flur, danke!",
    "Der Spiegel hängt jetzt fest an der Wand, super!",
    "O vestido cai muito bem, obrigada!",
    "El vestido me cae genial, gracias",
    "汚れがきれいに落ちます、ありがとう",
    "油汚れもよく落ちて最高です",
  ])("what hangs, falls and comes off as it should is none: %s", async (message) => {
    expect((await hints(message)).faulty).toBe(false);
  });

  it.each([
    "Lovely app but it hangs a lot",
    "Schöne App, aber sie hängt sich auf",
    "Ótimo site, mas o sistema cai toda hora",
    "Buena app, pero se cae",
    "The app hangs in the middle of the export",
  ])("and what fails is still heard: %s", async (message) => {
    expect((await hints(message)).faulty).toBe(true);
  });
});

describe("a wish for a feature", () => {
  it.each([
    "It would be great if you added a night mode",
    "I wish there was a bigger font",
    "Es wäre super, wenn man Fotos zusammenführen könnte",
    "Ich würde mir mehr Vorlagen wünschen",
    "Ce serait génial d'avoir un mode sombre",
    "Sería ideal que añadieran más plantillas",
    "Me encantaría poder ver más formatos",
    "Sarebbe utile una modalità scura",
    "Seria bom ter mais modelos",
    "Het zou handig zijn als er een donkere modus kwam",
    "Fajnie by było, gdyby była ciemna wersja",
    "Det vore kul om ni kunde lägga till fler format",
    "Keşke karanlık mod olsa",
    "ダークモードを追加していただけると嬉しいです",
    "希望以后能增加更多模板",
    "다크 모드가 있으면 좋겠어요",
    "أتمنى لو تضيفون الوضع الليلي",
  ])("%s", async (message) => {
    expect((await hints(message)).featureAsked).toBe(true);
  });

  it.each([
    "It would be great if you could send the invoice",
    "Would be nice to have my refund today",
    "I would love to see my order soon",
    "Es wäre schön, wenn Sie mir die Rechnung schicken",
    "Ce serait bien de me rembourser",
    "Sería genial que me respondieran hoy",
    "Sarebbe bello ricevere una risposta oggi",
    "Seria ótimo receber o reembolso hoje",
    "Zou fijn zijn als jullie mijn pakket sturen",
    "Byłoby miło dostać odpowiedź dzisiaj",
    "Det vore bra om ni kunde svara idag",
    "早く返信していただけると嬉しいです",
    "希望能尽快退款",
    "오늘 환불해 주시면 감사하겠습니다",
    "Please add VAT number DE123 to invoice 44",
  ])("and no wish for something of their own: %s", async (message) => {
    expect((await hints(message)).featureAsked).toBe(false);
  });

  it.each([
    "I wish the app would open at all.",
    "Ce serait bien de pouvoir se connecter à l'application, elle plante.",
    "Me gustaría poder entrar en la aplicación.",
    "Gostaria de poder entrar no aplicativo.",
    "Mi piacerebbe poter accedere alla app",
    "Es wäre nett, wenn Sie die App wieder zum Laufen bringen, ich kann mehr nicht tun",
    "Keşke uygulama açılsa",
    "It would be great if you could add two more seats to the plan.",
    "Es wäre super, wenn man die Rechnungsadresse ändern könnte, sie ist falsch.",
    "Sería ideal tener la factura con más detalle del pedido 881.",
    "It would be nice to see the tracking, there is no option.",
  ])("nor for what should work, or be done for them: %s", async (message) => {
    expect((await hints(message)).featureAsked).toBe(false);
  });
});

describe("no more mail", () => {
  it.each([
    "Please stop sending me emails",
    "no more emails please",
    "Keine Mails mehr bitte",
    "Plus de pub, merci",
    "take me off your mailing list",
    "I don't want any more newsletters",
    "unsubscribe me from the newsletter",
    "Bitte den Newsletter abbestellen",
    "Hört auf, mir Werbung zu schicken",
    "Bitte keine Werbung mehr",
    "Je ne veux plus recevoir vos mails",
    "désabonnez-moi de la newsletter",
    "Dejen de enviarme publicidad",
    "quiero darme de baja del boletín",
    "Non voglio più ricevere newsletter",
    "Basta email",
    "Parem de me mandar e-mails",
    "Não quero receber mais propaganda",
    "Geen nieuwsbrieven meer",
    "Schrijf mij uit voor de nieuwsbrief",
    "Proszę nie wysyłać mi więcej maili",
    "Nie chcę więcej waszych reklam",
    "Sluta mejla mig",
    "Inga fler nyhetsbrev",
    "Bana mail atmayın",
    "Bülten almak istemiyorum",
    "メルマガを停止してください",
    "广告不要！退订",
    "别再给我发邮件了",
    "광고 메일 그만 보내세요",
    "لا ترسلوا لي رسائل",
  ])("%s", async (message) => {
    expect((await hints(message)).noMail).toBe(true);
  });

  it.each([
    "I don't get any emails from you",
    "I have received no more emails since Monday",
    "cancel my subscription",
    "How do I unsubscribe from Plus?",
    "Where do I stop the deliveries",
    "Ich bekomme keine Mails von euch",
    "Ich habe keine Mail erhalten",
    "Ich bekomme seit Montag keine Mails mehr",
    "Je ne reçois plus de mails",
    "Ik krijg geen mails meer",
    "Je ne reçois plus les mails",
    "Je veux me désabonner de l'offre Plus",
    "No me llega ningún correo",
    "No recibo los correos",
    "Non ricevo le email",
    "Não recebi o e-mail",
    "Ik krijg geen mail met de code",
    "Nie dostałam maila",
    "Jag får inga mejl från er",
    "Mail gelmedi",
    "メールが届きません",
    "没收到邮件",
    "메일이 안 와요",
    "لم تصلني رسالة التفعيل",
  ])("and not who misses it: %s", async (message) => {
    expect((await hints(message)).noMail).toBe(false);
  });

  it.each([
    "Ich kann keine Mails mehr senden.",
    "Seit gestern gehen keine Mails mehr raus.",
    "Es werden keine E-Mails mehr versendet.",
    "Le logiciel n'envoie plus d'e-mails.",
    "Je ne peux plus recevoir de mails.",
    "Er worden geen mails meer verstuurd.",
    "Det skickas inga mejl från systemet.",
    "Since yesterday no more emails sync.",
    "Since the update no more messages arrive.",
    "You never send me emails",
    "El sistema deja de enviar correos",
    "メール配信が停止しています。",
    "ライブ配信が停止しました",
    "系统停止发送通知",
    "메일 발송이 중단됐어요.",
    "메일을 안 받았어요",
    "No me enviaron el correo de confirmación.",
    "Ancora niente email con il codice.",
    "Non voglio perdere le mail",
    "Ich will keine Mails verlieren",
    "No quiero perder mis correos",
  ])("nor who tells of an outage: %s", async (message) => {
    expect((await hints(message)).noMail).toBe(false);
  });

  it.each([
    "我要取消订阅，不要再扣款了",
    "退订会员",
    "I want to opt out of auto-renewal.",
    "Please take me off the waiting list",
    "Je veux me désinscrire du cours de yoga.",
    "Arrêtez de m'envoyer des factures",
    "Smettete di mandare il pacco sbagliato",
    "Parem de mandar cobranças",
    "Ik wil mijn zoon afmelden voor zwemles.",
    "Ik kan me niet afmelden op mijn telefoon.",
    "Proszę nie wysyłać paczki",
    "Sluta skicka fel varor",
    "İstek listesinden ürünü çıkarın",
  ])("nor who cancels something else: %s", async (message) => {
    expect((await hints(message)).noMail).toBe(false);
  });

  it.each([
    "opt me out of marketing emails",
    "Please don't send me any more newsletters",
    "Bitte schicken Sie mir keine Mails mehr",
    "Ne m'envoyez plus de mails",
    "Arrêtez de m'envoyer des pubs",
    "No me envíen más correos",
    "Smettete di mandarmi email",
    "Ik wil geen mails meer ontvangen",
    "Beni listenizden çıkarın",
    "配信停止をお願いします。メルマガは不要です",
    "请退订邮件",
    "메일 발송을 중단해 주세요",
  ])("and it is still heard: %s", async (message) => {
    expect((await hints(message)).noMail).toBe(true);
  });
});

describe("what drafts make of them", () => {
  let embedder: Embedder;
  beforeAll(() => {
    embedder = startEmbedder();
  });
  afterAll(() => embedder.close());
  const newsletter = article(
    "newsletter",
    "Unsubscribe from our newsletter",
    "Every newsletter has a link to unsubscribe at its end. You can also stop all marketing emails under Account, Notifications.",
  );
  const draft = (message: string, language = "en", list = articles) =>
    openEngines({ embedder, list }).reply.draft(draftRequest(message, { language }), call);

  it.each([
    ["en", "Great service as always, thank you! The export still freezes at 90% though."],
    ["fr", "J'adore votre appli, bravo ! Par contre elle plante dès que j'ajoute une photo."],
    ["tr", "Uygulamanızı çok seviyorum, elinize sağlık! Ama her kaydettiğimde çöküyor."],
  ])("nobody is only thanked for praise beside a fault (%s): %s", async (language, message) => {
    const { text } = await draft(message, language);
    expect(text).not.toContain(phrasesOf(language).phrases.welcome.friendly);
    expect(text).not.toContain(phrasesOf(language).phrases.welcome.empathetic);
  });

  it.each([
    ["ja", "縦書きに対応していただけると嬉しいです。"],
    ["es", "Estaría genial que hubiera modo oscuro."],
    ["en", "would be cool if you could add a dark mode"],
  ])("a wish is passed on (%s): %s", async (language, message) => {
    const { text, sources } = await draft(message, language);
    expect(sources).toEqual([]);
    expect(text).toContain(phrasesOf(language).phrases.noted);
  });

  it("who wants no more mail gets the article on it alone", async () => {
    const without = await draft("stop emailing me");
    expect(without.sources).toEqual([]);
    expect(without.text).toContain(phrasesOf("en").phrases.noted);
    const { sources } = await draft("Unsubscribe me from the newsletter, stop the marketing emails", "en", [
      ...articles,
      newsletter,
    ]);
    expect(sources.map(({ title }) => title)).toEqual(["Unsubscribe from our newsletter"]);
  });

  it("praise without a word of thanks may mock, and is not sent unread", async () => {
    const { confidence } = await draft("Bravo, quelle rapidité ! Un mois pour un colis, record battu.", "fr");
    expect(confidence ?? 1).toBeLessThanOrEqual(0.5);
  });
});
