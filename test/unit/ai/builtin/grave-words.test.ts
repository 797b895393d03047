/** Whom a draft consoles, whom it sends to the emergency number, and who only writes words alike. */
import { describe, expect, it } from "vitest";
import type { Reading } from "../../../../src/ai/builtin/reading/reading.js";
import { situationOf } from "../../../../src/ai/builtin/reply/situation.js";
import { noHints, noThanks } from "./open-engines.js";

const chances = (name: string) => new Map([[name, 1]]);
/** A message that is risky by its tone, with whatever signals are given. */
function situation(message: string, change: Partial<Reading> = {}) {
  return situationOf(
    {
      language: "en",
      basis: "words",
      signals: [],
      replySignals: [],
      vector: null,
      category: chances("general"),
      urgency: chances("normal"),
      sentiment: chances("negative"),
      escalation: 0.45,
      ...{ lifeAtRisk: null, graveMatter: null, thanks: noThanks, hints: noHints },
      ...change,
    },
    message,
    [],
  );
}
const isConsoled = (message: string) => {
  const found = situation(message);
  return found.kind === "grave" && found.bereaved;
};
const isInDanger = (message: string) => {
  const found = situation(message);
  return found.kind === "grave" && found.danger;
};

describe("a death", () => {
  it.each([
    "My grandmother died and her subscription is still running.",
    "My mother-in-law died last week.",
    "My husband John has died.",
    "Meine Oma ist gestorben, wie kündige ich ihren Vertrag?",
    "Mon père est mort en mars.",
    "Mi padre murió la semana pasada.",
    "Ha muerto mi padre y quiero cancelar su contrato.",
    "O meu pai morreu no mês passado.",
    "Mia madre è morta a gennaio.",
    "È morto mio padre.",
    "Mijn vader is gestorven.",
    "Min pappa dog i höstas.",
    "Babam öldü, aboneliğini iptal etmek istiyorum.",
    "Babamı geçen ay kaybettik.",
    "My brother took his own life in March.",
    "Meine Schwester hat sich das Leben genommen.",
    "Mon fils s'est suicidé.",
    "Mój syn popełnił samobójstwo.",
    "Mój tata nie żyje.",
    "先月、父が死にました。",
    "母が他界しました。",
    "我父亲去世了。",
    "아버지께서 별세하셨습니다.",
    "توفي والدي الشهر الماضي.",
    "لقد توفيت زوجتي.",
  ])("is one in: %s", (message) => {
    expect(isConsoled(message)).toBe(true);
  });

  it.each([
    "My phone died during the update.",
    "My husband's phone died again.",
    "My brother printer just died.",
    "My wife died laughing at your advert.",
    "My mother has a dog.",
    "Das Handy meiner Frau ist gestorben.",
    "Le téléphone de ma femme est mort.",
    "Ma fille est morte de rire devant votre publicité.",
    "El móvil de mi padre murió ayer.",
    "Il telefono di mio padre è morto.",
    "Babam kartını kaybetti.",
    "その他界面の設定はどこですか。",
    "其他界面都正常。",
    "我想去世界杯现场看球。",
    "특별세일 상품은 언제 배송되나요?",
    "개별세트로 구매할 수 있나요?",
    "هل يمكنكم توفير رابط التتبع؟",
    "شكرًا لكم وبالتوفيق.",
  ])("is none in: %s", (message) => {
    expect(isConsoled(message)).toBe(false);
  });
});

describe("an injury", () => {
  it.each([
    "My back is painful since I used your chair.",
    "I have had a terrible headache since I used the spray.",
    "My son got a stomach ache from it.",
    "Mir tut seit gestern der Rücken weh.",
    "Ich habe davon Kopfschmerzen bekommen.",
    "Nach der Creme brennen meine Augen.",
    "J'ai mal au dos depuis que je dors sur ce matelas.",
    "J’ai mal à la tête depuis hier.",
    "Me duele la espalda desde que uso la silla.",
    "Tengo dolor de cabeza desde que lo uso.",
    "Estou com dor de cabeça desde ontem.",
    "Da ieri ho mal di testa.",
    "Ik heb er hoofdpijn van.",
    "Jag har ont i ryggen sedan dess.",
    "Dünden beri başım ağrıyor.",
    "Boli mnie głowa.",
    "頭が痛いです。",
    "用了之后眼睛很痛。",
    "머리가 아파요.",
    "손이 저려요.",
    "Mir kribbelt seitdem die Hand, und die Finger sind taub.",
    "Mijn arm is nog steeds gevoelloos.",
    "手还是麻的。",
    "手がまだしびれています。",
    "يدي تؤلمني منذ الأمس.",
    "تؤلمني عيني بعد استخدام الكريم.",
  ])("is one in: %s", (message) => {
    expect(isInDanger(message)).toBe(true);
  });

  it.each([
    "Going back and forth with you is painful.",
    "Your app is a pain in the neck.",
    "Doing all of this by hand is painful.",
    "This integration is a headache to set up.",
    "I have a headache with your invoices.",
    "The head office calls it a pain point.",
    "Die Abrechnung bereitet mir Kopfschmerzen.",
    "J'ai mal au cœur de devoir résilier.",
    "Configurarlo es un dolor de cabeza.",
    "Isto é uma dor de cabeça.",
    "È un mal di testa ogni mese.",
    "Det är en riktig huvudvärk.",
    "手数料が痛いです。",
    "手麻烦您帮我看看订单。",
    "Das Display ist taub für Berührungen, und ich habe beide Hände voll.",
    "这个问题真让人头疼。",
    "手机太卡了，让人头痛。",
    "목록이 가려져서 안 보여요.",
    "أريد الشحن إلى ألمانيا.",
  ])("is none in: %s", (message) => {
    expect(isInDanger(message)).toBe(false);
  });
});

describe("what is said of things and of people", () => {
  const leaks = (message: string) => {
    const signals = [{ signal: "danger", phrase: "leaking" } as const];
    const found = situation(message, { escalation: 0.9, replySignals: signals });
    return found.kind === "grave" && found.danger;
  };

  it.each([
    "It is leaking and has cut my ribs.",
    "It is leaking, and my daughter is pregnant.",
    "漏れていて、子供が手にけがをしました。",
    "Den läcker och min hand är skadad, hon är skadad.",
  ])("is a danger to somebody in: %s", (message) => {
    expect(leaks(message)).toBe(true);
  });

  it.each([
    "The parcel with the ribbon is leaking.",
    "I know you by word of mouth, and it is leaking.",
    "It is leaking, and you do not deliver where I live.",
    "It is leaking, and I'm afraid I threw the box away.",
    "The bottle for our hospitality event is leaking.",
    "これだけが漏れています。",
    "Varan läcker, och kartongen är skadad.",
  ])("is none in: %s", (message) => {
    expect(leaks(message)).toBe(false);
  });
});

describe("a promise that was broken", () => {
  const isBroken = (message: string) => situation(message).kind === "grave";

  it.each(["وعدتموني بالرد ولم يرد أحد.", "لقد وعدتم بالتسليم أمس.", "I was told it would come on Monday."])(
    "is one in: %s",
    (message) => {
      expect(isBroken(message)).toBe(true);
    },
  );

  it("is no date of delivery", () => {
    expect(isBroken("أين موعد التسليم؟ هذا مزعج.")).toBe(false);
  });
});

describe("a battery that is about to burn", () => {
  const calm = (message: string) => {
    const found = situation(message, { escalation: 0.1, sentiment: new Map([["neutral", 1]]) });
    return found.kind === "grave" && found.danger;
  };

  it.each([
    "I took the battery out to charge it and it's got fat. Like a pillow.",
    "The battery of the camera is bulging, what do I do?",
    "Der Akku ist ganz aufgebläht, kann ich ihn noch laden?",
    "La batterie de la caméra a gonflé.",
    "La batería está hinchada.",
    "La batteria si è gonfiata.",
    "A bateria está inchada.",
    "De accu staat bol.",
    "Bateria spuchła.",
    "Batteriet har svullit.",
    "Cihazın bataryası şişti.",
    "バッテリーが膨らんでいます。",
    "电池鼓包了。",
    "배터리가 부풀었어요.",
    "البطارية منتفخة.",
  ])("is danger in: %s", (message) => {
    expect(calm(message)).toBe(true);
  });

  it.each([
    "The battery is empty after a day. Is that normal?",
    "How do I change the battery of the bell?",
    "The parcel was swollen from the rain, the battery was missing.",
    "Akku lädt nicht.",
    "Wie lange hält der Akku?",
  ])("is none in: %s", (message) => {
    expect(calm(message)).toBe(false);
  });
});

it("who calmly counts how often they wrote is owed an apology", () => {
  const replySignals = [
    { signal: "repeated", phrase: "fourth e-mail" } as const,
    { signal: "repeated", phrase: "nobody has replied" } as const,
  ];
  const calm = { replySignals, sentiment: new Map([["neutral", 0.9]]), escalation: 0.7 };
  const found = situation("This is my fourth e-mail about the missing adapter and nobody has replied.", calm);
  expect(found).toMatchObject({ kind: "grave", waited: true, danger: false });
});

describe("an allergy", () => {
  const reaction = (message: string) => {
    const found = situation(message, { replySignals: [{ signal: "danger", phrase: "allergy" }], escalation: 0.6 });
    return found.kind === "grave" && found.danger;
  };

  it.each([
    "My son had a severe allergic reaction to your bar.",
    "Meine Tochter hat eine allergische Reaktion bekommen.",
    "Mon mari a fait une réaction allergique.",
    "Mi hija tuvo una reacción alérgica.",
    "Mia figlia ha avuto una reazione allergica.",
    "O meu filho teve uma reação alérgica.",
    "Mijn man kreeg een allergische reactie.",
    "Syn dostał reakcji alergicznej.",
    "Min son fick en allergisk reaktion.",
    "Oğlum alerjik reaksiyon gösterdi.",
    "息子にアレルギー反応が出ました。",
    "孩子吃了以后过敏了。",
    "아이에게 알레르기 반응이 나타났어요.",
  ])("that shows is a danger in: %s", (message) => {
    expect(reaction(message)).toBe(true);
  });

  it.each([
    "Is the granola safe with a peanut allergy?",
    "My daughter has an allergy to nuts, which bars can she eat?",
    "Could the cream cause an allergic reaction?",
    "Sind die Riegel für Nussallergiker geeignet?",
    "Puis-je en donner à mon fils allergique ?",
    "¿Es apto para alérgicos a los frutos secos?",
    "È adatto a chi ha un'allergia alle noci?",
    "É seguro para quem tem alergia a nozes?",
    "Is dit veilig bij een notenallergie?",
    "アレルギーがありますが、食べられますか。",
    "孩子对坚果过敏，可以吃吗？",
    "알레르기가 있는데 먹어도 되나요?",
  ])("that is asked about is none in: %s", (message) => {
    expect(reaction(message)).toBe(false);
  });
});

it("who is bleeding is told whom to call, without any word of fire", () => {
  const urgent = new Map([["urgent", 0.7]]);
  const bleeding = situation("I drank a cup and there was blood when I spat.", { escalation: 0.64, urgency: urgent });
  expect(bleeding).toMatchObject({ kind: "grave", danger: true });
  const calm = situation("I was afraid of the app, and the lady at your desk took her time.", { escalation: 0.55 });
  expect(calm.kind).not.toBe("grave");
  const limb = situation("There was a loud bang and my daughter's arm tingles.");
  expect(limb).toMatchObject({ kind: "grave", danger: true });
});

it.each([
  'My wife now says the green is "hospital green" and wants another, which is awful.',
  "A stranger's album with hospital photos was in my parcel, this is unacceptable.",
])("nobody is sent to the emergency number by the word alone: %s", (message) => {
  const signals = [{ signal: "danger", phrase: "hospital" }] as unknown as Reading["signals"];
  const found = situation(message, { replySignals: signals, escalation: 0.6 });
  expect(found.kind === "grave" && found.danger).toBe(false);
});

describe("a message that no listed word stands in", () => {
  const kind = (escalation: number, high: number, urgent: number) =>
    situation("Bitte nehmen Sie das ernst.", {
      escalation,
      urgency: new Map(Object.entries({ high, urgent })),
      sentiment: new Map([["neutral", 1]]),
    }).kind;

  it("is grave where risk and urgency are both read so", () => {
    expect(kind(0.65, 0.4, 0.25)).toBe("grave");
  });

  it.each([
    [0.55, 0.4, 0.4],
    [0.65, 0.3, 0.2],
  ])("is a question at a risk of %f, %f high and %f urgent", (escalation, high, urgent) => {
    expect(kind(escalation, high, urgent)).toBe("question");
  });
});
