/** Somebody who lives by a machine, or is frail, and has no power or no heat. */
import { SOMEBODY } from "./body-in-danger.js";
import type { Saying } from "./sayings.js";
import { anyOf, wholeWords } from "./word-patterns.js";

const SUPPORTED_BY = anyOf(
  wholeWords(
    "ventilators?|respirators?|life support|oxygen (?:concentrator|machine|tank|supply|at home)|(?:home|on) oxygen|dialys\\p{L}+|feeding pump|breathing machine|(?:medical|hospital|pressure|air) (?:bed|mattress)|suction machine",
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
    "(?:cut|switched|turned|shut) (?:us |me |our \\p{L}+ |the \\p{L}+ |my \\p{L}+ )?off|disconnected|power(?: is| has been| went| has gone| cut)? (?:out|off|gone|down|again out)|power (?:cut|outage|failure)|no (?:power|electricity)|blackout|backup battery|without (?:power|electricity)",
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
  ),
  "計画停電|場合|たら|計劃|计划|如果|万一|停电时|예정|만약|경우|정전되면|المخطط|في حال|إذا",
);

const NO_HEAT = anyOf(
  wholeWords(
    "(?:no|without) (?:heating|heat|hot water)|(?:heating|boiler|furnace|radiators?)(?: \\p{L}+){0,4} (?:off|out|down|dead|broken|not working|doing nothing|does nothing)|(?:heizung|therme)(?: \\p{L}+){0,4} (?:ausgefallen|aus|kaputt|kalt|geht nicht|läuft nicht|tut nichts)|keine heizung|ohne heizung|(?:chauffage|chaudière)(?: \\p{L}+){0,4} (?:en panne|panne|marche pas|coupé)|(?:plus|pas) de chauffage|sans chauffage",
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
const OF_THEMSELVES = anyOf(
  wholeWords(
    "i'm|i am|i need|i live|patient|bin|brauche|je suis|j'ai besoin|soy|estoy|dependo|sono|sou|estou|ik ben|ik lig|jestem|potrzebuję|jag är|jag behöver|bağlıyım|ihtiyacım",
  ),
  "私|自分|我|患者|病人|저는|제가|환자|[أا]نا|مريض",
);

/** Each alone is enough. */
export const NO_POWER_TO_LIVE_BY: readonly Saying[] = [
  { words: [POWER_GONE], beside: [SUPPORTED_BY, SOMEBODY], unless: THOUGHT_OF },
  { words: [POWER_GONE], beside: [SUPPORTED_BY, OF_THEMSELVES], unless: THOUGHT_OF },
  { words: [COLD], beside: [FRAIL, NO_HEAT] },
];
