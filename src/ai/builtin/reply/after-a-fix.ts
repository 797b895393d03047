/** What a customer has tried: it works, it is the same as before, or it need not be said again. */
import type { DialogueTurn } from "../../../domain/answers.js";
import type { Hints } from "../reading/reading.js";
import { joinSentences, LIST_ITEM, sentences } from "../../sentences.js";
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

interface Step {
  /** As a customer says that it is done. */
  readonly done: RegExp;
  /** As an article asks for it. */
  readonly asked: RegExp;
}

const step = (done: readonly string[], asked: string): Step => ({
  done: anyOf(wholeWords(...done)),
  asked: anyOf(wholeWords(asked)),
});

/** What people try before they write, in the languages of the lexicons: each by itself, in any order. */
const STEPS: readonly Step[] = [
  step(
    [
      "(?:requested|asked for|clicked|used|tried|pressed) (?:\\p{L}+ ){0,4}(?:reset(?! (?:button|on|of|all)(?!\\p{L})| (?:my|the|its) (?!password|account|login))|forgot(?:ten)? (?:my )?password|password (?:reset|mail|link))|(?:passwort|kennwort)(?:(?! (?:wurden?|wird|werden|kann|muss) )[^.!?\\n]){0,60}(?:angefordert|zurückgesetzt)|passwort vergessen[^.!?\\n]{0,40}(?:geklickt|gedrückt|benutzt|probiert)",
      "(?:demandé|cliqué|utilisé|essayé)[^.!?\\n]{0,50}(?:mot de passe|réinitialisation)|(?:pedido|solicitado|pedí|solicité|pulsado)[^.!?\\n]{0,50}contraseña|(?:chiesto|richiesto|cliccato)[^.!?\\n]{0,50}password|(?:pedi|solicitei|cliquei)[^.!?\\n]{0,50}(?:senha|palavra-passe)|wachtwoord[^.!?\\n]{0,50}(?:aangevraagd|geklikt)",
    ],
    "forgot (?:my |your )?password|passwort vergessen|mot de passe oublié|(?:he olvidado|olvidé|olvidó) (?:mi|su|la) contraseña|password dimenticata|esqueci(?:-me da)? (?:a )?(?:minha )?(?:senha|palavra-passe)|wachtwoord vergeten",
  ),
  step(
    [
      "(?:checked|looked (?:in|through)|searched|nothing in|not in) (?:\\p{L}+ ){0,3}(?:spam|junk)|(?:spam|junk) (?:\\p{L}+ )?(?:is|was) empty|spam(?:[- ]?ordner)?[^.,!?\\n]{0,30}(?:geschaut|nachgesehen|geguckt|gesucht|geprüft|nichts|leer)|(?:auch )?nichts im spam(?:[- ]?ordner)?",
      "(?:regardé|vérifié|cherché|rien)[^.,!?\\n]{0,30}(?:spams?|indésirables?)|(?:mirado|revisado|miré|revisé|nada)[^.,!?\\n]{0,30}(?:spam|no deseado)|(?:guardato|controllato|cercato|niente)[^.,!?\\n]{0,25}spam|(?:verifiquei|procurei|olhei|nada)[^.,!?\\n]{0,25}(?:spam|lixo eletr[óô]nico)|spam[^.,!?\\n]{0,25}(?:gekeken|gezocht|niets|niks|leeg)|(?:niets|niks) in (?:mijn |de )?spam\\p{L}*",
    ],
    "spam|spam[- ]?ordner|junk|indésirables?|no deseado|lixo eletr[óô]nico|spammap",
  ),
  step(
    [
      "restarted|rebooted|unplugged|(?:tried|after|despite) (?:\\p{L}+ )?(?:restarting|rebooting|unplugging)|turned (?:it|everything|the \\p{L}+) off and (?:back )?on|neu ?gestartet|(?:vom strom|stecker) (?:genommen|gezogen)|ausgesteckt",
      "redémarré|débranché|reiniciado|reinicié|desenchufado|desenchufé|riavviato|spento e riacceso|reiniciei|desliguei da tomada|(?:al|heb|hebben|zelfs) (?:\\p{L}+ ){0,3}herstart|opnieuw (?:gestart|opgestart)|stekker (?:eruit|uit) (?:\\p{L}+ ){0,3}(?:gehaald|getrokken)",
    ],
    "restart|reboot|unplug|neu ?starten|starten sie [^.!?]{1,30} neu|redémarre[rz]|débranche[rz]|reinici(?:e|ar|a)|desenchuf(?:e|ar)|riavvi(?:a|are|i)|desligue da tomada|herstart|start [^.!?]{1,30} opnieuw",
  ),
  step(
    [
      "re-?installed|deleted and installed|neu installiert|réinstallé|reinstalado|reinstalé|reinstallato|reinstalei|opnieuw geïnstalleerd",
    ],
    "re-?install|neu installieren|installieren sie [^.!?]{1,30} neu|réinstalle[rz]|reinstal(?:e|ar)|reinstall(?:a|are|i)|opnieuw installeren|installeer [^.!?]{1,30} opnieuw",
  ),
  step(
    [
      "(?:cleared|emptied|deleted) (?:\\p{L}+ ){0,3}(?:cache|cookies)|(?:cache|cookies)[^.,!?\\n]{0,20}(?:geleert|gelöscht|geleegd|gewist)|vidé [^.,!?\\n]{0,15}(?:cache|cookies)|(?:borrado|vaciado|limpiado|borré) [^.,!?\\n]{0,15}(?:caché|cookies)|(?:svuotato|cancellato) [^.,!?\\n]{0,15}(?:cache|cookie)|limpei [^.,!?\\n]{0,15}(?:cache|cookies)",
    ],
    "(?:clear|empty|delete) (?:\\p{L}+ ){0,3}(?:cache|cookies)|(?:leeren|löschen) sie [^.!?]{0,25}(?:cache|cookies)|vide[rz] [^.!?]{0,15}(?:cache|cookies)|(?:borre|borrar|vacíe|vaciar) [^.!?]{0,15}(?:caché|cookies)|svuot(?:a|are|i) [^.!?]{0,15}cache|limp(?:e|ar) [^.!?]{0,15}(?:cache|cookies)|(?:leeg|wis) [^.!?]{0,15}(?:cache|cookies)",
  ),
  step(
    [
      "(?:asked|spoke (?:to|with)|checked with) (?:\\p{L}+ ){0,4}neighbou?rs?|nachbarn?[^.,!?\\n]{0,30}(?:gefragt|nachgefragt)|(?:demandé|parlé)[^.,!?\\n]{0,25}voisins?|(?:preguntado|pregunté)[^.,!?\\n]{0,20}vecin[oa]s?|chiesto[^.,!?\\n]{0,20}vicini|perguntei[^.,!?\\n]{0,20}vizinh[oa]s?|buren[^.,!?\\n]{0,25}(?:gevraagd|navraag)|gevraagd[^.,!?\\n]{0,20}buren",
    ],
    "neighbou?rs?|nachbarn?|voisins?|vecin[oa]s?|vicini|vizinh[oa]s?|buren",
  ),
];

/** What was not done, only in part, or is only thought of. */
const NOT_DONE =
  /(?<!\p{L})(?:not|never|\p{L}{2,6}n['’]t|without|only|if|whether|before|should|nicht|nie|ohne|nur|wenn|falls|ob|bevor|soll|hätten?|pas|jamais|sans|seulement|si|avant|no|nunca|sin|sol[oa]|sólo|antes|non|mai|senza|se|prima|não|sem|só|niet|nooit|zonder|alleen|als|of|voordat)(?!\p{L})[^.,;!?\n]{0,25}$/u;
/** It happened to the thing, somebody else did it, or it is asked how. */
const BY_ANOTHER =
  /(?:^|[.,;:!?\n]|(?<!\p{L})(?:and|but|or)(?!\p{L}))[^\p{L}]*(?!(?:i|we)(?!\p{L}))(?:nobody|no one|some(?:one|body)|hackers?|you|she|they|it|the|my|our|your|his|her|a|an)(?!\p{L})(?:(?!(?<!\p{L})(?:i|we|have)(?!\p{L}))[^.,;:!?\n]){0,40}$|(?<!\p{L})(?:is|was|are|were|be|been|being|gets?|got|keeps?|wird|werden|wurden?|muss|kann|est|sera|(?<!on )a|se ha|si è|è stat[oa]|foi|wordt|werd)(?: (?!i |ich )\p{L}+){0,4} $|(?<!\p{L})(?:by itself|on its own|von (?:selbst|allein)|tout seul|da solo|vanzelf) (?:\p{L}+ )?$/u;
const BY_ITSELF =
  /^[^.,;!?\n]{0,25}(?<!\p{L})(?:itself|themselves|on (?:its|their) own|every \p{L}+ minutes?|all the time|von (?:selbst|allein)|tou(?:t|te) seule?|da solo|da sola|por sí sol[oa]|sozinh[oa]|vanzelf|werden|worden|wurden?|wird|bekommen)(?!\p{L})/u;
/** Each has its own: "restart the router" is not done by who restarted their telephone. */
const THINGS: readonly RegExp[] = [
  /router|modem|fritz/u,
  /(?<!\p{L})(?:i?phone|telephone|handy|smartphone|téléphone|móvil|teléfono|telefono|cellulare|telemóvel|celular|telefoon)/u,
  /(?<!\p{L})apps?(?!\p{L})|aplicación|aplicação|application/u,
  /computer|laptop|rechner|ordinateur|ordenador|portátil/u,
  /browser|navigateur|navegador/u,
  /(?<!\p{L})(?:tv|télé|tele)(?!\p{L})|televis|télévis|fernseh/u,
  /printer|drucker|imprimante|impresora|stampante|impressora/u,
  /lamp|lámpara|lâmpada/u,
  /tablet|watch|konsole|console|server/u,
];
/** What is restarted without a switch. */
const NO_DEVICE = /subscription|membership|(?<!\p{L})plan(?!\p{L})|abo(?!\p{L})|abonne|abbonamento|suscripción|assinatura/u;
/** Without it the next sentence would go on with nothing. */
const GOES_ON =
  /^(?:then|after that|next|afterwards|danach|dann|anschließend|ensuite|puis|después|luego|poi|dopo|depois|em seguida|daarna|vervolgens|dan)(?!\p{L})/iu;
/** A step behind one that is left out may need it. */
const NEEDS_IT =
  /^(?:wait|hold|keep|release|plug|turn|switch|let|leave|when|once|as soon|warten|halten|lassen|stecken|schalten|sobald|wenn|attendez|maintenez|rebranchez|rallumez|espere|mantenga|vuelva|attenda|aspetti|ricolleg|aguarde|ligue|wacht|houd|steek|zodra|als)/iu;
/** What instructs: what is so, or may be done, answers a question. */
const INSTRUCTS =
  /^(?:(?:if|when|wenn|falls|si|se|als|indien)(?!\p{L})[^,]{1,80}, )?(?:(?:please|first|also|try|to|and|bitte|zuerst|auch|probieren sie|versuchen sie|veuillez|d'abord|por favor|primero|prima|primeiro|eerst|ook),? ){0,3}(?:choose|click|select|tap|press|use|open|go|enter|request|look|check|search|see|ask|restart|reboot|unplug|re-?install|uninstall|clear|empty|delete|turn|switch|start|disconnect|remove|\p{L}+(?:en|rn|ln) sie|[^.]{3,60} (?:starten|installieren|leeren|löschen|prüfen)\.?$|(?!chez |assez )\p{L}+ez(?!\p{L})|redémarrer|débrancher|réinstaller|vider|cliquer|choisir|regarder|vérifier|demander|(?:elij|elig|puls|seleccion|hag|haz|abr|mir|revis|compr|busc|reinici|desenchuf|reinstal|borr|vac[ií]|pregunt|scelg|scegli|clicc|apr|guard|controll|cerc|riavvi|reinstall|svuot|cancell|chied|escolh|cliqu|selecion|vej|verifi|procur|deslig|limp|pergunt)\p{L}{1,4}(?!\p{L})|kies|klik|kijk|controleer|zoek|herstart|start|haal|installeer|leeg|wis|vraag)(?!\p{L})/u;
/** A sentence with a figure, a time, a name, an address or a warning is more than what to do. */
const HOLDS_MORE =
  /\d|@|https?:|(?<!\p{L})(?:seconds?|minutes?|sekunden?|minuten?|secondes?|segundos?|secondi|minutos?|minuti)(?!\p{L})|(?<!\p{L})(?:not|never|\p{L}{2,6}n['’]t|nicht|nie|niemals|pas|jamais|no|nunca|non|mai|não|niet|nooit)(?!\p{L})/u;
const MOST_WORDS = 10;
const GOES_FURTHER =
  /(?<!\p{L})(?:and|und|et|y|e|en|then|dann|puis|luego|poi|depois|daarna) (?!(?:plug|turn|switch|cookies?|the cookies|re-?install|restart|stecken|schalten|rebranchez|rallumez|vuelva|enciéndal|riaccend|ligue|steek|zet)\p{L}{0,8}(?!\p{L}))/u;
const NAMES_A_STEP = /(?<!\p{L})(?:steps?|schritte?|étapes?|pasos?|passos?|passaggi?o?|stap(?:pen)?) \d/iu;
/** What is left of a quotation answers nobody if it is shorter. */
const LEAST_LEFT = 80;
const TRIED_READ = 2000;
const ASKED = /[^.!?\n]{1,200}\?/gu;

const stepsDone = (message: string): readonly { readonly asked: RegExp; readonly said: string }[] => {
  const text = inLowerCase(message.slice(0, TRIED_READ));
  const questions = text.match(ASKED) ?? [];
  return STEPS.flatMap(({ done, asked }) => {
    const found = done.exec(text);
    if (found === null) return [];
    const end = found.index + found[0].length;
    const [before, after] = [text.slice(Math.max(0, found.index - 60), found.index), text.slice(end, end + 60)];
    if (NOT_DONE.test(before.slice(-40)) || BY_ANOTHER.test(before) || BY_ITSELF.test(after)) return [];
    // "How do I restart it?" asks for the very step; "I restarted it, what next?" does not.
    if (questions.some((question) => asked.test(question.replace(done, "")))) return [];
    const said = before + found[0] + after;
    return NO_DEVICE.test(said) ? [] : [{ asked, said }];
  });
};

/** Without the sentences and steps that say nothing but what the customer has done; all of it where nothing else is left. */
export function withoutTried(passages: readonly string[], message: string): readonly string[] {
  const done = stepsDone(message);
  if (done.length === 0) return passages;
  const [request] = STEPS;
  const isDone = (line: string): boolean => {
    const text = inLowerCase(line.replace(LIST_ITEM, ""));
    const asked = STEPS.filter(({ asked: pattern }) => pattern.test(text));
    const all = asked.map(({ asked: pattern }) => done.find((one) => one.asked === pattern));
    if (asked.length === 0 || HOLDS_MORE.test(text) || !INSTRUCTS.test(text)) return false;
    // Where to ask for a new password is described at length; "restart it and hold the button" holds another step.
    if (asked.some((one) => one !== request) && (text.split(/\s+/u).length > MOST_WORDS || GOES_FURTHER.test(text))) return false;
    return all.every((one) => one !== undefined && THINGS.every((thing) => !thing.test(text) || thing.test(one.said)));
  };
  const kept = passages.map((passage) => withoutDone(passage, isDone)).filter((passage) => passage !== "");
  return kept.join("").length < LEAST_LEFT ? passages : kept;
}

const leadsTo = (next: string): boolean => GOES_ON.test(next) || NEEDS_IT.test(next);

function withoutDone(passage: string, isDone: (line: string) => boolean): string {
  const lines = passage.split("\n");
  const items = lines.filter((line) => LIST_ITEM.test(line));
  // A list of which all is done keeps its steps: what stands over it would lead to nothing.
  const dropsItems = items.some((line) => !isDone(line)) && !NAMES_A_STEP.test(passage);
  let number = 0;
  const kept = lines.flatMap((line, at) => {
    if (!LIST_ITEM.test(line)) return [withoutDoneSentences(line, isDone)];
    const next = lines.slice(at + 1).find((one) => LIST_ITEM.test(one)) ?? "";
    if (dropsItems && isDone(line) && !leadsTo(next.replace(LIST_ITEM, ""))) return [];
    number += 1;
    return [line.replace(/^(\s*)\d{1,2}(?=[.)])/u, (_found, blank: string) => `${blank}${number}`)];
  });
  return kept
    .filter((line, at) => line !== "" || lines[at] === "")
    .join("\n")
    .trim();
}

function withoutDoneSentences(line: string, isDone: (line: string) => boolean): string {
  const all = sentences(line);
  const kept = all.filter((one, at) => !isDone(one) || one.trim().endsWith(":") || leadsTo((all[at + 1] ?? "").trim()));
  return kept.length === all.length ? line : joinSentences(kept);
}
