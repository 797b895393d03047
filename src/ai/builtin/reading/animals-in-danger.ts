/** Animals that somebody keeps: dead, or in need of a vet at once, in fourteen languages. Toys, games and robots have such names too. */
import type { Saying } from "./sayings.js";
import { anyOf, inLowerCase, wholeWords } from "./word-patterns.js";

const EN_PETS =
  "(?:dogs?|puppy|puppies|pup|cats?|kitten|kittens|kitty|rabbits?|bunny|hamster|guinea pigs?|horse|pony|parrot|budgie|ferret|tortoise|labrador|retriever|poodle|terrier|spaniel|beagle|husky|dachshund|greyhound|whippet|rottweiler|chihuahua|pet|pets)";
const DE_PETS =
  "(?:hund|hündin|hündchen|welpe|katze|kater|kätzchen|kaninchen|hase|hamster|meerschweinchen|pferd|stute|pony|papagei|wellensittich|labrador|dackel|pudel|terrier|haustier)";
const FR_PETS =
  "(?:chien|chienne|chiot|chat|chatte|chaton|lapin|lapine|hamster|cochon d'inde|cheval|jument|poney|perroquet|perruche|furet)";
const ES_PETS =
  "(?:perr[oa]|perrit[oa]|cachorr[oa]|gat[oa]|gatit[oa]|conej[oa]|hámster|cobaya|caballo|yegua|poni|loro|periquito|hurón|mascota)";
const PT_PETS =
  "(?:cão|cadela|cachorr[oa]|cachorrinh[oa]|gat[oa]|gatinh[oa]|coelh[oa]|hamster|porquinho[- ]da[- ]índia|cavalo|égua|pónei|pônei|papagaio|periquito|furão)";
const IT_PETS =
  "(?:cane|cagna|cagnolin[oa]|cucciol[oa]|gatt[oa]|gattin[oa]|conigli[oa]|coniglietto|criceto|cavia|cavallo|pony|pappagallo|furetto)";
const NL_PETS =
  "(?:hond|hondje|pup|puppy|kat|poes|kater|kitten|konijn|konijntje|hamster|cavia|paard|pony|papegaai|parkiet|fret|huisdier)";
const PL_PETS =
  "(?:pies|psa|piesek|suczka|szczeniak|szczenię|kot|kota|kotek|kotka|kociak|królik|królika|chomik|świnka morska|koń|klacz|papuga|fretka)";
const SV_PETS =
  "(?:hund|hunden|valp|valpen|katt|katten|kattunge|kattungen|kanin|kaninen|hamster|marsvin|häst|hästen|ponny|papegoja|undulat)";
const TR_PETS =
  "(?:köpeğ\\p{L}+|yavru köpe\\p{L}+|kedi\\p{L}*|tavşan\\p{L}*|hamster\\p{L}*|muhabbet kuş\\p{L}+|papağan\\p{L}*|at[ıi]m(?:ız)?)";
/** No bottle, no carpet and no parcel service: names in katakana stand alone, and none names a thing. */
const JA_PETS =
  "(?:犬|猫|うさぎ|(?<![\u30a0-\u30ff])(?:ネコ|イヌ|ウサギ|ハムスター|ペット|インコ|フェレット))(?![\u30a1-\u30ff砂用缶餌]|小屋)";
const JA_THINGS =
  "トイレ|カメラ|ベッド|タワー|ケージ|フード|トラッカー|おもちゃ|オモチャ|ロボ|アプリ|ゲーム|リード|ハウス|つめ|えさ|エサ|おやつ|ほう|こと";
const ZH_PETS = "(?:狗狗?|猫咪?|小狗|小猫|兔子?|仓鼠|宠物|鹦鹉|毛孩子)";
const KO_PETS = "(?:강아지|고양이|우리 개|저희 개|(?<!\\p{L})개가 |반려견|반려묘|반려동물|토끼|햄스터|앵무새)";
const KO_THINGS =
  "카메라|장난감|사료|침대|급식기|정수기|집|옷|앱|추적기|목걸이|타워|화장실|모래|간식|로봇|인형|거의|하마터면|배고파|심심해|죽";
const AR_PETS = "(?:(?:ال)?(?:كلب|قط|قط[ةت]|[أا]رنب|حصان|هامستر|ببغاء)(?:ي|تي|نا|تنا|ه|ها|ته|تها)?)";

/** Who is dead of laughter, tiredness or the cold lives. */
const ES_NOT_OF = "(?! de (?:risa|hambre|miedo|sed|sueño|cansancio|frío|calor|aburrimiento|pena|vergüenza|susto|celos|ganas))";
const PT_NOT_OF = "(?! de (?:rir|riso|fome|medo|sede|sono|cansaço|frio|calor|tédio|susto|saudades?|vergonha|vontade))";
const IT_NOT_OF =
  "(?! (?:di|dal|dalla|dalle|dallo) (?:ridere|risate|fame|sete|paura|sonno|freddo|caldo|stanchezza|fatica|noia|spavento|vergogna))";
const PL_DIED = "(?:zdechła?|umarła?|nie żyje|zmarła?)(?! ze? (?:śmiechu|głodu|nudów|zmęczenia|zimna|strachu|pragnienia))";
const AR_OWN = "(?:كلبي|كلبتي|قطتي|قطي|[أا]رنبي|حصاني|كلبنا|قطتنا)";

const EN_OWN = "(?:my|our|his|her|their)";
/** Things are named after animals: "the cat tree", "my dog tracker". */
const EN_THINGS =
  "(?:trees?|trackers?|apps?|coats?|jackets?|cameras?|cams?|fountains?|flaps?|doors?|beds?|bowls?|feeders?|carriers?|crates?|collars?|leash|leads?|harness|litter|box|boxes|house|cage|gate|ramp|stairs|icon|theme|section|shop|store|sweater|jumper|shoes|boots)";
const EN_ADVERBS =
  "(?: (?:just|sadly|unfortunately|tragically|suddenly|unexpectedly|recently|finally|then|now|also|already|actually|has|had|is|was)){0,3}";
const EN_ASLEEP = "(?:down|to sleep)(?! (?:for|as|under|with|(?:in|on|at|onto) (?:the|an?|my|our|his|her|its|night)))";

/** Between an animal and its death stand an auxiliary and adverbs: any other word would be what died ("my dog tracker"), or "almost". */
const PET_DIED: readonly RegExp[] = [
  anyOf(
    wholeWords(
      `(?<!(?:if|unless|case|until|before|thought|dreamt|dreamed) )${EN_OWN} (?:(?!robot|toy|virtual|digital|electronic|minecraft)\\p{L}+ ){0,2}${EN_PETS}(?:,(?: \\p{L}+,)?)?${EN_ADVERBS} (?:died|is dead|(?:was|been|(?:had|has) to be) put ${EN_ASLEEP})(?![ -](?:laughing|(?:of|from) (?:laugh\\p{L}+|boredom)|tired|beat|asleep|code|set|link|weight|serious|slow|quiet|calm|to the world|on (?:its|his|her) feet|in (?:the |my |your )?(?:game|app|minecraft|sims|zelda|roblox)))`,
      `(?:had|having) to say goodbye to ${EN_OWN} (?:\\p{L}+ ){0,2}${EN_PETS}(?= (?:yesterday|last (?:night|week|month)|this (?:morning|week)|on (?:mon|tues|wednes|thurs|fri|satur|sun)day)|[.,!]|$)|(?:my|our) (?:\\p{L}+ ){1,3}(?:crossed|crosses|went over) the rainbow bridge(?! (?:to|into|in|on|by|from|at|with))`,
      `(?:had|having|forced|decided) to put ${EN_OWN} (?:\\p{L}+ ){0,2}${EN_PETS} ${EN_ASLEEP}|(?:put|putting) ${EN_OWN} (?:\\p{L}+ ){0,2}${EN_PETS} (?:down|to sleep)(?= (?:yesterday|last (?:night|week|month|year)|because)|[.!]|$)`,
      `(?<!(?:wenn|falls|ob) )(?:mein|meine|unser|unsere|ihr|ihre|sein|seine) (?:\\p{L}+ )?${DE_PETS}(?: (?:ist|war|wurde|musste)(?: (?!(?:fast|beinahe|nahezu|nicht|nie|halb|wie|so|zu|angst|lachen|hunger|durst|langeweile|müdigkeit|kälte|schreck) )\\p{L}+){0,4})? (?:gestorben|tot|eingeschläfert|verendet)(?! (?:müde|umgefallen|vor (?:angst|lachen|hunger|durst|langeweile|müdigkeit|kälte|schreck)))`,
      `(?:mon|ma|notre|son|sa|leur) (?:\\p{L}+ )?${FR_PETS} (?:(?:hélas|malheureusement|nous) )?(?:est|vient de) (?:(?:hélas|malheureusement|finalement|soudainement|subitement|brutalement) )?(?:morte?|mourir|décédée?|euthanasiée?)(?! (?:de |d['’])(?:rire|faim|soif|peur|trouille|fatigue|froid|chaud|sommeil|ennui|inquiétude|jalousie|honte|envie))`,
    ),
  ),
  anyOf(
    wholeWords(
      `(?:mi|nuestr[oa]|su) (?:\\p{L}+ )?${ES_PETS}(?: (?:ya|ayer|hoy|anoche|también|lamentablemente|desgraciadamente|se|nos|me)){0,3} (?:murió|ha muerto|está muert[oa])${ES_NOT_OF}|(?<!(?:casi|no)(?: se| nos| me){0,2} )(?:murió|ha muerto|se murió) (?:mi|nuestr[oa]) ${ES_PETS}${ES_NOT_OF}`,
      `(?:(?:o |a )?(?:meu|minha|nosso|nossa|seu|sua)) (?:\\p{L}+ )?${PT_PETS}(?: (?:já|ontem|hoje|também|infelizmente|nos|me)){0,2} (?:morreu|está mort[oa]|faleceu)${PT_NOT_OF}|(?<!(?:quase|não) )morreu (?:o meu|a minha|meu|minha) ${PT_PETS}${PT_NOT_OF}`,
      `(?:(?:il |la )?(?:mio|mia|nostro|nostra|suo|sua)) (?:\\p{L}+ )?${IT_PETS} (?:(?:ieri|oggi|stanotte|purtroppo|poi|ci|mi) ){0,2}è (?:(?:purtroppo|appena|già|poi|ormai|improvvisamente) )?mort[oa]${IT_NOT_OF}|(?<!non )è mort[oa] (?:il mio|la mia|il nostro|la nostra) ${IT_PETS}${IT_NOT_OF}`,
      `(?<!(?:als|indien|of) )(?:mijn|m'n|onze|ons|haar|zijn) (?:\\p{L}+ )?${NL_PETS}(?: (?:is|was|werd)(?: (?!(?:bijna|haast|niet|nooit|half|zo|als|te|angst|honger|dorst|lachen|kou|verveling|schrik) )\\p{L}+){0,4})? (?:dood|overleden|gestorven|doodgegaan|ingeslapen)(?! (?:moe|op|van (?:angst|honger|dorst|lachen|kou|verveling|schrik)))`,
      `(?:mój|moja|nasz|nasza) (?:\\p{L}+ )?${PL_PETS}(?: (?:wczoraj|dzisiaj|dziś|niestety|nagle|właśnie|już|nam|mi)){0,2} (?:${PL_DIED}|od(?:szedł|eszła) (?:\\p{L}+ ){0,2}za tęczowy most)|(?<!(?:prawie|niemal|nie) )${PL_DIED} (?:mój|moja|nasz|nasza) ${PL_PETS}`,
      `(?:min|vår|hans|hennes) (?:\\p{L}+ )?${SV_PETS}(?: (?:tyvärr|plötsligt|nyss|igår|idag)){0,2} (?:är död|dog|har dött|dött|avled|somnat in|har gått bort(?! (?:till|från|på|i)(?!\\p{L})))(?! (?:nästan|av (?:skratt|rädsla|trötthet|tristess|hunger|köld)))`,
      `(?:mussten?|müssen) (?:\\p{L}+ ){0,2}(?:meine[nr]?|unsere[nr]?|mein|unser) (?:\\p{L}+ )?${DE_PETS}(?:n|s|es)? (?:(?!fast |beinahe |nicht )\\p{L}+ ){0,3}einschläfern|(?:meinen?|unseren?|unsere|meine|mein|unser) (?:\\p{L}+ )?${DE_PETS}(?:n|s|es)? (?:\\p{L}+ ){0,2}einschläfern lassen müssen|(?:mein|meine|unser|unsere) (?:\\p{L}+ )?${DE_PETS} (?:\\p{L}+ ){1,3}über die regenbogenbrücke`,
      `(?:avons|a|ai) dû (?:faire )?(?:euthanasier|piquer|endormir) (?:mon|ma|notre) ${FR_PETS}|(?:tuvimos|tuve|hemos tenido|he tenido) que (?:sacrificar|dormir|eutanasiar) a (?:mi|nuestr[oa]) ${ES_PETS}|(?:tivemos|tive) (?:de|que) (?:abater|eutanasiar|sacrificar) (?:o meu|a minha|o nosso|a nossa|meu|minha) ${PT_PETS}|(?:abbiamo|ho) dovuto (?:far )?(?:sopprimere|addormentare|abbattere) (?:il mio|la mia|il nostro|la nostra) ${IT_PETS}`,
      `(?:mijn|onze|ons) (?:\\p{L}+ )?${NL_PETS} (?:\\p{L}+ )?(?:moeten )?laten inslapen|(?:musieliśmy|musiałam|musiałem) uśpić (?:\\p{L}+ )?${PL_PETS}(?! na)|(?:fick|fått|var tvung\\p{L}+|tvungna) (?:att )?(?:avliva|låta avliva) (?:min|vår) ${SV_PETS}`,
      `${TR_PETS} (?:(?:dün|bugün|maalesef|aniden|birden|bu|sabah|gece|geçen|hafta) ){0,2}(?:öldü|ölmüş|vefat etti)(?! (?:gülmekten|gibi))`,
    ),
    `${JA_PETS}(?:の(?!${JA_THINGS})[\u3041-\u3096\u30a1-\u30fc]{1,8})?(?:ちゃん|くん|君)?(?:が|は|も)[^。、！？\\nが]{0,8}(?:死にまし|死んで(?:しま(?:い|っ)|いま(?!せん)|い[るた])|死んだ(?!ふり|よう|みたい)|亡くな|虹の橋)`,
    `(?:我家?的?|我们家?的?|他家?的?)${ZH_PETS}(?:[a-z]{2,12}|咪咪|豆豆|球球|毛毛|乐乐|点点|贝贝|旺财|花花|圆圆)?(?:昨天|今天|前天|昨晚|今早|上周|刚刚?|已经|突然|不幸|因病|也){0,3}(?:死了|没了|去世|走了(?=[\\s，。！？,.!?]|$))`,
    `${KO_PETS}(?: (?!(?:${KO_THINGS}))[가-힣]{1,5})?(?:가|이|는|은)? ?(?:(?:어제|오늘|그저께|지난주에?|방금|갑자기|결국) )?(?:죽었|죽어서|죽은(?! (?:줄|듯|것 ?같))|죽어버|무지개다리|세상을 떠)`,
    `(?<!\\p{L})${AR_OWN}(?: (?:قد|[أا]مس|اليوم|البارحة|فج[أا]ة|لل[أا]سف))? (?:مات|ماتت|نفق|نفقت)(?!\\p{L})|(?<!\\p{L})(?<!(?:ما|كاد|كادت) )(?:مات|ماتت|نفق|نفقت) ${AR_OWN}(?!\\p{L})`,
  ),
];

/** What cannot wait until the clinic opens, beside the animals of the same language: "chat" is a cat in one of them alone. */
const NEEDS_A_VET_NOW: readonly (readonly [string, string])[] = [
  [
    wholeWords(
      `(?:can['’]?t|cant|cannot|can no longer|unable to|not able to|isn['’]?t able to|hasn['’]?t been able to) (?:\\p{L}+ )?(?:pee|urinate|wee|pass (?:urine|water)|breathe|get up(?! (?:the|on|onto|to|stairs|there))|stand up)|(?:having|has had|had) (?:(?:an?|another|several|two|three|more) )?(?:(?:big|bad|severe|massive|huge|small|mild|long|first|second|epileptic) )?(?:seizure|fit)s?|convulsing|(?:dog|puppy|cat|kitten|rabbit|horse|pony|pet)(?: (?!(?:the|and|when|while|until|because|under|${EN_THINGS}) )\\p{L}+){0,3} collapsed|(?:hit|run over|struck) by (?:an? |the )?(?:car|van|bike|truck)|(?:eaten|ate|swallowed|licked up) (?:\\p{L}+ ){0,4}(?:poison|antifreeze|slug pellets|chocolate|xylitol|raisins|grapes|ibuprofen)|struggling to breathe|unresponsive`,
    ),
    wholeWords(`${EN_PETS}(?! ${EN_THINGS}(?!\\p{L}))`),
  ],
  [
    wholeWords(
      `(?:kann|können) (?:\\p{L}+ ){0,4}nicht (?:mehr )?(?:pinkeln|pissen|urinieren|atmen|aufstehen)|(?:krampft|krampfanfall|krampfanfälle|angefahren|überfahren)|(?:giftköder|rattengift|schneckenkorn|frostschutzmittel|schokolade) (?:\\p{L}+ ){0,2}(?:gefressen|aufgenommen)|(?:hat|haben) (?:\\p{L}+ ){0,4}(?:giftköder|rattengift|schneckenkorn|frostschutzmittel|schokolade) erwischt|(?<!(?:von|für|unter|meiner|unserer) (?:\\p{L}+ )?)${DE_PETS}(?: (?:in|auf|an|bei|nach|vor) (?:der|dem|einer|einem) \\p{L}+| (?!(?:und|der|die|das|ein|eine|mein|unser) )\\p{L}+){0,4} zusammengebrochen|kriegt keine luft|bekommt keine luft`,
    ),
    wholeWords(DE_PETS),
  ],
  [
    wholeWords(
      `(?:n['’]arrive|n['’]arrivent|arrive|peut|ne peut) (?:plus|pas) (?:à )?(?:\\p{L}+ )?(?:faire pipi|uriner|respirer|se lever)|(?:fait|faire|a fait) (?:une|des) (?:crises?|convulsions?)(?! de (?:rire|nerfs|jalousie))|convulse|(?<!à )${FR_PETS} (?:\\p{L}+ )?(?:s['’]est|vient de s['’]) ?(?:effondrée?|effondrer)|(?:renversée?|écrasée?) par une (?:voiture|moto)|(?:a|vient de) (?:mangé|avalé|manger|avaler) (?:\\p{L}+ ){0,3}(?:poison|mort[- ]aux[- ]rats|chocolat|antigel|anti-limaces)`,
    ),
    wholeWords(FR_PETS),
  ],
  [
    wholeWords(
      `(?:no puede|no consigue|no logra) (?:\\p{L}+ )?(?:orinar|hacer pis|mear|respirar|levantarse)|convulsion\\p{L}*|(?<!(?:del|de|para) (?:\\p{L}+ )?)${ES_PETS}(?: (?!y )\\p{L}+){0,2} se (?:ha desplomado|desplomó)|se (?:ha desplomado|desplomó) (?:mi|nuestr[oa]|el|la) ${ES_PETS}|(?:lo|la|le) (?:ha )?atropell\\p{L}+|atropellad[oa]|(?:comido|comió|tragado|tragó) (?:\\p{L}+ ){0,3}(?:veneno|matarratas|chocolate|anticongelante)`,
    ),
    wholeWords(ES_PETS),
  ],
  [
    wholeWords(
      "não consegue (?:\\p{L}+ )?(?:urinar|fazer xixi|mijar|respirar|levantar\\p{L}*)|convuls\\p{L}+|desmaiou|foi atropelad[oa]|(?:comeu|engoliu) (?:\\p{L}+ ){0,3}(?:veneno|chumbinho|chocolate|anticongelante)",
    ),
    wholeWords(PT_PETS),
  ],
  [
    wholeWords(
      `non (?:riesce|può) (?:\\p{L}+ ){0,2}(?:a )?(?:urinare|fare (?:la )?pipì|respirare|alzarsi)|convulsion\\p{L}+|(?<!(?:del|della|per) (?:\\p{L}+ )?)${IT_PETS} (?:\\p{L}+ )?è (?:\\p{L}+ )?collassat[oa]|è collassat[oa] (?:il|la|il mio|la mia) ${IT_PETS}|investit[oa] da (?:un['’]? ?auto|una macchina)|(?:mangiato|ingoiato|ingerito) (?:\\p{L}+ ){0,3}(?:veleno|topicida|lumachicida|cioccolato|cioccolata|antigelo)`,
    ),
    wholeWords(IT_PETS),
  ],
  [
    wholeWords(
      `kan (?:\\p{L}+ ){0,3}(?:niet|niet meer) (?:plassen|ademen|opstaan)|(?:(?:heeft|had|krijgt|kreeg) (?:\\p{L}+ )?een toeval|stuiptrekking\\p{L}*|epileptische aanval)|(?<!(?:van|voor|onder) (?:\\p{L}+ )?)${NL_PETS}(?: (?!(?:de|het|en|een) )\\p{L}+){0,4} in elkaar gezakt|(?:aangereden|overreden)|(?:gif|rattengif|chocolade|antivries|slakkenkorrels) (?:\\p{L}+ ){0,2}(?:gegeten|opgegeten|binnengekregen)|krijgt geen lucht`,
    ),
    wholeWords(NL_PETS),
  ],
  [
    wholeWords(
      `nie może (?:\\p{L}+ )?(?:się (?:wysikać|załatwić|podnieść)|siku|siusiać|oddać moczu|oddychać|wstać)|(?:drgawk\\p{L}+|konwulsj\\p{L}+|atak padaczki)|potrącił\\p{L}* (?:\\p{L}+ ){0,3}(?:samochód|auto)|potrącon\\p{L}+ przez (?:samochód|auto)|potrącono (?:mojego|naszego|moją|naszą|mi|nam) ${PL_PETS}|${PL_PETS} został[a]? potrącon\\p{L}+|(?:zjadł[a]?|połknął|połknęła) (?:\\p{L}+ ){0,3}(?:trutk\\p{L}+|truciz\\p{L}+|czekolad\\p{L}+)`,
    ),
    wholeWords(PL_PETS),
  ],
  [
    wholeWords(
      `kan (?:\\p{L}+ ){0,2}(?:inte|inte längre) (?:kissa|andas|resa sig)|(?:krampar|kramper|krampanfall)|(?<!(?:för|till) (?:\\p{L}+ )?)${SV_PETS}(?: (?!(?:och|som|när) )\\p{L}+){0,3} kollapsa(?:de|t)|(?:påkörd|överkörd)|ätit (?:\\p{L}+ ){0,3}(?:råttgift|gift|choklad|frostskydd|snigelgift)|får ingen luft`,
    ),
    wholeWords(SV_PETS),
  ],
  [
    wholeWords(
      "(?:işeyemiyor|çişini yapamıyor|nefes alamıyor|ayağa kalkamıyor)|nöbet geçiri\\p{L}+|araba (?:çarptı|çarpmış)|(?:zehir|fare zehri|çikolata) (?:\\p{L}+ )?(?:yedi|yuttu|yemiş)",
    ),
    wholeWords(TR_PETS),
  ],
  [
    `(?:おしっこ|尿)(?:が|も)?[^。、\\n]{0,4}出(?:ない|ません|なく)|(?:息|呼吸)(?:が|も)?(?:でき|苦し|荒)|痙攣|けいれん|ひきつけ|車に(?:ひかれ|轢かれ|はねられ)|${JA_PETS}(?:が|は|も)[^。、！？\\nが]{0,8}倒れて|(?:チョコ|チョコレート|殺鼠剤|不凍液|玉ねぎ)を(?:食べ|飲み)`,
    JA_PETS,
  ],
  [
    "尿不出来|排不出尿|抽搐|呼吸困难|喘不(?:过|上)气|被车(?:撞|轧)|(?:吃|吞)了[^，。！？]{0,4}(?:老鼠药|巧克力|毒|洋葱|葡萄)",
    ZH_PETS,
  ],
  [
    `소변을? ?(?:못|안)|오줌을? ?(?:못|안)|숨을? ?(?:못|안|잘 못)|경련|발작|차에 ?(?:치였|치여)|${KO_PETS}(?:가|이|는|은|도)? ?(?:(?:갑자기|방금|오늘|또) )?쓰러졌|(?:초콜릿|쥐약|포도|양파)(?:을|를)? ?먹었`,
    KO_PETS,
  ],
  [
    "(?:لا|ما) (?:ي|ت)?(?:قدر|ستطيع|يستطيع|تستطيع|يقدر|تقدر) (?:\\p{L}+ )?(?:التبول|يتبول|تتبول|التنفس|يتنفس|تتنفس)|تشنج\\p{L}*|صدمت\\p{L}* سيارة|[أا]كلت? (?:\\p{L}+ )?(?:سم|شوكولا\\p{L}*)",
    wholeWords(AR_PETS),
  ],
];
/** Asked in advance, insured, past, or no animal. */
const NOT_NOW = anyOf(
  wholeWords(
    "if (?:my|our|an?|the|he|she|they)|in case|insur\\p{L}+|cover|covers|covered by|last (?:year|month|week)|(?:years?|months?|weeks?) ago|games?|toys?|robots?|plush|costume|food bowl|recovered|fine again|falls|wenn (?:mein|meine|ein|eine|der|die|das|mal)|versicher\\p{L}*|letzte\\p{L}* (?:jahr|monat|woche)|vor (?:\\p{L}+ )?(?:jahren|monaten|wochen)|spielzeug|spiel|si (?:mon|ma|notre|un|une|le|la)|en cas|assur\\p{L}+|l['’]an dernier|il y a (?:\\p{L}+ )?(?:mois|ans|semaines)|jouet|jeu|en caso|si (?:mi|un|una|el|la)|(?:el|mi|del) seguro|el (?:año|mes) pasado|hace (?:\\p{L}+ )?(?:meses|años|semanas)|juguete|juego",
    "se (?:o|a|meu|minha|um|uma|il|la|mio|mia|un)|em caso|no (?:ano|mês) passado|há (?:\\p{L}+ )?(?:anos|meses|semanas)|brinquedo|jogo|in caso|assicura\\p{L}+|l['’]anno scorso|(?:anni|mesi) fa|giocattolo|gioco|als (?:mijn|een|de|het)|verzeker\\p{L}*|vorig(?:e)? (?:jaar|maand|week)|(?:jaar|maanden|weken) geleden|speelgoed|spel|jeśli|jeżeli|ubezpiecz\\p{L}+|w zeszłym|(?:lat|miesięcy|tygodni) temu|zabawk\\p{L}*|gra|om (?:min|hunden|katten|en)|försäkr\\p{L}+|förra (?:året|månaden|veckan)|(?:år|månader|veckor) sedan|leksak\\p{L}*|spelet|sigorta\\p{L}*|geçen (?:yıl|ay|hafta)|(?:yıl|ay) önce|oyuncak\\p{L}*|oyun\\p{L}*",
  ),
  "もし|場合|保険|去年|先月|おもちゃ|ゲーム|如果|万一|保险|去年|上个月|玩具|游戏|만약|경우|보험|작년|지난달|장난감|게임|إذا|في حال|ت[أا]مين|العام الماضي|لعبة",
);

export const ANIMAL_IN_DANGER: readonly Saying[] = NEEDS_A_VET_NOW.map(([needs, pets]) => ({
  words: [anyOf(needs), anyOf(pets)],
  unless: NOT_NOW,
}));

/** Longer messages are stories. */
const READ = 2000;

const NAMED = new RegExp(
  `(?<!\\p{L})(${[EN_PETS, DE_PETS, FR_PETS, ES_PETS, PT_PETS, IT_PETS, NL_PETS, PL_PETS, SV_PETS, TR_PETS].join("|")})(?: (\\p{L}{2,15}))(?= )`,
  "giu",
);
/** Things are named after animals, and in German with a capital. */
const THINGS = new RegExp(
  `^(?:${EN_THINGS}|insurance|club|card|toys?|robots?|food|toilets?|monitors?|gps|hotel|shop|statue|rock|linux|kombat|bikes?|drones?|vacuums?|washers?|dryers?|printers?|phones?|watch|tv|\\p{L}{0,15}(?:futter|napf|spielzeug|halsband|leine|bett|korb|käfig|klappe|toilette|klo|baum|brunnen|automat|decke|kissen|kopf|roboter|kamera)|kameras?|cámara|câmera|caméra|telecamera|kamerası|versicherung|decoder|figur|bild)$`,
  "u",
);
/** Animals' names that are no words and no things: written small they are names too. */
const USUAL_NAMES =
  /^(?:rex|bella|luna|max|milo|rocky|coco|daisy|bailey|molly|rosie|oscar|simba|nala|lola|leo|loki|toby|zeus|thor|bruno|balu|felix|minou|mimi|mia|kira|rufus|bobby|buddy|cooper|tiger|misse|sissi|pamuk|boncuk|reksio|filemon)$/u;

/** The name behind an animal, which would be what died. */
function withoutNames(message: string): string {
  return message.replace(NAMED, (found: string, animal: string, name: string) => {
    // They make drones.
    if (animal === "Parrot") return found;
    const small = name.toLowerCase();
    const isName = USUAL_NAMES.test(small) || (/^\p{Lu}\p{Ll}+$/u.test(name) && !THINGS.test(small));
    return isName ? animal : found;
  });
}

export function isPetDead(message: string): boolean {
  const text = inLowerCase(withoutNames(message.slice(0, READ)));
  return PET_DIED.some((pattern) => pattern.test(text));
}
