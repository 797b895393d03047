/** What a few words are: a greeting, a number, or a problem that nobody could look for. */
import { anyOf, inLowerCase, wholeWords } from "../reading/word-patterns.js";
import { isNumberAlone } from "./number-alone.js";

/** Longer messages are more than that. */
export const FEW = 80;

const GREETING = anyOf(
  `^\\s*(?:${[
    wholeWords(
      "(?:hi|hello|hey|hiya|howdy|greetings|good (?:morning|afternoon|evening|day)|(?:morning|evening)(?=\\s*(?:[,.!]|$)))(?: (?:there|all|everyone|everybody|team|folks|guys|again))?",
      "(?:hallo|hi|moin|servus|grüezi|grüß gott|(?:schönen )?guten (?:morgen|tag|abend))(?: (?:zusammen|allerseits|miteinander|alle|team|nochmal))?",
      "(?:bonjour|bonsoir|salut|coucou|bonne (?:journée|soirée|matinée))(?: (?:à tous|à toutes|à vous|tout le monde|l'équipe|madame|monsieur|messieurs))?",
      "(?:hola|buenos días|(?:muy )?buenas(?: tardes| noches)?|buen día)(?: a tod[oa]s| de nuevo)?",
      "(?:ciao|salve|buongiorno|buon giorno|buona ?sera|buon pomeriggio|buona (?:giornata|serata))(?: a tutti| di nuovo)?",
      "(?:olá|oi|bom dia|boa (?:tarde|noite))(?: a tod[oa]s| pessoal| gente)?",
      "(?:hallo|hoi|dag(?=\\s*(?:[,.!]|$))|goede ?(?:morgen|middag|navond|ndag|dag|avond)|goedemorgen|goedemiddag|goedenavond|goedendag)(?: allemaal| samen| team)?",
      "(?:cześć|hej|witam|witajcie|dzień dobry|dobry wieczór|miłego dnia)(?: państwu| wszystkim| serdecznie)?",
      "(?:hej|hejsan|tja|god (?:morgon|dag|kväll|förmiddag|eftermiddag))(?: på er| alla| allihop)?",
      "(?:merhaba|selam|selamlar|günaydın|iyi (?:günler|akşamlar|geceler|çalışmalar))(?: herkese)?",
    ),
    "(?:こんにち[はわ]|こんばん[はわ]|おはよう(?:ございます)?|はじめまして|初めまして|(?:いつも)?お世話になっ?て?(?:おり|い)ます|(?:你|您|大家)们?好|(?:早上|上午|中午|下午|晚上)好|在吗|안녕하(?:세요|십니까)|안녕|수고하(?:세요|십니다))",
    "(?<!\\p{L})(?:(?:و ?)?(?:ال)?سلام عليكم(?: ورحمة الله(?: وبركاته)?)?|مرحبا\\p{L}*|[أا]هلا\\p{L}*(?: وسهلا\\p{L}*)?|(?:صباح|مساء) (?:ال)?(?:خير|نور)|تحية طيبة(?: وبعد)?)(?!\\p{L})",
  ].join("|")})[\\s,.!:;。、，！~-]*`,
);
/** "Hallo, guten Tag zusammen". */
const GREETINGS = 2;

/** That something does not work, and not what. */
const NAMELESS_PROBLEM = anyOf(
  `^(?:${[
    "(?:it |this |that |it's |its |everything )?(?:still |just )?(?:(?:does|did|is|do)(?: not|n'?t)|not|won't|wont) (?:work|working|function|functioning|start|open)(?: (?:any ?more|at all|again|properly|for me))?|(?:it's |its |it is )?(?:still )?broken|nothing works",
    "(?:es |das |hier |leider )?(?:geht|funktioniert|klappt|läuft)(?: es| das| immer noch| leider| einfach| gar| überhaupt| bei mir){0,3} nicht(?: mehr)?|nichts geht(?: mehr)?|(?:es |das )?(?:ist )?kaputt",
    "(?:ça |cela |il |elle )?(?:ne )?(?:marche|fonctionne|va) (?:toujours )?(?:pas|plus)(?: du tout)?|rien ne (?:marche|va|fonctionne)(?: plus)?",
    "(?:esto |eso |aún |todavía |ya )?no (?:me )?(?:funciona|va|sirve|anda)(?: nada)?|nada funciona",
    "(?:ancora |questo )?non (?:mi )?(?:funziona|va)(?: più| niente| nulla)?|non funziona (?:niente|nulla)",
    "(?:isto |isso |ainda )?não (?:está a funcionar|está funcionando|funciona|dá|vai)(?: mais| nada)?",
    "(?:het |dit |dat )?(?:werkt|doet het|lukt|gaat)(?: nog steeds)? niet(?: meer)?|niets werkt",
    "(?:to |nadal |wciąż )?nie działa(?: już)?|nic nie działa",
    "(?:det |den )?(?:funkar|fungerar|går)(?: fortfarande)? (?:inte|ej)(?: längre)?|inget (?:funkar|fungerar)",
    "(?:hâlâ |hala |bu )?(?:çalışmıyor|olmuyor)",
    "(?:まだ)?(?:動きません|動かない(?:です)?|使えません|使えない(?:です)?|できません|できない(?:です)?|だめです)",
    "(?:还是)?(?:不能用|用不了|不行|坏了|没反应)[了啊]?",
    "(?:아직도? )?(?:안 ?(?:돼요?|됩니다|되네요|됨)|작동(?:이)? 안 ?(?:해요|돼요|됩니다))",
    "(?:هذا )?(?:لا|ما) (?:يعمل|تعمل|يشتغل)",
  ].join("|")})[\\s.!?…。！？:(]*$`,
);

const withoutGreeting = (text: string): string => {
  let rest = text;
  for (let one = 0; one < GREETINGS; one += 1) rest = rest.replace(GREETING, "");
  return rest;
};

/** What of a message could be looked for: of a greeting, a number or "does not work" nothing. */
export function matterOf(message: string): string {
  if (message.length > FEW) return message;
  const rest = withoutGreeting(inLowerCase(message));
  return isNumberAlone(rest) || NAMELESS_PROBLEM.test(rest) ? "" : rest;
}

/** "Does not work": what happens has to be asked. */
export function isNamelessProblem(message: string): boolean {
  return message.length <= FEW && NAMELESS_PROBLEM.test(withoutGreeting(inLowerCase(message)));
}
