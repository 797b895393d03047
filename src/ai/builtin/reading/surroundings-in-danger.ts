/** Danger around somebody: gas, fumes and wires that burn, a lift that holds them, no power or heat for whoever lives by it. */
import { SOMEBODY } from "./body-in-danger.js";
import { SPARKS, SPARKS_MEANT } from "./danger-words.js";
import type { Saying } from "./sayings.js";
import { anyOf, wholeWords } from "./word-patterns.js";

const EN_GAS =
  "(?<!(?:his|her|their|have|has|having|dog's|cat's|baby's|bad|tear|laughing|exhaust) )gas(?! (?:bills?|invoices?|prices?|tariffs?|fees?|contracts?|grills?|bbqs?|barbecues?|stations?|meter readings?))";
const FR_GAZ = "(?<!(?:factures?|prix|tarifs?|contrat) (?:de |du )?)gaz";
const ES_GAS = "(?<!(?:factura|facturas|recibo|precio|tarifa|contrato) (?:de |del )?)gas";
const IT_GAS = "(?<!(?:bolletta|bollette|fattura|prezzo|contratto) (?:del |di )?)gas";
const PT_GAS = "(?<!(?:fatura|conta|preço|contrato) (?:do |de )?)gás";
const PL_GAZ = "(?<!(?:rachunek|rachunki|faktura|cena|umowa) (?:za )?)gaz(?:u|em)?";

/** Smelt, or leaking. */
const GAS = anyOf(
  wholeWords(
    `(?:smell\\p{L}*|smelt|stink\\p{L}*|reek\\p{L}*|odou?r)[^.!?\\n]{0,25} ${EN_GAS}|${EN_GAS} (?:\\p{L}+ ){0,2}(?:smell|odou?r)|gas (?:leak|leaking|is leaking|is escaping|escaping)(?! (?:detector|alarm|sensor|check|test|spray))|leaking gas`,
    "(?:riech\\p{L}*|stinkt|stank|roch)[^.!?\\n]{0,25} nach gas|nach gas (?:riech\\p{L}*|stinkt|roch)|gasgeruch|gasleck|(?:gas (?:strömt|tritt) (?:\\p{L}+ )?aus)",
    `(?:odeurs?|sent|sentent|sens|sentons|pue)[^.!?\\n]{0,20}[ '](?:${FR_GAZ})|fuite de gaz|gaz qui (?:fuit|s'échappe)`,
    `(?:huele|huelo|olor|apesta)[^.!?\\n]{0,20} ${ES_GAS}|(?:fuga|escape) de gas`,
    `(?:odore|puzza|puzzo|puzzano)[^.!?\\n]{0,20} ${IT_GAS}|(?:sento|si sente|sentiamo) (?:il |del )?gas|(?:fuga|perdita) di gas`,
    `cheir\\p{L}+[^.!?\\n]{0,20} ${PT_GAS}|(?:fuga|vazamento) de gás|gás vazando`,
    "(?:ruik\\p{L}*|stink\\p{L}*|geur|lucht)[^.!?\\n]{0,25} gas|gas (?:ruik\\p{L}*)|gaslucht|gaslek|gas lekt",
    `(?:czuć|czuję|czujemy|(?<!nie )(?:wyczuwamy?|wyczuwa się|wyczuwaln\\p{L}+|wyczuł[ae]m|wyczuliśmy)|śmierdzi|zapach|smród|pachnie)[^.!?\\n]{0,20} ${PL_GAZ}|(?:wyciek gazu|ulatnia się gaz|gaz się ulatnia)`,
    "(?:luktar|stinker|lukt|lukten|doft)[^.!?\\n]{0,20} gas|gaslukt\\p{L}*|gasläck\\p{L}*|läcker gas",
    "gaz (?:\\p{L}+ )?kok\\p{L}+|gaz (?:kaçağı|sızıntısı|kaçırıyor|sızıyor)(?! dedektör)|(?:doğalgaz|doğal gaz) (?:\\p{L}+ )?kok\\p{L}+",
  ),
  "ガス(?!料金|代|会社|コンロ|ストーブ|グリル|欠)[^。、！？\\n]{0,6}(?:臭|くさ|におい|匂|ニオイ)|ガス漏れ(?!警報器|検知)",
  "(?:煤气|天然气|燃气|瓦斯)(?!费|账单|价|公司|表)[^，。！？\\n]{0,6}(?:味|臭)|闻到[^，。！？\\n]{0,6}(?:煤气|天然气|燃气|瓦斯)|(?:煤气|天然气|燃气)(?:泄漏|泄露|漏了)(?!报警|检测)",
  "가스(?! ?(?:요금|비|회사|레인지|그릴)) ?(?:\\p{L}{1,3} )?냄새|가스(?:가|이)? ?(?:새(?:요|고|는|어)|누출됐)",
  "(?:ريح[ةه]|رائح[ةه]|[أا]شم|نشم|شم[يت]ت?)[^.!؟\\n]{0,20}(?<!فاتورة (?:ال)?)غاز|تسرب (?:ال)?غاز",
);
/** Asked before it happens, told when it is over, insured, sold. */
const NO_GAS_NOW = anyOf(
  wholeWords(
    // Denied, or a smell without gas.
    "(?:no|not any) (?:smell of gas|gas (?:smell|leaks?|odou?r)|odou?r of gas)|kein(?:en)? gas(?:geruch|leck|austritt)|pas (?:de fuite|d'odeur) de gaz|no (?:hay|hubo|había|encontr\\p{L}+) (?:ning[uú]na? |más )?(?:fugas?|escapes?|olor) (?:de|a) gas|no huele a gas|(?:nessuna (?:perdita|fuga)|nessun odore) di gas|non c'è (?:nessuna |alcuna |più )?(?:perdita|fuga|odore) di gas|nenhuma? (?:fuga|vazamento|cheiro) (?:de|a) gás|não (?:há|havia|houve) (?:nenhuma? )?(?:fuga|vazamento|cheiro) (?:de|a) gás|geen gas(?:lek|lucht|geur)\\p{L}*|nie ma (?:wycieku|zapachu) gazu|brak wycieku|(?:ingen|inget) gas(?:läck|lukt)\\p{L}*|gaz (?:kaçağı|sızıntısı|kokusu) (?:yok|bulunmadı)|(?:smell\\p{L}*|riech\\p{L}*|sent|huele|odore|profuma|cheir\\p{L}+|ruik\\p{L}*|pachnie|luktar)[^.!?\\n]{0,20} (?:without|ohne|sans|sin|senza|sem|zonder|bez|utan) g[aá][sz]\\p{L}*",
    // Mended: the leak itself, and not the boiler that smells now.
    "(?:fix|repair|seal)(?:ed|ing) (?:the |that |our |a |my )?(?:gas (?:leak|smell)|smell of gas|leak)|gas(?:leck|geruch|austritt)[^.!?\\n]{0,30} (?:repariert|behoben|abgedichtet)|fuite[^.!?\\n]{0,25} (?:réparée?|colmatée?)|(?:fuga|escape)[^.!?\\n]{0,25} repar(?:ó|ad[oa]|aron)|(?:perdita|fuga)[^.!?\\n]{0,25} (?:riparata|sistemata)|(?:fuga|vazamento)[^.!?\\n]{0,25} (?:consertad[oa]|resolvid[oa])|gas(?:lek|lucht)[^.!?\\n]{0,25} (?:gerepareerd|verholpen|gemaakt)|wyciek\\p{L}*[^.!?\\n]{0,25} (?:naprawion\\p{L}+|usunięt\\p{L}+)|(?:gasläck\\p{L}*|gaslukt\\p{L}*)[^.!?\\n]{0,25} (?:lagad|reparerad)|(?:kaçağı|sızıntısı)[^.!?\\n]{0,15} (?:tamir edildi|giderildi)",
    // What one would do, and what is sold against it.
    "what (?:should|do|must|can|would) (?:i|we|you|one) do (?:about|with|at|for|in case of) (?:an? )?gas|who (?:do|should) (?:i|we) (?:call|ring|contact) (?:for|about|in|when)|wie verhalte ich mich (?:bei|im)|que faire (?:s'il|en cas|si|quand|face)|qué (?:hago|hacer) (?:si|en caso|ante|cuando)|cosa (?:fare|faccio) (?:se|in caso|quando)|o que (?:fazer|faço) (?:se|em caso|quando)|wat (?:moet ik )?(?:te )?doen bij|co (?:zrobić|robić) (?:w razie|gdy)|vad gör (?:jag|man) (?:om|vid)|do you sell|verkauf(?:en|t) (?:sie|ihr)|vendez|venden|vendete|vendem|verkopen|sprzedaj\\p{L}+|säljer ni|satıyor\\p{L}*|gaslek detector",
    "if (?:i|we|you|there|somebody|someone)|in case of|(?:is|has|was) (?:now )?(?:gone|fixed|repaired|sorted)|no longer|not any ?more|cover(?:s|ed)?|insur\\p{L}+|candles?|perfume\\p{L}*|(?:smell|smells) (?:fishy|of money)",
    "bei gasgeruch|falls|wenn ich (?:einmal )?gas|im falle|ist (?:jetzt |wieder |nun |endlich )?(?:weg|behoben|repariert)|nicht mehr nach|versicher\\p{L}+|kerzen?|en cas d'?e?|si je|a disparu|plus d'odeur|assur\\p{L}+|bougies?|en caso de|si (?:huelo|noto)|ya no|ha desaparecido|seguros?|velas?",
    "in caso di|se (?:sento|si sente)|non (?:si sente|c'è) più|è sparito|assicura\\p{L}+|candel[ae]|em caso de|se (?:eu )?sentir|já não|não (?:há|tem) mais|sumiu|seguro|bij (?:een )?gas(?:lucht|lek)|als ik|in geval van|niet meer|verdwenen|verzeker\\p{L}+|kaars\\p{L}*|w razie|jeśli|jeżeli|gdyby|już nie|zniknął|ubezpiecz\\p{L}+|świec\\p{L}+",
    "vid gas\\p{L}+|om (?:jag|det|man|vi)|inte längre|är borta|försäkr\\p{L}+|ljus|durumunda|alırsam|gelirse|kokarsa|artık (?:yok|gelmiyor)|sigorta\\p{L}*|mum\\p{L}*",
  ),
  "修理(?:は|が|も)?[^。]{0,4}(?:終わ|完了|済)|(?:漏れ|におい|臭い|匂い)(?:は|も)(?:ありません|ない|なかった|しません)|修好|已经修|没有?(?:煤气|天然气|燃气)?(?:泄漏|泄露|味)|수리(?:가|는)? ?(?:끝|완료|됐|했)|냄새(?:가|는)? ?(?:안 ?나|없)|누출(?:은|이)? ?없|تم (?:إصلاح|[أا]صلاح|تصليح)|(?:لا يوجد|لا توجد|ما في) (?:[أا]ي )?(?:تسرب|رائحة)|したら|場合|もし|消え|なくなり|保険|ろうそく|如果|万一|不再|没有了|保险|蜡烛|나면|맡으면|경우|만약|사라졌|보험|양초|إذا|في حال|اختفت|لم تعد|ت[أا]مين|شموع",
);

/** The alarm that rings for it. Not one that asks for a battery, nor one on sale. */
const MONOXIDE = anyOf(
  wholeWords(
    "(?:carbon monoxide|co) (?:alarm|detector|sensor|monitor)s?[^.!?\\n]{0,40} (?:going off|went off|goes off|gone off|beeping|beeps|sounding|ringing|triggered|screaming)|carbon monoxide (?:poisoning|in (?:the|my|our))",
    "(?:co-?melder|co-?warner|co-?warnmelder|co-?alarm|kohlenmonoxid\\p{L}*)[^.!?\\n]{0,40} (?:piept|schlägt (?:an|alarm)|angeschlagen|ausgelöst|losgegangen|geht los|löst aus)|(?:détecteur|alarme) (?:de |à )?(?:co|monoxyde(?: de carbone)?)[^.!?\\n]{0,40} (?:sonne|déclench\\p{L}+|bipe|retenti\\p{L}*)|(?:detector|alarma) de (?:co|monóxido(?: de carbono)?)[^.!?\\n]{0,40} (?:suena|sonando|saltó|saltado|saltando|pita|pitando)",
    "(?:rilevatore|rivelatore|allarme) (?:di |del )?(?:co|monossido(?: di carbonio)?)[^.!?\\n]{0,40} (?:suona|suonando|scattato|scattata)|(?:detetor|detector|alarme) de (?:co|monóxido(?: de carbono)?)[^.!?\\n]{0,40} (?:toca|tocando|tocar|apita|apitando|disparou|disparando|soou)|(?:co-?melder|koolmonoxide\\p{L}*)[^.!?\\n]{0,40} (?:gaat af|afgegaan|piept|loeit)",
    "(?:czujnik|czujka|alarm) (?:czadu|tlenku węgla|co)[^.!?\\n]{0,40} (?:wyje|piszczy|alarmuje|dzwoni|włączył\\p{L}*|uruchomił\\p{L}*)|(?:kolmonoxid|co-?)(?:larm|varnare)\\p{L}*[^.!?\\n]{0,40} (?:tjuter|piper|larmar|löst ut|ljuder|gått)|karbon ?monoksit \\p{L}+[^.!?\\n]{0,40} (?:çalıyor|ötüyor|çaldı|öttü)",
  ),
  "一酸化炭素[^。！？\\n]{0,14}(?:鳴|作動)|一氧化碳[^，。！？\\n]{0,10}(?:响|叫|报警了)|일산화탄소[^.!?\\n]{0,14}(?:울리|울려|울렸|삐)|[أا]ول [أا]كسيد الكربون[^.!؟\\n]{0,25}(?:يرن|رن|انطلق|يصفر)",
);
const BATTERY_LOW = anyOf(
  wholeWords(
    "batter(?:y|ies)|batterien?|piles?|pilas?|pilhas?|pile|batterij\\p{L}*|bateri\\p{L}+|batteri\\p{L}*|pil\\p{L}{0,3}|tests?|testing",
    "every (?:\\d+|minute|second|hour|few (?:seconds|minutes))|once (?:a|an|per|every)|last (?:week|month|year)|(?:was|been) replaced|insur\\p{L}+|what does it mean|alle \\d+|einmal pro|letzte[nrs]? (?:woche|monat|jahr)|versicher\\p{L}*|toutes les (?:\\d+|minutes|secondes)|le mois dernier|été remplacée?|assur\\p{L}+|cada (?:\\d+|minuto|segundo)|el mes pasado|ogni (?:\\d+|minuto|secondo)|il mese scorso|stat[oa] sostituit[oa]|no mês passado|elke (?:\\d+|minuut)|om de \\d+|vorige (?:week|maand)|w zeszłym (?:tygodniu|miesiącu)|co (?:\\d+|minutę)|var (?:\\d+|minut)|förra (?:veckan|månaden)|geçen (?:hafta|ay)|değiştirildi|\\d+ saniyede bir|dakikada bir",
  ),
  "秒ごと|分ごと|秒おき|先月|交換(?:済|され)|每(?:隔)?[^，。]{0,4}(?:秒|分)|上个?月|초마다|분마다|지난달|교체(?:됐|되었)|كل \\d+|الشهر الماضي|電池|电池|건전지|배터리|بطارية",
);

/** Burnt, where the mains are. */
const BURNT_SMELL = anyOf(
  wholeWords(
    "(?:burn(?:t|ing|ed)?|scorched|singed|melting) (?:plastic |rubber |cable |electrical )?(?:smell|odou?r)|smell\\p{L}* (?:\\p{L}+ ){0,3}(?:burn(?:t|ing|ed)|scorched|singed|melting)|(?:riecht|stinkt) (?:\\p{L}+ ){0,5}(?:verbrannt|verschmort|angebrannt|verkohlt)|(?:verbrannter|verschmorter) geruch|brandgeruch|odeur de (?:brûlé|plastique brûlé)|sent (?:\\p{L}+ )?(?:le )?brûlé|(?:olor|huele) (?:\\p{L}+ )?a (?:quemado|chamuscado)|(?:odore|puzza) di bruciato",
    "cheir\\p{L}+ (?:a|de) queimado|(?:ruikt|stinkt) (?:\\p{L}+ ){0,4}(?:verbrand|geschroeid)|brandlucht|schroeilucht|(?:śmierdzi|czuć|zapach)[^.!?\\n]{0,20} (?:spalenizn\\p{L}+|spalon\\p{L}+)|(?:luktar|lukt av) (?:\\p{L}+ )?bränt|bränd lukt|yanık kok\\p{L}+",
  ),
  "(?:焦げ|こげ)(?:臭|くさ|た(?:臭|にお|匂))|(?:烧焦|焦糊?|糊)的?味|탄 ?내|타는 ?냄새|(?:ريح[ةه]|رائح[ةه]) (?:حريق|احتراق|شياط|حرق)",
);
const MAINS = anyOf(
  wholeWords(
    "sockets?|outlets?|fuse ?(?:box|board)|fusebox|breakers?|electric(?:al|ity)? (?:cabinet|cupboard|panel|box|meter)|meter (?:box|cupboard)|(?:smart )?meter|wiring|wires?|steckdosen?|sicherungs\\p{L}+|stromkasten|schaltschrank|zählerschrank|stromzähler|zähler|leitung(?:en)?|prises?(?: électriques?)?|tableau (?:électrique)?|compteur|disjoncteur|câblage",
    "enchufes?|cuadro (?:eléctrico|de luces)|contador|cableado|fusibles|pres[ae] (?:di corrente|elettric[ah]e?)|quadro elettrico|contatore|tomadas?|quadro (?:elétrico|de luz)|contador|medidor|disjuntor|stopcontact\\p{L}*|meterkast|groepenkast|gniazdk\\p{L}+|skrzynk\\p{L}+|licznik\\p{L}*|rozdzielni\\p{L}+|bezpiecznik\\p{L}*|eluttag\\p{L}*|vägguttag\\p{L}*|elskåp\\p{L}*|elcentral\\p{L}*|elmätar\\p{L}*|proppskåp\\p{L}*|priz\\p{L}*|sigorta kutusu\\p{L}*|elektrik pano\\p{L}*|sayaç\\p{L}*|sayac\\p{L}*",
  ),
  "コンセント|分電盤|ブレーカー|メーター|配線|插座|电箱|配电箱|电表|电线|콘센트|두꺼비집|분전반|계량기|배선|المقبس|(?:ال)?عداد|لوحة الكهرباء|(?:ال)?(?:[أا]سلاك|سلك)|(?:ال)?فيش",
);

/** What is on the mains beside those. */
const ON_THE_MAINS = anyOf(
  MAINS.source,
  wholeWords(
    "plug(?:ged|s)?|cable|cord|charger|adapter|wall|heater|stecker|kabel|ladegeräte?s?|netzteil|wand|heizlüfter|fiche|câble|fils?|chargeur|chauffe-eau|radiateur|cargador|calentador|clavija|fios?|cabo|carregador|chuveiro|aquecedor|cavo|fil[oi]|presa|caricatore|spina|scaldabagno",
    "stekker|snoer|draad|oplader|kab(?:el|la|lu)|wtyczk\\p{L}+|ładowark\\p{L}+|przew[oó]d\\p{L}*|grzejnik\\p{L}*|uttag\\p{L}*|sladd\\p{L}*|kontakt(?:en)?|laddare\\p{L}*|kablo\\p{L}*|fiş\\p{L}*|şarj \\p{L}+|soket\\p{L}*",
  ),
  "プラグ|コード|ケーブル|充電器|エアコン|ヒーター|插头|充电器|线路|热水器|空调|플러그|전선|충전기|코드|히터|(?:ال)?(?:سلك|[أا]سلاك|شاحن|سخان|مكيف)",
);
const FUMES: readonly Saying[] = [
  { words: [GAS], unless: NO_GAS_NOW },
  { words: [MONOXIDE], unless: BATTERY_LOW },
  { words: [BURNT_SMELL, MAINS], unless: NO_GAS_NOW },
  { words: [SPARKS, ON_THE_MAINS], unless: anyOf(NO_GAS_NOW.source, SPARKS_MEANT.source) },
];

const EN_PEOPLE =
  "(?:i|i'm|im|we|we're|he|he's|she|she's|they|they're|me|us|him|her|them|somebody|someone|people|person|persons|residents?|tenants?|guests?|neighbou?rs?|husband|wife|partner|mother|mum|mom|father|dad|son|daughter|child|children|kids?|grandma|grandpa|colleagues?|\\d+ of us|both of us|all of us)";

const SHUT_IN_LIFT = anyOf(
  wholeWords(
    // Not "were", which tells of yesterday.
    `${EN_PEOPLE}(?: (?:is|are|am|been|has|have|got|still|both|all|now|just|currently|completely|here|alone|both of us)){0,5} (?:stuck|trapped|locked|shut) (?:(?:here|together|alone|for|since|now|\\d+|minutes|an|half|hour) ){0,4}(?:in|inside) (?:the|an?|your|our|this|one of the) (?:\\p{L}+ )?(?:lift|elevator)s?`,
    "(?:stecken?|stecke|sitzen|sitze|hängen|hänge|sind|bin) (?:\\p{L}+ ){0,6}(?:im|in dem|in eurem|in ihrem|in einem) (?:\\p{L}+ ){0,2}(?:aufzug|fahrstuhl|lift)(?: \\p{L}+){0,4} (?:fest|gefangen|eingesperrt|eingeschlossen|eingeklemmt)|(?:stecken?|sitzen?|hängen?) (?:\\p{L}+ ){0,4}fest (?:im|in dem) (?:aufzug|fahrstuhl|lift)|(?:im|in dem) (?:aufzug|fahrstuhl|lift) (?:\\p{L}+ ){0,3}(?:eingesperrt|eingeschlossen|festsitz\\p{L}+|gefangen)",
    "(?:suis|sommes|est|sont) (?:\\p{L}+ ){0,2}(?:coincée?s?|bloquée?s?|enfermée?s?) (?:\\p{L}+ ){0,4}dans (?:l'|un |votre |cet )ascenseur",
    "(?:estoy|estamos|está|están|quedé|quedamos|quedó|he quedado|hemos quedado) (?:\\p{L}+ ){0,3}(?:atrapad[oa]s?|encerrad[oa]s?|bloquead[oa]s?) (?:\\p{L}+ ){0,4}en (?:el|un|su|vuestro) (?:ascensor|elevador)",
    "(?:sono|siamo|è|rimast[oaie]) (?:\\p{L}+ ){0,2}(?:bloccat[oaie]|chius[oaie]|intrappolat[oaie]) (?:\\p{L}+ ){0,4}(?:in |nell'|dentro l')ascensore",
    "(?:estou|estamos|está|estão|fiquei|ficamos|ficou) (?:\\p{L}+ ){0,3}(?:pres[oa]s?|trancad[oa]s?|fechad[oa]s?) (?:\\p{L}+ ){0,3}(?:no|dentro do|num) elevador",
    "(?:zit|zitten|ben|zijn|staan|sta) (?:\\p{L}+ ){0,5}(?:vast|opgesloten) (?:\\p{L}+ ){0,3}in (?:de|een|jullie) lift|(?:zit|zitten|ben|zijn|staan) (?:\\p{L}+ ){0,3}in (?:de|een|jullie) lift (?:\\p{L}+ ){0,2}(?:vast|opgesloten)",
    "(?:utkn(?:ęliśmy|ęłyśmy|ąłem|ęłam)|(?:jestem|jesteśmy|siedzimy|siedzę|ktoś|ludzie|sąsiad\\p{L}*|syn|córka|mama|mąż|żona|dziecko) (?:\\p{L}+ ){0,3}(?:uwięzi\\p{L}+|zamknię\\p{L}+|zablokowan\\p{L}+|utkn\\p{L}+)) (?:\\p{L}+ ){0,4}w (?:\\p{L}+ )?windzie",
    "(?:vi|jag|han|hon|någon|folk|min \\p{L}+|mitt \\p{L}+) (?:\\p{L}+ ){0,4}(?:fast|instängda?|inlåsta?) (?:\\p{L}+ ){0,3}i (?:er |en |vår )?hiss(?:en)?",
    "asansörde (?:\\p{L}+ ){0,3}(?:mahsur\\p{L}*|kald(?:ık|ım)|kilitli kal\\p{L}+|sıkıştı(?:k|m))",
  ),
  "(?:エレベーター|リフト)(?:の中)?[にで][^。\\n]{0,8}(?:閉じ込め(?:られ(?!たら|た場合|たとき|ないか))|出られ(?:ない|ません))",
  "(?:困|关|堵)在[^，。！？\\n]{0,4}电梯|(?:我|我们|老人|孩子|有人)[^，。！？\\n]{0,4}卡在[^，。！？\\n]{0,2}电梯|电梯(?:里|内)[^，。！？\\n]{0,6}(?:出不来|出不去|被困)|被[^，。！？\\n]{0,3}(?:困|关)[^，。！？\\n]{0,3}电梯",
  "(?:엘리베이터|승강기) ?(?:에서|에|안에서?|안에) ?[^.!?\\n]{0,8}(?:갇혔|갇혀|갇힌)",
  "(?:عالق|محتجز|محبوس|علق(?:نا|ت)|حبس)\\p{L}* (?:\\p{L}+ ){0,3}(?:في|داخل) (?:ال)?(?:مصعد|[أا]سانسير)|(?:في|داخل) ال(?:مصعد|[أا]سانسير) (?:\\p{L}+ ){0,2}(?:عالق|محبوس|محتجز)\\p{L}*",
);
/** Over since days, feared, played, or said of goods. */
const NOT_NOW = anyOf(
  wholeWords(
    "yesterday|last (?:night|week|month|year|friday|monday|weekend)|(?:days|weeks|months) ago|if (?:i|we|you|someone|somebody)|what if|when (?:someone|somebody|people)|games?|quest|puzzle|boss|character|avatar|respawn\\p{L}*|parcel|package|furniture|delivery",
    "gestern|letzte[nrs]? (?:woche|monat|nacht|jahr)|vor (?:\\p{L}+ )?(?:tagen|wochen)|falls|wenn (?:jemand|man|ich|wir)|spiel|rätsel|paket|schlüssel|möbel|hier soir|la semaine dernière|si (?:je|on|quelqu'un)|jeu|niveau du jeu|colis|meubles?|ayer|la semana pasada|si (?:me|alguien|nos)|juego|paquete|llaves",
    "ieri|la settimana scorsa|se (?:rimango|qualcuno|resto)|gioco|pacco|chiavi|ontem|semana passada|se (?:eu|alguém)|jogo|pacote|encomenda|chaves|gisteren|vorige week|als (?:ik|iemand|we)|spel|pakket|sleutels?|wczoraj|w zeszłym tygodniu|jeśli|jeżeli|gdyby|grze|gra|paczk\\p{L}+|klucz\\p{L}*|igår|i går|förra veckan|om (?:jag|man|någon|vi)|spelet|paketet|dün|geçen hafta|kalırsam|kalırsak|oyun\\p{L}*|kargo\\p{L}*",
    // A day or month, a stay, what is asked for it, and lifts on a slope.
    "on (?:mon|tues|wednes|thurs|fri|satur|sun)day|in (?:january|february|march|april|may|june|july|august|september|october|november|december)|(?:last|previous|our|my) stay|refund\\p{L}*|compensation|discount|ski|lift (?:line|queue|pass|chair)|(?:am|letzten) (?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)|entschädig\\p{L}*|erstatt\\p{L}+|rabatt|skilift|(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?: dernier)?|rembours\\p{L}+|indemnis\\p{L}+|dédommag\\p{L}+|el (?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)|reembolso|compensación|indemniza\\p{L}+|descuento",
    "lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|rimborso|risarciment\\p{L}+|sconto|(?:no|na) (?:segunda|terça|quarta|quinta|sexta|sábado|domingo)|desconto|indemnização|compensação|op (?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)|(?:zaterdag|zondag|maandag|vrijdag)|schadevergoeding|terugbetal\\p{L}+|korting|w (?:poniedziałek|wtorek|środę|czwartek|piątek|sobotę|niedzielę)|odszkodowani\\p{L}+|zwrot\\p{L}*|(?:i|på) (?:måndags?|tisdags?|onsdags?|torsdags?|fredags?|lördags?|söndags?)|ersättning|kompensation|pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar günü|tazminat|indirim",
  ),
  "[月火水木金土日]曜|補償|返金|周[一二三四五六日]|星期[一二三四五六日天]|赔偿|补偿|退款|[월화수목금토일]요일|보상|환불|يوم (?:ال)?(?:سبت|[أا]حد|[إا]ثنين|ثلاثاء|[أا]ربعاء|خميس|جمعة)|تعويض|昨日|先週|もし|場合|ゲーム|荷物|昨天|上周|如果|万一|游戏|包裹|快递|어제|지난주|만약|갇히면|게임|택배|[أا]مس|الأسبوع الماضي|إذا|لو |لعبة|الطرد",
);

const SHUT_IN: readonly Saying[] = [{ words: [SHUT_IN_LIFT], unless: NOT_NOW }];

const SUPPORTED_BY = anyOf(
  wholeWords(
    "ventilators?|respirators?|life support|oxygen (?:concentrator|machine|tank|supply|at home)|(?:home|on) oxygen|dialys\\p{L}+|feeding pump|breathing machine|(?:medical|hospital) (?:bed|mattress)|(?:alternating|pressure[- ]relief|anti-bedsore) (?:\\p{L}+ )?mattress|(?:air|pressure) mattress (?:\\p{L}+ ){0,4}(?:bed ?sores?|pressure (?:sores?|ulcers?))|suction machine",
    "beatm\\p{L}+|sauerstoff(?:gerät|konzentrator|versorgung)\\p{L}*|sauerstoff|dialyse\\p{L}*|ernährungspumpe|absauggerät|pflegebett|wechseldruckmatratze",
    "respirateur|(?:assistance|appareil|aide) respiratoire|concentrateur d'oxygène|sous oxygène|dialyse|(?:matelas|lit) (?:médicalisé|anti-escarres)|pompe (?:à|de|d')\\s?(?:nutrition|perfusion|alimentation)|respirador|(?:conectad[oa]|enchufad[oa]|depende\\p{L}*) (?:\\p{L}+ ){0,2}(?:al?|del?) (?:un )?ventilador|ventilador mecánico|(?:concentrador de )?oxígeno|diálisis|cama articulada|colchón antiescaras",
    "respiratore|ventilatore polmonare|(?:attaccat[oa]|collegat[oa]) (?:al|a un) ventilatore|(?:concentratore di )?ossigeno|dialisi|(?:materasso|letto) (?:antidecubito|ortopedico)",
    // A fan is called the same.
    "(?:depende\\p{L}*|ligad[oa]|conectad[oa]|vive|respira) (?:\\p{L}+ ){0,2}(?:do|de|ao|a|com o|com) (?:um )?ventilador|ventilador (?:mecânico|pulmonar)|(?:concentrador de )?oxig[êé]nio|(?:hemo)?diálise|bomba de alimentação",
    "beademing\\p{L}*|beademd|zuurstof\\p{L}*|dialyse|sondevoeding\\p{L}*|respirator\\p{L}*|koncentrator\\p{L}* tlenu|tlen(?:u|em)|dializ\\p{L}+|syrgas\\p{L}*|dialys\\p{L}*|sondmatning|solunum cihaz\\p{L}*|ventilatör\\p{L}*|oksijen \\p{L}+|diyaliz\\p{L}*",
  ),
  "人工呼吸|酸素(?:濃縮|吸入|ボンベ)|在宅酸素|透析|吸引器|呼吸机|制氧机|吸氧|透析|인공 ?호흡기|산소 ?(?:발생기|호흡기)|투석|جهاز (?:ال)?تنفس|[أا]و?كسجين|غسيل (?:ال)?كلى",
);
const POWER_GONE = anyOf(
  wholeWords(
    "(?:cut|switched|turned|shut) (?:us|me|(?:our|the|my) (?:power|electricity|electric|supply|current|mains)) off|(?:cut|switched|turned|shut) off (?:our|the|my) (?:power|electricity|supply|mains)|disconnected (?:us|me|(?:our|the|my) (?:power|electricity|supply|home|house|flat))(?! from)|(?:power|electricity|supply)(?: \\p{L}+){0,3} (?:cut|switched|turned|shut|disconnected)(?: off)?|power(?: is| has been| went| has gone| cut)? (?:out|off|gone|down|again out)|power (?:cut|outage|failure)|no (?:power|electricity)|blackout|backup battery|without (?:power|electricity)",
    "strom (?:\\p{L}+ ){0,4}(?:abgestellt|abgeschaltet|weg|ausgefallen|gesperrt|abgedreht)|stromausfall|keinen? strom|stromsperre|ohne strom|coup\\p{L}+ (?:\\p{L}+ ){0,3}(?:l'électricité|le courant)|(?:courant|électricité) (?:\\p{L}+ )?coupée?|coupure|plus d'électricité|plus de courant|sans (?:électricité|courant)|panne de courant",
    "(?:cortado|cortaron|cortó|quitado|corte de) (?:\\p{L}+ ){0,3}(?:luz|electricidad|corriente|suministro)|sin (?:luz|electricidad|corriente)|apagón|(?:se ha ido|se fue) la luz|(?:staccat[oaie]|tagliat[oaie]|tolt[oaie]|sospes[oaie]) (?:\\p{L}+ ){0,3}(?:luce|corrente|elettricità)|senza (?:luce|corrente)|blackout|manca la (?:luce|corrente)|è (?:andata via|saltata) la (?:luce|corrente)",
    "(?:cortaram|cortou|desligaram|corte de) (?:\\p{L}+ ){0,3}(?:luz|energia|eletricidade)|sem (?:luz|energia|eletricidade)|apagão|(?:falta|faltou) (?:de |a )?(?:luz|energia)|(?:stroom|elektriciteit) (?:\\p{L}+ ){0,4}(?:afgesloten|uitgevallen|afgesneden|weg)|stroomstoring|stroomuitval|geen stroom|zonder stroom",
    "(?:odcię\\p{L}+|odłącz\\p{L}+|wyłącz\\p{L}+) (?:\\p{L}+ ){0,3}(?:prąd|prądu|zasilanie)|nie ma prądu|nie mamy prądu|brak prądu|bez prądu|(?:stängde|stängt|bröt|brutit) (?:\\p{L}+ ){0,3}(?:strömmen|elen)|strömavbrott\\p{L}*|elavbrott\\p{L}*|ingen ström|utan ström|strömmen (?:\\p{L}+ )?(?:gått|borta|bruten|avstängd)|elektri\\p{L}+ (?:\\p{L}+ ){0,3}(?:kest|kesil|git|yok)\\p{L}*|elektrik kesinti\\p{L}*",
  ),
  "電気[をが][^。\\n]{0,4}(?:止め|止ま|切)|停電(?!時)|停(?:了)?电|电停|断电|没电了|전기(?:가|를)? ?(?:\\p{L}{1,3} )?(?:끊|나갔|차단)|정전|(?:قطع|انقطع|فصل)\\p{L}* (?:\\p{L}+ ){0,3}(?:ال)?(?:كهرباء|تيار)|(?:ال)?كهرباء (?:مقطوع|مفصول)\\p{L}*|بدون كهرباء",
);
/** Announced, or only thought of. */
const THOUGHT_OF = anyOf(
  wholeWords(
    "planned|scheduled|in case of|what happens (?:if|in)|if (?:there is|there's|the power|we (?:lose|have)|you)|would happen|geplant\\p{L}*|angekündigt\\p{L}*|falls|im falle|bei (?:einem )?stromausfall|wenn der strom|prévue?s?|en cas de|si (?:le courant|vous coupez|l'électricité)|programad[oa]s?|en caso de|si (?:se va|hay|cortan)|programmat[oaie]|in caso di|se (?:manca|va via|c'è)|em caso de|se (?:faltar|houver)",
    "gepland\\p{L}*|in geval|bij (?:een )?stroom\\p{L}+|als de stroom|planowan\\p{L}+|w razie|jeśli|jeżeli|planerad\\p{L}*|vid (?:ström|el)avbrott|om strömmen|planlı|durumunda|kesilirse|olursa",
    // Cut off from something else.
    "(?:the|a|my|our) (?:phone )?call (?:was|got)|(?:on|over|during|in|from) (?:the|a|our|my|your) (?:\\p{L}+ )?(?:phone|call|chat|app|portal|account)|bluetooth|wi-?fi",
  ),
  "計画停電|場合|たら|計劃|计划|如果|万一|停电时|예정|만약|경우|정전되면|المخطط|في حال|إذا",
);

const NO_HEAT = anyOf(
  wholeWords(
    "(?:no|without) (?:heating|heat(?! (?:setting|pad|pack|shrink|proof|resist)\\p{L}*))|(?:heating|boiler|furnace|radiators?)(?: \\p{L}+){0,4} (?:off|out|down|dead|broken|not working|doing nothing|does nothing)|(?:heizung|therme)(?: \\p{L}+){0,4} (?:ausgefallen|aus|kaputt|kalt|geht nicht|läuft nicht|tut nichts)|keine heizung|ohne heizung|(?:chauffage|chaudière)(?: \\p{L}+){0,4} (?:en panne|panne|marche pas|coupé)|(?:plus|pas) de chauffage|sans chauffage",
    "(?:sin|no hay|no tenemos) calefacción|(?:calefacción|caldera)(?: \\p{L}+){0,3} (?:no funciona|no va|averiada|estropeada|rota)|(?:senza|manca il) riscaldamento|(?:riscaldamento|caldaia)(?: \\p{L}+){0,3} (?:non funziona|non va|rott[oa]|guast[oa]|spent[oa])|sem aquecimento|(?:aquecimento|caldeira)(?: \\p{L}+){0,3} (?:não funciona|avariad[oa])|(?:geen|zonder) verwarming|(?:ketel|verwarming|cv)(?: \\p{L}+){0,4} (?:niks|niets|kapot|uit|stuk|niet)",
    "(?:ogrzewanie|piec|kaloryfery)(?: \\p{L}+){0,3} (?:nie działa|nie działają|zimne|wysiadł\\p{L}*)|bez ogrzewania|nie ma ogrzewania|(?:ingen|utan) värme|(?:värmen|elementen|pannan)(?: \\p{L}+){0,3} (?:funkar inte|fungerar inte|borta|kalla|död)|(?:kalorifer|kombi|ısıtma)\\p{L}*(?: \\p{L}+){0,3} (?:çalışmıyor|bozuk|bozuldu|yanmıyor)",
  ),
  "(?:暖房|ボイラー)[^。\\n]{0,6}(?:壊れ|動か|つかな|使えな)|(?:暖气|供暖|锅炉)[^，。！？\\n]{0,5}(?:坏|停|不热|没有)|没(?:有)?暖气|(?:난방|보일러)[^.!?\\n]{0,6}(?:안 |고장|끊|꺼)|(?:ال)?(?:تدفئة|سخان)[^.!؟\\n]{0,10}(?:لا تعمل|معطل|لا يعمل|خربان)",
);
const FRAIL = anyOf(
  wholeWords(
    "bab(?:y|ies)|newborns?|infant|\\d+[- ](?:weeks?|months?)[- ]old|weeks old|elderly|(?:8|9)\\d[- ]years?[- ]old|säugling|neugeborene[sn]?|\\d+ wochen alt|nourrisson|nouveau-né|bébé|recién nacid[oa]|beb[eéê]s?|neonat[oa]|recém-nascid[oa]|niemowl\\p{L}+|noworod\\p{L}+|bebis\\p{L}*|nyfödd\\p{L}*|spädbarn|bebeğ\\p{L}*|bebek|yenidoğan|weken oud|van \\d+ weken",
  ),
  "赤ちゃん|新生児|乳児|婴儿|宝宝|新生儿|아기|신생아|رضيع|طفل رضيع|مولود",
);
/** Of a room, and not of a bottle. */
const COLD = anyOf(
  "(?<![\\d.,])-?(?:1[0-6]|\\d) ?(?:°|(?:degrees|grad|graden|degrés|grados|gradi|graus|stopni|stopnie|grader|derece)(?!\\p{L})|度|도(?!\\p{L})|درج)",
);
/** Slept in, carried or chosen for the cold: nobody freezes. */
const MADE_FOR_COLD = anyOf(
  wholeWords(
    "sleep ?(?:suits?|sacks?|bags?)|sleeping (?:bags?|sacks?)|swaddles?|tog|tents?|camping|bottles?|warmers?|schlafs[aä]ck\\p{L}*|pucks[aä]ck\\p{L}*|zelt\\p{L}*|fl[aä]sch\\p{L}*|gigoteuses?|turbulettes?|sac de couchage|tente|biberons?|sacos? de (?:dormir|bebé|bebê)|sacco nanna|sacco a pelo|tienda de campaña|biber[oó]n|tenda|biberão|mamadeira",
    "slaapzak\\p{L}*|tent|flesje\\p{L}*|flessen\\p{L}*|śpiwor\\p{L}*|namiot\\p{L}*|butelk\\p{L}*|sovpås\\p{L}*|sovsäck\\p{L}*|tält\\p{L}*|nappflask\\p{L}*|uyku tulum\\p{L}*|çadır\\p{L}*|biberon\\p{L}*|which (?:\\p{L}+ ){1,3}for|welche[nrs]? (?:\\p{L}+ ){1,3}für|quel(?:le)?s? (?:\\p{L}+ ){1,3}pour|(?:qué|que|qual) (?:\\p{L}+ ){1,3}para|(?:che|quale) (?:\\p{L}+ ){1,3}per|welke (?:\\p{L}+ ){1,3}voor|jak\\p{L}{1,2} (?:\\p{L}+ ){1,3}dla|vilke[nt] (?:\\p{L}+ ){1,3}för",
  ),
  "スリーパー|寝袋|おくるみ|テント|哺乳瓶|睡袋|帐篷|奶瓶|수면 ?조끼|침낭|젖병|텐트|كيس (?:ال)?نوم|خيمة|رضاعة",
);
const OF_THEMSELVES = anyOf(
  wholeWords(
    "i'm|i am|i need|i live|patient|bin|brauche|je suis|j'ai besoin|soy|estoy|dependo|sono|sou|estou|ik ben|ik lig|jestem|potrzebuję|jag är|jag behöver|bağlıyım|ihtiyacım",
  ),
  "私|自分|我|患者|病人|저는|제가|환자|[أا]نا|مريض",
);

/** Each alone is enough. */
const NO_POWER_TO_LIVE_BY: readonly Saying[] = [
  { words: [POWER_GONE], beside: [SUPPORTED_BY, SOMEBODY], unless: THOUGHT_OF },
  { words: [POWER_GONE], beside: [SUPPORTED_BY, OF_THEMSELVES], unless: THOUGHT_OF },
  { words: [COLD], beside: [FRAIL, NO_HEAT], unless: MADE_FOR_COLD },
];

export const SURROUNDINGS_IN_DANGER: readonly Saying[] = [...FUMES, ...SHUT_IN, ...NO_POWER_TO_LIVE_BY];
