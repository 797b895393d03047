/** Words by which somebody's life is at risk, whatever the tone: who is in that state writes calmly more often than not. */
import { boundedPattern } from "../../../domain/bounded-pattern.js";
import type { GiveWay } from "../../../kernel/slices.js";
import { sentences } from "../../sentences.js";
import { spelledOut } from "../lexicons/signals.js";
import { BODY_IN_DANGER, PILLS, SOMEBODY } from "./body-in-danger.js";
import { CHILD, WOULD_RATHER_NOT_BE } from "./children-in-danger.js";
import { FORMER_PARTNER, HUNTED, LOVE_TO_PASS_ON, TIRED_OF_LIFE, VIOLENCE, WILL_BE_GONE } from "./danger-words.js";
import { type Saying, sayingIn } from "./sayings.js";
import { SURROUNDINGS_IN_DANGER } from "./surroundings-in-danger.js";
import { anyOf, atWords, findInSlices, inLowerCase, replaceInSlices, wholeWords } from "./word-patterns.js";
import { AT_HOSPITAL_NOW, BLEEDS, CUT, IN_CARE_OF_DOCTORS, STITCHED, WOUNDED } from "./wound-words.js";

/** Figures of speech, and machines that swallow money. They are taken out first. */
const HARMLESS = boundedPattern(
  spelledOut(
    atWords(
      [
        wholeWords(
          "(?:die|dying|kill(?:ing)? myself|sterben|mourir|me tuer|morir|matarme|morire|ammazzarmi|uccidermi|morrer|me matar|matar-me|doodgaan|dood|umrzeć|dö) (?:of|from|vor|de|di|dal(?:la)?|d['’]|van|ze?|av|laughing) ?(?:sheer |pure |lauter )?\\p{L}+",
          "kill(?:ing)? myself (?:laughing|trying|to|over|with work)|me tuer à|matarme a|end it all[- ]inclusive|suicide (?:squad|doors?|burn)",
          "(?:machine|atm|cash ?point|terminal|printer|vending machine|parking meter|slot|app|automat|gerät|drucker|terminal|distributeur|borne|machine|cajero|máquina|aplicación|distributore|macchina|bancomat|caixa|máquina|aplicativo|automaat|apparaat|automat|bankomat|maszyna|automaten|maskinen|makine|otomat|atm)\\p{L}{0,5}[^.!?\\n]{0,40}(?:swallow|ate|eaten|verschluckt|gefressen|aval|mang|trag|com[ií]|inghiott|ingoi|engol|ingeslikt|opgegeten|połkn|zjad|svalt|svald|sväljer|slukat|slukade|ätit|yut)\\p{L}*",
          "(?:swallow\\p{L}*|verschluckt|aval\\p{L}*|trag\\p{L}*|engol\\p{L}*|ingoi\\p{L}*|ingeslikt|geslikt|połkn\\p{L}*|svalt|svald\\p{L}|sväljer|yut\\p{L}*)[^.!?\\n]{0,20} (?:hard|pride|loss(?:es)?|costs?|fees?|prices?|bill|story|excuses?|anger|differences?|cards?|coins?|money|stolz|kosten|karte|geld|fierté|couleuvres|pilule|carte|argent|orgullo|sapo|tarjeta|monedas?|dinero|rospo|carta|cartão|moedas?|dinheiro|trots|kaart|dumę|kartę|pieniądze|stolthet|kortet?|pengar(?:na)?)",
          "(?:cards?|coins?|money|karte|geld|carte|argent|tarjeta|dinero|carta|cartão|dinheiro|kaart|kartę|kortet|pengarna)[^.!?\\n]{0,15}(?:swallow|verschluckt|aval|trag|inghiott|engol|ingeslikt|połkn|svalt|svald|svälj)\\p{L}*",
          "\\p{L}{0,15}(?:box|skåp|fack|automat)\\p{L}{0,3}[^.!?\\n]{0,30} (?:svalt|svald\\p{L}|sväljer)[^.!?\\n]{0,20} paket(?:et)?",
          // What happens in games.
          "breathe under ?water|under ?water breathing|(?:the|my|his|her|your) (?:\\p{L}+ )?(?:(?:character|avatar|sim|npc)(?: \\p{L}+){0,4}|hero (?:can['’]?t|cannot|won['’]?t|keeps|stops|always|starts)(?: \\p{L}+){0,2}) (?:breath(?:e|ing)|chok\\p{L}+|suffocat\\p{L}+|drown\\p{L}*|unconscious|poisoned|passed out)|unter wasser (?:nicht )?(?:mehr )?atmen|(?:charakter|avatar|spielfigur|held(?! (?:von|mann|papa|opa|vater|sohn)))(?: \\p{L}+){0,5} (?:atmen|luft|erstickt|bewusstlos|ohnmächtig|vergiftet)|respirer sous l['’]eau|(?:personnage|avatar|héros(?! (?:de|mari|papa|père|fils)))(?: \\p{L}+){0,4} (?:respirer|respire|étouffe|inconscient|empoisonné)|respirar (?:bajo el agua|debaixo d['’ ]?(?:e |a )?água)|(?:personaje|personagem|avatar)(?: \\p{L}+){0,4} (?:respirar|respira|inconsciente|envenenad[oa]|asfixia)|respirare sott['’]acqua|personaggio(?: \\p{L}+){0,4} (?:respirare|respira|svenuto|avvelenato)|onder water (?:niet )?ademen|(?:personage|avatar|poppetje)(?: \\p{L}+){0,4} (?:ademen|ademt|stikt|bewusteloos|vergiftigd)|oddychać pod wodą|(?:postać|bohater(?! (?:mąż|tata|syn)))(?: \\p{L}+){0,4} (?:oddychać|oddycha|dusi|nieprzytomn\\p{L}|zatruta)|andas under vatten|(?:karaktär|karaktären|gubbe|gubben)(?: \\p{L}+){0,4} (?:andas|kvävs|medvetslös|förgiftad)|su altında nefes al\\p{L}*|karakter\\p{L}*(?: \\p{L}+){0,3} (?:nefes al\\p{L}*|zehirlen\\p{L}*|bayıl\\p{L}*)",
          // What lets no air through.
          "(?:fabrics?|materials?|skin|feet|plants?|roots?|soil|shoes?|mattress|jacket|stoff|haut|füße|jacke|matratze|pflanzen?|wurzeln|tissu|peau|pieds|matière|plante|tela|piel|pies|planta|tessuto|pelle|piedi|pianta|tecido|pele|pés|stof|huid|voeten|plant|tyget|materialet|huden|skóra|materiał|tkanina|roślin\\p{L}*|cil[td]\\p{L}*|kumaş\\p{L}*)[^.!?\\n]{0,30}(?:breathe|atmen|respir\\p{L}*|ademen|andas|oddycha\\p{L}*|nefes al\\p{L}*)",
        ),
        "水中で(?:の)?(?:息|呼吸)|(?:キャラ|主人公|アバター)[^。\\n]{0,10}(?:息が|呼吸|意識|窒息)|水下[^，。]{0,3}呼吸|角色[^，。！？]{0,8}(?:呼吸|窒息|昏迷|中毒)|물속에서 숨|캐릭터[^.!?\\n]{0,10}(?:숨을?|기절|중독)|التنفس تحت الماء|شخصيتي[^.!؟\\n]{0,20}(?:التنفس|[يت]تنفس|[يت]ختنق)",
        "(?:カード|お金|硬貨|小銭|切符)(?:を|が|も)?飲み込",
        "(?:atm机?|取款机|提款机|售货机|快递柜)[^，。！？]{0,10}吞|(?:机器?|柜台|柜员机|自助机)[^，。！？]{0,3}吞|把[^，。]{0,4}(?:银行卡|的卡|包裹|快递)[^，。药]{0,2}吞|吞卡|吞(?:了|下|掉)?[^，。！？]{0,6}(?:钱|款|卡|币|余额|积分|订单)|(?:电脑|手机|系统)[^，。]{0,3}中毒|想死(?:你|我|他|她|您)|跳楼(?:价|大)|自杀式",
        "(?:카드|돈|동전|지폐|현금)(?:를|을|도)?\\s?삼[켰키켜]|기절할|자살골",
        "(?:الصراف|الماكينة|الجهاز|الآلة)[^.!؟\\n]{0,15}(?:ابتلع|بلع)|(?:ابتلع|بلع)(?:ت)?\\s+(?:الصراف|الماكينة|الجهاز|الآلة|بطاقت)",
      ].join("|"),
    ),
  ),
  "gu",
);

/** Said with a laugh, of what does not work: taken out where both stand in one sentence. */
const LAUGHED = anyOf(
  "(?:want to die|wanna die|could die|kill(?:ing)? myself|(?:will|möchte) (?:ich )?sterben|bringe? mich um|(?:veux|envie de) mourir|quiero morir(?:me)?|me quiero (?:morir|matar)|voglio morire|quero morrer|wil (?:gewoon )?dood|chcę umrzeć|vill dö|ölmek istiyorum|死にたい|想死|死了算了|死にそう|죽고 ?싶\\p{L}*|[أا]ريد (?:[أا]ن )?[أا]موت)[\\s,.!()~…]{0,4}(?:(?:ja|je|ha|he|ah){2,6}|jaj\\p{L}*|l+o+l+|lmao|rofl|k{3,}|rs(?:rs)+|mdr|ptdr|xd+|w{2,}|笑|草|哈哈|呵呵|ㅋㅋ|ㅎㅎ|هه|😂|🤣|😅|😆)",
);
const ERRORS_OF_THINGS = anyOf(
  wholeWords(
    "errors?|bugs?|glitch\\p{L}*|crash\\p{L}*|captchas?|updates?|code|export|import|excel|app|website|levels?|boss|game|login|fehler\\p{L}*|absturz|spiel|erreurs?|jeu|niveau|error(?:es)?|juego|nivel|errore|gioco|livello|erros?|jogo|nível|fout(?:en|melding)?|spel|błęd\\p{L}*|błąd|gra|grze|fel|felet|felmeddelande\\p{L}*|spelet|hata\\p{L}*|oyun\\p{L}*",
  ),
  "エラー|バグ|不具合|ゲーム|错误|报错|游戏|关卡|에러|오류|버그|게임|خطأ|لعبة",
);
/** As sentences of small letters end. */
const SENTENCE = /[^.!?。！？؟\n]{1,400}/gu;

/** Beside pills nothing is a joke. */
const withoutJokes = (text: string): string =>
  LAUGHED.test(text) && !PILLS.test(text)
    ? text.replace(SENTENCE, (part) => (ERRORS_OF_THINGS.test(part) ? part.replace(LAUGHED, " ") : part))
    : text;

/** Somebody who does not want to live. What is past, of somebody else, is a death. */
const END_OF_LIFE = anyOf(
  wholeWords(
    "kill(?:ing)? myself|hang(?:ing)? myself|(?:end|ending|take|taking) my (?:own )?life|(?:want|wanna|going|ready|wish|rather|would like) (?:to )?(?:just )?(?:die|be dead)|wish i (?:was|were) dead|want(?:ed)? to end it all|going to end it all|end it all tonight",
    "(?:don['’]?t|do not|no longer) want to (?:live|be alive|wake up)(?= any ?(?:more|longer)| like this|\\s*[.,!;\\n]|\\s*$)|(?:don['’]?t|do not) want to be here any ?(?:more|longer)(?! as)|can(?:['’]?t|not) go on living",
    "(?:nothing|no reason|no point|not worth) (?:left )?(?:to live for|to live|living|in living|to go on living)|better off (?:dead|without me)|(?<!committed |died by |death by |dead by )suicid(?:e|al)|self[- ]harm(?:ing)?|harm(?:ing)? myself|slit my wrists",
    "bringe? mich um|mich (?:selbst )?(?:umbringen|umzubringen|erhängen|aufhängen)|mir (?:selbst )?das leben (?:nehmen|zu nehmen)|nehme mir das leben|mir (?:et)?was antun|tue? mir (?:et)?was an",
    "(?:will|möchte|mag|wollte) (?:\\p{L}+ ){0,2}(?:nicht|nimmer) mehr (?:leben|weiterleben|da sein|aufwachen)|nicht mehr leben (?:will|möchte|mag)|(?:will|möchte) (?:\\p{L}+ ){0,2}sterben(?! lassen)|lieber tot|wäre ich tot|suizid\\p{L}*|selbstmord(?! begangen)(?:gedanken|gefährdet|absicht\\p{L}*)?|(?:mit allem|mit dem leben|mit meinem leben) schluss (?:zu )?mach\\p{L}*|(?:mache|mach) (?:\\p{L}+ )?schluss mit (?:allem|dem leben|meinem leben)|dem (?:allem|ganzen|leben) ein ende (?:zu )?(?:mach|setz|bereit)\\p{L}*|(?:keinen|kein) (?:sinn|grund) mehr (?:zu leben|im leben)|meinem leben ein ende",
    "(?:me|m['’]) ?(?:tuer|suicider|pendre|flinguer)|foutre en l['’]air|(?:fin à|terme à) (?:mes jours|ma vie)|(?:envie|veux|voudrais|vais|préfère|préférerais)(?: d['’]| )en finir(?! (?:avec|au plus|rapidement|vite|une fois))|(?:envie de|veux|voudrais|préfère) mourir|(?:ne |n['’])?(?:veux|ai) plus (?:envie de )?vivre(?! (?:ici|à|en|dans|avec|chez|ça|cela|cette))|(?<!s['’]est |s['’]était )suicid(?:e|aires?)|pensées (?:noires|suicidaires)",
    "(?:matarme|suicidarme|ahorcarme|quitarme la vida)|(?:acabar|terminar) con mi vida|me (?:voy a|quiero) (?:matar|suicidar|morir)|quiero morir(?:me)?|(?:no|ya no) quiero (?:seguir )?(?:viviendo|vivir)(?! (?:en|aquí|con|la|el|esto|esta|este|sin))|(?:sin|no tengo) ganas de vivir|pensamientos suicidas|suicidio|quiero acabar con todo(?! (?:el|lo|esto))",
    "(?:uccider|ammazzar|suicidar)mi|togliermi la vita|farla finita(?! con)|(?:voglio|vorrei) (?:solo |soltanto )?(?:morire|essere mort[oa])|non (?:voglio|ho) più (?:voglia di )?vivere(?! (?:in|a|qui|con|questa?|una?))|pensieri suicidi|suicidio",
    "me matar|matar-me|suicidar-me|me suicidar|suicídio|(?:tirar|acabar com|pôr fim à) (?:a )?(?:minha )?(?:própria )?vida|(?:quero|queria|vontade de) (?:só )?morrer|(?:já )?não (?:quero|aguento) (?:mais )?viver(?! (?:em|no|na|com|isso|isto|sem|esta?))|não tenho (?:mais )?vontade de viver",
    "mezelf (?:wat |iets )?(?:doden|ombrengen|van kant(?: maken)?|aandoen|aan te doen|ophangen)|zelfmoord(?! gepleegd)(?:gedachten|neigingen|plegen)?|su[iï]cid(?:e|aal|ale)|wil (?:gewoon |liever |alleen maar |echt |nu )?(?:dood|sterven|doodgaan)|(?:wil|hoef) (?:\\p{L}+ ){0,2}niet (?:meer|langer) (?:leven|verder leven)|niet meer (?:leven|verder) wil|(?:einde?|eind) (?:maken )?aan mijn leven(?: maken)?|uit het leven stappen",
    "zabi(?:ć|ję|je) się|się (?:zabi(?:ć|ję)|powiesi(?:ć|ę))|odebrać sobie życie|nie chc[eę] (?:mi się )?(?:już )?(?:dłużej )?żyć(?! (?:w|bez|tu|z) )|nie chce mi się (?:już )?żyć|chcę (?:już |po prostu )?umrzeć|skończyć ze sobą|(?<!popełnił[a]? )samobójstw\\p{L}*|myśli samobójcze",
    "ta (?:mitt (?:eget )?liv|livet av mig)|(?<!begick |begått )självmord(?:stankar|sbenägen)?|(?:vill|orkar) (?:inte|ej|bara inte) (?:längre )?leva(?: längre| mer)?(?! (?:i|på|med|utan|här))|vill (?:bara |helst )?dö|döda mig(?: själv)?|skada mig själv|hänga mig",
    "intihar(?! etti)\\p{L}*|kendimi öldür\\p{L}*|canıma kıy\\p{L}*|ölmek istiyorum|hayatıma son ver\\p{L}*",
  ),
  "(?:^|[.!?,;\\n]\\s*)(?:ben )?(?:artık |daha fazla )?yaşamak istemiyorum",
  "死にたい|自殺(?!点)(?!し(?:ました|た))|自死|命を絶|生きていたく(?:な|あり)|生きるのが(?:つら|辛|嫌|いや)|(?<!(?:ないと|なしでは|なければ)[^。]{0,6})生きて(?:い)?(?:け|られ)(?:ない|ません)|消えてしまいたい|首を吊",
  "(?:自杀|自殺|轻生|輕生)(?!了)|不想(?:再|继续)?活|活不下去|(?:我|真|只|都)(?:想|要)死|想死|死了算了|结束(?:自己的|我的)?生命|我(?:要|想|就)?去?跳楼",
  "죽고 ?싶|자살(?!했|하셨)|목숨을 끊|살고 ?싶지 ?않|(?<!(?:여기|집|동네|곳)(?:에서|서|에)?\\s?)살기(?:가)? ?싫|극단적(?:인)? 선택을 (?:하고|할)|죽어 ?버리고 싶|뛰어내리(?:고 싶|겠|려)",
  "(?:س|ال)?[أا]نتحر(?!ت)|الانتحار|[أا]قتل نفسي|[أا]نهي حياتي|إنهاء حياتي|[أاإ]يذاء نفسي|[أا]ؤذي نفسي|(?:[أا]ريد|[أا]تمنى) (?:[أا]ن [أا]موت|الموت)|(?:لا|لم أعد) [أا]ريد (?:[أا]ن [أا]عيش|العيش|الحياة)(?! (?:في|مع|هنا|هذ))",
);

/** Who takes in what does harm: people, and animals of theirs. */
const LIVING = anyOf(
  wholeWords(
    "i|i['’]ve|he|she|we|they|somebody|someone|son|daughter|child|children|kids?|toddler|baby|infant|boy|girl|dog|puppy|cat|kitten|rabbit|husband|wife|partner|mother|mum|mom|father|dad|brother|sister|niece|nephew|grand(?:son|daughter|child|mother|father|ma|pa)|friend|guest|customer|colleague|year[- ]old",
    "ich|er|wir|jemand|sohn|tochter|kind|kinder|kleine[rn]?|baby|junge|mädchen|hund|hündin|welpe|katze|kater|mann|frau|partner(?:in)?|mutter|vater|oma|opa|bruder|schwester|enkel(?:in)?|neffe|nichte|freund(?:in)?|gast|kolleg(?:e|in)",
    "j['’]ai|je|il|elle|on|fils|fille|enfants?|petite?|bébé|garçon|chien(?:ne)?|chiot|chat(?:te)?|chaton|mari|femme|conjointe?|mère|père|maman|papa|frère|sœur|nièce|neveu|amie?|client|collègue",
    "yo|hij[oa]s?|niñ[oa]s?|bebé|perr[oa]|cachorro|gat[oa]|marido|mujer|espos[oa]|pareja|madre|padre|herman[oa]|sobrin[oa]|niet[oa]|abuel[oa]|amig[oa]|he|me",
    "io|ho|figli[oa]|bambin[oa]|bimb[oa]|neonato|ragazz[oa]|cane|cagnolino|cucciolo|gatt[oa]|marito|moglie|compagn[oa]|madre|padre|fratello|sorella|nipote|nonn[oa]|amic[oa]|mi",
    "eu|filh[oa]s?|criança|menin[oa]|bebê|bebé|cão|cachorr[oa]|cadela|gat[oa]|marido|mulher|espos[oa]|mãe|pai|irmão|irmã|sobrinh[oa]|net[oa]|avó|avô|amig[oa]",
    "ik|hij|zij|zoon|zoontje|dochter|dochtertje|kind|kindje|peuter|kleuter|baby|jongen|meisje|hond|hondje|kat|poes|man|vrouw|moeder|vader|oma|opa|broer|zus|vriend(?:in)?|kleinkind",
    "ja|syn(?:ek|a)?|córk[aię]|córeczka|dzieck[oau]|niemowlę|pies|psa|suczka|kot(?:ka)?|mąż|żona|mama|tata|brat|siostra|wnu[kc]\\p{L}*|babcia|dziadek|kolega",
    "jag|han|hon|son|sonen|dotter|dottern|barn|barnet|bebis|bebisen|hund|hunden|katt|katten|man|fru|mamma|pappa|bror|syster|barnbarn|mormor|morfar",
    "oğlu(?:m|muz)?|oğlum|kızım(?:ız)?|çocuğ\\p{L}+|çocuk|bebeğ\\p{L}+|bebek|köpeğ\\p{L}+|köpek|kedi\\p{L}*|eşim|annem|babam|kardeşim|yeğenim|torunum|arkadaşım|ben",
  ),
  "息子|娘|子供|子ども|こども|赤ちゃん|赤ん坊|幼児|孫|犬|猫|ペット|夫|妻|主人|父|母|祖[父母]|私|歳",
  "我|他|她|孩子|宝宝|儿子|女儿|小孩|婴儿|狗|猫|宠物|老公|老婆|丈夫|妻子|爸|妈|爷爷|奶奶|岁",
  "아이|아기|애기|아들|딸|강아지|개가|고양이|남편|아내|엄마|아빠|어머니|아버지|할머니|할아버지|손자|손녀|조카|제가|저는|살",
  "ابن|طفل|رضيع|كلب|قط|زوج|[أا]م[يّ]|والد|[أا]ب[يّ]|[أا]خ|جد|(?<!\\p{L})أنا",
);

/** Said of what has happened: "if swallowed" stands on labels. */
const SWALLOWED = anyOf(
  wholeWords(
    "swallowed|ingested|verschluckt|(?:herunter|runter|hinunter)geschluckt|geschluckt|avalée?s?|ingérée?s?|vien\\p{L}+ d['’](?:avaler|ingérer)",
    "tragad[oa]|trag(?:ó|ué|aron)|ingiri(?:ó|eron)|ingerid[oa]|ingerit[oa]|ingoiat[oa]|inghiottit[oa]|engoli(?:u|do|ram)?|ingeriu|ingeslikt|doorgeslikt|geslikt|połkn(?:ął|ęła|ęło|ąłem|ęłam)|svalt|svalde|yut(?:tu|muş|tum)",
  ),
  "飲み込(?:ん|み|ま)|飲みこ(?:ん|み)|誤飲し|(?:吞|咽)(?:下|了|进|食)|误[食吞服]了|삼켰|삼켜(?:버|서)|삼킨|삼킴|ابتلع|(?<!\\p{L})بلع",
);
const CONSUMED = anyOf(
  wholeWords(
    "ate|eaten|drank|drunk|licked|chewed|inhaled|gegessen|getrunken|gefressen|geleckt|zerbissen|eingeatmet|mangée?s?|mangé|bue?s?|inhalée?|léché|mâché|comid[oa]|comió|comí|bebid[oa]|bebió|bebí|inhalad[oa]|inhaló",
    "mangiat[oa]|bevut[oa]|leccat[oa]|inalat[oa]|comeu|comi|bebeu|bebi|inalou|inalei|gegeten|opgegeten|gedronken|ingeademd|zjad(?:ł|ła|łem|łam)|wypi(?:ł|ła|łem|łam)|drack|druckit|ätit|åt|andades in|içti|içmiş|yedi|yemiş|içtim|yedim",
  ),
  "飲ん(?:で|だ)|飲みました|食べ(?:て|た|まし)|なめ(?:て|た|まし)|喝了|喝下|吃了|吃下|舔了|먹었|먹어 ?버|마셨|마셔 ?버|شرب|[أا]كل(?!ة)|استنشق",
);
const HARMFUL = anyOf(
  wholeWords(
    "descal\\p{L}*|bleach|cleaner|cleaning (?:tablets?|fluids?|liquids?|agents?|products?)|detergent|dishwasher (?:tabs?|tablets?|pods?)|batter(?:y|ies)|magnets?|silica(?: gel)?|antifreeze|glue|acid|poison\\p{L}*|splinters?|shards?|pieces? of (?:glass|metal|plastic)|mou?ldy?",
    "\\p{L}*entkalk\\p{L}*|bleich\\p{L}*|\\p{L}*reiniger|reinigungs\\p{L}+|spülmittel|waschmittel|spültabs?|batterien?|knopfzellen?|magnet\\p{L}*|frostschutz\\p{L}*|kleber|säure|gift\\p{L}*|\\p{L}*splitter\\p{L}*|\\p{L}*scherben?|schimmel\\p{L}*",
    "détartrant|javel|nettoyant|lessive|piles?(?: bouton)?|aimants?|antigel|colle|acide|poison|éclats?(?: de verre)?|morceaux? de (?:verre|métal|plastique)|moisi\\p{L}*",
    "descalcificador|lej[ií]a|limpiador|detergente|pilas?|imán|imanes|anticongelante|pegamento|ácido|veneno|cristales|trozos? de (?:vidrio|cristal|metal|plástico)|moho",
    "decalcificante|anticalcare|candeggina|detersivo|detergente|pila|pile|batteria|magnet[ei]|calamit[ae]|antigelo|colla|acido|veleno|schegg[ea]|pezz[oi] di (?:vetro|metallo|plastica)|muffa",
    "descalcificante|anticalcário|lixívia|alvejante|água sanitária|pilha|bateria|ímãs?|ímans?|anticongelante|cola|ácido|veneno|cacos?|pedaços? de (?:vidro|metal|plástico)|mofo|bolor",
    "ontkalk\\p{L}*|bleekmiddel|schoonmaakmiddel|afwasmiddel|wasmiddel|vaatwastablet\\p{L}*|batterij\\p{L}*|knoopcel\\p{L}*|magneet\\p{L}*|antivries|lijm|zuur|gif|\\p{L}*scherven|\\p{L}*splinters?|schimmel",
    "odkamieniacz\\p{L}*|wybielacz\\p{L}*|detergent\\p{L}*|płyn\\p{L}* do (?:mycia|czyszczenia)|bateri[aęię]\\p{L}*|magnes\\p{L}*|klej\\p{L}*|kwas\\p{L}*|trucizn\\p{L}*|odłam\\p{L}+|szkł\\p{L}+|pleśń",
    "avkalkning\\p{L}*|blekmedel|rengöringsmedel|diskmedel|tvättmedel|batteri\\p{L}*|knappcell\\p{L}*|magnet\\p{L}*|lim|syra|gift|glas(?:bitar|splitter|skärvor)|mögel",
    "kireç çözücü\\p{L}*|çamaşır suyu\\p{L}*|deterjan\\p{L}*|temizleyici\\p{L}*|pil\\p{L}{0,3}|mıknatıs\\p{L}*|yapıştırıcı\\p{L}*|asit\\p{L}*|zehir\\p{L}*|cam (?:parça|kırığ)\\p{L}*|küf\\p{L}*",
  ),
  "洗剤|漂白剤|除菌剤|クリーナー|石灰除去|クエン酸|電池|磁石|乾燥剤|接着剤|ガラスの?(?:破片|かけら)|カビ|除垢|清洁剂|洗涤|漂白|电池|磁铁|干燥剂|胶水|毒|玻璃(?:渣|碎)|发霉|세제|표백제|세척제|석회 ?제거|건전지|배터리|자석|접착제|유리 ?(?:조각|파편)|곰팡이|منظف|مبيض|مزيل|بطارية|مغناطيس|غراء|سم(?!ع)|زجاج",
);

/** No breath, no consciousness, convulsions. Not "for people with asthma". */
const NO_BREATH = anyOf(
  wholeWords(
    "(?:can(?:['’]?t|not)|couldn['’]?t|could not|hardly|barely|unable to|struggl\\p{L}+ to|trouble|difficulty|hard to) (?:\\p{L}+ )?breath(?:e|ing)|(?:not|stopped|isn['’]?t) breathing|gasping for (?:air|breath)|(?<!(?:for|with|against|prevents?|avoid|risk of) )(?:is|are|am|was|were|started|nearly|almost|he['’]s|she['’]s|i['’]m) (?:chok(?:ing|ed)|suffocat(?:ing|ed))(?! (?:in|on (?:work|paperwork|e-?mails?)))|(?:is|was|fell|found|lying|still|were) unconscious|(?:lost|losing) consciousness|passed out|(?:had|having|has) (?:a )?(?:seizures?|convulsions?|fits)|convulsing|(?:was|got|been|is|am|were) poisoned|overdosed|throat (?:is|was|started|keeps) (?:\\p{L}+ )?(?:closing|swelling)|(?:going|went|gone) into (?:anaphyla\\p{L}+|shock)",
    "(?:bekomm|krieg|bekam|bekäm)\\p{L}* (?:\\p{L}+ ){0,2}(?:keine|kaum|schlecht|schwer) (?:noch )?luft|(?:keine|kaum) (?:noch )?luft (?:mehr )?(?:bekomm|krieg|bekam)\\p{L}*|(?:nicht|kaum|schwer|nur schwer) (?:mehr |noch |richtig )?atmen|(?<!(?:mit|bei|gegen|für|an|von) )atemnot|(?:fast|beinahe|am) erstick(?:t|en)(?! (?:in|an arbeit))|bewusstlos(?:igkeit)?|(?:ist|wurde|war|bin) (?:\\p{L}+ )?ohnmächtig|krampft|krampfanf(?:all|älle)|(?:hat|habe|haben) sich (?:\\p{L}+ )?vergiftet|überdosis",
    "(?:arrive|arrivait|peux|peut|pouvait|peine) ?(?:pas|plus|à|presque pas|difficilement) (?:à )?(?:bien )?respirer|(?:du mal|des difficultés) à respirer|ne respire (?:plus|pas)|(?:s['’]|m['’]|t['’])(?:est |était |suis )?(?:presque )?étouff(?:e|é|ée|ait)(?! (?:sous|par|dans))|(?<!c['’])(?:est|était|reste) (?:toujours )?inconsciente?|perdu connaissance|(?:s['’]est|est|suis) évanouie?|convuls(?:e|ions?)|(?:est|été|suis) (?:empoisonn|intoxiqu)ée?",
    "(?:no|apenas|casi no) (?:puede|puedo|podía|podemos|logra|logro|respira) ?(?:\\p{L}+ )?(?:respirar|bien)|no respira|(?:me|le) (?:cuesta|costaba) respirar|dificultad(?:es)? para respirar|me falta (?:el )?aire|se (?:ha |está |estaba )?(?:atragant|asfixi)\\p{L}+|(?:está|quedó|estaba|sigue) inconsciente|perd(?:ió|ido|í) el conocimiento|(?:se|me) (?:ha |he )?desmay\\p{L}+|convulsion(?:es|a|ando)|(?:se|me|nos) (?:ha |he |hemos )?(?:intoxic|envenen)\\p{L}+",
    "non (?:riesco|riesce|riusciva|riescono|può|posso) (?:più |quasi )?(?:a )?respirare|non respira|(?:fatica|difficoltà) (?:a|nel|di) respirar\\p{L}*|fa fatica a respirare|mi manca (?:il respiro|l['’]aria)|(?:sta|stava|rischiato di|sto) soffoca(?:ndo|re)|(?:è|sono) svenut[oa]|priv[oa] di sensi|perso (?:i sensi|conoscenza)|convulsioni|(?:si è|mi sono|ci siamo) (?:avvelenat|intossicat)[oaie]",
    "não (?:consigo|consegue|conseguia|posso|pode) (?:\\p{L}+ )?respirar|não respira|(?:com |sinto |tenho |está com )falta de ar(?! condicionado)|dificuldade (?:em|de|para) respirar|(?:se )?engasg(?:ou|ando|ei)(?:-se)?|(?:está|ficou|estava) inconsciente|desmai(?:ou|ei|ada|ado)|perdeu (?:a consciência|os sentidos)|convuls(?:ões|ão|ionando)|(?:foi|fui|ficou|se) (?:intoxic|envenen)\\p{L}+",
    "(?:kan|kon|kunnen) (?:\\p{L}+ ){0,2}(?:niet|nauwelijks|amper|moeilijk|bijna niet) (?:meer |goed )?(?:ademen|ademhalen)|moeite met ademen|ademt niet|krijgt? (?:\\p{L}+ )?(?:geen|nauwelijks) (?:lucht|adem)|(?:is|ben|werd|word|wordt|het) (?:erg |heel )?benauwd(?! van)|(?:bijna|haast) gestikt|bewusteloos|flauwgevallen|stuiptrekk\\p{L}*|stuipen|(?:is|ben|zijn) vergiftigd|voedselvergiftiging",
    "nie (?:mogę|może|mógł|mogła|mogłem|mogłam) (?:\\p{L}+ )?oddychać|nie oddycha|trudno\\p{L}* (?:mi |mu |jej )?(?:\\p{L}+ )?(?:z oddychaniem|oddychać)|(?:dusi|krztusi) się|się (?:dusi|krztusi|zakrztusi\\p{L}*)|duszę się|zakrztusi(?:ł|ła|łem|łam)|zadławi\\p{L}*|nieprzytomn\\p{L}*|strac\\p{L}+ przytomność|zemdla\\p{L}*|drgawk\\p{L}*|zatru(?:ł|ła|łem|łam)|przedawkowa\\p{L}*",
    "kan (?:inte|knappt|knappast) (?:riktigt )?andas|svårt att andas|får (?:ingen|knappt) luft|andas inte|(?:håller|höll) på att kvävas|kvävs|medvetslös|svimma(?:de|t)|krampar|(?:fick|får|har) kramper|(?:blev|blivit|är) förgifta[dt]",
    "nefes (?:alam|ala ?mı|almakta (?:zorl|güç))\\p{L}*|nefesi(?:m)? (?:kesil|daral)\\p{L}*|bilinc[ie]\\p{L}* (?:kapalı|kaybet\\p{L}*|kapandı|yerinde değil)|kendinden geç(?:ti|miş)|zehirlen(?:di|dim|dik|miş)\\p{L}*|nöbet geçir\\p{L}*|havale geçir\\p{L}*",
  ),
  "息が(?:でき|出来|苦し|止ま)|呼吸が(?:でき|出来|苦し|困難|止ま)|呼吸困難に|呼吸困難です|窒息し|意識(?:が(?:な|あり|もうろう)|不明|を失)|気を失|けいれんし|痙攣し|食中毒に|中毒症状",
  "(?:无法|不能|没法|没办法|很难|难以|快要?不能)(?:正常)?呼吸|呼吸困难|喘不[过上]气|窒息(?!的?(?:风险|危险|感))|昏迷|昏倒|晕倒|昏过去|失去意识|不省人事|抽搐|食物中毒|中毒了|噎[到住]",
  "숨을? ?(?:을 )?(?:못 ?쉬|쉴 수 ?없|쉬지 못|잘 못 쉬)|숨쉬기(?:가)? ?(?:힘|어렵|곤란)|숨 쉬기(?:가)? ?(?:힘|어렵|곤란)|호흡(?:이)? ?(?:곤란|안 ?[되돼]|어렵)|의식(?:이|을) ?(?:없|잃)|기절(?:했|하셨)|경련(?:을|이|하)|식중독|질식(?:했|할 뻔|하는)|목에 걸렸",
  "(?:لا|لم) (?:[أا]ستطيع|يستطيع|تستطيع|[أا]قدر|يقدر|تقدر) (?:[أا]ن )?(?:التنفس|[أا]تنفس|يتنفس|تتنفس)|(?:صعوبة|ضيق) (?:في )?(?:ال)?تنفس|لا [يت]تنفس|[يت]ختنق|اختنق|فقد(?:ت)? (?:ال)?وعي|فاقد(?:ة)? (?:ال)?وعي|[أا]غمي علي|تشنج|تسمم(?:ت|نا)|(?:أصيب|أصبت|حالة) (?:ب)?تسمم",
);

/** Current through somebody's body. Not "protected against electric shock". */
const SHOCKED = anyOf(
  wholeWords(
    "(?<!(?:against|from|of|prevents?|preventing|for|no|avoid|any|risk of|or) (?:an? )?)electric(?:al)? shocks?(?! (?:protection|hazard|warning))|electrocuted|(?:got|gave|giving|gives|getting|received) (?:me |him |her |us |my \\p{L}+ )?(?:an? )?(?:\\p{L}+ )?shocks? (?:from|off|by|when (?:i|he|she|we) (?:touch|plug|switch|turn)\\p{L}*)(?! (?:the|your) (?:price|bill|invoice|news))|(?:got|was|been|am|were) (?:electrically )?shocked by (?:the|my|your|this|it)",
    "(?<!(?:vor|gegen|kein(?:en)?|durch|eines|von|bei) (?:einem? )?)(?:stromschl(?:ag|äge)|elektrischen schlag|elektroschock)(?! ?(?:gefahr|risiko|schutz))",
    "(?<!(?:contre|de|d['’]|risque|anti|évite|sans) ?(?:les |une |un |la )?)(?:décharges?|choc) électriques?|(?:me suis|s['’]est|m['’]a|l['’]a) (?:\\p{L}+ )?électrocut\\p{L}+|pris (?:le courant|un coup de jus|une châtaigne)",
    "(?<!(?:contra|de|sin|evita|por) (?:las |una |la )?)descargas? eléctricas?|calambrazo|me (?:dio|ha dado|da) (?:la |un )?(?:corriente|calambre)|(?:me|se) (?:he |ha )?electrocut\\p{L}+",
    "(?:preso|prende|prendo|dato|ricevuto|dà|subito) (?:\\p{L}+ ){0,2}(?:la |una )?scossa(?: elettrica)?(?! di terremoto)|(?:rimasto|rimasta|stato|stata) folgorat[oa]",
    "(?:levei|levou|tomei|tomou|apanhei|apanhou|deu-me|me deu|dá) (?:um |uns )?choques?(?: el[ée]c?trico)?(?! (?:quando|ao) (?:vi|ver|li|ler|receb|abri)\\p{L}*)(?! de realidade)|(?:fui|foi) eletrocutad[oa]|eletrocut(?:ou|ei)",
    "(?<!(?:tegen|van|voor|op|door) (?:een )?)(?:stroomschok|stroomstoot|elektrische schok)(?:ken)?|geëlektrocuteerd",
    "porazi(?:ł|ła|ło) (?:mnie |go |ją |nas |syna |córkę |męża |żonę )?prąd(?:em)?|prąd (?:mnie |go |ją |nas )?porazi\\p{L}+|porażon[aey] prądem|kopn(?:ął|ęło|ęła) (?:mnie|go|ją|nas) prąd(?:em)?|(?:mnie|go|ją|nas) (?:prąd )?kopn(?:ął|ęło|ęła)(?: prąd(?:em)?)?",
    "(?<!(?:mot|för|risk|av) )(?:elstöt(?:ar|en)?|elchock)|(?:fick|får|gav|ger) (?:mig |honom |henne )?(?:en |ett )?(?:ström|kyrkstöt|el-?chock)",
    "elektrik çarp(?:tı|ıyor)\\p{L}*|(?:beni|kızımı|oğlumu|eşimi) (?:elektrik )?çarptı|elektriğe kapıld\\p{L}+",
  ),
  "感電し(?:た|まし|て(?!も))|感電させられ|ビリッと(?:し|き)",
  "触电(?:了|过)|被电(?:了|到|击|得)|电到(?:了|我|孩子)|(?<!会|不会|是否|防|避免|担心)漏电(?!保护|断路|开关|吗|风险|怎么)",
  "감전(?:됐|되었|당했|된)|전기(?:가|에) ?(?:올랐|통했)|전기 충격을? 받|전기가 찌릿",
  "صعق(?:ني|ها|ه|ت(?:ني|ه|ها)?)(?!\\p{L})|(?<!(?:من|ضد) (?:ال)?)صعقة كهربائية|صدمة كهربائية|(?:تعرض|تعرضت|أصبت|أصيب)\\p{L}* (?:ل|ب)?(?:ل)?صعق|كهربني",
);

/** Flames, smoke from where no smoke belongs, burns. Not an indicator that lights up, nor a lamp that has burnt out. */
const BURNT = anyOf(
  wholeWords(
    "(?:caught|catching) fire|burst into flames|(?:was|were|is|went up) in flames|(?:first|second|third)[- ]degree burns?|burn(?:ed|t) (?:my|his|her|our|their) (?:\\p{L}+ )?(?:hands?|fingers?|arms?|face|legs?|skin)",
    "feuer gefangen|fing (?:\\p{L}+ ){0,3}feuer(?! für)|(?:in brand|in flammen) (?:geraten|gestanden|stand|steht|aufgegangen|auf)|(?:ging|geriet|stand) (?:\\p{L}+ ){0,3}in (?:flammen|brand)|(?:hand|hände|arm|gesicht|bein) (?:\\p{L}+ )?(?:verbrannt|verbrüht)|verbrennungen (?:an|ersten|zweiten|dritten)",
    "(?:a|ont) pris feu|(?:prend|prenait) feu|(?:était|est|étaient) (?:\\p{L}+ )?en flammes|s['’]est (?:enflammée?|embrasée?)|brûlée? (?:à la|au|à l['’]|aux|la|les|le) ?(?:mains?|doigts?|bras|visage|jambes?)",
    "prend(?:ió|ido) fuego|(?:en|entre) llamas|(?:empezó a|estaba|salió) (?:arder|ardiendo)|se (?:ha )?incendi(?:ó|ado)|quem(?:ó|ad[oa]|é) (?:la|las|el|los) (?:manos?|dedos?|brazos?|cara|piernas?)",
    "(?:ha|hanno) preso fuoco|(?:è|era|sono) (?:\\p{L}+ )?(?:andat[oaie] a fuoco|in fiamme)|(?:si è|mi sono) (?:ustionat|scottat)[oa]|bruciat[oa] (?:la mano|le mani|le dita|il braccio|il viso|la gamba)",
    "pegou fogo|(?:em|ardeu em) chamas|incendiou-se|se incendiou|queim(?:ou|ei|ada|ado) (?:a|as|o|os) (?:mãos?|braço|dedos?|rosto|perna)",
    "vlam gevat|(?:vatte|vat) (?:\\p{L}+ ){0,3}vlam|vlam vatte|in brand (?:ge)?(?:vlogen|staan|vloog|stond|raakte)|(?:vloog|vliegt|stond|staat|raakte) (?:\\p{L}+ ){0,4}in brand|(?:hand|handen|vingers?|arm|gezicht|been) (?:\\p{L}+ )?verbrand|brandwond(?:en)?",
    "zacz(?:ął|ęła|ęło|ęły) się palić|stan(?:ął|ęła|ęło) w (?:ogniu|płomieniach)|w płomieniach|spłon(?:ął|ęła|ęło|ęły)|wybuch(?:ł|ła|ło)? pożar|(?:po|o)parz(?:ył|yła|yłem|yłam|on[aeiy]|eni[ea])\\p{L}*",
    "började brinna|börjat brinna|det brinner i|(?:fattade|tog|fatta|tagit) eld|(?:stod|står) i (?:lågor|brand)|i lågor|bränt (?:sig|mig|handen|fingr\\p{L}+)|brände (?:sig|mig|handen|fingr\\p{L}+)|brännskad\\p{L}*",
    "yangın (?:çıktı|başladı|çıkıyor)|alev (?:aldı|alıyor|alev)|alevler içinde|tutuştu|(?:el|kol|parmağ|yüz|bacağ|parmak)\\p{L}* (?:yandı|yanık)|yanık (?:oluştu|var|içinde)",
  ),
  "(?:火|炎)が(?:出(?!ない)|つい(?!て(?:い)?ない)|上が)|火を[噴吹]|燃え(?:て(?!き)|始め|上が|まし)|発火し|火事に|出火し|(?:やけど|火傷|ヤケド)(?:し|を)",
  "(?<!会|防|防止|容易|怕)(?:着火(?!点)|起火(?!点)|烧起来|冒火|冒烟|自燃)(?!吗)|(?:烫|烧|灼)伤",
  "불이 (?:났|붙었|나고|나요|나는)|화재가 (?:났|발생)|불꽃이 (?:튀|났)|화상을? ?입|손(?:을|이|가락을|가락이)? ?데[었였]|데[었였](?:습|어요|다)|연기가 (?:나|났|가득|피어)",
  "اندلع(?:ت)? (?:ال)?(?:حريق|نار|نيران)|اشتعل(?:ت)? (?:ال)?(?:نار|نيران|جهاز|شاحن|مصباح|بطارية)|احترق(?:ت)? (?:يد|ال(?:مقبس|قابس|بيت|منزل|غرفة|ستارة|مطبخ))|بحروق|حروق في|[يخ]?خرج (?:ال)?دخان|دخان من",
);

/** They take coins only where they are said to. */
const LOCKERS = [
  "lockers?|washers?|washing machine|dryer|trolley|shopping cart|app|kiosk|photo booth|spind|schließfach|waschmaschine|trockner|einkaufswagen|consigne|casier|caddie|chariot|lave-linge|taquilla|lavadora|secadora|carrito|aplicación",
  "armadietto|lavatrice|asciugatrice|carrello|cacifo|armário|carrinho|lavadora|aplicativo|kluisje|wasmachine|winkelwagen|szafka|schowek|pralka|wózek|skåpet|tvättmaskinen|kundvagnen|dolap|dolabı?|uygulama\\p{L}*",
].join("|");
/** Machines take coins as well, and so do children; cards are a machine's. */
const COINS = anyOf(
  wholeWords(
    "coins?|münzen?|geldstücke?|pièces?(?: de monnaie)?|monedas?|monet[aeęy]|monetin[ae]|moedas?|munt(?:en|je|jes)?|mynt(?:et)?|(?:madeni|bozuk|demir) para\\p{L}*",
  ),
  "コイン|硬貨|小銭|玉を|硬币|동전|عملة معدنية|قطعة نقد",
);
const MACHINES = anyOf(
  wholeWords(
    "machines?|atm|terminal|vending|meter|slot|dispenser|automat\\p{L}*|gerät|distributeur|borne|horodateur|cajero|máquina|parquímetro|distributore|macchina|macchinetta|caixa|parkeermeter|apparaat|bankomat\\p{L}*|maszyna|parkometr|maskin\\p{L}*|otomat\\p{L}*|makine\\p{L}*|game|spiel",
    `(?:${LOCKERS})(?: (?!and )\\p{L}+){0,3} (?:swallow|verschluckt|geschluckt|aval|trag|inghiott|ingoi|engol|ingeslikt|połkn|svalt|svald|sväljer|yut)\\p{L}*`,
    "\\d{2,} (?:coins|münzen|pièces|monedas|monete|moedas|munten|monet|mynt)",
  ),
  "ロッカー|柜[^，。]{0,4}吞|사물함|세탁기|خزانة|غسالة",
  "機|ゲーム|机|自动|기계|자판기|게임|ماكينة|الجهاز|الآلة|الصراف",
);
const SWALLOWED_COINS: readonly Saying[] = [
  { words: [SWALLOWED, COINS, CHILD], unless: MACHINES },
  { words: [SWALLOWED, COINS, SOMEBODY], unless: MACHINES },
];

const LIFE_DANGERS = [...WOULD_RATHER_NOT_BE, ...BODY_IN_DANGER, ...SURROUNDINGS_IN_DANGER];

/** Words that say it only beside others, in whatever order. */
const BESIDE_EACH_OTHER: readonly (readonly [said: RegExp, ...beside: readonly RegExp[]])[] = [
  [LOVE_TO_PASS_ON, WILL_BE_GONE],
  [HUNTED, FORMER_PARTNER],
  [CUT, STITCHED],
  [CUT, BLEEDS],
  [CUT, IN_CARE_OF_DOCTORS],
  [WOUNDED, STITCHED],
];

/**
 * The customer's words by which somebody's life is at risk, or null: a wish to die or a farewell, violence, something harmful
 * taken in, no breath, an electric shock, a fire, a wound.
 */
export async function lifeAtRisk(message: string, giveWay: GiveWay): Promise<string | null> {
  const text = await replaceInSlices(withoutJokes(inLowerCase(message)), HARMLESS, " ", giveWay);
  for (const pattern of [END_OF_LIFE, ...TIRED_OF_LIFE, ...VIOLENCE, NO_BREATH, SHOCKED, BURNT, AT_HOSPITAL_NOW]) {
    const match = await findInSlices(pattern, text, giveWay);
    if (match !== null) return match[0].trim();
  }
  for (const [said, ...beside] of BESIDE_EACH_OTHER) {
    const match = await findInSlices(said, text, giveWay);
    if (match !== null && beside.every((pattern) => pattern.test(text))) return match[0].trim();
  }
  const said = (await sayingIn(inLowerCase(message), SWALLOWED_COINS, giveWay)) ?? (await sayingIn(text, LIFE_DANGERS, giveWay));
  if (said !== null) return said;
  for (const sentence of sentences(text)) {
    const swallowed = SWALLOWED.exec(sentence) ?? (HARMFUL.test(sentence) ? CONSUMED.exec(sentence) : null);
    if (swallowed !== null && LIVING.test(sentence)) return swallowed[0].trim();
  }
  return null;
}
