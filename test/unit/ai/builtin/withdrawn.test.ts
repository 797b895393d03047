/** Who needs nothing more: settled, to be closed, or meant for somebody else. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Embedder } from "../../../../src/ai/builtin/embedder/embedder.js";
import { startEmbedder } from "../../../../src/ai/builtin/embedder/start-embedder.js";
import { isWithdrawn } from "../../../../src/ai/builtin/reading/withdrawn-words.js";
import { inLowerCase } from "../../../../src/ai/builtin/reading/word-patterns.js";
import { phrasesOf } from "../../../../src/ai/builtin/reply/phrases-of.js";
import { call, draftRequest, openEngines } from "./open-engines.js";

const isNothing = (message: string) => isWithdrawn(inLowerCase(message));

describe("nothing is needed any more", () => {
  it.each([
    "Thanks, you may close the case.",
    "This request can be closed.",
    "never mind, it turned up",
    "Please ignore my previous email",
    "I worked it out, all sorted",
    "false alarm",
    "Ihr könnt das Ticket schließen",
    "Die Anfrage kann geschlossen werden.",
    "Das Problem ist gelöst",
    "Schon erledigt, danke",
    "Bitte ignorieren Sie meine letzte Mail",
    "Vous pouvez fermer la demande.",
    "C'est bon, problème résolu",
    "oubliez, j'ai retrouvé le code tout seul",
    "Pueden cerrar el caso",
    "déjalo, ya se arregló",
    "Potete chiudere il ticket, è arrivato tutto",
    "come non detto, ho risolto",
    "O chamado pode ser encerrado",
    "esquece, já consegui",
    "Het ticket mag dicht",
    "laat zitten, inmiddels opgelost",
    "Proszę zamknąć sprawę",
    "Sprawa nieaktualna",
    "Ärendet kan avslutas",
    "strunt i det, det löste sig",
    "Destek talebini kapatabilirsiniz",
    "boş verin, sorun çözüldü",
    "この件はクローズしてください",
    "無事解決できました、お騒がせしました",
    "工单可以关闭了",
    "算我没说，已经搞定了",
    "티켓 닫아 주세요",
    "이제 됩니다, 신경 쓰지 마세요",
    "يمكنكم إغلاق الطلب",
    "تم حل المشكلة",
  ])("%s", (message) => {
    expect(isNothing(message)).toBe(true);
  });

  it.each([
    "Sorry, wrong chat",
    "Oops, that was meant for someone else. Sorry!",
    "ich habe mich verwählt, Entschuldigung",
    "Sorry, falscher Chat",
    "Désolée, je me suis trompée de conversation",
    "mauvais numéro, pardon",
    "Perdón, número equivocado",
    "Scusi, persona sbagliata",
    "desculpe, foi engano",
    "Sorry, verkeerde persoon",
    "przepraszam, zły numer",
    "Ursäkta, fel chatt",
    "pardon yanlış numara",
    "すみません、誤送信です",
    "不好意思，打错电话了",
    "죄송합니다, 실수로 보냈어요",
    "عذرا، أرسلت بالخطأ",
  ])("meant for somebody else: %s", (message) => {
    expect(isNothing(message)).toBe(true);
  });

  it.each([
    "Never mind the dates, where is it?",
    "forget it, I'm leaving you for a competitor",
    "Please close my account",
    "Why did you close my ticket?",
    "Please don't close this ticket, it still fails",
    "The problem is not solved",
    "Found it broken on the doorstep",
    "Never mind, but please send me the invoice",
    "You sent the wrong number of cups, sorry but no",
    "I entered the wrong address in my order, sorry",
    "wrong address on the parcel, can you change it",
    "The ticket for the museum is missing",
    "Bitte schließen Sie mein Konto",
    "Das ist noch nicht erledigt",
    "Anfrage zu meiner Bestellung",
    "falsche Adresse eingegeben, bitte ändern",
    "Fermez mon compte",
    "Ce n'est pas réglé",
    "j'ai trouvé un défaut",
    "mauvaise adresse sur ma commande",
    "No está resuelto",
    "Ya está roto otra vez",
    "numero d'ordine sbagliato nella fattura",
    "Non è ancora risolto",
    "quero fechar o pedido com dois livros",
    "não foi resolvido",
    "niet opgelost",
    "Ik wil mijn account sluiten",
    "zły numer zamówienia na fakturze",
    "już nie działa",
    "fel storlek, jag vill byta",
    "yanlış ürün geldi",
    "解決していません",
    "傷が見つかりました",
    "間違えて二つ注文しました",
    "大丈夫ですか",
    "你们发错货了",
    "还没解决",
    "解决了吗",
    "잘못 보내셨어요, 다른 상품이에요",
    "해결이 안 됐어요",
    "لم يتم حل المشكلة",
    "رقم الطلب خاطئ في الفاتورة",
  ])("and who needs something is heard: %s", (message) => {
    expect(isNothing(message)).toBe(false);
  });
});

describe("nothing is thanked away that is a complaint or a correction", () => {
  it.each([
    "The issue hasn't been resolved.",
    "It hasn’t been sorted.",
    "I haven't figured it out.",
    "Nobody has solved it.",
    "Niemand hat das gelöst. Das ist erledigt, sagt Ihr Bot",
    "Es geht wieder nicht",
    "Laat maar weten wanneer het pakket komt.",
    "Laat maar weten wat het kost.",
    "Vergeet het pakket niet",
    "You ignore my emails.",
    "You just ignore my messages and keep my money.",
    "You disregard my complaints",
    "Seit Wochen ignorieren Sie meine Mail",
    "Vous ne tenez pas compte de mes messages",
    "N'oubliez pas ma commande",
    "Ignorate la mia richiesta da settimane.",
    "你们一直忽略我的邮件",
    "تجاهلوا رسالتي",
    "Ignore my last email, the correct address is 5 High Street.",
    "Please ignore my previous message, I meant the blue one.",
    "Bitte ignorieren Sie meine letzte Mail, die richtige Hausnummer ist 12.",
    "Oubliez mon message, la bonne adresse est rue Verte",
    "Never mind the colour, just ship it today.",
    "Never mind, cancel my order.",
    "订单不需要了，帮我取消",
    "Déjelo en la portería",
    "The app crashes when I close the chat.",
    "You keep closing my ticket",
    "No longer a problem on iOS, Android crashes.",
    "The captcha: solved it, nothing happens",
    "Das Problem ist gelöst, jetzt kommt Fehler 502.",
    "Ya está. Ahora me sale otro error.",
    "Problème résolu, maintenant une autre erreur",
    "解決しましたが、別のエラーが出ます",
    "my ticket can be closed only after refund",
    "Das Ticket kann erst geschlossen werden, wenn das Geld da ist",
    "Your bot said all sorted. Parcel lost.",
    "no longer relevant results show up in search",
    "The table is sorted wrong",
    "Bilety są nieważne",
    "Der Melder löst jede Nacht einen Fehlalarm aus",
    "Your detector gives a false alarm every night",
    "Es geht wieder los",
    "Wrong address.",
    "Falsche Adresse",
    "Mauvaise adresse",
    "Número equivocado",
    "番号間違えました",
  ])("%s", (message) => {
    expect(isNothing(message)).toBe(false);
  });

  it.each([
    "nevermind found it",
    "Never mind my last email, all good now",
    "You can ignore my last email",
    "laat maar hoor",
    "laat maar zitten",
    "vergeet het maar",
    "请忽略我上一封邮件",
    "It was a false alarm, sorry",
    "all sorted now, thanks",
    "The error is resolved",
    "No longer a problem for us",
    "déjalo",
  ])("and it is still heard: %s", (message) => {
    expect(isNothing(message)).toBe(true);
  });
});

describe("what the engine makes of it", () => {
  let embedder: Embedder;
  beforeAll(() => {
    embedder = startEmbedder();
  });
  afterAll(() => embedder.close());

  it.each([
    ["fr", "Le livre est finalement arrivé ce matin, vous pouvez clore le dossier."],
    ["tr", "Paket bugün geldi, talebi kapatabilirsiniz."],
    ["en", "disregard my last email"],
    ["de", "falsche Nummer, sorry"],
    ["ja", "解決しました"],
  ])("nothing is looked for or asked, and the urgency is low (%s): %s", async (language, message) => {
    const { reply, triage } = openEngines({ embedder });
    const { text, sources, abstained } = await reply.draft(draftRequest(message, { language }), call);
    expect({ sources, abstained }).toEqual({ sources: [], abstained: null });
    expect(text).toContain(phrasesOf(language).phrases.withdrawn);
    expect((await triage.classify({ subject: "", body: message, metadata: {} }, call)).urgency).toBe("low");
  });

  it("who thanks beside it is welcome", async () => {
    const { reply } = openEngines({ embedder });
    const { text } = await reply.draft(draftRequest("Found the invoice, thanks. Please close this ticket."), call);
    expect(text).toContain(phrasesOf("en").phrases.welcome.friendly);
  });
});
