/** How a customer answers an agent of ours: a yes, a no, what was asked for, or that they wait. */
import type { DialogueTurn } from "../../../domain/answers.js";
import { HELD_BACK, UNDONE, WANTED } from "../reading/thanks-words.js";
import { anyOf, inLowerCase, wholeWords } from "../reading/word-patterns.js";
import { words } from "../text.js";
import { ASKS_FOR_DETAIL, ASKS_FOR_MATTER, OF_CONTENT, WAITS, WILL_DO_OR_HAS_NONE } from "./answering-words.js";
import { FEW } from "./few-words.js";
import { askedIn } from "./message-questions.js";
import { isNumberAlone } from "./number-alone.js";

const YES = wholeWords(
  "yes|yeah|yep|yup|ye|sure|ok|okay|okey|please do|go ahead|do it|do that|absolutely|definitely|of course|sounds good|agreed|that would be (?:great|good|fine|perfect|lovely|nice)|that works|that's fine|perfect|great|ja|jo|jep|gern|gerne|klar|natürlich|okay|einverstanden|machen sie das|mach das|bitte|passt|oui|ouais|d'accord|volontiers|bien sûr|avec plaisir|allez-y|ça marche|sí|sì|si|vale|claro|de acuerdo|adelante|perfecto|certo|volentieri|va bene|d'accordo|perfetto|sim|pode ser|claro|com certeza|está bem|tudo bem|perfeito|jazeker|graag|prima|akkoord|doe maar|tak|jasne|oczywiście|zgoda|poproszę|proszę|chętnie|gärna|absolut|visst|okej|ja tack|evet|olur|tamam|tabii|elbette|lütfen",
);
const NO = wholeWords(
  "no|nope|nah|not (?:now|yet|needed|necessary)|no need|thats? all|that's all|that is all|that's it|thats it|nothing else|nein|nee|nö|nicht nötig|das war's|das wars|das wäre alles|non|pas besoin|c'est tout|ce sera tout|no hace falta|eso es todo|nada más|non serve|è tutto|basta così|não|não é preciso|é só isso|é tudo|só isso|hoeft niet|dat was alles|dat is alles|nie|nie trzeba|to wszystko|nej|behövs inte|det var allt|hayır|gerek yok|hepsi bu",
);
const POLITE = wholeWords(
  "please|pls|thanks|thank you|thx|bye|goodbye|tschüss|ciao|adiós|tchau|doei|hejdå|so much|very much|a lot|many|for now|you|danke|bitte|sehr|schön|vielen dank|dank|merci|beaucoup|s'il vous plaît|svp|gracias|por favor|muchas|grazie|mille|per favore|obrigad[oa]|muito|bedankt|dank (?:je|u)(?: wel)?|alstublieft|alsjeblieft|dzięki|dziękuję|bardzo|proszę|tack|snälla|teşekkürler|teşekkür ederim|sağ ?ol(?:un)?|lütfen|that|it|to|alles|heel",
);
const EAST_ASIAN =
  "はい|ええ|うん|お願い(?:いた)?します|おねがいします|いいえ|結構です|大丈夫です|よろしく|わかりました|ありがとうございます|ぜひ|是的?|好的?|可以|行|对|嗯|麻烦(?:你|您)?了?|谢谢|不用了?|不需要|没有了?|네|예|넵|좋아요|그래요|그렇게|해 ?주세요|부탁(?:드려요|드립니다|해요)|아니요|아니오|괜찮아요|괜찮습니다|감사합니다|نعم|[أا]جل|تمام|طيب|حسنا\\p{L}*|من فضلك|لو سمحت|لا|شكرا\\p{L}*|موافق";
const SIGNS = "[\\s,.!、。，！~👍🙏😊🙂✅👌\\u{fe0f}-]{0,6}";
const YES_OR_NO = anyOf(`^${SIGNS}(?:(?:${YES}|${NO}|${POLITE}|${EAST_ASIAN})${SIGNS}){1,5}$`);
/** Words of politeness alone are none. */
const EITHER = anyOf(
  `${YES}|${NO}|はい|ええ|うん|お願い|おねがい|いいえ|結構です|大丈夫|ぜひ|是|好|可以|行|对|嗯|麻烦|不用|不需要|没有|네|예|넵|좋아|그래|그렇게|주세요|부탁|아니[요오]|괜찮|(?<!\\p{L})(?:نعم|[أا]جل|تمام|طيب|حسنا\\p{L}*|من فضلك|لا|موافق)(?!\\p{L})`,
);
const REFUSES = anyOf(`${NO}|いいえ|結構です|大丈夫|不用|不需要|没有|아니[요오]|괜찮|(?<!\\p{L})لا(?!\\p{L})`);

/** Characters at the end of an agent's message in which its question stands. */
const END_READ = 200;
const ASKS = /[?？؟]|か。/u;

const ANYTHING_ELSE = anyOf(
  wholeWords(
    "(?:anything|something) (?:else|more)|any (?:other|further|more) questions?|(?:noch|sonst) (?:etwas|was|fragen|weitere)|weitere fragen|autre chose|d'autres questions|algo más|alguna otra|altro|altre domande|mais alguma coisa|algo mais|mais alguma|nog iets|iets anders|nog vragen|coś jeszcze|jeszcze coś|något (?:mer|annat)|några fler|başka bir|başka sor\\p{L}+",
  ),
  "他に(?:も|何か)|ほかに|(?:其他|别的|还有).{0,6}(?:问题|帮|需要|吗)|(?:더|다른).{0,8}(?:도와|궁금|필요|문의)|(?:شيء|سؤال|[أا]سئلة) (?:[آا]خر|[أا]خرى)",
);
const DID_IT_HELP = anyOf(
  wholeWords(
    "(?:did|does|has|have|is|was|do) (?:that|this|it|everything|the \\p{L}+|my \\p{L}+) (?:\\p{L}+ )?(?:help\\p{L}*|work\\p{L}*|solve\\p{L}*|fix\\p{L}*|resolve\\p{L}*|arriv\\p{L}+|clear|answer\\p{L}*)|(?:hat|ist|konnte|funktioniert|klappt|passt) (?:\\p{L}+ ){0,4}(?:geholfen|geklappt|gelöst|funktioniert|beantwortet|jetzt|nun|so|helfen|angekommen)|(?:cela|ça|est-ce que cela) (?:\\p{L}+ ){0,3}(?:aid\\p{L}*|march\\p{L}*|fonctionn\\p{L}*|résol\\p{L}*)|(?:le|te|les) (?:ha )?(?:ayud\\p{L}+|sirvi\\p{L}+|funcion\\p{L}+)|(?:ha|funziona) (?:\\p{L}+ )?(?:aiutat\\p{L}|funzionat\\p{L}|risolt\\p{L}|ora|adesso)|(?:ajudou|funcionou|resolveu|ficou resolvid\\p{L})|(?:heeft|is|werkt) (?:\\p{L}+ ){0,3}(?:geholpen|gelukt|opgelost|nu)|(?:pomogło|udało się|działa)|(?:hjälpte|löste|fungerar) (?:det|nu)|(?:yardımcı oldu|çözüldü|oldu) mu",
  ),
  "解決(?:し|でき)|(?:解决|好)了(?:吗|没)|해결(?:됐|되)|هل (?:ساعد|تم حل|نجح)",
);

/** How a message answers what an agent wrote last: null where it is more, or nothing was asked. */
export function answerToUs(message: string, turns: readonly DialogueTurn[]): "yes" | "no" | "contented" | null {
  const ours = turns.findLast(({ role, content }) => role === "agent" && content.trim() !== "")?.content.slice(-END_READ) ?? "";
  if (ours === "" || message.length > FEW) return null;
  const said = inLowerCase(message);
  if (!ASKS.test(ours)) return isContentToWait(said) ? "contented" : null;
  if (isNumberAlone(said)) return "yes";
  const asked = inLowerCase(ours);
  const [anythingElse, didItHelp] = [ANYTHING_ELSE.test(asked), DID_IT_HELP.test(asked)];
  if (!YES_OR_NO.test(said) || !EITHER.test(said)) return !anythingElse && answersInWords(message, said, asked) ? "yes" : null;
  const isNo = REFUSES.test(said);
  // "Did that help? Is there anything else?": a no may answer either.
  if (anythingElse !== didItHelp && (isNo ? anythingElse : didItHelp)) return "contented";
  return isNo ? "no" : "yes";
}

/** They have waited long, or will not. */
const IS_TIRED_OF_WAITING = anyOf(
  wholeWords(
    "\\d+|still|since|for (?:days|weeks|hours|months|ages)|weeks|days|not (?:going to )?wait|seit|schon|immer noch|nicht (?:länger|mehr|ewig)|depuis|toujours|encore|plus|desde|sigo|no (?:espero|esperaré|voy)|todavía|da (?:giorni|settimane|ore)|ancora|non (?:attendo|aspetto)|há|ainda|não (?:espero|aguardo|vou)|al|nog steeds|niet (?:langer|meer)|już|od|nie (?:czekam|poczekam|będę)|fortfarande|redan|inte|hâlâ|hala|beri|daha fazla|kadar",
  ),
  "まだ|ずっと|から待|もう待て|ません|还在|一直|已经|多久|不等|아직|계속|부터|더 ?이상|ما ?زل|منذ|لن",
);

function isContentToWait(said: string): boolean {
  const isAsking = /[?？؟]/u.test(said);
  return !isAsking && WAITS.test(said) && OF_CONTENT.test(said) && !IS_TIRED_OF_WAITING.test(said) && !HELD_BACK.test(said);
}

/** An address of their own, as it is asked for. */
const ADDRESS = /^[^\n@]{0,30}?[^\s@]{1,64}@[^\s@]{1,190}\.\p{L}{2,24}[\s.!。]*$/u;
/** A yes or no may have so many words behind it. */
const WORDS_BEHIND = 3;
const BEGINS_WITH_EITHER = anyOf(`^${SIGNS}(?:${YES}|${NO}|はい|いいえ|是的?|不是?|네|아니[요오]|نعم|لا)(?!\\p{L})`);
/** More tell a matter of their own. */
const WORDS_OF_ANSWER = 8;

/** What was asked for is given in a few words, and nothing else is asked or wanted. */
function answersInWords(message: string, said: string, asked: string): boolean {
  const question = asked.split(/(?<=[.!?。！？؟\n])/u).findLast((sentence) => ASKS.test(sentence)) ?? asked;
  if (/[?？؟]|か。?$|[吗嗎呢]$/u.test(said) || askedIn(message).length > 0 || ASKS_FOR_MATTER.test(question)) return false;
  if (ADDRESS.test(said)) return true;
  if (WANTED.test(said.replace(POLITELY, " "))) return false;
  if (WILL_DO_OR_HAS_NONE.test(said)) return true;
  const behind = said.replace(BEGINS_WITH_EITHER, "");
  if (UNDONE.test(said) || HELD_BACK.test(behind)) return false;
  if (behind !== said && (words(behind).length <= WORDS_BEHIND || /\d/.test(behind))) return true;
  return words(said).length <= WORDS_OF_ANSWER && (ASKS_FOR_DETAIL.test(question) || isOneOffered(said, question));
}

const POLITELY = anyOf(`${POLITE}|お願い(?:いた)?します|주세요|请|麻烦|من فضلك`);
/** Shorter words are articles and the like. */
const SHORTEST_OFFERED = 4;
const WITHOUT_BLANKS = /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}]{2}/gu;

const withoutElisions = (text: string) => text.replace(/(?<!\p{L})\p{L}{1,2}['’]/gu, " ");

/** "A reprint or a refund?" names what they may choose. */
function isOneOffered(said: string, question: string): boolean {
  const offered = words(withoutElisions(question)).filter((word) => word.length >= SHORTEST_OFFERED);
  if (words(withoutElisions(said)).some((word) => offered.includes(word))) return true;
  return (said.match(WITHOUT_BLANKS) ?? []).some((pair) => question.includes(pair));
}
