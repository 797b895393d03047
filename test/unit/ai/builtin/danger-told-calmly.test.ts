/** Danger that is told without its plainest words: despair, farewell, violence, wounds, fire; and idioms alike. */
import { describe, expect, it } from "vitest";
import { lifeAtRisk } from "../../../../src/ai/builtin/reading/life-at-risk.js";

const never = () => Promise.resolve();
const isMortal = async (message: string) => (await lifeAtRisk(message, never)) !== null;

describe("despair and farewell", () => {
  it.each([
    "i was going to give the book to my wife but she left. no point in anything now",
    "Honestly I have no strength left to live, sorry to bother you with this.",
    "I'm tired of living, please just close everything.",
    "I just want to disappear.",
    "by the time it arrives i wont be around anymore. tell my kids i love them",
    "When I'm gone, please tell her that I loved her.",
    "ich kann einfach nicht mehr, das leben hat keinen sinn",
    "Mir fehlt die Kraft zu leben.",
    "Ich möchte einfach nur für immer einschlafen.",
    "Wenn das Buch zu spät kommt, bin ich nicht mehr da. Sagt meiner Tochter, dass ich sie lieb hab.",
    "Je n'ai plus la force de vivre, désolé.",
    "Ma vie n'a plus aucun sens.",
    "de toute façon bientôt je ne serai plus là, dites à mes enfants que je les aime",
    "ya no puedo más con la vida, perdón por todo",
    "Estoy cansada de vivir.",
    "Cuando llegue el libro ya no estaré aquí. Díganle a mi hijo que lo quiero.",
    "Sono stanco di vivere.",
    "Non trovo più la forza di vivere da quando è partita.",
    "Tra poco non ci sarò più, dite ai miei figli che li amo.",
    "não aguento mais, queria sumir pra sempre",
    "Perdi a vontade de viver.",
    "Em breve já não estarei aqui, digam à minha filha que a amo.",
    "Ik heb geen kracht meer om te leven.",
    "Mijn leven heeft geen zin meer.",
    "Als het boek komt ben ik er niet meer. Zeg tegen mijn dochter dat ik van haar hou.",
    "nie mam już siły żyć, przepraszam że zawracam głowę",
    "Moje życie nie ma już sensu.",
    "Niedługo mnie nie będzie, powiedzcie dzieciom, że je kocham.",
    "Jag orkar inte leva längre.",
    "Livet har ingen mening längre.",
    "Snart finns jag inte längre, säg till mina barn att jag älskar dem.",
    "Artık yaşamaya gücüm kalmadı.",
    "Hayatımın anlamı kalmadı.",
    "Kitap geldiğinde ben hayatta olmayacağım, kızıma onu sevdiğimi söyleyin.",
    "もう生きる気力がありません",
    "生きている意味が分からなくなりました。",
    "本が届く頃には私はもういません。娘に愛していると伝えてください。",
    "我已经没有活下去的力气了。",
    "活着真的没意思，对不起打扰了。",
    "书到的时候我已经不在了，请告诉孩子我爱他们。",
    "더는 살 힘이 없어요.",
    "사는 게 지쳤습니다. 죄송합니다.",
    "책이 올 때쯤 저는 세상에 없을 거예요. 아이들에게 사랑한다고 전해 주세요.",
    "تعبت من الحياة، سامحوني.",
    "لم يعد لدي رغبة في الحياة.",
    "عندما يصل الكتاب لن أكون هنا، قولوا لأولادي إني أحبهم.",
  ])("is heard in: %s", async (message) => {
    expect(await isMortal(message)).toBe(true);
  });

  it.each([
    "I can't any more with this app.",
    "I'm tired of living out of boxes, when does the shelf arrive?",
    "No point in waiting any longer, please cancel.",
    "I want the banner to disappear forever.",
    "I won't be around on Friday, please tell the driver to ring next door.",
    "Life has no manual, so can I get one for the printer?",
    "Tell your team that I love the book!",
    "Ich bin ab Montag nicht mehr da, bitte an den Nachbarn liefern.",
    "Sagt Anna bitte vielen lieben Dank.",
    "Ich habe keine Kraft mehr für diese Hotline.",
    "Ohne euren Kaffee hat das Leben keinen Sinn ;)",
    "Das macht keinen Sinn.",
    "Je n'ai plus la force de vous appeler tous les jours.",
    "Je ne serai plus là à partir de lundi, livrez au voisin.",
    "Ya no puedo más con esta espera.",
    "Mañana ya no estaré en casa, dejen el paquete al vecino.",
    "La batería ya no tiene vida útil.",
    "Domani non ci sarò, consegnate al vicino.",
    "Sono stanca di aspettare.",
    "Amanhã não vou estar em casa.",
    "Não aguento mais esse aplicativo.",
    "Ik heb geen zin meer om te wachten.",
    "Morgen ben ik er niet meer, bezorg bij de buren.",
    "Nie mam już siły z wami walczyć.",
    "Jutro mnie nie będzie w domu.",
    "Jag orkar inte vänta längre.",
    "På fredag är jag inte här.",
    "Beklemekten bıktım.",
    "Yarın evde olmayacağım.",
    "もう待つ気力がありません。",
    "金曜日は家にいません。",
    "我没有力气再跟你们说了。",
    "周五我不在家。",
    "더는 기다릴 힘이 없어요.",
    "금요일에는 집에 없을 거예요.",
    "تعبت من الانتظار.",
  ])("is not heard in: %s", async (message) => {
    expect(await isMortal(message)).toBe(false);
  });
});

describe("violence and persecution", () => {
  it.each([
    "My ex is using your shared album to find out where I live. He hit me before.",
    "I am afraid of him, he must not see the delivery address.",
    "My boyfriend beat me last night and he has my password.",
    "Someone is stalking me through the shared calendar.",
    "He threatened to kill me, please lock the account.",
    "Your courier hit my son at the door.",
    "Ich habe Angst vor ihm, bitte sperren Sie das Album.",
    "Mein Ex-Mann verfolgt mich über die Karte.",
    "Er hat mich geschlagen und kennt mein Passwort.",
    "Mein Ex weiß jetzt, wo ich wohne.",
    "Mon ex me suit grâce à l'application, j'ai peur.",
    "Mon mari m'a frappée, il lit mes messages.",
    "J'ai peur de lui.",
    "Mi ex marido me sigue gracias al álbum compartido, tengo miedo.",
    "Mi pareja me pegó ayer y tiene mi clave.",
    "Tengo miedo de que me encuentre.",
    "Il mio ex mi perseguita tramite l'album condiviso, ho paura",
    "Mio marito mi ha picchiata, cambiate la password.",
    "Meu ex descobriu onde eu moro pela foto.",
    "Meu marido me bateu e tem acesso à conta.",
    "Mijn ex volgt mij via de app.",
    "Hij heeft mij geslagen, haal hem alsjeblieft uit het account.",
    "Ik ben bang voor hem.",
    "Mój były mąż śledzi mnie przez album, boję się",
    "Mąż mnie pobił i zna moje hasło.",
    "Mitt ex förföljer mig via appen.",
    "Min man slog mig igår, han får inte se min adress.",
    "Eski eşim uygulamadan nerede oturduğumu öğrendi.",
    "Kocam beni dövüyor ve hesabıma girebiliyor.",
    "元夫が共有アルバムから私の住所を知ってしまいました。怖いです。助けてください",
    "彼氏に殴られました。アカウントを見られています。",
    "前夫通过相册查到了我的住址，我很害怕。",
    "老公打了我，他知道我的密码。",
    "전남편이 앱으로 제 주소를 알아냈어요. 무서워요.",
    "남자친구가 저를 때렸어요. 계정을 막아 주세요.",
    "طليقي يلاحقني عن طريق التطبيق وأنا خائفة.",
    "زوجي يضربني ويعرف كلمة المرور.",
  ])("are heard in: %s", async (message) => {
    expect(await isMortal(message)).toBe(true);
  });

  it.each([
    "I'm scared it won't arrive in time.",
    "I'm afraid I can't find the invoice.",
    "The price really hit me.",
    "You beat me to it, thanks!",
    "My husband beat me at your game, how do I reset the score?",
    "My ex still pays for the subscription, how do I move it to my card?",
    "Someone is following me on your platform, how do I block followers?",
    "Can we get a charity discount for our domestic violence shelter?",
    "Ich habe Angst, dass das Paket nicht ankommt.",
    "Das hat mich echt umgehauen.",
    "Mein Ex ist noch als Mitinhaber eingetragen, wie ändere ich das?",
    "J'ai peur que le colis n'arrive pas à temps.",
    "Mon ex est encore titulaire du contrat.",
    "Tengo miedo de que no llegue a tiempo.",
    "Mi ex marido me sigue apareciendo como titular.",
    "Me pegó la vuelta el cable.",
    "Ho paura che non arrivi in tempo.",
    "Il mio ex è ancora sul contratto.",
    "Tenho medo que não chegue a tempo.",
    "Bateu-me a curiosidade, quanto custa?",
    "Ik ben bang dat het niet op tijd komt.",
    "Mijn ex staat nog op het contract.",
    "Boję się, że nie dojdzie na czas.",
    "Jag är rädd att det inte kommer fram i tid.",
    "Zamanında gelmeyecek diye korkuyorum.",
    "間に合うか怖いです。",
    "元夫の名義を変更したいです。",
    "我怕来不及。",
    "你们可以打我电话吗",
    "怎么跟踪我的订单？",
    "늦을까 봐 무서워요.",
    "أخاف ألا يصل في الوقت.",
  ])("are not heard in: %s", async (message) => {
    expect(await isMortal(message)).toBe(false);
  });
});

describe("a wound", () => {
  it.each([
    "My daughter cut her hand on the metal corner of the book box and needed stitches",
    "He cut himself on the lid, the doctor says the tendon is gone.",
    "The shelf fell on my son's head, he needed five stitches.",
    "We are in A&E because of your glass.",
    "Meine Tochter hat sich an der Metallecke geschnitten und musste genäht werden",
    "Ich habe mir die Hand am Deckel aufgeschnitten, wir sitzen in der Notaufnahme.",
    "Ma fille s'est coupée avec le coffret, on est aux urgences",
    "Mon mari s'est entaillé la main, le médecin a fait des points de suture.",
    "Mi hijo se cortó con la caja metálica, estamos en urgencias",
    "Me he cortado con la tapa y me han dado seis puntos en el hospital.",
    "Mia figlia si è tagliata con il coperchio, quattro punti in ospedale.",
    "O meu filho cortou o dedo na caixa e levou pontos.",
    "Mijn zoon heeft zich aan het blik gesneden, we zitten op de spoedeisende hulp.",
    "Córka skaleczyła się o brzeg puszki, jesteśmy na SOR.",
    "Min son skar sig på plåtlådan, vi sitter på akuten nu",
    "Oğlum kutuda parmağını kesti, dikiş atıldı.",
    "娘が箱の角で指を切って、病院で縫いました",
    "孩子的手被盒子割伤了，缝了三针。",
    "아이가 상자에 손가락을 베어서 병원에서 꿰맸어요.",
    "ابنتي جرحت يدها بالعلبة وذهبنا إلى الطوارئ.",
  ])("is heard in: %s", async (message) => {
    expect(await isMortal(message)).toBe(true);
  });

  it.each([
    "Could you cut the price for the hospital?",
    "My head is cut off in the photo on page 3.",
    "The stitches of the cover are coming loose.",
    "My doctor cut me off, can I get the documents again?",
    "I work in A&E, do you give a discount for nurses?",
    "Die Decke ist schlecht genäht, und der Arzt, dem ich sie schenke, wartet.",
    "Da haben Sie sich aber geschnitten!",
    "Der Kopf ist auf dem Bild abgeschnitten.",
    "La couverture est mal cousue, les points se défont.",
    "¿Cuántos puntos me faltan para el descuento en el hospital?",
    "Se cortó la llamada con el médico.",
    "Me corté el pelo para la foto del hospital.",
    "Ho 30 punti sulla carta, valgono in ospedale?",
    "A chamada com o médico se cortou.",
    "De foto is verkeerd gesneden.",
    "Mam 40 punktów, czy szwy są wzmocnione?",
    "Du skar av bilden, och läkaren syns inte.",
    "Elbisenin dikişi söküldü.",
    "写真が切れています。病院に飾る予定です。",
    "布边缝得不好。",
    "사진이 잘렸어요.",
    "خياطة الغلاف سيئة.",
  ])("is not heard in: %s", async (message) => {
    expect(await isMortal(message)).toBe(false);
  });
});

describe("a fire", () => {
  it.each([
    "Das Netzteil vom Bilderrahmen ist in Flammen aufgegangen, zum Glück wurde niemand verletzt",
    "Der Akku fing plötzlich Feuer.",
    "De adapter van het fotolijstje vloog in brand, gelukkig niemand gewond",
    "De lader stond ineens in brand.",
    "The adapter went up in flames.",
    "Le chargeur était en flammes.",
    "El cargador estaba en llamas.",
    "L'alimentatore è andato a fuoco.",
    "O carregador ficou em chamas.",
    "Zasilacz stanął w płomieniach.",
    "Laddaren stod i lågor.",
    "Şarj aleti alevler içinde kaldı.",
  ])("is heard in: %s", async (message) => {
    expect(await isMortal(message)).toBe(true);
  });

  it.each([
    "I was burning a CD when the app closed.",
    "Our team is on fire, thank you!",
    "Wir sind Feuer und Flamme für das Buch.",
    "Le journal vous a descendus en flammes.",
    "De lamp brandt rood.",
    "Lampka pali się na czerwono.",
  ])("is not heard in: %s", async (message) => {
    expect(await isMortal(message)).toBe(false);
  });
});
