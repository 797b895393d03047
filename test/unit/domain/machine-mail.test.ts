/** Acknowledgements of ticket systems, mailboxes that nobody reads any more, and swindlers; and customers who write alike. */
import { describe, expect, it } from "vitest";
import { automatedMessage } from "../../../src/domain/automated-message.js";

describe("what a ticket system writes back", () => {
  it.each([
    "Your request (2291) has been received and is being reviewed by our team. Ticket ID 2291.",
    "We've received your enquiry. Please do not reply to this e-mail.",
    "Wir haben Ihre Nachricht erhalten und melden uns schnellstmöglich bei Ihnen.",
    "Votre demande a bien été enregistrée. Numéro de dossier 5512.",
    "Su solicitud ha sido registrada. Le responderemos en un plazo de 48 horas.",
    "Abbiamo ricevuto la sua richiesta. Le risponderemo entro 2 giorni.",
    "Recebemos a sua mensagem. Protocolo 8891, responderemos em até 48 horas.",
    "Wij hebben uw bericht ontvangen en nemen zo spoedig mogelijk contact met u op.",
    "Otrzymaliśmy Państwa zgłoszenie, odpowiemy w ciągu 24 godzin.",
    "Vi har tagit emot ditt ärende. Svara inte på detta mejl.",
    "Talebiniz alınmıştır. Talep numaranız 4410.",
    "お問い合わせを受け付けました。受付番号は1234です。",
    "我们已收到您的邮件，会在两个工作日内回复。请勿直接回复。",
    "문의가 접수되었습니다. 접수번호 1234",
    "تم استلام طلبكم. رقم التذكرة 1234",
    "Anna Berg is no longer with the company. Please contact office@firm.example instead.",
    "This mailbox is no longer monitored. Write to help@firm.example.",
    "Frau Berg hat das Unternehmen verlassen. Bitte wenden Sie sich an info@firma.example.",
    "Je ne travaille plus chez Halden. Contactez info@halden.example.",
    "Ya no trabajo en Halden. Escriban a info@halden.example.",
    "Non lavoro più in Halden, scrivete a info@halden.example.",
    "Já não trabalho na Halden. Contacte info@halden.example.",
    "Już nie pracuję w Halden. Proszę kontaktować się z info@halden.example.",
    "Jag jobbar inte längre på Halden. Kontakta info@halden.example.",
    "Artık bu şirkette çalışmıyorum. Lütfen info@halden.example ile iletişime geçin.",
    "Ik ben met ouderschapsverlof tot mei. Voor dringende zaken: Joost.",
    "Je suis absent du bureau et n'ai pas accès à ma messagerie.",
  ])("%s", (message) => {
    expect(automatedMessage(message)).toBe("auto-reply");
  });

  it.each([
    "We received your replacement today, but the lid is broken. Order 2211.",
    "Thank you for contacting me. My ticket number is 2211.",
    "I have received your message, but my order number 2211 is still open",
    "Your message was received, thanks! Could you also send the invoice?",
    "We have received your parcel number 2211, it is the wrong size",
    "Wir haben Ihre Lieferung 4411 erhalten, es fehlt ein Teil.",
    "Nous avons bien reçu votre colis 5512, il est abîmé.",
    "Hemos recibido su paquete número 3311 roto.",
    "I no longer work at Halden. Please cancel our subscription and contact me at anna@berg.example",
    "I no longer work there, how do I change my e-mail address?",
    "Ich arbeite nicht mehr bei der Firma, bitte ändern Sie die Adresse, wenden Sie sich an mich.",
    "Ya no trabajo allí y necesito cambiar el correo, escríbanme",
    "我不在那家公司工作了，想改我的邮箱",
    "Your app no longer works with my printer, contact me",
  ])("and no customer: %s", (message) => {
    expect(automatedMessage(message)).toBeNull();
  });
});

describe("mail of swindlers", () => {
  it.each([
    "Dear customer, your account has been suspended. Verify your identity here: http://secure.example/verify",
    "Your parcel is on hold. Pay the customs fee at https://post.example/fee",
    "Your domain expires today. Confirm your payment at www.renewal.example within 24 hours.",
    "Ihr Konto wurde eingeschränkt. Bestätigen Sie Ihre Daten: http://konto.example/x",
    "Votre compte sera suspendu. Vérifiez votre identité : http://compte.example/id",
    "Su paquete está retenido. Pague la tasa de aduana en http://correos.example/p",
    "Il suo pacco è bloccato. Paghi le spese doganali: http://pacco.example/p",
    "Sua conta será bloqueada. Confirme seus dados em http://conta.example/c",
    "Uw rekening is geblokkeerd. Klik hier om te ontgrendelen: http://bank.example/k",
    "Twoja paczka została wstrzymana. Dopłać 2 zł: http://paczka.example/d",
    "Ditt konto har spärrats. Bekräfta här: http://konto.example/b",
    "Hesabınız askıya alındı. Doğrulayın: http://hesap.example/d",
    "お客様のアカウントは停止されました。ご確認ください http://login.example/j",
    "您的包裹被滞留，请支付关税：http://post.example/z",
    "고객님의 계정이 정지되었습니다. 확인하세요 http://login.example/k",
    "تم تعليق حسابك. تحقق هنا http://login.example/a",
    "Hello, it's Diane, your CEO. Please purchase 5 gift cards, scratch them and send the codes. Keep this between us.",
    "Hier ist Markus, Ihr Geschäftsführer. Ich bin in einer Besprechung, kaufen Sie bitte 5 Geschenkkarten.",
  ])("%s", (message) => {
    expect(automatedMessage(message)).toBe("advertising");
  });

  it.each([
    "I got a mail that my account is suspended, verify at http://x.example/v. Is this from you?",
    "Your account was suspended, verify here http://x.example/v - is it real?",
    "Your page http://shop.example/cup says my parcel is on hold, please confirm",
    "My account is locked, I tried to verify at https://app.example/verify",
    "Here is the link of the parcel: https://track.example/123, it is on hold",
    "Ich habe diese Mail bekommen: Ihr Konto ist gesperrt, bestätigen Sie http://x.example",
    "J'ai reçu ceci : votre compte est suspendu, vérifiez http://x.example",
    "He recibido esto: su cuenta está suspendida, confirme en http://x.example",
    "Ho ricevuto: il tuo account è sospeso, verifica http://x.example",
    "I need to buy 10 gift cards for our team before Friday",
    "I'm the CEO of Berg Ltd and would like 10 gift cards on invoice",
    "注文が保留されています https://shop.example/order/1 私の荷物を確認してください",
  ])("and whoever shows us one: %s", (message) => {
    expect(automatedMessage(message)).toBeNull();
  });
});
