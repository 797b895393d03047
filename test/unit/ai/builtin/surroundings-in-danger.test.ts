/** Danger around somebody: gas, carbon monoxide, wires that burn; and bills, grills and candles that smell. */
import { describe, expect, it } from "vitest";
import { lifeAtRisk } from "../../../../src/ai/builtin/reading/life-at-risk.js";

const isMortal = async (message: string) => (await lifeAtRisk(message, () => Promise.resolve())) !== null;

describe("gas and carbon monoxide", () => {
  it.each([
    "It smells of gas in the kitchen.",
    "There is a strong gas smell in the hallway",
    "I think we have a gas leak in the boiler room",
    "carbon monoxide alarm going off in the hallway since 6, the boiler you serviced on Monday",
    "es riecht im keller nach gas, mein mann sagt ich soll erst euch schreiben",
    "Bei uns riecht es stark nach Gas, was sollen wir tun?",
    "Der CO-Melder im Flur piept seit einer Stunde.",
    "forte odeur de gaz chez moi depuis ce matin",
    "Ça sent le gaz dans la cave.",
    "L'alarme de monoxyde de carbone sonne.",
    "huele a gas en toda la casa",
    "El detector de monóxido está sonando.",
    "cheiro forte de gás na cozinha, é normal?",
    "O alarme de monóxido de carbono disparou.",
    "si sente odore di gas vicino al contatore",
    "Il rilevatore di monossido sta suonando.",
    "het ruikt hier naar gas in de kelder",
    "De koolmonoxidemelder gaat af.",
    "czuć gaz na klatce schodowej, sąsiadce jest słabo",
    "u nas w domu śmierdzi gazem",
    "Czujnik czadu wyje od rana.",
    "det luktar gas i trapphuset",
    "Kolmonoxidlarmet tjuter.",
    "evde gaz kokusu var kombiden geliyor sanırım",
    "mutfakta gaz kokusu alıyorum",
    "Karbonmonoksit alarmı çalıyor.",
    "台所でガスの臭いがします",
    "一酸化炭素の警報器が鳴っています。",
    "家里有煤气味，报警器一直响",
    "厨房里一股煤气味，怎么办",
    "一氧化碳报警器一直在响",
    "부엌에서 가스 냄새가 심하게 나요",
    "일산화탄소 경보기가 울려요",
    "في ريحة غاز قوية بالمطبخ وابني عم يستفرغ",
    "أشم رائحة غاز في المطبخ",
    "جهاز أول أكسيد الكربون يرن منذ ساعة",
  ])("are heard in: %s", async (message) => {
    expect(await isMortal(message)).toBe(true);
  });

  it.each([
    "Why does my gas bill smell fishy? 40% up in one month",
    "Something smells about these gas prices.",
    "Is it normal that the gas grill smells of paint at first?",
    "Do you have a candle that smells like a gas station?",
    "What should I do if I smell gas?",
    "The smell of gas is gone, the engineer was great.",
    "Does the policy cover gas leaks?",
    "Do you sell carbon monoxide alarms?",
    "The carbon monoxide alarm is beeping for a new battery, which one fits?",
    "My dog has gas and it smells since the new food.",
    "Meine Gasrechnung stinkt mir, warum ist sie so hoch?",
    "Was tun bei Gasgeruch?",
    "Riecht der Gasgrill am Anfang nach Lack?",
    "Verkaufen Sie CO-Melder?",
    "Ma facture de gaz sent l'arnaque.",
    "Vendez-vous des détecteurs de monoxyde de carbone ?",
    "La factura de gas me huele a estafa.",
    "¿Venden detectores de monóxido?",
    "La bolletta del gas puzza di truffa.",
    "A conta de gás está a cheirar a engano.",
    "Ik ruik onraad bij deze gasrekening.",
    "Rachunek za gaz śmierdzi oszustwem.",
    "Gasräkningen luktar skumt.",
    "Gaz faturam çok yüksek, bir koku alıyorum.",
    "ガス料金が高くて臭いですね。",
    "ガス漏れ警報器はありますか？",
    "煤气费怎么这么高？",
    "가스요금이 왜 이렇게 올랐나요?",
    "فاتورة الغاز مرتفعة جدا هذا الشهر",
    "هل تبيعون شموع برائحة الورد؟",
    "Haben Sie Kerzen, die nach Lavendel riechen?",
    "Avez-vous des bougies qui sentent la vanille ?",
  ])("are not heard in: %s", async (message) => {
    expect(await isMortal(message)).toBe(false);
  });
});

describe("wires that burn", () => {
  it.each([
    "There's a burning smell from the fuse box.",
    "Es riecht verschmort aus dem Sicherungskasten.",
    "Odeur de brûlé au niveau du compteur électrique.",
    "Huele a quemado en el cuadro eléctrico.",
    "C'è odore di bruciato dal contatore.",
    "Cheiro a queimado na tomada da cozinha.",
    "Het ruikt verbrand in de meterkast.",
    "Ze skrzynki z bezpiecznikami śmierdzi spalenizną.",
    "det luktar bränt från elskåpet och det sprakar",
    "Prizden yanık kokusu geliyor.",
    "コンセントから焦げ臭いにおいがします。",
    "插座有烧焦的味道",
    "콘센트에서 타는 냄새가 나요",
    "رائحة احتراق من عداد الكهرباء",
  ])("are heard in: %s", async (message) => {
    expect(await isMortal(message)).toBe(true);
  });

  it.each([
    "The coffee smells burnt, is that the roast?",
    "Der Kaffee riecht verbrannt.",
    "Het brood ruikt verbrand.",
    "Kaffet luktar bränt.",
    "Kahve yanık kokuyor.",
    "このコーヒーは焦げたにおいがします。",
    "这咖啡有股焦味。",
    "커피에서 탄 냄새가 나요.",
  ])("are not heard in: %s", async (message) => {
    expect(await isMortal(message)).toBe(false);
  });
});

describe("shut in a lift", () => {
  it.each([
    "Me and my neighbour are stuck in the lift in block C and the alarm button does nothing",
    "There is somebody trapped in the elevator on level 3.",
    "Wir stecken zu dritt im Aufzug Haus B fest, Notruf geht nicht",
    "Bin im Fahrstuhl eingesperrt",
    "je suis coincée dans l'ascenseur avec mon bébé, le bouton d'appel ne marche pas",
    "estamos atrapados en el ascensor, el botón de alarma no va",
    "siamo bloccati in ascensore da mezz'ora e non risponde nessuno",
    "estou presa no elevador com meu filho, o interfone não funciona",
    "we zitten vast in de lift met z'n vieren, niemand neemt op",
    "utknęliśmy w windzie, przycisk alarmu nie działa",
    "vi sitter fast i hissen och ingen svarar på larmet",
    "asansörde mahsur kaldık alarm çalışmıyor",
    "エレベーターに閉じ込められています。非常ボタンも反応しません",
    "我们被困在电梯里了，按报警没人应",
    "엘리베이터에 갇혔어요 비상벨도 안 돼요",
    "نحن عالقون في المصعد وزر الطوارئ لا يعمل",
  ])("is heard in: %s", async (message) => {
    expect(await isMortal(message)).toBe(true);
  });

  it.each([
    "The lift is stuck on floor 3.",
    "The lift has been stuck between two floors since Monday, nobody is in it.",
    "We were stuck in the lift yesterday for an hour, who pays?",
    "What do I press if I am stuck in the lift?",
    "My character is stuck in the elevator of the third quest.",
    "My parcel is stuck in your parcel lift.",
    "I'm stuck on the elevator level.",
    "Der Aufzug steckt im 3. Stock fest.",
    "Gestern steckten wir eine Stunde im Aufzug fest.",
    "L'ascenseur est bloqué au 3e étage.",
    "El ascensor está atascado en el tercer piso.",
    "L'ascensore è bloccato al terzo piano.",
    "O elevador está preso no terceiro andar.",
    "De lift zit vast op de derde verdieping.",
    "Winda utknęła na trzecim piętrze.",
    "Hissen har fastnat på tredje våningen.",
    "Asansör üçüncü katta kaldı.",
    "エレベーターが3階で止まっています。",
    "电梯卡在三楼了。",
    "엘리베이터가 3층에서 멈췄어요.",
    "المصعد عالق في الطابق الثالث.",
  ])("is not heard in: %s", async (message) => {
    expect(await isMortal(message)).toBe(false);
  });
});

describe("no power or no heat for whoever needs it to live", () => {
  it.each([
    "You cut us off this morning. My mum is on a ventilator at home. Put it back on now.",
    "Power out again on our street. My dad's oxygen concentrator is running on the backup battery, maybe 2 hours left",
    "Sie haben uns heute den Strom abgestellt. Meine Mutter wird zu Hause beatmet.",
    "Vous m'avez coupé l'électricité hier. Ma mère a 91 ans et un matelas médicalisé qui se dégonfle. Je fais comment moi ?",
    "Nos han cortado la luz esta mañana. Mi madre está con respirador en casa.",
    "Ci avete staccato la luce stamattina. Mia madre è attaccata al respiratore.",
    "Cortaram a nossa luz hoje de manhã. A minha mãe depende do ventilador em casa.",
    "Jullie hebben vanmorgen de stroom afgesloten. Mijn moeder ligt thuis aan de beademing.",
    "Dziś rano odcięliście nam prąd. Moja mama jest w domu pod respiratorem.",
    "Ni stängde av strömmen i morse. Min mamma ligger i respirator hemma.",
    "Bu sabah elektriğimizi kestiniz. Annem evde solunum cihazına bağlı.",
    "今朝電気を止められました。母が自宅で人工呼吸器を使っています。",
    "今天早上你们把电停了，我妈在家靠呼吸机，赶紧送电",
    "오늘 아침에 전기가 끊겼어요. 어머니가 집에서 인공호흡기를 쓰고 계세요.",
    "قطعتم الكهرباء صباح اليوم وأمي على جهاز التنفس في البيت",
    "Het is hier 14 graden binnen met een baby van 6 weken, ketel doet niks",
    "It's 12 degrees in here, the heating is not working and we have a newborn.",
    "No heat since Monday. 11 degrees in the bedroom. My baby is six weeks old.",
    "Die Heizung ist ausgefallen, wir haben 13 Grad und einen Säugling.",
  ])("is heard in: %s", async (message) => {
    expect(await isMortal(message)).toBe(true);
  });

  it.each([
    "Do you have respirator filters for sale?",
    "My mum is on a ventilator at home, how do I register for planned power cuts?",
    "Does the battery of the oxygen concentrator last in case of a power cut? My dad uses one.",
    "You cut us off this morning. My mum cannot watch TV.",
    "Meine Mutter wird beatmet, wie melde ich sie für geplante Stromausfälle an?",
    "Der Ventilator meiner Tochter geht nicht an.",
    "Avez-vous un ventilateur silencieux pour ma mère ?",
    "Nos han cortado la luz y el ventilador de mi hija no funciona.",
    "Mi madre quiere un ventilador de techo.",
    "Cortaram a luz e o ventilador da minha filha parou, está um calor!",
    "Vendem ventilador de mesa? É para minha mãe.",
    "Il ventilatore da soffitto di mia figlia si è fermato, manca la luce.",
    "Mijn moeder zoekt een ventilator.",
    "Mama szuka wentylatora.",
    "Min mamma vill ha en bordsfläkt.",
    "Annem vantilatör arıyor.",
    "母に扇風機を買いたいです。",
    "我妈想买电风扇。",
    "어머니께 선풍기를 사 드리고 싶어요.",
    "أمي تريد مروحة.",
    "The baby bottle warmer shows 8 degrees.",
    "Which sleepsuit for my newborn at 15°C? We sleep without heating.",
    "Welcher Schlafsack für ein Baby bei 16 Grad ohne Heizung?",
    "Quelle gigoteuse pour un bébé à 16 degrés sans chauffage ?",
    "¿Qué saco de dormir para un bebé a 15 grados sin calefacción?",
    "Che sacco nanna per un neonato a 16 gradi senza riscaldamento?",
    "Que saco de dormir para bebé a 15 graus sem aquecimento?",
    "Welke slaapzak voor een baby bij 16 graden zonder verwarming?",
    "Jaki śpiworek dla niemowlaka przy 16 stopniach bez ogrzewania?",
    "Vilken sovpåse för en bebis vid 16 grader utan värme?",
    "15度没有暖气，宝宝用哪种睡袋？",
    "No heat setting on my baby bottle warmer, it stays at 5 degrees",
    "There is no hot water, my baby needs a bath at 8 degrees outside",
  ])("is not heard in: %s", async (message) => {
    expect(await isMortal(message)).toBe(false);
  });
});
