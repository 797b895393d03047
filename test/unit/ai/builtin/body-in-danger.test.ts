/** Bodies that fail: whoever does not wake, took too much, has chest pain, a stroke, or bleeds with child; and messages like them. */
import { describe, expect, it } from "vitest";
import { lifeAtRisk } from "../../../../src/ai/builtin/reading/life-at-risk.js";

const isMortal = async (message: string) => (await lifeAtRisk(message, () => Promise.resolve())) !== null;

describe("somebody who does not wake up", () => {
  it.each([
    "my wife took her new pills and now she won't wake up",
    "I can't wake my husband up, he took the drops you gave us.",
    "My dad fell in your shop and he isn't waking up",
    "Ma mère ne se réveille plus, que faire ?",
    "Mein Mann wacht nicht mehr auf",
    "Annem bir saat önce uyudu, uyanmıyor",
    "أمي نامت قبل ساعة ولا تستيقظ",
    "meine frau hat die neuen tabletten genommen und wacht nicht mehr auf",
    "Mein Sohn ist seit der Narkose nicht wach zu bekommen.",
    "ma femme a pris le nouveau médicament et elle ne se réveille pas",
    "mi mujer tomó las pastillas nuevas y no se despierta",
    "minha esposa tomou o remédio novo e não acorda",
    "mio padre ha preso il doppio delle gocce e adesso non si sveglia",
    "mijn man heeft de nieuwe pillen genomen en wordt niet wakker",
    "żona wzięła nowe tabletki i nie mogę jej dobudzić",
    "min fru tog de nya tabletterna och vaknar inte",
    "annem ilacı aldıktan sonra bayıldı uyanmıyor",
    "Babam iğneden sonra birden bayıldı.",
    "妻が薬を飲みました。それから起きません。",
    "妻が新しい薬を飲んでから起きません",
    "我老婆吃了新开的药叫不醒了",
    "아내가 새 약을 먹고 깨어나지 않아요",
    "زوجتي أخذت الدواء الجديد ولا تستيقظ",
    "She took the tablets an hour ago. Now she won't wake up and I am writing from her phone.",
  ])("is heard in: %s", async (message) => {
    expect(await isMortal(message)).toBe(true);
  });

  it.each([
    "The screen won't wake up since the update, my wife tried everything.",
    "My wife's new tablet won't wake up from sleep.",
    "My baby doesn't wake up at night any more since we bought your cot, thank you!",
    "My son doesn't wake up when the alarm of your clock rings.",
    "Mein Laptop wacht nicht mehr aus dem Ruhezustand auf.",
    "Seit wir die Matratze haben, wacht unser Kind nachts nicht mehr auf.",
    "L'écran ne se réveille pas, mon mari a déjà essayé.",
    "Notre bébé ne se réveille plus la nuit depuis ce matelas.",
    "La pantalla no se despierta desde la actualización de mi hija.",
    "Con este colchón mi bebé no se despierta por la noche.",
    "O computador da minha filha não acorda da suspensão.",
    "Il monitor di mia moglie non si sveglia dallo standby.",
    "De laptop van mijn zoon wordt niet wakker uit de slaapstand.",
    "Ekran komputera mojej córki nie budzi się po aktualizacji.",
    "Min sons dator vaknar inte från viloläge.",
    "Oğlumun bilgisayarı uyku modundan uyanmıyor.",
    "Annem yeni koltuğunuza bayıldı, ilaç gibi geldi!",
    "娘のパソコンがスリープから起きません。",
    "我女儿的电脑休眠后叫不醒。",
    "아들 컴퓨터가 절전에서 깨어나지 않아요.",
    "شاشة الكمبيوتر لا تستيقظ من السكون، جرب زوجي كل شيء.",
    "The new dishwasher is so quiet that it doesn't wake the baby.",
    "Please don't ring, so that the baby doesn't wake up.",
    "He doesn't wake up before noon, please deliver later.",
    "Bitte nicht klingeln, damit mein Kind nicht aufwacht.",
    "Ne sonnez pas, pour que le bébé ne se réveille pas.",
    "No toquen el timbre, que mi bebé no se despierta si hay silencio.",
    "Aspirapolvere silenzioso, mio figlio non si sveglia.",
    "Niet aanbellen alstublieft, zodat mijn kind niet wakker wordt.",
    "Proszę nie dzwonić, żeby dziecko się nie obudziło.",
    "子供が起きないように、チャイムは鳴らさないでください。",
    "아이가 깨어나지 않게 초인종은 누르지 마세요.",
    "問題はもう起きません、主人も喜んでいます。",
    "Mi marido no se despierta antes de las 9, ¿hasta qué hora hay desayuno?",
    "Mia moglie non si sveglia prima delle 9, a che ora finisce la colazione?",
    "Meu marido não acorda antes das 9, até que horas servem?",
    "Mon mari ne se réveille pas avant 9 h, servez-vous plus tard ?",
    "Mijn man wordt voor 9 uur niet wakker, kan het later?",
    "Mój mąż nie budzi się przed 9, czy można później?",
    "Min man vaknar inte före 9, går det senare?",
    "Eşim 9'dan önce uyanmıyor, daha sonra olur mu?",
    "夫は9時前には起きません。",
    "我老公9点前叫不醒，可以晚点来吗？",
    "남편이 9시 전에는 못 깨어나요",
    "زوجي لا يستيقظ قبل التاسعة",
    "My husband can't wake up early, so could you move his appointment?",
    "O meu bebé não acorda mais com o vosso saco, obrigada!",
    "She doesn't wake up anymore since we bought your sleep sack, thank you so much!",
    "Le bébé ne se réveille plus avec votre veilleuse, merci beaucoup !",
    "Barnet vaknar inte längre sedan vi köpte ert täcke. Tack!",
    "Bebeğim artık uyanmıyor, yastık harika",
    "Mon fils ne se réveille pas avec le vibreur.",
    "Oğlum titreşimle uyanmıyor.",
    "息子が振動では起きないので、別の時計はありますか。",
  ])("is not heard in: %s", async (message) => {
    expect(await isMortal(message)).toBe(false);
  });
});

describe("an overdose", () => {
  it.each([
    "I've taken the whole box of sleeping tablets",
    "My sister took far too many painkillers",
    "I took the evening tablet twice by mistake, now my heart is racing and I feel faint",
    "My mum got a double dose of her insulin by mistake, she took it an hour ago",
    "hab die ganze packung schlaftabletten genommen",
    "he took all the sleeping pills. if nobody answers here i will ring the next prescription desk",
    "Meine Mutter hat aus Versehen die doppelte Dosis genommen.",
    "j'ai pris toute la boîte de somnifères",
    "me he tomado toda la caja de pastillas para dormir",
    "tomei a caixa toda de comprimidos para dormir",
    "ho preso tutta la scatola di sonniferi",
    "ik heb het hele doosje slaappillen ingenomen",
    "wziąłem całe opakowanie tabletek nasennych",
    "min sambo tog hela asken med sömntabletter för en timme sen",
    "bütün uyku ilaçlarını içtim",
    "睡眠薬を一箱全部飲んでしまいました",
    "我把一整盒安眠药都吃了",
    "수면제 한 통을 다 먹었어요",
    "تناولت علبة الحبوب المنومة كلها",
    "My husband took the whole box of pills I ordered from you.",
    "我吃了一整盒安眠药",
    "睡眠薬を一箱飲みました",
    "수면제 한 통을 먹었어요",
  ])("is heard in: %s", async (message) => {
    expect(await isMortal(message)).toBe(true);
  });

  it.each([
    "May I take two tablets if one does not help?",
    "I'll take the last pill on Friday, when do I come for the check-up?",
    "I've taken the whole pack of antibiotics, do I need another prescription?",
    "My dog ate a whole box of biscuits, can I order more?",
    "I took the tablet back to your shop twice.",
    "He takes the tablet twice a day as you said.",
    "Soll ich morgen die doppelte Dosis nehmen, wenn ich heute eine vergesse?",
    "Ich habe die ganze Packung Antibiotika genommen und brauche ein neues Rezept.",
    "Dois-je prendre toute la boîte d'antibiotiques ?",
    "¿Tengo que tomar toda la caja de antibióticos?",
    "Preciso tomar a caixa toda de comprimidos?",
    "Devo prendere tutta la scatola di compresse?",
    "Moet ik het hele doosje pillen innemen?",
    "Czy mam wziąć całe opakowanie tabletek?",
    "Ska jag ta hela asken med tabletter?",
    "Bütün ilaçları bitirmem gerekiyor mu?",
    "薬は全部飲み切ったほうがいいですか？",
    "这盒药要全部吃完吗？",
    "약을 다 먹어야 하나요?",
    "هل يجب أن أتناول العلبة كلها؟",
    "I received too many pills: I ordered 30 and got 60.",
    "You sent too many capsules, I got 100 instead of 50.",
    "I got the whole box of coffee capsules but half were damaged.",
    "I had ordered my tablets twice by mistake, please cancel one.",
    "I got too many tablets (iPads) in my order",
    "Ich habe zu viele Tabletten bekommen, bestellt waren 20.",
    "Ich habe die doppelte Menge bekommen, wie schicke ich sie zurück?",
    "Ho preso troppe pastiglie per lavastoviglie, posso restituirle?",
    "He recibido demasiadas pastillas de freno, he tomado solo dos.",
    "I got the double dose espresso capsules",
    "Sitenizden bir kutu ilaç aldım ama kargo gelmedi.",
    "İlacımı aldım, bir kutu eksik çıktı",
    "Jag tog hela paketet med diskmaskinstabletter från hyllan.",
    "Eczaneden bir kutu ilaç aldım, faturayı göremiyorum.",
    "一盒药吃了没效果，可以退吗？",
    "我爸吃了一盒你们的药，效果很好，想再买两盒",
    "妈妈吃了一整盒钙片，很好，再来一盒",
    "약 한 통을 먹었는데 효과가 없어요. 환불되나요?",
    "薬を一箱買って飲みましたが、効きません。",
  ])("is not heard in: %s", async (message) => {
    expect(await isMortal(message)).toBe(false);
  });
});

describe("no air", () => {
  it.each([
    "tomei o remédio que vocês receitaram e minha garganta tá fechando",
    "Desde la inyección se me está cerrando la garganta.",
    "Dopo la puntura mi si sta chiudendo la gola.",
    "薬を飲んだあと全身に蕁麻疹が出て息苦しいです",
    "depuis l'anesthésie de ce matin mon mari délire et il respire mal, que faire",
    "po znieczuleniu u dentysty spuchła mi twarz i ciężko mi się oddycha",
    "sinds de prik zwelt mijn gezicht op en krijg ik moeilijk lucht",
    "Nach der Spritze schwillt mir der Hals zu.",
    "Mi hijo respira muy mal desde la vacuna.",
  ])("is heard in: %s", async (message) => {
    expect(await isMortal(message)).toBe(true);
  });

  it.each([
    "このマスクは息苦しいので返品したいです。",
    "On respire mal avec ce masque, je le renvoie.",
    "Con esta mascarilla mi hijo respira mal, ¿tienen otra?",
    "Der Hals der Flasche ist zu eng.",
    "A garganta do filtro não está fechando direito.",
    "My tyres can't get any air from the pump you sold.",
  ])("is not heard in: %s", async (message) => {
    expect(await isMortal(message)).toBe(false);
  });
});

describe("a chest pain or a stroke", () => {
  it.each([
    "bad chest pain since this morning going down my arm, any appointments today?",
    "starker druck auf der brust seit heute früh, kann ich vorbeikommen",
    "grosse douleur dans la poitrine depuis ce matin, vous avez un rdv aujourd'hui ?",
    "Tengo un dolor fuerte en el pecho desde esta mañana.",
    "estou com uma dor forte no peito desde cedo, tem vaga hoje?",
    "Ho un forte dolore al petto da stamattina.",
    "Sinds vanochtend drukkende pijn op mijn borst, kan ik langskomen?",
    "od rana silny ból w klatce piersiowej, są wolne terminy na dziś?",
    "Jag har haft ont i bröstet sedan i morse.",
    "Bu sabahtan beri göğsümde şiddetli ağrı var.",
    "朝から胸が締め付けられるように痛いです。今日診てもらえますか",
    "今天早上开始胸口疼，可以过来吗",
    "아침부터 가슴 통증이 심해요",
    "عندي ألم شديد في الصدر منذ الصباح",
    "dad's face is drooping on one side and he's slurring, is the walk-in open?",
    "Mein Vater spricht plötzlich ganz undeutlich und sein Mundwinkel hängt, haben Sie heute offen?",
    "mi abuela lleva una hora con el brazo dormido y habla raro, puedo llevarla ahí sin cita?",
    "La bouche de ma mère est de travers depuis une heure.",
    "O rosto do meu pai está torto e ele fala enrolado.",
    "La bocca di mia madre è storta da un'ora.",
    "De mondhoek van mijn vader hangt en hij praat raar.",
    "Tacie opadł kącik ust i mówi niewyraźnie.",
    "Pappas mungipa hänger och han sluddrar.",
    "Babamın ağzı kaydı, konuşması bozuldu.",
    "父の口が曲がって、ろれつが回りません。",
    "我爸嘴歪了，说话不清楚。",
    "아버지 입이 돌아가고 말이 어눌해요.",
    "وجه أبي مائل وكلامه غير واضح منذ ساعة",
  ])("is heard in: %s", async (message) => {
    expect(await isMortal(message)).toBe(true);
  });

  it.each([
    "Do you offer chest x-rays today and do I need a referral?",
    "The strap presses on my chest, now I want to send the bra back.",
    "Bieten Sie heute Röntgen der Brust an?",
    "Seit heute drückt der Gurt auf der Brust, ich möchte die Weste umtauschen.",
    "Faites-vous des radios de la poitrine aujourd'hui ?",
    "¿Hacen radiografías de pecho hoy?",
    "Vocês fazem raio-x do peito hoje?",
    "Fate radiografie al petto oggi?",
    "Maken jullie vandaag een foto van de borst?",
    "Czy dziś robicie prześwietlenie klatki piersiowej?",
    "Kan jag få en röntgen av bröstet i dag?",
    "Bugün göğüs röntgeni çekiyor musunuz?",
    "今日は胸のレントゲンを撮れますか？",
    "今天可以拍胸片吗？",
    "오늘 가슴 엑스레이 되나요?",
    "오늘 서비스 종료 소식을 듣고 가슴이 아파요.",
    "هل يوجد أشعة للصدر اليوم؟",
    "The audio is slurring since the update, he said.",
    "Meine Tochter spricht undeutlich, bieten Sie Logopädie an?",
    "La faccia della bambola di mia figlia è storta.",
    "今天听到停服的消息，胸口一紧哈哈",
    "Chest tightness sensor shows 0 now.",
    "Chest tightness since yesterday when wearing your binder, which size should I take?",
    "Heb nu een chest press gekocht, druk op de borst te hoog.",
    "今日は胸が痛い話を聞きました。",
    "La bocca della doccia è storta, mio marito non riesce a montarla.",
    "La boca de la manguera llegó torcida, mi marido no puede montarla.",
    "La bouche du robinet est tordue, mon mari n'arrive pas à le monter.",
    "A boca da torneira está torta, meu marido não consegue montar.",
    "热水壶的嘴歪了，老公说要换",
    "Yüzüğün ağzı kaymış, eşim takamıyor.",
    "Der Mundwinkel vom Kuscheltier hängt, mein Kind ist traurig",
  ])("is not heard in: %s", async (message) => {
    expect(await isMortal(message)).toBe(false);
  });
});

describe("bleeding with child", () => {
  it.each([
    "I'm 30 weeks pregnant and bleeding, should I come in?",
    "bin in der 30. woche und blute, soll ich kommen?",
    "Ich bin schwanger und habe plötzlich Blutungen.",
    "Je suis enceinte et je saigne depuis ce matin.",
    "estoy embarazada de 30 semanas y estoy sangrando, voy?",
    "Sono incinta e ho perdite di sangue.",
    "Estou grávida e com sangramento.",
    "Ik ben zwanger en verlies bloed.",
    "Jestem w ciąży i krwawię.",
    "Jag är gravid och blöder.",
    "30 haftalık hamileyim kanamam var gelmeli miyim",
    "妊娠中ですが出血があります。",
    "我怀孕了，现在出血。",
    "嘴里划了个口子，流血了。我怀孕五个月。",
    "I'm bleeding a lot. I am in week 20 of my pregnancy.",
    "임신 중인데 출혈이 있어요.",
    "زوجتي حامل وعندها نزيف من ساعة",
  ])("is heard in: %s", async (message) => {
    expect(await isMortal(message)).toBe(true);
  });

  it.each([
    "My gums are bleeding now that I am pregnant, when can I see the dentist?",
    "I'm pregnant, when is the blood test?",
    "The bleed of my pregnancy photo book is cut off, the print is bleeding over the edge.",
    "Ich bin schwanger und mein Zahnfleisch blutet beim Putzen.",
    "Je suis enceinte, quand est la prise de sang ?",
    "Estoy embarazada, ¿cuándo me sacan sangre?",
    "Sono incinta, quando faccio le analisi del sangue?",
    "Estou grávida, quando é o exame de sangue?",
    "Ik ben zwanger, wanneer is het bloedonderzoek?",
    "Jestem w ciąży, kiedy jest badanie krwi?",
    "Jag är gravid, när är blodprovet?",
    "Hamileyim, kan testi ne zaman?",
    "妊娠中です。血液検査はいつですか？",
    "我怀孕了，什么时候抽血？",
    "임신 중인데 피검사는 언제 하나요?",
    "أنا حامل، متى تحليل الدم؟",
    "I am pregnant and the dye in this maternity top is still bleeding when I wash it.",
    "Meine Schwangerschaftshose blutet Farbe aus, ich bin schwanger",
    "Ich bin schwanger, wann ist der Bluttest und wo finde ich die Blutergebnisse?",
    "Do your period pants work for heavy bleeding? I was pregnant last year.",
  ])("is not heard in: %s", async (message) => {
    expect(await isMortal(message)).toBe(false);
  });
});
