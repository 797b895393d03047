/** What a team lead must know of at once, however calmly it is said: by words that hardly any other message holds. */
import type { GiveWay } from "../../../kernel/slices.js";
import type { Signal } from "../lexicons/lexicon.js";
import { anyOf, inLowerCase, wholeWords } from "./word-patterns.js";

/** Pictures of naked children, abuse, and who seeks such contact, by name. */
const ABUSE_BY_NAME = [
  "child (?:porn\\p{L}*|sexual abuse|abuse (?:material|images?|pictures?|photos?|videos?)|exploitation)|kiddie porn|csam|p(?:a?e|æ)do(?:phil\\p{L}+|s)?|(?:sexual\\p{L}* |)(?:abus\\p{L}+|exploit\\p{L}+|molest\\p{L}+) (?:of )?(?:a |my |our |his |her |their |these |young |small )?(?:child|children|kids?|minors?|little (?:girls?|boys?)|(?:step)?(?:daughter|son))|groom(?:ing|ed|s) (?:a |my |our |young |underage )?(?:child|children|kids?|minors?|teen\\p{L}*|girls?|boys?|daughter|son)(?! (?:for|of honou?r|hair))",
  "kinderporno\\p{L}*|kindesmi(?:ss|ß)brauch\\p{L}*|kindesmisshandlung\\p{L}*|pädophil\\p{L}*|pädo|missbrauch\\p{L}* (?:von|an) (?:\\p{L}+ )?(?:kindern|minderjährigen|kind)|(?:kind|kinder|minderjährige\\p{L}?) (?:\\p{L}+ ){0,3}(?:sexuell )?missbraucht|sexueller missbrauch",
  "p(?:é|e)dopornograph\\p{L}*|pédophil\\p{L}*|pédocriminel\\p{L}*|abus sexuels? sur (?:\\p{L}+ )?(?:mineure?s?|enfants?)|pornographie (?:infantile|enfantine)",
  "pornograf[ií]a infantil|pederast\\p{L}+|pedófil\\p{L}+|pedofil\\p{L}+|pedopornograf\\p{L}+|abus[oi] (?:sexual(?:es)? )?(?:infantil|de menores|sexual de menores|sui minori|su minori)|abusi (?:sessuali )?su (?:\\p{L}+ )?(?:minori|bambin[ie])|abuso sexual (?:infantil|de (?:menores|crianças))",
  "kindermisbruik|pedofiel\\p{L}*|misbruik van (?:\\p{L}+ )?(?:kinderen|minderjarigen|kind)|pornografi\\p{L}+ dziecięc\\p{L}+|dziecięc\\p{L}+ pornografi\\p{L}+|molestowani\\p{L}+ (?:dzieci|nieletni\\p{L}+)|barnporr\\p{L}*|barnpornografi\\p{L}*|pedofil\\p{L}*|övergrepp (?:på|mot) barn|çocuk (?:pornosu|istismarı|pornografisi)\\p{L}*|çocuk\\p{L}* (?:cinsel )?istismar\\p{L}*|pedofili\\p{L}*",
];

const EN_CHILD =
  "(?:child|children|kids?|minors?|toddlers?|underage \\p{L}+|(?:little|young|small) (?:girls?|boys?|children)|(?:step)?(?:daughters?|sons?)|niece|nephew|pupils?|preteens?|(?:1?\\d|\\p{L}+)[- ]years?[- ]olds?)";
const EN_FILLERS =
  "(?:(?:and|underage|little|young|small|pictures?|photos?|images?|videos?|clips?|pics?|selfies?|of|from|with|showing|a|an|the|my|our|his|her|their|some|several|other|people's|someone's|\\d+|real) ){0,6}";
/** "A naked cake for my child's birthday", "nude shoes, size for kids" are none: nothing but such words may stand between. */
const SHOWN_NAKED = [
  `(?:naked|nude|nudes|undressed|topless|unclothed|half[- ]naked|semi[- ]nude|sexuali[sz]ed|sexual|pornographic|porn|sexually explicit|indecent) ${EN_FILLERS}${EN_CHILD}`,
  `${EN_CHILD}(?: (?:who|that|is|are|was|were|being|shown|seen|there|completely|totally|partly|half|fully|stark)){0,5} (?:naked|nude|undressed|unclothed|topless)(?! (?:cake|colou?r|shade|shoes|sandals|pumps|tone))`,
  `(?:ask\\p{L}*|press\\p{L}*|want\\p{L}*|sent|sends|sending|demand\\p{L}*) (?:\\p{L}+ )?(?:my|our|a|his|her) (?:(?:\\d+|\\p{L}+)[- ]years?[- ]old )?(?:(?:step)?daughter|son|child|kid|niece|nephew|granddaughter|grandson|girl|boy)(?: \\p{L}+){0,2} (?:for |to send |with )?(?:(?:him|her|some|of|nude|naked) ){0,3}(?:nudes|naked (?:pictures?|photos?|selfies?)|nude (?:pictures?|photos?|selfies?)|(?:pictures?|photos?) (?:of (?:her|him)self )?(?:in (?:her|his) underwear|undressed|without clothes))`,
  "(?:nackt(?:bild|foto|aufnahme|video|selfie)\\p{L}*|nackte[nrsm]?|unbekleidete[nrsm]?|entblößte[nrsm]?|halbnackte[nrsm]?|sexualisierte[nrsm]?|pornografische[nrsm]? (?:bilder|fotos|aufnahmen))(?: (?:bilder|fotos|aufnahmen|videos))? (?:(?:von|mit|und|eines|einem|einer|der|des|den|meiner|meinem|meines|unserer|kleinen?|kleiner|ein|eine|jungen|zu|sehen) ){0,4}(?:kind(?:ern|er|es)?|minderjährige\\p{L}*|mädchen|kleinkind\\p{L}*|tochter|sohn\\p{L}*|jungen?|schüler\\p{L}*)",
  "(?:kind(?:er|ern)?|minderjährige\\p{L}?|mädchen|tochter|sohn|kleinkinder\\p{L}?) (?:(?:ist|sind|zu|sehen|die|das|war|waren|komplett|ganz|völlig|halb|darauf|auf|dem|den|foto|fotos|bildern|teilweise|dort|da) ){0,5}(?:nackt|unbekleidet|ohne kleidung|entblößt)",
  "(?:enfants?|mineure?s?|fillettes?|petites? filles?|petits? garçons?|gamine?s?|ma fille|mon fils) (?:(?:tout|toute|tous|entièrement|complètement|à|moitié|qui|sont|est|en|partiellement) ){0,4}(?:nue?s?|dénudée?s?|déshabillée?s?|tenue d'ève)|(?:nue?s?|nudes|dénudée?s?|pornographiques?|à caractère sexuel|sexuelles) (?:(?:de|d'|et|avec|des|impliquant|sur|une?|ma|mon|jeunes?) ?){1,4}(?:enfants?|mineure?s?|fillettes?|fille|fils)",
  "(?:menores?|niñ[oa]s?|crianças?|menin[oa]s?|bambin[oaie]|minor[ie]|minorenn[ie]|mi hij[oa]|minha filha|meu filho|mia figlia|mio figlio)(?: de edad| de idade)? (?:(?:completamente|totalmente|medio|semi|que|está|están|sale|salen|aparece|aparecen|estão|em|che|sono|è|tutt[oi]|de) ){0,4}(?:desnud[oa]s?|sin ropa|nu(?:a|s|as)?|pelad[oa]s?|sem roupa|nud[oaie]|senza vestiti|svestit[oaie])",
  "(?:desnud[oa]s?|desnudos|nudes|nud[oei]|nudez|nus|nuas?|pornográfic[oa]s|sexuales|sexuais|sessuali|pornografic(?:he|i)) (?:(?:de|di|da|com|con|un|una|um|uma|mi|mia|minha|del|la|a|que|son|e) ){1,4}(?:menores?|niñ[oa]s?|crianças?|menin[oa]s?|bambin[oaie]|minor[ie]|minorenn[ie]|hij[oa]|filh[oa]|figli[oa])",
  "(?:naakt(?:e|foto|foto's|beelden|video)?s?|blote|ontblote|seksuele?|pornografische) (?:(?:foto's|beelden|plaatjes|filmpjes|van|met|en|een|de|mijn|kleine|jonge|minderjarige) ){0,5}(?:kind(?:eren|je|jes)?|minderjarigen?|meisjes?|jongetjes?|kleuters?|peuters?|dochter|zoon)|(?:kind(?:eren)?|minderjarigen?|meisjes?|kleuters?|dochter|zoon) (?:(?:die|dat|is|zijn|helemaal|half|volledig|te|zien) ){0,4}(?:naakt|bloot|zonder kleren)",
  "(?:nagi(?:e|ch|mi|ego|ej)?|nagą|rozebran\\p{L}+|roznegliżowan\\p{L}+|pornograficzn\\p{L}+) (?:(?:zdjęcia|zdjęć|fotki|filmy|i|z|mojej|mojego|małych|małe|małego) ){0,3}(?:dziec\\p{L}+|dzieci|nieletni\\p{L}+|małoletni\\p{L}+|dziewczynk\\p{L}+|chłopc\\p{L}+|córk\\p{L}+|syna)|(?:dziec\\p{L}+|nieletni\\p{L}+|dziewczynk\\p{L}+|córk\\p{L}+) (?:(?:jest|są|całkiem|zupełnie) ){0,2}(?:nag(?:o|ie|ich|a|ą|iego)|bez ubra\\p{L}+)",
  "(?:nakna|naken|nakenbild\\p{L}*|avklädda?|lättklädda|sexuella|pornografiska) (?:(?:bilder|bild|foton|filmer|på|av|med|och|ett|en|små|min|mitt) ){0,5}(?:barn\\p{L}*|minderårig\\p{L}*|flickor|flicka|pojkar|pojke|dotter|son)|(?:barn|minderåriga|flickor|min dotter|min son) (?:(?:som|är|helt|halvt) ){0,3}(?:nakna|naken|nakna|utan kläder)",
  "(?:çıplak|müstehcen|cinsel içerikli) (?:(?:bir|küçük|fotoğrafları?|resimleri?|olan|yaştaki) ){0,3}(?:çocu[kğ]\\p{L}*|reşit olmayan\\p{L}*|kız çocu\\p{L}+|kızım\\p{L}*|oğlum\\p{L}*)|(?:çocu[kğ]\\p{L}*|kızım\\p{L}*|oğlum\\p{L}*|reşit olmayan\\p{L}*) (?:\\p{L}+ )?(?:çıplak|müstehcen)",
];

const ABUSE_UNSPACED =
  "児童(?:ポルノ|虐待|買春)|小児性愛|(?:裸|ヌード|全裸|下着姿)[^。\\n]{0,8}(?:子供|子ども|こども|児童|未成年|幼児|女児|男児|娘|息子)|(?:子供|子ども|こども|児童|未成年者?|幼児|女児|男児|娘|息子)(?:たち|達)?[のがを][^。\\n]{0,6}(?:裸|ヌード|全裸|わいせつ|性的)|(?:儿童|未成年人?)(?:色情|性(?:侵|虐待|剥削))|恋童|(?:裸体|裸照|全裸|没穿衣服|赤裸)[^，。！？\\n]{0,6}(?:儿童|孩子|小孩|未成年|女童|幼女|女儿|儿子)|(?:儿童|孩子|小孩|未成年人?|女童|幼女|女儿|儿子)们?的?[^，。！？\\n]{0,4}(?:裸体|裸照|全裸|没穿衣服|赤裸|光着身)|아동 ?(?:포르노|음란물|성착취|성학대|학대)|소아성애|(?:알몸|나체|벌거벗은|누드(?! ?톤| ?컬러|색))[^.!?\\n]{0,6}(?:아이|아동|어린이|미성년|여아|남아|딸|아들)|(?:아이|아동|어린이|미성년자?|여아|딸|아들)(?:들)?(?:의|이|가)?[^.!?\\n]{0,5}(?:알몸|나체|벌거벗|누드)|(?:عاري?ة|عراة|عريان\\p{L}*)(?: \\p{L}+){0,2} (?:ل?ل?[أا]طفال|ل?طفل\\p{L}*|قاصر\\p{L}*)|(?:[أا]طفال|الأطفال|طفل\\p{L}*|قاصر\\p{L}*|قصّ?ر|ابنتي)(?: \\p{L}+){0,2} (?:عاري?ة|عراة|عاري\\p{L}*|عريان\\p{L}*)|(?:استغلال|إباحية|اعتداء جنسي على|تحرش ب)(?: \\p{L}+)? ?(?:ال)?(?:أ|ا)?طفال";

const ABUSED_MINORS = anyOf(wholeWords(...ABUSE_BY_NAME, ...SHOWN_NAKED), ABUSE_UNSPACED);

/** Gravest first. */
const MATTERS = {
  minors: { words: ABUSED_MINORS, risk: 0.8, signal: null },
} satisfies Readonly<Record<string, MatterWords>>;

interface MatterWords {
  readonly words: RegExp;
  /** The least that its escalation risk is. */
  readonly risk: number;
  /** What signal it is one of, where the lexicons have such; it counts as found then. */
  readonly signal: Signal | null;
}

export interface GraveMatter extends Omit<MatterWords, "words"> {
  readonly kind: keyof typeof MATTERS;
  /** The customer's own, in small letters. */
  readonly phrase: string;
}

/** The gravest matter that a message tells of; null as a rule. */
export async function graveMatterOf(message: string, giveWay: GiveWay): Promise<GraveMatter | null> {
  const text = inLowerCase(message);
  for (const [kind, { words, risk, signal }] of Object.entries(MATTERS) as [GraveMatter["kind"], MatterWords][]) {
    await giveWay();
    const match = words.exec(text);
    if (match !== null) return { kind, risk, signal, phrase: match[0].trim() };
  }
  return null;
}
