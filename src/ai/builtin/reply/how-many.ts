/** "For how many people?" and what is answered: a number of people is no wish for a person. */
import type { DialogueTurn } from "../../../domain/answers.js";
import { anyOf, inLowerCase, wholeWords } from "../reading/word-patterns.js";

const HOW_MANY = anyOf(
  wholeWords("how many|wie ?viele?|combien|cuánt[oa]s|quant[eaio]|quant[oa]s|hoeveel|(?:dla )?il[ue]|hur många|kaç"),
  "何(?:名|人)|几(?:位|个人|人)|多少(?:人|位)|몇 ?(?:명|분)|(?<!\\p{L})(?:ل|ل ?)?كم(?!\\p{L})",
);

const NUMERALS = [
  "one|two|three|four|five|six|seven|eight|nine|ten|\\d{1,3}",
  "eine?[nr]?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|une?|deux|trois|quatre|cinq|sept|huit|neuf|dix",
  "un[ao]?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|uma?|dois|duas|três|quatro|sete|oito|dez",
  "een|één|twee|drie|vijf|zes|zeven|negen|tien|jed(?:na|en|ną|nej)|dw(?:ie|óch|oje|a)|trzy|trzech|troje|czter\\p{L}+|pię[cć]\\p{L}{0,3}|sześ[cć]\\p{L}{0,3}|siedem|osiem|dziewięć|dziesięć",
  "en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|bir|iki|üç|dört|beş|altı|yedi|sekiz|dokuz|on",
].join("|");
const PEOPLE =
  "(?:person(?:s|en|a|as|e|er|nes?)?|people|leute|gäste?|personnes?|pessoas?|persoon|mensen|osob[ayę]|osób|kişi(?:yiz)?|adults?|erwachsene|adultes?|adult[oi]s?)";

/** "One person", "una persona": with nobody who could be spoken to. */
const COUNTED = anyOf(
  `^[\\s¿¡]{0,3}(?:\\p{L}{1,9} ){0,2}(?:${NUMERALS}) ${PEOPLE}(?!\\p{L})`,
  "^(?:사람 ?)?(?:한|두|세|네|다섯|여섯|\\d{1,3}) ?(?:명|분)|^[一二三四五六七八九十两\\d]{1,3}(?:个人|位|人|名)|^(?:شخص|واحد|شخصان|شخصين|ثلاثة|[أا]ربعة|خمسة)(?!\\p{L})",
);
const NUMBER = anyOf(
  wholeWords(
    NUMERALS,
    "(?:just|only) (?:me|us two|myself)|nur (?:ich|wir zwei)|zu zweit|juste moi|moi seule?|(?:solo|sólo) yo|yo sol[oa]|(?:solo|soltanto) io|só eu|eu sozinh[oa]|alleen ik|ik alleen|tylko ja|sam[ao]?|bara jag|sadece ben|tek başıma|واحد|شخص|شخصان|شخصين|اثنان|اثنين|ثلاثة|[أا]ربعة|خمسة|ستة|[أا]نا فقط",
  ),
  "[一二三四五六七八九十两\\d]{1,3}(?:个|位|人|名)|私だけ|ひとり|ふたり|就我|(?:한|두|세|네|다섯|여섯|\\d{1,3}) ?(?:명|분)|저만|혼자",
);

/** Characters at the end of an agent's message in which its question stands. */
const END_READ = 200;

const asksHowMany = (turns: readonly DialogueTurn[]): boolean => {
  const ours = turns.findLast(({ role }) => role === "agent")?.content.slice(-END_READ) ?? "";
  return /[?？؟]|か。/u.test(ours) && HOW_MANY.test(inLowerCase(ours));
};

/** Whether a message begins with a number of people, as we asked for one. */
export const countsPeople = (message: string, turns: readonly DialogueTurn[]): boolean =>
  COUNTED.test(inLowerCase(message)) && asksHowMany(turns);

/** Whether a question for a number is answered by one in words. In small letters. */
export const answersHowMany = (said: string, question: string): boolean => HOW_MANY.test(question) && NUMBER.test(said);
