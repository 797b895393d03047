/** Somebody's animal is dead or needs a vet at once; and toys, games, insurance and chat windows. */
import { describe, expect, it } from "vitest";
import { isPetDead } from "../../../../src/ai/builtin/reading/animals-in-danger.js";
import { graveMatterOf } from "../../../../src/ai/builtin/reading/grave-matters.js";
import { call, draftRequest, openEngines } from "./open-engines.js";

const needsVet = async (message: string) => (await graveMatterOf(message, () => Promise.resolve()))?.kind === "animal";

describe("an animal that has died", () => {
  it.each([
    ["en", "Your vet got it wrong and now my dog is dead."],
    ["de", "Unsere Katze ist gestern gestorben, und Sie schicken eine Rechnung."],
    ["fr", "Mon chien est mort après votre traitement."],
    ["es", "Mi gato murió anoche."],
    ["pt", "O meu cão morreu depois da consulta."],
    ["it", "Il mio cane è morto ieri."],
    ["nl", "Mijn hond is overleden na jullie behandeling."],
    ["pl", "Mój pies zdechł po waszej wizycie."],
    ["sv", "Er veterinär sa fel och min hund är död."],
    ["tr", "Kedim öldü."],
    ["ja", "昨日、うちの犬が死にました。"],
    ["zh", "我家的狗昨天死了。"],
    ["ko", "우리 강아지가 어제 죽었어요."],
    ["ar", "ماتت قطتي بعد العلاج عندكم"],
  ])("is condoled, and nobody is asked for a browser (%s)", async (language, message) => {
    expect(isPetDead(message)).toBe(true);
    const { text } = await openEngines().reply.draft(draftRequest(message, { language }), call);
    const { text: asked } = await openEngines().reply.draft(draftRequest("funeral, she passed away", { language }), call);
    const condolence = asked.split("\n\n")[1];
    expect(condolence?.length).toBeGreaterThan(5);
    expect(text.split("\n\n")[1]).toBe(condolence);
  });

  it.each([
    "My robot dog died again, the battery is flat",
    "our cat icon is dead code",
    "my cat is dead code in that module",
    "Mein Hund ist todmüde",
    "遛狗累死了",
    "Mi perro se murió de risa",
    "the pet section is dead",
    "My pet camera died",
    "Our cat fountain died",
    "My dog tracker is dead",
    "My dog bed has died on us",
    "I'd like to put my dog down for grooming on Friday",
    "Can I put my cat down as a second pet on the form?",
    "putting my dog to sleep in the crate",
    "My dog almost died after your food",
    "My cat nearly died",
    "Meine Katze wäre fast gestorben",
    "Mein Hund ist nicht tot",
    "Mein Hund ist beinahe gestorben",
    "Mon chien est presque mort",
    "Mon chien a failli mourir",
    "Mi perro casi se murió",
    "O meu cão quase morreu",
    "Il mio cane è quasi morto",
    "Mijn hond was bijna dood",
    "Mój pies prawie umarł",
    "Min hund dog nästan",
    "Min hund är nästan död",
    "Kedim neredeyse öldü",
    "我家狗差点死了",
    "우리 강아지가 거의 죽었어요",
    "うちの猫が死にそうだった",
    "うちの犬が死にそうだった",
    "كلبي كاد مات",
    "我家狗粮没了",
    "我家猫砂没了",
    "我的宠物积分没了",
    "我家宠物积分没了",
    "我的猫走了三天",
    "我家的猫走了三天",
    "Mon cheval est parti hier avec votre transporteur",
    "Mi gato se nos fue por la ventana",
    "Mój kot odszedł od miski",
    "my dog is dead tired",
    "My dog is dead to the world after the walk",
    "mon chien est mort de fatigue",
    "Mon chat est mort de froid quand le chauffage est coupé",
    "mi perro está muerto de cansancio",
    "mi perro está muerto de frío",
    "o meu cão está morto de cansaço",
    "o meu cão está morto de frio",
    "il mio cane è morto di freddo",
    "il mio cane è morto di stanchezza",
    "ペットボトルが死んだ",
    "Mein Katzenbaum ist tot",
    "Mein Hund ist vor Angst gestorben, als es blitzte",
    "Mijn hond is van schrik doodgegaan toen het knalde",
    "犬が退屈で死んでしまう",
    "my dog died laughing",
    "if my dog died, would you refund the food?",
    "Szczęście: prawie umarł mój pies",
    "Mein Hund Tracker ist tot",
    "Unsere Katze Kamera ist gestorben",
    "Mijn kat camera is dood",
    "Mi gato cámara murió",
    "Min katt kamera är död",
    "Kedi kamerası öldü",
    "Kedi kamera öldü",
    "Kedim az kalsın ölüyordu, neredeyse ölmüş",
    "고양이 카메라가 죽었어요",
  ])("not: %s", (message) => {
    expect(isPetDead(message)).toBe(false);
  });
});

describe("an animal that has died, in other words", () => {
  it.each([
    "My dog has died",
    "Our old cat sadly died last night",
    "my cat had to be put down yesterday",
    "my dog was put to sleep",
    "We had to put our dog down.",
    "my dog just died",
    "My beautiful dog, Rex, died on Monday",
    "Mein Hund ist leider gestern Nacht gestorben",
    "Unsere Katze ist tot",
    "Mein Hund wurde heute eingeschläfert",
    "Ma chienne est décédée",
    "Notre chat vient de mourir",
    "Mi perra se murió ayer",
    "Ha muerto mi gato",
    "A minha gata morreu",
    "La mia gatta è morta",
    "Onze kat is vanmorgen doodgegaan",
    "Moja suczka nie żyje",
    "Min katt dog i natt",
    "Köpeğim dün öldü",
    "飼い猫が亡くなりました",
    "我家猫昨天走了",
    "我家的小狗去世了",
    "고양이가 무지개다리를 건넜어요",
    "كلبي مات أمس",
  ])("%s", (message) => {
    expect(isPetDead(message)).toBe(true);
  });
});

describe("an animal that needs a vet at once", () => {
  it.each([
    "my cat can't pee since this morning and he's crying",
    "Our dog was hit by a car, the clinic doesn't answer",
    "mein kater kann seit gestern nicht mehr pinkeln",
    "mon chat n'arrive plus à uriner, je fais quoi",
    "mi perra está convulsionando",
    "a minha gata não consegue respirar",
    "il mio gatto non riesce a fare la pipì",
    "mijn hond heeft rattengif gegeten",
    "mój kot ma drgawki",
    "min katt kan inte kissa",
    "köpeğime araba çarptı",
    "猫がおしっこが出ません",
    "我家狗狗一直抽搐",
    "강아지가 경련을 해요",
    "قطتي لا تستطيع التنفس",
    "my dog is having a fit",
    "our dog just collapsed",
    "my cat collapsed and can't stand up",
    "my dog is unresponsive",
    "Mein Hund ist zusammengebrochen",
    "Heute ist unsere Katze plötzlich zusammengebrochen",
    "Mein Hund hat Schokolade erwischt",
    "Mi perro se ha desplomado",
    "Mijn hond is in elkaar gezakt",
    "Mijn hond heeft een toeval",
    "Min hund har kollapsat",
    "Potrącono mojego psa",
    "Mój pies został potrącony przez samochód",
    "うちの猫が倒れて動きません",
    "愛犬が急に倒れて",
    "ペットが倒れて動かない",
  ])("%s", async (message) => {
    expect(await needsVet(message)).toBe(true);
  });

  it.each([
    "The chat window has collapsed and I had a fit",
    "Is it covered if my dog has a seizure? Asking about the insurance",
    "my dog can't get up the stairs, which ramp do you have",
    "Hatte mein Hund letztes Jahr einen Krampfanfall, gilt das als Vorerkrankung?",
    "In the game my cat can't breathe under water",
    "초콜릿을 먹었는데 2개가 녹아 있었어요",
    "le chat de votre site ne peut plus envoyer d'images",
    "Potrącono mi 50 zł za karmę dla psa",
    "Bij toeval zag ik dat de mand voor mijn hond te klein is",
    "Do you have my dog coat in regular fit?",
    "the dog coat comes in slim fit only",
    "my pet tracker app is unresponsive",
    "our cat tree collapsed",
    "the cat tree can't stand up",
    "Der Kratzbaum ist zusammengebrochen, die Katze ist erschrocken",
    "Unter der Katze ist der Kratzbaum zusammengebrochen",
    "El rascador se ha desplomado, el gato está bien",
    "Il tiragraffi è collassato, il gatto sta bene",
    "캣타워가 쓰러졌어요, 고양이는 괜찮아요",
    "L'arbre à chat s'est effondré, le chat va bien",
    "De krabpaal is in elkaar gezakt, de kat schrok",
    "Klösträdet har kollapsat, katten är rädd",
    "Der Hase kam kaputt, wohl alte Schokolade erwischt",
    "ペットボトルが倒れて商品が濡れました",
    "カーペットの上で棚が倒れて壊れました",
    "クロネコの荷物が倒れていました、倒れて届いた",
    "ネコポスの箱が倒れて届いた",
    "猫タワーが倒れて困っています",
  ])("not: %s", async (message) => {
    expect(await needsVet(message)).toBe(false);
  });

  it("is taken notice of, and nobody apologises for an inconvenience", async () => {
    const message = "mon chat n'arrive plus à faire pipi depuis ce matin et il pleure, je fais quoi";
    const { text } = await openEngines().reply.draft(draftRequest(message, { language: "fr" }), call);
    expect(text.split("\n\n")[1]?.length).toBeGreaterThan(5);
    expect(text).not.toMatch(/excuses|désagrément/);
  });
});
