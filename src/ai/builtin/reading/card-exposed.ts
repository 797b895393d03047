/** A card that its owner gave to swindlers: what has to be done first, whatever else is asked. */
import { anyOf, inLowerCase, wholeWords } from "./word-patterns.js";

/** They entered or gave a card's or account's details somewhere. */
const GAVE_CARD = anyOf(
  wholeWords(
    "(?:gave|given|entered|typed|put|filled|shared|submitted|provided|(?:(?:i|we)(?:'ve|'d| have| had)?(?: even| then| also)?|and(?: then)?) (?:sent|told)(?! me(?!\\p{L})))(?!\\p{L})[^.!?\\n]{0,50} (?:cards?|bank(?:ing)?|cvv|cvc|credit|debit)(?!\\p{L})|(?:card|bank)(?: \\p{L}+){0,4} (?:entered|phished|given away|stolen|typed)|fell for (?:it|(?:this|that|a|the|their|one of) (?:\\p{L}+ ){0,2}(?:scam|phish\\p{L}*|fake|fraud|trick))",
    "(?:kreditkarte\\p{L}*|karte|karten\\p{L}+|bankdaten|kontodaten|bankverbindung|zahlungsdaten|iban)[^.!?\\n]{0,60} (?:eingegeben|angegeben|eingetippt|eingetragen|weitergegeben|preisgegeben|mitgeteilt|verraten|gegeben)(?! (?:werden|wird|wurde))|reingefallen",
    "(?:donnée?s?|saisie?s?|entrée?s?|rentrée?s?|communiquée?s?|remplie?s?|fournie?s?|tapée?s?|mise?s?(?! (?:à jour|en contact|en garde)))(?!\\p{L})[^.!?\\n]{0,50} (?:carte|bancaires?|cb|rib)(?!\\p{L})",
    "(?:di|puse|introduje|ingresé|metí|rellené|facilité|dado|puesto|introducido|metido|facilitado|escribí)(?!\\p{L})[^.!?\\n]{0,50} (?:tarjeta|bancari[oa]s?|cvv)",
    "(?:dato|ho dati|inserito|inseriti|messo|fornito|digitato|compilato|lasciato)(?!\\p{L})[^.!?\\n]{0,50} (?:carta|bancari[oe]?|cvv|iban)",
    "(?:dei|coloquei|inseri|introduzi|preenchi|digitei|forneci|pus|meti|informei|passei)(?!\\p{L})[^.!?\\n]{0,50} (?:cartão|bancári[oa]s?|cvv)",
    "(?:kaart|kaartgegevens|kaartnummer|creditcard\\p{L}*|bankgegevens|bankpas|pasnummer|rekeningnummer)[^.!?\\n]{0,60} (?:ingevuld|ingevoerd|gegeven|doorgegeven|opgegeven|ingetypt|achtergelaten)|(?:vulde|gaf|typte)[^.!?\\n]{0,40} (?:kaart|creditcard|bankgegevens)\\p{L}*",
    "(?:podał\\p{L}{1,3}|wpisał\\p{L}{1,3}|wprowadził\\p{L}{1,3})[^.!?\\n]{0,50} (?:kart\\p{L}{0,3}|bankow\\p{L}+|cvv)",
    "(?:skrev|angav|fyllde|gav|lämnade|knappade|matade)[^.!?\\n]{0,50} (?:kort\\p{L}*|bankuppgifter\\p{L}*)|(?:kort\\p{L}*|bankuppgifter\\p{L}*)[^.!?\\n]{0,30} (?:angett|angivit|fyllt|lämnat|skrivit)",
    "(?:kart\\p{L}*|banka bilgi\\p{L}*)[^.!?\\n]{0,50} (?:girdim|girdik|verdim|yazdım|paylaştım|doldurdum|kaptırdım)",
  ),
  "(?:カード|クレカ|口座)[^。\\n]{0,20}(?:入力し|入れ(?:て|た|ま)|渡し|教え|送っ)|(?:输入|填|提供|给|泄露)[^。，\\n]{0,15}(?:银行?卡|信用卡|卡号|cvv)|(?:卡号?|银行卡|信用卡)[^。\\n]{0,12}(?:输入|填|提供|给|泄露)了|(?:카드|계좌)[^.\\n]{0,25}(?:입력했|적었|알려 ?[줬주]|넣었|제공했)",
  "(?<!\\p{L})(?:و)?(?:[أا]دخلت|[أا]عطيت|كتبت|شاركت|قدمت)[^.؟\\n]{0,40} (?:ب?(?:ال)?بطاق\\p{L}+|(?:ال)?بنك\\p{L}*)",
);

/** It was a swindler's page, mail or call; not "your fraud check", and not "you are swindlers". */
const SWINDLED = anyOf(
  wholeWords(
    "phishing|phished|(?:a|the|some|this) (?:scam|fake|bogus|spoof\\p{L}*|fraudulent|dodgy) (?:\\p{L}+ )?(?:site|web ?site|page|shop|store|link|e-?mail|mail|text|sms|message|call|caller|form|app|checkout)|scammers?|fraudsters?|impost[eo]rs?|(?:been|got|was) scammed|pretend(?:ed|ing) to be (?:you|your)|(?:said|says|saying|claimed|claims|claiming|pretended|pretending|pretends) (?:(?:he|she|they) (?:was|were|is|are|calls|called) (?:calling )?|to be (?:calling )?|(?<!(?:said|says) )to call )from (?:my|the|our|your) bank(?! (?:of|apps?|accounts?|cards?)(?!\\p{L}))|(?:text|sms|e-?mail|mail|message|site|web ?site|page|link) (?:(?:that|which) )?looked (?:just |exactly |very much )?like (?:yours|it (?:was|came) from you)(?!,? (?:with|were|are|promised|sent|had|said)(?!\\p{L}))|wasn't (?:really |actually )?(?:you|yours)|(?:wasn't|not) (?:really |actually )?(?:yours|your (?:real |own |actual )?(?:site|web ?site|page|shop|store|e-?mail|mail))",
    "phishing\\p{L}*|(?:gefälschte|nachgemachte|falsche|betrügerische)[nrsm]? (?:\\p{L}+ )?(?:seite|website|webseite|shop|mail|e-?mail|sms|nachricht|link|formular)|fake-?(?:shop|seite|mail|website)\\p{L}*|als (?:meine|die|unsere|ihre) (?:haus)?bank ausgegeben|(?:sich|mir) (?:\\p{L}+ ){0,2}als (?:mitarbeiter(?:in)? )?(?:meiner|der|unserer) bank (?:aus|vor)gegeb\\p{L}+|betrüger\\p{L}*|betrugs(?:seite|mail|masche)",
    "hameçonnage|(?:faux|fausse) (?:site|page|mail|e-?mail|sms|message|lien|boutique|conseiller)|(?:site|page|mail|lien|sms) (?:frauduleux|frauduleuse|piégée?)|escrocs?|arnaqueurs?|(?:me suis|été) (?:fait )?arnaquée?|se faisant passer|fait passer pour (?:vous|(?:un conseiller de )?(?:ma|la|notre) banque)|(?:disait|prétendait|disant|prétendant) être de (?:ma|la) banque",
    "(?:página|web|sitio|correo|enlace|sms|tienda) (?:fals[oa]|fraudulent[oa])|fals[oa] (?:página|web|sitio|tienda)|estafadores|me (?:han )?estaf\\p{L}+|se hac(?:ía|en|ían|ían) pasar|suplanta\\p{L}+|(?:decía|decían|dijo|diciendo) (?:que era |que llamaba |ser |llamar )(?:de )?(?:del|de mi|de nuestro|mi) banco(?! (?:el|la|los|las|quien|que)(?!\\p{L}))|no era (?:vuestra|su|la) (?:web|página)",
    "(?:sito|pagina|mail|e-?mail|sms|link) (?:fals[oa]|clonat[oa]|fraudolent[oa]|truffa|finto)|(?:falso|finto) sito|truffatori|(?:stat[oa] )?truffat[oa]|spacciandosi|(?:diceva|dicevano|dicendo) di essere (?:della|dalla|la) (?:mia )?banca|non era il vostro",
    "(?:site|página|link|e-?mail|sms|loja) (?:fals[oa]|clonad[oa]|fraudulent[oa])|fals[oa] (?:site|página|loja)|golpistas?|caí (?:num|em um|no|num esquema de) (?:golpe|burla)|burlões|(?:dizia|diziam|dizendo|disse) (?:ser|que era) (?:do|de|o) (?:meu )?banco(?! (?:o|a|os|as|quem|que)(?!\\p{L}))|fui (?:burlad[oa]|enganad[oa])|não era o (?:vosso|seu) site",
    "nep(?:site|mail|website|pagina|link|shop|sms)|(?:nep|valse) (?:site|website|mail|pagina|link|webshop)|oplichters?|opgelicht|deed zich voor als (?:(?:een )?medewerker van )?(?:mijn|de|onze) bank|niet (?:echt )?(?:(?:van jullie|van u)(?! (?:\\p{L}+ ){0,3}(?:gehoord|ontvangen|gekregen|gehad|vernomen))|jullie site)",
    "fałszyw\\p{L}+ (?:stron\\p{L}+|mail\\p{L}*|link\\p{L}*|sms\\p{L}*|sklep\\p{L}*)|oszust\\p{L}+|oszukan\\p{L}|podszywa\\p{L}+|poda(?:ł|ła|li) się za (?:pracownik\\p{L}+ )?(?:mój |mojego )?bank\\p{L}{0,2}|podrobion\\p{L}+ stron\\p{L}+",
    "nätfiske|(?:falsk|falskt|fejkad|bluff)(?:a)? ?(?:sida|sidan|hemsida|mejl|mejlet|sms|länk|butik)|bluff(?:sida|mejl|sms)\\p{L}*|bedragare\\p{L}*|blivit lurad|(?:utgav|utger) sig för att (?:vara|ringa) (?:från )?(?:min |mina )?bank(?:en)?|sa(?:de)? att (?:han|hon|de) (?:var|ringde) från (?:min )?bank(?:en)?",
    "sahte (?:\\p{L}+ )?(?:site|sayfa|mail|e-?posta|link|mağaza|mesaj)\\p{L}*|oltalama|bankadan (?:aradığını|olduğunu) söyle\\p{L}+|dolandırıcı\\p{L}*|dolandırıldım",
  ),
  "フィッシング|偽(?:の|物の)?(?:サイト|ページ|メール|ショップ|アプリ|sms)|詐欺(?:サイト|メール|師)|詐欺に(?:遭|あ)|なりすまし|銀行(?:員)?(?:を名乗|だと名乗|を騙)|(?:自称|冒充|假冒)(?:是)?(?:我的?)?银行|은행(?:\\s?직원)?(?:이)?라고 (?:해서|하면서|하는|속)|钓鱼|(?:假|仿冒|冒充)(?:的)?(?:网站|链接|页面|客服|官网)|诈骗(?:网站|短信|链接)|骗子|被骗|피싱|가짜 ?(?:사이트|링크|쇼핑몰|페이지)|사기 ?(?:사이트|문자)|사칭|스미싱|사기를 당",
  "(?:قال|ادعى|يقول|يدعي)\\p{M}* [أاإ]ن\\p{M}*ه (?:موظف )?(?:من|في) (?:ال)?بنك|(?:موقع|رابط|صفحة|رسالة) (?:مزي?ف\\p{L}*|وهمي\\p{L}*|احتيالي\\p{L}*|مزور\\p{L}*)|تصيد|محتال\\p{L}*|تعرضت (?:ل|ل?ال)?(?:احتيال|نصب|لاحتيال|للاحتيال)",
);

/** "I have not entered anything". */
const GAVE_NOTHING = anyOf(
  wholeWords(
    "(?:n't|not|never|didn't|haven't|did not|have not) (?:\\p{L}+ )?(?:give|given|enter|entered|type|typed|put|fill|share|shared|submit|provide)|(?:keine|nichts|nicht|nie) (?:\\p{L}+ ){0,3}(?:eingegeben|angegeben|eingetippt|preisgegeben|weitergegeben)|(?:n'ai|n'avons) (?:rien|pas|jamais) (?:\\p{L}+ )?(?:donné|saisi|entré|rempli|communiqué)",
    "no (?:he |hemos )?(?:di|puse|introduje|dado|puesto|introducido|metí|facilité)|non (?:ho|abbiamo) (?:\\p{L}+ )?(?:dato|inserito|fornito)|não (?:dei|coloquei|inseri|preenchi|introduzi|forneci)|(?:niets|geen|niet) (?:\\p{L}+ ){0,3}(?:ingevuld|ingevoerd|gegeven|doorgegeven)|nie (?:podał|wpisał|wprowadził)\\p{L}*|(?:inte|aldrig) (?:\\p{L}+ ){0,3}(?:angett|angav|fyllt|fyllde|lämnat|skrivit|skrev|gav)|girmedim|vermedim|yazmadım",
  ),
  "入力して(?:い)?(?:ません|ない)|教えて(?:い)?(?:ません|ない)|没有?(?:输入|填|提供|给)|입력하지|알려주지|لم (?:[أا]دخل|[أا]عط|[أا]قدم)",
);

/** "You are swindlers": the card is with us, unless something else tells of a swindle; "they are" is said alike in some languages. */
const ACCUSES_US = anyOf(
  wholeWords(
    "you(?: are|'re| r)? (?:(?:not|all|just|nothing|but|a|an|the|bunch|of|pack|gang|lot|real|such|only|more|than|bloody|\\p{L}+ly) ){0,5}(?:scammers?|fraudsters?|impost[eo]rs?|(?:scam|fake|bogus|fraudulent|dodgy) (?:\\p{L}+ )?(?:site|web ?site|page|shop|store|company|app))",
    "(?:ihr seid|seid ihr|sie sind|sind sie|ihr) (?:\\p{L}+ ){0,3}(?:betrüger\\p{L}*|fake-?shop)|(?:vous êtes|êtes-vous) (?:\\p{L}+ |d'){0,3}(?:escrocs?|arnaqueurs?)|bande d'(?:escrocs|arnaqueurs)",
    "(?:sois|son|sos) (?:\\p{L}+ ){0,2}estafadores|(?:siete|sei) (?:\\p{L}+ ){0,2}truffatori|(?:vocês são|são|sois) (?:\\p{L}+ ){0,2}(?:golpistas?|burlões)",
    "(?:jullie zijn|zijn jullie|u bent|stelletje|stel) (?:\\p{L}+ ){0,2}oplichters?|jesteście (?:\\p{L}+ ){0,2}oszust\\p{L}+|ni är (?:\\p{L}+ ){0,2}bedragare|dolandırıcı(?:sınız|sın|lar|larsınız)|siz(?:ler)? (?:\\p{L}+ ){0,2}dolandırıcı\\p{L}*",
  ),
  "(?:あなたたち|あなた方|御社|貴社|お前ら)は[^。\\n]{0,8}詐欺|(?:你们?|贵公司)(?:这些|这群|都|就|真|才|全)?(?:都|就)?是[^。，！\\n]{0,6}骗子|(?:당신들?|너희|여기)[^.!\\n]{0,8}사기꾼",
  "(?<!\\p{L})(?:شركتكم|[أا]نتم|[أا]نتو|موقعكم)(?: \\p{L}+){0,2} (?:محتال|نصاب)\\p{L}*",
);

/** Longer messages are read at their beginning. */
const READ = 1500;

/** Whether somebody else has the customer's card or account now. */
export function gaveCardToSwindlers(message: string): boolean {
  const text = inLowerCase(message.slice(0, READ));
  if (!SWINDLED.test(text) || !GAVE_CARD.test(text) || GAVE_NOTHING.test(text)) return false;
  return SWINDLED.test(text.split(ACCUSES_US).join(" "));
}
