/** "Works now", "ahora sí", "好了": what was wrong is over, told in a few words that the heads read as a complaint. */
import { PRAISE } from "./irony-words.js";
import { HELD_BACK, UNDONE, WANTED } from "./thanks-words.js";
import { anyOf, wholeWords } from "./word-patterns.js";

const BEFORE =
  "(?:(?:yes|yep|ok|okay|great|perfect|cool|and|finally|ja|jo|jep|so|super|top|prima|ah|oh|oui|ok|bon|voilà|sí|si|vale|genial|bueno|listo|sì|perfetto|sim|pronto|boa|ja|nou|tak|no|okej|evet|tamam|harika|はい|あ|お|嗯|네|오|تمام|نعم|خلاص|الحمد لله)[ ,!]{0,2}){0,2}";
const BEHIND =
  "(?: (?:now|again|fine|perfectly|great|thanks?|thank you|jetzt|nun|wieder|alles|prima|super|gut|einwandfrei|danke|maintenant|bien|parfaitement|à nouveau|merci|bien|perfecto|perfectamente|todo|otra vez|gracias|tutto|bene|benissimo|di nuovo|grazie|tudo|bem|perfeitamente|de novo|obrigad[oa]|weer|goed|prima|alles|bedankt|wszystko|dobrze|znowu|dzięki|igen|bra|fint|tack|güzelce|gayet|teşekkürler)){0,3}";

/** They say that it is so now. */
const NOW = [
  "(?:it |that |this |everything |it all |all )?(?:works?|working|is working|runs|loads|opens) (?:now|again|fine now)|now (?:it |everything )?(?:works|is working|runs|loads|opens)|(?:it's|it is|that's|everything is|all) (?:working|fixed|sorted|good|back)(?: up)? (?:now|again)|it's (?:working|fixed)|(?:back up|up and running)(?: and running)?",
  "(?:es |das |alles )?(?:läuft|geht|gehts|geht's|funktioniert|klappt) (?:jetzt|nun|wieder)|(?:jetzt|nun) (?:läuft|geht|gehts|geht's|funktioniert|klappt)(?: es| das)?|(?:es|das|jetzt|nun) hat (?:es |das |jetzt |nun )?(?:geklappt|funktioniert)|hat (?:jetzt |nun )?(?:geklappt|funktioniert)|jetzt (?:passt|stimmt)(?: es| alles)?",
  "(?:c'est bon,? )?(?:maintenant )?(?:ça|cela|tout|tout ça) (?:re)?(?:marche|fonctionne|va)(?<=remarche|refonctionne|maintenant ça [^ ]{1,12}|c'est bon,? ça [^ ]{1,12})|(?:ça|cela|tout) (?:marche|fonctionne|va) (?:maintenant|de nouveau|à nouveau)|c'est bon maintenant|maintenant c'est bon|c'est (?:réparé|revenu|reparti)",
  "(?:ahora|ya) (?:sí )?(?:me )?(?:funciona|carga|abre|deja|anda)|ahora (?:sí|va)|ya está funcionando|funciona (?:ahora|otra vez|de nuevo)",
  "(?:ora|adesso) (?:va|funziona|sì|parte|si apre|è a posto)|funziona (?:ora|adesso|di nuovo)",
  "agora (?:foi|deu|vai|sim|já (?:funciona|deu|foi)|funciona|funcionou|deu certo|está (?:ok|bom|a funcionar|funcionando))|já (?:funciona|está (?:a funcionar|funcionando|ok))|voltou a funcionar",
  "nu (?:wel|werkt (?:het|ie|hij|alles)|lukt het|lukte het|gaat het|doet (?:hij|ie|het) het)|(?:het |alles )?(?:werkt|lukt) (?:nu|weer)|(?:\\p{L}+ )?is (?:nu )?binnen",
  "(?:teraz|już) (?:wszystko |mi )?(?:działa|poszło|jest ok|jest dobrze|się otwiera)|działa (?:już|teraz|znowu)",
  "nu (?:funkar|fungerar|går|gick|funkade)(?: det| den| allt)?|(?:det |den |allt )?(?:funkar|fungerar|går) (?:nu|igen)",
  "(?:şimdi|artık) (?:oldu|çalışıyor|çalıştı|düzeldi|açıldı|açılıyor)|(?:tekrar|yeniden) çalışıyor|düzeldi",
  "(?:今度は|今は|やっと|無事に?)?(?:直り|治り|復旧し)ました|(?:今度は|今は|やっと|無事に?)(?:でき|動き|開け|入れ|つながり|繋がり)ました",
  "(?:现在|已经|终于|刚刚)(?:好了|可以了|能用了|正常了|行了|恢复了)|[^，。！？\\n]{0,6}(?:能用了|恢复了|修好了|恢复正常了|正常了|通了)|好了好了",
  "(?:이제|지금은?|방금) ?(?:잘 )?(?:돼요|됩니다|되네요|됐어요|열려요|작동해요|작동합니다)|해결됐어요",
  "(?:ال[آا]ن|الحين) (?:اشتغل|يعمل|شغال|صار يعمل)\\p{L}{0,2}|(?:رجع|عاد)ت? (?:ال)?(?:نت|[إا]نترنت|خدمة|كهرباء|شبكة)",
];
/** Of what was asked about: where we asked for another try it is over. */
const WORKS = [
  "(?:it |that |this )?(?:works|worked)|all good|fixed|(?:es |das )?(?:läuft|geht|gehts|funktioniert|klappt)|(?:c'est bon,? )?(?:ça|cela) (?:marche|fonctionne)|c'est bon|(?:sí )?funciona|ya va|funziona|va|funcionou|deu certo|foi|(?:het )?werkt|(?:het is )?gelukt|działa|udało się|poszło|(?:det |den )?(?:funkar|fungerar)|det gick|oldu|çalışıyor|çalıştı",
  "できました|動きました|好了|可以了|行了|成功了|됐어요|됐습니다|돼요|됩니다|اشتغل\\p{L}?|يعمل|نجح\\p{L}?",
];

const CLAUSE = (words: readonly string[]) => anyOf(`^${BEFORE}(?:${words.join("|")})${BEHIND}$`);
const IS_NOW = CLAUSE(NOW);
const IS_WORKS = CLAUSE(WORKS);

/** What may stand beside it in a clause of its own: who says anything else wants something. */
const BESIDE = anyOf(
  `^(?:${wholeWords(
    "(?:yes|yep|yeah|ok|okay|great|perfect|cool|nice|sorry|hi|hello|hey|good (?:morning|evening|day)|ja|jo|jep|so|super|top|prima|klasse|ah|oh|hallo|moin|guten (?:tag|morgen|abend)|oui|bon|voilà|c'est bon|bonjour|salut|parfait|sí|si|vale|genial|listo|hola|buenos días|sì|perfetto|ciao|buongiorno|sim|pronto|boa|olá|oi|bom dia|nou|fijn|hoi|goedemorgen|tak|no|cześć|dzień dobry|okej|hej|toppen|evet|tamam|harika|merhaba|selam|now|again|already)(?: \\p{L}+)?",
    // How a message closes.
    "(?:have a (?:nice|good|great|lovely) (?:day|evening|weekend|one)|(?:(?:best|kind|warm) )?(?:regards|wishes)|best|(?:ein )?schönes wochenende|(?:einen )?schönen (?:tag|abend)(?: noch)?|(?:viele|liebe|beste|schöne) grüße|mit freundlichen grüßen|[lmv]f?g|bonne (?:journée|soirée)|bon week-end|cordialement|(?:un )?saludos?|buen (?:día|finde|fin de semana)|buona (?:giornata|serata)|(?:cordiali )?saluti|boa (?:tarde|noite)|bom fim de semana|abraços?|cumprimentos|fijne (?:dag|avond)(?: (?:nog|verder))?|fijn weekend|groet(?:en|jes)?|met vriendelijke groet(?:en)?|miłego (?:dnia|weekendu)|pozdrawiam|ha en (?:bra|fin|trevlig) (?:dag|kväll|helg)|(?:vänliga )?hälsningar|mvh|iyi (?:günler|akşamlar|çalışmalar)|kolay gelsin)(?: \\p{L}+)?",
  )}|はい|あ|お|おお|こんにちは|よろしくお願いします|失礼します|嗯|好的?|你好|哦|再见|辛苦了|네|오|넵|안녕하세요|수고하세요|نعم|تمام|خلاص|مرحبا|الحمد لله)?$`,
);
/** Thanks and praise in a clause, and no more than that. */
const WORDS_BESIDE = 4;
const WIDE_BESIDE = 12;

const mayStandBeside = (clause: string) =>
  BESIDE.test(clause) ||
  (PRAISE.test(clause) &&
    clause.split(" ").length <= WORDS_BESIDE &&
    (/^[\p{Script=Latin}\p{Script=Arabic}\s'’]+$/u.test(clause) || clause.length <= WIDE_BESIDE));

const SEPARATOR = /[,.!;:。！，、،\n]+/u;
/** Who tells more may want something after all. */
const LONGEST = 60;

/**
 * Whether a message says in so many words that it works: "now", or only that it "works", which is as well an answer to many
 * another question. In small letters.
 */
export function worksNow(text: string): "now" | "works" | null {
  if (text.length > LONGEST || /[?？؟]|[吗嗎]|か。?$/u.test(text)) return null;
  const withoutSigns = (clause: string) => clause.replace(/[\s.!。！👍🙏😊🙂✅]+$/u, "").trim();
  const clauses = text.split(SEPARATOR).map(withoutSigns);
  const isWhole = (pattern: RegExp) => pattern.test(withoutSigns(text));
  const holds = (pattern: RegExp) =>
    isWhole(pattern) ||
    (clauses.some((clause) => pattern.test(clause)) &&
      clauses.every((clause) => IS_NOW.test(clause) || IS_WORKS.test(clause) || mayStandBeside(clause)));
  const found = holds(IS_NOW) ? "now" : holds(IS_WORKS) ? "works" : null;
  return found === null || HELD_BACK.test(text) || UNDONE.test(text) || WANTED.test(text) ? null : found;
}
