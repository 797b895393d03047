/** What customers answer when we have put something right: that it works now, or that it is the same. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Embedder } from "../../../../src/ai/builtin/embedder/embedder.js";
import { startEmbedder } from "../../../../src/ai/builtin/embedder/start-embedder.js";
import { hintsIn } from "../../../../src/ai/builtin/reading/hints.js";
import { afterAFix } from "../../../../src/ai/builtin/reply/after-a-fix.js";
import { phrasesOf } from "../../../../src/ai/builtin/reply/phrases-of.js";
import { call, draftRequest, openEngines } from "./open-engines.js";

let embedder: Embedder;
beforeAll(() => {
  embedder = startEmbedder();
});
afterAll(() => embedder.close());

const turn = (role: "customer" | "agent", content: string) => ({ role, content, at: 1_700_000_000 });
const threadOf = (ours: string, answer: string) => [turn("customer", "Export"), turn("agent", ours), turn("customer", answer)];
const outcome = async (ours: string, answer: string) =>
  afterAFix(answer, threadOf(ours, answer), await hintsIn(answer, () => Promise.resolve()));
const draft = (language: string, ours: string, answer: string) =>
  openEngines({ embedder }).reply.draft(draftRequest(threadOf(ours, answer), { language }), call);
const sentimentOf = (text: string) =>
  openEngines({ embedder }).sentiment.analyze({ customerId: "1", text, channel: "chat", history: [] }, call);

/** How we ask for another try, and what is answered: it works, and it is the same. */
const THREADS = [
  ["en", "We have corrected it. Could you test it again?", "yes, it works now", "still the same error"],
  ["de", "Wir haben es behoben. Können Sie es noch einmal probieren?", "ja, jetzt läuft es", "immer noch dasselbe"],
  ["fr", "C'est corrigé. Pouvez-vous réessayer ?", "oui, maintenant ça marche", "toujours pareil"],
  ["es", "Lo hemos arreglado. ¿Puede probar de nuevo?", "sí, ya funciona", "lo mismo"],
  ["it", "Abbiamo corretto. Può provare di nuovo?", "adesso funziona", "ancora uguale"],
  ["pt", "Corrigimos. Pode tentar outra vez?", "já funciona", "continua na mesma"],
  ["nl", "We hebben het aangepast. Kunt u het opnieuw proberen?", "het werkt weer", "nog steeds hetzelfde"],
  ["pl", "Naprawiliśmy to. Czy może Pani spróbować ponownie?", "już działa", "nadal to samo"],
  ["sv", "Vi har åtgärdat det. Kan du prova igen?", "nu fungerar det", "fortfarande samma fel"],
  ["tr", "Düzelttik, yeniden dener misiniz?", "artık çalışıyor", "hâlâ aynı"],
  ["ja", "修正しました。もう一度お試しください。", "直りました！", "まだ同じです"],
  ["zh", "已经修复，请您再试试？", "现在可以了", "还是老样子"],
  ["ko", "수정했습니다. 다시 시도해 보시겠어요?", "이제 돼요", "여전히 똑같아요"],
  ["ar", "أصلحنا الأمر، هل يمكنك المحاولة مرة أخرى؟", "الآن يعمل", "نفس المشكلة"],
] as const;

describe("after we have put it right", () => {
  it.each(THREADS)("(%s) %s %s", async (language, ours, works) => {
    expect(await outcome(ours, works)).toBe("works");
    const { welcome } = phrasesOf(language).phrases;
    const { text, confidence } = await draft(language, ours, works);
    expect(text).toContain(welcome.friendly);
    expect(confidence).toBeGreaterThanOrEqual(0.5);
    expect((await sentimentOf(works)).label).not.toBe("negative");
  });

  it.each(THREADS)("it is the same (%s) %s %s%s", async (language, ours, _works, same) => {
    expect(await outcome(ours, same)).toBe("unsolved");
    const { phrases } = phrasesOf(language);
    const { text, sources, confidence } = await draft(language, ours, same);
    expect(text).toContain(phrases.sorry.friendly);
    expect(text).toContain(phrases.open);
    expect(text).not.toContain(phrases.questions.details);
    expect(sources).toEqual([]);
    expect(confidence).toBeLessThanOrEqual(0.3);
  });

  it.each([
    ["Klappt es jetzt?", "jo läuft"],
    ["Pouvez-vous réessayer ?", "c'est bon ça marche"],
    ["您再试试？", "可以了"],
    ["Kun je het opnieuw proberen?", "ja nu wel"],
    ["Pode tentar de novo?", "agora foi"],
    ["もう一度お試しいただけますか？", "できました！"],
    ["Could you try again?", "Hi Anna, works now. Thank you so much!"],
    ["Können Sie es noch einmal versuchen?", "Super, jetzt geht's, vielen Dank"],
    ["您再试试？", "好的，现在可以了，谢谢"],
    ["Could you try again?", "Great, works now. Have a nice day"],
    ["Klappt es jetzt?", "super, jetzt läuft es. Schönes Wochenende!"],
    ["Pouvez-vous réessayer ?", "maintenant ça marche, bonne journée"],
    ["¿Puede probar de nuevo?", "gracias, ya funciona. Saludos"],
    ["Può provare di nuovo?", "grazie, ora funziona. Buona giornata"],
    ["Kunt u het opnieuw proberen?", "ok, nu werkt het. Fijne dag nog"],
    ["Kan du prova igen?", "nu fungerar det, ha en bra dag"],
    ["Yeniden dener misiniz?", "artık çalışıyor, iyi günler"],
  ])("a word is enough: %s %s", async (ours, works) => {
    expect(await outcome(ours, works)).toBe("works");
  });

  it.each([
    ["Could you try again?", "läuft jetzt seit drei Stunden und hängt"],
    ["¿Puede probar otra vez?", "ahora sí funciona mal"],
    ["Could you try again?", "works now, but the invoice is still missing"],
    ["Could you try again?", "does it work now?"],
    ["Können Sie es noch einmal versuchen?", "jetzt geht gar nichts mehr"],
    ["Pouvez-vous réessayer ?", "ça marche pas"],
    ["Shall we cancel it?", "c'est bon"],
    ["Soll ich das stornieren?", "geht"],
    ["Is the address the same?", "same"],
    ["Could you try again?", "same thing as last year please"],
    ["When shall we deliver?", "gleich"],
    ["We have refunded you.", "now it works only on Mondays"],
    ["Done, I changed it. Which size would you like?", "same"],
    ["Please check your spam folder. Which email do you use?", "the same"],
    ["Ich habe die Buchung geändert. Welches Zimmer möchten Sie?", "das gleiche"],
    ["J'ai corrigé la commande. Quelle taille voulez-vous ?", "pareil"],
    ["Lo he corregido. ¿A qué dirección lo enviamos?", "lo mismo"],
    ["Ho corretto l'ordine. Quale taglia desidera?", "lo stesso"],
    ["Corrigi a encomenda. Que tamanho prefere?", "o mesmo"],
    ["Ik heb het aangepast. Welke maat wilt u?", "hetzelfde"],
    ["Poprawiłam zamówienie. Jaki rozmiar wysłać?", "to samo"],
    ["Jag har ändrat det. Vilken storlek vill du ha?", "samma"],
    ["Düzelttim. Hangi bedeni istersiniz?", "aynı"],
    ["修正しました。サイズはどれになさいますか。", "同じです"],
    ["已经调整了。您要什么颜色？", "一样的"],
    ["수정했습니다. 어느 사이즈로 보내 드릴까요?", "마찬가지예요"],
    ["We loved having you, have a great weekend!", "Same!"],
    ...[
      ...["It works now, my card was charged twice", "It works now, when do I get my money", "Works now, I was charged 3 times"],
      ...["It works now. Cancel my subscription.", "works now. the sound is gone", "geht das jetzt", "klappt das jetzt"],
      ...["funktioniert das jetzt", "geht das wieder", "hat es geklappt", "Läuft jetzt, aber kündigen Sie mein Abo"],
      ...[
        "Ça remarche, résiliez mon abonnement",
        "Ora funziona, quando arriva il rimborso",
        "agora funciona, fui cobrado duas vezes",
      ],
      ...[
        "Ahora funciona, me cobraron dos veces",
        "werkt nu, er is dubbel afgeschreven",
        "teraz działa, pobrano opłatę dwa razy",
      ],
      ...[
        "nu fungerar det, ni drog pengar två gånger",
        "şimdi çalışıyor, iki kez para çekildi",
        "直りました。二重に請求されています",
      ],
      ...[
        "现在好了，又坏了",
        "现在好了，钱也没了",
        "现在好了！我的数据全没了",
        "이제 돼요. 두 번 결제됐어요",
        "الآن يعمل، تم الخصم مرتين",
      ],
    ].map((answer): [string, string] => ["Could you try again?", answer]),
  ])("nothing of it is said: %s %s", async (ours, answer) => {
    expect(await outcome(ours, answer)).toBeNull();
  });
});
