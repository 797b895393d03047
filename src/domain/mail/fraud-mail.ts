/** Mail of swindlers: a threat about an account, parcel or mailbox with a link, and a false superior who wants gift cards. */
import { boundedPattern } from "../bounded-pattern.js";
import { anyWord, anyWordOr } from "./mailer-messages.js";

/** A link where somebody is to confirm an account, pay a fee or appeal shows early. */
const READ = 1200;

const LINK =
  /https?:\/\/|(?<![\p{L}\d@.-])www\.[\p{L}\d-]{1,60}\.\p{L}{2}|(?<![\p{L}\d@])[\p{L}\d-]{2,40}\.[\p{L}\d-]{2,20}\/[\p{L}\d-]{3}/u;

/** What the reader is told to do at once. */
const MUST = anyWord(
  "(?:verify|confirm|validate|re-?activate|unlock|restore|update|settle|pay) (?:your|it|this|the (?:\\p{L}+ )?(?:fee|amount|charge|duty)|now|here|below|at|via|by)|appeal (?:here|now|at|this|within)|(?:log|sign) ?in (?:now|here|below|at)|click (?:here|below|the link)",
  "(?:bestätigen|verifizieren|zahlen|bezahlen|begleichen|entsperren|aktualisieren|reaktivieren|klicken|loggen|melden) sie",
  "confirme[zr]|vérifiez|validez|réglez|payez|réactivez|débloquez|cliquez|mettez à jour",
  "confirme|verifique|valide|pague|abone|reactive|desbloquee|haga clic|apele|actualice",
  "verifichi?|verifica|confermi?|conferma|paghi?|paga|sblocchi?|sblocca|clicchi?|clicca|aggiorni?|aggiorna",
  "confirme|verifique|valide|pague|reative|desbloqueie|clique|atualize|regularize",
  "bevestig|verifieer|betaal|klik|ontgrendel|activeer|werk .{1,30} bij",
  "potwierdź|zweryfikuj|zapłać|opłać|dopłać|kliknij|odblokuj|zaloguj się",
  "bekräfta|verifiera|betala|klicka|lås upp|uppdatera",
  "doğrulayın|onaylayın|ödeyin|tıklayın|güncelleyin",
);
const MUST_WITHOUT_BLANKS =
  /ご確認ください|確認してください|お支払い|更新してください|验证|确认|支付|点击|核实|확인(?:하|해)|결제|클릭|인증|تأكيد|أكد|تحقق|ادفع|انقر/u;

/** Of the reader: "your mailbox", "your parcel". "Your payment page" is ours. */
const YOURS = anyWord(
  "your (?:\\p{L}+ ){0,2}(?:mailbox|inbox|account|parcel|package|shipment|delivery|password|storage|domain|payment|wallet|identity|apple id|listing|business)(?! (?:page|form|site|website|link|screen|button|tool|portal|provider|team|service|partner|area|app))",
  "(?:ihr|ihre[mnrs]?|dein|deine[mnrs]?) (?:\\p{L}+[- ]){0,2}(?:postfach|konto|paket|sendung|lieferung|passwort|speicher|identität|zahlung|domain)(?!-)",
  "(?:votre|vos|ton|ta) (?!page|site|formulaire|lien|appli)(?:\\p{L}+ ){0,2}(?:colis|compte|boîte|messagerie|mot de passe|identité|livraison|paiement|domaine)",
  "(?:su|tu|sus|vuestra) (?!página|web|sitio|formulario|enlace|aplicación)(?:\\p{L}+ ){0,2}(?:cuenta|paquete|envío|buzón|contraseña|identidad|pago|dominio)",
  "(?:il |la )?(?:tuo|tua|suo|sua|vostro|vostra) (?!pagina|sito|modulo|link|app)(?:\\p{L}+ ){0,2}(?:account|conto|pacco|spedizione|casella|password|identità|pagamento|dominio)",
  "(?:sua|seu|tua|teu) (?!página|site|formulário|link|aplica)(?:\\p{L}+ ){0,2}(?:conta|encomenda|pacote|caixa|senha|identidade|pagamento|domínio)",
  "(?:je|jouw|uw) (?!pagina|site|website|link|app)(?:\\p{L}+ ){0,2}(?:account|rekening|pakket|mailbox|postvak|wachtwoord|identiteit|betaling|zending)(?!-)",
  "(?:twoj\\p{L}+|twój|państwa|pani|pana) (?!stron|formularz|link)(?:\\p{L}+ ){0,2}(?:konto|paczk\\p{L}+|przesyłk\\p{L}+|skrzynk\\p{L}+|hasło)",
  "(?:ditt|din|ert|er) (?!sida|länk|webb|app)(?:\\p{L}+ ){0,2}(?:konto|paket|brevlåda|inkorg|lösenord|leverans|försändelse)",
  "(?:hesabınız|kargonuz|paketiniz|posta kutunuz|şifreniz)\\p{L}*",
);
const YOURS_WITHOUT_BLANKS =
  /お客様の(?:アカウント|お荷物|メール)|お荷物|您的(?:账户|账号|包裹|邮箱|密码)|(?:고객님|귀하)의? ?(?:계정|택배|메일|비밀번호)|حساب(?:ك|كم)|طرد(?:ك|كم)|بريد(?:ك|كم)/u;

/** A page is the reader's where it is one in a social network, as those say who pose as it. */
const PAGE = anyWord("pages?", "(?:\\p{L}+-)?seite", "página", "pagina", "stron\\p{L}{1,3}", "sidan?", "sayfan\\p{L}+");
const NETWORK =
  /(?<!\p{L})(?:facebook|instagram|meta|tiktok|ad account|business (?:page|suite|support)|copyright|community (?:standards|guidelines)|urheberrecht\p{L}*|droits? d'auteur|derechos de autor|diritti d'autore|direitos autorais|auteursrecht\p{L}*|upphovsrätt\p{L}*|telif)(?!\p{L})|您的页面/iu;

/** What becomes of it otherwise. */
const THREATENS = anyWord(
  "suspended|clos(?:ed|ure)|deletion|infring\\p{L}*|restricted|limited|locked|blocked|deactivated|disabled|terminated|(?:mailbox|inbox|storage|quota|account)(?: [\\p{L}\\d%]+){0,4} full|full (?:mailbox|inbox)|on hold|held|returned|expires?|expired|removed|deleted|within \\d+ ?(?:hours?|h|days?)|unusual (?:activity|sign-?in)|copyright|violat\\p{L}+|customs|outstanding fee|(?:shipping|customs|delivery) fees?",
  "gesperrt|eingeschränkt|blockiert|deaktiviert|(?:postfach|speicher\\p{L}*|posteingang|mailbox)(?: [\\p{L}\\d%]+){0,4} voll|gelöscht|angehalten|läuft ab|abgelaufen|innerhalb von \\d+|binnen \\d+|urheberrecht\\p{L}*|zoll\\p{L}*|ungewöhnliche",
  "suspendu\\p{L}*|limité\\p{L}*|bloqué\\p{L}*|désactivé\\p{L}*|(?:boîte|messagerie|stockage|espace)(?: [\\p{L}\\d%]+){0,5} plein\\p{L}?|supprimé\\p{L}*|expire\\p{L}*|sous \\d+|dans les \\d+|droits? d'auteur|douane|frais|retenu\\p{L}*",
  "suspendid[oa]|limitad[oa]|bloquead[oa]|desactivad[oa]|(?:buzón|bandeja|almacenamiento|correo)(?: [\\p{L}\\d%]+){0,4} llen[oa]|eliminad[oa]|retenid[oa]|caduca|vence|en \\d+ horas|infring\\p{L}+|derechos de autor|copyright|aduana\\p{L}*",
  "sospes[oa]|limitat[oa]|bloccat[oa]|disattivat[oa]|(?:casella|spazio|posta)(?: [\\p{L}\\d%]+){0,4} pien[oa]|eliminat[oa]|trattenut[oa]|scad\\p{L}+|entro \\d+|doganal\\p{L}+|dogana|copyright|diritti d'autore",
  "suspens[oa]|limitad[oa]|bloquead[oa]|desativad[oa]|(?:caixa|correio|armazenamento)(?: [\\p{L}\\d%]+){0,4} chei[oa]|removid[oa]|retid[oa]|expira\\p{L}*|em \\d+ horas|direitos autorais|alfândeg\\p{L}+|taxa",
  "geblokkeerd|beperkt|opgeschort|gedeactiveerd|(?:mailbox|postvak|inbox|opslag\\p{L}*)(?: [\\p{L}\\d%]+){0,4} vol|verwijderd|vastgehouden|verloopt|binnen \\d+|auteursrecht\\p{L}*|douane\\p{L}*|invoer\\p{L}*",
  "zablokowan\\p{L}+|zawieszon\\p{L}+|ograniczon\\p{L}+|skrzynk\\p{L}+(?: [\\p{L}\\d%]+){0,4} pełn\\p{L}+|usunięt\\p{L}+|wstrzyman\\p{L}+|wygas\\p{L}+|w ciągu \\d+|praw\\p{L}? autorsk\\p{L}+|celn\\p{L}+",
  "spärrat\\p{L}?|begränsat\\p{L}?|blockerat\\p{L}?|(?:inkorg\\p{L}*|brevlåda\\p{L}*|mejl\\p{L}*|lagring\\p{L}*)(?: [\\p{L}\\d%]+){0,4} fullt?|stoppats?|raderas|upphör|inom \\d+|upphovsrätt\\p{L}*|tull\\p{L}*",
  "askıya|kısıtland\\p{L}+|engellend\\p{L}+|kilitlend\\p{L}+|(?:kutu\\p{L}*|depolama\\p{L}*)(?: [\\p{L}\\d%]+){0,4} dolu|silin\\p{L}+|bekletil\\p{L}+|\\d+ saat içinde|telif|gümrük",
);
const THREATENS_WITHOUT_BLANKS =
  /停止|制限|凍結|保留|期限|関税|冻结|暂停|限制|停用|滞留|关税|过期|小时内|정지|제한|보류|만료|관세|통관|تعليق|حظر|تقييد|محتجز|جمارك|خلال \d+/u;

/** "This is Mark, your CEO. I need ten gift cards." */
const FALSE_SUPERIOR = anyWord(
  "(?:this is|it's|i am|i'm) (?:\\p{L}+[ ,]+){0,4}(?:your |the )?(?:ceo|cfo|director|boss|chairman|president)(?: of)?",
  "hier (?:ist|spricht) (?:\\p{L}+[ ,]+){0,4}(?:ihr |dein |der )?(?:chef|geschäftsführer|ceo|vorstand)",
  "(?:c'est|je suis) (?:\\p{L}+[ ,]+){0,4}(?:votre |ton |le )?(?:pdg|patron|directeur|ceo)",
  "(?:soy|le habla) (?:\\p{L}+[ ,]+){0,4}(?:su |tu |el )?(?:ceo|director|jefe|gerente)",
  "sono (?:\\p{L}+[ ,]+){0,4}(?:il tuo |il suo |il vostro |l')?(?:ceo|amministratore|direttore|capo)",
);
const BUYS_CARDS = anyWord(
  "(?:buy|purchase|get|need|pick up) (?:\\p{L}+ |\\d+ ){0,5}(?:gift ?cards?|itunes cards?|vouchers?)",
  "(?:kauf\\p{L}*|besorg\\p{L}*|brauche) (?:\\p{L}+ |\\d+ ){0,5}(?:gutschein\\p{L}*|geschenkkart\\p{L}*)",
  "(?:achete[zr]|acheter|besoin de) (?:\\p{L}+ |\\d+ ){0,5}(?:cartes? cadeaux?|cartes? itunes)",
  "(?:compr\\p{L}+|necesito) (?:\\p{L}+ |\\d+ ){0,5}(?:tarjetas? (?:de )?regalo)",
  "(?:compr\\p{L}+|ho bisogno di|mi servono) (?:\\p{L}+ |\\d+ ){0,5}(?:carte regalo|buoni regalo|gift card)",
);
const IN_SECRET =
  /(?<!\p{L})(?:scratch|codes?|in a meeting|discreet\p{L}*|confidential\p{L}*|surprise|keep (?:this|it)|between us|urgent\p{L}*|don'?t call|besprechung|meeting|vertraulich|dringend|réunion|confidentiel\p{L}*|urgent|reunión|riunione|riservat\p{L})(?!\p{L})/iu;

/** Whoever has a matter of their own, asks, or shows us what they got. */
const SHOWN_BY_A_CUSTOMER = boundedPattern(
  [
    "[?？؟](?!\\S)",
    "(?<!\\p{L})(?:i (?:got|received|was|have|had|can|can't|am|did|clicked|think|tried|want|need help|keep|just)|(?:is|was) (?:this|it|that) (?:from )?(?:you|real|legit\\p{L}*|a scam|genuine|fake)|my (?:account|order|parcel|card|mailbox|e-?mail)|we (?:got|received)|phishing|scam)(?!\\p{L})",
    "(?<!\\p{L})(?:ich (?:habe|hab|bin|kann|wurde|bekam|möchte)|habe ich|mein\\p{L}{0,2} (?:konto|paket|bestellung|karte|postfach)|wir haben|ist das (?:von|echt)|kommt (?:das|die))(?!\\p{L})",
    "(?<!\\p{L})(?:j'ai|je (?:suis|ne|viens|voudrais|n')|m(?:on|a) (?:compte|colis|commande|carte)|nous avons reçu|est-ce)(?!\\p{L})",
    "(?<!\\p{L})(?:he (?:recibido|hecho)|recib[ií]|me (?:llegó|ha llegado|han|piden)|mi (?:cuenta|paquete|pedido|tarjeta)|es (?:esto|vuestro|suyo))(?!\\p{L})",
    "(?<!\\p{L})(?:ho (?:ricevuto|cliccato)|mi (?:è arrivat|hanno|chiedono)\\p{L}*|(?:il mio|la mia|mio|mia) (?:account|pacco|ordine|carta)|recebi|(?:minha|meu) (?:conta|encomenda|pedido)|ik heb|ik kreeg|mijn (?:account|pakket|bestelling)|dostał(?:em|am)|moj\\p{L}+ (?:konto|paczka)|jag (?:har|fick)|mitt (?:konto|paket)|hesabım|paketim|bana)(?!\\p{L})",
    "届きました|来ました|本物|私の|我(?:的|收到)|是真的|받았|제 계정|وصلتني|حسابي",
  ].join("|"),
  "iu",
);

/** Who tells us what a page of ours says, or that nobody warned them. */
const ABOUT_OUR_PAGE = anyWord(
  "your(?:\\s+[\\p{L}-]{1,20}){0,2}\\s+(?:page|site|website|form|link|app|shop|checkout|portal|tracking)(?:\\s+\\S{1,60}){0,3}?\\s+(?:says|shows|asks|tells|wants|keeps|loads|fails|won't|doesn't|does|redirects)|nobody|no one|we (?:can't|cannot|couldn't) (?:work|log|sign|open|pay|order|use|access|reach|find|check)|we (?:still|need|tried|paid|ordered)|our (?:order|parcel|subscription|licen[cs]e)|told us|refund|pay (?:\\p{L}+ ){1,4}back",
  "chrome|firefox|safari|browser|navigateur|navegador|przeglądark\\p{L}+|webbläsare\\p{L}*|tarayıcı\\p{L}*|(?:error|fehler|erreur|errore|erro|fout|błąd|fel|hata) \\d{3}",
  "(?:ihr|ihre|eure?|deine?)(?:\\s+[\\p{L}-]{1,20}){0,2}\\s+(?:\\p{L}{0,20}-?seite|website|webshop|shop|\\p{L}{0,12}formular|link|app)(?:\\s+\\S{1,60}){0,3}?\\s+(?:sagt|zeigt|meldet|lädt|verlangt|fragt|behauptet|schreibt|will|funktioniert|geht)|niemand|keiner|wir (?:können|kommen) (?:\\p{L}+ ){0,2}nicht (?:rein|arbeiten|bezahlen|einloggen|anmelden)",
  "(?:votre|ta|ton) (?:page|site|formulaire|lien|appli\\p{L}*|boutique)(?:\\s+\\S{1,60}){0,5}?\\s+(?:dit|affiche|indique|demande|charge|annonce|rame|plante)|personne ne|on n(?:e peut|'arrive)|nous n'arrivons pas à (?:payer|accéder|nous)|certificat",
  "(?:su|tu|vuestra|la) (?:página|web|tienda|formulario|enlace|aplicación)(?:\\s+\\S{1,60}){0,5}?\\s+(?:dice|muestra|pide|carga|indica|da|sale)|nadie|no podemos (?:entrar|pagar|acceder|trabajar|abrir)|certificado",
  "(?:vostr[oa]|su[oa]|tu[oa]) (?:pagina|sito|modulo|link|app)(?:\\s+\\S{1,60}){0,5}?\\s+(?:dice|mostra|chiede|carica|indica|dà)|nessuno|non riusciamo a (?:entrare|pagare|accedere|lavorare)|certificato",
  "(?:sua|vossa|tua|seu|teu) (?:página|site|formulário|link|aplicação|aplicativo|loja)(?:\\s+\\S{1,60}){0,5}?\\s+(?:diz|mostra|pede|carrega|indica|dá)|ninguém|não conseguimos (?:entrar|pagar|aceder|acessar|trabalhar)",
  "(?:uw|jullie|je) (?:\\p{L}{0,12}pagina|site|website|webshop|link|app)(?:\\s+\\S{1,60}){0,3}?\\s+(?:zegt|toont|laadt|vraagt|geeft|meldt)|niemand|(?:we|wij) kunnen niet (?:inloggen|betalen|werken|bestellen)",
  "(?:wasza|państwa|twoja) (?:strona|aplikacja)(?:\\s+\\S{1,60}){0,3}?\\s+(?:mówi|pokazuje|pisze|wyświetla|żąda|ładuje)|nikt",
  "(?:er|din) (?:\\p{L}{0,12}sida|webbplats|länk|app)(?:\\s+\\S{1,60}){0,3}?\\s+(?:säger|visar|laddar|kräver|ber)|ingen (?:har|sa|kan)",
  "(?:siteniz|sayfanız|bağlantınız)(?:\\s+\\S{1,60}){0,5}?\\s+(?:diyor|gösteriyor|istiyor|yükleniyor|yazıyor|açılmıyor)|kimse",
);
const ABOUT_OUR_PAGE_WITHOUT_BLANKS =
  /と(?:表示され|出ます|出ました|書かれ|言われ)|ページが(?:開|重|表示)|你们的?(?:网站|页面|网页|链接)|(?:页面|网站)(?:显示|提示|打不开)|(?:사이트|페이지)(?:가|에서|에|는) .{0,40}(?:나와요|나옵니다|떠요|뜹니다|안 열|느려)|(?:موقعكم|صفحتكم)/u;

/** Money for nothing, and followers by the thousand: sold to no customer of a shop. */
const EASY_MONEY = anyWordOr(
  [
    "在宅で[^。\\n]{0,8}(?:稼げ|収入)|フォロワー[^。\\n]{0,6}(?:販売|増やし)|(?:在家|足不出户)[^。，\\n]{0,8}(?:赚钱|月入|日赚)|재택[^.\\n]{0,6}(?:수익|부업)|팔로워 ?판매|(?:اربح|اكسب)(?: \\p{L}+){0,4} من (?:المنزل|البيت)",
  ],
  "(?:earn|make) (?:easy |extra |quick )?(?:money|cash|[$€£]? ?\\d[\\d.,]*)[^.!?\\n]{0,30} (?:from|at) home|invest [$€£]? ?\\d[\\d.,]*[^.!?\\n]{0,30} (?:get|receive|earn|make) [$€£]? ?\\d|(?:(?:buy|get|gain) (?:up to )?\\d[\\d., ]*k? (?:(?:real|genuine|new) )?|\\d[\\d., ]*k? (?:real|genuine) )(?:instagram |tiktok |youtube )?(?:followers|likes|subscribers)|\\d[\\d., ]*k? (?:instagram |tiktok |youtube )?(?:followers|likes|subscribers) (?:for|only|from) (?:only )?[$€£]? ?\\d",
  "geld (?:\\p{L}+ ){0,3}von zu ?hause (?:aus )?verdienen|verdienen? (?:sie |du )?(?:\\p{L}+ ){0,3}von zu ?hause|\\d[\\d. ]* (?:echte )?(?:instagram[- ])?follower|gagnez (?:de l'argent|\\d[\\d ]*)[^.!?\\n]{0,30} (?:par (?:jour|mois|semaine)|chez vous|à domicile|sans effort)|\\d[\\d. ]* (?:abonnés|followers) (?:\\p{L}+ ){0,2}réels",
  "gan[ae] dinero (?:\\p{L}+ ){0,3}(?:desde|en) casa|inviert[ae] \\d[\\d.]* y (?:recib[ae]|gan[ae]) \\d|\\d[\\d. ]* seguidores (?:\\p{L}+ )?reales|ganh[ea] dinheiro (?:\\p{L}+ ){0,3}em casa|invista \\d[\\d.]* e (?:receba|ganhe) \\d|\\d[\\d. ]* seguidores (?:\\p{L}+ )?reais",
  "guadagna (?:\\p{L}+ ){0,3}da casa|investi \\d[\\d.]* e (?:ricevi|guadagna) \\d|\\d[\\d. ]* follower (?:\\p{L}+ )?reali|verdien (?:\\p{L}+ ){0,3}(?:vanuit huis|thuis)|\\d[\\d. ]* echte (?:\\p{L}+ )?volgers|zarabiaj (?:\\p{L}+ ){0,3}(?:w domu|z domu)|\\d[\\d ]* prawdziwych obserwujących",
  "tjäna pengar (?:\\p{L}+ )?hemifrån|\\d[\\d ]* riktiga följare|evden (?:\\p{L}+ )?para kazan\\p{L}*|\\d[\\d.]* gerçek takipçi",
);
const CALLS_TO_ACT = anyWordOr(
  ["https?:|加(?:我)?微信|点击|クリック|클릭|카톡|اضغط|واتس"],
  "click (?:here|below|the link)|(?:whats ?app|zap|telegram|dm) (?:me|us|now|\\+?\\d+)|(?:on|via|no|por|al|su|auf|sur|op|na|på) (?:whats ?app|zap|telegram)|(?:join|sign up|start) (?:now|today)|hier klicken|klicken sie|jetzt (?:starten|anmelden)|cliquez (?:ici|sur)|haz clic|clique aqui|clica(?: aqui)?|clicca qui|klik hier|kliknij|klicka här|hemen (?:katıl|tıkla)\\p{L}*",
);

/** A customer tells what they were sent, or fell for. */
const REPORTS_IT = anyWordOr(
  ["講座|開け|课程|打不开|강의|안 열|دورة|詐欺|届い|来ました|我(?!微信)|骗|사기|받았|왔어|وصلتني|احتيال|نصب"],
  "(?:i|we|me|my|our|someone|somebody)|(?:posts?|ads?) of|your (?:ad|page|site|course)|says|courses?|won't|(?:does|do)(?: not|n't)|fails?|failed|errors?|broken|stuck|missing|imports?|exports?|delete|remove|kurs|lädt|fehler|bricht|zählt|cours|charge|marche|curso|carga|corso|cursus|kursu?|kursen|kursy|scam\\p{L}*|frauds?|fake|ich|wir|mir|mein\\p{L}?|jemand|betrug\\p{L}*|j'ai|je|nous|mon|arnaqu\\p{L}+|yo|me|mi|he|estaf\\p{L}+|eu|meu|minha|golp\\p{L}+|perdi|recebi|io|ho|mio|mia|mi|truff\\p{L}+|ik|mijn|oplicht\\p{L}*|ja|mnie|mój|oszu\\p{L}+|jag|mig|min|bedräg\\p{L}+|ben|bana|dolandır\\p{L}*",
);

/** Whether nobody waits behind it but a swindler. */
export function isFraud(text: string): boolean {
  if (EASY_MONEY.test(text) && CALLS_TO_ACT.test(text) && !REPORTS_IT.test(text)) return true;
  const beginning = text.slice(0, READ).replace(/[’ʼ]/gu, "'");
  const own = beginning.replace(/https?:\S+/gu, " ");
  if (FALSE_SUPERIOR.test(own) && BUYS_CARDS.test(own) && IN_SECRET.test(own)) return true;
  if (!LINK.test(beginning) || SHOWN_BY_A_CUSTOMER.test(own) || /(?<!\p{L})I(?!\p{L})/u.test(own)) return false;
  const has = (pattern: RegExp, other: RegExp) => pattern.test(own) || other.test(own);
  if (has(ABOUT_OUR_PAGE, ABOUT_OUR_PAGE_WITHOUT_BLANKS)) return false;
  const isOfTheReader = has(YOURS, YOURS_WITHOUT_BLANKS) || (PAGE.test(own) && NETWORK.test(own));
  return isOfTheReader && has(MUST, MUST_WITHOUT_BLANKS) && has(THREATENS, THREATENS_WITHOUT_BLANKS);
}
