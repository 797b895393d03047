/** "Congratulations, it takes twice as long now": praise that nobody means; and what lasts twice as long, which everybody does. */
import { describe, expect, it } from "vitest";
import { thanksWordsOf } from "../../../../src/ai/builtin/reading/thanks-words.js";

const ironyOf = async (message: string) => (await thanksWordsOf(message, () => Promise.resolve())).forNothing;

describe("praise of what takes longer now", () => {
  it.each([
    "Well done on the update, it takes twice as long to check out now.",
    "Congrats, four clicks to do what used to be one",
    "Congratulations on the new design: six clicks to do what took two.",
    "Great update, everything takes twice as long now.",
    "Super Update, die Suche dauert jetzt doppelt so lange",
    "Bravo, il faut maintenant deux fois plus de temps pour payer.",
    "Enhorabuena por la nueva web, ahora tardo el doble",
    "Parabéns pelo app novo, agora demora o dobro",
    "Complimenti, adesso ci metto il doppio a pagare",
    "Geweldig, het duurt nu twee keer zo lang",
    "Gratulacje, brawo, teraz trwa to dwa razy dłużej",
    "Snyggt jobbat, nu tar allt dubbelt så lång tid",
    "Tebrikler, artık iki kat uzun sürüyor",
    "さすがですね。前の倍の時間がかかるようになりました",
    "恭喜改版，现在要花两倍的时间",
    "축하드려요, 이제 두 배는 더 걸려요",
    "مبروك التحديث، صار أبطأ من قبل",
  ])("%s", async (message) => {
    expect(await ironyOf(message)).not.toBeNull();
  });

  it.each([
    "Brilliant! The battery lasts twice as long.",
    "Wonderful, elsewhere it takes twice as long.",
    "Super, der Akku hält doppelt so lange!",
    "Bravo, chez les autres il faut deux fois plus de temps.",
    "Genial, antes tardaba el doble",
    "Geweldig, de kaars gaat twee keer zo lang mee",
    "Harika, pil iki kat uzun dayanıyor",
    "太棒了，以前要花两倍时间，别家也是",
    "Great, it takes three steps and I was done.",
    "Thanks for fixing it! Yesterday it took twice as long.",
    "Thanks for fixing it! Before, it takes twice as long, now it is quick.",
    "Great update! The old version takes twice as long.",
    "Only 3 clicks to find what I need, fantastic!",
    "Perfect for my garden: it takes twice as long to dry out.",
    "Amazing puzzle, it takes three times as long as the usual ones!",
    "Toll, zwei Klicks statt zehn!",
    "Génial, deux clics pour tout régler !",
    "Genial, dos clics para pedir",
    "Perfeito, dois cliques para pagar",
    "Fantastico, due clic per ordinare!",
    "Great, non trovo più nulla da criticare, bravi!",
    "Geweldig, twee kliks om te bestellen",
    "Świetnie, pięć kliknięć zamiast dwudziestu",
    "Toppen, två klick för att betala",
    "すごい、以前より重くなったけど丈夫です",
    "太棒了，花了两倍的时间陪我",
  ])("not: %s", async (message) => {
    expect(await ironyOf(message)).toBeNull();
  });
});
