/** Thanks in fourteen languages: whether they stand in a message, whether a wish stands beside them, and whether they are meant. */
import { SENTENCE_ENDS } from "./sayings.js";
import type { GiveWay } from "../../../kernel/slices.js";
import { anyOf, inLowerCase, wholeWords } from "./word-patterns.js";
import { STATES, thanksOnlyClose } from "./stated-words.js";
import {
  CHANGED,
  FAILURE,
  FOR_NOTHING,
  MEANT_WELL,
  MORE_CLICKS,
  PRAISE,
  REPAIRED,
  WORDS_OF_THANKS,
  WEIGHED,
  WORSE,
  WORSE_ELSEWHERE,
  WORSE_NO_MORE,
} from "./irony-words.js";

/** "I would like to thank you", in the same sentence. */
const NOT_TO = (thanking: string) => `(?![^.!?\\n]{0,60}(?:${thanking}))`;

export const WANTED = anyOf(
  wholeWords(
    `(?<!(?:all|what|everything|thing)(?: that)? )(?:i|we) (?:(?:also|still|just|really|now|only|do) ){0,2}(?:need|want|require)${NOT_TO("thank|to say|express|to tell|let you know|compliment|praise|nothing|nothing else")}`,
    `(?:i|we)(?:'d| would)(?: (?:also|still|really))? (?:like|love|prefer)${NOT_TO("thank|to say|express|to tell|compliment|praise|recommend|how ")}`,
    "(?:can|could|would|will) (?:you|u|someone|somebody|i|we)(?! (?:believe|recommend|be back|be buying|buy|order|definitely|certainly|be using))|how (?:do|can|to)|wondering (?:if|how|when|whether)",
    "(?:please|pls|plz)(?![^.!?\\n]{0,40}(?:thank (?:him|her|them)|my (?:thanks|regards)))(?! (?:thank|tell|pass|give|keep (?:it|up|doing|going)|accept my|accept our|extend|say|let (?:him|her|them)|do not change|don't change|never change|note))",
    "send (?:me|us)(?! (?:the|a) (?:right|new|replacement))|let (?:me|us) know (?:if|when|how|what|whether|once)|hear from you|your (?:reply|response|answer) (?:soon|asap)|waiting for (?:your|a) (?:reply|answer|response|call)|one more (?:thing|question)|another (?:question|thing)|quick question|in advance",
    `bräuchten?|brauchen?(?! (?:ich |wir )?(?:nichts|kein))|benötigen?|möchten?${NOT_TO("bedanken|danken|danke|loben|lob |sagen|aussprechen|nichts|kein")}|hätten? (?:\\p{L}+ ){0,2}(?:gern|noch|frage)|würden? (?:\\p{L}+ ){0,3}gerne?${NOT_TO("bedanken|danken|weiterempfehlen|empfehlen")}|(?:ich|wir) (?:will|wollen)${NOT_TO("bedanken|danken|danke|loben|sagen")}`,
    "bitte(?![^.!?\\n]{0,30}(?:dank|grüße|lob))(?! (?:weiter so|richten|sagen sie|sagt|geben sie|gebt|nicht ändern|grüß|behaltet|behalten))|könnten? (?:sie|ihr|du|ich|wir)|kannst du|könnt ihr|können sie|im voraus|vorab|noch (?:eine|ne|'ne|ein) (?:frage|bitte|sache|anliegen|problem)|schick(?:en|t)? (?:sie|mir|uns)|wart(?:e|en) (?:\\p{L}+ ){0,2}auf",
    "merci (?:de|d')(?! ?(?:votre|vos|ton|ta|tes|tout|toute|toutes|m'avoir|nous avoir|l'avoir|avoir|vous être|t'être|la|l'|le|cette|ce|rien|nous)(?!\\p{L}))",
    `j'aimerais|nous aimerions|(?:je|nous) (?:voudrais|voudrions|souhait\\p{L}+|veux|voulons|désir\\p{L}+)`.concat(
      NOT_TO("remerci|dire merci|féliciter|bonne|belle"),
    ),
    "(?:j'ai|avons) (?:encore |aussi |juste |toujours )?besoin|il (?:me|nous) (?:faut|faudrait|manque)|pourriez|pouvez[- ]vous|peux-tu|pourrais-tu|veuillez|s'il (?:vous|te) plaît|svp|stp|envoyez[- ](?:moi|nous)|d'avance|(?:encore )?une (?:autre |dernière )?question|dans l'attente|j'attends",
    `necesit(?:o|amos|aría)|(?<!(?:os|te|les|los|las) )quier(?:o|emos)|quisiera(?:mos)?|querría(?:mos)?|(?:me|nos) gustaría`.concat(
      NOT_TO("agradec|gracias|felicit|decir|transmitir"),
    ),
    "podr(?:ía[ns]?|íais)|puede[ns]? (?:enviar|decir|mandar|confirmar|ayudar)\\p{L}*|por favor|(?:me|nos) falta|de antemano|por adelantado|una (?:cosa|pregunta|duda) más|otra (?:cosa|pregunta|duda)|env[ií]en?(?:me|nos)|a la espera|espero (?:su|tu|vuestra) respuesta",
    `vorr(?:ei|emmo)|voglio|vogliamo|desidero`.concat(NOT_TO("ringrazi|dir(?:e|vi|le) grazie|complimenti|congratul|augurar")),
    "(?:mi|ci) serv(?:e|irebbe|irebbero|ono)|(?:ho|avrei|abbiamo) (?:ancora |anche )?bisogno|mi manca|potrest?e|potrebbe(?:ro)?|può (?:inviar|mandar|dir)\\p{L}*|per (?:favore|cortesia|piacere)|in anticipo|(?:ancora una|un'altra) (?:domanda|cosa)|in attesa di|inviatemi|mandatemi",
    `(?:ainda )?precis(?:o|amos|ava)|quer(?:o|emos|ia|íamos)|gostaria(?:mos)?|gostava(?! muito)`.concat(
      NOT_TO("agradec|dizer|elogi|felicit|parabeniz|deixar"),
    ),
    "poderiam?|pod(?:em|e) (?:me |nos )?(?:enviar|mandar|dizer|confirmar|ajudar)\\p{L}*|por favor|se faz favor|falta-me|desde já|antecipad\\p{L}+|mais uma (?:pergunta|dúvida|coisa)|outra (?:pergunta|dúvida|coisa)|no aguardo|à espera|aguardo",
    `(?:ik|wij|we) (?:wil|willen|zou|zouden)${NOT_TO("bedank|danken|compliment|zeggen|laten weten|aanraden")}|(?:heb|hebben) (?:\\p{L}+ ){0,6}nodig|(?:ontvang|hoor|krijg|had|zie) (?:\\p{L}+ ){0,3}graag`,
    "alstublieft|alsjeblieft|aub|kun(?:t|nen)? (?:je|u|jullie)|bij voorbaat|alvast|nog (?:een|één) (?:vraag|ding)|stuurt? (?:mij|me|ons)|wacht(?:en)? op",
    `potrzebuj(?:ę|emy)|potrzebował\\p{L}*|chc(?:ę|emy)|chciał(?:bym|abym|em|am)`.concat(
      NOT_TO("podziękowa|pochwali|powiedzieć|wyrazić"),
    ),
    "poprosz[ęe]|prosz[ęe](?! bardzo)|(?:mog|moż)(?:libyście|łby|łaby|ecie|na by)|z góry|jeszcze jedn\\p{L}+|brakuje|wyślijcie|czekam",
    `(?:jag|vi) (?:\\p{L}+ )?(?:vill|behöver|önskar)|skulle (?:jag |vi |gärna )?(?:vilja|behöva)`.concat(
      NOT_TO("tacka|säga|beröm|rekommendera|meddela"),
    ),
    "skulle (?:ni|du) kunna|kan (?:ni|du|jag|vi)(?! rekommendera)|vänligen|snälla (?:skicka|hjälp|kan|svara|ändra|ordna)|på förhand|en (?:sak|fråga) till|skicka (?:mig|oss|gärna)|väntar på",
    "(?<!(?:teşekkür etmek|belirtmek|söylemek|paylaşmak|iletmek|tebrik etmek) )iste(?:rim|riz|rdim|rdik)|(?<!(?:teşekkür etmek|belirtmek|söylemek|paylaşmak|iletmek|tebrik etmek) )istiyoru[mz]|lazım|gerekiyor|ihtiyacım(?:ız)?|rica ediyoru[mz]|lütfen|\\p{L}{2,20}[ae]?r m[ıi]s[ıi]n(?:[ıi]z)?|(?:olur|bulur|kurur|görür) mu(?:sunuz|yum)?|şimdiden|bir (?:sorum|şey|soru) daha|bekliyoru[mz]",
  ),
  "て(?:ください|下さい|ほしい|欲しい|もらえ|いただけ(?:ます|ませ|ない|れば|たら)|くれ(?:ます|ませ))|(?<!よろしく|宜しく|引き続き|今後とも)お願い|(?<!(?:言い|伝え|申し上げ|感謝し|お伝えし|お礼し)|また[^。]{0,12})たい(?:です|の|ん|。|$)|必要(?:です|なの)|もう(?:一つ|ひとつ|一点)|あと(?:一つ|一点)",
  "请(?!转告|继续|放心|代我|替我|接受)|(?<!不好意思|给你们|给您|添)麻烦(?!你们?了|您了|大家)|需要(?!的都)|想要|想(?:问|请|改|换|退|取消|知道|再)|能不能|可以(?:帮|给|告诉|再)|还有(?:一?个|一?件)|另外|先谢|预先|我要(?!感谢|谢谢|表扬)|能否",
  "(?<!감사하다고 전해 |전해 )주(?:세요|십시오|실 ?수|시겠|시면)|(?<!앞으로도[^.]{0,8})부탁(?:드|해|합)|(?<!(?:전하고|드리고|말하고|이용하고|하고 또|칭찬하고|남기고) ?)싶(?:어요|습니다|은데)|필요(?:해|합|한데)|원(?:해요|합니다)|하나 더|미리 감사|수 있(?:나요|을까)",
  "(?<!\\p{L})(?:[أا]ريد|[أا]ود|نود|نريد)(?! (?:[أا]ن )?(?:[أا]شكر|نشكر|[أا]عبر))(?!\\p{L})|(?<!\\p{L})(?:[أا]حتاج|نحتاج|[أا]رغب|(?:ال)?رجاء|[أا]رجو|يرجى|من فضلك|هل|لو سمحت|مقدما|ممكن|سؤال [آا]خر|بانتظار)(?!\\p{L})",
);

/** "Thanks, but": what follows is not thanks. */
export const HELD_BACK = anyOf(
  wholeWords(
    "but|however|still|only thing|except|unfortunately|aber|nur|allerdings|leider|trotzdem|mais|par contre|malheureusement|toujours pas|pero|aunque|todavía no|sigue|però|tranne|purtroppo|ma|mas|porém|infelizmente|ainda não|maar|alleen|helaas|nog niet|ale|tylko|niestety|jeszcze nie|men|bara|tyvärr|fortfarande|ama|fakat|maalesef|hâlâ|hala",
  ),
  "でも|しかし|ただ|残念|まだ|但|不过|可是|可惜|还没|지만|그런데|아직|لكن|للأسف",
);

/** What did not come or does not work, as it is told beside a polite "thank you". */
export const UNDONE = anyOf(
  wholeWords(
    "(?:\\p{L}+n't|not|never|no longer|cannot) (?:\\p{L}+ ){0,2}(?:arriv\\p{L}*|come|came|receiv\\p{L}+|got|get|gotten|work|works|worked|working|repl\\p{L}+|answer\\p{L}*|respon\\p{L}+|delivered|show\\p{L}*|open|opening|load\\p{L}*|log|sign|find|connect\\p{L}*|refunded|fixed|solved|resolved|possible|here|there|start\\p{L}*|updat\\p{L}+|credited|shipped|sent)(?! (?:such|so|better|this|a better|any better|enough))",
    "(?:nicht|nie|kein\\p{L}{0,2}|nichts) (?:\\p{L}+ ){0,3}(?:angekommen|gekommen|da|geliefert|erhalten|bekommen|funktioniert|möglich|geklappt|beantwortet|gemeldet|gefunden|zugestellt|gutgeschrieben|erstattet|verschickt)|(?:funktioniert|geht|klappt|kommt|startet|lädt) (?:\\p{L}+ ){0,2}nicht|fehlt|fehlen",
    "(?:ne |n')(?:\\p{L}+ ){0,2}(?:arrive|marche|fonctionne|reçois|trouve|peux|parviens|est|sont|ai|a|avons) (?:toujours )?(?:pas|plus|jamais|rien)|toujours (?:pas|rien)|pas (?:encore |toujours )?(?:reçu|arrivé|livré)\\p{L}{0,2}|il manque",
    "(?:no|nunca) (?:\\p{L}+ ){0,3}(?:llega\\p{L}*|llegó|funciona\\p{L}*|recib\\p{L}+|encuentro|puedo|carga|aparece|responde\\p{L}*|conecta)|(?<!no (?:me |nos |os )?)falta|sigue (?:sin|igual)",
    "non (?:\\p{L}+ ){0,3}(?:arriva\\p{L}*|funziona\\p{L}*|ricevut\\p{L}+|riesco|trovo|posso|risponde\\p{L}*|parte|carica)|manca|ancora (?:nulla|niente)",
    "não (?:\\p{L}+ ){0,3}(?:cheg\\p{L}+|funcion\\p{L}+|receb\\p{L}+|consig\\p{L}+|encontr\\p{L}+|aparec\\p{L}+|respond\\p{L}+|abre|liga)|ainda não",
    "(?:niet|nooit|geen|niets) (?:\\p{L}+ ){0,3}(?:aangekomen|ontvangen|gekregen|binnen|geleverd|werkt|gelukt|bezorgd|beantwoord|gevonden|mogelijk)|(?:werkt|lukt|kan|komt) (?:\\p{L}+ ){0,2}niet|ontbreekt",
    "nie (?:\\p{L}+ ){0,2}(?:dotar\\p{L}+|dosz\\p{L}+|przysz\\p{L}+|działa\\p{L}*|otrzyma\\p{L}+|dosta\\p{L}+|mogę|widzę|odpowiad\\p{L}+)|brakuje",
    "(?:inte|aldrig|ingen|inget) (?:\\p{L}+ ){0,2}(?:kommit|fått|fungera\\p{L}*|funkar|levererat\\p{L}*|svarat|hittar|dykt)|(?:fungerar|funkar|kommer|går|kan) (?:\\p{L}+ ){0,2}inte|saknas",
    "gelmedi|gelmemiş|ulaşmadı|almadım|alamadım|çalışmıyor|olmuyor|yatmadı|yapamıyorum|giremiyorum|bulamıyorum|eksik",
  ),
  "届(?:いていません|いてない|きません|かない)|(?:来|でき|動き|出来|つながり|入れ|見つかり|使え|反映され)(?:て(?:い)?)?(?:ません|ない)|(?:还没|没有|未|没)(?:收到|到|送到|发货|解决|回复|退|成功)|不能|无法|打不开|用不了|登不上",
  "(?<!\\p{L})(?:안|못) ?(?:왔|와|받|돼|되|됐|열)\\p{L}*|(?:오지|받지|되지|열리지) ?(?:않|못)|(?<!\\p{L})[وف]?(?:لم (?:يصل|تصل|[أا]ستلم|يعمل|تعمل|[أا]جد|يرد|تتم|يتم)|لا (?:يعمل|تعمل|[أا]ستطيع|يفتح)|ناقص)\\p{L}*",
);

/** Who tells a longer story means the praise in it. */
const SHORT = 200;
const VERY_SHORT = 100;

const THANKS = new RegExp(WORDS_OF_THANKS, "gu");

/** So many words thank and say nothing of what was good; "thank you, the kids adored the show" does. */
const WORDS_OF_COURTESY = 7;

const isPlainThanks = (text: string): boolean =>
  text
    .split(SENTENCE_ENDS)
    .filter((sentence) => WORDS_OF_THANKS.test(sentence))
    .every((sentence) => /[?？؟]|か。/u.test(sentence) || sentence.trim().split(/\s+/u).length <= WORDS_OF_COURTESY);

/** Longer messages are searched at their beginning: who thanks only does not need so much. */
const READ = 1500;

export interface ThanksWords {
  /** A word of thanks stands there. */
  readonly thanks: boolean;
  /** Something is wanted as well, or is thanked for before it was done. */
  readonly wants: boolean;
  /** "Thanks for nothing", or praise of what takes longer now: the words that show it. */
  readonly forNothing: string | null;
  /** The failure that is praised or thanked for, where nothing says that it was put right. */
  readonly praisedFailure: string | null;
  /** What did not come or does not work is told in few words, and nothing says that it was put right. */
  readonly undone: boolean;
  /** So few that the thanks beside it are politeness. */
  readonly polite: boolean;
  /** A short question or wish, or that they cancel or cannot come, in which nothing is praised or was put right: thanks beside it are courtesy. */
  readonly courteous: boolean;
  /** Something was put right. */
  readonly repaired: boolean;
  /** They cancel, cannot come, have moved. */
  readonly states: boolean;
  /** Something is told that the thanks are not for. */
  readonly closing: boolean;
}

/** Against what went wrong, or told as what did not. */
async function isWeighed(text: string, giveWay: GiveWay): Promise<boolean> {
  await giveWay();
  if (WEIGHED.test(text)) return true;
  await giveWay();
  return MEANT_WELL.test(text);
}

/** What takes longer than before a change, and still does. */
async function worseIn(text: string, giveWay: GiveWay): Promise<string | null> {
  await giveWay();
  const clicks = MORE_CLICKS.exec(text);
  const worse = clicks ?? (CHANGED.test(text) ? WORSE.exec(text) : null);
  if (worse === null || WORSE_ELSEWHERE.test(text) || WORSE_NO_MORE.test(text)) return null;
  return worse[0].trim();
}

/** What a message says of thanks. */
export async function thanksWordsOf(message: string, giveWay: GiveWay): Promise<ThanksWords> {
  const text = inLowerCase(message.slice(0, READ));
  const found = async (pattern: RegExp) => {
    await giveWay();
    return pattern.exec(text)?.[0].trim() ?? null;
  };
  const forNothing = await found(FOR_NOTHING);
  const thanks = (await found(WORDS_OF_THANKS)) !== null;
  const isShort = text.length <= SHORT;
  const praises = isShort && (thanks || (await found(PRAISE)) !== null);
  const failure = praises ? await found(FAILURE) : null;
  const worse = praises ? await worseIn(text, giveWay) : null;
  const wants = (await found(WANTED)) !== null;
  const repaired = (await found(REPAIRED)) !== null;
  const meant = failure === null || wants || repaired || (await isWeighed(text, giveWay));
  const states = (await found(STATES)) !== null;
  await giveWay();
  const closing = thanks && isShort && thanksOnlyClose(text);
  await giveWay();
  const isMatter = wants || states || /[?？؟]|か。/u.test(text);
  const courteous = thanks && isShort && isMatter && !repaired && isPlainThanks(text) && !PRAISE.test(text.replace(THANKS, " "));
  await giveWay();
  const undone = isShort ? UNDONE.exec(text) : null;
  await giveWay();
  const isHeldBack = undone !== null && HELD_BACK.test(text.slice(0, undone.index + undone[0].length));
  const isUndone = undone !== null && (isHeldBack || !repaired);
  return {
    thanks,
    wants,
    forNothing: forNothing ?? (wants || worse === null || (await isWeighed(text, giveWay)) ? null : worse),
    praisedFailure: meant ? null : failure,
    undone: isUndone,
    courteous,
    repaired,
    states,
    closing,
    polite: thanks && isUndone && text.length <= VERY_SHORT,
  };
}
