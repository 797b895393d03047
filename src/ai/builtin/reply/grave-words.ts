/** The words by which a message is grave: of death, of injuries and pain, and of promises that were not kept. */

import { boundedPattern } from "../../../domain/bounded-pattern.js";
import { createSlices } from "../../../kernel/slices.js";
import { atWords, findInSlices, inLowerCase } from "../reading/word-patterns.js";
import { CUT } from "../reading/wound-words.js";

/** No part of a longer word, in any script. */
const word = (alternatives: string) => `(?<!\\p{L})(?:${alternatives})(?!\\p{L})`;

/** They die too, and nobody is consoled for them. */
const DEVICES =
  "phones?|laptops?|tablets?|computers?|batter(?:y|ies|ie|ia|ij|i)|devices?|printers?|console|router|handy|telefon|gerät|akku|drucker|auto|téléphone|portable|ordinateur|voiture|teléfono|móvil|celular|ordenador|batería|coche|telemóvel|telefone|carro|telefono|cellulare|macchina|telefoon";
/** "Das Handy meiner Frau". */
const OF_A_DEVICE = `(?<!\\p{L})(?:${DEVICES})(?: (?:meine[rs]|meinem|unserer|von|der|dem|de|du|ma|mon|del|mi|di|mio|mia|do|da|meu|minha|van|mijn|of|my)){1,2} `;

/** Who says that something died, and who nearly did. */
const NOT_DEAD =
  "dice|dicen|dijo|diz|disse|dizem|dit|disent|sagt|sagte|meint|zegt|zei|säger|sa|mówi|mówił[a]?|diyor|fast|beinahe|casi|presque|quase|quasi|bijna|haast|prawie|niemal|nästan|neredeyse";

/** "Mi hermano tiene un router que murió": it is the device, and not whose it is. */
const ANOTHER_THING = `(?:une?|una|uma?|een|en|il|le|el|l[ao]|o|a|den|der|die|das|dem|einen?)(?<!de la) (?:${DEVICES}|leitung|ligne|línea|linea|box|internet)(?!\\p{L})`;

/** "My father died": a relative first, then the verb, with a few words between them. */
const died = (relatives: string, verb: string, between = 25) =>
  `(?<!\\p{L})(?:${relatives})(?!\\p{L}|['’]s)(?<!${OF_A_DEVICE}\\p{L}{2,15})(?:(?! (?:${NOT_DEAD})(?!\\p{L})| ${ANOTHER_THING})[^.!?\\n]){0,${between}}(?<!\\p{L})(?:${verb})(?!\\p{L})`;
/** "Murió mi padre". */
const diedFirst = (verb: string, relatives: string) => `(?<!\\p{L})(?:${verb}) (?:\\p{L}{2,8} ){1,2}(?:${relatives})(?!\\p{L})`;

const GERMAN_RELATIVES =
  "mann|ehemann|frau|ehefrau|(?:schwieger)?mutter|(?:schwieger)?vater|(?:beste[rn]? )?freund(?:in)?|baby|enkel(?:in)?|cousin|cousine|bruder|schwester|sohn|tochter|oma|opa|mama|papa|großmutter|großvater|großeltern|eltern|onkel|tante|lebensgefährt(?:e|in)";
const SPANISH_RELATIVES =
  "padre|madre|papá|mamá|marido|mujer|espos[oa]|herman[oa]|hij[oa]|abuel[oa]|tí[oa]|suegr[oa]|pareja|titular";
const PORTUGUESE_RELATIVES =
  "pai|mãe|marido|mulher|espos[oa]|irmão|irmã|filh[oa]|avó|avô|tio|tia|sogr[oa]|companheir[oa]|titular";
const ITALIAN_RELATIVES =
  "padre|madre|papà|mamma|marito|moglie|fratello|sorella|figli[oa]|nonn[oa]|zi[oa]|suocer[oa]|compagn[oa]|titolare";
const ARABIC_RELATIVES = "والدي|والدتي|أبي|أمي|زوجي|زوجتي|أخي|أختي|ابني|ابنتي|جدي|جدتي|عمي|خالي";

/** Of a person: a device that "died" is none of these. */
const BEREAVED = boundedPattern(
  atWords(
    [
      `(?<!(?:${DEVICES})(?: (?:has|have|had|just|is|was|heeft|sadly|finally|now)){0,2} )\\b(?:passed away|overleden)(?!\\p{L})`,
      "\\b(?:deceased|bereave\\w*|funeral|verstorben\\w*|(?<!(?:bei einem|bei|beim|im|für den|jeden) )todesfall\\w*|sterbeurkunde|fallec\\w+|faleceu|falecid\\w*|falecimento|decedut\\w*|defunt\\w*|venut[oa] a mancare|zmarł\\w*|avlid\\w*|dödsbo\\w*|gick bort|vefat\\w*)",
      "(?<!\\p{L})è mancat[oa] (?:ieri|domenica|luned|marted|mercoled|gioved|venerd|sabato|la settimana|il mese)|décéd\\w*|défunt\\w*",
      `(?<!(?:if|unless|when|in case|suppose|imagine|say) (?:my|our|his|her|the) )\\b(?:(?:grand|step)?(?:father|mother)|grand(?:dad|ma|pa)|nan|gran|granny|husband|wife|brother|sister|(?:grand)?(?:son|daughter)|partner|dad|mum|mom|uncle|aunt|cousin|niece|nephew|fianc[ée]e?|(?:boy|girl)?friend|baby|(?<!(?:lock|mutex|previous|process|thread|semaphore) )owner|(?:account|policy|card) ?holder)(?:[ -]in[ -]law)?\\b(?<!${OF_A_DEVICE}\\p{L}{2,15})(?:,? who)?(?: (?!(?:${DEVICES}|app|car|watch|mac|pc|site|website|portal|account|server|session|connection|process|thread|node|service|it|that|this|they|nearly|almost|never|not|would|could|might|says?|said|thinks?|fridge|freezer|dryer|tv|radio|plants?|roses?|tree|bike|scooter|camera|lamp|drive|monitor|character|line|call|board|list|request|link|code|streak|feature|game|film)\\b)\\p{L}+){0,3} (?:has |had )?died\\b(?! (?:laughing|lol|haha|(?:a (?:little|bit) )?inside|when (?:he|she|they) (?:saw|heard|read)|of (?:laughter|boredom|embarrassment|shame|shock at|envy)|in (?:the |my |his |her )?(?:game|app|minecraft|sims|zelda|roblox)))`,
      // "My daughter passed last week" is an exam.
      "(?<!\\p{L})(?:my|our) (?:(?:grand)?(?:father|mother|dad|ma|pa)|nan|gran|granny|husband|wife|dad|mum|mom|uncle|aunt) (?:(?:has|had|just|sadly|recently|suddenly) ){0,2}passed(?= (?:last (?:night|week|month|year|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|yesterday|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|suddenly|peacefully|unexpectedly|recently)(?!['’]s)(?!\\p{L})(?![^\\n]{0,80}(?:test|exam|licen[cs]|driv|course|degree|certif|qualif)))",
      "(?<!\\p{L})(?:i|we|i['’]ve|we['’]ve) (?:(?:have|had|just|sadly|recently) ){0,2}lost (?:my|our) (?:(?:grand)?(?:father|mother|dad|ma|pa|son|daughter)|nan|gran|granny|husband|wife|dad|mum|mom|uncle|aunt|brother|sister|baby|unborn (?:baby|child))(?= (?:last (?:night|week|month|year)|yesterday|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|this (?:morning|week|month|year)|to (?:cancer|covid)|(?:\\p{L}+|\\d+) (?:days|weeks|months|years) ago|recently|suddenly|and (?:i|we|need|have|would|cannot|can['’]t)(?!\\p{L}))|[.;!]|,(?! (?:i|we|on|found|in|at))|$)(?![^\\n]{0,80}(?:find|found|look(?:ing)? for|lost child|security|wander|meeting point|announce))",
      "(?<!\\p{L})(?:been|had|was|is|there['’]s|to|of|following|after|by) (?:a|another|the|this) (?:recent |sudden )?(?<!in case of an? )(?:death|bereavement) in (?:the|my|our|his|her) (?:\\p{L}+ )?family|(?<!\\p{L})my late (?:(?:grand)?(?:father|mother)|husband|wife|dad|mum|mom|brother|sister|son|daughter|partner|uncle|aunt)(?!\\p{L}|['’]s day| would)(?=[^!]{0,150}(?:cancel|clos(?:e|ing)|refund|account|subscription|contract|membership|stop))|(?<!\\p{L})(?:i|we|my wife|she|my partner) (?:(?:just|have|had|has|recently|sadly) ){0,2}(?:(?:had|suffered) a (?:recent )?(?:miscarriage|stillbirth)|miscarried)(?!\\p{L})|(?<!\\p{L})(?:(?:my|our) (?:(?:grand)?(?:father|mother)|husband|wife|dad|mum|mom|brother|sister|son|daughter)|(?:account|policy|card) ?holder) is (?:sadly |now )?dead(?=[^\\p{L} -]|$| (?:and|so|now|since|please|as|but|because|i|we|can|could|stop|cancel)(?!\\p{L}))",
      died(GERMAN_RELATIVES, `(?<!(?:${DEVICES})[^.!?\\n]{0,12} |(?:nicht|nie) )gestorben`, 30),
      `(?<!\\p{L})(?<!(?:bei|von) mein(?:er|em) )(?:${GERMAN_RELATIVES})(?<!${OF_A_DEVICE}\\p{L}{2,15})(?: (?!und |oder )\\p{L}{2,15})? (?:ist|sind) (?:leider |jetzt )?tot(?!\\p{L})(?! (?:müde|umgefallen))`,
      died(
        "père|mère|papa|maman|mari|femme|époux|épouse|frère|sœur|soeur|fils|fille|grand-père|grand-mère|oncle|tante|conjointe?|compagnon|compagne",
        "(?:(?:est|sont) (?:(?!presque|quasi)\\p{L}{2,12} )?morte?s?|vien(?:t|nent) de mourir)(?! de (?:rire|fatigue|faim|soif|peur|honte|trouille))",
      ),
      died(SPANISH_RELATIVES, "(?:murió|ha muerto)(?! de (?:risa|hambre|miedo|sueño|vergüenza))"),
      diedFirst("murió|ha muerto", SPANISH_RELATIVES),
      died(PORTUGUESE_RELATIVES, "morreu(?! de (?:rir|riso|fome|medo|sono|vergonha))"),
      diedFirst("morreu", PORTUGUESE_RELATIVES),
      died(ITALIAN_RELATIVES, "(?:è|sono) mort[oaie](?! (?:dal|dalle|di) (?:ridere|risate|fame|sonno|paura|freddo))"),
      diedFirst("è mort[oa]", ITALIAN_RELATIVES),
      died(
        "(?:schoon)?vader|(?:schoon)?moeder|papa|mama|man|vrouw|broer|zus|zoon|dochter|opa|oma|oom|tante|partner",
        "gestorven|overleden",
      ),
      // "Dog" is an English word too.
      "(?<!\\p{L})(?:min|vår|hans|hennes) (?:pappa|mamma|far|mor|man|fru|make|maka|sambo|bror|syster|son|dotter|farmor|farfar|mormor|morfar)(?: \\p{L}{2,12})? (?:dog|dött)(?!\\p{L})",
      died("ojciec|tata|matka|mama|mąż|żona|brat|siostra|syn|córka|babcia|dziadek", "umarła?|nie żyje", 20),
      died(
        "babam|annem|eşim|kocam|karım|kardeşim|ağabeyim|abim|ablam|oğlum|kızım|dedem|büyükannem|anneannem|babaannem|ninem|amcam|dayım|teyzem|halam",
        "öldü",
        20,
      ),
      // Whom they lost: "babam kartını kaybetti" is a card.
      died(
        "(?<!oyunda )(?:babamı|annemi|eşimi|kocamı|karımı|kardeşimi|ağabeyimi|abimi|ablamı|oğlumu|kızımı|dedemi|büyükannemi|anneannemi|babaannemi|ninemi)",
        "(?<!(?:listede|kalabalıkta|avm['’]de) )kaybett\\p{L}{1,4}",
        20,
      ),
      // Whom they lost, where nobody is looked for; and what is said of a family.
      word(
        `(?:hab(?:e|en)|hatten?) (?:\\p{L}+ ){0,2}(?:meine|meinen|unsere|unseren) (?:mann|frau|mutter|vater|oma|opa|großmutter|großvater|bruder|schwester|sohn|tochter)(?: (?:letzte|vorige|diese) (?:woche|nacht)| gestern| kürzlich| vor kurzem)? verloren(?![^\\n]{0,60}(?:find|such|infopunkt|wo ist|tracker))|(?<!(?:bei|falls|deckt|versichert|versicherung)(?: \\p{L}+){0,3} )(?:ein|einen|einem|eines) trauerfalls? in (?:der|meiner|unserer) familie|fehlgeburt (?:erlitten|gehabt)`,
      ),
      word(
        "(?:j['’]ai|nous avons|on a) perdu (?:mon|ma|notre) (?:père|mère|mari|femme|frère|sœur|fils|fille|grand-père|grand-mère)(?= (?:la semaine|hier|il y a|ce mois|cette|le mois)|[.,;!]|$)|(?<!(?:cas|si) d['’])(?<!(?:y a|si) )(?<!(?:couvre|assurance)[^.!?\\n]{0,25})(?:un|le) (?:décès|deuil) dans (?:la|ma|notre) famille|fait une fausse couche",
      ),
      word(
        `(?:he perdido|perdí|hemos perdido|perdimos) a (?:mi|nuestr[oa]) (?:${SPANISH_RELATIVES})(?= (?:hace|ayer|la semana|el mes|este|esta|y (?:no|tengo|quiero|necesito))|[.,;!]|$)|(?:perdi|perdemos) (?:o meu|a minha|o nosso|a nossa|meu|minha) (?:${PORTUGUESE_RELATIVES})(?= (?:há|ontem|na semana|no mês|este|esta|e (?:não|preciso|quero|tenho))|[.,;!]|$)|(?:ho|abbiamo) perso (?:mio|mia|nostro|nostra) (?:${ITALIAN_RELATIVES})(?= (?:la (?:settimana|scorsa)|ieri|il mese|lo scorso|da poco|\\p{L}+ (?:giorni|settimane|mesi) fa|e (?:non|devo|vorrei))|[.,;!]|$)|(?:un|per|il) lutto (?:in|nella|di) (?:mia |nostra )?famiglia`,
      ),
      word(
        "(?<!bij een )sterfgeval in (?:de|mijn|onze) familie|(?:heb|hebben) (?:mijn|onze) (?:man|vrouw|vader|moeder|opa|oma|broer|zus|zoon|dochter)(?: (?:vorige week|gisteren|onlangs))? verloren|śmierć w (?:rodzinie|mojej rodzinie)|dödsfall i (?:familjen|min familj)|(?:förlorat|förlorade|mist|miste) (?:min|vår) (?:mamma|pappa|man|fru|mormor|morfar|farmor|farfar|bror|syster|son|dotter)(?! (?:på(?!\\p{L})|i (?!går|förra|fjol|cancer|\\p{L}+dags|mars|april|maj)))",
      ),
      "身内(?:に|の)不幸|상을 당했",
      // By their own hand.
      word(
        "committed suicide|(?:took|taken) (?:his|her|their) own life|killed (?:him|her)self|(?:hat|haben) sich (?:\\p{L}+ )?(?:das leben genommen|umgebracht)|selbstmord begangen|s['’](?:est|était) (?:suicidée?|donné la mort)|se (?:suicidó|quitó la vida|suicidou|matou)|si è (?:suicidat[oa]|tolt[oa] la vita)|zelfmoord gepleegd|popełnił[a]? samobójstwo|odebrał[a]? sobie życie|tog (?:sitt liv|livet av sig)|beg(?:ick|ått) självmord|intihar etti",
      ),
      "自殺し(?:ました|た)|自杀了|자살했|자살하셨|(?<!\\p{L})انتحرت?(?!\\p{L})",
      "亡くな|逝去|(?<!其)他界(?!面)|(?:父|母|夫|妻|主人|兄|弟|姉|妹|息子|娘|祖父|祖母)が[^。、！？\\n]{0,8}死(?:に|んだ|去)",
      // "去世界杯" is the World Cup, "特별세일" a sale.
      "(?:去世|过世)(?![界博贸纪锦])|逝世|(?:父亲|母亲|爸爸?|妈妈?|丈夫|妻子|老公|老婆|爷爷|奶奶|外公|外婆)[^。，！？\\n]{0,6}(?<![笑气累饿急吓烦])死了",
      "돌아가[셨신]|(?<![로집국]\\s?)(?<!(?<![주월일침벽년밤])에\\s?)돌아가셔서|별세(?:하[셨신시였]|했|\\s?소식)|(?:부친|모친|조부|조모|남편|아내)\\s?별세|(?<!\\p{L})별세로",
      // "توفير" provides, and "توفي بالغرض" serves a purpose.
      "(?<!\\p{L})[وف]?ت\\p{M}?وف\\p{M}*(?:يت?|ى)\\p{M}*(?![\\p{L}\\p{M}]|\\s+(?:بالغرض|بوعد|بالتزام|باحتياج|احتياج|متطلب))|وفاة|المرحوم|(?<!\\p{L})(?:ال)?متوف[ىي]ة?(?!\\p{L})",
      `(?<!\\p{L})(?:${ARABIC_RELATIVES})\\s+(?:قد\\s+)?ماتت?(?!\\p{L})|(?<!\\p{L})[وف]?ماتت?\\s+(?:${ARABIC_RELATIVES})(?!\\p{L})`,
    ].join("|"),
  ),
  "iu",
);

/** Somebody is hurt, followed or afraid. */
const SOMEBODY_AT_RISK = boundedPattern(
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
  "iu",
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
const IN_PAIN = boundedPattern(
  atWords(
    [
      `${word(BODY)}[^.!?\\n]{0,40}${word(ACHES)}`,
      `${word(ACHES)}[^.!?\\n]{0,25}${word(BODY)}`,
      word(PAINS),
      // "手数料が痛い" is a fee, "手痛い" a loss.
      "(?:目|眼|肌|顔|喉|頭|手|足|腰|背中|腹|歯|首|胸)(?:[がはも]|に(?!入|取)|の[周中奥裏]り?が)[^。、！？\\n]{0,6}(?:痛(?!い(?:問題|話|出費|ところ))|腫れ|かゆ|しびれ|痺れ)|(?:目|喉|頭|足|腰|お腹|歯)痛[いくみ]|(?:蕁麻疹|じんましん)が[^。、]{0,4}(?:出|で)|[起出长][^，。！？\\n]{0,6}荨麻疹|두드러기(?:가)?\\s?(?:났|나고|나요|올라|생겼)|(?:ظهر|طلع|عند)\\p{L}*\\s(?:\\p{L}+\\s){0,2}شرى",
      // "手机" is a telephone, and what "让人头疼" is tedious.
      "(?:眼睛|皮肤|脸(?!书)|喉咙|(?:手|脚)(?![机续工动势册写表环柄头下里数元段順間作配伝続]))[^。！？\\n]{0,6}(?:疼|痛(?![苦快心恨点])|肿|痒|麻(?![烦将]))|头[^。！？，\\n部像条]{1,6}(?:疼|痛(?![苦快心恨点]))|(?:[我他她]|孩子)的?头[疼痛](?!的)",
      // "목록이 가려져" is a list that is covered.
      "(?<!\\p{L})(?:눈|피부|얼굴|목|머리|손|발|허리|배|귀|가슴|무릎|다리|팔)(?:[이가은는도에]?\\s?|[이가은는도에]\\s[^\\s.,!?]{1,5}\\s)(?:아프|아파|붓|부었|부어|가려(?:워|웠|운|움)|따가|저리|저려|저렸)",
      `(?<!\\p{L})(?:${ARABIC_BODY})[^.!؟\\n]{0,15}(?:تؤلم|يؤلم|(?<!\\p{L})ألم(?!\\p{L})|متورم|حكة|تنميل|خدر)|(?<!\\p{L})[تي]ؤلم(?:ني|نا|ه|ها)?\\s+(?:${ARABIC_BODY})|(?<!\\p{L})(?:ألم|آلام|وجع)\\s+(?:(?:\\p{L}+\\s+)?في\\s+)?(?:${ARABIC_BODY})`,
    ].join("|"),
  ),
  "iu",
);

/** What a body does by itself after something it does not bear. */
export const SWOLLEN = boundedPattern(
  [
    word(
      "swollen|swell(?:s|ing|ed)?|(?:an|zu|ge)?schw[eio]ll\\p{L}*|gonfl(?:e|ent|ée?s?|ait)|hinch(?:a|an|ad[oa]s?|ando)|inch(?:a|am|ou|aram|ando|ad[oa]s?)|gonfi\\p{L}*|(?:op)?gezwollen|zwell?(?:t|en)|opuch\\p{L}*|puchn\\p{L}+|spuch\\p{L}+|svull\\p{L}*|şiş(?:ti|iyor|miş)",
    ),
    "腫れ|肿|붓|부었|부어|متورم",
  ].join("|"),
  "iu",
);

/** Hurt, or cut. */
export const isInPain = (message: string): boolean => IN_PAIN.test(message) || CUT.test(inLowerCase(message));

/** They were told a time or a thing, and it did not come. */
const PROMISED = boundedPattern(
  `${word(
    [
      "(?:i was|we were|was|were) (?:told|promised|assured|quoted)|you (?:told|promised|assured|said)|(?:they|he|she|somebody|someone|your \\p{L}+) (?:told|promised|assured) (?:me|us)|as promised",
      "mir wurde (?:\\p{L}+ )?(?:gesagt|versprochen|zugesagt)|man (?:sagte|versprach) (?:mir|uns)|(?:sie|ihr) (?:haben|habt|hatten) .{0,30}(?:versprochen|zugesagt)|versprochen|zugesagt",
      "on m['’]a (?:dit|promis|assuré)|vous (?:m['’]aviez|m['’]avez|aviez|avez) (?:dit|promis)|promis",
      "me (?:dijeron|prometieron|aseguraron)|prometid[oa]s?|(?:disseram|prometeram|garantiram)-?\\s?(?:me|nos)|me (?:disseram|prometeram|garantiram)",
      "mi (?:avevano|hanno|era stato|è stato) (?:detto|promesso|assicurato)|promess[oaie]",
      "(?:me|ons) (?:is|was|werd) (?:\\p{L}+ )?(?:gezegd|beloofd|verteld)|beloofd|obieca(?:n\\p{L}*|li\\p{L}*|ł\\p{L}*)|obiecywa\\p{L}*|powiedziano mi|lovad\\p{L}*|lovat|söz verdi\\p{L}*|söylendi",
    ].join("|"),
  )}|約束|と言われ|承诺|答应|说好|약속|(?<!\\p{L})[وف]?وعد(?:ت(?:م|مو)?(?:ني|نا)?|وني|ونا|ني|نا)?(?!\\p{L})`,
  "iu",
);

/** Not "told", which is said of advice too, nor what the customer promised somebody. */
export const PROMISED_OUTRIGHT = boundedPattern(
  atWords(
    `${word(
      [
        "(?<!(?<!\\p{L})(?:i|i['’]ve|i['’]d|i (?:have|had|already|even)|we|we['’]ve|we (?:have|had)) )promised(?! by (?:my|our) )|(?<!(?<!\\p{L})(?:ich|wir)[^.!?\\n]{0,50})(?<!(?<!\\p{L})hab(?:e|en)? (?:ich|meine[mrn]?|unsere[mrn]?)[^.!?\\n]{0,50})(?:versprochen|versprach(?:en|t)?|zugesagt)",
        "(?<!(?<!\\p{L})(?:j['’]ai|j['’]avais|nous (?:avons|avions)|on a) (?:\\p{L}+ )?)promis(?:e|es)?(?! par (?:m[ao]|mes|notre|nos) )|prometi(?:eron|ste|steis|ó)|(?<!(?<!\\p{L})(?:he|había|hemos) )prometid[oa]s?|promete(?:ram|u|ste)|(?<!(?<!\\p{L})(?:ho|avevo|abbiamo) (?:\\p{L}+ )?)promess[oaie]",
        "(?<!(?<!\\p{L})(?:ik|wij|we) (?:heb|had|hebben|hadden)[^.!?\\n]{0,40})(?<!(?<!\\p{L})(?:heb|had) ik[^.!?\\n]{0,40})beloofd(?:e|en)?|obieca(?:n\\p{L}*|li(?!śmy)\\p{L}*|ł(?![ae]m)\\p{L}*)|obiecywa(?!ł[ae]m)\\p{L}*|(?<!(?<!\\p{L})(?:jag|vi) (?:har |hade )?)(?:lovad\\p{L}*|lovat)|söz ver(?:di(?!(?:m|k)(?!\\p{L}))|il|miş(?!tim))\\p{L}*",
      ].join("|"),
    )}|(?<!(?:私|僕|俺|娘|息子|子供|妻|夫|友達)[^。！？\\n]{0,8})約束|(?<!我(?:已经|都)?)(?:承诺|答应)|说好|(?<!(?:아들|딸|아이|남편|아내|친구)[^.!?\\n]{0,8})약속|(?<!\\p{L})[وف]?وعد(?:ت(?:م|مو)?(?:ني|نا)?|وني|ونا|ني|نا)?(?!\\p{L})`,
  ),
  "iu",
);

/** They have written several times without an answer, in languages whose gloss does not show it. */
const WROTE_IN_VAIN = boundedPattern(
  [
    word(
      "(?:üçüncü|dördüncü|beşinci|kaçıncı) (?:kez|kere|defa)|(?:üç|dört|beş|kaç) (?:kez|kere|defa) (?:\\p{L}+ ){0,2}(?:yaz|ara|sor)\\p{L}*",
    ) +
      "[^?]{0,80}(?<!\\p{L})(?:cevap|yanıt|dönüş)\\p{L}{0,5} (?:yok|ver(?:miyor|ilmedi|medi)|al(?:amadım|amıyorum|madım)|gelmedi|yapılmadı)",
    word(
      "(?:för|är|det här är) (?:tredje|fjärde|femte) gången|(?:skrivit|mejlat|ringt|skickat) (?:\\p{L}+ ){0,2}(?:tre|fyra|fem|flera) (?:gånger|mejl)",
    ) + "[^?]{0,80}(?<!\\p{L})(?:utan (?:\\p{L}+ )?svar|ing(?:en|et|a) (?:\\p{L}+ )?svar\\p{L}*|inte (?:\\p{L}+ )?svar\\p{L}*)",
    "(?:المرة (?:الثالثة|الرابعة|الخامسة)|ثلاث مرات|[أا]ربع مرات|عدة مرات|مرات عديدة)[^؟?]{0,80}(?:(?:لا|لم) (?:[أا]حد )?ير[دّ]|دون (?:[أا]ي )?رد|بدون رد|بلا رد)",
  ].join("|"),
  "iu",
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

const BATTERY_SWELLS = boundedPattern(SWELLS, "iu");

/** In languages without a lexicon: who asks for our superior, and not who may see what. Their heads read so few words wrong. */
const DEMANDS_SUPERIOR = boundedPattern(
  [
    word(
      "(?:rozm(?:awiać|owy|ówić)|połączyć|porozmawiać) z(?: \\p{L}+)? (?:kierowni\\p{L}+|przełożon\\p{L}+|szef\\p{L}*|menedżer\\p{L}*|dyrektor\\p{L}*)|(?:prata|tala) med (?:\\p{L}+ )?(?:chef\\p{L}*|ansvarig\\p{L}*|överordnad\\p{L}*)|(?:müdür|yönetici|amir|yetkili)\\p{L}* (?:\\p{L}+ )?(?:görüş|konuş|bağla)\\p{L}*",
    ),
    "(?:責任者|上司|店長|上の(?:人|者|方))(?:を(?:出|呼)|と(?:話|お話)|に(?:代わ|替わ|変わ))",
    "(?:叫|找|让|请|要)(?:你们|你|您)?的?(?:经理|主管|领导|负责人|上级)",
    "(?:책임자|상급자|팀장|관리자|윗사람|사장)(?:님)?(?:을|를|와|과|이랑|랑|한테|께)? ?(?:바꿔|불러|연결|통화|나오|데려)",
    "(?:مع|إلى|الى) (?:ال)?(?:مدير|مسؤول|مشرف)(?:كم|ك)?(?!\\p{L})",
  ].join("|"),
  "iu",
);

const GRAVE_WORDS = {
  bereaved: BEREAVED,
  hurts: IN_PAIN,
  somebodyAtRisk: SOMEBODY_AT_RISK,
  batterySwells: BATTERY_SWELLS,
  demandsSuperior: DEMANDS_SUPERIOR,
  promised: PROMISED,
  promisedOutright: PROMISED_OUTRIGHT,
  wroteInVain: WROTE_IN_VAIN,
} as const;
type GraveWord = keyof typeof GRAVE_WORDS;
const ALL = Object.keys(GRAVE_WORDS) as readonly GraveWord[];

/** Which of these words a message holds. */
export type GraveWordsFound = Readonly<Record<GraveWord | "inPain", boolean>>;

function wordsFound(found: ReadonlySet<GraveWord>, isCut: boolean): GraveWordsFound {
  const each = Object.fromEntries(ALL.map((name) => [name, found.has(name)])) as Record<GraveWord, boolean>;
  return { ...each, inPain: each.hurts || isCut };
}

export const graveWordsIn = (message: string): GraveWordsFound =>
  wordsFound(new Set(ALL.filter((name) => GRAVE_WORDS[name].test(message))), CUT.test(inLowerCase(message)));

/** The same with turns for others. */
export async function graveWordsInSlices(message: string): Promise<GraveWordsFound> {
  const giveWay = createSlices();
  const found = new Set<GraveWord>();
  for (const name of ALL) if ((await findInSlices(GRAVE_WORDS[name], message, giveWay)) !== null) found.add(name);
  return wordsFound(found, (await findInSlices(CUT, inLowerCase(message), giveWay)) !== null);
}
