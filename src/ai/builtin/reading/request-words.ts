/** How customers wish for what a product does not do yet, and for no more mail. */
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
  "\\d{3}",
  wholeWords(
    "at all|open(?:s|ed)?|log(?:ging)? ?in|sign(?:ing)? ?in|connect|access|reset|invoices?|orders?|address(?:es)?|seats?|tracking|parcels?|packages?|deliver\\p{L}*|licen[cs]es?|refunds?|wrong|works?|rechnung\\p{L}*|bestell\\p{L}*|\\p{L}*adress\\p{L}*|anschrift|lizenz\\p{L}*|paket\\p{L}*|sendung\\p{L}*|liefer\\p{L}*|konto|zugang|einlogg\\p{L}*|anmeld\\p{L}*|laufen|falsch\\p{L}{0,2}|connecter|accéder|ouvrir|ouvre|factur\\p{L}*|commandes?|colis|livraison|compte|suivi|entrar|acceder|abrir|abra|pedidos?|direcci[oó]n|paquete|cuenta|licencias?|accedere|entrare|aprire|fattur\\p{L}+|ordin[ei]|indirizzo|pacco|spedizione|account|acessar|aceder|faturas?|encomendas?|endereço|pacote|conta|inloggen|openen|factu\\p{L}+|bestelling\\p{L}*|adres\\p{L}*|pakket|zalogować|otworzyć|faktur\\p{L}*|zamówieni\\p{L}*|paczk\\p{L}*|logga in|öppna|beställning\\p{L}*|açıl(?:sa|abilse|ması)|giriş|girebil\\p{L}*|sipariş\\p{L}*|kargo\\p{L}*",
    "cancel\\p{L}*|storn\\p{L}*|kündig\\p{L}*|annul\\p{L}*|annuleer\\p{L}*|anul\\p{L}*|avbok\\p{L}*|avbeställ\\p{L}*|iptal|my|mine|our (?:order|account|invoice|refund)|send|call(?: me)?|reply|answer|refund(?:ed)?|deliver\\p{L}*|soon|today|tomorrow|asap|this week|mein\\p{L}{0,2}|unser\\p{L}{0,2}|schick\\p{L}*|send\\p{L}*|zurückruf\\p{L}*|antwort\\p{L}*|heute|morgen|bald|m(?:on|a|es)|envo(?:yer|yiez|i)|rappel\\p{L}*|répon\\p{L}*|rembours\\p{L}*|mi|mis|env(?:iar|ién|íen|íe)\\p{L}*|respond\\p{L}*|llam\\p{L}+|devolv\\p{L}+|hoy|mañana|mi[oae]i?|invi(?:are|aste)|rispond\\p{L}*|oggi|domani|meu|minha|envi\\p{L}+|hoje|amanhã|mijn|stur\\p{L}*|antwoord\\p{L}*|vandaag|morgen|mój|moja|moje|moją|wysł\\p{L}+|odpowied\\p{L}+|dzisiaj|jutro|min|mitt|mina|skick\\p{L}*|svar\\p{L}*|idag|imorgon|benim|gönder\\p{L}*|bugün|yarın",
  ),
  "ログイン|開け(?:る|ます|たら|れば)|請求書|領収書|注文|住所|荷物|登录|打开|发票|订单|地址|包裹|快递|로그인|열리|청구서|영수증|주문|주소|택배|배송|تسجيل الدخول|فاتورة|عنوان|私の|戻して|キャンセル|取消|退订|취소|إلغاء|送って|返信|返金|早く|今日|明日|届け|我的|发(?:给|我)|寄|退款|回复|尽快|今天|明天|제 |저의|내 |보내|환불|답변|빨리|오늘|내일|طلبي|حسابي|فاتورت\\p{L}+|[إا]رسال|الرد|اليوم|غدا",
);

/** Longer ones tell more than a wish. */
const LONGEST_REQUEST = 300;

/** Whether a feature is wished for, and nothing of the customer's own. In small letters. */
export function asksForFeature(text: string): boolean {
  return text.length <= LONGEST_REQUEST && WOULD_BE_NICE.test(text) && OF_A_PRODUCT.test(text) && !OF_THEIRS.test(text);
}

/** Where an order or a wish begins: "no more mails please", and not "I get no more mails". */
const AT_BEGINNING = "(?<=^|[,.!;:(–-] ?)";
const ENDS = "(?=\\s*(?:[,.!;:)]|$))";
/** Of what is confirmed or let in by mail they want more. */
const NO_CODE =
  "(?! (?:de|di|da|d[oa]|con|com|met|med|mit|z) (?:\\p{L}+ )?(?:c[oóô]d\\p{L}+|confirm\\p{L}+|conferma|activa\\p{L}+|attiva\\p{L}+|verifi\\p{L}+))";

const MAIL_FR = "(?:e-?mails?|mails?|courriels?|newsletters?|pubs?|publicités?|messages?|spams?|offres)";
const MAIL_ES = "(?:correos?|e-?mails?|mails?|newsletters?|boletin(?:es)?|boletín|publicidad|spam|mensajes|promociones)";
const MAIL_IT = "(?:e-?mail|mail|newsletter|pubblicità|spam|messaggi|offerte)";
const MAIL_PT = "(?:e-?mails?|mails?|newsletters?|publicidade|spam|propagandas?|mensage(?:m|ns))";
const MAIL_NL = "(?:mails?|e-?mails?|nieuwsbrie\\p{L}+|reclame|berichten|spam)";
const MAIL_PL = "(?:maili?|e-?maili?|maile|wiadomości|reklam\\p{L}{0,2}|newsletter\\p{L}*|spamu?|ofert\\p{L}{0,2}|sms\\p{L}*)";
const MAIL_SV = "(?:mejl|mail|e-?post|nyhetsbrev|reklam|utskick|erbjudanden|sms)";

/** "The waiting list" is another one. */
const LIST_EN = "(?<!(?:wait|waiting|wish|guest|price|player|task) )list";

const STOP = anyOf(
  wholeWords(
    `(?<!(?:cannot|can't|can not|unable to|how to|how do i|not) )unsubscribe(?: me)?(?: from (?:this|the|your|all) (?:\\p{L}+ )?(?:list|newsletter|e-?mails?|mails?|mailing list|updates|messages|marketing))?[\\s.!,]*$|(?:stop|quit) (?:\\p{L}+ ){0,2}(?:e-?mailing|mailing|spamming|texting|messaging|contacting)(?: me| us)?|(?<!(?:will|would|does|did|can|mails|emails|messages|it|they|we|i) )stop (?:sending|with|all) (?:\\p{L}+ ){0,4}(?:e-?mails?|mails?|newsletters?|messages|texts|marketing|ads|spam|offers)`,
    `(?:(?<!since [^.!]{0,40})${AT_BEGINNING}|(?:please|pls|want|send|sends?|and|just) )no more (?:your |these |those |of your )?(?:e-?mails?|mails?|newsletters?|marketing|promotional \\p{L}+|messages|ads|spam|offers)(?=\\s*(?:[,.!;:]|$|please|pls|from|to (?:me|us|this|my)|thanks?|ever|again|for me))(?! from (?:\\p{L}+ )?since)`,
    "(?:don't|do not) want (?:any )?(?:more )?(?:your |these |those |more |of your )?(?:e-?mails?|mails?|newsletters?|marketing|promotional \\p{L}+|messages|ads|spam|offers)(?! (?:to|deleted|lost|marked|blocked|that))",
    `(?:${AT_BEGINNING}|(?:please|pls|and|so|just) )(?:don't send|do not send|never send) (?:me |us )?(?:any )?(?:more )?(?:your |these |those |more |of your )?(?:e-?mails?|mails?|newsletters?|marketing|promotional \\p{L}+|messages|ads|spam|offers)`,
    `(?:take|remove|get) me off (?:\\p{L}+ ){0,3}(?:${LIST_EN}|newsletter)|(?:remove|delete) me from (?:\\p{L}+ ){0,3}(?:${LIST_EN}|newsletter|mailings?)|opt(?:ing)? (?:me )?out (?:of|from) (?:\\p{L}+ ){0,4}(?:e-?mails?|mails?|mailings?|newsletters?|marketing|messages|texts|promotion\\p{L}*|${LIST_EN}|communications?|ads)|(?<!not |cannot |can't )opt me out[\\s.!]*$|cancel (?:the |my |your )?newsletter`,
    `(?:will|wollen|möchten?|wünschen?) (?:\\p{L}+ ){0,2}kein\\p{L}{0,2} (?:\\p{L}+ ){0,2}(?:e-?mails?|mails?|newsletter|werbung|werbemails?|nachrichten)(?! (?:mehr )?(?:verl|verp|lösch|versend|versch|send|schreib))|(?:(?<!(?:seit|nach) [^.!]{0,40})${AT_BEGINNING}|(?:bitte|schick|(?<!ihr )schickt|(?<!ihr )sendet|(?:schicken|senden) sie) (?:bitte )?(?:mir |uns )?(?:bitte )?|(?:ab sofort|ab jetzt) )kein\\p{L}{0,2} (?:weiteren? )?(?:e-?mails?|mails?|newsletter|werbung|werbemails?) (?:mehr|bitte)(?! (?:seit|nach|gekommen|bekommen|erhalten|da))|(?:hört|hören sie|hör) (?:\\p{L}+ )?auf,? (?:mir |uns |mich )?(?:\\p{L}+ ){0,3}(?:mails?|e-?mails?|newsletter|werbung|zu mailen|zuzuspammen)|(?:newsletter|mails?|e-?mails?|werbung|verteiler) (?:\\p{L}+ )?(?:abbestell\\p{L}*|abmeld\\p{L}*|austragen|kündigen|stoppen)|(?:vom|aus dem|von) (?:\\p{L}+ ){0,2}(?:newsletter|verteiler|mailverteiler) (?:\\p{L}+ )?(?:abmeld\\p{L}*|nehmen|lösch\\p{L}*|entfern\\p{L}*|austragen|streichen)|(?:melde\\p{L}*|trag\\p{L}*|nehm\\p{L}*) (?:mich|uns) (?:\\p{L}+ ){0,2}(?:newsletter|verteiler) (?:ab|aus|raus)?|stoppt die mails`,
    `(?:${AT_BEGINNING}arrête|arrêtez|arrêter) (?:de |d')(?:\\p{L}+[' ]){0,2}(?:spammer|écrire|harceler|mailer|envoyer (?:\\p{L}+[' ]){0,4}${MAIL_FR})|(?:${AT_BEGINNING}plus (?:de |d'|aucune? )(?:vos )?|(?:veux|voulons|voudrais|souhaite|souhaitons|désire) plus (?:recevoir )?(?:de |d'|vos |la |aucune? )?|(?<!vous )n(?:e |')(?:m'|nous )?envoyez plus (?:de |d'|vos |aucune? ))${MAIL_FR}(?! (?:depuis|ne |n'|arriv))|désabonne\\p{L}*(?:[- ]moi)?(?: \\p{L}+){0,3}(?: newsletter| mails?| e-?mails?| liste(?! d'attente))|me désabonner(?: de (?:la |votre )?(?:newsletter|liste))?[\\s.!]*$|désinscri\\p{L}+(?:-(?:moi|nous))? (?:\\p{L}+[' ]){0,4}(?:newsletter|mails?|e-?mails?|courriels?|liste(?! d'attente)|diffusion)|(?:retirez|supprimez|enlevez)[- ]moi de (?:\\p{L}+ ){0,3}(?:liste(?! d'attente)|newsletter|diffusion)|stop (?:aux )?(?:mails|pub)`,
    `(?:(?:no (?:me|nos) (?:env[ií](?:en|es|e|éis)|mand(?:en|es|e|éis)|escrib(?:an|as|a|áis)|spame\\p{L}+)|dejen de|dejad de|(?:${AT_BEGINNING}|favor )deja de|paren de|parad de) (?:\\p{L}+ ){0,3}|no quiero (?:recibir )?(?:(?!perder|borrar|eliminar|enviar|mandar)\\p{L}+ ){0,3})(?:más )?${MAIL_ES}${NO_CODE}|(?:darme|dar|denme|dadme|dame) de baja (?:de |del )?(?:\\p{L}+ ){0,2}(?:boletín|newsletter|lista(?! de (?:espera|deseos))|correos?|publicidad)|(?:quiten|quitad|borren|borrad|eliminen)me de (?:\\p{L}+ ){0,3}(?:lista(?! de (?:espera|deseos))|boletín)|(?:${AT_BEGINNING}|favor )no más (?:correos?|e-?mails?|publicidad|spam)(?! desde)`,
    `(?:smett\\p{L}+|basta|finite\\p{L}*|piantate\\p{L}*) (?:\\p{L}+ ){0,2}(?:(?:scriver|spam)\\p{L}*|(?:mandar|inviar)\\p{L}* (?:\\p{L}+ ){0,3}${MAIL_IT})|(?:(?:non (?:(?:inviate|mandate)(?:mi|ci)|(?:inviate|mandate|inviare|mandare)(?= più)|(?:inviar|mandar)(?:mi|ci)|scrivetemi)|basta|stop) (?:\\p{L}+ ){0,3}|non (?:voglio|desidero) (?:(?!perder|cancellar|inviar|mandar)\\p{L}+ ){0,3}|${AT_BEGINNING}niente più )${MAIL_IT}${NO_CODE}|(?:cancellate|toglie|rimuove|disiscrive|cancella|disiscriv)\\p{L}*mi (?:\\p{L}+ ){0,3}(?:newsletter|lista(?! d'attesa| d[ei]i desideri)|mailing list)|disiscriv\\p{L}+ (?:\\p{L}+[' ]){0,4}(?:newsletter|e-?mail|mail|mailing list|lista(?! d'attesa))|annullare (?:l')?iscrizione alla newsletter`,
    `(?:pare[m]?|parar|deixem) de (?:\\p{L}+ ){0,2}(?:(?:spam|escrever)\\p{L}*|(?:mandar|enviar)\\p{L}*(?:-(?:me|nos))? (?:\\p{L}+ ){0,3}${MAIL_PT})|(?:(?:não (?:me )?(?:mandem|enviem|envie|mande)|chega de) (?:\\p{L}+ ){0,3}|não quero (?:receber )?(?:(?!perder|apagar|enviar|mandar)\\p{L}+ ){0,3})(?:e-?mails?|mails?|newsletters?|publicidade|spam|propagandas?|mensagens publicitárias)${NO_CODE}|(?:remov\\p{L}+|retir\\p{L}+|tir\\p{L}+|exclu\\p{L}+)(?:-me| me)? d[ae] (?:\\p{L}+ ){0,2}(?:lista(?! de (?:espera|desejos))|newsletter|mailing)|(?:descadastr\\p{L}*|desinscrev\\p{L}*|cancelar a (?:inscrição|subscrição))(?:-me)? (?:\\p{L}+ ){0,4}(?:newsletters?|e-?mails?|mailing|lista(?! de (?:espera|desejos)))`,
    `(?:stop|hou op|houd op|stoppen) (?:met )?(?:\\p{L}+ ){0,3}(?:mailen|mails?|e-?mails?|e-?mailen|spammen|nieuwsbrie\\p{L}+|reclame)|(?:(?:wil|willen|wens|wensen|hoef) (?:\\p{L}+ ){0,2}geen (?:\\p{L}+ ){0,2}${MAIL_NL} (?:\\p{L}+ )?(?:meer|ontvangen|krijgen)|(?:(?<!sinds [^.!]{0,40})${AT_BEGINNING}|(?:stuur|stuurt u|aub|alstublieft|alsjeblieft|graag) (?:mij |me |ons )?)geen (?:\\p{L}+ ){0,2}${MAIL_NL} (?:meer|sturen))(?! (?:verstuurd|verzonden|sinds|ontvangen sinds|binnen|verliezen))|(?:uitschrijven|schrijf (?:mij|me) uit|afmelden|meld (?:mij|me) af)(?: \\p{L}+){0,3}? (?:nieuwsbrie\\p{L}+|mailinglijst|mails?|e-?mails?)|(?:nieuwsbrie\\p{L}+|mailinglijst|mails?) (?:\\p{L}+ ){0,3}(?:uitschrijven|afmelden|opzeggen)|(?:haal|verwijder) (?:mij|me) (?:\\p{L}+ ){0,3}(?:lijst|nieuwsbrief|mailinglijst)`,
    `(?:przestańcie|przestań|proszę (?:nie|przestać)|nie) (?:\\p{L}+ ){0,2}(?:spamować|spamujcie|mailować|mailujcie|(?:wysyłać|wysyłaj|wysyłajcie|przysyłać|przysyłaj|przysyłajcie) (?:\\p{L}+ ){0,4}${MAIL_PL})|nie (?:chcę|życzę sobie) (?:(?!stracić|utracić|usun|wysyła)\\p{L}+ ){0,3}(?:maili|e-?maili|wiadomości|reklam|newsletter\\p{L}*|spamu)|(?:wypis\\p{L}+|usuń\\p{L}*) (?:\\p{L}+ ){0,3}(?:newsletter\\p{L}*|list\\p{L}+(?! (?:oczek|życz))|subskrypcj\\p{L}+ newslettera|mailing\\p{L}*)|koniec z mailami|rezygnuję z newslettera`,
    `sluta (?:\\p{L}+ ){0,2}(?:mejla|maila|spamma|skicka (?:\\p{L}+ ){0,4}${MAIL_SV})|(?:(?:(?<!sedan [^.!]{0,40})${AT_BEGINNING}|(?:tack|snälla|vänligen|skicka|vill ha) (?:mig )?)inga|vill inte ha) (?:fler |mer |era |några )?${MAIL_SV}(?: mer)?(?! (?:har|kommer|kom|skickas|går|sedan))|(?:avsluta|avregistrera|avanmäl|säg upp)\\p{L}* (?:\\p{L}+ ){0,3}(?:nyhetsbrev\\p{L}*|utskick\\p{L}*|prenumerationen på nyhetsbrev\\p{L}*|mejllist\\p{L}+)|ta bort mig från (?:\\p{L}+ ){0,3}(?:list\\p{L}+|nyhetsbrev\\p{L}*|utskick\\p{L}*)`,
    `(?:mail|e-?posta|mesaj|bülten|reklam)\\p{L}* (?:(?!kaybet|sil)\\p{L}+ ){0,2}(?:atmayın|göndermeyin|yollamayın|istemiyorum|almak istemiyorum|durdurun|kesin${ENDS})|(?:bülten|e-?posta|mail)\\p{L}* (?:liste\\p{L}* )?(?:\\p{L}+ )?(?:çıkar(?:ın|ınız)?|aboneliğ\\p{L}+ iptal|ayrılmak)|(?<!(?:bekleme|istek|alışveriş) )(?:beni (?:\\p{L}+ )?liste\\p{L}*|liste\\p{L}* beni) çıkar(?:ın|ınız)?`,
  ),
  "(?<!(?:ライブ|動画|生|番組|音楽))(?:メール|メルマガ|ニュースレター|広告|配信)[^。？]{0,12}(?:停止(?:を?(?:お願い|希望)|したい|して(?:ください|下さい|ほしい|欲しい|いただ|くれ|もらえ))|やめて|止めて(?!しま)|解除(?:を?(?:お願い|希望)|したい|して(?:ください|下さい|ほしい|欲しい))|不要|いりません|要りません|送らないで|送ってこないで|退会したい)",
  "(?:邮件|广告|短信|推送|通讯|电子报|资讯)[^。]{0,10}(?:退订|取消订阅)|(?:退订|取消订阅)[^。，]{0,6}(?:邮件|广告|短信|推送|通讯|电子报|资讯)|^(?:请)?退订[。!！]?$|别再?(?:给我)?发(?:邮件|广告|短信)|不要再?(?:给我)?(?:发|寄)[^。]{0,6}(?:邮件|广告|短信|推送)|(?<=^|[，。,！!]|请|麻烦|立即|马上|你们)停止(?:发送|给我发)[^。]{0,8}(?:邮件|广告|短信|推送|消息)|不想再?收到[^。]{0,6}(?:邮件|广告|短信|推送)",
  "수신 ?거부(?! ?(?:됐|되|당))|(?:메일|이메일|광고|뉴스레터|문자)[^.?]{0,10}(?:그만|보내지 ?마|중단(?:해|하고|부탁|요청)|안 ?받(?:고 ?싶|을)|해지(?:해|하|할|부탁|요청)|거부(?:해|하|합))|구독 ?(?:해지|취소)해 ?주세요.{0,6}(?:메일|뉴스레터)",
  "(?:(?<=^|[.,،;:!] ?|فضلك |رجاء |الرجاء )(?:توقف|كف)\\p{L}{0,3} عن (?:[إا]رسال|مراسل)\\p{L}*|(?<!\\p{L})(?:لا (?:ترسل|[أا]ريد)\\p{L}{0,3} (?:\\p{L}+ ){0,3}(?:رسائل|[إا]يميل\\p{L}*|بريد|[إا]علان\\p{L}*)|(?:[إا]لغاء|[أا]لغوا) (?:ال)?اشتراك\\p{L}{0,2} (?:من|في) (?:ال)?(?:نشرة|قائمة|رسائل)))(?!\\p{L})",
);

/** Longer ones tell more than that. */
const LONGEST_STOP = 200;

/** Whether the customer wants no more mail. In small letters. */
export const wantsNoMail = (text: string): boolean => text.length <= LONGEST_STOP && !/[?？؟]/u.test(text) && STOP.test(text);
