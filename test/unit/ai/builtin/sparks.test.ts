/** Sparks from a plug or a wire; and those of an engine, a game, a hob that will not light. */
import { describe, expect, it } from "vitest";
import { lifeAtRisk } from "../../../../src/ai/builtin/reading/life-at-risk.js";

const isMortal = async (message: string) => (await lifeAtRisk(message, () => Promise.resolve())) !== null;

describe("sparks and gas that somebody tells of calmly", () => {
  it.each([
    "there are sparks coming out of the socket since your engineer left",
    "the charger sparked and the cable went black",
    "The heater cable sparks and smells",
    "lecą iskry z gniazdka",
    "Iskra z gniazdka przy podłączaniu",
    "Er kwam een vonk uit de stekker",
    "Beim Einstecken des Ladegeräts gab es Funken",
    "gnistor från uttaget",
    "ik zag vonken bij de stekker",
    "An der Steckdose sprühen Funken, was nun?",
    "La prise fait des étincelles depuis hier",
    "saltan chispas del enchufe de la cocina",
    "saiu faísca da tomada do chuveiro",
    "fa scintille la presa in bagno",
    "er komen vonken uit het stopcontact",
    "iskrzy gniazdko w łazience",
    "det gnistrar i eluttaget i köket",
    "prizden kıvılcım çıkıyor",
    "コンセントから火花が出ました",
    "插座冒火花",
    "콘센트에서 불꽃이 튀어요",
    "يطلع شرار من الفيش في المطبخ",
    "wyczuwam gaz w kuchni",
    "wyczuwalny gaz na klatce schodowej",
  ])("%s", async (message) => {
    expect(await isMortal(message)).toBe(true);
  });

  it.each([
    "Do you sell spark plugs and a cable for the charger?",
    "The cooker's igniter sparks but the flame does not light, the plug is in",
    "Der Zündfunken am Kabel fehlt, welches Ersatzteil brauche ich?",
    "Sparks of joy when I plugged it in, the cable is gorgeous. No wait, it sparks joy!",
    "In the game sparks fly from the cable in level three and it freezes",
    "What should I do if sparks come from the plug?",
    "Die Idee war der Funke, der übersprang",
    "Feux d'artifice et étincelles : la prise est-elle fournie ?",
    "Gaz w rachunku za maj jest droższy",
    "Your electrician fixed the socket, no more sparks. Thank you!",
    "There were no sparks when I unplugged the cable, great quality",
    "Apache Spark cable plugin does not load",
    "DJI Spark 充電器とスパークのケーブルを注文したい",
    "My wall lamp sparks a lot of compliments, the wallpaper sparked so many ideas",
    "Die Steckdose ist getauscht, keine Funken, alles gut",
    "prise réparée, plus d'étincelles, merci",
    "Helado con chispas de chocolate y el cable de la máquina",
    "La presa non fa più scintille, grazie mille",
    "Vonken sneeuwbol aan de wand kapot",
    "Gnistor kabel är slut i lager?",
    "Bilet na mecz Iskra i ładowarka",
    "Prizden artık kıvılcım çıkmıyor, teşekkürler",
    "コンセントの火花はもう出なくなりました。ありがとう",
    "插头火花塞多少钱",
    "콘센트에서 이제 불꽃이 안 튀어요 감사합니다",
    "Nie wyczuwam gazu, wszystko w porządku",
    "Czujnik świetnie wyczuwa gaz, polecam",
  ])("not: %s", async (message) => {
    expect(await isMortal(message)).toBe(false);
  });
});
