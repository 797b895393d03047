/** How customers wish for what a product does not do yet. */
import { anyOf, wholeWords } from "./word-patterns.js";

const WOULD_BE_NICE = anyOf(
  wholeWords(
    "(?:it )?(?:would|'d) be (?:really |so |very |super |pretty |absolutely )?(?:cool|great|nice|good|amazing|awesome|lovely|handy|useful|helpful|fantastic|neat|perfect) (?:if|to (?:have|see|get)|having|for)|(?:i |we )?(?:would|'d) (?:really |so )?love (?:to see|to have|it if|a|an|if)|(?:i |we )?wish (?:you|there|it|i could|we could|the (?:app|editor|site))|(?:feature request|suggestion|an idea|idea for you)|please (?:consider adding|bring back)|please add (?:an? |the |some )?(?:\\p{L}+ )?(?:options?|modes?|features?|buttons?|support|settings?|languages?|formats?|templates?)|(?:any )?plans? (?:for|to add)",
    "(?:schön|toll|super|klasse|prima|praktisch|gut|cool) (?:wäre|fände)|(?:es )?(?:wäre|fänd(?:e)?(?: ich)?|fänden wir) (?:es )?(?:\\p{L}+ ){0,3}(?:schön|toll|super|cool|klasse|praktisch|hilfreich|prima|genial|großartig|nett|gut)(?:,| wenn|$| \\p{L}+ )|(?:ich |wir )?(?:würde|würden) (?:mir|uns|mich|es)? ?(?:\\p{L}+ ){0,3}(?:wünschen|freuen)|wünsch(?:e|en|te|ten) (?:mir|uns|ich mir)|(?:verbesserungs)?vorschlag|feature-?wunsch|anregung",
    "(?:ce|ça) serait (?:\\p{L}+ )?(?:bien|super|génial|top|cool|sympa|pratique|formidable|chouette|utile|parfait|idéal)|il serait (?:\\p{L}+ )?(?:bien|utile|pratique|bon|intéressant)|j'aimerais (?:bien )?(?:voir|qu'il y ait|que vous ajoutiez|pouvoir)|une suggestion|suggestion",
    "(?:sería|estaría|seria|estaria) (?:\\p{L}+ )?(?:genial|ideal|bien|bueno|estupendo|fantástico|útil|perfecto|increíble|chulo|guay|maravilloso)|me (?:gustaría|encantaría) (?:que|ver|poder|tener)|ojalá|una sugerencia|sugerencia",
    "sarebbe (?:\\p{L}+ )?(?:bello|bellissimo|fantastico|utile|comodo|perfetto|ideale|carino|figo|ottimo|meraviglioso|bene)|mi piacerebbe (?:vedere|avere|poter|che)|un suggerimento|suggerimento",
    "(?:seria|era) (?:\\p{L}+ )?(?:ótimo|óptimo|legal|bom|incrível|fantástico|útil|perfeito|ideal|excelente|maravilhoso|top|fixe)|(?:adoraria|gostaria de) (?:ver|ter|poder|que)|tomara que|uma sugestão|sugestão",
    "(?:het )?zou (?:\\p{L}+ ){0,2}(?:fijn|leuk|mooi|geweldig|handig|super|top|tof|goed|ideaal|prettig) zijn|zou (?:\\p{L}+ ){0,2}(?:graag|willen) (?:\\p{L}+ ){0,4}(?:zien|hebben)|(?:een )?suggestie",
    "(?:fajnie|dobrze|super|świetnie|miło|cudownie|idealnie) (?:by było|byłoby|jakby|gdyby)|(?:byłoby|było by) (?:\\p{L}+ )?(?:fajnie|super|świetnie|miło|dobrze|wspaniale)|chciał(?:abym|bym) (?:zobaczyć|mieć możliwość|żeby|aby)|sugestia|propozycja",
    "(?:det )?(?:vore|skulle vara) (?:\\p{L}+ )?(?:bra|toppen|kul|fint|härligt|grymt|perfekt|trevligt|smidigt|praktiskt|kanon|skönt|roligt)|skulle (?:gärna |älska att )(?:vilja )?(?:se|ha)|önskar (?:att )?(?:ni|det|man)|(?:ett )?förslag",
    "keşke|(?:olsa|eklense|eklerseniz|eklemeniz|gelse|olursa) (?:\\p{L}+ )?(?:güzel|harika|süper|iyi|çok|mükemmel)|(?:güzel|harika|süper|iyi) olur(?:du)?|isterdim|bir öneri|önerim",
  ),
  "(?:して|て|で)(?:いただ(?:ける|けれ|けた)|もらえる|くれる|くださる)(?:と|ば|たら)(?:嬉しい|うれしい|幸い|ありがたい|助かる|助かり)|(?:ある|できる|増える|できれば|あれば)と?(?:嬉しい|うれしい|いい(?:な|です)|便利|助かり)|たらいいな|(?:て|で)?ほしいです|要望|提案",
  "希望(?:能|可以|你们|贵|以后|未来|增加|加)|要是(?:能|可以|有)|如果(?:能|可以|有)[^。？?]{1,25}(?:就|会|更)(?:好|棒|方便|完美|更)|建议(?:增加|加|你们|可以)|期待(?:能|增加)",
  "(?:있|되|생기|추가되|추가해 주시|해 주시)(?:으)?면 (?:정말 |참 |더 )?(?:좋겠|좋을|감사하|편하)|(?:바라|희망하|원하)(?:는|ㅂ)|건의|제안 ?(?:드|합)",
  "(?<!\\p{L})(?:[أا]تمنى (?:لو|[أا]ن|إضافة)|ليت(?:كم|ك|ه)?|ياليت|سيكون (?:من )?(?:رائع|جميل|مفيد|ال)\\p{L}*|من ال(?:جميل|رائع|مفيد|[أا]فضل) (?:لو|[أا]ن)|لو (?:تضيف|كان|[أا]مكن)\\p{L}*|[أا]قترح|اقتراح)(?!\\p{L})",
);

/** What is wished of a product: something to be there, to be added, to be possible. */
const OF_A_PRODUCT = anyOf(
  wholeWords(
    "add(?:ed|ing|s)?|there (?:was|were|is|could be|would be)|(?:option|mode|feature|setting|button|support|integration|version|theme|format|filter|font|template|size|colou?r|shortcut|widget|language|app|editor|plan|dashboard)s?|support(?:ed)?|bigger|smaller|larger|more|offer(?:ed)?|introduce|allow(?:ed)?|(?:could|can|to be able to) (?:\\p{L}+ )?(?:export|import|merge|sort|share|filter|combine|edit|see|choose|change|use)",
    "gäbe|geben würde|hätte(?:t|n)?|man (?:\\p{L}+ ){0,6}(?:könnte|kann)|möglich(?:keit)?|funktion\\p{L}*|modus|option\\p{L}*|einstellung\\p{L}*|hinzufüg\\p{L}*|einbau\\p{L}*|anbiet\\p{L}*|unterstütz\\p{L}*|(?:dark|dunkel)\\p{L}*|mehr|größere?|format\\p{L}*|vorlagen?|(?:zusammen)\\p{L}+|knopf|button|app",
    "ajout\\p{L}*|qu'on puisse|que l'on puisse|pouvoir|il y (?:ait|avait)|mode|option\\p{L}*|fonction\\p{L}*|possibilité|possible|proposiez|avoir|plus de|format\\p{L}*|modèles?|version|application|appli|bouton",
    "hubiera|hubiese|haya|añad\\p{L}+|agreg\\p{L}+|poder|pudiera\\p{L}*|pudiéramos|se pueda|modo|opción|opciones|función|funciones|funcionalidad|posibilidad|tener|más|formato\\p{L}*|plantillas?|versión|botón|app",
    "aggiung\\p{L}+|poter|potesse\\p{L}*|ci fosse|fosse possibile|modalità|opzion[ei]|funzion[ei]|funzionalità|possibilità|avere|più|formato|formati|modell[oi]|versione|pulsante|app",
    "adicion\\p{L}+|acrescent\\p{L}+|houvesse|tivesse\\p{L}*|ter|poder|desse para|pudesse\\p{L}*|modo|opção|opções|função|funções|funcionalidade|possibilidade|mais|formatos?|modelos?|versão|botão|app|aplicativo",
    "toevoeg\\p{L}*|voeg\\p{L}*|(?:er )?(?:was|kwam|komt)|kon(?:den)?|kunnen|modus|optie\\p{L}*|functie\\p{L}*|mogelijk\\p{L}*|meer|groter\\p{L}*|formaat|sjablo\\p{L}+|donkere?|versie|knop|app",
    "doda\\p{L}+|był[aoy]?|było|można|możliwość|tryb|opcj\\p{L}+|funkcj\\p{L}+|więcej|większ\\p{L}+|format\\p{L}*|szablon\\p{L}*|ciemn\\p{L}+|wersj\\p{L}+|przycisk|aplikacj\\p{L}+",
    "lägg\\p{L}*|fanns|kunde|läge|funktion\\p{L}*|möjlig\\p{L}*|alternativ|fler|mer|större|format\\p{L}*|mall\\p{L}*|mörkt|version|knapp|app(?:en)?",
    "ekle\\p{L}*|olsa|olabilse|mod\\p{L}{0,2}|modu|seçene\\p{L}+|özelli\\p{L}+|daha (?:büyük|fazla|çok)|karanlık|destek\\p{L}*|format\\p{L}*|şablon\\p{L}*|uygulama\\p{L}*",
  ),
  "対応|追加|機能|モード|できる|できれば|増や|選べ|ボタン|縦書き|サイズ|テンプレート|アプリ|増加|加(?:一个|入|上|个)|添加|功能|模式|选项|支持|按钮|模板|更多|推出|추가|기능|모드|옵션|지원|버튼|있으면|다크|더 (?:큰|많)|(?:إ|ا)ضاف\\p{L}*|تضيف\\p{L}*|ميزة|خاصية|الوضع|وضع|خيار\\p{L}*|دعم|[أا]كبر|المزيد",
);

/** Something of their own is no feature: "it would be great if you could send my invoice". */
const OF_THEIRS = anyOf(
  wholeWords(
    "cancel\\p{L}*|storn\\p{L}*|kündig\\p{L}*|annul\\p{L}*|annuleer\\p{L}*|anul\\p{L}*|avbok\\p{L}*|avbeställ\\p{L}*|iptal|my|mine|our (?:order|account|invoice|refund)|send|call(?: me)?|reply|answer|refund(?:ed)?|deliver\\p{L}*|soon|today|tomorrow|asap|this week|mein\\p{L}{0,2}|unser\\p{L}{0,2}|schick\\p{L}*|send\\p{L}*|zurückruf\\p{L}*|antwort\\p{L}*|heute|morgen|bald|m(?:on|a|es)|envo(?:yer|yiez|i)|rappel\\p{L}*|répon\\p{L}*|rembours\\p{L}*|mi|mis|env(?:iar|ién|íen|íe)\\p{L}*|respond\\p{L}*|llam\\p{L}+|devolv\\p{L}+|hoy|mañana|mi[oae]i?|invi(?:are|aste)|rispond\\p{L}*|oggi|domani|meu|minha|envi\\p{L}+|hoje|amanhã|mijn|stur\\p{L}*|antwoord\\p{L}*|vandaag|morgen|mój|moja|moje|moją|wysł\\p{L}+|odpowied\\p{L}+|dzisiaj|jutro|min|mitt|mina|skick\\p{L}*|svar\\p{L}*|idag|imorgon|benim|gönder\\p{L}*|bugün|yarın",
  ),
  "私の|戻して|キャンセル|取消|退订|취소|إلغاء|送って|返信|返金|早く|今日|明日|届け|我的|发(?:给|我)|寄|退款|回复|尽快|今天|明天|제 |저의|내 |보내|환불|답변|빨리|오늘|내일|طلبي|حسابي|فاتورت\\p{L}+|[إا]رسال|الرد|اليوم|غدا",
);

/** Longer ones tell more than a wish. */
const LONGEST = 300;

/** Whether a feature is wished for, and nothing of the customer's own. In small letters. */
export function asksForFeature(text: string): boolean {
  return text.length <= LONGEST && WOULD_BE_NICE.test(text) && OF_A_PRODUCT.test(text) && !OF_THEIRS.test(text);
}
