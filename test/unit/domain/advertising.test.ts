/** What is offered to a shop in fourteen languages, and customers who write in words alike. */
import { describe, expect, it } from "vitest";
import { automatedMessage } from "../../../src/domain/mail/automated-message.js";

/** By what they are built like, whatever they sell. */
const OFFERS_TO_US: Readonly<Record<string, readonly string[]>> = {
  en: [
    "Greetings! Your competitors are getting all the clicks. Our growth team will triple your organic reach in 90 days. Worth a 10 minute chat?",
    "Hey, quick question: who handles procurement at your company? We supply eco mailers to brands like yours.",
    "I'm a freelance developer and can speed up your Shopify store. Should I share a few ideas?",
    "Hi, I run a small video studio. We produce product videos for shops like yours from 99 dollars. Can I send you samples?",
    "Good day, our company exports cotton bags from India. Are you interested in our price list?",
    "We noticed that your site is not mobile friendly. Our developers can fix your website within a week. Shall we schedule a call?",
    "Hi there, I noticed your shop has no reviews widget. We can redesign your product pages and double your conversion. Would you be open to a short call?",
    "Hello, we build custom mobile apps for retailers at a fraction of the usual cost. May I send you our portfolio?",
    "Following up on my previous email about link placements on your blog. Let me know if you're interested.",
    "Do you need a business loan? We offer funding from 10k to 500k at 3 %. Apply now on WhatsApp.",
    "Our virtual assistants can take care of your inbox for $5 an hour. Interested?",
  ],
  de: [
    "Hallo, wir übernehmen Ihre Buchhaltung ab 49 Euro im Monat. Wann passt Ihnen ein kurzes Telefonat?",
    "Sehr geehrter Herr Geschäftsführer, steigern Sie jetzt Ihren Umsatz mit unseren Google-Bewertungen! Jetzt Angebot sichern.",
    "Hallo, ich bin Influencerin mit 80.000 Followern und würde gern mit Ihrer Marke kooperieren. Darf ich Ihnen mein Mediakit schicken?",
    "Guten Tag, wir vermitteln IT-Fachkräfte an Unternehmen wie Ihres. Hätten Sie nächste Woche Zeit für ein kurzes Gespräch?",
    "Guten Tag, wir helfen Unternehmen wie Ihrem, bei Google besser gefunden zu werden. Darf ich Ihnen eine kostenlose Analyse Ihrer Website schicken?",
    "Sehr geehrte Damen und Herren, wir gestalten Ihre Homepage neu, schon ab 299 Euro. Haben Sie Interesse an einem unverbindlichen Gespräch?",
  ],
  fr: [
    "Nous sommes une agence web et pouvons améliorer votre site. Seriez-vous disponible pour un appel ?",
    "Bonjour, je suis rédactrice web et je peux rédiger les fiches produits de votre boutique. Souhaitez-vous voir mes tarifs ?",
    "Bonjour, nous fabriquons des emballages écologiques pour les marques comme la vôtre. Puis-je vous envoyer notre catalogue ?",
    "Bonjour, notre équipe peut améliorer le référencement de votre site sur Google. Puis-je vous envoyer un devis gratuit ?",
    "Bonjour, nous aidons les boutiques en ligne à trouver plus de clients. Seriez-vous intéressé par un audit gratuit de votre site ?",
  ],
  es: [
    "Estimados, somos fabricantes de envases en China y podemos ofrecerles los mejores precios. ¿Les envío nuestro catálogo?",
    "Hola, ofrecemos préstamos para empresas con aprobación en 24 horas. Contáctenos por WhatsApp.",
    "Hola, podemos posicionar su página web en los primeros lugares de Google. ¿Le gustaría recibir un presupuesto sin compromiso?",
    "Buenas, diseñamos tiendas online y podemos renovar la suya. ¿Le envío una propuesta?",
  ],
  it: [
    "Gentili signori, la nostra agenzia aiuta gli e-commerce a vendere di più. Possiamo fissare una breve chiamata?",
    "Salve, offriamo finanziamenti rapidi alle imprese. Scrivici su WhatsApp per un preventivo gratuito.",
    "Buongiorno, ci occupiamo di SEO e possiamo far crescere il vostro negozio online. Vi interessa una consulenza gratuita?",
    "Salve, realizziamo siti web e possiamo rifare il vostro a un prezzo imbattibile. Posso mandarvi una proposta?",
  ],
  pt: [
    "Boa tarde, criamos lojas virtuais que vendem mais. Gostaria de receber um orçamento?",
    "Olá, vi o site da vossa empresa e podemos colocá-lo na primeira página do Google. Posso enviar uma proposta?",
    "Olá, somos uma agência de marketing digital e podemos aumentar as vendas da sua loja. Posso enviar uma proposta sem compromisso?",
  ],
  nl: [
    "Wij zijn een bureau en kunnen uw website hoger in Google krijgen. Kunnen we een afspraak inplannen?",
    "Hallo, ik zag dat uw website traag laadt. Wij maken websites sneller. Interesse in een gratis scan?",
    "Beste, wij leveren verpakkingen aan webshops. Mag ik u onze brochure sturen?",
    "Goedendag, wij kunnen uw website hoger in Google krijgen. Mag ik u een vrijblijvende offerte sturen?",
  ],
  pl: [
    "Dzień dobry, oferujemy tworzenie stron internetowych dla firm. Czy mogę przesłać ofertę?",
    "Dzień dobry, pomagamy sklepom internetowym zdobywać więcej klientów. Czy mogę przesłać bezpłatną ofertę dla Państwa strony?",
  ],
  sv: ["Hej! Vi hjälper företag att synas bättre på Google. Får jag skicka ett kostnadsfritt förslag för er hemsida?"],
  tr: ["Merhaba, web sitenizi Google'da üst sıralara taşıyabiliriz. Size ücretsiz bir teklif gönderebilir miyim?"],
  ja: [
    "突然のメール失礼いたします。貴社の集客をお手伝いできればと思いご連絡しました。資料をお送りしてもよろしいでしょうか。",
    "はじめまして。弊社はホームページ制作会社です。御社のサイトを格安でリニューアルいたします。一度お打ち合わせのお時間をいただけないでしょうか。",
  ],
  zh: [
    "你好，我司专业提供亚马逊测评服务，可快速提升贵店销量，欢迎咨询。",
    "老板您好，需要办理贷款吗？利息低，放款快，加微信了解。",
    "您好，我们公司专业做网站优化，可以帮贵公司提高排名，有需要请加微信联系。",
  ],
  ko: ["안녕하세요, 저희는 마케팅 전문 대행사입니다. 귀사의 매출을 올려 드릴 수 있습니다. 무료 상담을 제안드립니다."],
  ar: [
    "مرحبا، نحن شركة تسويق إلكتروني ويمكننا تحسين ظهور موقعكم في جوجل. هل يمكنني إرسال عرض سعر مجاني؟",
    "نحن شركة تسويق إلكتروني، وسنساعدكم على زيادة مبيعاتكم.",
    "نحن شركة متخصصة ونحن هنا لنساعدكم على تطوير متجركم.",
    "نحن شركة تسويق إلكتروني ونعمل ولنساعدكم في زيادة مبيعاتكم.",
    "نحن وكالة تسويق، فسنساعدك على رفع مبيعاتكم.",
    "نحن شركة تسويق إلكتروني، وسيمكننا تحسين ظهور موقعكم في جوجل.",
  ],
};

/** Customers with a word of such offers. */
const ASKED_OF_US: Readonly<Record<string, readonly string[]>> = {
  en: [
    "I am a web developer. Would you be open to a quick call about the API limits?",
    "We are an agency. Can we schedule a call to talk about your API?",
    "We are a design studio. Could we have a quick chat about the onboarding?",
    "Could I send you samples of the damage? I supply pictures too",
    "Hi, can I get a quote for 20 seats? Are you available for a call tomorrow?",
    "Where can I get a refund for 2 items? I supply photos.",

    "Hi, I run a shop in Leeds and would love to stock your lamps. Could you send over your wholesale price list?",
    "Our team can't open your website since Monday, could someone call us?",
    "Could I share a screenshot of the error with you?",
    "Hi, we run a small café and would like to buy 200 bags a month. Can you send me a quote?",
    "Can I get a proposal for our office, we need 20 kg a month",
    "May I send you a photo of the broken lamp?",
    "I noticed your website shows the wrong price for the sensor. Can you check?",
    "We can't log in to our account since your update. Interested in a quick call to sort this out?",
    "Did you get a chance to look at my last email about the missing adapter?",
    "Can you help us with marketing material? We sell your lamps in our shop.",
    "Could you redesign your website? It's impossible to find the cancel button.",
    "Your app says I can increase my sales with the boost plan, what does it cost?",
  ],
  de: [
    "Guten Tag, wir sind eine kleine Agentur und hätten Interesse an einem Gespräch über Ihre Tarife.",

    "Kann ich Ihnen meine Steuernummer schicken, damit die Rechnung stimmt? Unser Unternehmen braucht sie so.",
    "Wir sind eine Agentur und nutzen Ihr Tool für unsere Kunden. Wie füge ich einen Nutzer hinzu?",
    "Wir sind ein Café und möchten Bohnen in größeren Mengen kaufen. Können Sie mir ein unverbindliches Angebot schicken?",
    "Darf ich Ihnen ein Foto der kaputten Tasse schicken?",
    "Ihre Website lädt nicht, ich kann nicht bestellen.",
  ],
  fr: [
    "Bonjour, nous sommes une agence. Seriez-vous disponible pour une démo de votre logiciel ?",

    "Bonjour, nous sommes une agence et utilisons votre logiciel, comment ajouter un client ?",
    "Bonjour, puis-je vous envoyer une photo du colis abîmé ?",
    "Nous sommes une petite boutique et aimerions vendre vos cafés. Pouvez-vous nous envoyer un devis ?",
  ],
  es: [
    "Somos una agencia de viajes y nos gusta su producto. ¿Pueden darnos un presupuesto gratuito?",
    "Somos una empresa pequeña. ¿Pueden darnos un presupuesto gratuito?",

    "Somos una empresa y necesitamos factura con CIF. ¿Puedo enviarles los datos?",
    "Hola, tengo una tienda y quiero comprar al por mayor. ¿Me pueden enviar un presupuesto?",
    "¿Le envío una foto del paquete roto?",
  ],
  it: [
    "Offriamo corsi. Vorrei un preventivo gratuito per il vostro software",
    "Offriamo corsi. Vorrei un preventivo gratuito.",

    "Siamo un'azienda, possiamo avere la fattura elettronica?",
    "Buongiorno, il vostro sito non funziona, non riesco a pagare.",
    "Posso mandarvi una foto del danno?",
  ],
  pt: [
    "Somos uma empresa de São Paulo. Gostaria de receber um orçamento.",
    "Somos uma empresa e podemos pagar por transferência?",
    "Olá, posso enviar uma foto do produto danificado?",
  ],
  nl: [
    "Wij zijn een bureau. Kunnen we een afspraak inplannen voor een demo?",

    "Wij zijn een bureau en willen meer gebruikers toevoegen, kan dat?",
    "Mag ik u een foto van de kapotte doos sturen?",
    "Kunnen jullie ons een offerte sturen voor 50 kilo koffie?",
  ],
  pl: [
    "Jesteśmy firmą z Krakowa. Czy macie bezpłatną konsultację?",
    "Jesteśmy firmą, czy mogę przesłać dane do faktury?",
    "Czy mogę przesłać zdjęcie uszkodzonej paczki?",
  ],
  sv: [
    "Vi är en byrå och vill gärna ha en kostnadsfri genomgång av ert verktyg",
    "Vi är en byrå som använder er tjänst, kan vi få fler användare?",
    "Får jag skicka en bild på den trasiga koppen?",
  ],
  tr: ["Biz bir reklam ajansıyız, ücretsiz görüşme yapabilir miyiz?", "Web sitenizde ödeme yapamıyorum, yardımcı olur musunuz?"],
  ja: [
    "弊社はWeb制作会社です。御社のサービスの資料をお送りいただけますか",

    "弊社は貴社のサービスを利用していますが、請求書の宛名を変更できますか。",
    "御社のサイトで注文できません。どうすればよいですか。",
  ],
  zh: ["我想加微信咨询贷款分期怎么还", "我们是一家公司，可以开增值税发票吗？", "你们网站打不开，我下不了单，能帮我看看吗？"],
  ko: [
    "저희는 마케팅 회사입니다. 견적서 보내주세요.",
    "대출 상담 되나요? 무료 체험 있나요?",
    "저희는 마케팅 회사인데 계정을 추가하고 싶어요.",
    "귀사 홈페이지에서 결제가 안 됩니다. 확인해 주세요.",
  ],
  ar: [
    "نحن شركة صغيرة. هل يمكنكم إرسال عرض سعر لنا؟",
    "نحن شركة ونريد فاتورة ضريبية، هل يمكن ذلك؟",
    "موقعكم لا يعمل ولا أستطيع الدفع، هل يمكنكم المساعدة؟",
    "نحن شركة صغيرة، ماذا نفعل لنستطيع الدفع في موقعكم؟",
  ],
};

const casesOf = (texts: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(texts).flatMap(([language, all]) => all.map((text) => [language, text] as const));

describe("an offer to the shop", () => {
  it.each(casesOf(OFFERS_TO_US))("is advertising (%s): %s", (_, text) => {
    expect(automatedMessage(text)).toBe("advertising");
  });
});

describe("a customer with a word of such offers", () => {
  it.each(casesOf(ASKED_OF_US))("waits for an answer (%s): %s", (_, text) => {
    expect(automatedMessage(text)).toBeNull();
  });
});

describe("money for nothing", () => {
  it.each([
    "Earn $500 a day from home! No skills needed, click here to start",
    "Geld ganz einfach von zu Hause verdienen, jetzt anmelden",
    "Boostez votre page ! 5 000 abonnés Instagram réels pour 29 €, cliquez ici",
    "Gana dinero fácil desde casa, haz clic en el enlace",
    "Ganhe dinheiro em casa! Invista 100 e receba 900 em 2 dias, chama no zap",
    "Guadagna subito da casa, clicca qui",
    "在家轻松日赚500，加我微信",
  ])("is advertising: %s", (message) => {
    expect(automatedMessage(message)).toBe("advertising");
  });

  it.each([
    "I have 10000 followers and your app shows 9000, can you fix it?",
    "I saw an ad with your logo: earn money from home, click here. Is it yours? I paid 200",
    "J'ai payé pour 5 000 abonnés réels et je n'ai rien reçu",
    "Someone sent me this: earn money from home, click here. Sounds like a scam",
    "Me chegou um aviso: ganhe dinheiro em casa, clique aqui",
    "Uma página com o vosso nome diz invista 200 e receba 2000, perdi o meu dinheiro, me ajudem",
  ])("is a customer's matter: %s", (message) => {
    expect(automatedMessage(message)).toBeNull();
  });
});
