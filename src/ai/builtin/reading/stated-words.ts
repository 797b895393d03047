/** What customers tell us in a sentence of their own beside thanks: that they cancel, cannot come, come as more people, or have moved. */
import { MEANT_WELL, PRAISE, REPAIRED, WORDS_OF_THANKS } from "./irony-words.js";
import { anyOf, wholeWords } from "./word-patterns.js";

/** It is they who cancel, now or soon: "you cancelled my order as I asked" and "I need not cancel" are none. */
const CANCELS = anyOf(
  wholeWords(
    "(?:i|we)(?:'m| am|'re| are) (?:hereby |now |also |sadly |unfortunately )?(?:cancell?ing|quitting|terminating|ending (?:my|our)|withdrawing)|(?:i|we)(?:'ll be| will be) (?:cancell?ing|leaving (?:the (?:gym|club|school)|at the end))|(?:i|we)(?:'d like to| would like to| want to| wish to|'ve got to| must| hereby| (?:unfortunately |sadly |now )?(?:have|need) to) (?:unfortunately |sadly )?(?:cancel|terminate|quit|postpone|reschedule|withdraw|call off)",
    "(?:hiermit|ich|wir) (?:\\p{L}+ )?(?:kündige|kündigen|storniere|stornieren)(?! (?:\\p{L}+ ){0,2}(?:nie|nicht|niemals)(?!\\p{L}))|kündige ich|(?:muss|müssen|möchten?|wollen|will)(?: (?!nicht|kein|nie|doch)\\p{L}+){0,9} (?:absagen|kündigen|stornieren|verschieben|abbestellen)|(?:ich sage|wir sagen|sage ich)(?: \\p{L}+){1,7} ab(?=\\s*(?:[,.!]|$))",
    "je (?:vous )?(?:résilie|résilierai|me désabonne|me désinscris|décommande)|j'annule|nous (?:résilions|annulons)|(?:dois|devons|souhaite|souhaitons|veux|voudrais) (?:malheureusement |donc )?(?:annuler|résilier|reporter|décommander|décaler)",
    "(?:me|nos) (?:doy|damos|quiero dar) de baja|(?:doy|damos) de baja (?:la|el|mi)|(?:tengo|tenemos) que (?:cancelar|anular|aplazar|posponer)|(?:debo|debemos) (?:cancelar|anular|aplazar)|(?:cancelo|cancelamos|anulo|anulamos) (?:la|el|mi|mis|nuestra)",
    "disdico|disdiciamo|(?:devo|dobbiamo|vorrei|voglio) (?:purtroppo )?(?:disdire|annullare|cancellare|rimandare)|(?:annullo|annulliamo) (?:la|il|l'|mi)",
    "(?<!não )vou (?:ter (?:de|que) )?(?:cancelar|desmarcar|rescindir)|(?:preciso|precisamos|tenho|temos) (?:de |que )?(?:cancelar|desmarcar|adiar|remarcar)|(?:cancelo|desmarco) (?:a|o|meu|minha)",
    "(?:ik|wij|we) (?:zeg|zeggen) (?:hierbij )?(?:(?:mijn|ons|onze|het|dit|de|deze) )(?:\\p{L}+ )?(?:abonnement|lidmaatschap|contract|overeenkomst|verzekering|afspraak)\\p{L}*(?: \\p{L}+){0,3} (?:op|af)|(?:moet|moeten|wil|willen)(?: (?!niet|geen)\\p{L}+){0,7} (?:afzeggen|opzeggen|annuleren|verzetten)",
    "(?<!nie )(?:rezygnuj(?:ę|emy)|odwołuj(?:ę|emy)|wypowiadam(?:y)?|anuluj(?:ę|emy))|(?<!nie )(?:muszę|musimy) (?:\\p{L}+ )?(?:odwołać|zrezygnować|anulować|przełożyć|wypowiedzieć)",
    "(?:säger|sägs) (?:härmed )?upp|(?:säger|säger jag) (?:(?!tummen)\\p{L}+ ){1,3}upp|(?:jag|vi) (?:avbokar|avslutar (?:mitt|vårt)|avanmäler|ställer in)|(?:måste|behöver)(?: \\p{L}+){0,2} (?:avboka|ställa in|boka av|avanmäla|säga upp|boka om)",
    "(?:üyeli\\p{L}+|aboneli\\p{L}+|randevu\\p{L}*|rezervasyon\\p{L}*|kayd\\p{L}+)(?: \\p{L}+){0,4} (?:bitiriyor|sonlandırıyor|iptal ediyor|iptal edeceğ)\\p{L}+|iptal ediyoru[mz]|iptal etmek zorunda\\p{L}+",
  ),
  "退会(?:します|いたします|させて|することに)|解約(?:します|いたします|させて(?:いただきます|ください)|することに)|キャンセル(?:します|いたします|させていただきます|することに)",
  "不续(?:[卡费订约]|会员)?了|(?<!帮我|帮)(?:要|想|得|决定|准备|打算)(?:取消|退卡|退会|退课|退订|解约|注销)(?!了)|(?:取消|退掉)我(?:们)?(?:明天|今天|后天|下?周|这次)|我(?:们)?(?:明天|今天|后天|下?周[一二三四五六日天])[^，。！？\\n]{0,10}取消(?!了)",
  "(?:탈퇴|해지|취소|해약)(?:합니다|할게요|하겠습니다|하려고|해야)",
  "(?<!\\p{L})(?:س[أا]لغي|سنلغي|س[أا]نهي|(?:مضطر\\p{L}{0,2}|يجب|علي)(?: [أا]ن)? (?:ل?[إا]لغاء|[أا]لغي))(?!\\p{L})",
);

/** Nothing follows in the same clause. */
const ENDS = "(?=\\s*(?:[,.!]|$))";

/** They cannot come, or somebody of theirs is ill. */
const CANNOT_COME = anyOf(
  wholeWords(
    "(?:won't|will not|can't|cannot|can not|unable to) (?:(?:be able to|unfortunately|now) )?(?:make it|attend|come (?:in|to (?:the|my|our)|today|tomorrow|on|at)|be (?:there|in today|in tomorrow|coming))|(?:is|are|am|'m|'s) (?:off )?(?:sick|ill|poorly|unwell)(?: today| tomorrow)|(?:i am|i'm|he is|he's|she is|she's|we are|we're|they are|they're|(?:son|daughter|husband|wife|child|kid|partner|boss) is|(?:kids|children|twins) are) (?:off )?(?:sick|ill|poorly|unwell) and|off sick",
    `(?:schaffe|schaffen)(?: (?!ohne)\\p{L}+){0,7} nicht${ENDS}|(?:kann|können)(?: \\p{L}+){0,7} nicht (?:kommen|erscheinen|teilnehmen|dabei sein)|(?:kann|können)(?: \\p{L}+){0,4} (?:heute|morgen|übermorgen|\\p{L}{2,5}tag|mittwoch|uhr|leider) (?:leider |doch )?nicht${ENDS}|ist (?:heute |leider )?krank`,
    "ne (?:pourrai|pourrons|pourra|peux|peut|pouvons) (?:malheureusement |donc )?(?:pas|plus) (?:venir|être (?:présente?s?|là)|assister|participer|honorer)|ne (?:viendra|viendrai|viendrons|viens|vient) (?:pas|plus)(?! que)|est malade",
    "no (?:podré|podremos|podrá|puedo|puede|podemos) (?:ir|venir|asistir|acudir)|no (?:va|irá|iré|iremos|vendrá|vendré) (?:al?|hoy|mañana|el)|está enferm[oa]",
    "non (?:riesco|riusciamo|riuscirò|riusciremo|posso|possiamo|potrò|potremo|può) (?:purtroppo )?(?:a )?(?:venire|essere presenti?|partecipare|esserci)|non (?:viene|verrà|verremo|verrò|vengo)(?= |[,.!]|$)|è malat[oa]",
    "não (?:vou|vamos|vai) (?:conseguir |poder )(?:ir|vir|comparecer|estar)|não (?:posso|podemos|poderei|consigo|conseguimos) (?:ir|vir|comparecer)|não vai (?:à|ao|às) (?:aula|escola|creche)|está doente",
    `(?:red|redden|haal|halen)(?: \\p{L}+){0,7} niet${ENDS}|(?:kan|kunnen)(?: \\p{L}+){0,7} niet (?:komen|aanwezig zijn|bij zijn)|(?:kan|kunnen)(?: \\p{L}+){0,4} (?:vandaag|morgen|overmorgen|\\p{L}{2,5}dag|uur|helaas) (?:helaas |toch )?niet${ENDS}|komt (?:vandaag |morgen |helaas )?niet${ENDS}|is ziek`,
    "nie (?:przyjdę|przyjdzie|przyjdziemy|dam rady|damy rady|będę mógł|będę mogła|dotrę|dotrzemy|pojawię się)|jest chor[ya]",
    "(?:kommer|kan) (?:\\p{L}+ )?inte (?:att (?:kunna )?)?(?:komma|idag|imorgon|till (?:lektionen|passet|tiden))|är sjuk",
    "gel[ei]m[ei]yece[ğk]\\p{L}*|gelemem|katılamayaca\\p{L}+|yetişemeyece\\p{L}+",
  ),
  "(?:行け|来られ|来れ|伺え|参加でき|出席でき)(?:ません|なくなり|なくなっ)|(?:来|去|到)不了(?!别)|赶不(?:过来|上)|不(?:来|去)(?:上课|参加|了)|不能(?:来|去)(?:了|上课|参加)|没法(?:来|去)",
  "못 ?(?:가|갑|갈|와|올|옵|나가|참석|등원)|(?:등원|등교|참석|출석|방문)(?:을|은|이)? ?(?:못|어려|힘들)|(?:갈|올|참석할) 수(?:가)? ?없",
  "(?<!\\p{L})لن (?:(?:[أا]ستطيع|[أا]تمكن|يستطيع|يتمكن|نتمكن|نستطيع)(?: من)? (?:ال)?(?:حضور|قدوم|مجيء)|[يتنأا](?:حضر|تمكن من الحضور|[أا]تي))(?!\\p{L})",
);

const MOVES = anyOf(
  wholeWords(
    "(?:my|our) (?:new|correct|updated) (?:postal |delivery |e-?mail |phone |telephone |mobile )?(?:address|number)(?: is|:| now is| will be)(?=[^\\n]{0,60}[\\d@])|(?:we|there)(?:'ll| will) (?:now |actually )?be (?:one|two|three|four|five|six|seven|eight|nine|ten|\\d+)(?: \\p{L}+){0,2} (?:instead of|and not|rather than)",
    "(?:meine|unsere|die) (?:neue|richtige|aktuelle) (?:adresse|anschrift|telefonnummer|handynummer|nummer|e-?mail-?adresse)(?: ist| lautet)?(?: jetzt| nun)?:?(?= [^\\n]{0,60}[\\d@])|(?:sind|werden|kommen)(?: \\p{L}+){0,4} (?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|\\d+) (?:personen |gäste |leute )?(?:statt|anstatt|anstelle von)",
    "(?:ma|notre) nouvelle adresse(?: est)?(?: la suivante)?(?=[^\\n]{0,60}[\\d@])|(?:nous serons|on sera|nous sommes) (?:finalement |donc |en fait )?(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|\\d+) (?:personnes )?au lieu de",
    "(?:mi|nuestra) nueva dirección(?: es)?(?=[^\\n]{0,60}[\\d@])|(?:seremos|somos) (?:al final |finalmente )?(?:dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|\\d+) (?:personas )?(?:en vez de|en lugar de)",
    "(?:il )?(?:mio|nostro) nuovo indirizzo(?: è)?(?=[^\\n]{0,60}[\\d@])|saremo (?:\\p{L}+ )?(?:due|tre|quattro|cinque|sei|sette|otto|nove|dieci|\\d+) (?:persone )?(?:invece di|anziché)",
    "(?:minha|a nossa|nossa) nova morada(?: é)?(?=[^\\n]{0,60}[\\d@])|(?:meu|nosso) novo endereço(?: é)?(?=[^\\n]{0,60}[\\d@])|(?:seremos|vamos ser|somos) (?:dois|duas|três|quatro|cinco|seis|sete|oito|nove|dez|\\d+) (?:pessoas )?(?:em vez de|ao invés de)",
    "(?:mijn|ons) nieuwe? adres(?: is| wordt)?(?=[^\\n]{0,60}[\\d@])|(?:zijn|komen)(?: \\p{L}+){0,3} (?:(?:met (?:z'n|ons) \\p{L}+)|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|\\d+) (?:personen |mensen )?(?:in plaats van|ipv)",
    "(?:mój|nasz) nowy adres(?: to)?(?=[^\\n]{0,60}[\\d@])|będzie nas(?: \\p{L}+){0,4} zamiast|(?:min|vår) nya adress(?: är)?(?=[^\\n]{0,60}[\\d@])|(?:blir|är|kommer)(?: \\p{L}+){0,3} (?:två|tre|fyra|fem|sex|sju|åtta|nio|tio|\\d+) (?:personer )?(?:i stället|istället) för",
    "yeni adresim(?:iz)?(?=[^\\n]{0,60}[\\d@])|yerine (?:\\p{L}+|\\d+) kişi (?:olacağız|geleceğiz|geliyoruz)",
  ),
  "(?:新しい|新)住所(?:は|：|:)|\\d{1,3}[名人]から\\d{1,3}[名人]に|(?:新地址|地址改)(?:是|为|成|：|:)|(?:改成|变成|改为)(?:\\d{1,3}|[一二三四五六七八九十两])(?:个人|位|人)",
  "(?:새 ?주소|새로운 주소)[은는이가:]|(?:명|분)(?:에서| 대신| 말고) ?[^.!?\\n]{1,6}명|(?<!\\p{L})عنواني الجديد|(?<!\\p{L})سنكون [^.!؟\\n]{1,20} بدلا?(?!\\p{L})",
);

/** What came, was found or is done: who tells of it and thanks is thanking. */
const ACHIEVED = anyOf(
  wholeWords(
    "came|arrived|here|received|got|have it|worked|done|paid|understood|(?:i|we) (?:see|understand)|clear|managed|in my account|da|angekommen|gekommen|erhalten|bekommen|geschafft|verstanden|erledigt|bezahlt|überwiesen|reçue?s?|arrivée?s?|bien noté|c'est (?:fait|noté|bon|clair)|llegó|llegado|llegaron|recibí|recibid[oa]s?|hecho|list[oa]|pagad[oa]|entendido|arrivat[oaie]|ricevut[oaie]|fatto|pagato|capito",
    "chegou|chegaram|recebi|recebid[oa]s?|recebemos|feito|paguei|entendi|ontvangen|binnen|aangekomen|gekregen|gedaan|betaald|begrepen|dosz\\p{L}+|dotar\\p{L}+|przysz\\p{L}+|otrzyma\\p{L}+|dosta\\p{L}+|zrobion\\p{L}+|zapłac\\p{L}+|rozumiem|kommit|kom fram|framme|fått|mottag\\p{L}+|gjort|betalat|förstår|geldi|ulaştı|aldım|aldık|oldu|yaptım|ödedim|anladım",
  ),
  "届き|受け取|着きました|できました|見つか|わかりました|分かりました|承知|了解|到了|收到|付了|明白|받았|도착했|왔어요|왔습니다|됐|알겠|완료|(?<!\\p{L})(?:وصل|استلم|فهم|تم)\\p{L}{0,4}",
);

/** What pleased them, in words that praise elsewhere is not known by. */
const PLEASED = anyOf(
  wholeWords(
    "beautiful\\p{L}*|gorgeous|stunning|enjoyed|loved|(?:will|would|i'll|we'll|highly|definitely) recommend|delicious|delighted|wunderschön\\p{L}*|weiterempfehl\\p{L}*|genossen|(?<!nicht )gefallen|lecker|begeistert|(?<!nicht )geschmeckt",
    "(?<!(?:ne|ne vous) )recommander(?:ai|ons)|adoré\\p{L}*|régal\\p{L}*|superbe|ravie?s?|enchantée?s?|(?<!no (?:os )?)recomendar(?:é|emos)|encant(?:ó|aron|ado)|disfrut\\p{L}+|precios[oa]s?|(?<!non (?:vi )?)consiglier(?:ò|emo)|(?<!non (?:\\p{L}{1,5} ){0,2})piaciut[oaie]|bellissim[oaie]|buonissim[oaie]",
    "(?<!não )recomendar(?:ei|emos)|ador(?:ei|ámos|amos|aram)|(?<!não )gost(?:ei|ámos|aram)|lind[oa]s?|delicios[oa]s?|genoten|aanbevelen|prachtig\\p{L}*|heerlijk\\p{L}*|(?<!nie )polec(?:ę|imy|am|amy)|(?<!nie )podobał\\p{L}*|piękn\\p{L}+|przepiękn\\p{L}+|pyszn\\p{L}+|zachwycen\\p{L}+",
    "(?:kommer att |kan varmt )?rekommenderar?|njöt|njutit|älskade|vacker\\p{L}*|vackert|jättefin\\p{L}*|tavsiye ed(?:eceğ|eri)\\p{L}+|bayıldı\\p{L}*|çok güzel",
  ),
  "楽しか|楽しめ|気に入|おいし|美味し|おすすめし(?:ます|たい)|推荐给|很喜欢|好吃|漂亮|玩得|맛있|예뻐|예쁘|즐거|추천할|마음에 들|استمتع|[أا]عجب(?:ني|تني|نا|تنا)|جميل|لذيذ|س[أا]وصي",
);

/** Whether something is told that a team must act on, whatever thanks stand beside it. In small letters. */
export const STATES = anyOf(CANCELS.source, CANNOT_COME.source, MOVES.source);

/** Chinese puts a comma where others put a full stop. */
const PARTS = /[.!?。！？؟\n]+|(?<=\p{Script=Han})[，,]/u;
/** Thanks alone have no more characters. */
const CLOSING = 45;
/** Fewer words are a greeting. */
const LEAST_WORDS = 5;
const LEAST_WIDE = 8;

/**
 * Whether thanks only close a message that tells something, and not what they could be for: no praise, nothing that was put
 * right, came or is done. In small letters.
 */
export function thanksOnlyClose(text: string): boolean {
  const parts = text.split(PARTS).flatMap((part) => part.trim() || []);
  const closing = parts.findIndex((part) => WORDS_OF_THANKS.test(part));
  if (closing < 1 || parts.slice(closing).some((part) => part.length > CLOSING)) return false;
  const before = parts.slice(0, closing).join(" ");
  const isMatter =
    /\d/u.test(before) ||
    before.split(/\s+/u).length >= LEAST_WORDS ||
    (before.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0) >= LEAST_WIDE;
  return (
    isMatter &&
    !PLEASED.test(before) &&
    !PRAISE.test(before) &&
    !REPAIRED.test(before) &&
    !ACHIEVED.test(before) &&
    !MEANT_WELL.test(before)
  );
}
