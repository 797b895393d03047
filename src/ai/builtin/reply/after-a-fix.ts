/** How a customer answers what we put right: it works, or it is the same as before. */
import type { DialogueTurn } from "../../../domain/answers.js";
import type { Hints } from "../reading/reading.js";
import { anyOf, inLowerCase, wholeWords } from "../reading/word-patterns.js";

/** We asked to try once more, or said that it is mended. */
const TRY_AGAIN = anyOf(
  wholeWords(
    "(?:re)?try|trying|test|check|works?|working|fixed|corrected|changed|deployed|restart\\p{L}*|again|versuch\\p{L}*|probier\\p{L}*|teste\\p{L}*|prüf\\p{L}*|klappt|funktioniert|geht es|läuft|korrigiert|behoben|geändert|noch (?:ein)?mal|(?:ré)?essay\\p{L}+|test\\p{L}+|corrig\\p{L}+|réparé|marche|fonctionne|à nouveau",
    "prob\\p{L}+|intent\\p{L}+|corregi\\p{L}+|arreglad[oa]|funciona|otra vez|de nuevo|(?:ri)?prov\\p{L}+|corrett[oa]|funziona|di nuovo|tent\\p{L}+|experiment\\p{L}+|corrig\\p{L}+|de novo|prober\\p{L}*|aangepast|opgelost|werkt|opnieuw|spróbow\\p{L}+|sprawdz\\p{L}+|poprawi\\p{L}+|naprawi\\p{L}+|działa|ponownie|testa|prova|försök\\p{L}*|ändrat|åtgärdat|fungerar|funkar|igen|dene\\p{L}*|düzelt\\p{L}*|çalış\\p{L}*|tekrar",
  ),
  "試し|修正|もう一度|改善|いかがでしょう|再试|试试|试一|重试|调整|修复|修正|看看|다시|수정|시도|되나요|(?:[اأت]?ل?محاولة|حاول|جرب|تجرب|تعديل|[إا]صلاح)",
);

const SIGNS = "[\\s,.!。！，、،…-]{0,4}";
const STILL =
  "(?:(?:no|nope|still|sadly|unfortunately|it's|it is|exactly|nein|leider|immer noch|noch immer|genau|non|toujours|encore|c'est|malheureusement|no|nada|sigue|todo|está|niente|ancora|sempre|purtroppo|não|nada|continua|ainda|está|nee|nog steeds|helaas|precies|nie|nadal|wciąż|ciągle|niestety|nej|fortfarande|tyvärr|hayır|hâlâ|hala|yine|maalesef|まだ|やはり|いいえ|还是|依然|仍然|没有|아니요|여전히|아직|아직도|لا|ما ?زالت?|لا ?زالت?)[ ,，、.]{0,2}){0,3}";
const SAME = anyOf(
  `^${SIGNS}${STILL}(?:${[
    "(?:the )?(?:exact )?same(?: (?:thing|problem|issue|error|result|story|here|message))?(?: (?:again|as before|still|unfortunately))?|no (?:change|difference|luck)|nothing (?:has )?changed|unchanged",
    "(?:das ?selbe|das gleiche|gleiches? problem|gleicher fehler|das ?selbe problem|derselbe fehler|unverändert|keine (?:änderung|veränderung|besserung)|nichts geändert|alles beim alten|(?<=immer noch |noch immer )gleich)(?: wie vorher)?",
    "pareil|idem|la même chose|le même (?:problème|message)|la même erreur|même (?:problème|chose|erreur)|rien (?:n'a|a) changé|aucun changement",
    "igual|lo mismo|(?:el )?mismo (?:problema|error)|nada ha cambiado|no ha cambiado(?: nada)?|sin cambios",
    "uguale|come prima|(?:la )?stessa cosa|(?:lo )?stesso (?:problema|errore)|lo stesso|non è cambiato (?:nulla|niente)",
    "na mesma|o mesmo|(?:a )?mesma coisa|(?:o )?mesmo (?:problema|erro)|nada mudou|igualzinho",
    "het ?zelfde(?: (?:probleem|verhaal))?|zelfde (?:verhaal|probleem|fout)|dezelfde fout|geen verschil|niets veranderd",
    "to samo|tak samo|bez zmian|ten sam (?:błąd|problem)|nic się nie zmieniło",
    "samma(?: (?:sak|problem|fel|här))?|likadant|ingen skillnad|oförändrat",
    "aynı(?: (?:şey|sorun|hata|durum|şekilde))?|değişen bir şey yok|değişmedi|bir değişiklik yok",
    "同じ(?:まま|エラー|状態|症状|結果)?(?:です|でした)?|変わりません(?:でした)?|変わらない(?:です)?|変化(?:なし|ありません)",
    "一样|老样子|没有?变化|同样的?(?:问题|错误)|没用",
    "똑같(?:아요|습니다|네요)|그대로(?:예요|입니다|네요|에요)|마찬가지(?:예요|입니다|에요)|같은 (?:문제|오류|증상)(?:예요|입니다|에요)?|변화(?:가)? ?없(?:어요|습니다)",
    "نفس (?:ال)?(?:شي|شيء|شئ|مشكلة|خط[أا]|حالة)|كما هو|كما هي|زي ما هو|لم يتغير شيء|ما تغير شي",
  ].join("|")})[的了啊]?${SIGNS}$`,
);
/** Characters. */
const FEW_WORDS = 40;
/** Characters at the end of an agent's message in which it asks for a try. */
const END_READ = 250;

const SENTENCE = /[^.!?。！？؟\n]{1,250}[.!?。！？؟]?/gu;
const QUESTION = /[?？؟]$|か。$/u;

/** Whether we left it at another try: what else we asked for last is what they answer. */
function askedForTry(ours: string): boolean {
  const question = (ours.match(SENTENCE) ?? []).findLast((sentence) => QUESTION.test(sentence));
  return TRY_AGAIN.test(inLowerCase(question ?? ours));
}

/** What came of what we put right, as far as a message says nothing else; null where it says more, or was asked otherwise. */
export function afterAFix(message: string, turns: readonly DialogueTurn[], { worksNow }: Hints): "works" | "unsolved" | null {
  const ours = turns.findLast(({ role, content }) => role === "agent" && content.trim() !== "")?.content.slice(-END_READ);
  if (ours === undefined) return worksNow === "now" ? "works" : null;
  const triedAgain = askedForTry(ours);
  if (worksNow === "now" || (worksNow === "works" && triedAgain)) return "works";
  const same = message.length <= FEW_WORDS && SAME.test(inLowerCase(message));
  return same && triedAgain ? "unsolved" : null;
}
