/** A hand-over names in our words that nobody answered and that the money is wanted back; an echo of theirs then is one too many. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Embedder } from "../../../../src/ai/builtin/embedder/embedder.js";
import { startEmbedder } from "../../../../src/ai/builtin/embedder/start-embedder.js";
import { handOverFacts } from "../../../../src/ai/builtin/reply/hand-over-facts.js";
import { phrasesOf } from "../../../../src/ai/builtin/reply/phrases-of.js";
import { call, draftRequest, openEngines } from "./open-engines.js";

let embedder: Embedder;
beforeAll(() => {
  embedder = startEmbedder();
});
afterAll(() => embedder.close());

describe("that nobody answered", () => {
  it.each([
    "I have written four times and nobody has replied.",
    "No one from your team ever got back to me about this.",
    "Third email. Still no answer.",
    "You never answered my last two messages.",
    "I haven't heard back since Monday",
    "My messages are being ignored and I am done.",
    "Auf meine letzte Nachricht hat niemand reagiert.",
    "Seit drei Wochen keine Antwort von Ihnen.",
    "Meine Mails werden ignoriert.",
    "Personne ne m'a répondu depuis lundi.",
    "Trois messages et aucune réponse.",
    "Nadie me ha contestado en dos semanas.",
    "He escrito tres veces sin respuesta.",
    "Ninguém me respondeu até hoje.",
    "Escrevi três vezes e nenhuma resposta.",
    "Nessuno mi ha risposto.",
    "Ho scritto tre volte senza risposta.",
    "Er heeft niemand gereageerd op mijn mail.",
    "Al twee weken geen reactie.",
    "Nikt mi nie odpowiedział.",
    "Piszę trzeci raz i brak odpowiedzi.",
    "Ingen har svarat på mina mejl.",
    "Tre mejl utan svar.",
    "Kimse bana cevap vermedi.",
    "三回問い合わせましたが、返信がありません。",
    "写了三次都没人回复。",
    "세 번이나 문의했는데 답변이 없네요.",
    "كتبت لكم ثلاث مرات ولم يرد أحد.",
  ])("is told: %s", (message) => {
    expect(handOverFacts(message).unanswered).toBe(true);
  });

  it.each([
    "Nobody told me about the fee.",
    "I never received my order and I am furious.",
    "It is from a bank I've never heard of.",
    "If I get no reply by Friday I will call my lawyer.",
    "There is no response when I press the power button.",
    "Your agent replied but you didn't answer my question.",
    "You ignored the delivery note and threw it over the fence.",
    "Wenn ich bis Freitag keine Antwort bekomme, gehe ich zum Anwalt.",
    "Das Gerät zeigt keine Reaktion mehr.",
    "Sans réponse écrite d'ici vendredi, mon avocate s'en chargera.",
    "Je veux que plus personne ne la rappellera.",
    "L'app non risponde.",
    "Il corriere non risponde al telefono.",
    "Uygulama yanıt vermiyor.",
    "連絡もなく玄関先に置かれました。",
    "如果三天内不回复我就投诉。",
    "오늘까지 답변 없으면 신고합니다.",
    "لم يردني الطلب حتى الآن.",
    "I got an answer, and it was wrong.",
    "No reply needed, just fix it.",
    "Your reply did not help at all.",
    "Niemand hat mir von der Gebühr erzählt.",
    "Ihre Antwort war falsch.",
    "Votre réponse était fausse.",
    "Su respuesta no sirve.",
    "La vostra risposta è sbagliata.",
    "Uw antwoord klopt niet.",
    "返信の内容が間違っています。",
    "你们的回复是错的。",
    "답변 내용이 틀렸어요.",
  ])("is not told: %s", (message) => {
    expect(handOverFacts(message).unanswered).toBe(false);
  });
});

describe("that the money is wanted back", () => {
  it.each([
    "This is the second broken lamp. I want my money back.",
    "I demand a full refund, today.",
    "Just refund me already.",
    "Ich möchte mein Geld zurück, und zwar sofort.",
    "Ich verlange die vollständige Rückerstattung.",
    "Je veux être remboursé immédiatement.",
    "It does not work, I want my money back.",
    "Die Lampe geht nicht, ich will mein Geld zurück.",
    "Non funziona, voglio un rimborso.",
    "J'exige le remboursement de ma commande.",
    "Quiero que me devuelvan mi dinero ya.",
    "Exijo el reembolso completo.",
    "Quero o meu dinheiro de volta.",
    "Voglio un rimborso subito.",
    "Ik wil mijn geld terug.",
    "Żądam zwrotu pieniędzy.",
    "Jag vill ha pengarna tillbaka.",
    "Paramı geri istiyorum.",
    "全額返金してください。",
    "我要求退款。",
    "환불해 주세요.",
    "أريد استرداد أموالي.",
  ])("is told: %s", (message) => {
    expect(handOverFacts(message).moneyBack).toBe(true);
  });

  it.each([
    "I don't want a refund, I want the chair I paid for.",
    "The refund arrived, the parcel did not.",
    "I got my money back, but the replacement is broken.",
    "I want to cancel the refund.",
    "I want to complain about your refund policy.",
    "I want to know why the refund was only 20.",
    "I would rather have a replacement than my money back.",
    "Ich habe das Geld zurückerhalten, warte aber auf die Ersatzlampe.",
    "Ich möchte wissen, warum die Erstattung nur 20 Euro war.",
    "Ma demande de remboursement a été acceptée.",
    "Quiero hacer una devolución y que me manden otra talla.",
    "Devuélvanme mi teléfono.",
    "Quero pagar em dinheiro.",
    "Vorrei sapere perché il rimborso è parziale.",
    "返金していただきましたが金額が違います。",
    "我不想退款，我想换货。",
    "请问退款什么时候到账？",
    "환불해 주셨는데 금액이 다릅니다.",
    "أريد استرجاع حسابي المسروق.",
    "لم أطلب استرداد المال.",
    "Ich will kein Geld zurück, sondern die Lampe.",
    "Je ne veux pas de remboursement, je veux ma commande.",
    "No quiero un reembolso, quiero la lámpara.",
    "Ik wil geen geld terug, ik wil de lamp.",
    "返金ではなく交換してください。",
  ])("is not told: %s", (message) => {
    expect(handOverFacts(message).moneyBack).toBe(false);
  });
});

describe("a hand-over", () => {
  const draft = (message: string, language: string) =>
    openEngines({ embedder }).reply.draft(draftRequest(message, { language }), call);

  it.each([
    [
      "en",
      "The lamp broke again after three weeks and nobody has replied to my last two messages. I am furious. I want my money back now.",
    ],
    [
      "de",
      "Die Lampe ist nach drei Wochen schon wieder kaputt, und auf meine letzte Nachricht hat niemand reagiert. Das ist wirklich enttäuschend. Ich möchte mein Geld zurück, und zwar sofort.",
    ],
    [
      "fr",
      "La lampe est encore en panne et personne ne m'a répondu malgré trois messages. C'est inadmissible. Je veux être remboursé immédiatement.",
    ],
    [
      "es",
      "La lámpara se ha roto otra vez y nadie me ha contestado a tres mensajes. Es una vergüenza. Quiero que me devuelvan mi dinero.",
    ],
  ])("names both, once, and echoes nothing (%s)", async (language, message) => {
    const { text } = await draft(message, language);
    const { unanswered, moneyBack, handOver, sorry, wrote } = phrasesOf(language).phrases;
    for (const sentence of [unanswered, moneyBack, handOver]) expect(text.split(sentence)).toHaveLength(2);
    expect(text).not.toContain(sorry.empathetic);
    expect(text).not.toContain(wrote("").slice(0, 5));
  });
});
