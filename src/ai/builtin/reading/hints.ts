/** What else a message tells in words that the heads read otherwise. */
import { automatedMessage } from "../../../domain/mail/automated-message.js";
import type { GiveWay } from "../../../kernel/slices.js";
import type { Hints } from "./reading.js";
import { type ThanksWords, thanksWordsOf } from "./thanks-words.js";
import { PRAISE, REPAIRED, WORDS_OF_THANKS } from "./irony-words.js";
import { asksForFeature, wantsNoMail } from "./request-words.js";
import { isWithdrawn } from "./withdrawn-words.js";
import { worksNow } from "./works-now.js";
import { anyOf, inLowerCase, wholeWords } from "./word-patterns.js";

/** Longer messages are searched at their beginning. */
const READ = 1500;

/** A greeting or a sign may stand before it. */
const BEGINS_BY = 3;

function isPraiseAlone(text: string): boolean {
  const found = PRAISE.exec(text);
  return found !== null && found.index <= BEGINS_BY && !WORDS_OF_THANKS.test(text);
}

/** A page hangs, and a picture hangs well. */
const HANGS =
  "(?:app|page|site|website|program|programme|software|editor|screen|browser|export|upload|download|computer|laptop|phone|system|tool|dashboard|checkout) (?:\\p{L}+ ){0,2}hang(?:s|ing)|it (?:just |always |often )?hangs(?! (?:so |very |really |just )?(?:perfect|beaut|nice|well|great|straight|above|over|in|on the (?:wall|door)|next|beside|from)\\p{L}*)|keeps? hanging|hangs up";

/** "Nothing happens when I turn it", "only runs cold", "shows --". In Spanish and Polish the bare words mean "never mind". */
const NOTHING_HAPPENS = [
  wholeWords(
    "(?<!(?:so|if|that) )nothing (?:at all )?happens(?! any ?(?:more|longer))|(?<!(?:skin|face|baby|son|daughter|allergy) )(?:there is|gives|shows) no (?:response|reaction)|only (?:runs?|is|comes out|blows) (?:ice |stone )?cold|no (?:hot|warm) water(?! bottles?)|(?:shows?|displays?) (?:(?:now|only|just|an?) )?(?:err(?:or)?|e\\d)",
    "passiert (?:\\p{L}+ ){0,2}nichts(?! (?:schlimmes|mehr))|tut sich (?:\\p{L}+ )?nichts|nur (?:noch )?(?:kalt|eiskalt|lauwarm)(?! (?:trinken|servieren|genießen|ist es|schmeckt))|kein (?:warmwasser|warmes wasser|heißes wasser)|rien ne se passe|il ne se passe rien|(?:que de|plus que) l'eau froide|(?:pas|plus) d'eau chaude",
    "(?:al|cuando|si|aunque) (?:\\p{L}+ ){0,5}no (?:pasa|ocurre|sucede) nada|(?<!ya )no (?:pasa|ocurre|sucede) nada (?:al|cuando|si lo|si la|aunque)|(?:solo|sólo) (?:sale (?:agua )?|agua )fría|no (?:sale|hay) agua caliente|non (?:succede|accade) (?:nulla|niente)|(?:solo acqua|esce (?:solo )?(?:acqua )?)fredda|non (?:c'è|esce) acqua calda",
    "nada acontece(?! mais)|não acontece nada|só (?:(?:sai|cai) (?:água )?|água )fria|não (?:sai|há|tem) água quente|gebeurt (?:er )?(?:\\p{L}+ )?(?:niks|niets)(?! meer)|alleen (?:maar )?koud(?! (?:serveren|drinken|geserveerd|lekker))|geen warm water",
    "(?:gdy|kiedy|jak|po|przy)(?: \\p{L}+){1,6},? nic się nie dzieje|(?<!już )nic się nie dzieje,? (?:gdy|kiedy|jak|po|przy)|tylko zimn\\p{L}+|(?:brak|nie ma) ciepłej wody|händer (?:det )?(?:inget|ingenting)(?! (?:konstigt|längre|mera?))|(?:inget|ingenting) händer(?! (?:längre|mera?))|bara kallt(?: vatten)?|inget varmvatten|(?<!artık )hiçbir şey olmuyor|sadece soğuk(?: su)?|sıcak su (?:yok|gelmiyor|akmıyor)",
  ),
  "(?:shows?|zeigt|affiche|marca|segna|mostra|staat(?: er)?|toont|pokazuje|visar|gösteriyor|(?:显示|表示|표시|يعرض))(?: \\p{L}+){0,3} ?--",
  "何も(?:起き|起こ[らり]|反応し)(?:ない|ません)|(?<!アレルギー|過敏|肌)反応(?:しない|しません|がな|がありません)|水しか出(?:ない|ません)|お湯が出(?:ない|ません)|(?<!(?:擦|涂|抹|敷|宝宝|皮肤|脸)[^。！？]{0,6})没(?:有)?(?:任何|什么)?反应|只(?:出|有)(?:冷|凉)水|没有?热水",
  "(?<!(?:피부|알레르기|아기|바르)[^.!?]{0,10})아무 ?(?:반응|변화)(?:도|이)? ?없|찬물만|온수가? ?(?:안|나오지)|لا يحدث (?:[أا]ي )?شيء|ما يصير شي|(?:ماء|مياه) باردة? فقط|لا (?:يوجد|توجد) (?:ماء|مياه) ساخنة?",
];

/** What goes wrong, as it is told beside praise: it crashes, freezes, is printed twice. */
const ERRORS = anyOf(
  ...NOTHING_HAPPENS,
  wholeWords(
    `(?:keeps? )?(?:crash(?:es|ing)|freez(?:es?|ing)|glitch(?:es|ing|y)?|${HANGS}|lag(?:s|gy|ging)|bugs?|buggy|stutter(?:s|ing)|(?:shuts|shutting|closes|closing) (?:itself )?(?:down|by itself|on its own|unexpectedly)|gets? stuck|(?:logs?|throws|kicks?) me out|won'?t (?:open|load|save|start|let|connect|sync|upload|work|play|export)|(?:doesn'?t|does not|don'?t|cannot|can'?t|can not) (?:open|load|save|start|connect|sync|upload|work|play|export|log ?in))`,
    "(?:is|are|was|were|came|got) (?:\\p{L}+ )?(?:printed|bound|cut|shown|listed|charged) (?:twice|upside down|wrong(?:ly)?|backwards|crooked|off[- ]cent(?:er|re)|blurr(?:y|ed))|upside down|(?:is|are|was|were|looks?|came out|comes out) (?:\\p{L}+ )?(?:blurr(?:y|ed)|pixelated|crooked|misprinted|misaligned|smudged|too dark)|misprint\\p{L}*|typo",
    "(?:stürzt|stürzen|stürzte) (?:\\p{L}+ ){0,9}ab|abst(?:ürzt|ürzen|urz|ürze)|(?:hängt|hängen|friert|frieren) (?:\\p{L}+ ){0,5}(?:sich|(?:auf|ein|fest)(?=\\s*(?:[,.!;:]|$|und|wenn|sobald|beim|bei|oder|nach)))|(?:app|seite|programm|editor|export) hängt|hängt(?: ständig| dauernd| immer(?! noch))|ruckelt|bugs?|schließt sich|(?:lädt|speichert|öffnet|startet|reagiert|funktioniert|geht|klappt) (?:\\p{L}+ ){0,4}nicht|lässt sich (?:\\p{L}+ ){0,3}nicht|doppelt gedruckt|verkehrt herum|kopfüber|unscharf|verpixelt|schief|fehldruck|druckfehler",
    "(?<!plante verte )(?:plante|plantent|bugue|buguent|bug|bugs|freeze|freezent|rame|saccade)|se (?:ferme|bloque|fige|coupe)(?:nt)?(?: toute? seule?)?|(?:ne|n')(?:\\p{L}+ ){0,2}(?:s'ouvre|charge|enregistre|démarre|fonctionne|marche|répond)(?:nt)? (?:pas|plus)|(?:s'ouvre|charge|enregistre|démarre|fonctionne|marche|répond)(?:nt)? (?:pas|plus)|imprimée?s? (?:deux fois|à l'envers|de travers)|à l'envers|flou(?:es?|s)?|de travers|pixelisée?s?",
    "(?:se|me) (?:cierra|cuelga|congela|bloquea|traba|saca|reinicia)n?(?: sol[oa])?|se (?:me |nos )?caen?(?! la baba)|no (?:me )?(?:deja|permite|carga|abre|guarda|arranca|funciona)n?|da error|da fallo|fall(?:a|o|os)|bug|impres[oa]s? (?:dos veces|al revés|mal)|al revés|borros[oa]s?|torcid[oa]s?|pixelad[oa]s?",
    "si (?:chiude|blocca|impalla|pianta|arresta|congela|spegne|riavvia)(?:no)?(?: da sol[oa])?|crasha(?:no)?|non (?:si )?(?:apre|carica|salva|avvia|parte|risponde|funziona|mi lascia)(?:no)?|dà errore|bug|stampat[aoei] (?:due volte|al contrario|storta?|male)|al contrario|sfocat[aoei]|stort[aoei]|sgranat[aoei]",
    "trava(?:m|ndo)?|trav(?:ou|a tudo)|(?:fecha|encerra|desliga|reinicia)(?:m)? sozinh[oa]|(?:bloqueia|congela|crasha|buga|bugou|engasga)(?:m)?|(?:app|aplicativo|aplicação|site|página|sistema|servidor|conexão|ligação|internet|ele|ela) (?:\\p{L}+ )?cai(?! (?:muito |super |tão )?(?:bem|perfeit))|não (?:me )?(?:deixa|abre|carrega|salva|guarda|inicia|funciona)(?:m)?|dá erro|bug|impress[oa]s? (?:duas vezes|ao contrário|de cabeça para baixo)|desfocad[oa]s?|tort[oa]s?|borrad[oa]s?",
    "(?:loopt|lopen|liep) (?:\\p{L}+ ){0,5}vast|vastloopt|vastlopen|crasht(?:e|en)?|crashen|hapert|bevriest|(?:valt|sluit) (?:\\p{L}+ ){0,3}(?:uit|af)|(?:opent|laadt|start|reageert|werkt|bewaart|doet het) (?:\\p{L}+ ){0,2}niet|bug|dubbel gedrukt|ondersteboven|onscherp|scheef|wazig",
    "zawiesza(?:ją)?(?: się)?|(?:wysypuje|wywala|wiesza|zacina|zamyka|wyłącza|tnie|sypie)(?:ją)?(?: mi)? się|crashuje|muli|nie (?:otwiera|ładuje|zapisuje|uruchamia|odpowiada|działa|pozwala|wczytuje)(?: się)?|błąd|bug|wydrukowan\\p{L}+ (?:dwa razy|podwójnie|do góry nogami|krzywo)|do góry nogami|rozmazan\\p{L}+|krzyw[oaey]|nieostr\\p{L}+",
    "krasch(?:ar|ade|at)|häng(?:er|de) (?:upp )?sig|fryser|(?:låser|stänger) (?:sig|ner sig|av sig)|laggar|buggar|(?:öppnas?|laddas?|sparas?|startar|svarar|funkar|fungerar) (?:\\p{L}+ )?inte|bugg|tryckt (?:två gånger|dubbelt|upp och ner|snett)|upp och ner|suddig\\p{L}?|sned\\p{L}?",
    "çöküyor|çöktü|donuyor|dondu|kapanıyor|takılıyor|kasıyor|(?:açıl|çalış|başla)mıyor|kaydedilmiyor|yüklenmiyor|kaydetmiyor|çalışmıyor|hata veriyor|bug|(?:iki kez|ters) bas\\p{L}+|bulanık|eğri",
  ),
  "(?<!(?:汚れ|シミ|しみ|染み|メイク|化粧|油|カビ|水垢|インク|臭い)[^。]{0,10})落ち(?:て|ます|る)|強制終了|固ま(?:り|っ|る)|フリーズ|動かな|開けな|開かな|保存(?:でき(?:ない|ません)|されな)|エラー|不具合|バグ|(?:横|逆|上下)(?:向き|さま|逆)(?:に|で)|二重に印刷|ぼやけ|ずれて|闪退|卡(?:死|住|顿)|死机|崩溃|打不开|(?:无法|不能|没法)(?:保存|打开|加载|上传|登录|使用)|报错|出错|故障|印(?:了两次|重|反|歪|错)|模糊|歪了",
  "꺼(?:져|지|졌)|튕(?:겨|기|겼)|멈(?:춰|추|췄)|먹통|오류|버그|에러|렉이|(?:열리|저장되|로딩되|작동하|실행되)지 ?않|안 (?:열려|열리|돼요|됩니다|켜져)|두 번 인쇄|거꾸로|흐리게|흐릿|삐뚤|(?<!\\p{L})(?:يتعطل|تتعطل|يتوقف|تتوقف|يعلق|تعلق|يتجمد|ينهار|(?:لا|ما) (?:يفتح|تفتح|يعمل|تعمل|يحفظ|يحمل|يستجيب)|خلل|(?:مطبوع|طبعت)\\p{L}{0,3} مرتين|مقلوب\\p{L}?|ضبابي\\p{L}?)(?!\\p{L})",
);

/** It is told as what does not happen, was feared, or is over. */
const NO_ERROR = new RegExp(
  anyOf(
    wholeWords(
      "(?:no|not|never|without|zero|nothing|stopped|no longer|n't|any|fixed (?:the|that|my|all)|used to|would|if it|old|previous|other) (?:\\p{L}+ ){0,3}(?:crash\\p{L}*|freez\\p{L}*|glitch\\p{L}*|hangs?|hanging|lag\\p{L}*|bugs?|blurr\\p{L}*|misprint\\p{L}*|typos?|crooked|stutter\\p{L}*|stuck)|(?:bugs?|glitch(?:es)?|crash(?:es)?) (?:\\p{L}+ ){0,3}(?:gone|fixed|solved|resolved|sorted)",
      "(?:kein\\p{L}{0,2}|ohne|nie|niemals|nichts|nicht mehr|nicht) (?:\\p{L}+ ){0,3}(?:bugs?|abst\\p{L}+|hängt|ruckelt|unscharf|schief|fehldruck|druckfehler)|bug (?:\\p{L}+ ){0,2}(?:behoben|weg)",
      "(?:sans|aucune?|plus de|plus aucune?|jamais|pas de|pas un) (?:\\p{L}+ ){0,2}(?:bugs?|plante|flou\\p{L}*)|(?:ne|n') ?(?:plante|bugue|rame|freeze|se bloque|se ferme) (?:jamais|plus|pas)|bug (?:\\p{L}+ ){0,2}(?:corrigé|réglé|résolu)|(?:une|la|ma|jolie|belle) plante",
      "(?:sin|ningún|ningun[oa]|nunca|ya no|ni un solo|ni un) (?:\\p{L}+ ){0,2}(?:bugs?|fall[oa]s?|cuelga|cierra|congela|bloquea|borros[oa]s?|torcid[oa]s?)|no (?:se cuelga|se cierra|se congela|se bloquea|falla)n?",
      "(?:senza|nessun|mai|nemmeno un|più) (?:\\p{L}+ ){0,2}(?:bug|crash\\p{L}*|blocca|chiude|sfocat\\p{L}|stort\\p{L})|non (?:si )?(?:blocca|chiude|impalla|pianta|crasha)",
      "(?:sem|nenhum|nunca|não|jamais|parou de) (?:\\p{L}+ ){0,2}(?:trava\\p{L}*|bugs?|congela|cai|bloqueia|buga|fecha|desfocad\\p{L}|tort\\p{L})",
      "(?:geen|zonder|nooit|niet meer|niet) (?:\\p{L}+ ){0,2}(?:bugs?|crash\\p{L}*|vast\\p{L}*|hapert|scheef|wazig|onscherp)|(?:bez|żadn\\p{L}+|nigdy nie|już nie|nie) (?:\\p{L}+ ){0,2}(?:bug\\p{L}*|błęd\\p{L}+|zawiesza|zacina|wiesza|tnie|krzyw\\p{L})",
      "(?:krasch\\p{L}*|fryser|laggar|hänger sig) (?:\\p{L}+ )?aldrig|(?:inga|ingen|utan|aldrig|inte|inte längre) (?:\\p{L}+ ){0,2}(?:bugg\\p{L}*|krasch\\p{L}*|fryser|laggar|suddig\\p{L}?|sned\\p{L}?)|hiç (?:\\p{L}+ )?(?:çök|don|takıl|kas)m\\p{L}+|(?:donma|takılma|çökme)(?:dan|sız)?",
    ),
    "(?:エラー|不具合|バグ|フリーズ)(?:も|が|は)?(?:一切|全く|まったく|一度も)?(?:な(?:く|い|し)|ありません|起き)|落ちない|固まらない|(?:没有?|从不|不|再也不|从没)(?:过|再|任何|会)?(?:闪退|卡死|卡顿|卡|崩溃|报错|故障|模糊)|(?:오류|버그|에러|렉)(?:도|가|이)? ?(?:전혀 |하나도 )?(?:없|안)|안 (?:꺼|튕|멈)|(?:لا|لم|بدون|دون) (?:\\p{L}+ )?(?:يتعطل|تتعطل|يتوقف|يعلق|خلل|أي خلل|مشاكل)",
  ),
  "gu",
);

/** It is over. */
const MENDED = anyOf(
  wholeWords(
    "(?:you|they|team|support|now|is|was|been|got|it) (?:\\p{L}+ ){0,2}(?:fixed|solved|resolved|repaired|sorted)|works? (?:now|again|fine again)|working (?:now|again)|(?:behoben|gelöst|repariert|gefixt)|(?:geht|läuft|funktioniert|klappt) (?:jetzt |nun )?wieder|(?:réglé|résolu|corrigé|réparé)\\p{L}{0,2}|remarche|fonctionne à nouveau|(?:solucionad|arreglad|resuelt|corregid)[oa]|solucion(?:ó|aron|asteis)|(?:risolt|sistemat|ripristinat|corrett)[oa]|(?:resolvid|consertad|corrigid|arrumad)[oa]|resolveram|(?:opgelost|verholpen|gerepareerd|gefixt)|naprawi\\p{L}+|rozwiąza\\p{L}+|(?:löst|fixat|lagat|åtgärdat)|(?:çözüldü|çözdünüz|düzeldi|düzelttiniz|giderildi)",
  ),
  "解決|直り|直して|修正して|治り|解决|修好|修复|해결|고쳐|수정해 ?주셔|(?<!\\p{L})(?:تم (?:حل|[إا]صلاح)|[أا]صلحتم\\p{L}*|انحل\\p{L}*)(?!\\p{L})",
);

/** How a sentence begins that takes back some of the thanks before it; "but" begins praise as well. */
const ONLY = anyOf(
  `^(?:${wholeWords(
    "(?:the |my )?only (?:thing|problem|snag|issue|downside)|one (?:small |little )?(?:thing|problem) though|just that|except that|nur (?:dass|zeigt|ist|sind|geht|leider|eine sache|ein problem|das|die|der|mein\\p{L}?|am|bei|seit)|allerdings|leider|juste (?:que|un (?:souci|problème|truc))|seul (?:bémol|hic|souci)|sauf que",
    "(?:solo|sólo) que|lo único|eso sí|solo che|(?:l')?unica cosa|peccato che|só que|única coisa|pena que|alleen(?! (?:maar|al))|enige probleem|tylko(?! (?:tak|dobr\\p{L}+|najlep\\p{L}+|pochwał\\p{L}*))|jedyn\\p{L}+|szkoda że|bara att|enda (?:problemet|grejen)|yalnız|tek sorun",
  )}|ただ(?!いま|今)|一点だけ|就是(?=[^，。！？]{0,8}(?:现在|不|没|坏|有点|显示))|只是|다만|(?:بس|غير [أا]ن|إلا [أا]ن)(?!\\p{L}))`,
);
/** It goes on happily: "only thing is I did not want to leave", "nur die Besten", "peccato che sia finita". */
const GLAD = anyOf(
  wholeWords(
    "want(?:ed)? to leave|(?:can|could) say|wow|best(?! before)|come back|be back|want(?:s|ed)? (?:another|two|\\p{L}+ more|more)|too short|find you (?:sooner|earlier)|best\\p{L}{1,3}|nur bei euch|lust auf|viel zu kurz|(?:schon )?vorbei|früher entdeckt|sagen kann|wiederkommen|j'en veux|on en veut|trop court|reviendr\\p{L}+|puisse dire|meilleur\\p{L}*",
    "puedo decir|volver\\p{L}*|mejores|se (?:haya )?acab(?:e|ó|ado)(?=\\s*[.!]|$)|sia (?:già )?finit[oa]|posso dire|torner\\p{L}+|ne voglio|migliori|acabou(?=\\s*[.!]|$)|posso dizer|voltar(?:ei|emos)|quero mais|melhores",
    "alleen (?:jullie|bij jullie|de beste\\p{L}?)|voorbij is|kan zeggen|terugkomen|tylko (?:u was|wy)|tak późno|mogę powiedzieć|wróc(?:ę|imy)|najleps\\p{L}+|bara att \\p{L}+a (?:så|och|fram)|bara att (?:tacka|njuta|le)|kan säga|kommer tillbaka|bästa?|yalnız siz(?:de|den)?|tekrar gel\\p{L}+|diyebil\\p{L}+",
  ),
  "ただ(?:ただ)?(?:嬉し|うれし|感謝|感動|楽し|幸せ|驚)|只是(?:想|太)|很棒|맛있|좋아서|بس (?:كذا|هيك|كده|حبيت)|العافية",
);
const SENTENCES = /(?<=[.!?。！？؟\n])|(?<=\p{Script=Han})[，,]/u;
/** They say when, not that anything was put right. */
const NOW = anyOf(
  wholeWords("now|jetzt|nun|maintenant|ahora|ya|ora|adesso|agora|já|nu|teraz|już|şimdi|artık"),
  "现在|이제|ال[آا]ن",
);
/** Fewer characters tell nothing. */
const LEAST_HELD_BACK = 6;

/** "Thanks for the quick visit. Only thing is the thermostat …": what follows is a matter of its own. In small letters. */
function takesBack(text: string): boolean {
  const parts = text.slice(0, ERRORS_READ).split(SENTENCES);
  const thanked = parts.findIndex((part) => WORDS_OF_THANKS.test(part));
  if (thanked < 0) return false;
  return parts.slice(thanked + 1).some((part) => {
    const said = part.trim().replace(NOW, " ");
    return (
      ONLY.test(part.trim()) && said.length >= LEAST_HELD_BACK && !PRAISE.test(said) && !REPAIRED.test(said) && !GLAD.test(part)
    );
  });
}

/** Longer messages are stories. In small letters. */
const ERRORS_READ = 600;

/** Whether something goes wrong now, whatever is praised beside it. In small letters. */
export function reportsError(text: string): boolean {
  const read = text.slice(0, ERRORS_READ);
  return ERRORS.test(read) && !MENDED.test(read) && ERRORS.test(read.replace(NO_ERROR, " "));
}

/** What a message tells, with turns for others between the patterns. */
export async function hintsIn(message: string, giveWay: GiveWay): Promise<Hints> {
  const text = inLowerCase(message.slice(0, READ)).trim();
  const is = async (found: (text: string) => boolean) => {
    await giveWay();
    return found(text);
  };
  const faulty = (await is(reportsError)) || (await is(takesBack));
  await giveWay();
  return {
    withdrawn: !faulty && (await is(isWithdrawn)),
    worksNow: faulty ? null : worksNow(text),
    faulty,
    praiseAlone: await is(isPraiseAlone),
    featureAsked: !faulty && (await is(asksForFeature)),
    noMail: await is(wantsNoMail),
  };
}

/** Whether what somebody is pleased by is more than a word of thanks. */
export const isMoreThanThanks = (phrase: string): boolean => !WORDS_OF_THANKS.test(inLowerCase(phrase));

/** What the words of a message say whatever the heads make of it. */
export interface WordsFound {
  readonly thanksWords: ThanksWords;
  readonly hints: Hints;
  /** No person waits behind it. */
  readonly automated: boolean;
}

/** In this order. */
export async function wordsFoundIn(message: string, giveWay: GiveWay): Promise<WordsFound> {
  const [thanksWords, hints] = [await thanksWordsOf(message, giveWay), await hintsIn(message, giveWay)];
  await giveWay();
  return { thanksWords, hints, automated: automatedMessage(message) !== null };
}
