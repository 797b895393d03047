/** What calendars and mail programs send, firms' holidays, cold offers; and people who write alike. */
import { describe, expect, it } from "vitest";
import { automatedMessage } from "../../../src/domain/mail/automated-message.js";

describe("what calendars, mail programs and closed firms send", () => {
  it.each([
    "Accepted: Weekly sync @ Tue 22 Jul 2025 10:00 - 10:30 (CEST) (support@halden.example)",
    "Declined: Onboarding call @ Wed 23 Jul 2025",
    "Zugesagt: Kennenlerngespräch am Di., 22. Juli 2025 10:00",
    "Accepté : Point hebdo, mar. 22 juil. 2025 10h00",
    "Aceptada: Reunión semanal, mar 22 jul 2025 10:00",
    'Jane liked "Thanks, we will look into it"',
    "Your message to support was read on Tuesday, 22 July 2025 10:04:11 (UTC+01:00)",
    "Gelesen: Ihre Anfrage 4471. Ihre Nachricht wurde am Dienstag, 22. Juli 2025 10:04 gelesen.",
    "We are closed for our summer break from 4 to 22 August. Your message will be answered after that.",
    "Wir haben Betriebsferien vom 4. bis 22. August. Ihre Nachricht beantworten wir danach.",
    "Notre entreprise est fermée pour congés annuels du 4 au 22 août. Nous vous répondrons à notre retour.",
    "Estamos cerrados por vacaciones del 4 al 22 de agosto. Responderemos a su mensaje a la vuelta.",
    "L'azienda è chiusa per ferie dal 4 al 22 agosto. Risponderemo al rientro.",
    "Wij zijn gesloten wegens vakantie van 4 tot en met 22 augustus. Uw bericht beantwoorden wij daarna.",
    "Estamos encerrados para férias de 4 a 22 de agosto. Responderemos no regresso.",
    "国庆放假期间（10月1日至7日）无法及时回复邮件，节后会尽快处理。",
    "안녕하세요. 8월 4일부터 8일까지 휴가입니다. 복귀 후 답변드리겠습니다.",
    "お世話になっております。8月13日から16日まで夏季休業とさせていただきます。お返事は17日以降となります。",
    "현재 육아휴직 중으로 메일 확인이 어렵습니다. 급한 용무는 김대리에게 연락 바랍니다.",
    "Ik ben met vakantie t/m 22 augustus. Uw bericht wordt niet doorgestuurd.",
    "Jesteśmy nieczynni z powodu urlopu do 22 sierpnia. Odpowiemy po powrocie.",
    "Vi har semesterstängt till den 22 augusti. Vi svarar när vi är tillbaka.",
    "Yaz tatili nedeniyle 22 Ağustos'a kadar kapalıyız. Mesajınızı dönüşümüzde yanıtlayacağız.",
    "مكتبنا مغلق حتى 22 أغسطس. سنرد على رسالتكم عند عودتنا.",
    "Votre message « Facture 4471 » a été lu le 22/07/2025 10:04.",
  ])("%s", (message) => {
    expect(automatedMessage(message)).toBe("auto-reply");
  });
});

describe("what is offered to us in a line or two", () => {
  it.each([
    "Hello Sir/Madam, we are a team of certified developers from Kharkiv and can build your mobile app at 40% less. Kindly share your requirement and WhatsApp number for further discussion.",
    "Guten Tag, wir haben uns Ihre Webseite angesehen und sehen großes Potenzial bei Google. Dürfen wir Ihnen ein kostenloses Angebot machen?",
    "Estimados, ofrecemos bases de datos de empresas actualizadas por sector y país. ¿Les interesa una muestra gratis?",
    "Bonjour, notre société développe des applications sur mesure à prix réduit. Seriez-vous disponible pour un court échange ?",
    "Prezados, desenvolvemos sites e aplicativos com 40% de desconto. Podemos agendar uma conversa?",
    "Beste, wij bouwen apps en websites tegen een scherp tarief. Mogen wij u een vrijblijvende offerte sturen?",
    "Dzień dobry, oferujemy tworzenie stron i aplikacji w atrakcyjnych cenach. Czy możemy przesłać ofertę?",
    "Hej, vi bygger appar och webbplatser till låga priser. Får vi skicka ett förslag?",
    "Merhaba, firmanıza özel web sitesi ve mobil uygulama geliştiriyoruz, size teklif gönderebilir miyiz?",
    "突然のご連絡失礼いたします。弊社ではアプリ開発を低価格で承っております。一度オンラインでご説明の機会をいただけますでしょうか。",
    "안녕하세요, 저희는 앱 개발 전문 업체입니다. 저렴한 비용으로 제작해 드립니다. 제안서를 보내드려도 될까요?",
    "Hi, I can get your product featured on 200+ news sites this week. Want the price list?",
    "Hallo, ich biete Ihnen 5.000 geprüfte B2B-Kontakte aus Ihrer Branche für 199 Euro. Interesse?",
  ])("%s", (message) => {
    expect(automatedMessage(message)).toBe("advertising");
  });
});

describe("people who write alike", () => {
  it.each([
    "Declined: my card payment on 3 July 2025",
    "Accepted: Onboarding call @ Wed 23 Jul 2025\n\nCould we make it an hour later?",
    "Abgelehnt: meine Zahlung vom 12.07.2025 um 10:00",
    "Are you closed for the holidays?",
    "We are closed on Mondays, please deliver on Tuesday.",
    "Wir haben Betriebsferien vom 4. bis 22. August, bitte liefern Sie danach.",
    "Our office is closed until the 22nd.",
    "Nous sommes fermés pour congés jusqu'au 22, merci de livrer après.",
    "Your message was read on the phone to me, I still need the form.",
    "Anna liked the blue one, I want to order it",
    "Estamos cerrados por vacaciones, ¿pueden entregar después?",
    "夏季休業中に荷物が届いてしまいました。再配達をお願いします。",
    "휴가 기간이라 집에 없어요. 배송을 미뤄 주세요.",
    "We build apps for shops. May we use your API?",
    "Wir entwickeln Apps und möchten Ihre Schnittstelle nutzen. Dürfen wir Ihnen unsere Fragen schicken?",
    "Can you build your app for Windows too?",
    "Notre société développe des logiciels et voudrait acheter 20 licences.",
    "My team of developers needs 12 more seats. Can you send me a quote?",
    "Desenvolvemos sites e queremos usar o seu plano para agências. Podemos agendar uma conversa?",
    "저희는 앱 개발 업체인데 요금제 문의드립니다. 20명이 쓸 수 있나요?",
    "弊社では20名で利用したいです。ご説明の機会をいただけますか。",
    "Interesse? Ja, das neue Modell interessiert mich, was kostet es?",
    "I loved 'Harbour Blue' so much that I ordered a second one, but it never arrived. Please refund me.",
    'My daughter disliked "Rose" and wants to exchange it for the green one.',
    "Ma fille a adoré « Le Petit Prince » mais la couverture est abîmée, merci de le remplacer.",
    "Ik vond “de handleiding” niet duidelijk en nu lekt de kraan. Graag hulp.",
    'A mi hija le encantó "Rosa" pero llegó roto, quiero el reembolso.',
    "Ihre E-Mail vom 12.11.2026 habe ich gelesen. Ich bin damit nicht einverstanden, bitte erstatten Sie den Betrag.",
    "Read: 12345 kWh on 03/11/2026, my bill says 23456",
    "Hello, our office is closed on Monday. The courier is due on Monday. Thanks for the update.",
    "Unser Büro ist am Montag geschlossen. Danke für Ihre Antwort.",
    "Notre bureau est fermé pour travaux. Merci pour votre réponse.",
    'Minha filha adorou "Rosa" mas veio quebrado, quero trocar.',
    "Votre message a été lu par mon mari, nous ne sommes pas d'accord.",
  ])("%s", (message) => {
    expect(automatedMessage(message)).toBeNull();
  });
});
