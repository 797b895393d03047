/** Whose life is at risk by what they write, and who only says so. */
import { describe, expect, it } from "vitest";
import { lifeAtRisk } from "../../../../src/ai/builtin/reading/life-at-risk.js";
import { call, draftRequest, openEngines } from "./open-engines.js";

const never = () => Promise.resolve();

describe("somebody who does not want to live", () => {
  it.each([
    "I can't pay this and I'm going to kill myself.",
    "Since the eviction I wish I was dead.",
    "There is nothing left to live for after what your bank did.",
    "I don't want to live anymore",
    "Ich bringe mich um, wenn das Geld morgen wieder fehlt.",
    "Nach dieser Mahnung denke ich an Suizid.",
    "Ich möchte nur noch sterben.",
    "Ich habe keinen Grund mehr zu leben.",
    "Je vais me tuer si on me coupe encore l'électricité.",
    "Je ne veux plus vivre.",
    "J'ai des pensées suicidaires depuis la saisie.",
    "Voy a quitarme la vida, no puedo con esta deuda.",
    "No tengo ganas de vivir desde que perdí el piso.",
    "Quiero morirme.",
    "Tenho vontade de morrer, não sei como pagar.",
    "Estou a pensar em suicídio.",
    "Já não quero viver.",
    "Non voglio più vivere, mi avete tolto tutto.",
    "Ho pensato di farla finita.",
    "Vorrei solo morire.",
    "Ik wil niet meer leven.",
    "Ik denk aan zelfmoord sinds die incasso.",
    "Ik ga mezelf iets aandoen.",
    "Nie chcę już żyć.",
    "Mam myśli samobójcze przez ten dług.",
    "Chcę umrzeć, nie mam z czego zapłacić.",
    "Jag vill inte leva längre.",
    "Jag tänker ta mitt liv.",
    "Jag har självmordstankar sedan ni stängde kontot.",
    "Artık yaşamak istemiyorum.",
    "İntihar etmeyi düşünüyorum.",
    "Bu borç yüzünden ölmek istiyorum.",
    "もう生きていたくありません。",
    "借金のことで自殺を考えています。",
    "支払えません。死にたい。",
    "我不想活了，钱都被骗光了。",
    "我真的想自杀。",
    "还不上贷款，我活不下去了。",
    "빚 때문에 죽고 싶어요.",
    "자살을 생각하고 있습니다.",
    "더 이상 살고 싶지 않아요.",
    "أفكر في الانتحار بسبب هذا الدين.",
    "لا أريد أن أعيش بعد الآن.",
    "أريد أن أموت.",
  ])("is one in: %s", async (message) => {
    expect(await lifeAtRisk(message, never)).not.toBeNull();
  });

  it.each([
    "I'm dying to know when it ships!",
    "Waiting for this parcel kills me.",
    "I'd rather die of laughter than read the manual again, great jokes.",
    "I don't want to live in fear of another double charge.",
    "I don't want to be here as a beta tester.",
    "Do you have Suicide Squad on Blu-ray?",
    "How do I kill the process?",
    "Ich sterbe vor Neugier, was drin ist.",
    "Das Warten bringt mich um.",
    "Ich will nicht mehr ohne die Lampe leben.",
    "Je veux en finir avec ce problème de facture.",
    "C'est à mourir de rire.",
    "Cette attente me tue.",
    "Me muero de ganas de recibirlo.",
    "No quiero vivir esto otra vez con el próximo pedido.",
    "Esta espera me mata.",
    "Quase morri de rir.",
    "Não quero viver em Lisboa, mudem a morada.",
    "Muoio dalla curiosità.",
    "Vorrei farla finita con questi abbonamenti.",
    "Ik sterf van nieuwsgierigheid.",
    "Ik wil er niet meer over praten.",
    "Umieram z ciekawości.",
    "Nie chcę żyć bez tej aplikacji.",
    "Jag dör av nyfikenhet.",
    "Jag vill inte leva utan den.",
    "Aynı sorunu bir daha yaşamak istemiyorum.",
    "Meraktan ölüyorum.",
    "コーヒーがないと生きていけません！",
    "想死你们家的蛋糕了。",
    "跳楼价还有吗？",
    "궁금해서 죽겠어요.",
    "여기서 살기 싫어서 이사했어요. 주소 변경 부탁드려요.",
    "أموت شوقا لمعرفة موعد الوصول.",
  ])("is none in: %s", async (message) => {
    expect(await lifeAtRisk(message, never)).toBeNull();
  });
});

describe("somebody who has taken in what does harm, or has no breath", () => {
  it.each([
    "My daughter swallowed a magnet from the puzzle.",
    "Our dog ate the battery of the remote.",
    "He is unconscious since he used your spray.",
    "I can hardly breathe after the first spoon.",
    "Meine Tochter hat eine Knopfzelle verschluckt.",
    "Der Hund hat den Reiniger getrunken.",
    "Mein Mann bekommt keine Luft mehr.",
    "Mon bébé a avalé un aimant.",
    "Je n'arrive plus à respirer depuis ce repas.",
    "Notre chien a bu le détartrant.",
    "Mi hijo se ha tragado una pila.",
    "Mi marido no puede respirar después de la crema.",
    "El perro se comió las pilas.",
    "A minha filha engoliu um íman.",
    "O meu marido não consegue respirar.",
    "O cão bebeu o descalcificante.",
    "Mio figlio ha ingoiato una pila a bottone.",
    "Mia moglie non riesce a respirare.",
    "Il cane ha bevuto il decalcificante.",
    "Mijn zoontje heeft een batterij ingeslikt.",
    "Ik kan bijna niet ademen na jullie thee.",
    "De hond heeft de ontkalker opgedronken en is bewusteloos.",
    "Córka połknęła baterię z zabawki.",
    "Mąż nie może oddychać po tym kremie.",
    "Syn stracił przytomność.",
    "Min son har svalt ett batteri.",
    "Hon kan inte andas efter krämen.",
    "Hunden har druckit avkalkningsmedel.",
    "Min son svalde ett batteri.",
    "Min dotter svalde hela paketet med alvedon, vad gör vi?",
    "我妈把银行卡的药吞了一瓶",
    "My son swallowed a coin from the till.",
    "Mein Kind hat eine Münze verschluckt.",
    "Ma fille a avalé une pièce de monnaie.",
    "Mi hijo se ha tragado una moneda.",
    "Mio figlio ha ingoiato una moneta.",
    "Minha filha engoliu uma moeda.",
    "Mijn zoontje heeft een muntje ingeslikt.",
    "Syn połknął monetę.",
    "Min dotter har svalt ett mynt.",
    "Oğlum madeni para yuttu.",
    "娘が硬貨を飲み込みました。",
    "孩子把硬币吞了。",
    "아들이 동전을 삼켰어요.",
    "ابني ابتلع قطعة نقدية معدنية.",
    "玩具机器人的零件被孩子吞了。",
    "手机电池被孩子吞了。",
    "Oğlum pili yuttu, ne yapmalıyım?",
    "Eşim nefes alamıyor.",
    "Kızım zehirlendi.",
    "娘がボタン電池を飲み込みました。",
    "夫が息ができないと言っています。",
    "犬が洗剤を飲んでしまいました。",
    "孩子吞下了一颗纽扣电池。",
    "我吃完以后喘不过气。",
    "狗把清洁剂喝了。",
    "我妈把一板药片吞了。",
    "Min dotter svalde hela paketet med alvedon, vad gör vi?",
    "我妈把银行卡的药吞了一瓶",
    "My hero husband is unconscious after the fall",
    "my hero dad is choking right now",
    "Mon héros de mari est inconscient",
    "Mein Held von Mann ist bewusstlos.",
    "I want to die lol but seriously your app update deleted my life, I took all the pills",
    "아이가 건전지를 삼켰어요.",
    "남편이 숨을 못 쉬어요.",
    "강아지가 세제를 먹었어요.",
    "ابني ابتلع بطارية صغيرة.",
    "زوجتي لا تستطيع التنفس.",
    "طفلي شرب المنظف.",
  ])("is one in: %s", async (message) => {
    expect(await lifeAtRisk(message, never)).not.toBeNull();
  });

  it.each([
    "The machine swallowed my card.",
    "I swallowed the cost of the return, fine.",
    "Is it dangerous if swallowed?",
    "Is the cup safe for people with asthma or trouble sleeping?",
    "Does the decaf contain nuts? My son has a severe allergy.",
    "The fabric doesn't breathe, can I send the jacket back?",
    "My kids ate all the chocolate, can I order more?",
    "Der Automat hat meine Karte verschluckt.",
    "Kann mein Kind mit Nussallergie das essen?",
    "Die Haut kann darunter nicht atmen.",
    "Le distributeur a avalé ma carte.",
    "Mon fils est allergique aux noix, en contient-il ?",
    "J'ai du mal à avaler ce prix.",
    "El cajero se ha tragado mi tarjeta.",
    "¿Contiene gluten? Mi hija es celíaca.",
    "A máquina engoliu o meu cartão.",
    "O ar condicionado está com falta de ar condicionado, digo, de gás?",
    "Il bancomat ha inghiottito la mia carta.",
    "Contiene noci? Mio figlio è allergico.",
    "De automaat heeft mijn kaart ingeslikt.",
    "Zitten er noten in? Mijn zoon is allergisch.",
    "Bankomat połknął moją kartę.",
    "Czy zawiera orzechy? Syn ma alergię.",
    "Automaten har svalt mitt kort.",
    "Innehåller den nötter? Min son är allergisk.",
    "Makine kartımı yuttu.",
    "Ürününüze bayıldım!",
    "ATMがカードを飲み込みました。",
    "このコーヒー、中毒になりそうです。",
    "机器吞了我的卡。",
    "Boxen svalde mitt paket.",
    "The vending machine swallowed my daughter's coins.",
    "The locker swallowed the coin and my husband can't open it",
    "The washer swallowed my coins, my wife was there too",
    "Your app swallowed my son's 500 coins after the purchase!",
    "La lavadora se tragó la moneda y mi hijo lloró",
    "洗衣柜吞了硬币，我妈妈很生气",
    "O cacifo engoliu a moeda e o meu filho chorou",
    "ロッカーが硬貨を飲み込んで、息子が困っています",
    "세탁기가 동전을 삼켰어요, 남편이 화났어요",
    "Der Automat hat die Münzen meines Sohnes verschluckt.",
    "自动售货机把孩子的硬币吞了。",
    "자판기가 아이 동전을 삼켰어요.",
    "ATM把我的卡吞了，怎么取回来？",
    "取款机刚才吞卡了",
    "bankomaten svalde mitt kort, vad gör jag nu?",
    "paketautomaten svalde mitt paket men jag fick ingen kod",
    "Bankomaten sväljer mitt kort varje gång.",
    "Paketboxen svalde mitt paket.",
    "My hero can't breathe under water in level 3",
    "含坚果吗？孩子过敏。",
    "기계가 카드를 삼켰어요.",
    "견과류가 들어 있나요? 아이가 알레르기가 있어요.",
    "الصراف ابتلع بطاقتي.",
    "هل يحتوي على مكسرات؟ ابني عنده حساسية.",
  ])("is none in: %s", async (message) => {
    expect(await lifeAtRisk(message, never)).toBeNull();
  });
});

describe("an electric shock", () => {
  it.each([
    "I got an electric shock from the lamp.",
    "The kettle gave me a shock when I touched it.",
    "Ich habe einen Stromschlag bekommen.",
    "J'ai pris une décharge électrique en la branchant.",
    "El aparato me dio un calambre.",
    "Levei um choque da máquina.",
    "Ho preso la scossa dalla lampada.",
    "Ik kreeg een stroomstoot van de lader.",
    "Prąd mnie poraził, gdy włączyłem ekspres.",
    "Jag fick en elstöt av lampan.",
    "Beni elektrik çarptı.",
    "充電器で感電しました。",
    "插电的时候我被电了一下。",
    "충전기를 꽂다가 감전됐어요.",
    "صعقني الشاحن بالكهرباء.",
  ])("is one in: %s", async (message) => {
    expect(await lifeAtRisk(message, never)).not.toBeNull();
  });

  it.each([
    "Is the plug protected against electric shock?",
    "The price came as a shock.",
    "I got a shock when I saw the bill.",
    "Ist der Stecker gegen Stromschläge geschützt?",
    "La prise protège-t-elle contre les décharges électriques ?",
    "Levei um choque quando vi a fatura.",
    "Beschermt de kap tegen een stroomschok?",
    "感電しますか？",
    "有漏电保护吗？",
    "감전 위험이 있나요?",
  ])("is none in: %s", async (message) => {
    expect(await lifeAtRisk(message, never)).toBeNull();
  });
});

describe("whoever writes so", () => {
  it.each([
    ["en", "Honestly I wish I was dead. The direct debit went out twice."],
    ["de", "Ich möchte nicht mehr leben. Die Abbuchung kam zweimal."],
    ["ja", "息子が電池を飲み込みました。"],
    ["en", "My son swallowed the password token, how long until it is out, and when will I get my refund?"],
  ])("is told whom to call, and a team lead is told at once (%s)", async (language, message) => {
    const engines = openEngines();
    const { text, abstained, sources } = await engines.reply.draft(draftRequest(message, { language }), call);
    expect(text).toMatch(/emergency number|Notruf|緊急通報番号/u);
    expect(sources).toEqual([]);
    // Whom to call comes before anything else, and nobody is sorry for the inconvenience.
    expect(text.split("\n\n")[1]).toMatch(/emergency number|Notruf|緊急通報番号/u);
    expect(text).not.toMatch(/sorry about the trouble|Es tut mir leid|ご不便/u);
    expect(abstained).toContain("Hands over");
    const { urgency, reason } = await engines.triage.classify({ subject: "", body: message, metadata: {} }, call);
    expect(urgency).toBe("urgent");
    expect(reason).toContain("somebody's life or health is at risk");
    const { escalationRisk, triggers, label } = await engines.sentiment.analyze(
      { customerId: "1", channel: "chat", text: message, history: [] },
      call,
    );
    expect(escalationRisk).toBeGreaterThanOrEqual(0.8);
    expect(triggers).not.toEqual([]);
    expect(label).not.toBe("positive");
  });
});
