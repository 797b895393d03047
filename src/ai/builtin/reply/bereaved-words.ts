/** The words of death: of a person somebody has lost, in fourteen languages. A device that "died" is none, nor who nearly did. */
import { anyOf, atWords, wholeWords } from "../reading/word-patterns.js";

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
/** In two halves: as one pattern they take too long to compile, and V8 does not optimize what is so long. */
export const BEREAVED: readonly RegExp[] = [
  anyOf(
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
      ].join("|"),
    ),
  ),
  anyOf(
    atWords(
      [
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
        wholeWords(
          `(?:hab(?:e|en)|hatten?) (?:\\p{L}+ ){0,2}(?:meine|meinen|unsere|unseren) (?:mann|frau|mutter|vater|oma|opa|großmutter|großvater|bruder|schwester|sohn|tochter)(?: (?:letzte|vorige|diese) (?:woche|nacht)| gestern| kürzlich| vor kurzem)? verloren(?![^\\n]{0,60}(?:find|such|infopunkt|wo ist|tracker))|(?<!(?:bei|falls|deckt|versichert|versicherung)(?: \\p{L}+){0,3} )(?:ein|einen|einem|eines) trauerfalls? in (?:der|meiner|unserer) familie|fehlgeburt (?:erlitten|gehabt)`,
        ),
        wholeWords(
          "(?:j['’]ai|nous avons|on a) perdu (?:mon|ma|notre) (?:père|mère|mari|femme|frère|sœur|fils|fille|grand-père|grand-mère)(?= (?:la semaine|hier|il y a|ce mois|cette|le mois)|[.,;!]|$)|(?<!(?:cas|si) d['’])(?<!(?:y a|si) )(?<!(?:couvre|assurance)[^.!?\\n]{0,25})(?:un|le) (?:décès|deuil) dans (?:la|ma|notre) famille|fait une fausse couche",
        ),
        wholeWords(
          `(?:he perdido|perdí|hemos perdido|perdimos) a (?:mi|nuestr[oa]) (?:${SPANISH_RELATIVES})(?= (?:hace|ayer|la semana|el mes|este|esta|y (?:no|tengo|quiero|necesito))|[.,;!]|$)|(?:perdi|perdemos) (?:o meu|a minha|o nosso|a nossa|meu|minha) (?:${PORTUGUESE_RELATIVES})(?= (?:há|ontem|na semana|no mês|este|esta|e (?:não|preciso|quero|tenho))|[.,;!]|$)|(?:ho|abbiamo) perso (?:mio|mia|nostro|nostra) (?:${ITALIAN_RELATIVES})(?= (?:la (?:settimana|scorsa)|ieri|il mese|lo scorso|da poco|\\p{L}+ (?:giorni|settimane|mesi) fa|e (?:non|devo|vorrei))|[.,;!]|$)|(?:un|per|il) lutto (?:in|nella|di) (?:mia |nostra )?famiglia`,
        ),
        wholeWords(
          "(?<!bij een )sterfgeval in (?:de|mijn|onze) familie|(?:heb|hebben) (?:mijn|onze) (?:man|vrouw|vader|moeder|opa|oma|broer|zus|zoon|dochter)(?: (?:vorige week|gisteren|onlangs))? verloren|śmierć w (?:rodzinie|mojej rodzinie)|dödsfall i (?:familjen|min familj)|(?:förlorat|förlorade|mist|miste) (?:min|vår) (?:mamma|pappa|man|fru|mormor|morfar|farmor|farfar|bror|syster|son|dotter)(?! (?:på(?!\\p{L})|i (?!går|förra|fjol|cancer|\\p{L}+dags|mars|april|maj)))",
        ),
        "身内(?:に|の)不幸|상을 당했",
        // By their own hand.
        wholeWords(
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
  ),
];
