/** Gas, fumes and wires that burn, told in plain words. */
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
    `(?:czuć|czuję|czujemy|śmierdzi|zapach|smród|pachnie)[^.!?\\n]{0,20} ${PL_GAZ}|(?:wyciek gazu|ulatnia się gaz|gaz się ulatnia)`,
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
    "if (?:i|we|you|there|somebody|someone)|in case of|(?:is|has|was) (?:now )?(?:gone|fixed|repaired|sorted)|no longer|not any ?more|cover(?:s|ed)?|insur\\p{L}+|candles?|perfume\\p{L}*|(?:smell|smells) (?:fishy|of money)",
    "bei gasgeruch|falls|wenn ich (?:einmal )?gas|im falle|ist (?:jetzt |wieder |nun |endlich )?(?:weg|behoben|repariert)|nicht mehr nach|versicher\\p{L}+|kerzen?|en cas d'?e?|si je|a disparu|plus d'odeur|assur\\p{L}+|bougies?|en caso de|si (?:huelo|noto)|ya no|ha desaparecido|seguros?|velas?",
    "in caso di|se (?:sento|si sente)|non (?:si sente|c'è) più|è sparito|assicura\\p{L}+|candel[ae]|em caso de|se (?:eu )?sentir|já não|não (?:há|tem) mais|sumiu|seguro|bij (?:een )?gas(?:lucht|lek)|als ik|in geval van|niet meer|verdwenen|verzeker\\p{L}+|kaars\\p{L}*|w razie|jeśli|jeżeli|gdyby|już nie|zniknął|ubezpiecz\\p{L}+|świec\\p{L}+",
    "vid gas\\p{L}+|om (?:jag|det|man|vi)|inte längre|är borta|försäkr\\p{L}+|ljus|durumunda|alırsam|gelirse|kokarsa|artık (?:yok|gelmiyor)|sigorta\\p{L}*|mum\\p{L}*",
  ),
  "したら|場合|もし|消え|なくなり|保険|ろうそく|如果|万一|不再|没有了|保险|蜡烛|나면|맡으면|경우|만약|사라졌|보험|양초|إذا|في حال|اختفت|لم تعد|ت[أا]مين|شموع",
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
  ),
  "電池|电池|건전지|배터리|بطارية",
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
  "コンセント|分電盤|ブレーカー|メーター|配線|插座|电箱|配电箱|电表|电线|콘센트|두꺼비집|분전반|계량기|배선|المقبس|(?:ال)?عداد|لوحة الكهرباء|(?:ال)?[أا]سلاك|(?:ال)?فيش",
);

export const FUMES: readonly Saying[] = [
  { words: [GAS], unless: NO_GAS_NOW },
  { words: [MONOXIDE], unless: BATTERY_LOW },
  { words: [BURNT_SMELL, MAINS], unless: NO_GAS_NOW },
];
