/** The words by which a message is grave: of death, of injuries and pain, and of promises that were not kept. */

import { createSlices } from "../../../kernel/slices.js";
import { anyOf, atWords, findInSlices, inLowerCase, wholeWords } from "../reading/word-patterns.js";
import { CUT } from "../reading/wound-words.js";
import { BEREAVED } from "./bereaved-words.js";

/** Somebody is hurt, followed or afraid. */
const SOMEBODY_AT_RISK = anyOf(
  [
    "\\b(?:hurt|injur\\w*|blood\\b|bleed\\w*|wrists?\\b|ribs?\\b|(?<!word of )mouth\\b|pregnan\\w*|ambulance|hospitals?\\b(?! (?:green|white|photos?|pictures?|bag|bed|corners?|grade|gown)\\b)|hospitali[sz]\\w*|unconscious|scared|threat\\w*|stalk\\w*",
    // "I'm afraid it did not arrive" is no fear.
    "afraid (?:of|for|he|she|they|to (?:go|leave|sleep|open))|outside my (?:house|home|flat|apartment|door|window|office|work)|brakes? fail\\w*",
    "verletz\\w*|blut\\w*|krankenwagen|bedroh\\w*|angst|blessé\\w*|blessur\\w*|menac\\w*|herid\\w*|sangr\\w*|ambul[aâ]nci\\w*|amenaz\\w*|ferid\\w*|ameaç\\w*|gr[áa]vida|ferit\\w*|sangue|minacci\\w*|gewond\\w*|bedreig\\w*|ranny|ranna|krwaw\\w*|karetk\\w*",
    // Goods are "skadade" as well.
    "personskad\\w*|skadad (?:hand|person)|skada(?:d|de|t|r) (?:mig|sig)|(?:jag|hon|han|dotter|son|barnet|fru|man) (?:är|blev|blivit|har blivit) skada[dt]\\b",
    "hot(?:ad|ar)\\w*|yaral\\w*|ambulans\\w*|tehdit\\w*|poparz\\w*|bränt (?:sig|mig)|brännskad\\w*|elim yan\\w*)",
    // Not who asks whether it holds nuts, nor whether it might cause one.
    "(?<!\\p{L})(?:(?:had|having|got|has|suffered) (?:an? )?(?:\\p{L}+ )?(?:allergic reaction|anaphylactic shock)|allergische\\p{L}? (?:reaktion|schock) (?:bekommen|gehabt|erlitten)|(?:hat|habe|hatte|bekam) (?:\\p{L}+ ){0,3}allergische\\p{L}? (?:reaktion|schock)|allergisch reagiert|(?:a|ai|eu|fait) une (?:\\p{L}+ )?réaction allergique|(?:tuvo|tuve|tiene|tenido|sufrió|dado) una (?:\\p{L}+ )?reacción alérgica|(?:avuto|ha|ho) una (?:\\p{L}+ )?reazione allergica|(?:teve|tive|tem) uma (?:\\p{L}+ )?reação alérgica|(?:kreeg|kregen|heeft|had) een (?:\\p{L}+ )?allergische reactie|allergisch gereageerd|(?:dostał|miał|wystąpił)\\p{L}* (?:\\p{L}+ )?reakcj\\p{L} alergiczn\\p{L}+|(?:fick|fått) en (?:\\p{L}+ )?allergisk reaktion|alerjik reaksiyon (?:geçir|göster|yaşa)(?!ir|er|ar)\\p{L}+)(?!\\p{L})",
    "アレルギー(?:反応|症状)が出(?!ま?す?せ|る)|(?:出现|有)了?过敏反应|过敏了|알레르기 반응이 (?:났|왔|일어났|나타났)|رد فعل تحسسي شديد",
    // "だけが" is "only".
    "怪我|ケガ|(?<=^|[、。\\s「はもにがのでとを大お])けが(?:を|し|人)|出血|救急|脅|やけど|火傷|感電",
    "受伤|流血|救护|威胁|烫伤|烧伤|被电|다쳤|다친|구급|협박|데었|데였|화상을 입|إصاب|[أا]صيب|حروق|إسعاف|تهديد",
  ].join("|"),
);

const BODY = [
  // "Head over", "the problems I face", "by hand" and "going back" are no parts of a body.
  "eyes?|(?<!in )sight|vision|skin|(?<!(?:i|we|you|they|to|users) )face|lips?|tongue|teeth|tooth|gums?|throat|chest|stomach|head(?! (?:over|to|back|off|into|of|office|start|count))|(?<!pain in the )neck|(?<=(?:my|his|her|your|their|lower|upper) )back|back(?=[ -](?:pain|ache|hurt))|(?<=(?:pain|aches?|pains) in the )back|arms?|(?<!(?:other|by|at|on|in) )hands?|fingers?|legs?|knees?|foot|feet|toes?|ears?",
  "augen?|haut|gesicht|lippen?|zunge|zähne?|zahn|hals|brust|bauch|magen|kopf|nacken|rücken|arme?|hände|finger|beine?|knie|füße?|fuß|ohren?",
  "yeux|œil|oeil|peau|visage|lèvres?|dents?|gorge|poitrine|ventre|tête|(?<=(?:mon|le) )dos|bras|mains?|doigts?|jambes?|pieds?|oreilles?",
  "ojos?|piel|cara|labios?|dientes?|garganta|pecho|espalda|estómago|cabeza|manos?|dedos?|piernas?|pies?|oídos?",
  "olhos?|pele|rosto|lábios?|dentes?|peito|barriga|cabeça|mãos?|pernas?|pés?|ouvidos?|(?<=(?:minhas|suas|as|nas) )costas",
  "occhi|occhio|pelle|viso|labbra|denti?|gola|petto|stomaco|schiena|testa|mani|mano|dita|gambe|piedi",
  "ogen|oog|huid|gezicht|tanden?|keel|borst|buik|hoofd|(?<=(?:mijn|zijn|haar) )rug|handen|vingers?|benen|voeten|oren",
  "oczy|oko|skór\\p{L}*|twarz\\p{L}*|gardło|ręk\\p{L}*|palc\\p{L}*|nog\\p{L}*|głow(?:a|y|ę|ie|ą)|plec(?:y|ów|ach|ami)|brzuch\\p{L}{0,3}",
  "ögon|öga|huden|ansiktet|halsen|händer|fingrar|ben|fötter|huvudet|magen|ryggen",
  "gözüm\\p{L}*|cildim\\p{L}*|yüzüm\\p{L}*|boğazım\\p{L}*|elim\\p{L}*|ellerim\\p{L}*|başım|sırtım|karnım|midem|belim|dişim",
].join("|");

const ACHES = [
  // A pain to use, a pain point, a painful process.
  "hurts?|hurting|painful(?! (?:process|experience|to |for |task|way))|pains?(?! (?:points?|to |in the (?:neck|ass|arse|butt|backside)))|aches?|aching|sore|stings?|stinging|swollen|swell(?:s|ing|ed)?|itch\\p{L}*|blister\\p{L}*|numb|tingl\\p{L}+|rash",
  "weh|schmerz\\p{L}*|(?:an|zu|ge)?schw[eio]ll\\p{L}*|juck\\p{L}*|brennt|brennen|kribbel\\p{L}*|taub|gefühllos|ausschlag",
  "fait mal|font mal|douleurs?|douloureu\\p{L}*|gonfl(?:e|ent|ée?s?|ait)|démange\\p{L}*|engourdie?s?|fourmill\\p{L}*",
  "duelen?|dolor(?! de cabeza)|hinch(?:a|an|ad[oa]s?|ando)|pica|escuece|entumecid\\p{L}*|hormigue\\p{L}*",
  "dói|doem|dor(?! de cabeça)|inch(?:a|am|ou|aram|ando|ad[oa]s?)|coça\\p{L}*|dormentes?|formig\\p{L}*",
  "fa male|fanno male|dolore|gonfi\\p{L}*|prud\\p{L}*|brucia\\p{L}*|intorpidit\\p{L}*|formicol\\p{L}*",
  "pijn|(?:op)?gezwollen|zwell?(?:t|en)|jeuk\\p{L}*|tintel\\p{L}*|gevoelloos|boli|bolą|ból|opuch\\p{L}*|puchn\\p{L}+|spuch\\p{L}+|swędz\\p{L}*|drętw\\p{L}*|zdrętwia\\p{L}*|gör ont|ont i|svull\\p{L}*|kliar|domna\\p{L}*|bortdoma[dt]\\p{L}*",
  "ağrı\\p{L}*|acıyor|şiş(?:ti|iyor|miş)|kaşın\\p{L}*|uyuş\\p{L}*|karıncalan\\p{L}*",
].join("|");

/** One word says both. A headache is many a thing that is tedious: it is one where somebody has it. */
const PAINS = [
  "(?:i|he|she|we|they|son|daughter|husband|wife|child|kids|children)(?:['’]ve| have| has| had| get| gets| got| keep getting| developed)(?: (?:had|got|a|an|the|these|terrible|bad|severe|constant|splitting|awful|strong)){0,3} headaches?(?! (?:to|with|trying|getting|setting|over|from your|because of your))|headaches? and (?:nausea|dizz\\p{L}*|vomit\\p{L}*)|(?:stomach|tooth|back|ear)[ -]?aches?",
  "(?<!(?:mir|uns) )kopfschmerzen(?! (?:bereite|mach)\\p{L}*)|(?:rücken|bauch|magen|augen|hals|zahn|brust|nacken|ohren)schmerzen",
  "mal (?:au|aux|à la|à l['’]) ?(?:tête|dos|ventre|gorge|yeux|dents?|mains?|jambes?|bras|pieds?|genoux?|oreilles?|estomac|poitrine|cou)",
  "(?:tengo|tiene|tuve|tenía|sufro|con|produce|provoca) (?:(?:un|mucho|fuerte|fuertes) ){0,2}dolor(?:es)? de cabeza",
  "(?:tenho|tive|estou com|fiquei com|ficou com) (?:(?:uma|muita|forte|fortes) ){0,2}dor(?:es)? de cabeça",
  "mal di (?:schiena|pancia|stomaco|gola|denti|occhi)|(?:ho|ha|avevo|avuto|venuto) (?:(?:un|il|forte|sempre) ){0,2}mal di testa",
  // Weals, on somebody: whether they are treated is asked as well.
  "(?:has|have|had|got|getting|covered in|came (?:up|out) in|broke out in) (?:\\p{L}+ ){0,3}hives|hives (?:all over|everywhere)|(?:hat|habe|bekam|bekommen|voller) (?:[\\p{L}()\\d]+ ){0,9}(?:quaddeln|nesselsucht)|(?:a|ai|fait|couverte?) (?:\\p{L}+ ){0,3}(?:(?:l|d)['’])?urticaire|plaques d['’]urticaire|(?:tiene|tengo|salió|salieron|salido|llen[oa] de) (?:\\p{L}+ ){0,3}(?:ronchas|urticaria)|(?:ha|ho|pien[oa] di|copert[oa] di) (?:\\p{L}+ ){0,3}orticaria|(?:tem|tenho|está com|estou com|chei[oa] de) (?:\\p{L}+ ){0,3}urticária|(?:heeft|heb|zit onder|kreeg) (?:\\p{L}+ ){0,4}(?:de )?(?:galbulten|netelroos)|(?:ma|mam|dostał\\p{L}*|wyskoczyła|wyszła) (?:\\p{L}+ ){0,3}pokrzywk\\p{L}+|(?:har|fick|fått) (?:\\p{L}+ ){0,3}nässelutslag|kurdeşen (?:döktü|oldu|var|çıktı)\\p{L}*",
  "(?:hoofd|buik|rug|keel|maag|kies|tand)pijn|(?<!(?:en|riktig) )huvudvärk|magont|baş ağrım",
].join("|");

const ARABIC_BODY =
  "(?:ال)?(?:عين|جلد|(?<!على )وجه|حلق|رأس|يد|بطن|صدر|قدم|معد[ةت]|ركب[ةت]|أسنان)(?:ي|ها|ه|اي)?(?!\\p{L})|(?<!\\p{L})ظهري(?!\\p{L})";

/** A part of the body and what it suffers, near each other, in either order. */
const IN_PAIN: readonly RegExp[] = [
  anyOf(
    atWords(
      [`${wholeWords(BODY)}[^.!?\\n]{0,40}${wholeWords(ACHES)}`, `${wholeWords(ACHES)}[^.!?\\n]{0,25}${wholeWords(BODY)}`].join(
        "|",
      ),
    ),
  ),
  anyOf(
    atWords(
      [
        wholeWords(PAINS),
        // "手数料が痛い" is a fee, "手痛い" a loss.
        "(?:目|眼|肌|顔|喉|頭|手|足|腰|背中|腹|歯|首|胸)(?:[がはも]|に(?!入|取)|の[周中奥裏]り?が)[^。、！？\\n]{0,6}(?:痛(?!い(?:問題|話|出費|ところ))|腫れ|かゆ|しびれ|痺れ)|(?:目|喉|頭|足|腰|お腹|歯)痛[いくみ]|(?:蕁麻疹|じんましん)が[^。、]{0,4}(?:出|で)|[起出长][^，。！？\\n]{0,6}荨麻疹|두드러기(?:가)?\\s?(?:났|나고|나요|올라|생겼)|(?:ظهر|طلع|عند)\\p{L}*\\s(?:\\p{L}+\\s){0,2}شرى",
        // "手机" is a telephone, and what "让人头疼" is tedious.
        "(?:眼睛|皮肤|脸(?!书)|喉咙|(?:手|脚)(?![机续工动势册写表环柄头下里数元段順間作配伝続]))[^。！？\\n]{0,6}(?:疼|痛(?![苦快心恨点])|肿|痒|麻(?![烦将]))|头[^。！？，\\n部像条]{1,6}(?:疼|痛(?![苦快心恨点]))|(?:[我他她]|孩子)的?头[疼痛](?!的)",
        // "목록이 가려져" is a list that is covered.
        "(?<!\\p{L})(?:눈|피부|얼굴|목|머리|손|발|허리|배|귀|가슴|무릎|다리|팔)(?:[이가은는도에]?\\s?|[이가은는도에]\\s[^\\s.,!?]{1,5}\\s)(?:아프|아파|붓|부었|부어|가려(?:워|웠|운|움)|따가|저리|저려|저렸)",
        `(?<!\\p{L})(?:${ARABIC_BODY})[^.!؟\\n]{0,15}(?:تؤلم|يؤلم|(?<!\\p{L})ألم(?!\\p{L})|متورم|حكة|تنميل|خدر)|(?<!\\p{L})[تي]ؤلم(?:ني|نا|ه|ها)?\\s+(?:${ARABIC_BODY})|(?<!\\p{L})(?:ألم|آلام|وجع)\\s+(?:(?:\\p{L}+\\s+)?في\\s+)?(?:${ARABIC_BODY})`,
      ].join("|"),
    ),
  ),
];

const SWOLLEN = anyOf(
  [
    wholeWords(
      "swollen|swell(?:s|ing|ed)?|(?:an|zu|ge)?schw[eio]ll\\p{L}*|gonfl(?:e|ent|ée?s?|ait)|hinch(?:a|an|ad[oa]s?|ando)|inch(?:a|am|ou|aram|ando|ad[oa]s?)|gonfi\\p{L}*|(?:op)?gezwollen|zwell?(?:t|en)|opuch\\p{L}*|puchn\\p{L}+|spuch\\p{L}+|svull\\p{L}*|şiş(?:ti|iyor|miş)",
    ),
    "腫れ|肿|붓|부었|부어|متورم",
  ].join("|"),
);

/** What a body does by itself after something it does not bear. */
export const isSwollen = (message: string): boolean => SWOLLEN.test(inLowerCase(message));

/** Hurt, or cut. */
export function isInPain(message: string): boolean {
  const text = inLowerCase(message);
  return [...IN_PAIN, CUT].some((pattern) => pattern.test(text));
}

/** They were told a time or a thing, and it did not come. */
const PROMISED = anyOf(
  `${wholeWords(
    [
      "(?:i was|we were|was|were) (?:told|promised|assured|quoted)|you (?:told|promised|assured|said)|(?:they|he|she|somebody|someone|your \\p{L}+) (?:told|promised|assured) (?:me|us)|as promised",
      "mir wurde (?:\\p{L}+ )?(?:gesagt|versprochen|zugesagt)|man (?:sagte|versprach) (?:mir|uns)|(?:sie|ihr) (?:haben|habt|hatten) .{0,30}(?:versprochen|zugesagt)|versprochen|zugesagt",
      "on m['’]a (?:dit|promis|assuré)|vous (?:m['’]aviez|m['’]avez|aviez|avez) (?:dit|promis)|promis",
      "me (?:dijeron|prometieron|aseguraron)|prometid[oa]s?|(?:disseram|prometeram|garantiram)-?\\s?(?:me|nos)|me (?:disseram|prometeram|garantiram)",
      "mi (?:avevano|hanno|era stato|è stato) (?:detto|promesso|assicurato)|promess[oaie]",
      "(?:me|ons) (?:is|was|werd) (?:\\p{L}+ )?(?:gezegd|beloofd|verteld)|beloofd|obieca(?:n\\p{L}*|li\\p{L}*|ł\\p{L}*)|obiecywa\\p{L}*|powiedziano mi|lovad\\p{L}*|lovat|söz verdi\\p{L}*|söylendi",
    ].join("|"),
  )}|約束|と言われ|承诺|答应|说好|약속|(?<!\\p{L})[وف]?وعد(?:ت(?:م|مو)?(?:ني|نا)?|وني|ونا|ني|نا)?(?!\\p{L})`,
);

/** Not "told", which is said of advice too, nor what the customer promised somebody. */
const PROMISED_OUTRIGHT = anyOf(
  atWords(
    `${wholeWords(
      [
        "(?<!(?<!\\p{L})(?:i|i['’]ve|i['’]d|i (?:have|had|already|even)|we|we['’]ve|we (?:have|had)) )promised(?! by (?:my|our) )|(?<!(?<!\\p{L})(?:ich|wir)[^.!?\\n]{0,50})(?<!(?<!\\p{L})hab(?:e|en)? (?:ich|meine[mrn]?|unsere[mrn]?)[^.!?\\n]{0,50})(?:versprochen|versprach(?:en|t)?|zugesagt)",
        "(?<!(?<!\\p{L})(?:j['’]ai|j['’]avais|nous (?:avons|avions)|on a) (?:\\p{L}+ )?)promis(?:e|es)?(?! par (?:m[ao]|mes|notre|nos) )|prometi(?:eron|ste|steis|ó)|(?<!(?<!\\p{L})(?:he|había|hemos) )prometid[oa]s?|promete(?:ram|u|ste)|(?<!(?<!\\p{L})(?:ho|avevo|abbiamo) (?:\\p{L}+ )?)promess[oaie]",
        "(?<!(?<!\\p{L})(?:ik|wij|we) (?:heb|had|hebben|hadden)[^.!?\\n]{0,40})(?<!(?<!\\p{L})(?:heb|had) ik[^.!?\\n]{0,40})beloofd(?:e|en)?|obieca(?:n\\p{L}*|li(?!śmy)\\p{L}*|ł(?![ae]m)\\p{L}*)|obiecywa(?!ł[ae]m)\\p{L}*|(?<!(?<!\\p{L})(?:jag|vi) (?:har |hade )?)(?:lovad\\p{L}*|lovat)|söz ver(?:di(?!(?:m|k)(?!\\p{L}))|il|miş(?!tim))\\p{L}*",
      ].join("|"),
    )}|(?<!(?:私|僕|俺|娘|息子|子供|妻|夫|友達)[^。！？\\n]{0,8})約束|(?<!我(?:已经|都)?)(?:承诺|答应)|说好|(?<!(?:아들|딸|아이|남편|아내|친구)[^.!?\\n]{0,8})약속|(?<!\\p{L})[وف]?وعد(?:ت(?:م|مو)?(?:ني|نا)?|وني|ونا|ني|نا)?(?!\\p{L})`,
  ),
);

/** They have written several times without an answer, in languages whose gloss does not show it. */
const WROTE_IN_VAIN = anyOf(
  [
    wholeWords(
      "(?:üçüncü|dördüncü|beşinci|kaçıncı) (?:kez|kere|defa)|(?:üç|dört|beş|kaç) (?:kez|kere|defa) (?:\\p{L}+ ){0,2}(?:yaz|ara|sor)\\p{L}*",
    ) +
      "[^?]{0,80}(?<!\\p{L})(?:cevap|yanıt|dönüş)\\p{L}{0,5} (?:yok|ver(?:miyor|ilmedi|medi)|al(?:amadım|amıyorum|madım)|gelmedi|yapılmadı)",
    wholeWords(
      "(?:för|är|det här är) (?:tredje|fjärde|femte) gången|(?:skrivit|mejlat|ringt|skickat) (?:\\p{L}+ ){0,2}(?:tre|fyra|fem|flera) (?:gånger|mejl)",
    ) + "[^?]{0,80}(?<!\\p{L})(?:utan (?:\\p{L}+ )?svar|ing(?:en|et|a) (?:\\p{L}+ )?svar\\p{L}*|inte (?:\\p{L}+ )?svar\\p{L}*)",
    "(?:المرة (?:الثالثة|الرابعة|الخامسة)|ثلاث مرات|[أا]ربع مرات|عدة مرات|مرات عديدة)[^؟?]{0,80}(?:(?:لا|لم) (?:[أا]حد )?ير[دّ]|دون (?:[أا]ي )?رد|بدون رد|بلا رد)",
  ].join("|"),
);

/** What a battery does before it burns; said of no other thing, so that a swollen parcel is none. */
const SWELLS = [
  "batter(?:y|ies)[^.!?\\n]{0,80}(?<!\\p{L})(?:swollen|swell\\p{L}*|bulg\\p{L}+|bloat\\p{L}+|puff(?:ed|y|ing)\\p{L}*|(?:got|gone|going|is) fat|hiss\\p{L}*|smok(?:e|es|ed|ing)|on fire)",
  "(?:akku|batterie)[^.!?\\n]{0,90}(?<!\\p{L})(?:aufgebläht|aufgequollen|geschwollen|gewölbt|bläht sich|zischt|dampft)",
  "batterie[^.!?\\n]{0,80}(?<!\\p{L})gonfl\\p{L}+",
  "batería[^.!?\\n]{0,80}(?<!\\p{L})(?:hinch|infl)\\p{L}+",
  "batteria[^.!?\\n]{0,80}(?<!\\p{L})(?:gonfi|rigonfi)\\p{L}*",
  "bateria[^.!?\\n]{0,80}(?<!\\p{L})(?:inch|estufa|spuch|napuch|wybrzusz)\\p{L}*",
  "(?:accu|batterij)[^.!?\\n]{0,80}(?<!\\p{L})(?:opgezwollen|gezwollen|opgezet|staat bol|bolt)",
  "batteri[^.!?\\n]{0,90}(?<!\\p{L})(?:svullit|svullet|sväll\\p{L}*|uppsvälld?)",
  "(?<!\\p{L})(?:pil|batarya)[^.!?\\n]{0,90}(?<!\\p{L})şiş\\p{L}+",
  "(?:バッテリー|電池).{0,40}(?:膨ら|膨張|膨れ|煙)",
  "(?:电池|電池).{0,40}(?:鼓包|鼓起|膨胀|冒烟)",
  "배터리.{0,40}(?:부풀|부푼|팽창|연기)",
  "بطارية.{0,40}(?:انتفخ|منتفخ|دخان)",
].join("|");

const BATTERY_SWELLS = anyOf(SWELLS);

/** In languages without a lexicon: who asks for our superior, and not who may see what. Their heads read so few words wrong. */
const DEMANDS_SUPERIOR = anyOf(
  [
    wholeWords(
      "(?:rozm(?:awiać|owy|ówić)|połączyć|porozmawiać) z(?: \\p{L}+)? (?:kierowni\\p{L}+|przełożon\\p{L}+|szef\\p{L}*|menedżer\\p{L}*|dyrektor\\p{L}*)|(?:prata|tala) med (?:\\p{L}+ )?(?:chef\\p{L}*|ansvarig\\p{L}*|överordnad\\p{L}*)|(?:müdür|yönetici|amir|yetkili)\\p{L}* (?:\\p{L}+ )?(?:görüş|konuş|bağla)\\p{L}*",
    ),
    "(?:責任者|上司|店長|上の(?:人|者|方))(?:を(?:出|呼)|と(?:話|お話)|に(?:代わ|替わ|変わ))",
    "(?:叫|找|让|请|要)(?:你们|你|您)?的?(?:经理|主管|领导|负责人|上级)",
    "(?:책임자|상급자|팀장|관리자|윗사람|사장)(?:님)?(?:을|를|와|과|이랑|랑|한테|께)? ?(?:바꿔|불러|연결|통화|나오|데려)",
    "(?:مع|إلى|الى) (?:ال)?(?:مدير|مسؤول|مشرف)(?:كم|ك)?(?!\\p{L})",
  ].join("|"),
);

/** By one of its patterns each, in small letters. */
const GRAVE_WORDS = {
  bereaved: BEREAVED,
  hurts: IN_PAIN,
  somebodyAtRisk: [SOMEBODY_AT_RISK],
  batterySwells: [BATTERY_SWELLS],
  demandsSuperior: [DEMANDS_SUPERIOR],
  promised: [PROMISED],
  promisedOutright: [PROMISED_OUTRIGHT],
  wroteInVain: [WROTE_IN_VAIN],
} as const satisfies Readonly<Record<string, readonly RegExp[]>>;
type GraveWord = keyof typeof GRAVE_WORDS;
const EACH = (Object.keys(GRAVE_WORDS) as readonly GraveWord[]).flatMap((name) =>
  GRAVE_WORDS[name].map((pattern: RegExp) => ({ name, pattern })),
);

/** Which of these words a message holds. */
export type GraveWordsFound = Readonly<Record<GraveWord | "inPain", boolean>>;

function wordsFound(found: ReadonlySet<GraveWord>, isCut: boolean): GraveWordsFound {
  const each = Object.fromEntries(EACH.map(({ name }) => [name, found.has(name)])) as Record<GraveWord, boolean>;
  return { ...each, inPain: each.hurts || isCut };
}

export function graveWordsIn(message: string): GraveWordsFound {
  const text = inLowerCase(message);
  return wordsFound(new Set(EACH.filter(({ pattern }) => pattern.test(text)).map(({ name }) => name)), CUT.test(text));
}

/** The same with turns for others. */
export async function graveWordsInSlices(message: string): Promise<GraveWordsFound> {
  const giveWay = createSlices();
  const text = inLowerCase(message);
  const found = new Set<GraveWord>();
  for (const { name, pattern } of EACH) if ((await findInSlices(pattern, text, giveWay)) !== null) found.add(name);
  return wordsFound(found, (await findInSlices(CUT, text, giveWay)) !== null);
}
