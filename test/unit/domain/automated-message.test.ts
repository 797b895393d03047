/** Which messages nobody waits behind, and which are a customer's who writes about such messages. */
import { describe, expect, it } from "vitest";
import { automatedMessage } from "../../../src/domain/mail/automated-message.js";

const AUTO_REPLIES: Readonly<Record<string, readonly string[]>> = {
  en: [
    "Automatic reply: We are closed until 3 January.",
    "[Automatic reply] We are closed for Christmas. We will answer from 2 January.",
    "I am out of the office until Monday and will answer then.",
    "I am out of the office until Monday.",
    "Automatic reply: Your ticket 4711\n\nThank you for your email. I am currently out of office with limited access to my inbox. For urgent matters please contact sam@example.com.",
    "Out of Office Re: Your order\nHi there, I'm away on annual leave until 14 August. If it is urgent, please call my colleague Ana on +44 20 7946 0000.\n\nKind regards\nBen",
    "Thanks for your message. I'm on parental leave until March and not reading emails. Please write to team@example.com.",
    "Hello,\n\nI will be out of the office from 3 May to 9 May and will reply to your message upon my return.",
    "This is an automatically generated reply. We have received your message and will get back to you within two working days.",
    "Hi, thanks for reaching out! I'm OOO until 6 January. For anything urgent, please reach out to my colleague Kim (kim@example.com). Best, Lee",
    "I'm on maternity leave until September. Please contact Anna Smith at anna@example.com in my absence.",
    "Out of office until Monday.",
    "I am out of the office today, Tuesday, May 4th.",
    "I am currently on vacation. I cannot read your message before 5 May; it will not be forwarded.",
  ],
  de: [
    "Guten Tag, vielen Dank für Ihre E-Mail. Ich bin bis einschließlich 15. August abwesend und werde Ihre Nachricht danach beantworten. Mit freundlichen Grüßen",
    "Ich bin erst ab Montag wieder im Büro. In dringenden Fällen rufen Sie bitte meine Kollegin an.",
    "Abwesenheitsnotiz: Ich bin bis zum 3. nicht im Büro.",
    "Automatische Antwort: Unsere Praxis hat Betriebsferien bis 9. Januar.",
    "Automatische Antwort: Ihre Anfrage\n\nVielen Dank für Ihre Nachricht. Ich bin derzeit nicht im Büro und ab dem 12. Mai wieder erreichbar. In dringenden Fällen wenden Sie sich bitte an meine Kollegin Frau Weber.",
    "Sehr geehrte Damen und Herren,\nich bin vom 1. bis 14. August nicht im Büro. Ihre E-Mail wird nicht weitergeleitet.",
    "Ich bin bis 24.12. im Urlaub und habe keinen Zugriff auf meine Mails. Bitte wenden Sie sich an info@example.com.",
  ],
  fr: [
    "Réponse automatique : je suis absente jusqu'au 4 mai.",
    "Bonjour, je suis absent du bureau jusqu'au 12 mai inclus. En cas d'urgence, merci de contacter mon collègue à paul@example.com.",
    "Je suis actuellement en congés, je répondrai à votre message à mon retour.",
  ],
  es: [
    "Respuesta automática: Estoy fuera de la oficina hasta el lunes.",
    "Hola, estoy fuera de la oficina hasta el 3 de junio con acceso limitado al correo. Para asuntos urgentes, por favor contacte con Ana.",
    "Gracias por su mensaje. Estoy de vacaciones y le responderé a mi regreso.",
  ],
  it: [
    "Sono fuori ufficio fino al 5, leggerò la Sua mail al rientro",
    "Risposta automatica: sono fuori ufficio fino al 20 agosto.",
    "Buongiorno, sono fuori ufficio fino al 20 agosto. Per urgenze potete contattare la collega Rossi.",
    "Grazie per il messaggio. Sono in ferie e risponderò al mio rientro.",
  ],
  pt: [
    "Encontro-me de férias até 5 de maio. Assuntos urgentes: geral@example.com",
    "Resposta automática: Estou fora do escritório até segunda-feira.",
    "Olá, estou de férias até dia 10 e responderei quando voltar. Em caso de urgência, por favor contacte a Maria.",
  ],
  nl: [
    "Automatisch antwoord: Ik ben afwezig tot 4 mei.",
    "Ik ben tot en met 4 mei niet op kantoor. Voor dringende zaken kunt u contact opnemen met mijn collega.",
  ],
  sv: [
    "Jag är på semester till och med 5 augusti och läser inte min mejl.",
    "Autosvar: Jag är på semester till den 5 augusti.",
    "Tack för ditt mejl. Jag är inte på kontoret och svarar när jag är tillbaka. Vid brådskande ärenden, kontakta min kollega.",
  ],
  pl: [
    "Przebywam na urlopie do 5 maja, w sprawach pilnych proszę dzwonić do biura.",
    "Automatyczna odpowiedź: Przebywam na urlopie do 5 maja.",
    "Dzień dobry, jestem poza biurem do 5 maja. W pilnych sprawach proszę o kontakt z Anną Nowak.",
  ],
  tr: [
    "Otomatik yanıt: 5 Mayıs'a kadar ofis dışındayım.",
    "Merhaba, 5 Mayıs'a kadar izindeyim. Acil durumlarda lütfen ekip@example.com adresine yazın.",
  ],
  ja: [
    "自動返信: ただいま休暇中です。",
    "お問い合わせありがとうございます。このメールは自動返信です。5月5日まで不在にしております。",
  ],
  ko: [
    "[자동응답] 5월 5일까지 부재중입니다. 급하신 분은 대표번호로 연락 주세요.",
    "자동 응답: 5월 5일까지 휴가 중입니다.",
    "안녕하세요. 5월 5일까지 부재중입니다. 급한 용무는 동료에게 연락해 주세요.",
  ],
  zh: ["自动回复:我正在休假,5月5日回来。", "您好,我目前不在办公室,回来后会尽快回复您的邮件。紧急事宜请联系我的同事。"],
  ar: [
    "أنا في إجازة حتى 5 مايو، للأمور العاجلة يرجى التواصل مع المكتب",
    "رد تلقائي: أنا خارج المكتب حتى يوم الاثنين.",
    "أنا في إجازة حتى 5 مايو وسأرد على رسالتكم عند عودتي.",
  ],
};

const BOUNCES: Readonly<Record<string, readonly string[]>> = {
  en: [
    "Delivery Status Notification (Failure): your message could not be delivered to ana@example.com",
    "Address not found\nYour message wasn't delivered to ana@example.com because the address couldn't be found.\nLEARN MORE: https://support.google.com/mail/?p=NoSuchUser\n550 5.1.1 The email account that you tried to reach does not exist.",
    "Sorry, we were unable to deliver your message to the following address. <ana@example.com>: 554: delivery error",
    "The following message to <ana@example.com> was undeliverable. The reason for the problem: 5.1.0 - Unknown address error 550-'5.1.1 User unknown'",
    "Undeliverable: Re: My order is late\nexample.com rejected your message to the following email addresses: ana@example.com.",
    "Delivery incomplete\nThere was a temporary problem delivering your message to ana@example.com. Gmail will retry for 46 more hours.",
    "Delivery has failed to these recipients or groups:\n\nana@example.com\nThe email address you entered couldn't be found. Please check the recipient's email address and try to resend the message.",
    "Undeliverable: Your ticket 4711\nYour message to ana@example.com couldn't be delivered.",
    "This is the mail system at host mx.example.com.\n\nI'm sorry to have to inform you that your message could not be delivered to one or more recipients. It's attached below.\n\n<ana@example.com>: host mx said: 550 5.1.1 User unknown\n\n---- Original message ----\nCan we help you any further?",
    "From: MAILER-DAEMON@example.com\nHi. This is the qmail-send program at example.com.\nI'm afraid I wasn't able to deliver your message to the following addresses.\n<ana@example.com>: 550 5.1.1 no such user",
    "This message was created automatically by mail delivery software.\nA message that you sent could not be delivered to one or more of its recipients: ana@example.com, mailbox is full",
  ],
  de: [
    "Fehler bei der Nachrichtenzustellung an folgende Empfänger oder Gruppen:\nana@example.com\nDie eingegebene E-Mail-Adresse konnte nicht gefunden werden.",
    "Unzustellbar: Ihre Anfrage\nIhre Nachricht an ana@example.com konnte nicht zugestellt werden.",
    "Adresse nicht gefunden\nIhre Nachricht wurde nicht an ana@example.com zugestellt, weil die Adresse nicht gefunden wurde.",
  ],
  fr: [
    "Adresse introuvable\nVotre message n'a pas été remis à ana@example.com, car l'adresse est introuvable.",
    "Échec de la remise à ces destinataires ou groupes :\nana@example.com",
  ],
  es: [
    "No se ha encontrado la dirección\nTu mensaje no se ha entregado a ana@example.com.",
    "No se pudo entregar el mensaje a ana@example.com.",
  ],
  it: ["Indirizzo non trovato\nIl tuo messaggio non è stato recapitato a ana@example.com."],
  pt: ["Endereço não encontrado\nA sua mensagem não foi entregue a ana@example.com."],
  nl: ["Adres niet gevonden\nJe bericht is niet bezorgd bij ana@example.com."],
  sv: ["Adressen hittades inte\nDitt meddelande kunde inte levereras till ana@example.com."],
  pl: ["Nie znaleziono adresu\nTwoja wiadomość nie została dostarczona do ana@example.com."],
  tr: ["Adres bulunamadı\nİletiniz ana@example.com adresine teslim edilemedi."],
  ja: ["アドレス不明\nana@example.com にメールを配信できませんでした。"],
  ko: ["주소를 찾을 수 없음\nana@example.com(으)로 메일을 전송하지 못했습니다."],
  zh: ["找不到地址\n您的邮件未能送达 ana@example.com。"],
  ar: ["لم يتم العثور على العنوان\nلم يتم تسليم رسالتك إلى ana@example.com."],
};

const ADVERTISING: Readonly<Record<string, readonly string[]>> = {
  en: [
    "We came across your website and noticed you are not on the first page of Google. Our agency offers SEO at affordable rates.",
    "Hello, we offer premium links and guest posts on DA60+ sites. Only $49 per link. Shall I send our price list?",
    "Congratulations!! Your business has been selected for an award. Pay the handling fee within 72h.",
    "Hi, are you the right person for marketing? We help brands double their online sales. Reply STOP to opt out.",
    "Dear Sir, we are a leading manufacturer of packaging. Our catalogue is attached, best prices, FOB Shenzhen.",
    "FINAL NOTICE: your domain example.com expires today. Failure to renew means loss of search engine rankings. Renew here.",
    "My name is Tom and my team builds verified contacts. Our company helps founders with lead generation. Shall I send you our rates?",
  ],
  de: ["Guten Tag, unsere Agentur bietet SEO und hochwertige Backlinks. Wir bieten Ihnen mehr Umsatz."],
  fr: ["Bonjour, notre agence est spécialisée en SEO. Nous proposons des backlinks de qualité à vos sites."],
  es: ["Hola, ofrecemos SEO y backlinks para su web. Nuestra agencia le consigue más clientes."],
  it: ["Buongiorno, la nostra agenzia offre servizi SEO. Offriamo backlink di qualità e più clienti."],
};

const CUSTOMERS: Readonly<Record<string, readonly string[]>> = {
  en: [
    "[Auto-reply] Our customers get it twice. I will get back to you with examples.",
    "Auto-reply] Our customers get it twice. I will get back to you with examples.",
    "Automatic reply: it tells customers we are closed",
    'Your ad says "earn $500 from home, click here". Is it yours?',
    'Our course page "Make money from home" shows an error: https://example.com/course',
    "12,000 subscribers are missing from the list https://app.example.com/lists/3",
    "Counter shows 300 likes instead of 400 https://example.com/p",
    "I get an error when I turn on the automatic reply in settings, can you help?",
    "How do I unsubscribe from the newsletter?",
    "My SEO report is empty since the update.",
    "We sell pottery and would like to offer links to our shop in your app. Can you send us a price list?",
    "I was charged a processing fee twice.",
    "Can I book a call with your sales team about 40 seats?",
    "The mail to my colleague came back, what is wrong with the invitation?",
    "My order was returned as undeliverable. Please send it again.",
    "Tracking says undelivered. Where is my parcel?",
    "The parcel could not be delivered to my address in Leeds.",
    "The delivery has failed twice. I want my money back!",
    "Delivery incomplete: two of five items are missing.",
    "When I type my street at checkout it says address not found. What should I do?",
    "Address not found is all your checkout says.",
    "I only got an automatic reply from you yesterday and nobody has answered my question.",
    "Your auto-reply said 24 hours, it has been three days now.",
    "I am currently on vacation and cannot log in to the app.",
    "How do I set up an out of office message in your app",
    "Out of office message is not sent to external people.",
    "Auto-reply: keeps going out twice to every client.",
    "I'm on vacation until Friday, please deliver my parcel after that.",
    "I am out of office until the 5th. Please hold my order until then.",
    "I will be away from 3 May to 9 May and want to pause my subscription.",
    "I am on parental leave until March and still get billed for my seat.",
    "The invitation bounced with 550 5.1.1 and I do not know why.",
    "My mail to billing@example.com came back: Delivery Status Notification (Failure). Please tell me the right address.",
    "Undeliverable mails pile up in my campaign, the bounce rate is 40 %.",
    "Delivery Status Notification (Failure) is what I get when I write to help@example.com.",
    "My invoice to ana@example.com could not be delivered. Can you resend it?",
    "The domain renewal fails: I click pay now and my card is declined.",
    "I bought crypto with your app and the processing fee was charged twice.",
    "What affordable rates do you have for the SEO reports?",
    "My website traffic fell after your search engine ranking change, and the free trial of our plan ended.",
    "I am not interested in the newsletter any more, and opt-out does not work.",
    "We are out of office supplies, please add 10 boxes to the order.",
    "I was out of the office when the courier came, the parcel went back to the depot.",
    "I am on leave until June and my manager wants to take over my seat. His address is tom@example.com.",
    "Emails to ana@example.com bounce with 550 5.1.1 User unknown since we changed the domain.",
    "Your message to ana@example.com never reached her, she has changed her address to ana2@example.com.",
    "Thanks for your reply. I am on vacation until Friday so I need the refund before that.",
    "We help brands with packaging and want to buy 40 seats of the wholesale prices plan.",
    "I never received your automatic response, and my delivery status notification is switched on.",
  ],
  de: [
    "Abwesenheitsnotiz: sie sagt Kunden, wir haben geschlossen",
    'Der Kurs "Geld von zu Hause verdienen" lädt nicht: https://example.com/kurs',
    "Die Sendung ist unzustellbar, bitte nochmal schicken.",
    "Adresse nicht gefunden: ana@example.com lässt sich nicht einladen.",
    "Unzustellbar: so steht es in der Sendungsverfolgung, und ich war zu Hause.",
    "Ich habe nur eine automatische Antwort bekommen, seitdem meldet sich niemand.",
    "Wie richte ich eine Abwesenheitsnotiz ein",
    "Die Abwesenheitsnotiz wird nicht verschickt.",
    "Ich bin bis Freitag nicht im Büro, bitte liefern Sie das Paket erst danach.",
    "Ich bin derzeit im Urlaub und kann mich nicht anmelden.",
    "Meine Rechnung an ana@example.com konnte nicht zugestellt werden, bitte erneut senden.",
  ],
  fr: [
    "Gagnez 50 points ne marche pas, https://example.com",
    "Je n'ai reçu qu'une réponse automatique, et personne ne m'a répondu depuis.",
    "Le colis n'a pas pu être livré à mon adresse, merci de le renvoyer.",
    "Comment activer la réponse automatique",
    "Je suis en vacances jusqu'au 12 mai et je n'arrive pas à me connecter.",
    "Adresse introuvable : c'est ce que dit votre site quand je saisis ma rue.",
  ],
  es: [
    "Solo he recibido una respuesta automática y nadie me contesta.",
    "Mi pedido no se pudo entregar, por favor envíenlo otra vez.",
    "Estoy de vacaciones hasta el lunes y no puedo entrar en mi cuenta.",
    "La respuesta automática no funciona desde ayer.",
  ],
  it: [
    "Sono in ferie, leggerò il contratto dopo",
    "Ho ricevuto solo una risposta automatica e nessuno mi ha più scritto.",
    "Il pacco non è stato recapitato al mio indirizzo.",
    "Sono in ferie fino a lunedì e non riesco ad accedere.",
    "Il messaggio fuori ufficio non parte.",
  ],
  pt: [
    "Só recebi uma resposta automática e ninguém me respondeu.",
    "A encomenda não foi entregue na minha morada.",
    "Estou de férias até segunda e não consigo entrar na conta.",
  ],
  nl: [
    "Ik kreeg alleen een automatisch antwoord en daarna niets meer.",
    "Mijn pakket is niet bezorgd, stuur het opnieuw alstublieft.",
    "Ik ben tot vrijdag niet op kantoor, bezorg het pakket graag daarna.",
  ],
  sv: [
    "Jag är på semester och appen läser inte mitt kort",
    "Jag fick bara ett autosvar och sedan inget mer.",
    "Jag är på semester till fredag och kan inte logga in.",
  ],
  pl: [
    "Jestem na urlopie, a paczka w sprawach pilnych zginęła",
    "Dostałem tylko automatyczną odpowiedź i od tego czasu cisza.",
    "Przebywam na urlopie do piątku i nie mogę się zalogować.",
  ],
  tr: ["Sadece otomatik yanıt geldi, üç gündür kimse dönmedi.", "5 Mayıs'a kadar izindeyim ve hesabıma giremiyorum."],
  ja: [
    "自動返信しか届かず、返事がありません。",
    "休暇中ですが、ログインできません。",
    "荷物が宛先不明で戻りました。再送してください。",
  ],
  ko: ["휴가 중이라 급하신 분께 택배 전달 부탁", "자동 응답만 받았고 아직 답변이 없습니다.", "휴가 중인데 로그인이 안 됩니다."],
  zh: ["我只收到了自动回复,三天没有人处理。", "我正在休假,无法登录账户。"],
  ar: ["لم أتلق سوى رد تلقائي ولم يجبني أحد.", "أنا في إجازة ولا أستطيع تسجيل الدخول."],
};

const casesOf = (texts: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(texts).flatMap(([language, all]) => all.map((text) => [language, text] as const));

describe.each([
  ["auto-reply", AUTO_REPLIES],
  ["delivery-failure", BOUNCES],
  ["advertising", ADVERTISING],
] as const)("nobody waits behind: %s", (kind, texts) => {
  it.each(casesOf(texts))("%s: %s", (_, text) => {
    expect(automatedMessage(text)).toBe(kind);
  });
});

describe("a customer who writes about such messages", () => {
  it.each(casesOf(CUSTOMERS))("%s: %s", (_, text) => {
    expect(automatedMessage(text)).toBeNull();
  });
});
