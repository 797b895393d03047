import { expect, it } from "vitest";
import { automatedMessage } from "../../../src/domain/automated-message.js";

it.each([
  ["I am out of the office until Monday and will answer then.", "auto-reply"],
  ["Abwesenheitsnotiz: Ich bin bis zum 3. nicht im Büro.", "auto-reply"],
  ["Réponse automatique : je suis absente jusqu'au 4 mai.", "auto-reply"],
  ["自動返信: ただいま休暇中です。", "auto-reply"],
  ["Delivery Status Notification (Failure): your message could not be delivered to ana@example.com", "delivery-failure"],
  [
    "We came across your website and noticed you are not on the first page of Google. Our agency offers SEO at affordable rates.",
    "advertising",
  ],
  [
    "Hello, we offer premium links and guest posts on DA60+ sites. Only $49 per link. Shall I send our price list?",
    "advertising",
  ],
  ["Congratulations!! Your business has been selected for an award. Pay the handling fee within 72h.", "advertising"],
])("%s: %s", (text, kind) => {
  expect(automatedMessage(text)).toBe(kind);
});

it.each([
  "I get an error when I turn on the automatic reply in settings, can you help?",
  "How do I unsubscribe from the newsletter?",
  "My SEO report is empty since the update.",
  "We sell pottery and would like to offer links to our shop in your app. Can you send us a price list?",
  "I was charged a processing fee twice.",
  "Can I book a call with your sales team about 40 seats?",
  "The mail to my colleague came back, what is wrong with the invitation?",
])("a customer's: %s", (text) => {
  expect(automatedMessage(text)).toBeNull();
});
