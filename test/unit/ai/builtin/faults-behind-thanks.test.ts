/** Thanks, and then what does not work, in words that name no failure: "nothing happens", "only thing is". */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Embedder } from "../../../../src/ai/builtin/embedder/embedder.js";
import { startEmbedder } from "../../../../src/ai/builtin/embedder/start-embedder.js";
import { hintsIn } from "../../../../src/ai/builtin/reading/hints.js";
import { phrasesOf } from "../../../../src/ai/builtin/reply/phrases-of.js";
import { call, draftRequest, openEngines } from "./open-engines.js";

let embedder: Embedder;
beforeAll(() => {
  embedder = startEmbedder();
});
afterAll(() => embedder.close());

const isFaulty = async (message: string) => (await hintsIn(message, () => Promise.resolve())).faulty;

/** With nothing that happens, and with a matter that only begins so. */
const TWICE = [
  ["en", "Thanks! I turn the knob and nothing happens", "Thank you for the visit. Only thing is the lamp now blinks."],
  ["de", "Danke! Ich drehe und es passiert nichts", "Danke für den Besuch! Nur ist jetzt die Lampe dauernd an."],
  ["fr", "Merci ! Je tourne et rien ne se passe", "Merci pour la visite. Seul hic, la lampe clignote."],
  ["es", "¡Gracias! Al girarlo no pasa nada", "Gracias por la visita. Lo único, la lámpara parpadea."],
  ["it", "Grazie! Giro la manopola e non succede niente", "Grazie della visita. Solo che la lampada lampeggia."],
  ["pt", "Obrigada! Rodo o botão e nada acontece", "Obrigada pela visita. Só que a lâmpada pisca."],
  ["nl", "Bedankt! Ik draai en er gebeurt niets", "Bedankt voor het bezoek. Alleen knippert de lamp nu."],
  ["pl", "Dziękuję! Gdy kręcę, nic się nie dzieje", "Dziękuję za wizytę. Tylko lampka teraz miga."],
  ["sv", "Tack! Jag vrider och inget händer", "Tack för besöket. Enda problemet är att lampan blinkar."],
  ["tr", "Teşekkürler! Çeviriyorum, hiçbir şey olmuyor", "Ziyaret için teşekkürler. Yalnız lamba yanıp sönüyor."],
  ["ja", "ありがとうございます。回しても何も起きません", "訪問ありがとうございました。ただランプが点滅します。"],
  ["zh", "谢谢！怎么拧都没反应", "谢谢师傅。就是灯现在一直闪。"],
  ["ko", "감사합니다! 돌려도 아무 반응이 없어요", "감사합니다. 다만 램프가 계속 깜빡여요."],
  ["ar", "شكرا! أديره ولا يحدث شيء", "شكرا على الزيارة. بس اللمبة ترمش طول الوقت."],
] as const;

describe("a fault behind thanks", () => {
  it.each(TWICE.flatMap(([language, ...said]) => said.map((message) => [language, message] as const)))(
    "(%s) %s",
    async (language, message) => {
      expect(await isFaulty(message)).toBe(true);
      const { text } = await openEngines({ embedder }).reply.draft(draftRequest(message, { language }), call);
      const { welcome } = phrasesOf(language).phrases;
      expect([welcome.friendly, welcome.empathetic].some((words) => text.includes(words))).toBe(false);
    },
  );

  it.each([
    "The thermostat shows -- since this morning, thank you",
    "Lovely rooms, thank you! The left shower only runs cold.",
    "Schöne Umkleiden, danke! Die linke Dusche ist nur kalt.",
    "Merci ! Mais il n'y a plus d'eau chaude.",
    "¡Gracias! En la ducha no sale agua caliente.",
    "Grazie! Dalla doccia esce solo acqua fredda.",
    "谢谢！左边的淋浴只出冷水。",
  ])("what only runs cold, or shows nothing: %s", async (message) => {
    expect(await isFaulty(message)).toBe(true);
  });

  it.each([
    "Nur so kann es weitergehen, danke!",
    "Danke! Nur so kann es weitergehen.",
    "Gracias, no pasa nada",
    "no pasa nada, gracias por avisar",
    "Dziękuję, nic się nie dzieje",
    "Vielen Dank! Aber das habt ihr wirklich schnell gelöst.",
    "Thanks! But really, you are the best.",
    "Danke, es ist nichts passiert",
    "谢谢，就是这么棒",
    "Thank you! Only positive things to say.",
    "Bedankt! Alleen maar lof voor jullie.",
    "Dziękuję! Tylko tak dalej.",
    "Merci ! Mais quel service !",
    "감사합니다! 그런데 정말 빠르네요.",
    "Thanks, just so nothing happens to it in winter",
    // How happy sentences begin as well.
    "Danke für alles! Nur die Besten arbeiten bei euch",
    "Thanks for the lovely stay! Only thing is I didn't want to leave.",
    "Thanks. The only thing I can say is wow",
    "¡Gracias por todo! Lo único que puedo decir es que volveremos",
    "Grazie! Peccato che sia finita",
    "Obrigada! Pena que acabou",
    "Bedankt! Alleen jullie kunnen dit",
    "Dziękuję! Tylko u was kupuję",
    "Dziękuję! Szkoda że tak późno was odkryłam",
    "Merci ! Sauf que maintenant j'en veux deux",
    "Danke! Allerdings habe ich jetzt schon Lust auf mehr.",
    "ありがとうございます。ただ嬉しいです",
    "谢谢，只是想说你们很棒",
    "감사합니다! 다만 너무 맛있어서 문제네요",
    "شكراً لكم. بس كذا الله يعطيكم العافية",
    "Tack! Bara att klicka så var det klart",
    // No reaction of a skin, and nothing more that happens.
    "擦了没什么反应，很温和，谢谢",
    "宝宝用了没有任何反应，皮肤很好，谢谢你们",
    "アレルギー反応がなくて安心しました。ありがとうございます！",
    "My skin shows no reaction at all, thank you so much!",
    "피부에 아무 반응이 없어요, 감사합니다",
    "Thanks to the fix nothing happens any more, no crashes!",
    "Danke! Seit dem Service passiert nichts mehr, keine Abstürze.",
    "Tack! Nu händer inget konstigt längre.",
    "Thanks! No hot water bottle needed any more",
    "Muchas gracias, la sangría solo fría, deliciosa",
    "Dank u, alleen koud serveren, heerlijk!",
    "Wir lieben das Eis, nur kalt ist es besser. Danke!",
  ])("none: %s", async (message) => {
    expect(await isFaulty(message)).toBe(false);
  });
});
