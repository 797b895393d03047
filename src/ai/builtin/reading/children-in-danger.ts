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
  "(?<!(?:i|we) )(?:asks|asking|asked|wants|wanted|demands|demanding|begs|begging|pressur\\p{L}+|requests|requesting|told|tells|telling|trying to get)|will|möchte|verlangt\\p{L}*|fordert\\p{L}*|fragt\\p{L}*|bittet|bettelt|drängt|wollte|demande\\p{L}*|réclame\\p{L}*|veut|voulait|insiste|exige",
  "pide|piden|pidió|pidiendo|quiere|solicita|chiede|chiesto|chiedeva|vuole|pretende|pede|pedem|pediu|pedindo|quer|vraagt|vroeg|wil|eist|gevraagd|prosi\\p{L}*|chce|żąda|domaga|nalega|namawia|vill ha|ber|frågar|kräver|tjatar|istiyor\\p{L}*|istedi\\p{L}*|istiyorlar",
].join("|");
/** The adult comes first: "I want photos of my daughter with an adult" is an order. */
const ASKS_FOR_PICTURES = anyOf(
  wholeWords(
    `(?:${ADULTS})[^.!?\\n]{0,90} (?:(?:${ASKS})[^.!?\\n]{0,50}[ '"]${PICTURES}|${PICTURES} (?:\\p{L}+ ){0,3}(?:${ASKS}))`,
  ),
  "(?:大人|成人|見知らぬ|知らない(?:人|男)|男(?:性|の人)?|おじさん)[^。\\n]{0,40}(?:写真|画像|動画|自撮り)[^。\\n]{0,10}(?:送れ|送って|要求|ほしい|欲しい|求め|くれ|頼)|(?:大人|男)[^。\\n]{0,40}会(?:おう|いたい)と",
  "(?:成年|大人|陌生|男人|男的|大叔|有人)[^。！？\\n]{0,30}(?:要|索要|发|让)[^。！？\\n]{0,8}(?:照片|自拍|视频)|(?:成年|大人|陌生|男人|大叔)[^。！？\\n]{0,30}(?:要求?|约)[^。！？\\n]{0,8}见面",
  "(?:어른|성인|모르는 (?:사람|남자)|아저씨|남자가|남성)[^.!?\\n]{0,40}(?:사진|영상|셀카)[^.!?\\n]{0,12}(?:보내(?:라|달|줘)|요구|달라)|(?:어른|성인|아저씨|남자가)[^.!?\\n]{0,40}만나자",
  "(?:رجل|شخص|بالغ|غريب|مجهول)[^.!؟\\n]{0,70}(?:يطلب|طلب|يريد|يبي|يبغى)[^.!؟\\n]{0,12}(?:صور|فيديو|مقابل)",
);
/** Who takes pictures for a living, and what is needed for a card. */
const OFFICIAL = anyOf(
  wholeWords(
    "photographers?|fotograf(?:en|in|a|o|em|ka)?|fotógraf[oa]|photographes?|fotograa?f(?:en)?|fotoğrafçı\\p{L}*|(?:id|membership|member|student|bus|library|gym|season) (?:card|pass|ticket)|passports?|yearbook|class photos?|receipts?|invoices?|products?|screenshots?|damage|your (?:staff|team|support|agents?|colleagues?|employees?)|(?:schüler|mitglieds|personal)?ausweis|reisepass|klassenfoto|kassenbon|photo de classe|carte (?:d'identité|de membre|scolaire)|passeport|carn[eé]t?|pasaporte|tessera|passaporto|carteirinha|cartão|passaporte|pasfoto|paspoort|legitymacj\\p{L}+|paszport\\p{L}*|pass|id-kort|kimlik\\p{L}*|pasaport\\p{L}*",
  ),
  "カメラマン|写真館|証明写真|学生証|卒業アルバム|摄影师|证件|护照|学生证|사진사|사진관|증명사진|여권|학생증|مصور|هوية|جواز|بطاقة",
);

const WANTS_TO_BE_GONE = anyOf(
  wholeWords(
    "(?:doesn't|does not|don't|do not|didn't|no longer) wants? to (?:exist(?! (?:in|on|as|for))|be here any ?(?:more|longer)|be alive)|(?:rather|prefers?|wish\\p{L}*) (?:\\p{L}+ ){0,3}(?:not (?:to )?exist|didn't exist|did not exist|not be (?:here|alive))|(?:wants?|wishes|would like) (?:\\p{L}+ ){0,2}disappear(?! (?:from|off|in|on|into))",
    "existieren (?:will|möchte|wollen)|nicht (?:mehr )?existieren|(?:will|möchte|wolle|würde) (?:(?!(?:aus|von) )\\p{L}+ ){0,3}(?:verschwinden(?! (?:aus|von))|nicht mehr da sein|weg sein)|nicht mehr da sein (?:will|möchte|wolle)|(?<!(?:aus|von) (?:\\p{L}+ ){0,2})verschwinden (?:will|möchte|wolle|würde)",
    "(?:voudrait|veut|préfère|préférerait|aimerait|envie de|voulait) (?:\\p{L}+ ){0,2}(?:disparaître(?! (?:du|des|de (?:la|vos|votre|cette)|sur))|ne (?:pas|plus) exister)|ne (?:veut|voudrait) plus (?:exister|être là)|(?:preferiría|prefiere|quiere|querría|quisiera|le gustaría) (?:no existir|desaparecer(?! del? (?!est[ae] (?:mundo|vida)))|no estar aquí)|no quiere (?:existir|seguir aquí)",
    "(?:preferisce|preferirebbe|vuole|vorrebbe) (?:\\p{L}+ )?(?:(?:sparire|scomparire)(?! (?:da|dal|dalla|dai|dalle) )|non (?:esistere|esserci))|non vuole più (?:esistere|esserci)|(?:queria|quer|preferia|prefere|gostava de|gostaria de) (?:não existir|(?:sumir|desaparecer)(?! (?:d[aoe]s?|dess[ae]s?) ))|não quer (?:mais )?existir",
    "(?:er|hier) (?:\\p{L}+ )?niet (?:meer )?(?:wil|zou willen|hoeft te) zijn|(?:wil|zou) (?:(?!uit )\\p{L}+ ){0,2}(?:verdwijnen(?! uit)|niet (?:meer )?bestaan)|(?:wil|liever) (?:\\p{L}+ )?er niet (?:meer )?(?:zijn|is|was)|(?:chciał(?:a)?by|chce|wolał(?:a)?by) (?:\\p{L}+ )?(?:zniknąć(?! ze? )|nie istnieć)|nie chce (?:już )?(?:istnieć|być na świecie)",
    "inte (?:längre )?vill (?:finnas|vara kvar|existera)|vill (?:\\p{L}+ ){0,2}(?:inte (?:längre |mer )?(?:finnas|existera)|försvinna(?! (?:från|ur)))|(?<!d[ae]n )yok olmak ist\\p{L}+|var olmak istem\\p{L}+|keşke (?:hiç )?(?:olmasa|doğmasa)\\p{L}*",
  ),
  "消えたい|消えてしまいたい|いなくなりたい|存在したくな|生まれてこなければ|不想存在|(?<!让[^，。]{0,6})想(?:要)?消失|不想(?:再|活)?在这个世界|사라지고 ?싶|없어지고 ?싶|존재하고 ?싶지 ?않",
  "(?:[تي]تمنى|[تي]ريد|[تي]ود) (?:لو |[أا]ن )?(?:[تي]ختفي(?! من)|لم [تي]كن موجود\\p{L}*|[تي]موت)|لا [تي]ريد (?:[أا]ن )?[تي]كون موجود\\p{L}*",
);
/** Names disappear from them. */
const LISTS = anyOf(
  wholeWords(
    "(?:e?mailing|address|mailing) lists?|directory|google|search results?|database|newsletters?|verteiler|kartei|suchergebnis\\p{L}*|annuaire|base de (?:données|datos|dados)|resultados|registros|elenc[oh]i?|bestand|bazy|listy|registret|register|listeden|veri ?taban\\p{L}+",
  ),
  "名簿|検索|データベース|名单|搜索|数据库|명단|검색|القائمة|البحث",
);

/** "A man asks my daughter for photos." */
export const GROOMED: readonly Saying[] = [{ words: [ASKS_FOR_PICTURES, CHILD], unless: OFFICIAL }];

/** "My daughter says she would rather not exist." */
export const WOULD_RATHER_NOT_BE: readonly Saying[] = [
  { words: [WANTS_TO_BE_GONE], beside: [CHILD], unless: LISTS },
  { words: [WANTS_TO_BE_GONE, SOMEBODY], unless: LISTS },
];
