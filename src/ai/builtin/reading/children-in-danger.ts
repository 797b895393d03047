/** A child whom an adult asks for pictures, and one who says that they would rather not exist. */
import { SOMEBODY } from "./body-in-danger.js";
import type { Saying } from "./sayings.js";
import { anyOf, wholeWords } from "./word-patterns.js";

export const CHILD = anyOf(
  wholeWords(
    "(?:step)?daughters?|(?:step)?sons?|child|children|kids?|niece|nephew|grand(?:daughter|son|child)|little (?:girl|boy|sister|brother)|girls?|boys?|minors?|underage|teen\\p{L}*|\\d{1,2}[- ]years?[- ]olds?",
    "tochter|sohn|kind(?:er|ern)?|nichte|neffen?|enkel(?:in)?|mädchen|jungen?|minderjährig\\p{L}*|\\d{1,2}-?jährige[nr]?|fille|fils|enfants?|nièce|neveu|mineure?s?|ado|hij[oa]s?|niñ[oa]s?|menor(?:es)?|sobrin[oa]|niet[oa]",
    "figli[oa]|bambin[oaie]|minor[ie]|minorenn[ie]|nipote|ragazzin[oa]|filh[oa]s?|crianças?|menin[oa]s?|sobrinh[oa]|net[oa]|dochter(?:tje)?|zoon(?:tje)?|kinderen|nichtje|neefje|minderjarig\\p{L}*|meisje|jongetje",
    "córk\\p{L}+|córecz\\p{L}+|syn(?:a|ek|owi|em)?|dzieck\\p{L}+|dzieci\\p{L}*|nieletni\\p{L}*|wnucz\\p{L}+|dotter\\p{L}*|son|barn\\p{L}*|minderårig\\p{L}*|flicka|pojke|kızım\\p{L}*|oğlum\\p{L}*|çocu[kğ]\\p{L}*|yeğen\\p{L}*",
  ),
  "娘|息子|子供|子ども|孫|姪|甥|未成年|歳の|女儿|儿子|孩子|未成年|岁的|딸|아들|아이|조카|미성년|ابن|بنت|طفل|قاصر",
);

const PICTURES =
  "(?:photos?|pictures?|pics?|selfies?|videos?|nudes|telegram|snap(?:chat)?|discord|whatsapp|to meet|meet up|fotos?|foto's|bilder|bildern|treffen|vidéos?|images?|rencontrer|vernos|verse|quedar|immagini|incontrar\\p{L}+|imagens|encontrar-se|ontmoeten|afspreken|zdjęci\\p{L}*|zdjęć|fotk\\p{L}+|fotek|spotkani\\p{L}+|spotkać|filmer|foton|träffas|fotoğraf\\p{L}*|resim\\p{L}*|resmi\\p{L}*|buluş\\p{L}*)";
const ADULTS = [
  "(?:an?|this|some|another|the same) (?:\\p{L}+ ){0,2}(?:adult|man|guy|bloke|stranger|person|user|player|creep)|grown (?:man|woman)|someone|somebody|adults|strangers",
  "ein (?:\\p{L}+ )?(?:erwachsener|mann|typ|kerl|fremder|unbekannter|user|spieler)|erwachsene[rn]?|fremde[rn]?|jemand|un (?:\\p{L}+ )?(?:adulte|homme|inconnu|type|mec|joueur)|quelqu'un|des (?:adultes|inconnus)",
  "un (?:\\p{L}+ )?(?:adulto|hombre|desconocido|tipo|señor|jugador)|alguien|adultos|desconocidos|un (?:\\p{L}+ )?(?:uomo|sconosciuto|tizio|giocatore)|qualcuno|um (?:\\p{L}+ )?(?:adulto|homem|desconhecido|cara|sujeito|estranho|jogador)|alguém",
  "een (?:\\p{L}+ )?(?:volwassene?|man|onbekende|vreemde|kerel|speler)|volwassen man|iemand|doros\\p{L}+|obc(?:y|ego|emu)|nieznajom\\p{L}+|facet\\p{L}*|mężczyzn\\p{L}+|ktoś|en (?:\\p{L}+ )?(?:vuxen|man|främling|kille|spelare)|en vuxen man|vuxna|någon|yetişkin\\p{L}*|yabancı\\p{L}*|bir adam\\p{L}*|tanımadığ\\p{L}+|birisi|biri",
].join("|");
const ASKS = [
  "(?<!(?:i|we) )(?:asks|asking|asked|wants|wanted|demands|demanding|begs|begging|pressur\\p{L}+|requests|requesting|(?:told|tells|telling)(?= [^.!?\\n]{1,40} to )|trying to get)|will|möchte|verlangt\\p{L}*|fordert\\p{L}*|fragt\\p{L}*|bittet|bettelt|drängt|wollte|demande\\p{L}*|réclame\\p{L}*|veut|voulait|insiste|exige",
  "pide|piden|pidió|pidiendo|quiere|solicita|chiede|chiesto|chiedeva|vuole|pretende|pede|pedem|pediu|pedindo|quer|vraagt|vroeg|wil|eist|gevraagd|prosi\\p{L}*|chce|żąda|domaga|nalega|namawia|vill ha|ber|frågar|kräver|tjatar|istiyor\\p{L}*|istedi\\p{L}*|istiyorlar",
].join("|");
/** The adult comes first: "I want photos of my daughter with an adult" is an order. */
const ASKS_FOR_PICTURES = anyOf(
  wholeWords(
    `(?:${ADULTS})[^.!?\\n]{0,90} (?:(?:${ASKS})[^.!?\\n]{0,50}[ '"]${PICTURES}|${PICTURES} (?:\\p{L}+ ){0,3}(?:${ASKS}))`,
  ),
  "(?:大人|成人|見知らぬ|知らない(?:人|男)|男(?!性?(?:用|向け|サイズ))(?:性|の人)?|おじさん)[^。\\n]{0,40}(?:写真|画像|動画|自撮り)[^。\\n]{0,10}(?:送れ|送って|要求|ほしい|欲しい|求め|くれ|頼)|(?:大人|男)[^。\\n]{0,40}会(?:おう|いたい)と",
  "(?:成年|大人|陌生|男人|男的|大叔|有人)[^。！？\\n]{0,30}(?:要|索要|发|让)[^。！？\\n]{0,8}(?:照片|自拍|视频)|(?:成年|大人|陌生|男人|大叔)[^。！？\\n]{0,30}(?:要求?|约)[^。！？\\n]{0,8}见面",
  "(?:어른|성인|모르는 (?:사람|남자)|아저씨|남자가|남성)[^.!?\\n]{0,40}(?:사진|영상|셀카)[^.!?\\n]{0,12}(?:보내(?:라|달|줘)|요구|달라)|(?:어른|성인|아저씨|남자가)[^.!?\\n]{0,40}만나자",
  "(?:رجل|شخص|بالغ|غريب|مجهول)[^.!؟\\n]{0,70}(?:يطلب|طلب|يريد|يبي|يبغى)[^.!؟\\n]{0,12}(?:صور|فيديو|مقابل)",
);
/** "Photos of his children", "of the children at the camp": his own, or everybody's. */
const OF_THE_CHILDREN = [
  "(?:photos?|pictures?|pics|videos?) (?:of|from) (?:the|his|their|her own) (?:\\p{L}+ )?(?:child(?:ren)?|kids?|son|daughter|boys|girls)|(?:fotos?|bilder|videos?) (?:(?:von )?seine[rn]?|(?:von )?ihre[rn]?|der|von den) (?:\\p{L}+ )?(?:kinder[n]?|tochter|sohn(?:es)?|jungen|mädchen)|(?:photos?|images?|vidéos?) (?:de (?:son|sa|ses)|des) (?:enfants?|fils|fille)",
  "(?:fotos?|imágenes|vídeos?) (?:de (?:los|las|sus?)) (?:niñ[oa]s?|hij[oa]s?)|(?:foto|immagini|video)(?: di classe)? (?:dei|delle|di su[ao]|dei suoi|delle sue) (?:bambin[ie]|figli[oae]?)|(?:fotos?|imagens|vídeos?)(?: do \\p{L}+)? (?:d[aoe]s?(?: seus?| suas?)?) (?:filh[oa]s?|crianças)",
  "(?:foto's|video's) van (?:de|zijn|haar|hun) (?:kinderen|kind|zoon|dochter)|zdję(?:cia|ć) (?:dzieci|swo(?:ich|jego|jej) (?:dzieci|syna|córki))|(?:bilder(?:na)?|foton?) (?:på|av) (?:barnen|sina? (?:barn|son|dotter))|(?:çocukların|oğlunun|kızının) (?:\\p{L}+ )?(?:fotoğraf|resim|resm)\\p{L}*",
].join("|");
/** Who takes pictures for a living, what is needed for a card, what a club hands out, and what is bought. */
const OFFICIAL = anyOf(
  wholeWords(
    "photographers?|fotograf(?:en|in|a|o|em|ka)?|fotógraf[oa]|photographes?|fotograa?f(?:en)?|fotoğrafçı\\p{L}*|(?:id|membership|member|student|bus|library|gym|season) (?:card|pass|ticket)|passports?|yearbook|class photos?|receipts?|invoices?|products?|screenshots?|damage|newsletters?|wallpapers?|tournaments?|casting|audition|birthdays?|wedding|(?:from|at) (?:the|our|her|his) (?:school|club|nursery|kindergarten)|your (?:staff|team|support|agents?|colleagues?|employees?)|(?:schüler|mitglieds|personal)?ausweis|reisepass|klassenfoto|kassenbon|photo de classe|carte (?:d'identité|de membre|scolaire)|passeport|carn[eé]t?|pasaporte|tessera|passaporto|carteirinha|cartão|passaporte|pasfoto|paspoort|legitymacj\\p{L}+|paszport\\p{L}*|pass|id-kort|kimlik\\p{L}*|pasaport\\p{L}*|aus (?:dem|unserem) verein|geburtstag\\p{L}*|hochzeit\\p{L}*|anniversaire|mariage|cumpleaños|boda|compleanno|matrimonio|recita|aniversário|casamento|batizado|verjaardag|bruiloft|urodzin\\p{L}*|ślub\\p{L}*|födelsedag\\p{L}*|bröllop\\p{L}*|doğum günü\\p{L}*|düğün\\p{L}*",
    OF_THE_CHILDREN,
  ),
  "誕生日|結婚式|運動会|アルバム|(?:给|為|为)(?:孩子|宝宝)拍|生日|婚礼|多少钱|생일|결혼|돌잔치|앨범|عيد ميلاد|زفاف",
  "カメラマン|写真館|証明写真|学生証|卒業アルバム|摄影师|证件|护照|学生证|사진사|사진관|증명사진|여권|학생증|مصور|هوية|جواز|بطاقة",
);

/** Said of anybody: who wants to disappear for a weekend is no child. */
const WANTS_NOT_TO_EXIST = anyOf(
  wholeWords(
    "(?:doesn't|does not|don't|do not|didn't|no longer) wants? to (?:exist(?! (?:in|on|as|for))|be here any ?(?:more|longer)|be alive)|(?:rather|prefers?|wish\\p{L}*) (?:\\p{L}+ ){0,3}(?:not (?:to )?exist|didn't exist|did not exist|not be (?:here|alive))",
    "existieren (?:will|möchte|wollen)|nicht (?:mehr )?existieren|(?:will|möchte|wolle|würde) (?:(?!(?:aus|von) )\\p{L}+ ){0,3}nicht mehr da sein|nicht mehr da sein (?:will|möchte|wolle)",
    "(?:voudrait|veut|préfère|préférerait|aimerait|envie de|voulait) (?:\\p{L}+ ){0,2}ne (?:pas|plus) exister|ne (?:veut|voudrait) plus (?:exister|être là)|(?:preferiría|prefiere|quiere|querría|quisiera|le gustaría) no (?:existir|estar aquí)|no quiere (?:existir|seguir aquí)",
    "(?:preferisce|preferirebbe|vuole|vorrebbe) (?:\\p{L}+ )?non (?:esistere|esserci)|non vuole più (?:esistere|esserci)|(?:queria|quer|preferia|prefere|gostava de|gostaria de) não existir|não quer (?:mais )?existir",
    "(?:er|hier) (?:\\p{L}+ )?niet (?:meer )?(?:wil|zou willen|hoeft te) zijn|(?:wil|zou) (?:(?!uit )\\p{L}+ ){0,2}niet (?:meer )?bestaan|(?:wil|liever) (?:\\p{L}+ )?er niet (?:meer )?(?:zijn|is|was)|(?:chciał(?:a)?by|chce|wolał(?:a)?by) (?:\\p{L}+ )?nie istnieć|nie chce (?:już )?(?:istnieć|być na świecie)",
    "inte (?:längre )?vill (?:finnas|vara kvar|existera)|vill (?:\\p{L}+ ){0,2}inte (?:längre |mer )?(?:finnas|existera)|var olmak istem\\p{L}+|keşke (?:hiç )?(?:olmasa|doğmasa)\\p{L}*",
  ),
  "存在したくな|生まれてこなければ|不想存在|不想(?:再|活)?在这个世界|존재하고 ?싶지 ?않",
  "(?:[تي]تمنى|[تي]ريد|[تي]ود) (?:لو |[أا]ن )?(?:لم [تي]كن موجود\\p{L}*|[تي]موت)|لا [تي]ريد (?:[أا]ن )?[تي]كون موجود\\p{L}*",
);
/** Enough of a child. */
const WANTS_TO_DISAPPEAR = anyOf(
  wholeWords(
    "(?:wants?|wishes|would like) (?:\\p{L}+ ){0,2}disappear(?! (?:from|off|in|on|into))|(?:will|möchte|wolle|würde) (?:(?!(?:aus|von) )\\p{L}+ ){0,3}(?:verschwinden(?! (?:aus|von))|weg sein)|(?<!(?:aus|von) (?:\\p{L}+ ){0,2})verschwinden (?:will|möchte|wolle|würde)",
    "(?:voudrait|veut|préfère|préférerait|aimerait|envie de|voulait) (?:\\p{L}+ ){0,2}disparaître(?! (?:du|des|de (?:la|vos|votre|cette)|sur))|(?:preferiría|prefiere|quiere|querría|quisiera|le gustaría) desaparecer(?! del? (?!est[ae] (?:mundo|vida)))",
    "(?:preferisce|preferirebbe|vuole|vorrebbe) (?:\\p{L}+ )?(?:sparire|scomparire)(?! (?:da|dal|dalla|dai|dalle) )|(?:queria|quer|preferia|prefere|gostava de|gostaria de) (?:sumir|desaparecer)(?! (?:d[aoe]s?|dess[ae]s?) )",
    "(?:wil|zou) (?:(?!uit )\\p{L}+ ){0,2}verdwijnen(?! uit)|(?:chciał(?:a)?by|chce|wolał(?:a)?by) (?:\\p{L}+ )?zniknąć(?! ze? )|vill (?:\\p{L}+ ){0,2}försvinna(?! (?:från|ur))|(?<!d[ae]n )yok olmak ist\\p{L}+",
  ),
  "消えたい|消えてしまいたい|いなくなりたい|(?<!让[^，。]{0,6})想(?:要)?消失|사라지고 ?싶|없어지고 ?싶|(?:[تي]تمنى|[تي]ريد|[تي]ود) (?:لو |[أا]ن )?[تي]ختفي(?! من)",
);
/** Names disappear from them; holidays, courses and spots that somebody wants to be rid of. */
const LISTS = anyOf(
  wholeWords(
    "(?:e?mailing|address|mailing) lists?|directory|google|search results?|database|newsletters?|verteiler|kartei|suchergebnis\\p{L}*|annuaire|base de (?:données|datos|dados)|resultados|registros|elenc[oh]i?|bestand|bazy|listy|registret|register|listeden|veri ?taban\\p{L}+",
    "weekend|holidays?|vacation|(?:a few|some|two|three) days|for a (?:day|week)|hotels?|cabins?|cancel|check-?out|breakfast|\\d uhr|tage|woche|urlaub|hütte|kündigen|abmelden|stornieren|frühstück|wochenende|week-end|vacances|quelques jours|cabane|annuler|résilier|désinscrire|unos días|vacaciones|cabañas?|cancelar|darl[ao] de baja|fin de semana|fine settimana|qualche giorno|vacanza|annullare|disdire|uns dias|alguns dias|férias|fim de semana|vakantie|paar dagen|opzeggen|annuleren|huisje|kilka dni|wakacje|weekendzie|anulować|wypisać|några dagar|helgen|semester|avboka|avanmäla|birkaç gün|tatil|hafta sonu|iptal",
    "wrinkles?|stains?|spots?|acne|pimples?|scars?|falten|flecken?|pickel|narben?|rides|taches?|cicatrices|manchas?|arrugas|rughe|macchie|rugas|vlekken|rimpels|zmarszczki|plamy|rynkor|fläckar|leke\\p{L}*|kırışıklık\\p{L}*",
  ),
  "週末|旅行|しみ|シミ|しわ|シワ|ニキビ|染み|退会|キャンセル|周末|几天|度假|斑|皱纹|痘|退课|取消|주말|며칠|여행|얼룩|주름|여드름|취소|البقع|التجاعيد|الحبوب|عطلة|إلغاء",
  "名簿|検索|データベース|名单|搜索|数据库|명단|검색|القائمة|البحث",
);

/** "A man asks my daughter for photos." */
export const GROOMED: readonly Saying[] = [{ words: [ASKS_FOR_PICTURES, CHILD], unless: OFFICIAL }];

/** "My daughter says she would rather not exist." */
export const WOULD_RATHER_NOT_BE: readonly Saying[] = [
  { words: [WANTS_NOT_TO_EXIST], beside: [CHILD], unless: LISTS },
  { words: [WANTS_TO_DISAPPEAR], beside: [CHILD], unless: LISTS },
  { words: [WANTS_NOT_TO_EXIST, SOMEBODY], unless: LISTS },
];
