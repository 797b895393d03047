/** Languages that a mix of letters hides: German with English words in it, Hindi and Japanese in Latin letters. */
import { wordSet } from "../../domain/words.js";

/** Those that English has too are left out. */
const FUNCTION_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  de: wordSet(
    "ich mein meine meinen meinem meiner ist sind und nicht mit eine einen einem gibt's gibts wir ihr euch mich mir habe hab haben kein keine für auf beim vom zum zur noch immer nach dem aber wird wurde kann schon leider wenn weil auch bei",
  ),
  fr: wordSet("je mon mes est pas ne et avec dans vous nous c'est j'ai sont mais encore toujours chez votre cette ça il"),
  es: wordSet("mi mis es y para por que está tengo pero con muy ya sin desde hay puedo ustedes cuando porque su"),
  it: wordSet("mio mia è che ho sono della nel alla perché ma anche ancora questo questa mi si posso dove"),
  pt: wordSet("meu minha não é para que está mas foi tenho vocês já ainda como uma com em na"),
  nl: wordSet("ik mijn het een niet voor jullie naar maar nog steeds wordt heb bij er zijn van kan ook"),
  pl: wordSet("nie mam mój moje moja jest się że jak już ale dla przy czy mi"),
  sv: wordSet("jag är inte och min mitt det ett på för har med ni fortfarande kan av"),
  tr: wordSet("ve bir bu için ama benim değil çok neden nasıl var yok hâlâ"),
};

/** Articles stand in names too: "Le Petit", "La Mer". */
const ARTICLES: Readonly<Record<string, ReadonlySet<string>>> = {
  de: wordSet("das der ein den"),
  fr: wordSet("le la les un une des du"),
  es: wordSet("el la los las un una del"),
  it: wordSet("il la lo gli un una di del"),
  pt: wordSet("os um da dos das"),
  nl: wordSet("de"),
};

const ENGLISH = wordSet(
  "the a an is are my i you your it we and not to of in for with on this that was have has can do be please at from our they but if i'm it's don't can't what how when why will would there",
);

/** Fewer are a name or a quotation. */
const LEAST = 2;

/** The language whose small words carry a text that reads as English; null where English carries it. */
export function languageUnderEnglish(words: readonly string[]): string | null {
  const known = new Set(words);
  const count = (list: ReadonlySet<string> | undefined) => [...known].filter((word) => list?.has(word) === true).length;
  const english = count(ENGLISH);
  const found = Object.entries(FUNCTION_WORDS)
    .map(([language, list]) => ({ language, own: count(list), all: count(list) + count(ARTICLES[language]) }))
    .filter(({ own, all }) => own > 0 && all >= LEAST && all > english)
    .sort((left, right) => right.all - left.all);
  const [first, second] = found;
  return first !== undefined && first.all > (second?.all ?? 0) ? first.language : null;
}

const OF_HINDI = wordSet(
  "bhai bhaiya mera meri mere kab hai hain nahi nahin kya aayega aayegi milega milegi kaise karo karna karu raha rahi rahe mujhe aap aapka paisa paise wapas chahiye abhi tak gaya gaye gayi hua hui kyu kyun bhi wala jaldi din ho ka ki ko se mein aaya batao krdo",
);
/** Other languages have these too: "ko se", "ki" and "ne" are Slovene. */
const OF_OTHERS_TOO = wordSet("ho ka ki ko se din hua mein tak kab aap meri mere");
/** Two of them are Hindi; "ho", "ki" and "se" alone are not. */
const HINDI_WORDS = 3;

const OF_JAPANESE =
  /^(?:arigatou?|gozaimasu|gozaimashita|sumimasen|onegai(?:shimasu|itashimasu)?|kudasai|konnichi ?wa|ohayou?|desu(?:ka)?|shimasu|shimashita|masen|dekimasen|todokimashita|todokimasen|wakarimasen|shitai)$/u;
/** One word of thanks is borrowed by all the world: it counts by itself in so few words only. */
const JAPANESE_WORDS = 2;
const FEW_WORDS = 3;
/** Nobody who writes either so has other letters; a long vowel has its stroke. */
const UNROMANISED = /[^a-zāīūēō']/u;

/** Written in Latin letters, where the language has others: the reply is in English. */
export function isRomanised(words: readonly string[]): boolean {
  if (words.some((word) => UNROMANISED.test(word))) return false;
  const hindi = [...new Set(words)].filter((word) => OF_HINDI.has(word));
  if (hindi.length >= HINDI_WORDS && hindi.some((word) => !OF_OTHERS_TOO.has(word))) return true;
  const japanese = words.filter((word) => OF_JAPANESE.test(word)).length;
  return japanese >= JAPANESE_WORDS || (japanese > 0 && words.length <= FEW_WORDS);
}
